//! Groups what credit costs (信用与回款): the sales that repay a bad debt, the months until delay has eaten a margin, and whether
//! selling on credit pays. Every figure is exact; rounding is for display alone.

use rust_decimal::{Decimal, RoundingStrategy};

pub mod bad_debt;
pub mod decision;
pub mod delay;

/// Why a figure cannot be worked out, or what it comes to where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CalculationFault {
    /// A margin of nothing or less: no sales volume repays it.
    NoMargin,
    /// A share of more than the whole.
    AboveWhole,
    /// What cannot be below zero is.
    BelowZero,
    /// Sales on credit of nothing: there is no share of them.
    NoCreditSales,
    /// Beyond the largest figure that can be held.
    TooLarge,
}

/// Rounds half up, away from zero, as people do on paper; for display alone.
#[must_use]
pub fn half_up(value: Decimal, places: u32) -> Decimal {
    let mut rounded = value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    // A figure is shown with all its places: 24.0 and not 24.
    rounded.rescale(places);
    rounded
}

/// A part of a hundred as a part of one.
fn part(percent: Decimal) -> Decimal {
    percent / Decimal::ONE_HUNDRED
}
