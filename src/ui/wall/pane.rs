//! Lays out the pane of the wall: a heading, the body, and one line at the foot.

use ratatui::layout::Rect;

use crate::layout::WallLayout;
use crate::paint::{Paint, below, inset, right_of, row};
use app::projection::SIZE;

/// Where the parts of the wall lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WallPane {
    /// The heading, and a line under it.
    pub head: Rect,
    /// What is shown.
    pub body: Rect,
    /// What is told, and the way out.
    pub foot: Rect,
}

/// Rows of the heading.
const HEAD: u16 = 2;

impl WallPane {
    /// The pane in the middle of a terminal, never larger than a room can read.
    #[must_use]
    pub fn of(area: Rect) -> Self {
        let (width, height) = (SIZE.0.min(area.width), SIZE.1.min(area.height));
        let x = area.x + (area.width - width) / 2;
        let y = area.y + (area.height - height) / 2;
        let whole = Rect { x, y, width, height };
        let head = Rect { height: HEAD.min(height), ..whole };
        let body = Rect { height: height.saturating_sub(HEAD + 1), ..below(whole, HEAD) };
        Self { head, body, foot: row(whole, height.saturating_sub(1)) }
    }

    /// The body without its margin.
    #[must_use]
    pub fn text(&self) -> Rect {
        inset(self.body, 1)
    }

    /// Everything above the foot.
    #[must_use]
    pub fn above(&self) -> Rect {
        Rect { height: self.head.height + self.body.height, ..self.head }
    }

    /// Draws the heading: what is shown at the left, how far it is at the right.
    pub fn heading(&self, paint: &mut Paint, title: &str, right: &str) {
        paint.layout.wall = Some(WallLayout { title: title.to_owned(), place: right.to_owned(), body: self.body });
        let line = inset(row(self.head, 0), 1);
        let (accent, dim, border) = (paint.styles.accent, paint.styles.dim, paint.styles.border);
        let used = if right.is_empty() { 0 } else { paint.right(line, right, dim) + 2 };
        paint.fit(Rect { width: line.width.saturating_sub(used), ..line }, title, accent);
        let rule = paint.glyphs.across.repeat(usize::from(self.head.width));
        paint.text(right_of(row(self.head, 1), 0), &rule, border);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pane_is_never_larger_than_a_room_can_read_and_lies_in_the_middle() {
        for (columns, rows) in [(30, 8), (64, 14), (80, 24), (67, 19), (200, 60), (1000, 9)] {
            let area = Rect::new(0, 0, columns, rows);
            let pane = WallPane::of(area);
            assert!(pane.head.width <= SIZE.0 && pane.head.height + pane.body.height + pane.foot.height <= SIZE.1);
            assert_eq!(pane.head.height + pane.body.height + pane.foot.height, rows.min(SIZE.1));
            for part in [pane.head, pane.body, pane.foot] {
                assert_eq!(area.intersection(part), part);
            }
            assert!(pane.head.x.abs_diff(columns - pane.head.right()) <= 1);
        }
    }
}
