//! Holds what every part of the picture is drawn from; frames and scrolls a part and gives it its rows.

use ratatui::layout::Rect;

use super::bar;
use super::table::{PartTable, TableLine, TablePiece};
use crate::paint::{Paint, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_background, draw_mark};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::funnel::picture::Picture;
use app::screen::funnel::picture::PicturePane;
use words::frame;

/// The view and what it is drawn from.
#[derive(Debug, Clone, Copy)]
pub(super) struct PictureContext<'a> {
    pub model: &'a Model,
    pub picture: &'a Picture,
}

impl PictureContext<'_> {
    /// Whether a part has the focus.
    #[must_use]
    pub(super) fn focus(&self, pane: PicturePane) -> bool {
        self.picture.pane == pane
    }
}

/// Cells the frame of a part takes from its width, and rows from its height.
pub(super) const FRAME: (u16, u16) = (4, 2);

/// Draws a part in its frame.
pub(super) fn draw(
    paint: &mut Paint,
    look: &PictureContext,
    area: Rect,
    (pane, title, right): (PicturePane, &str, &str),
    sheet: &PartTable,
) {
    let focus = look.focus(pane);
    paint.hit(area, MouseTarget::Pane(pane.place()));
    let inner = paint.panel(area, title, right, focus);
    let height = usize::from(inner.height);
    // What only stands there where there is room is not cut in its middle.
    let len = if sheet.lines.len() <= height { sheet.lines.len() } else { sheet.least };
    let limit = len.saturating_sub(height);
    let first = match (focus, sheet.lines.iter().position(|line| line.selected)) {
        (false, _) => 0,
        (true, Some(at)) => around(&sheet.lines, at, (len, height)),
        (true, None) => look.picture.scroll.min(limit),
    };
    if focus {
        (paint.layout.page, paint.layout.limit) = (height.saturating_sub(1).max(1), limit);
    }
    for (place, line) in sheet.lines.iter().take(len).skip(first).take(height).enumerate() {
        let at = row(inner, u16::try_from(place).unwrap_or(u16::MAX));
        drawn(paint, at, line, focus);
        if let Some(row) = line.row {
            paint.hit(at, MouseTarget::Row(pane.place(), row));
        }
    }
    if first < limit && area.height > FRAME.1 {
        let text = format!(" {} ", paint.translate(frame::MORE_BELOW));
        let (footer, dim) = (inset(row(area, area.height - 1), 2), paint.styles.dim);
        paint.right(footer, &text, dim);
    }
}

/// The first line to show so that the selected one is seen: at the first row what stands over it, at the last what stands under it.
fn around(lines: &[TableLine], at: usize, (len, height): (usize, usize)) -> usize {
    let row = |line: &TableLine| line.row.is_some();
    if lines.iter().rposition(row) == Some(at) {
        return len.saturating_sub(height).min(at);
    }
    if lines.iter().position(row) == Some(at) && at < height {
        return 0;
    }
    window(at, len, height)
}

fn drawn(paint: &mut Paint, at: Rect, line: &TableLine, focus: bool) {
    let background = draw_background(paint, at, Selection::of(line.selected, focus));
    let over = background_of(background);
    if line.selected {
        let mark = if focus { paint.styles.accent } else { paint.styles.dim };
        draw_mark(paint, at, mark.patch(over));
    }
    let room = inset(at, 1);
    for (first, width, piece) in &line.pieces {
        let place = right_of(room, *first);
        let place = Rect { width: place.width.min(*width), ..place };
        match piece {
            TablePiece::Left(text, style) => drop(paint.fit(place, text, style.patch(over))),
            TablePiece::Right(text, style) => drop(paint.right(place, text, style.patch(over))),
            TablePiece::Bar(solid, whole, style) => bar::draw(paint, place, (*solid, *whole), style.patch(over)),
            TablePiece::Wing(length, style) => bar::wing(paint, place, *length, style.patch(over)),
            TablePiece::Track(percent, style) => bar::track(paint, place, *percent, style.patch(over)),
        }
    }
}
