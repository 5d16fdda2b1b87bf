//! The answers in a pasted chat or table: who they are from, and which of them contradict each other or what is in already.

use domain::book::Book;
use domain::workshop::Workshop;
use domain::workshop::hand_in::HandInWay;
use paper::hand_in::{HandInTable, read_table, say};
use text::parse::hand_in::{ChatReading, HandInLine, UnreadLine, chat};
use words::Say;

use super::super::received::Received;
use super::super::who::WhoIndex;
use super::answer_sifter::AnswerSifter;
use super::pasted_line::{PastedLine, PreviewLine, line_of};

/// Reads a paste as whatever gives more answers: a chat, or a table.
pub(super) fn read(book: &Book, class: &Workshop, pasted: &str) -> Vec<PreviewLine> {
    let lines: Vec<&str> = pasted.lines().collect();
    let chat = chat(pasted);
    // A chat that was read whole is no table.
    let whole = chat.unread.is_empty();
    let table = if whole { HandInTable::default() } else { read_table(pasted.as_bytes()).unwrap_or_default() };
    let (found, unread) = if table.read.len() > chat.read.len() { of_table(table) } else { of_chat(chat) };
    let index = WhoIndex::of(book, class);
    let meant = found.into_iter().map(|(line, HandInLine { who, answer }, way)| {
        // Every reader has seen to it that each sheet sums to eight.
        Received::of(&answer, way).map(|received| (line, index.find(&who), received))
    });
    let meant: Vec<_> = meant.flatten().collect();
    let answers = meant.iter().map(|(_, meant, received)| (meant, received.counts));
    let mut sifter = AnswerSifter::of(book, class, WhoIndex::of(book, class), answers);
    let shown = meant.iter().map(|(line, meant, received)| PreviewLine {
        line: *line,
        text: line_of(&lines, *line),
        found: sifter.sift(meant, received.clone()),
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
