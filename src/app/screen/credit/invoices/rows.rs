//! This file lists the invoices of a customer: what is left of each by the rule that nets the customer, how late it is, and what
//! happened to it. What is open comes first, the longest late in front; then credits; then what is settled.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use domain::account::Account;
use domain::booking::not_invoiced;
use domain::id::Id;
use domain::invoice::Invoice;
use domain::money::Money;
use domain::project::{Project, ProjectKey, Stage};
use domain::receivable::{open_balance, open_parts};

/// How an invoice, or a part of one, stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvoiceStanding {
    /// So many days past its day.
    Late(i32),
    DueToday,
    /// So many days before its day.
    Ahead(i32),
    /// It is of a day ahead: nobody owes it yet.
    NotIssued,
    Settled,
    /// A credit that pays invoices.
    TakenOff,
    /// A credit or an over-payment that nothing takes yet.
    Unused,
}

/// A row of the list: an invoice, or a part of the one above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvoiceRow {
    pub key: ProjectKey,
    pub invoice: Id,
    /// The place of the part; none of the invoice as a whole.
    pub part: Option<usize>,
    /// The day it falls due; of an invoice the first on which something is open.
    pub due: Date,
    pub amount: Money,
    /// What is still to come in after the credits of the customer; below zero of a credit that nothing takes yet.
    pub left: Money,
    pub standing: InvoiceStanding,
}

/// What the rows come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct InvoiceTotals {
    /// What is left in all; below zero where they paid ahead.
    pub left: Money,
    /// What of it is late.
    pub late: Money,
    /// What credits and over-payments took off.
    pub taken_off: Money,
    /// What of the orders is not invoiced yet.
    pub not_invoiced: Money,
}

/// A part of an invoice with what is left of it.
#[derive(Debug, Clone, Copy)]
struct ListedPart {
    due: Date,
    amount: Money,
    left: Money,
}

/// What is left of each part, by invoice and instalment, after the credits of the customer.
type PartsLeft = BTreeMap<(Id, Option<Id>), Money>;

/// The parts of an invoice, the one due first before the next, the rest behind those of its day.
fn parts(invoice: &Invoice, left: &PartsLeft) -> Vec<ListedPart> {
    let of = |instalment| left.get(&(invoice.id, instalment)).copied().unwrap_or_default();
    let asked = invoice.instalments.iter().fold(Decimal::ZERO, |sum, part| sum.saturating_add(part.amount.0));
    let rest = Money(invoice.amount.0.saturating_sub(asked));
    let rest = ListedPart { due: invoice.due, amount: rest, left: of(None) };
    let parts = invoice.instalments.iter();
    let parts = parts.map(|part| ListedPart { due: part.due, amount: part.amount, left: of(Some(part.id)) });
    let mut all: Vec<_> = parts.chain([rest]).collect();
    all.sort_by_key(|part| part.due);
    all
}

fn standing(due: Date, left: Money, today: Date) -> InvoiceStanding {
    match (today - due).get_days() {
        _ if left.0.is_zero() => InvoiceStanding::Settled,
        0 => InvoiceStanding::DueToday,
        late @ 1.. => InvoiceStanding::Late(late),
        ahead => InvoiceStanding::Ahead(-ahead),
    }
}

/// The rows of an invoice: itself, and its parts where it has several.
fn rows_of(
    key: ProjectKey,
    invoice: &Invoice,
    (parts_left, unused): (&PartsLeft, Option<Money>),
    today: Date,
) -> Vec<InvoiceRow> {
    let parts = parts(invoice, parts_left);
    let left = match unused {
        Some(unused) => unused,
        None => Money(parts.iter().fold(Decimal::ZERO, |sum, part| sum.saturating_add(part.left.0))),
    };
    let first = parts.iter().find(|part| !part.left.0.is_zero());
    let due = first.map_or(invoice.due, |part| part.due);
    let stands = invoice.standing(today);
    let standing_of_all = match (invoice.amount.0 < Decimal::ZERO, left.0 < Decimal::ZERO) {
        (_, true) => InvoiceStanding::Unused,
        (true, false) => InvoiceStanding::TakenOff,
        // An over-payment that pays another invoice.
        (false, false) if stands.0 < Decimal::ZERO => InvoiceStanding::TakenOff,
        (false, false) if invoice.issued > today => InvoiceStanding::NotIssued,
        (false, false) => standing(due, left, today),
    };
    let whole = InvoiceRow {
        key,
        invoice: invoice.id,
        part: None,
        due,
        amount: invoice.amount,
        left,
        standing: standing_of_all,
    };
    let several = parts.len() > 1;
    let under = parts.into_iter().enumerate().filter(|_| several).map(|(place, part)| InvoiceRow {
        part: Some(place),
        due: part.due,
        amount: part.amount,
        left: part.left,
        standing: standing(part.due, part.left, today),
        ..whole
    });
    std::iter::once(whole).chain(under).collect()
}

