//! What a paste comes to before anything is written: whose answers are sure, and which lines somebody has to look at.

use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use text::clean_line;
use words::Say;

use super::received::Received;

mod answers;
pub(super) mod names;

/// What a line of the paste comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PastedLine {
    /// An answer that will be written.
    Answer(Id, Received),
    /// Somebody who is in the book and will be seated, with the firm told.
    Seat(Id, String),
    /// Somebody new: name, firm.
    New(String, String),
    /// Nothing is written, and why.
    Doubt(Say),
}

/// A line of the paste.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewLine {
    /// Its number, from 1.
    pub line: usize,
    /// As pasted.
    pub text: String,
    pub found: PastedLine,
}

/// Everything a paste comes to, what has to be looked at first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    pub lines: Vec<PreviewLine>,
    pub cursor: usize,
}

impl Preview {
    /// Reads a paste: a chat or a table with answers, else a list of names.
    #[must_use]
    pub fn of(book: &Book, class: &Workshop, pasted: &str, names: bool) -> Self {
        let mut lines = if names || has_no_answer(pasted) {
            names::read(book, class, pasted)
        } else {
            answers::read(book, class, pasted)
        };
        lines.sort_by_key(|line| (!matches!(line.found, PastedLine::Doubt(_)), line.line));
        Self { lines, cursor: 0 }
    }

    /// How many lines are written.
    #[must_use]
    pub fn sure(&self) -> usize {
        self.lines.iter().filter(|line| !matches!(line.found, PastedLine::Doubt(_))).count()
    }
}

/// Whether no line holds a figure: then it is a list of names.
fn has_no_answer(pasted: &str) -> bool {
    let code = |word: &str| domain::workshop::code::HandInCode::read(word).is_ok();
    !pasted.chars().any(char::is_numeric)
        && !pasted.lines().any(|line| line.split(|ch: char| !ch.is_alphanumeric()).any(code))
}

/// A line of a paste by its number, cleaned.
fn line_of(lines: &[&str], number: usize) -> String {
    lines.get(number.saturating_sub(1)).map(|line| clean_line(line).trim().to_owned()).unwrap_or_default()
}
