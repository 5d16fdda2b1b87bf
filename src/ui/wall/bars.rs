//! Draws the bars of the wall, all in one way: what it is, the bar, the figure.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::paint::{Paint, right_of};

/// A cell of a bar, a little lower than its line, so that bars below each other do not run into one block.
const CELL: &str = "▆";

/// One bar.
#[derive(Debug, Clone)]
pub struct Bar {
    pub label: String,
    /// How long it is, and how long the longest could be.
    pub length: (usize, usize),
    pub figure: String,
    pub style: Style,
}

/// Draws bars below each other, with as much air between them as there is room for.
pub fn draw(paint: &mut Paint, area: Rect, bars: &[Bar]) {
    let widest = |of: fn(&Bar) -> &str| bars.iter().map(|bar| paint.ruler.width(of(bar))).max().unwrap_or(0);
    let (labels, figures) = (cells(widest(|bar| &bar.label)), cells(widest(|bar| &bar.figure)));
    let count = cells(bars.len()).max(1);
    let step = if area.height >= count * 2 { 2 } else { 1 };
    let room = area.width.saturating_sub(labels + figures + 4);
    for (place, bar) in bars.iter().enumerate() {
        let at = crate::paint::row(area, cells(place) * step);
        let base = paint.styles.base;
        paint.fit(Rect { width: labels, ..at }, &bar.label, bar.style);
        let track = Rect { width: room, ..right_of(at, labels + 2) };
        let halves = halves(room, bar.length);
        if paint.ruler.wide_ambiguous {
            paint.bar(track, halves, bar.style);
        } else {
            paint.text(track, &CELL.repeat(usize::from(halves.div_ceil(2))), bar.style);
        }
        let figure = Rect { width: figures, ..right_of(at, at.width.saturating_sub(figures)) };
        paint.right(figure, &bar.figure, base);
    }
}

/// Half cells of a bar; what is more than nothing has one at least.
fn halves(width: u16, (part, whole): (usize, usize)) -> u16 {
    if part == 0 || whole == 0 {
        return 0;
    }
    cells(usize::from(width) * 2 * part.min(whole) / whole).max(1)
}

fn cells(of: usize) -> u16 {
    u16::try_from(of).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_one_cell() {
        assert_eq!(text::Ruler::default().width(CELL), 1);
    }

    #[test]
    fn a_bar_is_as_long_as_its_part_and_never_vanishes() {
        assert_eq!((halves(10, (0, 5)), halves(10, (1, 1000)), halves(10, (5, 5)), halves(10, (9, 5))), (0, 1, 20, 20));
        assert_eq!(halves(10, (1, 0)), 0);
    }
}
