//! The form of a customer.

use super::person::NAME;
use crate::app::form::field::{Care, Field, Kind, Value};
use crate::app::phrase::form as words;
use crate::domain::account::Account;

/// Graphemes a note may have.
pub const NOTE: usize = 2000;

/// The fields with what they hold now.
#[must_use]
pub fn fields(account: &Account) -> Vec<(Field, Value)> {
    let line = |name, label, text: &String| (Field::new(name, label, Kind::Line(NAME)), Value::Text(text.clone()));
    let (name, value) = line("name", words::CUSTOMER, &account.name);
    vec![
        (name.required(), value),
        line("industry", words::INDUSTRY, &account.industry),
        line("place", words::PLACE, &account.place),
        (
            Field::new("credit", words::CREDIT_LIMIT, Kind::Money).hint(words::HINT_MONEY).care(Care::Large),
            Value::Money(account.credit_limit),
        ),
        (Field::new("note", words::NOTE, Kind::Block(NOTE)), Value::Text(account.note.clone())),
    ]
}

/// Writes a field.
pub fn write(account: &mut Account, name: &str, value: &Value) {
    match (name, value) {
        ("name", Value::Text(text)) => account.name.clone_from(text),
        ("industry", Value::Text(text)) => account.industry.clone_from(text),
        ("place", Value::Text(text)) => account.place.clone_from(text),
        ("credit", Value::Money(amount)) => account.credit_limit = *amount,
        ("note", Value::Text(text)) => account.note.clone_from(text),
        _ => {}
    }
}
