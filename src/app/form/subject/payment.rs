//! Money that came in for an invoice, as a form.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::writer::{FormWriter, Submitted, Values, day};
use crate::form::check;
use crate::form::field::{Field, FieldEntry, FieldKind, FieldValue, Forbidden, FormContext, Warning};
use domain::id::Id;
use domain::invoice::{Invoice, Payment};
use domain::money::Money;
use domain::project::{Project, ProjectKey};
use text::parse::{Style, format};
use words::{Say, form as labels, gate as phrases};

fn invoice(project: &Project, id: Id) -> Option<&Invoice> {
    project.invoices.iter().find(|invoice| invoice.id == id)
}

/// The fields; none where the invoice is gone. What is open is on offer, less what is noted for a day ahead.
#[must_use]
pub fn fields(project: &Project, id: Id, today: Date) -> Option<Vec<(Field, FieldValue)>> {
    let left = invoice(project, id)?.balance(Date::MAX);
    let amount = Field::new("amount", phrases::RECEIVED, FieldKind::Money).required().hint(labels::HINT_MONEY);
    let on = Field::new("on", phrases::RECEIVED_ON, FieldKind::Date).required().hint(labels::HINT_DATE);
    Some(vec![
        (
            amount.forbids(Forbidden::Zero(phrases::NOT_A_PAYMENT)).warning(Warning::LargeAmount),
            FieldValue::Money((left.0 > Decimal::ZERO).then_some(left)),
        ),
        (on.forbids(Forbidden::FutureDate(phrases::NOT_AHEAD)), FieldValue::Date(Some(today))),
    ])
}

/// More than is open, and a day before the invoice, are told; both are allowed.
#[must_use]
pub fn warning(
    entries: &[FieldEntry],
    place: usize,
    context: &FormContext,
    (key, id): (ProjectKey, Id),
) -> Option<Say> {
    let invoice = invoice(context.customer.as_ref()?.project(key.project)?, id)?;
    let left = invoice.balance(context.today).0.max(Decimal::ZERO);
    match check::read(entries.get(place)?, context).ok()? {
        FieldValue::Money(Some(amount)) if amount.0 > left => {
            Some(phrases::TOO_MUCH.with([&format(Money(left), Style::Full)]))
        }
        FieldValue::Date(Some(on)) if on < invoice.issued => {
            Some(phrases::BEFORE_INVOICE.with([&invoice.issued.to_string()]))
        }
        _ => None,
    }
}

/// Records the payment and tells what is still open.
pub fn submit(writer: &mut FormWriter, key: ProjectKey, id: Id, values: Values) -> Submitted {
    let paid = values.iter().find_map(|(_, value)| if let FieldValue::Money(amount) = value { *amount } else { None });
    let (Some(amount), Some(on)) = (paid, day(values, "on")) else {
        return Submitted::refused(labels::REQUIRED.with_phrases([phrases::RECEIVED]));
    };
    let (fresh, today) = (writer.ids.next_id(), writer.today);
    let (mut left, mut name) = (None, String::new());
    writer.book.edit_project(key, |project| {
        if let Some(invoice) = project.invoices.iter_mut().find(|invoice| invoice.id == id) {
            invoice.payments.push(Payment { id: fresh, on, amount });
            left = Some(invoice.balance(today).0);
            name.clone_from(&project.name);
        }
    });
    let full = |amount: Decimal| format(Money(amount), Style::Full);
    match left {
        None => Submitted::refused(labels::NOT_RECORDED.say()),
        Some(left) if left.is_zero() => phrases::PAYMENT_ALL.with([&full(amount.0), &name]).into(),
        Some(left) if left > Decimal::ZERO => phrases::PAYMENT_LEFT.with([&full(amount.0), &full(left), &name]).into(),
        Some(left) => phrases::PAYMENT_OVER.with([&full(amount.0), &full(-left), &name]).into(),
    }
}
