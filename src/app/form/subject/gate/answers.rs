//! What was typed into a gate, applied to a copy of the customer: tried while somebody types, written when the gate is passed.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::super::writer::{Values, day, text};
use crate::form::field::FieldValue;
use domain::account::Account;
use domain::contact::Contact;
use domain::id::{Id, IdSource};
use domain::invoice::{Invoice, Payment};
use domain::money::Money;
use domain::project::{CheckState, Involvement, Project};
use domain::steps::check;

/// The customer as the answers make it. Nothing that is there already is overwritten.
#[must_use]
pub fn with_answers(account: &Account, id: Id, values: Values, ids: &mut IdSource, today: Date) -> Account {
    let mut account = account.clone();
    let name = text(values, "contact");
    let known = account.contacts.iter().any(|c| c.archived.is_none() && c.name == name);
    let contact = (!name.is_empty() && !known).then(|| Contact::new(ids.next_id(), name.to_owned()));
    let Some(project) = account.project_mut(id) else { return account };
    if let Some((_, FieldValue::Person(Some(owner)))) = values.iter().find(|(field, _)| *field == "owner") {
        project.owner.get_or_insert(*owner);
    }
    project.involvements.extend(contact.as_ref().map(|contact| Involvement::new(contact.id)));
    if let Some((_, FieldValue::Checks(done))) = values.iter().find(|(field, _)| *field == "checks") {
        for key in done.iter().filter(|key| check::check_state(project, **key).is_none()).copied().collect::<Vec<_>>() {
            // The keys come from the gate itself, and done needs no reason.
            let _ = check::set_check(project, key, Some(CheckState::Done(today)));
        }
    }
    project.invoices.extend(invoice(values, ids, today));
    if let Some(on) = day(values, "paid") {
        pay_open_invoices(project, on, ids);
    }
    account.contacts.extend(contact);
    account
}

/// The amount of the invoice that is typed.
#[must_use]
pub fn amount(values: Values) -> Option<Money> {
    match values.iter().find(|(field, _)| *field == "amount") {
        Some((_, FieldValue::Money(amount))) => *amount,
        _ => None,
    }
}

/// The invoice that is typed; none without a number and an amount.
fn invoice(values: Values, ids: &mut IdSource, today: Date) -> Option<Invoice> {
    let number = text(values, "invoice");
    let amount = amount(values).filter(|_| !number.is_empty())?;
    Some(Invoice {
        id: ids.next_id(),
        number: number.to_owned(),
        issued: today,
        due: day(values, "due").unwrap_or(today),
        amount,
        payments: Vec::new(),
        promises: Vec::new(),
        cause: None,
        steps: Vec::new(),
    })
}

/// Books what is open as received on a day, on the invoices that fell due first; credits are taken off, never paid. What is noted
/// for a day ahead, where the day of another machine has come already, is not taken in twice.
fn pay_open_invoices(project: &mut Project, on: Date, ids: &mut IdSource) {
    let balances = project.invoices.iter().map(|invoice| invoice.balance(Date::MAX).0);
    let mut left = balances.fold(Decimal::ZERO, Decimal::saturating_add);
    let mut open: Vec<&mut Invoice> = project.invoices.iter_mut().collect();
    open.sort_by_key(|invoice| invoice.due);
    for invoice in open {
        let share = invoice.balance(Date::MAX).0.min(left);
        if share > Decimal::ZERO {
            invoice.payments.push(Payment { id: ids.next_id(), on, amount: Money(share) });
            left = left.saturating_sub(share);
        }
    }
}

/// What came in for a project up to a day.
#[must_use]
pub fn received(project: &Project, today: Date) -> Money {
    let paid = project.invoices.iter().flat_map(|invoice| &invoice.payments).filter(|payment| payment.on <= today);
    Money(paid.fold(Decimal::ZERO, |sum, payment| sum.saturating_add(payment.amount.0)))
}
