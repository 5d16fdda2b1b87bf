//! Keeps for a customer how much of its invoices was open from which day until which. What it owes as of any day is read from there
//! in one pass, without going through invoices and payments again.

use jiff::civil::Date;

use super::units::DebtUnits;
use super::{AgeBucket, AgeingBasis, PERIOD};
use crate::meeting::PromiseStatus;

/// Spans in a block.
const BLOCK: usize = 32;

/// A part of an invoice that was open for some days; of a credit less than nothing. Days are counted from the day before the first
/// of the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct OpenSpan {
    /// The first day.
    pub(super) from: u16,
    /// So many days.
    pub(super) length: u16,
    /// What was open.
    pub(super) part: SpannedPart,
}

/// What is open of a part, from its first day to its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct SpannedPart {
    /// The day it falls due.
    pub(super) due: u16,
    /// The day of the invoice.
    pub(super) issued: u16,
    /// How much.
    pub(super) units: i64,
}

/// Spans in an order of their own. Their days lie together and apart from the rest: a hundred thousand of them are asked at a key,
/// and few are open on any day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct OpenSpans {
    days: Box<[DayBlock]>,
    parts: Box<[SpannedPart]>,
}

/// The days of so many spans. Where there are fewer the rest last no day.
#[derive(Debug, Clone, PartialEq, Eq)]
struct DayBlock {
    from: [u16; BLOCK],
    length: [u16; BLOCK],
}

impl DayBlock {
    fn of(spans: &[OpenSpan]) -> Self {
        let mut block = Self { from: [0; BLOCK], length: [0; BLOCK] };
        for ((span, from), length) in spans.iter().zip(&mut block.from).zip(&mut block.length) {
            (*from, *length) = (span.from, span.length);
        }
        block
    }

    /// Which of the spans are open on a day, the first one in the lowest bit. No step depends on an answer, so that the processor takes
    /// several spans at once.
    fn open_on(&self, day: u16) -> u64 {
        let mut open = [0_u8; BLOCK];
        for ((open, from), length) in open.iter_mut().zip(&self.from).zip(&self.length) {
            // A day before the first one is as far away as can be.
            *open = u8::from(day.wrapping_sub(*from) < *length);
        }
        let (eights, _) = open.as_chunks::<8>();
        eights.iter().rev().fold(0, |bits, eight| bits << 8 | bits_of(*eight))
    }
}

/// Eight bytes that are 0 or 1 as the eight bits of a byte: the product brings the one of each byte to the top, in their order.
const fn bits_of(bytes: [u8; 8]) -> u64 {
    u64::from_le_bytes(bytes).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

impl FromIterator<OpenSpan> for OpenSpans {
    fn from_iter<T: IntoIterator<Item = OpenSpan>>(spans: T) -> Self {
        let spans: Vec<_> = spans.into_iter().collect();
        Self {
            days: spans.chunks(BLOCK).map(DayBlock::of).collect(),
            parts: spans.iter().map(|span| span.part).collect(),
        }
    }
}

impl OpenSpans {
    /// What is open on a day, in order.
    fn open_on(&self, day: u16) -> impl Iterator<Item = &SpannedPart> {
        self.days.iter().zip(self.parts.chunks(BLOCK)).flat_map(move |(days, parts)| {
            let mut open = days.open_on(day);
            std::iter::from_fn(move || {
                let part = parts.get(open.trailing_zeros() as usize)?;
                open &= open - 1;
                Some(part)
            })
        })
    }

    /// How much is open on a day.
    fn sum_on(&self, day: u16) -> i64 {
        self.open_on(day).map(|part| part.units).sum()
    }
}

/// A promise to pay, its days counted as those of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct GivenPromise {
    /// The day from which it counts.
    pub(super) from: u16,
    /// The day from which it can be known that it was kept.
    pub(super) kept_from: u16,
    /// What became of it.
    pub(super) status: PromiseStatus,
}

/// All that ageing asks of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DebtSpans {
    /// Days from the first of all days to the one days are counted from here.
    pub(super) base: i32,
    /// Credits and over-payments.
    pub(super) credits: OpenSpans,
    /// Open parts, the one due first in front.
    pub(super) parts: OpenSpans,
    /// What was invoiced up to a day of issue, the first day in front.
    pub(super) sales: Box<[(u16, i64)]>,
    /// Promises to pay.
    pub(super) promises: Box<[GivenPromise]>,
}

/// The last day that is counted; what stands open on it stands open for good.
pub(super) const LAST: u16 = u16::MAX - 1;

impl DebtSpans {
    /// What the customer owes as of a day.
    #[must_use]
    pub fn as_of(&self, day: Date, basis: AgeingBasis) -> DebtUnits {
        let now = super::days(day) - self.base;
        let (today, began) = (counted(now), counted(now - PERIOD));
        let mut debt = DebtUnits::<i64> {
            credits: self.credits.sum_on(today),
            before: self.credits.sum_on(began) + self.parts.sum_on(began),
            sales: self.sales_until(today) - self.sales_until(began),
            ..DebtUnits::default()
        };
        let mut credit = -debt.credits;
        for part in self.parts.open_on(today) {
            credit -= take(&mut debt, part, (now, credit), basis);
        }
        for promise in self.promises.iter().filter(|promise| promise.from <= today) {
            debt.promises.count_one(promise.status, promise.kept_from <= today);
        }
        debt
    }

    /// What was invoiced up to a day.
    fn sales_until(&self, day: u16) -> i64 {
        let count = self.sales.partition_point(|(on, _)| *on <= day);
        count.checked_sub(1).and_then(|last| self.sales.get(last)).map_or(0, |(_, sum)| *sum)
    }
}

/// Takes in a part that is open; tells how much of it credits pay.
fn take(debt: &mut DebtUnits, part: &SpannedPart, (now, credit): (i32, i64), basis: AgeingBasis) -> i64 {
    let late = now - i32::from(part.due);
    let age = if basis == AgeingBasis::Due { late } else { now - i32::from(part.issued) };
    if let Some(sum) = debt.buckets.get_mut(AgeBucket::of(age) as usize) {
        *sum += part.units;
    }
    let paid = credit.min(part.units);
    let left = part.units - paid;
    if late <= 0 {
        debt.not_due += left;
    } else if left != 0 {
        debt.overdue += left;
        debt.oldest = debt.oldest.max(late);
        debt.late_days += i128::from(left) * i128::from(late);
    }
    paid
}

/// A day within what is counted.
fn counted(day: i32) -> u16 {
    u16::try_from(day.clamp(0, LAST.into())).unwrap_or(LAST)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_open_is_what_each_span_says(
            days in prop::collection::vec((0_u16..90, 0_u16..40), 0..100),
            day in 0_u16..140,
        ) {
            let span = |(place, (from, length)): (usize, &(u16, u16))| {
                let part = SpannedPart { units: i64::try_from(place).unwrap(), ..SpannedPart::default() };
                OpenSpan { from: *from, length: *length, part }
            };
            let spans: Vec<_> = days.iter().enumerate().map(span).collect();
            let covers = |span: &&OpenSpan| (span.from..span.from + span.length).contains(&day);
            let expected: Vec<_> = spans.iter().filter(covers).map(|span| span.part).collect();
            let kept: OpenSpans = spans.iter().copied().collect();
            prop_assert_eq!(kept.open_on(day).copied().collect::<Vec<_>>(), expected);
        }
    }
}
