//! The hand that makes generated books: dice, ids and days, all from one seed.

use domain::id::{Id, IdSource};
use domain::money::Money;
use fastrand::Rng;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use super::words;

/// The day on which a generated book is looked at; everything in it happened shortly before or is due soon after.
pub(crate) const TODAY: Date = date(2026, 3, 2);

/// A day before today, or after it where `ago` is negative.
pub(super) fn day(ago: i64) -> Date {
    TODAY - ago.days()
}

/// Makes one thing after the other; the order of calls is part of what a seed means.
pub(super) struct Maker {
    /// Chance.
    pub dice: Rng,
    /// Names.
    pub ids: IdSource,
    /// Me and the colleagues, who own projects.
    pub staff: Vec<Id>,
    /// Of a hundred projects under way so many are in trouble.
    pub trouble: u8,
}

impl Maker {
    /// Starts from `seed`.
    pub(super) fn new(seed: u64, trouble: u8) -> Self {
        Self { dice: Rng::with_seed(seed), ids: IdSource::new(!seed), staff: Vec::new(), trouble }
    }

    /// One of several.
    pub(super) fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.dice.usize(..of.len())]
    }

    /// One of several texts.
    pub(super) fn say(&mut self, of: &[&str]) -> String {
        self.one(of).to_owned()
    }

    /// Something in `per` of a hundred cases.
    pub(super) fn maybe<T>(&mut self, per: u8, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.dice.u8(..100) < per).then(|| make(self))
    }

    /// An amount of so many thousands, and some cents.
    pub(super) fn money(&mut self, thousands: std::ops::Range<i64>) -> Money {
        Money(Decimal::new(self.dice.i64(thousands) * 100_000 + self.dice.i64(0..100_000), 2))
    }

    /// Half the people have a Chinese name.
    pub(super) fn name(&mut self) -> String {
        if self.dice.bool() {
            format!("{}{}", self.one(&words::SURNAMES), self.one(&words::GIVEN))
        } else {
            format!("{} {}", self.one(&words::FIRST), self.one(&words::LAST))
        }
    }

    /// Days ago, the longest ago first.
    pub(super) fn days(&mut self, count: usize, since: i64) -> std::vec::IntoIter<i64> {
        let mut days: Vec<_> = (0..count).map(|_| self.dice.i64(1..since)).collect();
        days.sort_unstable_by(|a, b| b.cmp(a));
        days.into_iter()
    }
}
