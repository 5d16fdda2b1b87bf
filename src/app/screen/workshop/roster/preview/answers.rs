//! The answers in a pasted chat or table: who they are from, and which of them contradict each other or what is in already.

use std::collections::HashMap;

use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use domain::workshop::hand_in::HandInWay;
use paper::hand_in::{HandInTable, read_table, say};
use text::parse::hand_in::{ChatAnswer, ChatReading, HandInLine, UnreadLine, Who, chat, is_speech};
use text::same_name;
use words::{Say, roster as phrases};

use super::super::received::{Received, same_by};
use super::super::who::{Meant, WhoIndex, name_of};
use super::pasted_line::{PastedLine, PreviewLine, line_of};

/// Reads a paste as whatever gives more answers: a chat, or a table.
pub(super) fn read(book: &Book, class: &Workshop, pasted: &str) -> Vec<PreviewLine> {
    let lines: Vec<&str> = pasted.lines().collect();
    let chat = chat(pasted);
    // A chat that was read whole is no table.
    let whole = chat.unread.is_empty();
    let table = if whole { HandInTable::default() } else { read_table(pasted.as_bytes()).unwrap_or_default() };
    let (found, unread) = if table.read.len() > chat.read.len() { of_table(table) } else { of_chat(chat) };
    let mut sifter = AnswerSifter { book, class, index: WhoIndex::of(book, class), seen: HashMap::new() };
    let whose: Vec<_> = found.iter().map(|answer| sifter.whose(answer)).collect();
    let twice = contradicted(&found, &whose);
    let shown = found.iter().zip(whose).map(|(answer, whose)| PreviewLine {
        line: answer.line,
        text: line_of(&lines, answer.line),
        found: sifter.sift(answer, whose, &twice),
    });
    let mut all: Vec<_> = shown.collect();
    all.extend(unread.into_iter().map(|(line, text, why)| PreviewLine { line, text, found: PastedLine::Doubt(why) }));
    all
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
type SplitPaste = (Vec<FoundAnswer>, Vec<(usize, String, Say)>);

fn of_chat(chat: ChatReading) -> SplitPaste {
    let unread =
        chat.unread.into_iter().map(|UnreadLine { line, text, trouble }| (line, text, say::fault(&trouble.fault)));
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
    let unread = table.unread.into_iter().map(|row| {
        let why = say::of_table(&row);
        (row.line, row.text, why)
    });
    let found =
        |(line, answer)| FoundAnswer { line, answer, way: HandInWay::Table, otherwise: None, beside: String::new() };
    (table.read.into_iter().map(found).collect(), unread.collect())
}

/// Whoever stands in the paste with two different answers: none of them is taken.
fn contradicted(found: &[FoundAnswer], whose: &[Result<Id, Say>]) -> Vec<Id> {
    let mut first = HashMap::new();
    let mut twice = Vec::new();
    for (found, person) in found.iter().zip(whose) {
        if let Ok(person) = person {
            let sheets = found.answer.answer.sheets();
            if first.entry(*person).or_insert(sheets) != &sheets {
                twice.push(*person);
            }
        }
    }
    twice
}

struct AnswerSifter<'a> {
    book: &'a Book,
    class: &'a Workshop,
    index: WhoIndex<'a>,
    /// What was read of somebody above.
    seen: HashMap<Id, Received>,
}

impl AnswerSifter<'_> {
    /// Whose an answer is; else why that is not certain.
    fn whose(&self, found: &FoundAnswer) -> Result<Id, Say> {
        let meant = match (self.index.find(&found.answer.who), &found.otherwise) {
            // What was said beside the code is nobody's name; somebody who may be called so is no reason to take another.
            (Meant::Unknown(said), Some(otherwise)) if is_speech(&said) && !self.is_known(&said) => {
                self.index.find(otherwise)
            }
            (meant, _) => meant,
        };
        let Meant::One(person) = meant else {
            return Err(self.index.doubt(&meant).unwrap_or_else(|| phrases::BAD_TABLE.say()));
        };
        let called = |id| words::Arg::Person(id, name_of(self.book, id));
        let other = self.index.other_named(&found.beside, person);
        other.map_or(Ok(person), |other| Err(phrases::DOUBT_NAMED.args([called(person), called(other)])))
    }

    /// Whether somebody in the book is called so.
    fn is_known(&self, name: &str) -> bool {
        self.book.people().values().any(|person| same_name(&person.name, name))
    }

    fn sift(&mut self, found: &FoundAnswer, whose: Result<Id, Say>, twice: &[Id]) -> PastedLine {
        let person = match whose {
            Ok(person) => person,
            Err(doubt) => return PastedLine::Doubt(doubt),
        };
        let Some(received) = Received::of(&found.answer.answer, found.way) else {
            return PastedLine::Doubt(phrases::BAD_TABLE.say());
        };
        if let Some(doubt) = self.against(person, &received, twice) {
            return PastedLine::Doubt(doubt);
        }
        self.seen.insert(person, received.clone());
        PastedLine::Answer(person, received)
    }

    /// What speaks against an answer.
    fn against(&self, person: Id, received: &Received, twice: &[Id]) -> Option<Say> {
        let name = name_of(self.book, person);
        let told = |phrase: words::Phrase<1>| Some(phrase.with_person(person, &name));
        if twice.contains(&person) {
            return told(phrases::DOUBT_TWICE);
        }
        if self.seen.contains_key(&person) {
            return told(phrases::DOUBT_AGAIN);
        }
        match self.class.hand_in(person) {
            Some(before) if before.counts == received.counts => return told(phrases::ALREADY_SAME),
            Some(_) => return told(phrases::DOUBT_OTHER),
            None => {}
        }
        let above = || self.seen.iter().find(|(_, other)| other.counts == received.counts).map(|(other, _)| *other);
        let other = same_by(self.class, Some(person), received.counts).or_else(above)?;
        let other = words::Arg::Person(other, name_of(self.book, other));
        Some(phrases::DOUBT_CODE.args([words::Arg::Person(person, name), other]))
    }
}
