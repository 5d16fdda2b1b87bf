//! Draws the profit for cash and the profit on credit as bars of one scale.

use ratatui::layout::Rect;
use rust_decimal::Decimal;

use crate::paint::Paint;
use crate::screen::credit::bars::{self, FigureBar};
use app::screen::credit::decision::verdict::told;
use words::credit as phrases;

/// Draws both; tells the rows used.
pub fn draw(paint: &mut Paint, area: Rect, cash: Decimal, credit: Decimal) -> u16 {
    let bars = [(phrases::BAR_CASH, cash), (phrases::BAR_CREDIT, credit)].map(|(name, profit)| FigureBar {
        label: paint.translate(name).to_owned(),
        length: profit,
        figure: told(profit),
        style: if profit < Decimal::ZERO { paint.styles.urgent } else { paint.styles.good },
    });
    bars::draw(paint, area, &bars)
}
