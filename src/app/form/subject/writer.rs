//! What the forms work on, and the values they are handed.

use jiff::civil::Date;

use crate::form::field::FieldValue;
use domain::book::Book;
use domain::id::IdSource;
use domain::project::ProjectKey;
use words::Say;

/// What a form works on besides its own fields.
#[derive(Debug)]
pub struct FormWriter<'a> {
    /// Everything the user owns.
    pub book: &'a mut Book,
    /// New ids.
    pub ids: &'a mut IdSource,
    /// The day.
    pub today: Date,
}

/// What was recorded: in words, and the project to show.
#[derive(Debug, Clone, PartialEq)]
pub struct Submitted {
    /// In words.
    pub say: Say,
    /// The project it belongs to, where it should come in front.
    pub show_project: Option<ProjectKey>,
    /// Whether nothing was recorded: the words say what is missing, and the form stays.
    pub refused: bool,
}

impl Submitted {
    /// Nothing was recorded, and why.
    #[must_use]
    pub const fn refused(say: Say) -> Self {
        Self { say, show_project: None, refused: true }
    }
}

impl From<Say> for Submitted {
    fn from(say: Say) -> Self {
        Self { say, show_project: None, refused: false }
    }
}

/// Committed values by the name of their field.
pub type Values<'a> = &'a [(&'static str, FieldValue)];

/// The text of a field among values; empty where it has none.
pub(super) fn text<'a>(values: &'a [(&'static str, FieldValue)], name: &str) -> &'a str {
    match values.iter().find(|(field, _)| *field == name) {
        Some((_, FieldValue::Text(text))) => text,
        _ => "",
    }
}

/// The place of a choice among values.
pub(super) fn choice(values: Values, name: &str) -> usize {
    match values.iter().find(|(field, _)| *field == name) {
        Some((_, FieldValue::Choice(place))) => *place,
        _ => 0,
    }
}

/// The day of a field among values.
pub(super) fn day(values: Values, name: &str) -> Option<Date> {
    match values.iter().find(|(field, _)| *field == name) {
        Some((_, FieldValue::Date(day))) => *day,
        _ => None,
    }
}
