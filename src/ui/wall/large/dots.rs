//! Draws square dots: two in a cell, one above the other, with half blocks; where those are two cells wide, one dot takes two
//! cells of background, or `##` where there are no colours.

use ratatui::layout::Rect;
use ratatui::style::Style;
use text::Ruler;

use crate::paint::{Paint, right_of, row};
use crate::styles::Depth;

/// Dots of so many cells and rows.
#[must_use]
pub const fn room(ruler: Ruler, (cells, rows): (u16, u16)) -> (u16, u16) {
    if ruler.wide_ambiguous { (cells / 2, rows) } else { (cells, rows.saturating_mul(2)) }
}

/// Cells and rows of so many dots.
#[must_use]
pub const fn cells(ruler: Ruler, (x, y): (u16, u16)) -> (u16, u16) {
    if ruler.wide_ambiguous { (x.saturating_mul(2), y) } else { (x, y.div_ceil(2)) }
}

/// Fills a place with dots, from its upper left corner.
pub fn draw(paint: &mut Paint, area: Rect, style: Style, is_set: impl Fn(u16, u16) -> bool) {
    let wide = paint.ruler.wide_ambiguous;
    let (across, _) = room(paint.ruler, (area.width, area.height));
    for line in 0..area.height {
        let at = row(area, line);
        if wide {
            squares(paint, at, style, |x| x < across && is_set(x, line));
        } else {
            let half = |x| match (is_set(x, line * 2), is_set(x, line * 2 + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            };
            let text: String = (0..across).map(half).collect();
            paint.text(at, text.trim_end(), style);
        }
    }
}

/// One row of dots that take two cells each.
fn squares(paint: &mut Paint, at: Rect, style: Style, is_set: impl Fn(u16) -> bool) {
    for x in (0..at.width / 2).filter(|x| is_set(*x)) {
        let place = Rect { width: 2, ..right_of(at, x * 2) };
        match style.fg.filter(|_| paint.styles.depth != Depth::None) {
            Some(colour) => paint.fill(place, style.bg(colour)),
            None => {
                paint.text(place, "##", style);
            }
        }
    }
}
