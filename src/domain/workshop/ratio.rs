//! An exact fraction of two whole numbers, for what a class is told in figures: compared without rounding, rounded only to be
//! shown.

use std::cmp::Ordering;
use std::fmt;

/// A number that is zero or more, in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: u128,
    denominator: u128,
}

impl Ratio {
    /// Nothing.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// Reduces; a denominator of zero counts as one.
    #[must_use]
    pub fn new(numerator: u128, denominator: u128) -> Self {
        let denominator = denominator.max(1);
        let common = gcd(numerator, denominator);
        Self { numerator: numerator / common, denominator: denominator / common }
    }

    /// The upper number.
    #[must_use]
    pub const fn numerator(self) -> u128 {
        self.numerator
    }

    /// The lower number, at least one.
    #[must_use]
    pub const fn denominator(self) -> u128 {
        self.denominator
    }

    /// So many times the number, rounded half-up: `times(10)` gives tenths.
    #[must_use]
    pub fn times(self, by: u32) -> u128 {
        // Numbers too long to be multiplied lose their last places, which nobody would see.
        let spare = u128::from(by.max(1)) * 8;
        let drop = (u128::MAX / spare).leading_zeros().saturating_sub(self.denominator.leading_zeros());
        let (upper, lower) = (self.numerator >> drop, (self.denominator >> drop).max(1));
        let (whole, rest) = (upper / lower, upper % lower);
        whole.saturating_mul(u128::from(by)) + (rest * u128::from(by) * 2 + lower) / (lower * 2)
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        // Whole parts first, then the remainders turned over: no product that could be too long.
        let (mut a, mut b) = ((self.numerator, self.denominator), (other.numerator, other.denominator));
        let mut turned = false;
        loop {
            let (whole, rest) = ((a.0 / a.1, b.0 / b.1), (a.0 % a.1, b.0 % b.1));
            let order = whole.0.cmp(&whole.1).then_with(|| match rest {
                (0, 0) => Ordering::Equal,
                (0, _) => Ordering::Less,
                (_, 0) => Ordering::Greater,
                _ => Ordering::Equal,
            });
            if order != Ordering::Equal || rest.0 == 0 {
                return if turned { order.reverse() } else { order };
            }
            (a, b, turned) = ((a.1, rest.0), (b.1, rest.1), !turned);
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

/// The greatest number both can be divided by; of zero and zero, one.
pub(super) fn gcd(a: u128, b: u128) -> u128 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_compare_by_value() {
        let of = Ratio::new;
        assert_eq!(of(6, 4), of(3, 2));
        assert!(of(1, 3) < of(1, 2) && of(7, 3) > of(9, 4) && of(0, 5) == Ratio::ZERO);
        assert!(of(u128::MAX - 1, u128::MAX) < of(1, 1));
        assert!(of(u128::MAX - 2, u128::MAX - 1) < of(u128::MAX - 1, u128::MAX));
        for (a, b, c, d) in [(5, 7, 8, 11), (13, 21, 8, 13), (22, 7, 355, 113), (4, 2, 2, 1), (9, 3, 10, 3)] {
            assert_eq!(of(a, b).cmp(&of(c, d)), (a * d).cmp(&(c * b)), "{a}/{b} {c}/{d}");
        }
    }

    #[test]
    fn what_is_shown_is_rounded_half_up() {
        assert_eq!(Ratio::new(1, 3).times(100), 33);
        assert_eq!(Ratio::new(2, 3).times(10), 7);
        assert_eq!(Ratio::new(5, 2).times(1), 3);
        assert_eq!(Ratio::new(u128::MAX, u128::MAX / 2).times(100), 200);
    }
}
