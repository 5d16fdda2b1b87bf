//! The line a number is typed into to jump to the card that shows it.

use text::edit::LineEditor;
use text::narrow;

/// Digits of the longest number.
const DIGITS: usize = 6;

/// State of the line.
#[derive(Debug, Clone, PartialEq)]
pub struct Jump {
    /// What is typed.
    pub line: LineEditor,
    /// Where the cursor was: column, row.
    pub from: (usize, usize),
}

impl Jump {
    /// Opens the line.
    #[must_use]
    pub fn open(from: (usize, usize)) -> Self {
        Self { line: LineEditor::new("").with_limit(DIGITS), from }
    }

    /// The number typed so far; none where nothing is typed, zero where it is no number.
    #[must_use]
    pub fn number(&self) -> Option<usize> {
        let digits: String = self.line.text().trim().chars().map(narrow).collect();
        (!digits.is_empty()).then(|| digits.parse().unwrap_or(0))
    }
}
