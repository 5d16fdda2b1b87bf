//! The form of the limits and chances of the stages; every change judges all projects anew.

use crate::app::form::field::{Field, Value};
use crate::domain::book::Book;
use crate::domain::settings::Settings;

/// The fields with what they hold now.
#[must_use]
pub fn fields(_settings: &Settings) -> Vec<(Field, Value)> {
    Vec::new()
}

/// Writes a field.
pub fn write(_book: &mut Book, _name: &str, _value: &Value) {}
