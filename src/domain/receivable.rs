//! Nets what a customer owes us: credits and over-payments of all its projects pay its invoices, the one due first before the
//! next. What is overdue follows from here, so that Today, the tracker, the brief and the cash forecast cannot disagree.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::account::Account;
use super::invoice::Invoice;
use super::money::Money;
use super::project::Project;

/// Days past its day after which money is doubtful.
pub const DOUBTFUL: i32 = 90;

/// An invoice of which something is still to come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenInvoice<'a> {
    /// The project it was written for.
    pub project: &'a Project,
    /// The invoice.
    pub invoice: &'a Invoice,
    /// What is still to come in after the credits of the customer; more than nothing.
    pub left: Money,
}

impl OpenInvoice<'_> {
    /// Whether it is late: what is due on the day itself is not late yet.
    #[must_use]
    pub fn is_overdue(&self, day: Date) -> bool {
        self.invoice.due < day
    }

    /// Whether it is late by so long that nobody should count on it.
    #[must_use]
    pub fn is_doubtful(&self, day: Date) -> bool {
        (day - self.invoice.due).get_days() > DOUBTFUL
    }
}

/// What the customer owes on a day over all its projects, credits and over-payments taken off; negative where we owe it.
#[must_use]
pub fn open_balance(account: &Account, day: Date) -> Money {
    let balances = invoices(account).map(|(_, invoice)| invoice.balance(day).0);
    Money(balances.fold(Decimal::ZERO, Decimal::saturating_add))
}

/// The invoices still open on a day, the one due first before the next; those that credits and over-payments pay are left out.
/// What is left of them is the open balance of the customer where that is above zero, and nothing where it is not.
#[must_use]
pub fn open_invoices(account: &Account, day: Date) -> Vec<OpenInvoice<'_>> {
    let mut credit = Decimal::ZERO;
    let mut found = Vec::new();
    for (project, invoice) in invoices(account) {
        let left = invoice.balance(day);
        if left.0 > Decimal::ZERO {
            found.push(OpenInvoice { project, invoice, left });
        } else {
            credit = credit.saturating_sub(left.0);
        }
    }
    found.sort_by_key(|open| (open.invoice.due, open.invoice.id));
    for open in &mut found {
        let paid = credit.min(open.left.0);
        credit -= paid;
        open.left.0 -= paid;
    }
    found.retain(|open| open.left.0 > Decimal::ZERO);
    found
}

/// The invoices of a project that are overdue on a day, the longest first.
#[must_use]
pub fn overdue_invoices<'a>(account: &'a Account, project: &Project, day: Date) -> Vec<OpenInvoice<'a>> {
    // Nearly every project has nothing late by its own invoices, and nothing else makes them so.
    if !project.invoices.iter().any(|invoice| invoice.is_overdue(day)) {
        return Vec::new();
    }
    let mut found = open_invoices(account, day);
    found.retain(|open| open.project.id == project.id && open.is_overdue(day));
    found
}

/// What of an invoice is still to come in on a day, after the credits of the customer.
#[must_use]
pub fn left_of(account: &Account, invoice: &Invoice, day: Date) -> Money {
    let open = open_invoices(account, day).into_iter().find(|open| open.invoice.id == invoice.id);
    open.map_or_else(Money::default, |open| open.left)
}

fn invoices(account: &Account) -> impl Iterator<Item = (&Project, &Invoice)> {
    account.projects.iter().flat_map(|project| project.invoices.iter().map(move |invoice| (project, invoice)))
}
