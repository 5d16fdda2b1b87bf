//! Meetings, touches and actions: what we did with the customer, and what the customer really did.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

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

/// What the customer will do: the four answers that make an advance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerAction {
    /// What they will do.
    pub what: String,
    /// Who on their side.
    pub who: String,
    /// By when.
    pub by: Date,
    /// What becomes possible then that is not today.
    pub opens: String,
    /// Promised, kept or broken.
    pub status: PromiseStatus,
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
    /// What was said and done, in words.
    #[serde(default)]
    pub note: String,
    /// The customer's action.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<CustomerAction>,
}

/// Kinds of a touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
