//! Choices that belong to the data and travel with it; kept in `book.ron`.

use serde::{Deserialize, Serialize};

use super::id::Id;

/// Book-wide choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The person who is me.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub me: Option<Id>,
    /// Three letters; one currency a book.
    pub currency: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self { me: None, currency: "CNY".to_owned() }
    }
}
