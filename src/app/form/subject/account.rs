//! The form of a customer.

use super::person::NAME;
use crate::form::field::{Field, FieldKind, FieldValue, Warning};
use domain::account::Account;
use words::form as phrases;

/// Graphemes a note may have.
pub const NOTE: usize = 2000;

/// The fields with what they hold now.
#[must_use]
pub fn fields(account: &Account) -> Vec<(Field, FieldValue)> {
    let line =
        |name, label, text: &String| (Field::new(name, label, FieldKind::Line(NAME)), FieldValue::Text(text.clone()));
    let (name, value) = line("name", phrases::CUSTOMER, &account.name);
    vec![
        (name.required(), value),
        line("industry", phrases::INDUSTRY, &account.industry),
        line("place", phrases::PLACE, &account.place),
        (
            Field::new("credit", phrases::CREDIT_LIMIT, FieldKind::Money)
                .hint(phrases::HINT_MONEY)
                .warning(Warning::LargeAmount),
            FieldValue::Money(account.credit_limit),
        ),
        (Field::new("note", phrases::NOTE, FieldKind::Paragraph(NOTE)), FieldValue::Text(account.note.clone())),
    ]
}

/// Writes a field.
pub fn write(account: &mut Account, name: &str, value: &FieldValue) {
    match (name, value) {
        ("name", FieldValue::Text(text)) => account.name.clone_from(text),
        ("industry", FieldValue::Text(text)) => account.industry.clone_from(text),
        ("place", FieldValue::Text(text)) => account.place.clone_from(text),
        ("credit", FieldValue::Money(amount)) => account.credit_limit = *amount,
        ("note", FieldValue::Text(text)) => account.note.clone_from(text),
        _ => {}
    }
}
