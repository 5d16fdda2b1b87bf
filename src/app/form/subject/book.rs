//! The form of the choices that belong to the book.

use crate::app::form::field::{Field, Kind, Value};
use crate::app::phrase::form as words;
use crate::domain::book::Book;
use crate::domain::settings::Settings;

/// The fields with what they hold now.
#[must_use]
pub fn fields(settings: &Settings) -> Vec<(Field, Value)> {
    let limits = &settings.limits;
    let days = |name, label, days| (Field::new(name, label, Kind::Days).required(), Value::Days(days));
    vec![
        (Field::new("me", words::WHO_IS_ME, Kind::Person).hint(words::HINT_PERSON), Value::Person(settings.me)),
        (Field::new("currency", words::CURRENCY, Kind::Currency).required(), Value::Text(settings.currency.clone())),
        days("met", words::LIMIT_MET, limits.met),
        days("customer", words::LIMIT_CUSTOMER, limits.customer),
    ]
}

/// Writes a field.
pub fn write(book: &mut Book, name: &str, value: &Value) {
    book.edit_settings(|settings| match (name, value) {
        ("me", Value::Person(id)) => settings.me = *id,
        ("currency", Value::Text(text)) => settings.currency.clone_from(text),
        ("met", Value::Days(days)) => settings.limits.met = *days,
        ("customer", Value::Days(days)) => settings.limits.customer = *days,
        _ => {}
    });
}
