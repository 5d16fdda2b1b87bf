//! Edits one line.

use unicode_segmentation::UnicodeSegmentation;

use super::super::{Ruler, clean_line};
use super::buffer::Buffer;
use super::command::Command;

/// One line of text and its caret.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LineEditor(Buffer);

impl LineEditor {
    /// Starts with `text`, cleaned, the caret behind it.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(Buffer::new(clean_line(text)))
    }

    /// Takes in nothing beyond `graphemes`. Text that is longer already stays as it is.
    #[must_use]
    pub fn with_limit(mut self, graphemes: usize) -> Self {
        self.0.limit(graphemes);
        self
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        self.0.text()
    }

    /// The caret: graphemes before it.
    #[must_use]
    pub fn caret(&self) -> usize {
        self.0.before().graphemes(true).count()
    }

    /// The caret: cells before it.
    #[must_use]
    pub fn caret_cells(&self, ruler: &Ruler) -> usize {
        ruler.width(self.0.before())
    }

    /// Types or pastes `text` at the caret, cleaned; whether the limit cut something off.
    pub fn insert(&mut self, text: &str) -> bool {
        self.0.insert(&clean_line(text))
    }

    /// Runs one command; whether anything changed. `Up`, `Down` and `Newline` never do anything in a line.
    pub fn apply(&mut self, command: Command) -> bool {
        self.run(command)
    }

    /// Runs a command that needs no view; whether anything changed.
    pub fn run(&mut self, command: Command) -> bool {
        command != Command::Newline && self.0.apply(command)
    }

    /// What a field of `cells` shows, and the column of the caret in it, which is always inside.
    ///
    /// A line that does not fit scrolls so that the caret stands in the middle, or at the very end. A wide glyph cut by an
    /// edge shows as a space.
    #[must_use]
    pub fn view(&self, ruler: &Ruler, cells: usize) -> (String, usize) {
        let caret = self.caret_cells(ruler);
        // The caret behind the last grapheme needs a cell too.
        let total = ruler.width(self.text()) + 1;
        let start = caret.saturating_sub(cells / 2).min(total.saturating_sub(cells));
        (window(*ruler, self.text(), start, start + cells), caret.saturating_sub(start))
    }
}

/// The cells from `start` to before `end` of a text.
fn window(ruler: Ruler, text: &str, start: usize, end: usize) -> String {
    let mut shown = String::new();
    let mut at = 0;
    for grapheme in text.graphemes(true) {
        let next = at + ruler.cells(grapheme);
        if at >= start && next <= end && next > start {
            shown.push_str(grapheme);
        } else if at < end && next > start {
            shown.push(' ');
        }
        if next >= end {
            break;
        }
        at = next;
    }
    shown
}

#[cfg(test)]
mod tests;
