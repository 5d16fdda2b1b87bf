//! Defines the texts of collection: why it is a contest of nerves, what to do about each cause, and what to say on each rung in the
//! wording of each quadrant; checks that none is missing.

use serde::{Deserialize, Serialize};

use super::super::collection::CollectionRung;
use super::super::invoice::OverdueCause;
use super::super::lang::Text;
use super::super::quadrant::PerQuadrant;
use super::CourseProblem;
use super::problem::spelled;

/// What is said beside a cause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CauseText {
    /// Which.
    pub cause: OverdueCause,
    /// How to tell it, and what to do first.
    pub text: Text,
}

/// What is done and said on a rung.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RungText {
    /// Which.
    pub rung: CollectionRung,
    /// What to do on it, and what it is for.
    pub purpose: Text,
    /// What to say, to somebody who leads with each of the quadrants A, B, C, D.
    pub say: PerQuadrant<Text>,
}

/// The chapter of collection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CollectionChapter {
    /// Why collecting is a contest of nerves, and how to stand it.
    pub intro: Text,
    /// What never belongs into it.
    pub never: Text,
    /// Where no cause is named yet.
    pub unnamed: Text,
    /// Dispute, process, no cash, unwilling.
    pub causes: Vec<CauseText>,
    /// From below.
    pub rungs: Vec<RungText>,
}

/// The order in which causes are offered.
const CAUSES: [OverdueCause; 4] =
    [OverdueCause::Dispute, OverdueCause::Process, OverdueCause::NoCash, OverdueCause::Unwilling];

impl CollectionChapter {
    /// The text of a rung.
    #[must_use]
    pub fn rung(&self, rung: CollectionRung) -> Option<&RungText> {
        self.rungs.iter().find(|text| text.rung == rung)
    }

    /// What to do about a cause, or before one is named.
    #[must_use]
    pub fn cause(&self, cause: Option<OverdueCause>) -> &Text {
        let named = self.causes.iter().find(|text| Some(text.cause) == cause);
        named.map_or(&self.unnamed, |text| &text.text)
    }

    /// Lists what is wrong with counts and order; empty where the pack is good.
    #[must_use]
    pub fn problems(&self) -> Vec<CourseProblem> {
        let mut problems = Vec::new();
        let causes = spelled(self.causes.iter().map(|text| text.cause));
        CourseProblem::order(&mut problems, "collection.causes", "cause", spelled(CAUSES), causes);
        let rungs = spelled(self.rungs.iter().map(|text| text.rung));
        CourseProblem::order(&mut problems, "collection.rungs", "rung", spelled(CollectionRung::ALL), rungs);
        problems
    }
}
