//! This file declares the keys of the page of invoices, says why one of them does nothing, and does what each means.

use super::rows::InvoiceEvent;
use super::{InvoicesPage, InvoicesPane};
use crate::action::Action;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::form::subject::invoice::{called, edit_invoice, full};
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::credit::verb::CreditVerb;
use domain::book::Book;
use domain::id::Id;
use domain::meeting::PromiseStatus;
use domain::money::Money;
use domain::project::ProjectKey;
use words::{Phrase, Say, action as labels, invoice as phrases};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Invoices,
    title: labels::SCOPE_INVOICES,
    rows: &[
        row("space", Action::Toggle, labels::PAY, true),
        row("n", Action::New, labels::NEW_INVOICE, true),
        row("y", Action::Credit(CreditVerb::PayPromise), labels::PAY_PROMISE, true),
        row("x", Action::Credit(CreditVerb::WordBroken), labels::WORD_BROKEN, true),
        row("v", Action::Credit(CreditVerb::Cause), labels::CAUSE, true),
        row("s", Action::Credit(CreditVerb::CollectionStep), labels::COLLECT, true),
        row("c", Action::Credit(CreditVerb::CreditNote), labels::CREDIT_NOTE, true),
        row("e", Action::Edit, labels::EDIT, true),
        row("d delete", Action::Remove, labels::REMOVE, false),
        row("enter", Action::Open, labels::COMPARE_WITH, false),
        row("esc", Action::Back, labels::BACK, true),
    ],
};

impl InvoicesPage {
    /// Tells whether an action works here, or why not.
    pub(super) fn can_here(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        let invoice = self.invoice(book);
        let log = self.pane == InvoicesPane::Log;
        let credit = invoice.is_some_and(|invoice| invoice.amount < Money::default());
        let refusal = match action {
            Action::New | Action::Credit(CreditVerb::CreditNote) => {
                self.project_to_invoice(book).is_none().then_some(phrases::NO_PROJECT)
            }
            Action::Toggle | Action::Edit | Action::Remove | Action::Credit(_) if invoice.is_none() => {
                Some(phrases::NO_INVOICE)
            }
            Action::Toggle if log => self.promise(book).is_none().then_some(phrases::ONLY_PROMISES),
            Action::Edit | Action::Remove if log => self.event(book).is_none().then_some(phrases::NOTHING_LOGGED),
            Action::Credit(CreditVerb::WordBroken) => {
                let why = if log { phrases::ONLY_PROMISES } else { phrases::NO_PROMISE };
                self.promise(book).is_none().then_some(why)
            }
            Action::Credit(_) if credit => Some(phrases::CREDIT_HAS_NONE),
            _ => None,
        };
        refusal.map_or(Ok(()), Err)
    }

    pub(super) fn act_here(&mut self, desk: &mut Desk, action: Action) {
        let row = self.row().map(|row| (row.key, row.invoice));
        match (action, row) {
            (Action::Open, _) => desk.request = Some(Request::Menu),
            (Action::Back, _) => self.pane = InvoicesPane::List,
            (Action::New, _) => desk.request = self.form_for_new(desk.book, Subject::NewInvoice),
            (Action::Credit(CreditVerb::CreditNote), _) => {
                desk.request = self.form_for_new(desk.book, Subject::NewCredit);
            }
            (Action::Toggle, Some((key, id))) if self.pane == InvoicesPane::List => {
                desk.request = Some(Request::Form(Subject::Payment(key, id)));
            }
            (Action::Toggle, Some(of)) => self.answer(desk, of, PromiseStatus::Kept),
            (Action::Credit(CreditVerb::WordBroken), Some(of)) => self.answer(desk, of, PromiseStatus::Broken),
            (Action::Credit(CreditVerb::PayPromise), Some((key, id))) => {
                desk.request = Some(Request::Form(Subject::PayPromise(key, id, None)));
            }
            (Action::Credit(CreditVerb::Cause), Some((key, id))) => {
                desk.request = Some(Request::Form(Subject::Cause(key, id)));
            }
            (Action::Credit(CreditVerb::CollectionStep), Some((key, id))) => {
                desk.request = Some(Request::Form(Subject::CollectionStep(key, id, None)));
            }
            (Action::Edit, Some((key, id))) => {
                desk.request = Some(Request::Form(match self.event(desk.book) {
                    None => Subject::Invoice(key, id),
                    Some(InvoiceEvent::Payment(payment)) => Subject::PaymentEntry(key, id, payment),
                    Some(InvoiceEvent::Promise(promise)) => Subject::PayPromise(key, id, Some(promise)),
                    Some(InvoiceEvent::Step(step)) => Subject::CollectionStep(key, id, Some(step)),
                }));
            }
            (Action::Remove, Some(of)) => self.remove(desk, of),
            _ => self.move_about(desk, action),
        }
    }

    fn form_for_new(&self, book: &Book, form: fn(ProjectKey) -> Subject) -> Option<Request> {
        self.project_to_invoice(book).map(|key| Request::Form(form(key)))
    }

    /// A promise to pay was kept or broken.
    fn answer(&self, desk: &mut Desk, (key, invoice): (ProjectKey, Id), status: PromiseStatus) {
        let Some(id) = self.promise(desk.book) else { return };
        edit_invoice(desk.book, key, invoice, |invoice| {
            if let Some(promise) = invoice.promises.iter_mut().find(|promise| promise.id == id) {
                promise.status = status;
            }
        });
        let kept = status == PromiseStatus::Kept;
        let phrase = if kept { phrases::PROMISE_KEPT } else { phrases::PROMISE_BROKEN };
        let names = desk.book.project(key).map(|(account, project)| [account.name.clone(), project.name.clone()]);
        let [account, project] = names.unwrap_or_default();
        desk.tell(phrase.with([&account, &project]));
    }

    /// Removes the event under the cursor, or the invoice; undo brings it back.
    fn remove(&self, desk: &mut Desk, (key, id): (ProjectKey, Id)) {
        let event = self.event(desk.book);
        let Some(of) = self.invoice(desk.book).cloned() else { return };
        let said: Option<Say> = match event {
            None => {
                desk.book.edit_project(key, |project| project.invoices.retain(|invoice| invoice.id != id));
                Some(phrases::INVOICE_REMOVED.args([called(&of).into(), full(of.amount).into()]))
            }
            Some(InvoiceEvent::Payment(gone)) => {
                let found = of.payments.iter().find(|payment| payment.id == gone);
                edit_invoice(desk.book, key, id, |invoice| invoice.payments.retain(|payment| payment.id != gone));
                found.map(|payment| phrases::PAYMENT_REMOVED.with([&full(payment.amount)]))
            }
            Some(InvoiceEvent::Promise(gone)) => {
                let found = of.promises.iter().find(|promise| promise.id == gone);
                edit_invoice(desk.book, key, id, |invoice| invoice.promises.retain(|promise| promise.id != gone));
                found.map(|promise| phrases::PROMISE_REMOVED.with([&full(promise.amount)]))
            }
            Some(InvoiceEvent::Step(gone)) => {
                let found = of.steps.iter().find(|step| step.id == gone);
                edit_invoice(desk.book, key, id, |invoice| invoice.steps.retain(|step| step.id != gone));
                found.map(|step| phrases::STEP_REMOVED.with([&step.text]))
            }
        };
        desk.notice = said;
    }
}
