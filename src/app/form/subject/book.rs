//! The form of the choices that belong to the book.

use crate::app::form::field::{Field, FieldKind, FieldValue};
use crate::app::phrase::form as words;
use crate::domain::book::Book;
use crate::domain::settings::Settings;

/// The fields with what they hold now.
#[must_use]
pub fn fields(settings: &Settings) -> Vec<(Field, FieldValue)> {
    let limits = &settings.limits;
    let days =
        |name, label, days| (Field::new(name, label, FieldKind::LimitDays).required(), FieldValue::LimitDays(days));
    vec![
        (
            Field::new("me", words::WHO_IS_ME, FieldKind::Person).hint(words::HINT_PERSON),
            FieldValue::Person(settings.me),
        ),
        (
            Field::new("currency", words::CURRENCY, FieldKind::Currency).required(),
            FieldValue::Text(settings.currency.clone()),
        ),
        days("met", words::LIMIT_MET, limits.met),
        days("customer", words::LIMIT_CUSTOMER, limits.customer),
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
