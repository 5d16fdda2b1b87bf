//! Draws figures as bars of one scale: what it is, the bar, the figure. A figure below zero is a bar too, and says minus.

use ratatui::layout::Rect;
use ratatui::style::Style;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use crate::paint::{Paint, right_of, row};

/// One bar.
#[derive(Debug, Clone)]
pub struct FigureBar {
    pub label: String,
    pub length: Decimal,
    pub figure: String,
    pub style: Style,
}

/// Draws bars below each other; tells the rows used.
pub fn draw(paint: &mut Paint, area: Rect, bars: &[FigureBar]) -> u16 {
    let widest = |of: fn(&FigureBar) -> &str| bars.iter().map(|bar| paint.ruler.width(of(bar))).max().unwrap_or(0);
    let cells = |width: usize| u16::try_from(width + 1).unwrap_or(u16::MAX);
    let (labels, figures) = (cells(widest(|bar| &bar.label)), cells(widest(|bar| &bar.figure)));
    let track = area.width.saturating_sub(labels.saturating_add(figures));
    let most = bars.iter().map(|bar| bar.length.abs()).max().unwrap_or_default();
    let (base, strong) = (paint.styles.base, paint.styles.strong);
    for (place, bar) in (0..).zip(bars) {
        let at = row(area, place);
        paint.fit(at, &bar.label, base);
        let room = right_of(at, labels);
        paint.bar(Rect { width: track.min(room.width), ..room }, halves(track, bar.length, most), bar.style);
        paint.right(right_of(at, labels.saturating_add(track)), &bar.figure, strong);
    }
    u16::try_from(bars.len()).unwrap_or(u16::MAX)
}

/// Half cells of a bar; what is not nothing has one at least.
fn halves(width: u16, length: Decimal, most: Decimal) -> u16 {
    if length.is_zero() || most.is_zero() {
        return 0;
    }
    let share = length.abs().checked_div(most).unwrap_or_default();
    let halves = (Decimal::from(width) * Decimal::TWO * share).to_u16().unwrap_or_default();
    halves.max(1).min(width.saturating_mul(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_figure_and_never_vanishes() {
        let of = |length: i64, most: i64| halves(10, length.into(), most.into());
        assert_eq!((of(0, 5), of(1, 1000), of(5, 5), of(-5, 10)), (0, 1, 20, 10));
        assert_eq!(halves(0, Decimal::ONE, Decimal::ONE), 0, "no room, no bar");
        assert_eq!(halves(3, Decimal::MAX, Decimal::MAX), 6);
    }
}
