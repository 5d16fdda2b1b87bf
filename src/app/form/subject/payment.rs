//! This form records a payment for an invoice.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::writer::{FormWriter, Submitted};
use crate::form::field::{FieldEntry, Forbidden, FormContext, Warning};
use crate::form::spec::{FormPlace, FormScene, FormSpec, project_drafts};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::{Values, typed_answer};
use domain::book::Book;
use domain::id::Id;
use domain::invoice::{Invoice, Payment};
use domain::money::Money;
use domain::project::{Project, ProjectKey};
use text::parse::{Style, format};
use words::{Say, form as labels, gate as phrases};

const AMOUNT: TypedField<Option<Money>> = TypedField::money("amount", phrases::RECEIVED)
    .required()
    .hint(labels::HINT_MONEY)
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
}

fn invoice(project: &Project, id: Id) -> Option<&Invoice> {
    project.invoices.iter().find(|invoice| invoice.id == id)
}

impl FormSpec for PaymentForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::PAYMENT.say()
    }

    fn draft_key(&self) -> String {
        format!("{}/invoices/{}/payments/new", project_drafts(self.key), self.id)
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
        book.project(self.key).and_then(|(_, project)| invoice(project, self.id)).is_none()
    }

    /// None where the invoice is gone. What is open is on offer, less what is noted for a day ahead.
    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let left = invoice(scene.project(self.key)?, self.id)?.balance(Date::MAX);
        Some(vec![AMOUNT.with((left.0 > Decimal::ZERO).then_some(left)), ON.with(Some(scene.today))])
    }

    /// More than is open, and a day before the invoice, are told; both are allowed.
    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        let invoice = invoice(context.customer.as_ref()?.project(self.key.project)?, self.id)?;
        let left = invoice.balance(context.today).0.max(Decimal::ZERO);
        let entry = entries.get(place)?;
        if AMOUNT.is(entry) {
            let amount = typed_answer(entries, &AMOUNT, context)??;
            (amount.0 > left).then(|| phrases::TOO_MUCH.with([&format(Money(left), Style::Full)]))
        } else {
            let on = typed_answer(entries, &ON, context)??;
            (on < invoice.issued).then(|| phrases::BEFORE_INVOICE.with([&invoice.issued.to_string()]))
        }
    }

    /// Records the payment and tells what is still open.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let (Some(amount), Some(on)) = (values.known(&AMOUNT), values.known(&ON)) else {
            return Submitted::refused(labels::REQUIRED.with_phrases([phrases::RECEIVED]));
        };
        let (id, today) = (writer.ids.next_id(), writer.today);
        let (mut left, mut name) = (None, String::new());
        writer.book.edit_project(self.key, |project| {
            if let Some(invoice) = project.invoices.iter_mut().find(|invoice| invoice.id == self.id) {
                invoice.payments.push(Payment { id, on, amount });
                left = Some(invoice.balance(today).0);
                name.clone_from(&project.name);
            }
        });
        let full = |amount: Decimal| format(Money(amount), Style::Full);
        match left {
            None => Submitted::refused(labels::NOT_RECORDED.say()),
            Some(left) if left.is_zero() => phrases::PAYMENT_ALL.with([&full(amount.0), &name]).into(),
            Some(left) if left > Decimal::ZERO => {
                phrases::PAYMENT_LEFT.with([&full(amount.0), &full(left), &name]).into()
            }
            Some(left) => phrases::PAYMENT_OVER.with([&full(amount.0), &full(-left), &name]).into(),
        }
    }
}
