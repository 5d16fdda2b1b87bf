//! Draws the profit for cash and the profit on credit as bars of one scale.

use ratatui::layout::Rect;
use rust_decimal::Decimal;

use crate::paint::Paint;
use crate::screen::credit::bars::{self, FigureBar};
use app::screen::credit::decision::verdict::told;
use words::credit as phrases;

/// Draws both; tells the rows used.
pub fn draw(paint: &mut Paint, area: Rect, cash: Decimal, credit: Decimal) -> u16 {
    // Both bars go one way, so a loss is called one: neither colour nor sign alone tells it from earnings.
    let cash = (cash, phrases::BAR_CASH, phrases::BAR_CASH_LOSES);
    let credit = (credit, phrases::BAR_CREDIT, phrases::BAR_CREDIT_LOSES);
    let bars = [cash, credit].map(|(profit, earns, loses)| {
        let lost = profit < Decimal::ZERO;
        FigureBar {
            label: paint.translate(if lost { loses } else { earns }).to_owned(),
            length: profit,
            figure: told(profit.abs()),
            style: if lost { paint.styles.urgent } else { paint.styles.good },
        }
    });
    bars::draw(paint, area, &bars)
}
