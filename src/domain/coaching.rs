//! Defines what a leader notes of a talk with somebody on the team: praise, correction, a step of teaching. What is noted stays
//! with whoever noted it: it is never projected.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use strum::EnumCount as _;

use super::id::Id;

/// The five steps when somebody cannot. The contents of the course are lost: these are our reconstruction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, strum::EnumCount)]
pub enum AbilityStep {
    /// Say what good looks like.
    Tell,
    /// Do it before their eyes.
    Show,
    /// Let them try.
    LetTry,
    /// Watch and feed back.
    Watch,
    /// Follow up until it holds.
    FollowUp,
}

impl AbilityStep {
    /// In the order they are taken.
    pub const ALL: [Self; Self::COUNT] = [Self::Tell, Self::Show, Self::LetTry, Self::Watch, Self::FollowUp];
}

/// What is noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CoachingKind {
    /// Something done well.
    Praise,
    /// Something to be done otherwise.
    Correction,
    /// A step of teaching.
    Step(AbilityStep),
}

/// Who hears it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumCount)]
pub enum Audience {
    /// Before the others.
    Public,
    /// Between two.
    Private,
}

impl Audience {
    /// In the order they are asked.
    pub const ALL: [Self; Self::COUNT] = [Self::Public, Self::Private];
}

/// Why something is not done as it should be; asked after the leader answered for their own part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumCount)]
pub enum Obstacle {
    /// Cannot: the five steps help.
    Cannot,
    /// Will not: teaching does not help.
    WillNot,
}

impl Obstacle {
    /// In the order they are asked.
    pub const ALL: [Self; Self::COUNT] = [Self::Cannot, Self::WillNot];
}

/// What the leader answered for their own part before a correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnPart {
    /// Did I make clear what good looks like?
    pub made_clear: bool,
    /// Did I give training and means?
    pub gave_means: bool,
}

/// One entry of the coaching log of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoachingEntry {
    /// Names the entry.
    pub id: Id,
    /// When it was seen, local date and minute.
    pub seen: DateTime,
    /// When it was said; none while it is still to be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<DateTime>,
    /// What it is.
    pub kind: CoachingKind,
    /// Who hears it.
    pub audience: Audience,
    /// What was seen and said.
    #[serde(default)]
    pub text: String,
    /// The leader's own part, of a correction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_part: Option<OwnPart>,
    /// Cannot or will not, of a correction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obstacle: Option<Obstacle>,
    /// Who noted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
}

/// The three troubles of a coach, ticked by oneself on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoachSelfCheck {
    /// The day; one check a day.
    pub on: Date,
    /// What I know has no system.
    pub no_system: bool,
    /// Theory stays apart from practice.
    pub theory_apart: bool,
    /// Nothing is distilled from what happens.
    pub nothing_distilled: bool,
}
