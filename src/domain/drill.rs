//! Holds a round of a drill: which situations of the course were judged, and whether each answer was right. Every answer is
//! kept at once, so that leaving in the middle loses none.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::EnumCount as _;

use super::id::Id;

/// Which drill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, strum::EnumCount)]
pub enum DrillKind {
    /// Order, advance, continuation or no sale?
    Outcome,
    /// What to say to a problem handed over.
    HotPotato,
    /// What belongs into the gaps of the scorecard?
    Scorecard,
}

impl DrillKind {
    /// In the order they are offered.
    pub const ALL: [Self; Self::COUNT] = [Self::Outcome, Self::HotPotato, Self::Scorecard];
}

/// One answer: to which situation, and whether it was right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrillAnswer {
    /// Key of the situation in the course pack.
    pub case: String,
    /// Whether the answer was right.
    pub right: bool,
}

/// A round of a drill; kept with each answer, so that leaving in the middle loses none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drill {
    /// Names the round.
    pub id: Id,
    /// Which drill.
    pub kind: DrillKind,
    /// The day.
    pub on: Date,
    /// Answers in the order they were given.
    pub answers: Vec<DrillAnswer>,
}

impl Drill {
    /// Right answers, and all.
    #[must_use]
    pub fn score(&self) -> (usize, usize) {
        (self.answers.iter().filter(|a| a.right).count(), self.answers.len())
    }
}
