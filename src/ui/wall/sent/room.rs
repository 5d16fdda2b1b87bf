//! Defines the room of a page on the wall, and how much of it a part takes.

use app::projection::SIZE;

/// Cells of a line of ordinary text: those of the wall without its margin.
pub const ROOM: u16 = SIZE.0 - 2;
/// Lines of ordinary text below a heading.
pub const BODY: u16 = SIZE.1 - 3;

/// Rows a part takes at least, and can use at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowSpan {
    pub least: u16,
    pub most: u16,
    /// More than the least comes in so many at once.
    pub step: u16,
}

impl RowSpan {
    #[must_use]
    pub const fn just(rows: u16) -> Self {
        Self { least: rows, most: rows, step: 1 }
    }

    /// The rows it takes where so many are left over.
    #[must_use]
    pub fn with(self, left: u16) -> u16 {
        let more = self.most.saturating_sub(self.least).min(left);
        self.least + more / self.step.max(1) * self.step.max(1)
    }
}
