//! Defines the record: what is saved as one file, undone as one piece and named in a message.

use std::sync::Arc;

use super::account::Account;
use super::id::Id;
use super::person::Person;
use super::settings::Settings;
use super::workshop::Workshop;

/// Names a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RecordKey {
    /// Book-wide choices.
    Settings,
    /// A customer.
    Account(Id),
    /// A person on our side.
    Person(Id),
    /// A class.
    Workshop(Id),
}

/// A record, shared until edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// Book-wide choices.
    Settings(Arc<Settings>),
    /// A customer.
    Account(Arc<Account>),
    /// A person on our side.
    Person(Arc<Person>),
    /// A class.
    Workshop(Arc<Workshop>),
}

impl Record {
    /// The name of this record.
    #[must_use]
    pub fn key(&self) -> RecordKey {
        match self {
            Self::Settings(_) => RecordKey::Settings,
            Self::Account(a) => RecordKey::Account(a.id),
            Self::Person(p) => RecordKey::Person(p.id),
            Self::Workshop(w) => RecordKey::Workshop(w.id),
        }
    }

    /// What a person calls it: a name or a title; empty for the settings.
    #[must_use]
    pub fn title(&self) -> &str {
        match self {
            Self::Settings(_) => "",
            Self::Account(a) => &a.name,
            Self::Person(p) => &p.name,
            Self::Workshop(w) => &w.title,
        }
    }

    /// Tells whether it belongs to the sample territory.
    #[must_use]
    pub fn sample(&self) -> bool {
        match self {
            Self::Settings(_) => false,
            Self::Account(a) => a.sample,
            Self::Person(p) => p.sample,
            Self::Workshop(w) => w.sample,
        }
    }
}
