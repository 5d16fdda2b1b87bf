//! Defines a person on the customer's side. A contact is archived rather than erased, so that old meetings keep the name;
//! erasing for good is in `account/erasure`.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::id::Id;
use super::quadrant::Quadrant;

/// A clue that was observed: which one, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clue {
    /// Key of the clue in the course pack: quadrant letter and number 1 to 6, such as `B3`.
    pub key: String,
    /// The day it was seen.
    pub on: Date,
}

/// An estimate set by hand: these quadrants lead, whatever the clues say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overrule {
    /// The leading quadrants.
    pub quadrants: Vec<Quadrant>,
    /// The day of the judgement.
    pub on: Date,
}

/// Somebody at a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Names the contact.
    pub id: Id,
    /// As the person is addressed; taken out of every text when the contact is erased.
    pub name: String,
    /// Position there.
    #[serde(default)]
    pub title: String,
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// WeChat name.
    #[serde(default)]
    pub wechat: String,
    /// E-mail.
    #[serde(default)]
    pub email: String,
    /// The superior: a contact of the same account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reports_to: Option<Id>,
    /// Free text.
    #[serde(default)]
    pub note: String,
    /// Observed clues of the thinking preference. The rep's working notes: never exported, and never on the projector.
    #[serde(default)]
    pub clues: Vec<Clue>,
    /// The preference set by hand; as private as the clues.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overrule: Option<Overrule>,
    /// What the customer's business needs.
    #[serde(default)]
    pub needs: Vec<String>,
    /// What the person wants.
    #[serde(default)]
    pub wants: Vec<String>,
    /// The day the contact was archived; old meetings keep the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archived: Option<Date>,
}

impl Contact {
    /// Somebody of whom only the name is known.
    #[must_use]
    pub const fn new(id: Id, name: String) -> Self {
        Self {
            id,
            name,
            title: String::new(),
            phone: String::new(),
            wechat: String::new(),
            email: String::new(),
            reports_to: None,
            note: String::new(),
            clues: Vec::new(),
            overrule: None,
            needs: Vec::new(),
            wants: Vec::new(),
            archived: None,
        }
    }

    /// Goes through every text somebody typed, except the name and how to reach somebody.
    pub(crate) fn texts(&mut self, change: &mut dyn FnMut(&mut String)) {
        let Self {
            id: _,
            name: _,
            title,
            phone: _,
            wechat: _,
            email: _,
            reports_to: _,
            note,
            clues: _,
            overrule: _,
            needs,
            wants,
            archived: _,
        } = self;
        [title, note].into_iter().chain(needs).chain(wants).for_each(change);
    }

    /// The contact of the same account it refers to.
    #[must_use]
    pub const fn refers_to(&self) -> Option<Id> {
        let Self {
            id: _,
            name: _,
            title: _,
            phone: _,
            wechat: _,
            email: _,
            reports_to,
            note: _,
            clues: _,
            overrule: _,
            needs: _,
            wants: _,
            archived: _,
        } = self;
        *reports_to
    }
}
