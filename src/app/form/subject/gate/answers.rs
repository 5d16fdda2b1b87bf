//! This file applies what was typed into a gate to a copy of the customer. The form tries it while somebody types and writes
//! it when the gate is passed, so that both judge the same record.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::super::called;
use domain::account::Account;
use domain::booking::pay_all_open;
use domain::contact::Contact;
use domain::id::{Id, IdSource};
use domain::invoice::Invoice;
use domain::money::Money;
use domain::project::{CheckState, Involvement, Project};
use domain::steps::check::{self, CheckKey};
use domain::yardstick::Yardstick;

#[derive(Debug, Clone, Copy)]
pub struct GateAnswers<'a> {
    /// Whose the project is.
    pub owner: Option<Id>,
    /// A contact of the customer; empty where nobody is named.
    pub contact: &'a str,
    /// The checks that are done.
    pub checks: &'a [CheckKey],
    /// The number of the first invoice; empty where there is none.
    pub invoice: &'a str,
    /// What it comes to.
    pub amount: Option<Money>,
    /// When that falls due.
    pub due: Option<Date>,
    /// The day on which all that is open came in.
    pub paid: Option<Date>,
}

impl GateAnswers<'_> {
    /// The invoice that is typed; none without a number and an amount.
    fn invoice(&self, ids: &mut IdSource, today: Date) -> Option<Invoice> {
        let amount = self.amount.filter(|_| !self.invoice.is_empty())?;
        let days = (today, self.due.unwrap_or(today));
        Some(Invoice::new(ids.next_id(), self.invoice.to_owned(), days, amount))
    }
}

/// The customer as the answers make it. Nothing that is there already is overwritten.
#[must_use]
pub fn with_answers(
    account: &Account,
    id: Id,
    answers: &GateAnswers,
    ids: &mut IdSource,
    by: &Yardstick,
    today: Date,
) -> Account {
    let mut account = account.clone();
    let name = answers.contact;
    let known = called::contact(&account, name).is_some();
    let contact = (!name.is_empty() && !known).then(|| Contact::new(ids.next_id(), name.to_owned()));
    let Some(project) = account.project_mut(id) else { return account };
    project.owner = by.owner(project).or(answers.owner).or(project.owner);
    project.involvements.extend(contact.as_ref().map(|contact| Involvement::new(contact.id)));
    for key in answers.checks {
        if check::check_state(project, *key).is_none() {
            // The keys come from the gate itself, and done needs no reason.
            let _ = check::set_check(project, *key, Some(CheckState::Done(today)));
        }
    }
    project.invoices.extend(answers.invoice(ids, today));
    if let Some(on) = answers.paid {
        pay_all_open(project, on, ids);
    }
    account.contacts.extend(contact);
    account
}

/// What came in for a project up to a day.
#[must_use]
pub fn received(project: &Project, today: Date) -> Money {
    let paid = project.invoices.iter().flat_map(|invoice| &invoice.payments).filter(|payment| payment.on <= today);
    Money(paid.fold(Decimal::ZERO, |sum, payment| sum.saturating_add(payment.amount.0)))
}
