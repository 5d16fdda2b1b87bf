//! Finds out from the invoices of a customer how much was open from which day until which. What of an invoice is open, and in which
//! parts, the invoice says.

use jiff::civil::Date;

use super::spans::{DebtSpans, GivenPromise, LAST, LooseSpans, OpenSpan};
use super::units::units;
use crate::account::Account;
use crate::credit::promises::kept_from;
use crate::invoice::Invoice;
use crate::meeting::PromiseStatus;
use crate::receivable::invoices;

/// The most all amounts of a customer may come to, so that no sum of them overflows.
const MOST: i64 = i64::MAX / 4;
/// The day that never comes.
const NEVER: i32 = i32::MAX;

impl DebtSpans {
    /// Reads all projects of a customer; none where amounts are too fine or too large to be counted, or days too far apart.
    #[must_use]
    pub fn of(account: &Account) -> Option<Self> {
        let mut drafts = SpanDrafts::with_room(invoices(account).count());
        for (_, invoice) in invoices(account) {
            drafts.read(invoice)?;
        }
        drafts.spans()
    }
}

/// A span whose days are counted from the first of all days.
#[derive(Debug, Clone, Copy)]
struct DraftSpan {
    from: i32,
    until: i32,
    due: i32,
    issued: i32,
    units: i64,
}

/// What is known of a customer so far.
#[derive(Debug)]
pub(super) struct SpanDrafts {
    /// What all amounts come to, whichever way they go.
    sum: i64,
    /// The first and the last of all days read.
    reach: (i32, i32),
    credits: Vec<DraftSpan>,
    parts: Vec<DraftSpan>,
    sales: Vec<(i32, i64)>,
    promises: Vec<(i32, i32, PromiseStatus)>,
    /// The changes of the invoice at hand.
    changes: Vec<(i32, Date, i64)>,
}

impl SpanDrafts {
    /// Nothing read yet, with room for so many invoices as most are: growing again and again would cost as much as reading them.
    pub(super) fn with_room(invoices: usize) -> Self {
        Self {
            sum: 0,
            reach: (i32::MAX, i32::MIN),
            credits: Vec::new(),
            parts: Vec::with_capacity(invoices * 2),
            sales: Vec::with_capacity(invoices),
            promises: Vec::new(),
            changes: Vec::with_capacity(8),
        }
    }

    /// Counts a day, and takes note how far the days reach.
    fn day(&mut self, day: Date) -> i32 {
        let day = super::days(day);
        self.reach = (self.reach.0.min(day), self.reach.1.max(day));
        day
    }

    /// Reads an invoice; none where its amounts cannot be counted.
    pub(super) fn read(&mut self, invoice: &Invoice) -> Option<()> {
        let (issued, amount) = (self.day(invoice.issued), units(invoice.amount)?);
        let mut sum = amount.checked_abs()?;
        self.changes.clear();
        self.changes.push((issued, invoice.issued, amount));
        for payment in &invoice.payments {
            let paid = units(payment.amount)?;
            sum = sum.checked_add(paid.checked_abs()?)?;
            let on = self.day(payment.on);
            self.changes.push((on, payment.on, -paid));
        }
        for part in &invoice.instalments {
            units(part.amount)?;
        }
        self.sum = self.sum.checked_add(sum).filter(|sum| *sum <= MOST)?;
        self.changes.sort_unstable_by_key(|(day, ..)| *day);
        self.sales.push((issued, amount));
        for promise in &invoice.promises {
            let (from, kept) = (promise.made.max(promise.due), kept_from(invoice, promise));
            let (from, kept) = (self.day(from), self.day(kept));
            self.promises.push((from, kept, promise.status));
        }
        self.put(invoice, issued)
    }

    /// Follows what stands open of the invoice from change to change.
    fn put(&mut self, invoice: &Invoice, issued: i32) -> Option<()> {
        let due = self.day(invoice.due);
        let mut balance = 0;
        for place in 0..self.changes.len() {
            let Some((from, day, change)) = self.changes.get(place).copied() else { break };
            balance += change;
            let until = self.changes.get(place + 1).map_or(NEVER, |(next, ..)| *next);
            if until == from || balance == 0 {
                continue;
            }
            let span = DraftSpan { from, until, due, issued, units: balance };
            if balance < 0 {
                self.credits.push(span);
            } else if invoice.instalments.is_empty() {
                self.parts.push(span);
            } else {
                for part in invoice.open_parts(day) {
                    let due = self.day(part.due);
                    self.parts.push(DraftSpan { due, units: units(part.left)?, ..span });
                }
            }
        }
        Some(())
    }

    /// What was read, packed; none where its days are too far apart.
    pub(super) fn spans(mut self) -> Option<DebtSpans> {
        let (first, last) = self.reach;
        if first > last {
            return Some(DebtSpans::default());
        }
        let base = first - 1;
        if last - base > LAST.into() {
            return None;
        }
        // Which of several due on a day is in front makes no difference to any sum.
        self.parts.sort_unstable_by_key(|part| part.due);
        let day = |day: i32| u16::try_from(day - base).unwrap_or(LAST);
        let span = |span: &DraftSpan| {
            let from = day(span.from);
            let until = if span.until == NEVER { LAST + 1 } else { day(span.until) };
            OpenSpan { from, length: until - from, due: day(span.due), issued: day(span.issued), units: span.units }
        };
        let promise = |(from, kept, status): &(i32, i32, PromiseStatus)| GivenPromise {
            from: day(*from),
            kept_from: day(*kept),
            status: *status,
        };
        let sale = |(on, units): &(i32, i64)| {
            let on = day(*on);
            OpenSpan { from: on, length: 0, due: on, issued: on, units: *units }
        };
        DebtSpans::pack(LooseSpans {
            base,
            credits: self.credits.iter().map(span).collect(),
            parts: self.parts.iter().map(span).collect(),
            sales: self.sales.iter().map(sale).collect(),
            promises: self.promises.iter().map(promise).collect(),
        })
    }
}
