//! The answers in a pasted chat or table: who they are from, and which of them contradict each other or what is in already.

use std::collections::HashMap;

use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use domain::workshop::hand_in::HandInWay;
use paper::hand_in::{HandInTable, read_table, say};
use text::parse::hand_in::{ChatReading, HandInLine, UnreadLine, chat};
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
    let twice = sifter.contradicted(&found);
    let shown = found.iter().map(|(line, answer, way)| PreviewLine {
        line: *line,
        text: line_of(&lines, *line),
        found: sifter.sift(answer, *way, &twice),
    });
    let mut all: Vec<_> = shown.collect();
    all.extend(unread.into_iter().map(|(line, text, why)| PreviewLine { line, text, found: PastedLine::Doubt(why) }));
    all
}

/// What was read, and the lines that were not.
type SplitPaste = (Vec<(usize, HandInLine, HandInWay)>, Vec<(usize, String, Say)>);

fn of_chat(chat: ChatReading) -> SplitPaste {
    let unread =
        chat.unread.into_iter().map(|UnreadLine { line, text, trouble }| (line, text, say::fault(&trouble.fault)));
    (chat.read.into_iter().map(|(line, answer)| (line, answer, HandInWay::Code)).collect(), unread.collect())
}

fn of_table(table: HandInTable) -> SplitPaste {
    let unread = table.unread.into_iter().map(|row| {
        let why = say::of_table(&row);
        (row.line, row.text, why)
    });
    (table.read.into_iter().map(|(line, answer)| (line, answer, HandInWay::Table)).collect(), unread.collect())
}

struct AnswerSifter<'a> {
    book: &'a Book,
    class: &'a Workshop,
    index: WhoIndex<'a>,
    /// What was read of somebody above.
    seen: HashMap<Id, Received>,
}

impl AnswerSifter<'_> {
    /// Whoever stands in the paste with two different answers: none of them is taken.
    fn contradicted(&self, found: &[(usize, HandInLine, HandInWay)]) -> Vec<Id> {
        let mut first = HashMap::new();
        let mut twice = Vec::new();
        for (_, line, _) in found {
            if let Meant::One(person) = self.index.find(&line.who) {
                let sheets = line.answer.sheets();
                if first.entry(person).or_insert(sheets) != &sheets {
                    twice.push(person);
                }
            }
        }
        twice
    }

    fn sift(&mut self, line: &HandInLine, way: HandInWay, twice: &[Id]) -> PastedLine {
        let meant = self.index.find(&line.who);
        if let Some(doubt) = self.index.doubt(&meant) {
            return PastedLine::Doubt(doubt);
        }
        let (Meant::One(person), Some(received)) = (meant, Received::of(&line.answer, way)) else {
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
