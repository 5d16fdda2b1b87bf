//! What a paste comes to before anything is written: whose answers are sure, and which lines somebody has to look at.

use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use words::{Phrase, roster as phrases};

mod answers;
mod names;
mod pasted_line;

pub use pasted_line::{PastedLine, PreviewLine};

/// Everything a paste comes to, what has to be looked at first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// The class it was read for.
    pub class: Option<Id>,
    pub lines: Vec<PreviewLine>,
    pub cursor: usize,
    /// Whether it is a list of names.
    pub names: bool,
    /// Whether what was sure is written, and this is what is left.
    pub rest: bool,
    /// The number of the line that is open above the list.
    opened: Option<usize>,
}

impl Preview {
    /// Reads a paste: a chat or a table with answers, else a list of names.
    #[must_use]
    pub fn of(book: &Book, class: &Workshop, pasted: &str, names: bool) -> Self {
        let names = names || has_no_answer(pasted);
        let mut lines = if names { names::read(book, class, pasted) } else { answers::read(book, class, pasted) };
        lines.sort_by_key(|line| (line.found.is_sure(), line.line));
        Self { class: Some(class.id), lines, names, ..Self::default() }
    }

    /// How many lines are written.
    #[must_use]
    pub fn sure(&self) -> usize {
        self.lines.iter().filter(|line| line.found.is_sure()).count()
    }

    /// What accepting it does.
    #[must_use]
    pub fn what_enter_does(&self) -> Phrase {
        match self.lines.get(self.cursor).map(|line| &line.found) {
            _ if self.sure() > 0 => phrases::WRITE,
            Some(PastedLine::Namesake(..)) => phrases::ADD_NAMESAKE,
            _ => phrases::LOOK,
        }
    }

    /// Takes out what is sure; the rest stays.
    pub(super) fn take_sure(&mut self) -> Vec<PreviewLine> {
        let (sure, left) = std::mem::take(&mut self.lines).into_iter().partition(|line| line.found.is_sure());
        self.lines = left;
        let sure: Vec<_> = sure;
        if !sure.is_empty() {
            (self.rest, self.cursor) = (true, 0);
        }
        sure
    }

    /// Opens the line under the cursor.
    pub(super) fn open(&mut self) -> Option<PreviewLine> {
        let line = self.lines.get(self.cursor)?.clone();
        self.opened = Some(line.line);
        Some(line)
    }

    /// Closes the line that was open and keeps what was typed there; whether one was.
    pub(super) fn close(&mut self, text: &str) -> bool {
        let Some(opened) = self.opened.take() else { return false };
        for line in self.lines.iter_mut().filter(|line| line.line == opened) {
            text.clone_into(&mut line.text);
        }
        true
    }

    /// The line that was open is done with; whether one was.
    pub(super) fn settle_opened(&mut self) -> bool {
        let Some(opened) = self.opened.take() else { return false };
        self.lines.retain(|line| line.line != opened);
        (self.rest, self.cursor) = (true, self.cursor.min(self.lines.len().saturating_sub(1)));
        true
    }
}

/// Whether no line holds a figure: then it is a list of names.
fn has_no_answer(pasted: &str) -> bool {
    let code = |word: &str| domain::workshop::code::HandInCode::read(word).is_ok();
    !pasted.chars().any(char::is_numeric)
        && !pasted.lines().any(|line| line.split(|ch: char| !ch.is_alphanumeric()).any(code))
}
