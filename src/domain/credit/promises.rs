//! Counts how customers keep their word to pay, as it was known on a day.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::super::invoice::{Invoice, PaymentPromise};
use super::super::meeting::PromiseStatus;

/// Promises to pay that fell due up to and on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PromiseCount {
    /// Kept.
    pub kept: u32,
    /// Broken.
    pub broken: u32,
    /// Nobody said yet whether they were kept.
    pub unanswered: u32,
}

impl PromiseCount {
    /// Counts the promises of an invoice.
    pub fn count(&mut self, invoice: &Invoice, day: Date) {
        for promise in invoice.promises.iter().filter(|promise| promise.due <= day && promise.made <= day) {
            self.count_one(promise.status, kept_from(invoice, promise) <= day);
        }
    }

    /// Counts a promise that fell due, and by then was kept if ever it was.
    pub(crate) const fn count_one(&mut self, status: PromiseStatus, by_then: bool) {
        match status {
            PromiseStatus::Kept if by_then => self.kept += 1,
            PromiseStatus::Broken => self.broken += 1,
            PromiseStatus::Kept | PromiseStatus::Promised => self.unanswered += 1,
        }
    }

    /// Adds others.
    pub const fn add(&mut self, other: Self) {
        self.kept = self.kept.saturating_add(other.kept);
        self.broken = self.broken.saturating_add(other.broken);
        self.unanswered = self.unanswered.saturating_add(other.unanswered);
    }

    /// Those that were kept or broken.
    #[must_use]
    pub const fn settled(self) -> u32 {
        self.kept.saturating_add(self.broken)
    }

    /// The share that was kept, in percent; none while none was kept or broken.
    #[must_use]
    pub fn keep_rate(self) -> Option<Decimal> {
        Decimal::from(self.kept).checked_mul(Decimal::ONE_HUNDRED)?.checked_div(Decimal::from(self.settled()))
    }
}

/// From which day on it can be known of a promise that it was kept: before, the money it is kept by had not come yet.
pub(crate) fn kept_from(invoice: &Invoice, promise: &PaymentPromise) -> Date {
    let paid = if promise.status == PromiseStatus::Kept { paid_on(invoice, promise) } else { None };
    paid.unwrap_or(promise.made)
}

/// The day on which what came in since a promise was given had reached it; none where the record does not tell.
fn paid_on(invoice: &Invoice, promise: &PaymentPromise) -> Option<Date> {
    let mut payments: Vec<_> = invoice.payments.iter().filter(|payment| payment.on >= promise.made).collect();
    payments.sort_by_key(|payment| payment.on);
    let mut left = promise.amount.0;
    payments.into_iter().find_map(|payment| {
        left = left.saturating_sub(payment.amount.0);
        (left <= Decimal::ZERO).then_some(payment.on)
    })
}
