//! Defines meetings, touches and actions: what we did with the customer, and what the customer really did.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use strum::EnumCount as _;

use super::id::Id;
pub use answer::{ActionKind, CustomerAction, InHand, InHandKind, PromiseStatus};

pub mod answer;

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

/// How an outcome came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, strum::EnumCount)]
pub enum Occasion {
    /// People sat together.
    #[default]
    Meeting,
    /// On the telephone: nobody was met.
    Call,
    /// A paper that came by itself, without a meeting.
    Mail,
}

impl Occasion {
    /// In the order they are asked.
    pub const ALL: [Self; Self::COUNT] = [Self::Meeting, Self::Call, Self::Mail];

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
    fn is_meeting(&self) -> bool {
        *self == Self::Meeting
    }
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
    /// Whether people sat together, spoke on the telephone, or a paper came by itself.
    #[serde(default, skip_serializing_if = "Occasion::is_meeting")]
    pub occasion: Occasion,
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
    /// What we hold of theirs. None where it was never asked, as in older records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_hand: Option<InHand>,
    /// What they signed or paid, in the words of older records.
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
    /// Contacts of the account it was with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Id>,
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
            occasion: Occasion::Meeting,
            subject: String::new(),
            contacts: Vec::new(),
            ideal: String::new(),
            fallback: String::new(),
            outcome: None,
            in_hand: None,
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

    /// Whether people sat together: a call and a paper by mail have an outcome, and nobody was met.
    #[must_use]
    pub fn met(&self, today: Date) -> bool {
        self.occasion == Occasion::Meeting && self.held(today)
    }

    /// Whether we moved by it: a paper that came by itself is no move of ours.
    #[must_use]
    pub fn is_ours(&self, today: Date) -> bool {
        self.occasion != Occasion::Mail && self.held(today)
    }

    /// The day its order or its advance is dated: of an order the day on the paper.
    #[must_use]
    pub fn dated(&self) -> Date {
        let paper = self.in_hand.filter(|_| self.outcome == Some(Outcome::Order)).and_then(|held| held.on);
        paper.unwrap_or(self.at.date())
    }

    /// Takes a contact out of it.
    pub(crate) fn forget(&mut self, contact: Id, somebody: &str) {
        self.contacts.retain(|id| *id != contact);
        if let Some(action) = &mut self.action {
            action.forget(contact, somebody);
        }
    }

    /// Goes through every text somebody typed.
    pub(crate) fn texts(&mut self, change: &mut dyn FnMut(&mut String)) {
        let Self {
            id: _,
            at: _,
            occasion: _,
            subject,
            contacts: _,
            ideal,
            fallback,
            outcome: _,
            in_hand: _,
            signed,
            reached: _,
            note,
            action,
        } = self;
        [subject, ideal, fallback, note, signed].into_iter().for_each(&mut *change);
        if let Some(action) = action {
            action.texts(change);
        }
    }
}
