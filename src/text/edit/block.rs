//! Edits a paragraph whose lines are wrapped into rows.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::super::{Ruler, clean_block};
use super::buffer::Buffer;
use super::command::Command;

/// A paragraph of text and its caret.
#[derive(Debug, Clone, Default)]
pub struct ParagraphEditor {
    buffer: Buffer,
    /// The column `up` and `down` try to keep, over rows too short for it.
    goal_column: Option<usize>,
}

/// Text, caret and limit count; the column that `up` and `down` remember does not.
impl PartialEq for ParagraphEditor {
    fn eq(&self, other: &Self) -> bool {
        self.buffer == other.buffer
    }
}

impl Eq for ParagraphEditor {}

impl ParagraphEditor {
    /// Starts with `text`, cleaned, the caret behind it.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { buffer: Buffer::new(clean_block(text)), goal_column: None }
    }

    /// Takes in nothing beyond `graphemes`. Text that is longer already stays as it is.
    #[must_use]
    pub fn with_limit(mut self, graphemes: usize) -> Self {
        self.buffer.limit(graphemes);
        self
    }

    /// The text; lines end with `\n`.
    #[must_use]
    pub fn text(&self) -> &str {
        self.buffer.text()
    }

    /// The caret: graphemes before it, line breaks included.
    #[must_use]
    pub fn caret(&self) -> usize {
        self.buffer.before().graphemes(true).count()
    }

    /// Types or pastes `text` at the caret, cleaned; whether the limit cut something off.
    pub fn insert(&mut self, text: &str) -> bool {
        self.goal_column = None;
        self.buffer.insert(&clean_block(text))
    }

    /// Runs one command in a view of `cells`; whether anything changed.
    pub fn apply(&mut self, command: Command, ruler: &Ruler, cells: usize) -> bool {
        match command {
            Command::Up => self.up(ruler, cells),
            Command::Down => self.down(ruler, cells),
            _ => self.run(command),
        }
    }

    /// Runs a command that needs no view; whether anything changed.
    pub fn run(&mut self, command: Command) -> bool {
        self.goal_column = None;
        self.buffer.apply(command)
    }

    /// Moves one row up in a view of `cells`, keeping the column; false on the first row.
    pub fn up(&mut self, ruler: &Ruler, cells: usize) -> bool {
        let rows = self.rows(*ruler, cells, 1);
        rows.caret > 0 && self.enter(*ruler, &rows, rows.caret - 1)
    }

    /// Moves one row down in a view of `cells`, keeping the column; false on the last row.
    pub fn down(&mut self, ruler: &Ruler, cells: usize) -> bool {
        let rows = self.rows(*ruler, cells, 1);
        rows.caret + 1 < rows.all.len() && self.enter(*ruler, &rows, rows.caret + 1)
    }

    /// What a view of `cells` by `rows` shows, and the row and column of the caret in it, which are always inside.
    ///
    /// Wraps one cell earlier than a printed text, so that the caret has room at the end of every row. A paragraph that does
    /// not fit scrolls so that the caret stands in the middle, or at the very end.
    #[must_use]
    pub fn view(&self, ruler: &Ruler, cells: usize, rows: usize) -> (Vec<String>, (usize, usize)) {
        if cells == 0 || rows == 0 {
            return (Vec::new(), (0, 0));
        }
        let near = self.rows(*ruler, cells, rows);
        let start = near.caret.saturating_sub(rows / 2).min(near.all.len().saturating_sub(rows));
        let shown =
            near.all.iter().skip(start).take(rows).map(|row| ruler.fit(self.part(row.clone()), cells).0).collect();
        let column = near.all.get(near.caret).map_or(0, |row| self.column(*ruler, row));
        (shown, (near.caret - start, column.min(cells - 1)))
    }

    /// The rows around the caret, at least `reach` on either side where there are so many.
    ///
    /// Only lines near the caret are wrapped, so that a long paragraph costs no more than a short one.
    fn rows(&self, ruler: Ruler, cells: usize, reach: usize) -> CaretRows {
        let cells = cells.saturating_sub(1).max(cells.min(2));
        let text = self.text();
        let (mut start, mut end) = self.line_at(self.buffer.caret());
        let mut all = wrapped(ruler, text, start..end, cells);
        let mut caret = all.iter().rposition(|row| row.start <= self.buffer.caret()).unwrap_or(0);
        while end < text.len() && all.len() - caret <= reach {
            let line = self.line_at(end + 1);
            all.extend(wrapped(ruler, text, line.0..line.1, cells));
            end = line.1;
        }
        while start > 0 && caret < reach {
            let line = self.line_at(start - 1);
            let above = wrapped(ruler, text, line.0..line.1, cells);
            caret += above.len();
            all.splice(0..0, above);
            start = line.0;
        }
        CaretRows { all, caret }
    }

    /// The bytes of the line that contains the byte `at`, without its line break.
    fn line_at(&self, at: usize) -> (usize, usize) {
        let (before, after) = self.text().split_at_checked(at).unwrap_or((self.text(), ""));
        (before.rfind('\n').map_or(0, |at| at + 1), at + after.find('\n').unwrap_or(after.len()))
    }

    /// Puts the caret into a row, as near to the remembered column as it gets.
    fn enter(&mut self, ruler: Ruler, rows: &CaretRows, index: usize) -> bool {
        let (Some(from), Some(row)) = (rows.all.get(rows.caret), rows.all.get(index)) else { return false };
        let goal = self.goal_column.unwrap_or_else(|| self.column(ruler, from));
        let (start, _) = ruler.fit(self.part(row.clone()), goal);
        let mut at = row.start + start.len();
        // Where two rows touch, the byte between them belongs to the lower one.
        if rows.all.get(index + 1).is_some_and(|next| next.start == at) {
            at -= start.graphemes(true).next_back().map_or(0, str::len);
        }
        self.buffer.place(at);
        self.goal_column = Some(goal);
        true
    }

    fn column(&self, ruler: Ruler, row: &Range<usize>) -> usize {
        ruler.width(self.part(row.start..self.buffer.caret()))
    }

    fn part(&self, range: Range<usize>) -> &str {
        self.text().get(range).unwrap_or_default()
    }
}

/// Rows around the caret, in bytes of the whole text, and which of them has the caret.
struct CaretRows {
    all: Vec<Range<usize>>,
    caret: usize,
}

/// The rows of one line, in bytes of the whole text.
fn wrapped(ruler: Ruler, text: &str, line: Range<usize>, cells: usize) -> Vec<Range<usize>> {
    let base = line.start;
    let rows = ruler.rows(text.get(line).unwrap_or_default(), cells);
    rows.map(|row| base + row.start..base + row.end).collect()
}

#[cfg(test)]
mod tests;
