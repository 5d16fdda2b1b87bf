//! Draws bars: a solid part and what lies beyond it, told apart by their grain and not by colour alone; wings; the track of a
//! lever.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::paint::{Paint, right_of};
use app::screen::funnel::picture::bar::FULL;

/// A cell that does not count yet; one cell wide in every terminal.
const LIGHT: &str = "░";

/// Half cells of a bar of so many thousandths in `width` cells; what is more than nothing has one at least.
fn halves(width: u16, length: u16) -> u16 {
    if length == 0 {
        return 0;
    }
    let exact = u32::from(width) * 2 * u32::from(length.min(FULL)) / u32::from(FULL);
    u16::try_from(exact).unwrap_or(u16::MAX).max(1)
}

/// Draws a bar of `whole` thousandths of the place, the first `solid` of them solid.
pub(super) fn draw(paint: &mut Paint, place: Rect, (solid, whole): (u16, u16), style: Style) {
    let (solid, whole) = (halves(place.width, solid), halves(place.width, whole));
    let cells = whole.div_ceil(2);
    paint.text(place, &LIGHT.repeat(usize::from(cells)), style);
    if solid > 0 {
        paint.bar(place, solid.min(whole), style);
    }
}

/// Draws a bar against the right edge of the place, in whole cells.
pub(super) fn wing(paint: &mut Paint, place: Rect, length: u16, style: Style) {
    let cells = halves(place.width, length).div_ceil(2);
    paint.bar(right_of(place, place.width.saturating_sub(cells)), cells * 2, style);
}

/// Draws the track of a lever: its middle, where it rests, and how far it is pulled to a side; twice as much fills the side.
pub(super) fn track(paint: &mut Paint, place: Rect, percent: i32, style: Style) {
    let side = place.width.saturating_sub(1) / 2;
    let across = paint.glyphs.across;
    let dim = Style { fg: paint.styles.dim.fg, ..style };
    paint.text(place, &across.repeat(usize::from(side * 2 + 1)), dim);
    let part = u16::try_from(percent.unsigned_abs().min(100)).unwrap_or(100);
    let cells = if part == 0 { 0 } else { (side * part / 100).max(1) };
    let from = if percent < 0 { side - cells.min(side) } else { side + 1 };
    if cells > 0 {
        paint.bar(right_of(place, from), cells.min(side) * 2, style);
    }
    let down = paint.glyphs.down;
    paint.text(Rect { width: 1, ..right_of(place, side) }, down, dim);
}

#[cfg(test)]
mod tests {
    use super::*;
    use text::Ruler;

    #[test]
    fn a_light_cell_is_one_cell_everywhere() {
        for wide_ambiguous in [false, true] {
            assert_eq!(Ruler { wide_ambiguous }.width(LIGHT), 1);
        }
    }

    #[test]
    fn a_bar_has_its_length_and_never_vanishes() {
        assert_eq!((halves(10, 0), halves(10, 1), halves(10, 500), halves(10, 1000)), (0, 1, 10, 20));
        assert_eq!((halves(0, 0), halves(u16::MAX, 1000)), (0, u16::MAX));
    }
}
