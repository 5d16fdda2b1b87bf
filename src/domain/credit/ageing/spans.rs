//! Keeps for a customer how much of its invoices was open from which day until which. What it owes as of any day is read from there
//! in one pass, without going through invoices and payments again.

use jiff::civil::Date;

use super::units::DebtUnits;
use super::{AgeBucket, AgeingBasis, PERIOD};
use crate::meeting::PromiseStatus;

/// A part of an invoice with what was open of it from one day until another; of a credit less than nothing. Days are counted from
/// the day before the first of the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OpenSpan {
    /// The first day.
    pub(super) from: u16,
    /// So many days.
    pub(super) length: u16,
    /// The day it falls due.
    pub(super) due: u16,
    /// The day of the invoice.
    pub(super) issued: u16,
    /// How much.
    pub(super) units: i64,
}

impl OpenSpan {
    /// What was open on a day. It is asked a hundred thousand times a key, so it does not choose its way.
    fn on(&self, day: u16) -> i64 {
        self.units & -i64::from(self.covers(day))
    }

    fn covers(&self, day: u16) -> bool {
        // A day before the first one is as far away as can be.
        day.wrapping_sub(self.from) < self.length
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
    base: i32,
    /// Credits, open parts and sales, one after the other. They are read through at every key, and what stands in one place is read
    /// several times as fast as what stands in three.
    spans: Box<[OpenSpan]>,
    /// Where the open parts begin, and where the sales do.
    begin: [u32; 2],
    /// Promises to pay.
    promises: Box<[GivenPromise]>,
}

/// The last day that is counted; what stands open on it stands open for good.
pub(super) const LAST: u16 = u16::MAX - 1;

/// What [`DebtSpans`] is packed from; days are counted from `base`.
pub(super) struct LooseSpans {
    pub(super) base: i32,
    /// Credits and over-payments.
    pub(super) credits: Vec<OpenSpan>,
    /// Open parts, the one due first in front.
    pub(super) parts: Vec<OpenSpan>,
    /// Amounts of the invoices. Of each only the first day, on which it was issued, and the amount are asked.
    pub(super) sales: Vec<OpenSpan>,
    pub(super) promises: Vec<GivenPromise>,
}

impl DebtSpans {
    /// Packs; none where there are more spans than can be counted.
    pub(super) fn pack(loose: LooseSpans) -> Option<Self> {
        let LooseSpans { base, credits: mut spans, parts, sales, promises } = loose;
        let parts_begin = u32::try_from(spans.len()).ok()?;
        spans.reserve_exact(parts.len() + sales.len());
        spans.extend(parts);
        let sales_begin = u32::try_from(spans.len()).ok()?;
        spans.extend(sales);
        Some(Self { base, spans: spans.into(), begin: [parts_begin, sales_begin], promises: promises.into() })
    }

    /// Credits, open parts and sales.
    fn unpack(&self) -> [&[OpenSpan]; 3] {
        let [parts, sales] = self.begin.map(|begin| begin as usize);
        let (before, sales) = self.spans.split_at_checked(sales).unwrap_or_default();
        let (credits, parts) = before.split_at_checked(parts).unwrap_or_default();
        [credits, parts, sales]
    }

    /// What the customer owes as of a day.
    #[must_use]
    pub fn as_of(&self, day: Date, basis: AgeingBasis) -> DebtUnits {
        let now = super::days(day) - self.base;
        let (today, began) = (counted(now), counted(now - PERIOD));
        let [credits, parts, sales] = self.unpack();
        let mut debt = DebtUnits::<i64>::default();
        for span in credits {
            debt.credits += span.on(today);
            debt.before += span.on(began);
        }
        let mut credit = -debt.credits;
        for parts in parts.chunks(64) {
            let mut open = 0_u64;
            for (place, part) in parts.iter().enumerate() {
                open |= u64::from(part.covers(today)) << place;
                debt.before += part.on(began);
            }
            while let Some(part) = parts.get(open.trailing_zeros() as usize) {
                open &= open - 1;
                credit -= take(&mut debt, part, (now, credit), basis);
            }
        }
        let recent = |sale: &OpenSpan| sale.units & -i64::from(began < sale.from && sale.from <= today);
        debt.sales = sales.iter().map(recent).sum();
        for promise in self.promises.iter().filter(|promise| promise.from <= today) {
            debt.promises.count_one(promise.status, promise.kept_from <= today);
        }
        debt
    }
}

/// Takes in a part that is open; tells how much of it credits pay.
fn take(debt: &mut DebtUnits, part: &OpenSpan, (now, credit): (i32, i64), basis: AgeingBasis) -> i64 {
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
