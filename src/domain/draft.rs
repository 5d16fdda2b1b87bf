//! Keeps what was typed into a field and is not valid yet. It is kept as text, so that it comes back at the next start.

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

impl Draft {
    /// Whether it belongs to a record or to what is in it.
    fn inside(&self, record: &str) -> bool {
        self.place.strip_prefix(record).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
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

    /// Forgets all fields of a record and of what is in it, by the beginning of their places; tells whether there were any.
    pub fn forget_record(&mut self, record: &str) -> bool {
        let before = self.entries.len();
        self.entries.retain(|draft| !draft.inside(record));
        self.entries.len() != before
    }

    /// Changes the texts of all fields that belong to a record or to what is in it, by the beginning of their places; tells
    /// whether any is another now.
    pub fn change(&mut self, record: &str, change: impl Fn(&str) -> String) -> bool {
        let mut changed = false;
        for draft in &mut self.entries {
            let text = if draft.inside(record) { change(&draft.text) } else { continue };
            changed |= text != draft.text;
            draft.text = text;
        }
        changed
    }

    /// Keeps `text` for a field, or forgets it.
    pub fn set(&mut self, place: &str, field: &str, text: Option<&str>) {
        self.entries.retain(|d| d.place != place || d.field != field);
        if let Some(text) = text {
            self.entries.push(Draft { place: place.to_owned(), field: field.to_owned(), text: text.to_owned() });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_belongs_to_a_record_is_changed() {
        let mut drafts = Drafts::default();
        for place in ["accounts/a", "accounts/a/p/tasks/new", "accounts/ab", "people/a"] {
            drafts.set(place, "note", Some("x"));
        }
        assert!(drafts.change("accounts/a", |_| "y".to_owned()));
        let texts: Vec<_> = drafts.entries.iter().map(|d| d.text.as_str()).collect();
        assert_eq!(texts, ["y", "y", "x", "x"]);
        assert!(!drafts.change("accounts/a", |_| "y".to_owned()), "nothing is another");
    }
}
