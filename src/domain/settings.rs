//! Choices that belong to the data and travel with it; kept in `book.ron`.

use serde::{Deserialize, Serialize};

use super::id::Id;

/// Days after which something is told, in the book's choice. A limit judges live: changing one re-judges every project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// A role is covered while its holder was met within so many days.
    pub met: u16,
    /// The customer's clock runs so many days before it counts against the project.
    pub customer: u16,
    /// Days a project may stand in the target stage and in each of the six steps.
    pub stage: [u16; 7],
}

impl Default for Limits {
    fn default() -> Self {
        Self { met: 30, customer: 30, stage: [14, 21, 30, 30, 45, 45, 60] }
    }
}

/// Book-wide choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The person who is me.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub me: Option<Id>,
    /// Three letters; one currency a book.
    pub currency: String,
    /// When something is told.
    #[serde(default)]
    pub limits: Limits,
}

impl Default for Settings {
    fn default() -> Self {
        Self { me: None, currency: "CNY".to_owned(), limits: Limits::default() }
    }
}
