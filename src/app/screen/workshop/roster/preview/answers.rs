//! The answers in a pasted chat or table: who they are from, and which of them contradict each other or what is in already.

use std::collections::HashSet;

use domain::book::Book;
use domain::workshop::Workshop;
use domain::workshop::hand_in::HandInWay;
use paper::hand_in::{HandInTable, read_table, say};
use text::parse::hand_in::{ChatAnswer, ChatReading, HandInFault, HandInLine, HandInTrouble, UnreadLine, Who};
use text::parse::hand_in::{chat, is_speech};
use words::{Arg, Say, roster as phrases};

use super::super::entry::{TypedEntry, may_have_been, read_entry};
use super::super::received::{Received, is_free};
use super::super::who::{Meant, WhoIndex, name_of};
use super::answer_sifter::AnswerSifter;
use super::pasted_line::{PastedLine, PreviewLine, line_of};

/// Reads a paste as whatever gives more answers: a chat, or a table. What names its columns is a table as soon as it gives as many.
/// Beside the lines stands the one that names the columns.
pub(super) fn read(book: &Book, class: &Workshop, pasted: &str) -> (Vec<PreviewLine>, Option<usize>) {
    let lines: Vec<&str> = pasted.lines().collect();
    let chat = chat(pasted);
    // A chat that was read whole is no table.
    let whole = chat.unread.is_empty();
    let table = if whole { HandInTable::default() } else { read_table(pasted.as_bytes()).unwrap_or_default() };
    let is_table = table.read.len() + usize::from(table.header.is_some()) > chat.read.len();
    let header = table.header.filter(|_| is_table);
    let (found, unread) = if is_table { of_table(table) } else { of_chat(chat) };
    let index = WhoIndex::of(book, class);
    let meant: Vec<_> = found.iter().map(|found| meant(book, &index, found)).collect();
    // Every reader has seen to it that each sheet sums to eight.
    let received = |found: &FoundAnswer| Received::of(&found.answer.answer, found.way);
    let answers =
        found.iter().zip(&meant).filter_map(|(found, meant)| Some((meant.as_ref().ok()?, received(found)?.counts)));
    let mut sifter = AnswerSifter::of(book, class, &index, answers);
    let shown = found.iter().zip(&meant).map(|(found, meant)| {
        let comes_to = match (meant, received(found)) {
            (Ok(meant), Some(received)) => sifter.sift(meant, received),
            (Err(doubt), _) => PastedLine::Doubt(doubt.clone()),
            (Ok(_), None) => PastedLine::Doubt(phrases::BAD_TABLE.say()),
        };
        PreviewLine::of(book, class, (found.line, line_of(&lines, found.line)), comes_to)
    });
    let mut all: Vec<_> = shown.collect();
    // What somebody else has handed in, or hands in with this, was not meant.
    let pasted: HashSet<_> = found.iter().filter_map(|found| found.answer.answer.code()).collect();
    let free = |code| is_free(class, code) && !pasted.contains(&code);
    all.extend(unread.into_iter().map(|LineLeft { line, text, why, code }| PreviewLine {
        maybe: code.and_then(|typed| may_have_been(&typed, free)),
        ..PreviewLine::of(book, class, (line, text), PastedLine::Doubt(why))
    }));
    (all, header)
}

/// An answer that was read, and how.
struct FoundAnswer {
    line: usize,
    answer: HandInLine,
    way: HandInWay,
    /// Whose it is where the words beside it are nobody's name.
    otherwise: Option<Who>,
    /// What else is said beside it.
    beside: String,
}

/// What was read, and the lines that were not.
type SplitPaste = (Vec<FoundAnswer>, Vec<LineLeft>);

/// A line that was not read, and why.
struct LineLeft {
    line: usize,
    text: String,
    why: Say,
    /// The wrong code in it, as typed.
    code: Option<String>,
}

/// The code that is wrong, where that is what is wrong.
fn wrong_in(trouble: &HandInTrouble) -> Option<String> {
    match &trouble.fault {
        HandInFault::Code { typed, .. } => Some(typed.clone()),
        _ => None,
    }
}

fn of_chat(chat: ChatReading) -> SplitPaste {
    let unread = chat.unread.into_iter().map(|UnreadLine { line, text, trouble }| {
        // Figures of the class are no answer of somebody; they are taken where the line is opened.
        let of_class = matches!(read_entry(&text), Ok(TypedEntry::Team(_) | TypedEntry::Hands(_)));
        let why = if of_class { phrases::DOUBT_OF_CLASS.say() } else { say::fault(&trouble.fault) };
        LineLeft { line, text, why, code: wrong_in(&trouble).filter(|_| !of_class) }
    });
    let found = |ChatAnswer { line, answer, otherwise, beside }| FoundAnswer {
        line,
        answer,
        way: HandInWay::Code,
        otherwise,
        beside,
    };
    (chat.read.into_iter().map(found).collect(), unread.collect())
}

fn of_table(table: HandInTable) -> SplitPaste {
    let unread = table.unread.into_iter().map(|row| LineLeft {
        line: row.line,
        why: say::of_table(&row),
        code: wrong_in(&row.trouble),
        text: row.text,
    });
    let found =
        |(line, answer)| FoundAnswer { line, answer, way: HandInWay::Table, otherwise: None, beside: String::new() };
    (table.read.into_iter().map(found).collect(), unread.collect())
}

/// Whose an answer is; else why that is not certain.
fn meant(book: &Book, index: &WhoIndex, found: &FoundAnswer) -> Result<Meant, Say> {
    // What was said beside the code is nobody's name; somebody who may be called so is no reason to take another.
    let known = |said: &str| index.knows(said);
    let meant = match (index.find(&found.answer.who), &found.otherwise) {
        (Meant::Unknown(said), Some(otherwise)) if is_speech(&said) && !known(&said) => index.find(otherwise),
        (meant, _) => meant,
    };
    // And nobody of that name is to be taken in.
    if let Meant::Unknown(said) = &meant
        && is_speech(said)
        && !known(said)
    {
        return Err(phrases::DOUBT_UNKNOWN.with([said.as_str()]));
    }
    if let Meant::One(person) = meant
        && let Some(other) = index.other_named(&found.beside, person)
    {
        let called = |id| Arg::Person(id, name_of(book, id));
        return Err(phrases::DOUBT_NAMED.args([called(person), called(other)]));
    }
    Ok(meant)
}
