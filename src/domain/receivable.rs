//! Nets what a customer owes us: credits and over-payments of all its projects pay its invoices, the part due first before the
//! next. What is overdue follows from here, so that Today, the tracker, the brief, the ageing and the cash forecast cannot disagree.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::account::Account;
use super::id::Id;
use super::invoice::Invoice;
use super::money::Money;
use super::project::Project;

/// Days past its day after which money is doubtful.
pub const DOUBTFUL: i32 = 90;

/// A part of an invoice of which something is still to come in: an instalment, or the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenPart<'a> {
    /// The project it was written for.
    pub project: &'a Project,
    /// The invoice.
    pub invoice: &'a Invoice,
    /// Which instalment; none for the rest.
    pub instalment: Option<Id>,
    /// The day it falls due.
    pub due: Date,
    /// What is still to come in after the credits of the customer; more than nothing.
    pub left: Money,
}

impl OpenPart<'_> {
    /// Whether it is late: what is due on the day itself is not late yet.
    #[must_use]
    pub fn is_overdue(&self, day: Date) -> bool {
        self.due < day
    }

    /// Whether it is late by so long that nobody should count on it.
    #[must_use]
    pub fn is_doubtful(&self, day: Date) -> bool {
        (day - self.due).get_days() > DOUBTFUL
    }
}

/// An invoice with what of it is overdue, all its parts together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverdueInvoice<'a> {
    /// The invoice.
    pub invoice: &'a Invoice,
    /// The day the first overdue part fell due.
    pub due: Date,
    /// What is overdue of it after the credits of the customer; more than nothing.
    pub left: Money,
}

/// What the customer owes as of a day over all its projects, credits and over-payments taken off; negative where we owe it. Neither
/// invoices issued nor money received after the day are seen.
#[must_use]
pub fn open_balance(account: &Account, day: Date) -> Money {
    let balances = invoices(account).map(|(_, invoice)| invoice.standing(day).0);
    Money(balances.fold(Decimal::ZERO, Decimal::saturating_add))
}

/// What the invoices of a customer come to as of a day, before credits pay anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receivables<'a> {
    /// What the parts of all invoices leave open, the one due first in front.
    pub parts: Vec<OpenPart<'a>>,
    /// What credits and over-payments come to; not negative.
    pub credit: Money,
}

impl<'a> Receivables<'a> {
    /// Reads all projects of a customer.
    #[must_use]
    pub fn of(account: &'a Account, day: Date) -> Self {
        let mut credit = Decimal::ZERO;
        let mut found = Vec::new();
        for (project, invoice) in invoices(account) {
            let standing = invoice.standing(day).0;
            if standing > Decimal::ZERO {
                let parts = invoice.open_parts(day).into_iter();
                found.extend(parts.map(|part| OpenPart {
                    project,
                    invoice,
                    instalment: part.instalment,
                    due: part.due,
                    left: part.left,
                }));
            } else {
                credit = credit.saturating_sub(standing);
            }
        }
        found.sort_by_key(|part| (part.due, part.invoice.id));
        Self { parts: found, credit: Money(credit) }
    }
}

/// The parts still open as of a day, the one due first before the next; those that credits and over-payments pay are left out. What
/// is left of them is the open balance of the customer where that is above zero, and nothing where it is not.
#[must_use]
pub fn open_parts(account: &Account, day: Date) -> Vec<OpenPart<'_>> {
    let Receivables { parts: mut found, credit: Money(mut credit) } = Receivables::of(account, day);
    for part in &mut found {
        let paid = credit.min(part.left.0);
        credit -= paid;
        part.left.0 -= paid;
    }
    found.retain(|part| part.left.0 > Decimal::ZERO);
    found
}

/// The invoices of a project that are overdue on a day, the longest first; one with several overdue parts stands once.
#[must_use]
pub fn overdue_invoices<'a>(account: &'a Account, project: &Project, day: Date) -> Vec<OverdueInvoice<'a>> {
    // Nearly every project has nothing late by its own invoices, and nothing else makes them so.
    if !project.invoices.iter().any(|invoice| invoice.is_overdue(day)) {
        return Vec::new();
    }
    let mut found: Vec<OverdueInvoice<'a>> = Vec::new();
    for part in open_parts(account, day) {
        if part.project.id != project.id || !part.is_overdue(day) {
            continue;
        }
        match found.iter_mut().find(|known| known.invoice.id == part.invoice.id) {
            Some(known) => known.left.0 = known.left.0.saturating_add(part.left.0),
            None => found.push(OverdueInvoice { invoice: part.invoice, due: part.due, left: part.left }),
        }
    }
    found
}

/// What of an invoice is still to come in on a day, all its parts together, after the credits of the customer.
#[must_use]
pub fn left_of(account: &Account, invoice: &Invoice, day: Date) -> Money {
    let parts = open_parts(account, day).into_iter().filter(|part| part.invoice.id == invoice.id);
    Money(parts.fold(Decimal::ZERO, |sum, part| sum.saturating_add(part.left.0)))
}

/// Whether something of an invoice is open on a day, and credits and over-payments of the customer pay all of it.
#[must_use]
pub fn paid_by_credits(account: &Account, invoice: &Invoice, day: Date) -> bool {
    invoice.standing(day).0 > Decimal::ZERO && left_of(account, invoice, day).0.is_zero()
}

/// All invoices of a customer, each with its project.
pub(crate) fn invoices(account: &Account) -> impl Iterator<Item = (&Project, &Invoice)> {
    account.projects.iter().flat_map(|project| project.invoices.iter().map(move |invoice| (project, invoice)))
}
