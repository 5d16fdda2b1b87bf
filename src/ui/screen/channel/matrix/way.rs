//! Draws the way of a customer from where it stood a quarter ago to where it stands.

use ratatui::layout::Rect;

use super::geometry::Geometry;
use crate::paint::{Paint, right_of, row};
use app::screen::channel::matrix::ledger::MatrixRow;
use domain::account::ChannelFigure;
use domain::settings::ChannelLimits;

/// From row and column to row and column; the same where nothing is known of before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Way {
    pub(super) from: Option<(u16, u16)>,
    pub(super) to: (u16, u16),
}

/// The way of a customer; none where it is not drawn.
pub(super) fn of(found: &MatrixRow, laid: &Geometry, limits: &ChannelLimits, unit: u16) -> Option<Way> {
    let spot = |figure: Option<&ChannelFigure>| {
        let place = limits.place(figure)?;
        let (share, bin) = MatrixRow::point(figure)?;
        Some((laid.row(place, bin), laid.column(place, share, unit)))
    };
    let to = spot(found.now.as_ref())?;
    Some(Way { from: spot(found.before.as_ref()).filter(|from| *from != to), to })
}

pub(super) fn draw(paint: &mut Paint, area: Rect, way: &Way) {
    let Some(from) = way.from else { return };
    let steps = from.0.abs_diff(way.to.0).max(from.1.abs_diff(way.to.1));
    let accent = paint.styles.accent;
    let between = |from: u16, to: u16, step: u16| {
        let span = i32::from(to) - i32::from(from);
        let at = i32::from(from) + span * i32::from(step) / i32::from(steps.max(1));
        u16::try_from(at).unwrap_or(0)
    };
    for step in 0..steps {
        let (y, x) = (between(from.0, way.to.0, step), between(from.1, way.to.1, step));
        let sign = match step {
            0 => "+",
            step if step + 1 == steps => head(from, way.to),
            _ => ".",
        };
        paint.text(Rect { width: 1, ..right_of(row(area, y), x) }, sign, accent);
    }
}

/// The head of an arrow, by where it mainly goes.
fn head(from: (u16, u16), to: (u16, u16)) -> &'static str {
    if from.1.abs_diff(to.1) >= from.0.abs_diff(to.0) {
        if to.1 > from.1 { ">" } else { "<" }
    } else if to.0 < from.0 {
        "^"
    } else {
        "v"
    }
}
