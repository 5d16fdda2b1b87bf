//! Groups what credit costs (信用与回款): the sales that repay a bad debt, the months until delay has eaten a margin, whether
//! selling on credit pays, how old the open money is, and how it is asked for. Every figure is exact; rounding is for display alone.

use rust_decimal::{Decimal, RoundingStrategy};

pub mod ageing;
pub mod bad_debt;
pub mod decision;
pub mod delay;
pub mod ladder;
pub mod promises;
pub mod sensitivity;
pub mod terms;

/// Why a figure cannot be worked out, or what it comes to where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CalculationFault {
    /// A margin of nothing or less: no sales volume repays it.
    NoMargin,
    /// A share of more than the whole.
    AboveWhole,
    /// A yearly rate above 100 percent, which nobody borrows at: most likely a slip.
    RateAboveWhole,
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

/// The place of the figure of a grid that lies nearest to another; the first of two that lie equally near.
#[must_use]
pub fn nearest(grid: &[u32], figure: Decimal) -> usize {
    let away = |of: u32| Decimal::from(of).checked_sub(figure).map_or(Decimal::MAX, |by| by.abs());
    let places = grid.iter().enumerate().min_by_key(|(_, of)| away(**of));
    places.map_or(0, |(place, _)| place)
}

/// A part of a hundred as a part of one.
fn part(percent: Decimal) -> Decimal {
    percent / Decimal::ONE_HUNDRED
}
