//! Books money: what of an order is not invoiced yet, how an invoice is split into instalments, and how what came in is laid on
//! what is open. Forms, the gate to paid and imports use these functions, so that none of them books in a way of its own.

use jiff::ToSpan as _;
use jiff::civil::Date;
use rust_decimal::{Decimal, RoundingStrategy};

use super::account::Account;
use super::id::{Id, IdSource};
use super::invoice::{Instalment, Invoice, Payment, PaymentPromise};
use super::meeting::PromiseStatus;
use super::money::Money;
use super::project::Project;

/// Decimals an amount worked out from a share is rounded to.
const DECIMALS: u32 = 2;

/// How much of an invoice a planned part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartSize {
    /// A share of it, in percent.
    Share(Decimal),
    /// An amount.
    Fixed(Money),
    /// What the others leave.
    Rest,
}

/// A part of an invoice as planned: how much of it, and when that falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedPart {
    /// How much.
    pub size: PartSize,
    /// The day it falls due.
    pub due: Date,
}

/// An invoice split into parts: those before the rest, and the day of the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitInvoice {
    /// The parts before the rest, by day.
    pub parts: Vec<(Date, Money)>,
    /// What the rest comes to; more than nothing.
    pub rest: Money,
    /// The day the rest falls due.
    pub due: Date,
}

/// Why an invoice cannot be split as planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SplitFault {
    /// A credit is taken off at once.
    Credit,
    /// A part comes to nothing.
    EmptyPart,
    /// Something stands behind the rest, or there are two of them.
    RestNotLast,
    /// The parts come to so much more than the invoice.
    TooMuch(Money),
    /// The rest would fall due before this part.
    RestTooEarly(Date),
    /// Nobody said when the rest falls due.
    NoDay,
}

/// Splits an amount as planned. Where the parts come to the whole of it, the last one is the rest; else the rest falls due on `due`.
///
/// # Errors
/// Why it cannot be split so.
pub fn split(amount: Money, planned: &[PlannedPart], due: Option<Date>) -> Result<SplitInvoice, SplitFault> {
    if planned.is_empty() {
        return due.map(|due| SplitInvoice { parts: Vec::new(), rest: amount, due }).ok_or(SplitFault::NoDay);
    }
    if amount.0 <= Decimal::ZERO {
        return Err(SplitFault::Credit);
    }
    let (mut parts, mut left, mut last) = (Vec::new(), amount.0, due);
    for (place, part) in planned.iter().enumerate() {
        let size = match part.size {
            PartSize::Rest if place + 1 < planned.len() => return Err(SplitFault::RestNotLast),
            PartSize::Rest => left,
            PartSize::Fixed(fixed) => fixed.0,
            PartSize::Share(share) => (amount.0.saturating_mul(share) / Decimal::ONE_HUNDRED)
                .round_dp_with_strategy(DECIMALS, RoundingStrategy::MidpointAwayFromZero),
        };
        if size <= Decimal::ZERO {
            return Err(SplitFault::EmptyPart);
        }
        left = left.saturating_sub(size);
        parts.push((part.due, Money(size)));
    }
    if left < Decimal::ZERO {
        return Err(SplitFault::TooMuch(Money(-left)));
    }
    parts.sort_by_key(|part| part.0);
    let mut rest = Money(left);
    if left.is_zero() {
        let whole = parts.pop();
        last = whole.map(|part| part.0);
        rest = whole.map_or(rest, |part| part.1);
    }
    let due = last.ok_or(SplitFault::NoDay)?;
    match parts.last() {
        Some((latest, _)) if *latest > due => Err(SplitFault::RestTooEarly(*latest)),
        _ => Ok(SplitInvoice { parts, rest, due }),
    }
}

/// The parts of an invoice as they were planned: those before the rest, and the rest.
#[must_use]
pub fn planned_parts(invoice: &Invoice) -> Vec<PlannedPart> {
    if invoice.instalments.is_empty() {
        return Vec::new();
    }
    let parts = invoice.instalments.iter();
    let parts = parts.map(|part| PlannedPart { size: PartSize::Fixed(part.amount), due: part.due });
    parts.chain([PlannedPart { size: PartSize::Rest, due: invoice.due }]).collect()
}