/// What of the credits and over-payments of a customer nothing takes yet, the latest credit first.
fn unused_credits(account: &Account, today: Date) -> BTreeMap<Id, Money> {
    let mut unused = -open_balance(account, today).0.min(Decimal::ZERO);
    let all = account.projects.iter().flat_map(|project| &project.invoices);
    let mut credits: Vec<_> = all.filter(|invoice| invoice.standing(today).0 < Decimal::ZERO).collect();
    credits.sort_by_key(|invoice| std::cmp::Reverse((invoice.issued, invoice.id)));
    let mut found = BTreeMap::new();
    for invoice in credits {
        let share = (-invoice.standing(today).0).min(unused);
        unused -= share;
        found.insert(invoice.id, Money(-share));
    }
    found
}

/// The order of the list: what is open by its first open day, then credits, then what is settled, the latest in front.
fn order(rows: &[InvoiceRow], issued: Date) -> impl Ord + use<> {
    let first = rows.iter().filter(|row| row.part.is_some() || rows.len() == 1).find(|row| row.left.0 > Decimal::ZERO);
    let far = (Date::MAX - issued).get_days();
    match (rows.first().map(|row| row.standing), first) {
        (Some(InvoiceStanding::Unused | InvoiceStanding::TakenOff), _) => (1, Date::MAX, far),
        (_, Some(open)) => (0, open.due, 0),
        _ => (2, Date::MAX, far),
    }
}

/// The invoices of a customer, or of one project there, and what they come to.
#[must_use]
pub fn list(account: &Account, project: Option<Id>, today: Date) -> (Vec<InvoiceRow>, InvoiceTotals) {
    let unused = unused_credits(account, today);
    let left: PartsLeft =
        open_parts(account, today).into_iter().map(|part| ((part.invoice.id, part.instalment), part.left)).collect();
    let shown = |of: &&Project| project.is_none_or(|id| of.id == id);
    let (mut groups, mut totals) = (Vec::new(), InvoiceTotals::default());
    for of in account.projects.iter().filter(shown) {
        let key = ProjectKey { account: account.id, project: of.id };
        let yet = not_invoiced(of).filter(|_| is_won(of)).unwrap_or_default();
        totals.not_invoiced.0 = totals.not_invoiced.0.saturating_add(yet.0);
        for invoice in &of.invoices {
            let rows = rows_of(key, invoice, (&left, unused.get(&invoice.id).copied()), today);
            totals.add(&rows, invoice.standing(today));
            groups.push((order(&rows, invoice.issued), invoice.id, rows));
        }
    }
    groups.sort_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
    (groups.into_iter().flat_map(|(_, _, rows)| rows).collect(), totals)
}

impl InvoiceTotals {
    fn add(&mut self, rows: &[InvoiceRow], stands: Money) {
        let Some(whole) = rows.first() else { return };
        self.left.0 = self.left.0.saturating_add(whole.left.0);
        if stands.0 > Decimal::ZERO {
            self.taken_off.0 = self.taken_off.0.saturating_add(stands.0.saturating_sub(whole.left.0));
        }
        let parts = rows.iter().filter(|row| row.part.is_some() || rows.len() == 1);
        let late = parts.filter(|row| matches!(row.standing, InvoiceStanding::Late(_)));
        self.late.0 = late.fold(self.late.0, |sum, row| sum.saturating_add(row.left.0));
    }
}

/// Whether an order is signed, so that there is something to invoice.
#[must_use]
pub fn is_won(project: &Project) -> bool {
    matches!(project.stage(), Stage::Collection | Stage::Paid)
}

/// What happened to an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvoiceEvent {
    Payment(Id),
    Promise(Id),
    Step(Id),
}

impl InvoiceEvent {
    #[must_use]
    pub const fn id(self) -> Id {
        match self {
            Self::Payment(id) | Self::Promise(id) | Self::Step(id) => id,
        }
    }
}

/// What happened to an invoice, the latest first.
#[must_use]
pub fn events(invoice: &Invoice) -> Vec<InvoiceEvent> {
    let payments = invoice.payments.iter().map(|payment| (payment.on, InvoiceEvent::Payment(payment.id)));
    let promises = invoice.promises.iter().map(|promise| (promise.made, InvoiceEvent::Promise(promise.id)));
    let steps = invoice.steps.iter().map(|step| (step.on, InvoiceEvent::Step(step.id)));
    let mut all: Vec<_> = payments.chain(promises).chain(steps).collect();
    all.sort_by_key(|(on, event)| std::cmp::Reverse((*on, event.id())));
    all.into_iter().map(|(_, event)| event).collect()
}
