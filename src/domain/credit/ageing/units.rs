//! Counts debts in ten-thousandths of the currency: whole numbers, so that those of thousands of customers are added and put in
//! order within a key press. They are as exact as the amounts they stand for.

use rust_decimal::Decimal;
use strum::EnumCount as _;

use super::{AgeBucket, Ageing, Debt};
use crate::credit::promises::PromiseCount;
use crate::money::Money;

/// Decimal places that are counted: two more than coins have.
const PLACES: u32 = 4;

/// An amount in units; none where it has more places, or is larger, than can be counted.
pub(super) fn units(amount: Money) -> Option<i64> {
    let amount = if amount.0.scale() > PLACES { amount.0.normalize() } else { amount.0 };
    let zeros = PLACES.checked_sub(amount.scale())?;
    i64::try_from(amount.mantissa()).ok()?.checked_mul(10_i64.checked_pow(zeros)?)
}

/// What a customer owes as of a day, in units; of several customers the sum, in numbers that have room for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DebtUnits<N = i64> {
    /// What is open in each bucket before credits.
    pub(super) buckets: [N; AgeBucket::COUNT],
    /// Credits and over-payments: nothing, or less.
    pub(super) credits: N,
    /// What is overdue after credits.
    pub overdue: N,
    /// What is not due yet after credits.
    pub(super) not_due: N,
    /// Invoiced in the period, credits taken off.
    pub(super) sales: N,
    /// What was owed before the period began.
    pub(super) before: N,
    /// What is overdue after credits, each part times its days late.
    pub(super) late_days: i128,
    /// Days the oldest of what is overdue is late.
    pub oldest: i32,
    /// Promises to pay that fell due.
    pub(super) promises: PromiseCount,
}

impl DebtUnits {
    /// All of it, credits taken off.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.buckets.iter().sum::<i64>() + self.credits
    }

    /// Whether nothing is open: neither money nor a credit.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.buckets == [0; AgeBucket::COUNT] && self.credits == 0
    }

    /// The same in money.
    #[must_use]
    pub fn debt(&self) -> Debt {
        let mut sum = DebtUnits::<i128>::default();
        sum.add(self);
        sum.debt()
    }
}

impl DebtUnits<i128> {
    /// Adds a customer.
    pub fn add(&mut self, other: &DebtUnits) {
        for (sum, more) in self.buckets.iter_mut().zip(other.buckets) {
            *sum += i128::from(more);
        }
        self.credits += i128::from(other.credits);
        self.overdue += i128::from(other.overdue);
        self.not_due += i128::from(other.not_due);
        self.sales += i128::from(other.sales);
        self.before += i128::from(other.before);
        self.late_days += other.late_days;
        self.oldest = self.oldest.max(other.oldest);
        self.promises.add(other.promises);
    }

    /// The same in money.
    #[must_use]
    pub fn debt(&self) -> Debt {
        Debt {
            ageing: Ageing {
                buckets: self.buckets.map(|sum| Money(decimal(sum))),
                credits: Money(decimal(self.credits)),
            },
            overdue: Money(decimal(self.overdue)),
            not_due: Money(decimal(self.not_due)),
            oldest: self.oldest,
            late_days: decimal(self.late_days),
            sales: Money(decimal(self.sales)),
            before: Money(decimal(self.before)),
            promises: self.promises,
        }
    }
}

/// An amount of money; what is beyond what a decimal holds is the largest it holds.
#[must_use]
pub fn decimal(units: i128) -> Decimal {
    let most = if units < 0 { Decimal::MIN } else { Decimal::MAX };
    Decimal::try_from_i128_with_scale(units, PLACES).unwrap_or(most)
}
