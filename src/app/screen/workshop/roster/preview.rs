//! What a paste or the inbox comes to before anything is written: whose answers are sure, and which lines somebody has to look at.

use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;

use super::settled::SettledFile;
use crate::inbox::InboxFile;

mod answer_sifter;
mod answers;
mod files;
mod names;
mod pasted_line;

pub use files::waiting;
pub use pasted_line::{PastedLine, PreviewLine, Stranger};

/// Everything a paste or the inbox comes to, what has to be looked at first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// The class it was read for.
    pub class: Option<Id>,
    pub lines: Vec<PreviewLine>,
    pub cursor: usize,
    /// Whether it is of the inbox: each line is a file there.
    pub of_inbox: bool,
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
        lines.sort_by_key(PreviewLine::place);
        Self { class: Some(class.id), lines, cursor: 0, of_inbox: false }
    }

    /// Reads what lies in the inbox, but for what is settled.
    #[must_use]
    pub fn of_files(book: &Book, class: &Workshop, files: &[InboxFile], settled: &[SettledFile]) -> Self {
        let mut lines = files::read(book, class, files, settled);
        lines.sort_by_key(PreviewLine::place);
        Self { class: Some(class.id), lines, cursor: 0, of_inbox: true }
    }

    /// How many lines are written.
    #[must_use]
    pub fn sure(&self) -> usize {
        self.lines.iter().filter(|line| line.found.is_sure()).count()
    }

    /// How many lines somebody has to look at.
    #[must_use]
    pub fn doubts(&self) -> usize {
        self.lines.iter().filter(|line| !line.found.is_sure() && !matches!(line.found, PastedLine::Known(_))).count()
    }

    /// Whoever is not on the roster and stands under the cursor.
    #[must_use]
    pub fn stranger(&self) -> Option<&Stranger> {
        match &self.lines.get(self.cursor)?.found {
            PastedLine::Unseated(stranger) => Some(stranger),
            _ => None,
        }
    }

    /// Says of whoever stands under the cursor that they are put on the roster, or not after all; the cursor goes on.
    pub fn toggle_stranger(&mut self) {
        if let Some(PreviewLine { found: PastedLine::Unseated(stranger), .. }) = self.lines.get_mut(self.cursor) {
            stranger.taken = !stranger.taken;
            self.cursor = (self.cursor + 1).min(self.lines.len().saturating_sub(1));
        }
    }
}

/// Whether no line holds a figure: then it is a list of names.
fn has_no_answer(pasted: &str) -> bool {
    let code = |word: &str| domain::workshop::code::HandInCode::read(word).is_ok();
    !pasted.chars().any(char::is_numeric)
        && !pasted.lines().any(|line| line.split(|ch: char| !ch.is_alphanumeric()).any(code))
}
