//! What a paste comes to before anything is written: whose answers are sure, and which lines somebody has to look at.

use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;

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
        Self { class: Some(class.id), lines, cursor: 0 }
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
