//! The forms of a target: whose, for which quarter, how much.

use jiff::civil::Date;

use super::bench::{Bench, Recorded, Values};
use crate::app::form::field::{Field, Value};
use crate::app::phrase::frame;
use crate::domain::book::Book;
use crate::domain::id::Id;
use crate::domain::settings::Settings;

/// Of a target not set yet.
#[must_use]
pub fn fresh(_settings: &Settings, _today: Date) -> Vec<(Field, Value)> {
    Vec::new()
}

/// Of a target that is there.
#[must_use]
pub fn fields(_settings: &Settings, _id: Id) -> Option<Vec<(Field, Value)>> {
    None
}

/// Writes a field.
pub fn write(_book: &mut Book, _id: Id, _name: &str, _value: &Value) {}

/// Sets the target.
pub fn record(_bench: &mut Bench, _values: Values) -> Recorded {
    frame::CHANGED.say().into()
}
