//! One thing that can be found by a few letters, and what choosing it does.

use crate::action::Action;
use domain::id::Id;
use domain::project::ProjectKey;
use paper::course_pages::GuidePage;
use text::find::Haystack;
use words::{Phrase, action as phrases};

/// What choosing an item does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination {
    /// An action.
    Do(Action),
    /// Shows a person.
    Person(Id),
    /// Opens a customer.
    Account(Id),
    /// Shows a project.
    Project(ProjectKey),
    /// Opens the page of a contact: account, contact.
    Contact(Id, Id),
    /// Opens the guide at a page.
    Page(GuidePage),
}

impl Destination {
    /// What kind of thing it leads to.
    #[must_use]
    pub const fn kind(self) -> Phrase {
        match self {
            Self::Do(_) => phrases::KIND_ACTION,
            Self::Person(_) => phrases::KIND_PERSON,
            Self::Account(_) => phrases::KIND_ACCOUNT,
            Self::Project(_) => phrases::KIND_PROJECT,
            Self::Contact(..) => phrases::KIND_CONTACT,
            Self::Page(_) => phrases::KIND_PAGE,
        }
    }
}

/// One thing on offer.
#[derive(Debug, Clone)]
pub struct CatalogueItem {
    /// What stands in the list.
    pub label: Box<str>,
    /// What is searched.
    pub haystack: Haystack,
    /// What choosing it does.
    pub destination: Destination,
}

impl CatalogueItem {
    /// Offers `label`, to be found by its own words.
    #[must_use]
    pub fn new(label: &str, goal: Destination) -> Self {
        Self { label: label.into(), haystack: Haystack::new(label), destination: goal }
    }
}
