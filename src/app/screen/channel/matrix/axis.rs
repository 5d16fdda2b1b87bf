//! The axis of potential is logarithmic. It counts in whole bins, each a part of an octave, so that a potential has one place on it
//! and a place one potential, and no rounding stands between them.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use domain::money::Money;
use domain::settings::ChannelLimits;

/// Bins of an octave.
const OCTAVE: u64 = 32;
/// Bins kept free over the highest and under the lowest.
const MARGIN: u64 = 16;
/// So many octaves under the middle line, and over the high one, everything is drawn at the edge.
const FARTHEST: u64 = 6 * OCTAVE;

/// The bin of a potential.
#[must_use]
pub fn bin(potential: Money) -> u64 {
    let whole = potential.0.trunc().to_u64().unwrap_or(if potential.0 > Decimal::ZERO { u64::MAX } else { 1 });
    let whole = whole.clamp(1, u64::MAX >> 8);
    let octave = u64::from(whole.ilog2());
    let over = whole - (1 << octave);
    octave * OCTAVE + (over * OCTAVE >> octave)
}

/// The least whole potential of a bin.
#[must_use]
pub fn potential(bin: u64) -> Decimal {
    let octave = (bin / OCTAVE).min(55);
    let whole = (1_u64 << octave) + ((bin % OCTAVE) << octave).div_ceil(OCTAVE);
    Decimal::from(whole)
}

/// From where to where potentials are drawn, in bins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Axis {
    pub low: u64,
    pub high: u64,
}

impl Axis {
    /// An axis on which the limits and nearly all of these bins lie.
    #[must_use]
    pub fn of(limits: &ChannelLimits, bins: impl Iterator<Item = u64>) -> Self {
        let (middle, high) = (bin(limits.middle), bin(limits.high));
        let (least, most) = (middle.saturating_sub(FARTHEST), high + FARTHEST);
        let (low, high) = bins.fold((middle, high), |(low, high), bin| (low.min(bin), high.max(bin)));
        Self { low: low.max(least).saturating_sub(MARGIN), high: high.min(most) + MARGIN }
    }

    /// Bins from one end to the other.
    #[must_use]
    pub const fn len(&self) -> u64 {
        self.high.saturating_sub(self.low) + 1
    }

    /// Whether it has no extent.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.high < self.low
    }

    /// A bin as it is drawn: at the edge where it lies beyond.
    #[must_use]
    pub fn clamp(&self, bin: u64) -> u64 {
        bin.clamp(self.low, self.high.max(self.low))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_bin_begins_where_its_potential_says(whole in 1_u64..1_000_000_000_000) {
            let of = bin(Money(Decimal::from(whole)));
            prop_assert!(potential(of) <= Decimal::from(whole));
            prop_assert!(potential(of + 1) > Decimal::from(whole));
        }

        #[test]
        fn a_larger_potential_lies_in_no_lower_bin(one in 0_i64..i64::MAX, two in 0_i64..i64::MAX) {
            let (one, two) = (one.min(two), one.max(two));
            prop_assert!(bin(Money::whole(one)) <= bin(Money::whole(two)));
        }
    }

    #[test]
    fn the_axis_holds_both_lines_and_what_is_near_them() {
        let limits = ChannelLimits::default();
        let axis = Axis::of(&limits, [1, bin(Money::whole(9_000_000)), u64::MAX >> 9].into_iter());
        for line in [limits.middle, limits.high, Money::whole(9_000_000)] {
            assert_eq!(axis.clamp(bin(line)), bin(line));
        }
        assert!(axis.low > 1 && axis.high < u64::MAX >> 9, "what lies far out is drawn at the edge");
        assert_eq!(Axis::default().len(), 1);
    }
}
