//! This file works out the lengths of bars, and percentages.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

/// The longest bar.
pub const FULL: u16 = 1000;

/// How long the bar of a value is, in thousandths of the longest: 0 to 1000; what is more than nothing has 1 at least.
#[must_use]
pub fn length(value: Decimal, longest: Decimal) -> u16 {
    if value <= Decimal::ZERO || longest <= Decimal::ZERO {
        return 0;
    }
    let share = value.checked_div(longest).unwrap_or(Decimal::ONE).min(Decimal::ONE);
    share.saturating_mul(Decimal::from(FULL)).round().to_u16().unwrap_or(FULL).max(1)
}

/// A share as whole percent, halves away from zero.
#[must_use]
pub fn percent(share: Decimal) -> i64 {
    let exact = share.saturating_mul(Decimal::ONE_HUNDRED);
    exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_i64().unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_part_and_never_vanishes() {
        let of = |value: i64, longest: i64| length(Decimal::from(value), Decimal::from(longest));
        assert_eq!((of(0, 9), of(3, 9), of(9, 9), of(99, 9)), (0, 333, 1000, 1000));
        assert_eq!((of(1, 1_000_000), of(-4, 9), of(4, 0)), (1, 0, 0));
        assert_eq!((length(Decimal::MAX, Decimal::MAX), length(Decimal::MAX, Decimal::new(1, 28))), (1000, 1000));
    }

    #[test]
    fn a_percentage_is_whole() {
        assert_eq!((percent(Decimal::new(125, 3)), percent(Decimal::new(-125, 3))), (13, -13));
        assert_eq!((percent(Decimal::ONE), percent(Decimal::new(4, 3))), (100, 0));
    }
}
