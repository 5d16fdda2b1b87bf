//! What was typed into a field and is not valid yet: kept as text, so that it comes back.

use serde::{Deserialize, Serialize};

/// One unfinished field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The record or the form it belongs to.
    pub place: String,
    /// The field in it.
    pub field: String,
    /// As typed.
    pub text: String,
}

/// All unfinished fields, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drafts {
    /// At most one for each place and field.
    #[serde(default)]
    pub entries: Vec<Draft>,
}

impl Drafts {
    /// The text kept for a field.
    #[must_use]
    pub fn get(&self, place: &str, field: &str) -> Option<&str> {
        self.entries.iter().find(|d| d.place == place && d.field == field).map(|d| d.text.as_str())
    }

    /// Forgets all fields of a place; tells whether there were any.
    pub fn forget(&mut self, place: &str) -> bool {
        let before = self.entries.len();
        self.entries.retain(|d| d.place != place);
        self.entries.len() != before
    }

    /// Keeps `text` for a field, or forgets it.
    pub fn set(&mut self, place: &str, field: &str, text: Option<&str>) {
        self.entries.retain(|d| d.place != place || d.field != field);
        if let Some(text) = text {
            self.entries.push(Draft { place: place.to_owned(), field: field.to_owned(), text: text.to_owned() });
        }
    }
}
