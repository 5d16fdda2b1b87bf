//! Defines meetings, touches and actions: what we did with the customer, and what the customer really did.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use strum::EnumCount as _;

use super::id::Id;

/// How a meeting ended. Source: Neil Rackham, SPIN Selling (1988).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Outcome {
    /// Something was signed or paid.
    Order,
    /// The customer does something that moves the sale on.
    Advance,
    /// No specific action was agreed.
    Continuation,
    /// The customer ruled business out.
    NoSale,
}

/// State of what the customer promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PromiseStatus {
    /// Not due yet, or not asked yet.
    Promised,
    /// Done.
    Kept,
    /// Not done.
    Broken,
}

/// What the customer will do: all four answers make an advance, fewer are kept as they were given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerAction {
    /// What they will do.
    pub what: String,
    /// Who on their side.
    pub who: String,
    /// By when; none where that was left open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Date>,
    /// What becomes possible then that is not today.
    #[serde(default)]
    pub opens: String,
    /// Promised, kept or broken.
    pub status: PromiseStatus,
}

/// What of the plan a meeting brought home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumCount)]
pub enum Reached {
    /// The ideal advance.
    Ideal,
    /// The fallback.
    Fallback,
    /// Neither.
    Neither,
}

impl Reached {
    /// In the order they are asked.
    pub const ALL: [Self; Self::COUNT] = [Self::Ideal, Self::Fallback, Self::Neither];
}

/// One meeting, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Names the meeting.
    pub id: Id,
    /// Local date and minute.
    pub at: DateTime,
    /// What it is about.
    #[serde(default)]
    pub subject: String,
    /// Contacts of the account.
    #[serde(default)]
    pub contacts: Vec<Id>,
    /// The advance hoped for.
    #[serde(default)]
    pub ideal: String,
    /// The least to bring home.
    #[serde(default)]
    pub fallback: String,
    /// How it ended; open before the meeting and until recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// What they signed or paid; empty where nothing was. A spoken yes is nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub signed: String,
    /// What of the plan was reached; none where it was not asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reached: Option<Reached>,
    /// What was said and done, in words. No rule reads it.
    #[serde(default)]
    pub note: String,
    /// The customer's action.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<CustomerAction>,
}

/// Kinds of a touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumCount)]
pub enum TouchKind {
    /// Telephone.
    Call,
    /// Message or mail.
    Message,
    /// Quotation sent.
    Quotation,
    /// Short visit without a plan.
    Visit,
}

impl TouchKind {
    /// In the order they are offered.
    pub const ALL: [Self; Self::COUNT] = [Self::Call, Self::Message, Self::Quotation, Self::Visit];
}

/// A contact in passing: one key, one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Touch {
    /// Names the touch.
    pub id: Id,
    /// The day.
    pub on: Date,
    /// What kind.
    pub kind: TouchKind,
    /// One line.
    pub text: String,
}

/// Something we will do; the open one due earliest is the next action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Names the action.
    pub id: Id,
    /// One line.
    pub text: String,
    /// The day it is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// A person on our side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Id>,
    /// The day it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Date>,
}

impl Meeting {
    /// A meeting at a time, with nothing planned yet.
    #[must_use]
    pub const fn new(id: Id, at: DateTime) -> Self {
        Self {
            id,
            at,
            subject: String::new(),
            contacts: Vec::new(),
            ideal: String::new(),
            fallback: String::new(),
            outcome: None,
            signed: String::new(),
            reached: None,
            note: String::new(),
            action: None,
        }
    }

    /// Whether it took place: not after `today`, and its outcome is recorded. A past meeting without outcome is skipped by every
    /// rule until somebody says how it went.
    #[must_use]
    pub fn held(&self, today: Date) -> bool {
        self.at.date() <= today && self.outcome.is_some()
    }

    /// Goes through every text somebody typed.
    pub(crate) fn texts(&mut self, change: &mut dyn FnMut(&mut String)) {
        let Self { id: _, at: _, subject, contacts: _, ideal, fallback, outcome: _, signed, reached: _, note, action } =
            self;
        [subject, ideal, fallback, note, signed].into_iter().for_each(&mut *change);
        if let Some(CustomerAction { what, who, by: _, opens, status: _ }) = action {
            [what, who, opens].into_iter().for_each(change);
        }
    }
}
