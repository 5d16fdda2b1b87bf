//! This form notes that a customer promised to pay by a day, and changes such a promise. Today asks on that day whether it was kept.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{edit_invoice, full, invoice_in};
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Forbidden};
use crate::form::spec::{FormPlace, FormScene, FormSpec, project_drafts};
use crate::form::subject::writer::{FormWriter, Submitted};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::{Values, typed_answer};
use domain::book::Book;
use domain::id::Id;
use domain::invoice::PaymentPromise;
use domain::meeting::PromiseStatus;
use domain::money::Money;
use domain::project::ProjectKey;
use domain::receivable::left_of;
use words::{Say, form as labels, gate, invoice as phrases};

const AMOUNT: TypedField<Option<Money>> = TypedField::money("amount", phrases::PROMISED_AMOUNT)
    .required()
    .hint(labels::HINT_MONEY)
    .forbids(Forbidden::Zero(gate::NOT_A_PAYMENT));
const DUE: TypedField<Option<Date>> = TypedField::date("due", phrases::PROMISED_BY).required().hint(labels::HINT_DATE);
const MADE: TypedField<Option<Date>> = TypedField::date("made", phrases::PROMISED_ON)
    .required()
    .hint(labels::HINT_DATE)
    .forbids(Forbidden::FutureDate(words::judge::NOT_AHEAD));
const STATE: TypedField<usize> =
    TypedField::choice("state", phrases::PROMISE_STATE, phrases::PROMISE_STATES).hint(labels::HINT_CHOICE);

/// The states in the order of the choice.
const STATES: [PromiseStatus; 3] = [PromiseStatus::Promised, PromiseStatus::Kept, PromiseStatus::Broken];

#[derive(Debug)]
pub struct PayPromiseForm {
    pub key: ProjectKey,
    pub invoice: Id,
    /// The promise; none where it is new.
    pub id: Option<Id>,
}

impl PayPromiseForm {
    fn promise<'a>(&self, book: &'a Book) -> Option<&'a PaymentPromise> {
        invoice_in(book, self.key, self.invoice)?.promises.iter().find(|promise| Some(promise.id) == self.id)
    }
}

impl FormSpec for PayPromiseForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::NEW_PROMISE.say()
    }

    fn draft_key(&self) -> String {
        let which = self.id.map_or_else(|| "new".to_owned(), |id| id.to_string());
        format!("{}/invoices/{}/promises/{which}", project_drafts(self.key), self.invoice)
    }

    fn place(&self) -> FormPlace {
        FormPlace::Project(self.key)
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn keeps_untouched(&self) -> bool {
        true
    }

    fn gone(&self, book: &Book) -> bool {
        let there = invoice_in(book, self.key, self.invoice).is_some();
        !there || (self.id.is_some() && self.promise(book).is_none())
    }

    /// What is left is on offer for a new promise.
    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        if self.id.is_some() {
            let promise = self.promise(scene.book)?;
            let place = STATES.iter().position(|state| *state == promise.status).unwrap_or_default();
            return Some(vec![
                AMOUNT.with(Some(promise.amount)),
                DUE.with(Some(promise.due)),
                MADE.with(Some(promise.made)),
                STATE.with(place),
            ]);
        }
        let invoice = invoice_in(scene.book, self.key, self.invoice)?;
        let (account, _) = scene.book.project(self.key)?;
        let left = left_of(account, invoice, scene.today);
        let offer = (left.0 > Decimal::ZERO).then_some(left);
        Some(vec![AMOUNT.offer(offer), DUE.with(None), MADE.offer(Some(scene.today))])
    }

    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        let entry = entries.get(place)?;
        if DUE.is(entry) {
            let (due, made) = (typed_answer(entries, &DUE, context)??, typed_answer(entries, &MADE, context)??);
            return (due < made).then(|| phrases::PROMISE_BEFORE.say());
        }
        let amount = typed_answer(entries, &AMOUNT, context).filter(|_| AMOUNT.is(entry))??;
        let account = context.customer.as_ref()?;
        let invoice = super::find(account.project(self.key.project)?, self.invoice)?;
        let left = left_of(account, invoice, context.today);
        (self.id.is_none() && amount > left).then(|| phrases::MORE_THAN_LEFT.with([&full(left)]))
    }

    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let answers = (values.known(&AMOUNT), values.known(&DUE), values.known(&MADE));
        let (Some(amount), Some(due), Some(made)) = answers else {
            return Submitted::refused(labels::NOT_RECORDED.say());
        };
        if due < made {
            return Submitted::refused(phrases::PROMISE_BEFORE.say());
        }
        let id = self.id.unwrap_or_else(|| writer.ids.next_id());
        let status = STATES.get(values.choice(&STATE)).copied().unwrap_or_default();
        let promise = PaymentPromise { id, made, due, amount, status };
        let done = edit_invoice(writer.book, self.key, self.invoice, |invoice| {
            match invoice.promises.iter_mut().find(|before| before.id == id) {
                Some(before) => *before = promise,
                None => invoice.promises.push(promise),
            }
        });
        match (done, self.id) {
            (None, _) => Submitted::refused(labels::NOT_RECORDED.say()),
            (_, None) => phrases::PROMISE_NOTED.with([&full(amount), &due.to_string()]).into(),
            (_, Some(_)) => phrases::PROMISE_CHANGED.with([&full(amount)]).into(),
        }
    }
}
