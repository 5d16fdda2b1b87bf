//! The form of the choices that belong to the book.

use crate::form::field::{Field, FieldKind, FieldValue};
use domain::book::Book;
use domain::settings::Settings;
use words::form as phrases;

/// The fields with what they hold now.
#[must_use]
pub fn fields(settings: &Settings) -> Vec<(Field, FieldValue)> {
    let limits = &settings.limits;
    let days =
        |name, label, days| (Field::new(name, label, FieldKind::LimitDays).required(), FieldValue::LimitDays(days));
    vec![
        (
            Field::new("me", phrases::WHO_IS_ME, FieldKind::Person).hint(phrases::HINT_PERSON),
            FieldValue::Person(settings.me),
        ),
        (
            Field::new("currency", phrases::CURRENCY, FieldKind::Currency).required(),
            FieldValue::Text(settings.currency.clone()),
        ),
        days("met", phrases::LIMIT_MET, limits.met),
        days("customer", phrases::LIMIT_CUSTOMER, limits.customer),
    ]
}

/// Writes a field.
pub fn write(book: &mut Book, name: &str, value: &FieldValue) {
    book.edit_settings(|settings| match (name, value) {
        ("me", FieldValue::Person(id)) => settings.me = *id,
        ("currency", FieldValue::Text(text)) => settings.currency.clone_from(text),
        ("met", FieldValue::LimitDays(days)) => settings.limits.met = *days,
        ("customer", FieldValue::LimitDays(days)) => settings.limits.customer = *days,
        _ => {}
    });
}
