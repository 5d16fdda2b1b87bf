//! Draws the profit for cash and the profit on credit as bars of one scale. A loss is a bar too, and its figure says minus.

use ratatui::layout::Rect;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use crate::paint::{Paint, right_of, row};
use app::screen::credit::decision::verdict::told;
use words::credit as phrases;

/// Draws both; tells the rows used.
pub fn draw(paint: &mut Paint, area: Rect, cash: Decimal, credit: Decimal) -> u16 {
    let rows = [(phrases::BAR_CASH, cash), (phrases::BAR_CREDIT, credit)];
    let cells = |text: &str| u16::try_from(paint.ruler.width(text)).unwrap_or(u16::MAX);
    let labels = rows.iter().map(|(name, _)| cells(paint.translate(*name))).max().unwrap_or(0) + 1;
    let figures = rows.iter().map(|(_, profit)| cells(&told(*profit))).max().unwrap_or(0) + 1;
    let track = area.width.saturating_sub(labels.saturating_add(figures));
    let most = cash.abs().max(credit.abs());
    for (place, (name, profit)) in (0..).zip(rows) {
        let at = row(area, place);
        let base = paint.styles.base;
        paint.fit(at, paint.translate(name), base);
        let style = if profit < Decimal::ZERO { paint.styles.urgent } else { paint.styles.good };
        let bar = Rect { width: track, ..right_of(at, labels) };
        paint.bar(bar, halves(track, profit, most), style);
        let strong = paint.styles.strong;
        paint.right(right_of(at, labels + track), &told(profit), strong);
    }
    2
}

/// Half cells of a bar; what is more than nothing has one at least.
fn halves(width: u16, profit: Decimal, most: Decimal) -> u16 {
    if profit.is_zero() || most.is_zero() {
        return 0;
    }
    let share = profit.abs().checked_div(most).unwrap_or_default();
    let halves = (Decimal::from(width) * Decimal::TWO * share).to_u16().unwrap_or_default();
    halves.max(1).min(width.saturating_mul(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_profit_and_never_vanishes() {
        let of = |profit: i64, most: i64| halves(10, profit.into(), most.into());
        assert_eq!((of(0, 5), of(1, 1000), of(5, 5), of(-5, 10)), (0, 1, 20, 10));
        assert_eq!(halves(0, Decimal::ONE, Decimal::ONE), 0, "no room, no bar");
        assert_eq!(halves(3, Decimal::MAX, Decimal::MAX), 6);
    }
}
