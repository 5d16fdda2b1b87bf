//! These forms write invoices, credit notes, promises to pay, causes and collection steps. What they share stands here: how an
//! invoice is found, and how amounts are told.

use std::sync::Arc;

use domain::account::Account;
use domain::book::Book;
use domain::booking::{SplitFault, SplitInvoice, number_key};
use domain::id::Id;
use domain::invoice::Invoice;
use domain::money::Money;
use domain::project::{Project, ProjectKey};
use text::parse::{Style, format};
use words::{Say, gate, invoice as phrases};

pub mod cause;
pub mod credit_note;
pub mod entry;
pub mod promise;
pub mod step;

/// An amount in full.
#[must_use]
pub fn full(amount: Money) -> String {
    format(amount, Style::Full)
}

/// An invoice of a project.
#[must_use]
pub fn find(project: &Project, id: Id) -> Option<&Invoice> {
    project.invoices.iter().find(|invoice| invoice.id == id)
}

/// An invoice of the book.
#[must_use]
pub fn invoice_in(book: &Book, key: ProjectKey, id: Id) -> Option<&Invoice> {
    find(book.project(key)?.1, id)
}

/// Changes an invoice; tells what `change` gave, none where the invoice is gone.
pub fn edit_invoice<T>(book: &mut Book, key: ProjectKey, id: Id, change: impl FnOnce(&mut Invoice) -> T) -> Option<T> {
    let mut gave = None;
    book.edit_project(key, |project| {
        gave = project.invoices.iter_mut().find(|invoice| invoice.id == id).map(change);
    });
    gave
}

/// What an invoice is called in a sentence.
#[must_use]
pub fn called(invoice: &Invoice) -> Say {
    match invoice.number.trim() {
        "" => gate::UNNUMBERED.with([&invoice.due.to_string()]),
        number => gate::INVOICE_CALLED.with([number]),
    }
}

/// Why an invoice cannot be split as planned.
#[must_use]
pub fn split_fault(fault: SplitFault) -> Say {
    match fault {
        SplitFault::Credit => phrases::SPLIT_CREDIT.say(),
        SplitFault::EmptyPart => phrases::SPLIT_EMPTY.say(),
        SplitFault::RestNotLast => phrases::SPLIT_NOT_LAST.say(),
        SplitFault::TooMuch(by) => phrases::SPLIT_TOO_MUCH.with([&full(by)]),
        SplitFault::RestTooEarly(day) => phrases::SPLIT_TOO_EARLY.with([&day.to_string()]),
        SplitFault::NoDay => phrases::SPLIT_NO_DAY.say(),
    }
}

/// What falls due on which day.
#[must_use]
pub fn split_text(split: &SplitInvoice) -> Option<Say> {
    let all = split.parts.iter().copied().chain([(split.due, split.rest)]);
    let parts = all.map(|(due, amount)| phrases::ONE_PART.with([&full(amount), &due.to_string()]));
    parts.reduce(|before, next| gate::LIST.args([before.into(), next.into()]))
}

/// The other customer that has an invoice of that number, by name.
#[must_use]
pub fn numbered_elsewhere<'a>(accounts: &'a [Arc<Account>], number: &str, own: Id) -> Option<&'a str> {
    let key = number_key(number);
    let has = |account: &&Arc<Account>| {
        let mut all = account.projects.iter().flat_map(|project| &project.invoices);
        all.any(|invoice| number_key(&invoice.number) == key)
    };
    let found = accounts.iter().filter(|account| account.id != own && !key.is_empty()).find(has)?;
    Some(&found.name)
}