/// Lays a split on an invoice; the parts that stay keep their ids.
pub fn lay_split(invoice: &mut Invoice, split: &SplitInvoice, ids: &mut IdSource) {
    let mut before = std::mem::take(&mut invoice.instalments).into_iter();
    let parts = split.parts.iter().map(|(due, amount)| {
        let id = before.next().map_or_else(|| ids.next_id(), |part| part.id);
        Instalment { id, due: *due, amount: *amount }
    });
    invoice.instalments = parts.collect();
    invoice.due = split.due;
}

/// What of the order no invoice asks for yet; none where nothing is left, or nobody knows what the order comes to.
#[must_use]
pub fn not_invoiced(project: &Project) -> Option<Money> {
    let asked = project.invoices.iter().fold(Decimal::ZERO, |sum, invoice| sum.saturating_add(invoice.amount.0));
    let left = project.amount?.0.saturating_sub(asked);
    (left > Decimal::ZERO).then_some(Money(left))
}

/// The day an invoice falls due by the terms of the customer; none where nothing is agreed.
#[must_use]
pub fn due_by_terms(account: &Account, issued: Date) -> Option<Date> {
    account.payment_days.map(|days| issued.saturating_add(i64::from(days).days()))
}

/// What an invoice number is compared by: capitals and blanks around it make no other number.
#[must_use]
pub fn number_key(number: &str) -> String {
    number.trim().to_lowercase()
}

/// The invoice of a customer that has a number already, other than `except`; none where the number is empty.
#[must_use]
pub fn invoice_numbered<'a>(account: &'a Account, number: &str, except: Option<Id>) -> Option<&'a Invoice> {
    let key = number_key(number);
    let mut all = account.projects.iter().flat_map(|project| &project.invoices);
    all.find(|invoice| !key.is_empty() && Some(invoice.id) != except && number_key(&invoice.number) == key)
}

/// Books what is open of a project as received on a day, on the invoices that fell due first; credits are taken off, never paid.
/// What is noted for a day ahead, where the day of another machine has come already, is not taken in twice.
pub fn pay_all_open(project: &mut Project, on: Date, ids: &mut IdSource) {
    let balances = project.invoices.iter().map(|invoice| invoice.balance(Date::MAX).0);
    let mut left = balances.fold(Decimal::ZERO, Decimal::saturating_add);
    let mut open: Vec<&mut Invoice> = project.invoices.iter_mut().collect();
    open.sort_by_key(|invoice| invoice.first_due());
    for invoice in open {
        let share = invoice.balance(Date::MAX).0.min(left);
        if share > Decimal::ZERO {
            take_payment(invoice, Payment { id: ids.next_id(), on, amount: Money(share) });
            left = left.saturating_sub(share);
        }
    }
}

/// Notes a payment, and that the promises it makes good are kept: what came in since the first of them was given covers all that
/// was promised up to its day. Tells how many promises that kept.
pub fn take_payment(invoice: &mut Invoice, payment: Payment) -> usize {
    invoice.payments.push(payment);
    let given = |promise: &&PaymentPromise| promise.status != PromiseStatus::Broken;
    let Some(first) = invoice.promises.iter().filter(given).map(|promise| promise.made).min() else { return 0 };
    let Invoice { payments, promises, .. } = invoice;
    let came_in = |until: Date| {
        let inside = payments.iter().filter(|payment| payment.on >= first && payment.on <= until);
        inside.fold(Decimal::ZERO, |sum, payment| sum.saturating_add(payment.amount.0))
    };
    let mut by_day: Vec<_> = promises.iter_mut().filter(|p| p.status != PromiseStatus::Broken).collect();
    by_day.sort_by_key(|promise| (promise.due, promise.id));
    let (mut promised, mut kept) = (Decimal::ZERO, 0);
    for promise in by_day {
        promised = promised.saturating_add(promise.amount.0);
        if promise.status == PromiseStatus::Promised && came_in(promise.due) >= promised {
            promise.status = PromiseStatus::Kept;
            kept += 1;
        }
    }
    kept
}
