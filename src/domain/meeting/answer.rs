//! Defines the answers the outcome of a meeting rests on: what we hold, and what the customer will do. Both are choices, so
//! that no wording can decide them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::EnumCount as _;

use super::super::id::Id;

/// What we hold of theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, strum::EnumCount)]
pub enum InHandKind {
    /// Nothing. A spoken yes, a signature to come and a contract sent by us are nothing.
    #[default]
    Nothing,
    /// A paper that binds nobody: a letter of intent, minutes, a contract that is still with them.
    LoosePaper,
    /// A contract signed by both.
    Contract,
    /// An order in writing.
    WrittenOrder,
    /// Money on our account.
    Money,
}

impl InHandKind {
    /// In the order they are offered.
    pub const ALL: [Self; Self::COUNT] =
        [Self::Nothing, Self::LoosePaper, Self::Contract, Self::WrittenOrder, Self::Money];

    /// Whether it makes an order.
    #[must_use]
    pub const fn is_order(self) -> bool {
        matches!(self, Self::Contract | Self::WrittenOrder | Self::Money)
    }
}

/// What we hold of theirs, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InHand {
    /// What it is.
    pub kind: InHandKind,
    /// The day on the paper, or the day the money came in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// What the customer will do. The first six move a sale; those after them sound as good and move nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumCount)]
pub enum ActionKind {
    /// Attend a demonstration.
    Demonstration,
    /// Open the way to somebody higher.
    WayUp,
    /// Try or test.
    Trial,
    /// Take up a budget they had refused.
    Budget,
    /// Push it jointly with us.
    Joint,
    /// Another action, of which something will exist afterwards.
    Other,
    /// Read what we left.
    Read,
    /// Think it over.
    ThinkOver,
    /// Discuss it inside.
    Discuss,
    /// Call back.
    CallBack,
    /// Meet again.
    MeetAgain,
    /// Be interested.
    Interest,
    /// Something we do.
    Ours,
    /// They ruled business out.
    RuledOut,
}

impl ActionKind {
    /// In the order they are offered.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Demonstration,
        Self::WayUp,
        Self::Trial,
        Self::Budget,
        Self::Joint,
        Self::Other,
        Self::Read,
        Self::ThinkOver,
        Self::Discuss,
        Self::CallBack,
        Self::MeetAgain,
        Self::Interest,
        Self::Ours,
        Self::RuledOut,
    ];

    /// Whether the customer acts.
    #[must_use]
    pub const fn is_action(self) -> bool {
        matches!(self, Self::Demonstration | Self::WayUp | Self::Trial | Self::Budget | Self::Joint | Self::Other)
    }
}

/// State of what the customer promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum PromiseStatus {
    /// Not due yet, or not asked yet.
    #[default]
    Promised,
    /// Done.
    Kept,
    /// Not done.
    Broken,
}

/// What the customer will do: all answers make an advance, fewer are kept as they were given.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerAction {
    /// What they chose to do. None in older records, which say it in words alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ActionKind>,
    /// What they will do, in words: which step, or what will exist afterwards.
    #[serde(default)]
    pub what: String,
    /// To whom the way is opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whom: Option<Id>,
    /// Who on their side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Id>,
    /// Who on their side, in the words of older records.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// By when; none where that was left open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Date>,
    /// What becomes possible then that is not today.
    #[serde(default)]
    pub opens: String,
    /// Promised, kept or broken.
    pub status: PromiseStatus,
    /// The day it was kept; none where nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept_on: Option<Date>,
}

impl CustomerAction {
    /// Says how the promise stands; of one that was kept on which day.
    pub fn settle(&mut self, status: PromiseStatus, on: Date) {
        self.kept_on = (status == PromiseStatus::Kept).then_some(on);
        self.status = status;
    }

    /// The contacts it names.
    pub fn named(&self) -> impl Iterator<Item = Id> {
        self.whom.into_iter().chain(self.contact)
    }

    /// Takes a contact out; where they were to act, `somebody` stands instead, so that the record still says that somebody does.
    pub(crate) fn forget(&mut self, contact: Id, somebody: &str) {
        self.whom = self.whom.filter(|id| *id != contact);
        if self.contact == Some(contact) {
            self.contact = None;
            somebody.clone_into(&mut self.who);
        }
    }

    /// Goes through every text somebody typed.
    pub(super) fn texts(&mut self, change: &mut dyn FnMut(&mut String)) {
        let Self { kind: _, what, whom: _, contact: _, who, by: _, opens, status: _, kept_on: _ } = self;
        [what, who, opens].into_iter().for_each(change);
    }
}
