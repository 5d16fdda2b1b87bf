//! Shows how far a comparison of credit with cash hangs on two guesses: the part that is never paid, and the days until the
//! rest is. Each cell is the profit on credit less the profit for cash.

use rust_decimal::Decimal;

use super::decision::{CreditCase, CreditVerdict};

/// The days across.
pub const DAYS: [u32; 5] = [30, 60, 90, 120, 180];
/// Rows: the part never paid as it stands, two steps below and two above it.
const ROWS: usize = 5;

/// The comparison over both guesses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sensitivity {
    /// The parts never paid, in percent, from above.
    pub never_paid: [Decimal; ROWS],
    /// Row by row what credit brings more than cash; none where that cannot be.
    pub gains: [[Option<Decimal>; DAYS.len()]; ROWS],
}

impl CreditVerdict {
    /// What credit brings more than cash; below zero where it brings less.
    #[must_use]
    pub fn gain(&self) -> Option<Decimal> {
        self.credit.checked_sub(self.cash)
    }
}

impl CreditCase {
    /// The same case at other guesses.
    #[must_use]
    pub const fn at(self, never_paid: Decimal, days: Decimal) -> Self {
        Self { never_paid, days, ..self }
    }

    /// The comparison around the case.
    #[must_use]
    pub fn sensitivity(&self) -> Sensitivity {
        let never_paid = steps(self.never_paid);
        let gain = |part: Decimal, days: u32| self.at(part, days.into()).verdict().ok()?.gain();
        Sensitivity { never_paid, gains: never_paid.map(|part| DAYS.map(|days| gain(part, days))) }
    }
}

/// Five parts around one, never below nothing: in steps of one percent, or of half the part where it is smaller than two. Around
/// nothing they begin at nothing.
fn steps(part: Decimal) -> [Decimal; ROWS] {
    let two = Decimal::TWO;
    let (first, step) = if part <= Decimal::ZERO {
        (Decimal::ZERO, Decimal::new(5, 1))
    } else if part < two {
        (Decimal::ZERO, part / two)
    } else {
        (part.checked_sub(two).unwrap_or(part), Decimal::ONE)
    };
    let mut at = first;
    [(); ROWS].map(|()| {
        let here = at;
        at = at.checked_add(step).unwrap_or(at);
        here
    })
}
