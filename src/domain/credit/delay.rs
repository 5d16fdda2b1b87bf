//! Works out how long a payment may be late until the interest on it has eaten the margin.

use rust_decimal::Decimal;

use super::CalculationFault;

/// The net margins of the reference grid in percent, from above.
pub const MARGINS: [u32; 5] = [10, 8, 6, 4, 2];

/// The yearly rates of the reference grid in percent, from the left.
pub const RATES: [u32; 6] = [5, 6, 8, 10, 12, 15];

/// How long the margin lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasts {
    /// So many months; 0 where there was no margin to begin with.
    Months(Decimal),
    /// Money costs nothing, so delay never eats it.
    Always,
}

/// The months until the margin is gone: net margin ÷ yearly rate × 12, both in percent.
///
/// # Errors
/// `BelowZero` for a rate below nothing, `RateAboveWhole` for one above 100, `AboveWhole` for a margin above 100, `TooLarge`.
pub fn months_until_gone(margin: Decimal, rate: Decimal) -> Result<Lasts, CalculationFault> {
    if rate < Decimal::ZERO {
        return Err(CalculationFault::BelowZero);
    }
    if margin > Decimal::ONE_HUNDRED {
        return Err(CalculationFault::AboveWhole);
    }
    if rate > Decimal::ONE_HUNDRED {
        return Err(CalculationFault::RateAboveWhole);
    }
    if margin <= Decimal::ZERO {
        return Ok(Lasts::Months(Decimal::ZERO));
    }
    if rate.is_zero() {
        return Ok(Lasts::Always);
    }
    let months = margin.checked_mul(Decimal::from(12)).and_then(|year| year.checked_div(rate));
    months.map(Lasts::Months).ok_or(CalculationFault::TooLarge)
}
