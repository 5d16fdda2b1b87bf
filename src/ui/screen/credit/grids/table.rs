//! Draws one reference grid: its figures, the cell under the cursor lit, the cell nearest to one's own figures marked.

use ratatui::layout::Rect;

use crate::paint::{Paint, right_of, row, window};
use crate::selection::{Selection, draw_background, draw_mark};
use app::msg::MouseTarget;
use app::screen::credit::grids::{GridKind, GridsView};
use text::parse::{Style, format};
use words::credit as phrases;

/// The sign of the cell nearest to one's own figures.
pub const NEAREST: &str = "*";
/// What stands in a covered cell.
pub const COVERED: &str = "?";
/// Cells of the widest column.
const WIDEST: u16 = 11;

/// What a grid is drawn for.
#[derive(Debug, Clone, Copy)]
pub struct GridTable<'a> {
    pub view: &'a GridsView,
    pub kind: GridKind,
    /// Whether the keys go to it.
    pub focus: bool,
    /// Whether the cell nearest to one's own figures is marked.
    pub own: bool,
}

/// A figure of a row.
fn row_head(kind: GridKind, of: u32) -> String {
    match kind {
        GridKind::BadDebt => format(domain::money::Money::whole(of.into()), Style::Full),
        GridKind::Delay => format!("{of}%"),
    }
}

/// Cells of the figures of the rows.
fn label_cells(paint: &Paint, kind: GridKind) -> u16 {
    let heads = kind.rows().iter().map(|of| row_head(kind, *of));
    let widest = heads.map(|head| paint.ruler.width(&head)).max().unwrap_or(0);
    u16::try_from(widest.max(paint.ruler.width(corner(paint, kind)))).unwrap_or(0) + 2
}

fn corner(paint: &Paint, kind: GridKind) -> &'static str {
    paint.translate(match kind {
        GridKind::BadDebt => phrases::CORNER_BAD_DEBT,
        GridKind::Delay => phrases::CORNER_DELAY,
    })
}

/// Cells of the narrowest column: the sign of the cursor, the longest figure, the sign of the nearest.
const fn narrowest(kind: GridKind) -> u16 {
    match kind {
        GridKind::BadDebt => 9,
        GridKind::Delay => 7,
    }
}

fn columns(kind: GridKind) -> u16 {
    u16::try_from(kind.columns().len()).unwrap_or(1)
}

/// Cells a grid takes at least.
#[must_use]
pub fn cells(paint: &Paint, kind: GridKind) -> u16 {
    label_cells(paint, kind) + columns(kind) * narrowest(kind)
}

/// Rows of a grid with its head.
#[must_use]
pub fn rows(kind: GridKind) -> u16 {
    u16::try_from(kind.rows().len()).unwrap_or(0) + 1
}

impl GridTable<'_> {
    /// Draws it; rows and columns that have no room give way around the cursor.
    pub fn draw(&self, paint: &mut Paint, area: Rect) {
        let label = label_cells(paint, self.kind);
        let room = area.width.saturating_sub(label);
        let width = (room / columns(self.kind)).clamp(narrowest(self.kind), WIDEST);
        let cell = self.view.cell(self.kind);
        let shown = usize::from((room / width).max(1));
        let first = (
            window(cell.0, self.kind.rows().len(), usize::from(area.height.saturating_sub(1))),
            window(cell.1, self.kind.columns().len(), shown),
        );
        let (dim, strong) = (paint.styles.dim, paint.styles.strong);
        let head = row(area, 0);
        paint.fit(Rect { width: label.min(head.width), ..head }, corner(paint, self.kind), dim);
        for (place, of) in self.kind.columns().iter().enumerate().skip(first.1).take(shown) {
            let style = if place == cell.1 { strong } else { dim };
            let at = place_of(head, label, width, place - first.1);
            paint.right(Rect { width: at.width.saturating_sub(1), ..at }, &format!("{of}%"), style);
        }
        for (place, of) in self.kind.rows().iter().enumerate().skip(first.0) {
            let line = row(area, u16::try_from(place - first.0 + 1).unwrap_or(u16::MAX));
            if line.is_empty() {
                break;
            }
            let style = if place == cell.0 { strong } else { dim };
            let at = Rect { width: label.saturating_sub(2).min(line.width), ..line };
            paint.right(at, &row_head(self.kind, *of), style);
            for column in (first.1..self.kind.columns().len()).take(shown) {
                self.cell(paint, place_of(line, label, width, column - first.1), (place, column));
            }
        }
    }

    fn cell(&self, paint: &mut Paint, at: Rect, cell: (usize, usize)) {
        let selection = Selection::of(cell == self.view.cell(self.kind), self.focus);
        let style = draw_background(paint, at, selection);
        if selection.is_selected() {
            draw_mark(paint, at, style);
        }
        let text = self.view.text(self.kind, cell);
        let style = if text.is_none() && !selection.is_selected() { paint.styles.dim } else { style };
        let figure = Rect { width: at.width.saturating_sub(2), ..right_of(at, 1) };
        paint.right(figure, text.as_deref().unwrap_or(COVERED), style);
        if self.own && self.view.nearest(self.kind) == Some(cell) {
            let accent = paint.styles.accent;
            let over = style.bg.map_or(accent, |ground| accent.bg(ground));
            paint.text(right_of(at, at.width.saturating_sub(1)), NEAREST, over);
        }
        let place = cell.0 * self.kind.columns().len() + cell.1;
        paint.hit(at, MouseTarget::Row(self.kind as usize, place));
    }
}

fn place_of(line: Rect, label: u16, width: u16, column: usize) -> Rect {
    let before = u16::try_from(column).unwrap_or(0).saturating_mul(width).saturating_add(label);
    let at = right_of(line, before);
    Rect { width: width.min(at.width), ..at }
}
