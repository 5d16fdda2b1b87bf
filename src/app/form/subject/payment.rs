//! This form records a payment for an invoice, and changes one. Money that is given back is a payment below zero.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::invoice::{edit_invoice, find, full, invoice_in};
use super::writer::{FormWriter, Submitted};
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Forbidden, Warning};
use crate::form::spec::{FormPlace, FormScene, FormSpec, project_drafts};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::{Values, typed_answer};
use domain::book::Book;
use domain::booking::take_payment;
use domain::id::Id;
use domain::invoice::{Invoice, Payment};
use domain::money::Money;
use domain::project::ProjectKey;
use words::{Say, form as labels, gate as phrases, invoice};

const AMOUNT: TypedField<Option<Money>> = TypedField::signed_money("amount", phrases::RECEIVED)
    .required()
    .hint(invoice::HINT_RECEIVED)
    .forbids(Forbidden::Zero(phrases::NOT_A_PAYMENT))
    .warning(Warning::LargeAmount);
const ON: TypedField<Option<Date>> = TypedField::date("on", phrases::RECEIVED_ON)
    .required()
    .hint(labels::HINT_DATE)
    .forbids(Forbidden::FutureDate(phrases::NOT_AHEAD));

#[derive(Debug)]
pub struct PaymentForm {
    pub key: ProjectKey,
    /// The invoice.
    pub id: Id,
    /// The payment; none where it is new.
    pub payment: Option<Id>,
}

impl PaymentForm {
    fn payment<'a>(&self, invoice: &'a Invoice) -> Option<&'a Payment> {
        invoice.payments.iter().find(|payment| Some(payment.id) == self.payment)
    }

    /// What of the invoice is open beside the payment itself.
    fn left(&self, invoice: &Invoice, day: Date) -> Decimal {
        let own = self.payment(invoice).filter(|payment| payment.on <= day);
        invoice.balance(day).0.saturating_add(own.map_or(Decimal::ZERO, |payment| payment.amount.0))
    }
}

impl FormSpec for PaymentForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::PAYMENT.say()
    }

    fn draft_key(&self) -> String {
        let which = self.payment.map_or_else(|| "new".to_owned(), |id| id.to_string());
        format!("{}/invoices/{}/payments/{which}", project_drafts(self.key), self.id)
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
        let invoice = invoice_in(book, self.key, self.id);
        invoice.is_none_or(|invoice| self.payment.is_some() && self.payment(invoice).is_none())
    }

    /// None where the invoice is gone. What is open is on offer, less what is noted for a day ahead.
    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let invoice = invoice_in(scene.book, self.key, self.id)?;
        if self.payment.is_some() {
            let payment = self.payment(invoice)?;
            return Some(vec![AMOUNT.with(Some(payment.amount)), ON.with(Some(payment.on))]);
        }
        let left = invoice.balance(Date::MAX);
        Some(vec![AMOUNT.offer((left.0 > Decimal::ZERO).then_some(left)), ON.offer(Some(scene.today))])
    }

    /// More than is open, money given back, and a day before the invoice, are told; all are allowed.
    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        let found = find(context.customer.as_ref()?.project(self.key.project)?, self.id)?;
        let left = self.left(found, context.today).max(Decimal::ZERO);
        let entry = entries.get(place)?;
        if AMOUNT.is(entry) {
            let amount = typed_answer(entries, &AMOUNT, context)??;
            let back = amount.0 < Decimal::ZERO;
            let over = (amount.0 > left).then(|| phrases::TOO_MUCH.with([&full(Money(left))]));
            back.then(|| invoice::A_REFUND.say()).or(over)
        } else {
            let on = typed_answer(entries, &ON, context)??;
            (on < found.issued).then(|| phrases::BEFORE_INVOICE.with([&found.issued.to_string()]))
        }
    }

    /// Records the payment and tells what is still open, and whether it keeps a promise.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let (Some(amount), Some(on)) = (values.known(&AMOUNT), values.known(&ON)) else {
            return Submitted::refused(labels::REQUIRED.with_phrases([phrases::RECEIVED]));
        };
        let id = self.payment.unwrap_or_else(|| writer.ids.next_id());
        let today = writer.today;
        let name = writer.book.project(self.key).map(|(_, project)| project.name.clone()).unwrap_or_default();
        let done = edit_invoice(writer.book, self.key, self.id, |invoice| {
            let payment = Payment { id, on, amount };
            let kept = match invoice.payments.iter_mut().find(|before| before.id == id) {
                Some(before) => {
                    *before = payment;
                    0
                }
                None => take_payment(invoice, payment),
            };
            (invoice.balance(today).0, kept)
        });
        let Some((left, kept)) = done else { return Submitted::refused(labels::NOT_RECORDED.say()) };
        let full = |amount: Decimal| full(Money(amount));
        let say = match left {
            _ if self.payment.is_some() => invoice::PAYMENT_CHANGED.with([&full(amount.0)]),
            _ if amount.0 < Decimal::ZERO => invoice::PAYMENT_REFUND.with([&full(-amount.0), &name]),
            left if left.is_zero() => phrases::PAYMENT_ALL.with([&full(amount.0), &name]),
            left if left > Decimal::ZERO => phrases::PAYMENT_LEFT.with([&full(amount.0), &full(left), &name]),
            left => phrases::PAYMENT_OVER.with([&full(amount.0), &full(-left), &name]),
        };
        if kept == 0 { say.into() } else { invoice::AND_KEPT.with_say(say).into() }
    }
}
