//! Works out the sales that repay a bad debt: the loss divided by the net margin. The older handout of the course cut three figures
//! off (16,666, 19,999, 9,999) where they are rounded here.

use rust_decimal::Decimal;

use super::{CalculationFault, part};

/// The losses of the reference grid, from above.
pub const LOSSES: [u32; 9] = [500, 600, 700, 750, 800, 900, 1000, 1500, 2500];

/// The net margins of the reference grid in percent, from the left.
pub const MARGINS: [u32; 5] = [2, 3, 4, 5, 6];

/// The sales whose whole margin repays a loss at a net margin in percent.
///
/// # Errors
/// `NoMargin` at a margin of nothing or less, `AboveWhole` above 100, `BelowZero` for a loss below nothing, `TooLarge`.
pub fn extra_sales(loss: Decimal, margin: Decimal) -> Result<Decimal, CalculationFault> {
    if margin <= Decimal::ZERO {
        return Err(CalculationFault::NoMargin);
    }
    if margin > Decimal::ONE_HUNDRED {
        return Err(CalculationFault::AboveWhole);
    }
    if loss < Decimal::ZERO {
        return Err(CalculationFault::BelowZero);
    }
    loss.checked_div(part(margin)).ok_or(CalculationFault::TooLarge)
}
