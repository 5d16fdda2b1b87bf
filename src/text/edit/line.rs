//! Edits one line.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::super::grapheme::graphemes;
use super::super::{Ruler, clean_line};
use super::buffer::Buffer;
use super::command::Command;

/// Graphemes of what somebody looks for; more finds nothing.
const QUERY: usize = 200;

/// One line of text and its caret.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LineEditor {
    buffer: Buffer,
    /// Whether the text was only put on offer: what is typed first takes its place, and whoever moves the caret edits it.
    offered: bool,
}

impl LineEditor {
    /// Starts with `text`, cleaned, the caret behind it.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { buffer: Buffer::new(clean_line(text)), offered: false }
    }

    /// An empty line for what somebody looks for.
    #[must_use]
    pub fn query() -> Self {
        Self::default().with_limit(QUERY)
    }

    /// Takes in nothing beyond `graphemes`. Text that is longer already stays as it is.
    #[must_use]
    pub fn with_limit(mut self, graphemes: usize) -> Self {
        self.buffer.limit(graphemes);
        self
    }

    /// The text is on offer, where there is any.
    #[must_use]
    pub fn as_offer(mut self) -> Self {
        self.offered = !self.text().is_empty();
        self
    }

    /// Whether the text is on offer and nobody touched it yet.
    #[must_use]
    pub const fn is_offer(&self) -> bool {
        self.offered
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        self.buffer.text()
    }

    /// The caret: graphemes before it.
    #[must_use]
    pub fn caret(&self) -> usize {
        self.buffer.before().graphemes(true).count()
    }

    /// Whether the caret stands behind everything.
    #[must_use]
    pub fn at_end(&self) -> bool {
        self.buffer.caret() == self.text().len()
    }

    /// Graphemes of the text without the blanks at its ends.
    #[must_use]
    pub fn trimmed_count(&self) -> usize {
        let text = self.text();
        let blank = |part: &str| part.graphemes(true).count();
        let start = text.len() - text.trim_start().len();
        let end = text.trim_end().len();
        let (before, after) = (text.get(..start).unwrap_or_default(), text.get(end..).unwrap_or_default());
        // A mark on a blank makes one grapheme of both; only then is there something to count.
        let apart = |at: usize| GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0) == Ok(true);
        if start >= end || !apart(start) || !apart(end) {
            return blank(text.trim());
        }
        self.buffer.count() - blank(before) - blank(after)
    }

    /// The caret: cells before it.
    #[must_use]
    pub fn caret_cells(&self, ruler: &Ruler) -> usize {
        ruler.width(self.buffer.before())
    }

    /// Types or pastes `text` at the caret, cleaned, or in place of an offer; whether the limit cut something off.
    pub fn insert(&mut self, text: &str) -> bool {
        let text = clean_line(text);
        if self.offered && !text.is_empty() {
            self.run(Command::Home);
            self.run(Command::KillToEnd);
        }
        self.buffer.insert(&text)
    }

    /// Runs one command; whether anything changed. `Up`, `Down` and `Newline` never do anything in a line.
    pub fn apply(&mut self, command: Command) -> bool {
        self.run(command)
    }

    /// Runs a command that needs no view; whether anything changed.
    pub fn run(&mut self, command: Command) -> bool {
        self.offered = false;
        command != Command::Newline && self.buffer.apply(command)
    }

    /// What a field of `cells` shows, and the column of the caret in it, which is always inside.
    ///
    /// A line that does not fit scrolls so that the caret stands in the middle, or at the very end. A wide glyph cut by an
    /// edge shows as a space.
    #[must_use]
    pub fn view(&self, ruler: &Ruler, cells: usize) -> (String, usize) {
        // Only what can be seen is measured: a long line costs no more than a short one.
        let (text, at) = (self.text(), self.buffer.caret());
        let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
        let (left, reach) = measured(*ruler, before.graphemes(true).rev(), cells);
        // The caret behind the last grapheme needs a cell too.
        let right = 1 + measured(*ruler, graphemes(after), cells).0;
        let column =
            if left + right <= cells { left } else { left.min(cells / 2).max(cells.saturating_sub(right)).min(left) };
        let near = text.get(at - reach..).unwrap_or_default();
        let start = left - column;
        (window(*ruler, near, start, start + cells), column)
    }
}

/// The cells of the first graphemes that take at least `cells`, and their bytes; less where there are no more.
fn measured<'a>(ruler: Ruler, graphemes: impl Iterator<Item = &'a str>, cells: usize) -> (usize, usize) {
    let (mut width, mut bytes) = (0, 0);
    for grapheme in graphemes {
        if width >= cells {
            break;
        }
        width += ruler.cells(grapheme);
        bytes += grapheme.len();
    }
    (width, bytes)
}

/// The cells from `start` to before `end` of a text.
fn window(ruler: Ruler, text: &str, start: usize, end: usize) -> String {
    let mut shown = String::new();
    let mut at = 0;
    for grapheme in graphemes(text) {
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
