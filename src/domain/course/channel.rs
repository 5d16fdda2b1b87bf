//! Defines the texts of the attack/defence matrix and checks that none is missing.

use serde::{Deserialize, Serialize};

use super::super::lang::Text;
use super::super::segment::Segment;
use super::{CourseProblem, CourseRule};

/// What the course says of a cell of the matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CellText {
    /// Who stands there, and what for.
    pub what: Text,
    /// What to do there with time, people and money.
    pub act: Text,
}

/// The chapter of the matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelChapter {
    /// Acquire, retain, disrupt, maintain, abandon.
    pub cells: Vec<CellText>,
    /// Of those nobody rated.
    pub unrated: CellText,
}

impl ChannelChapter {
    /// What is said of a place; none where the pack lacks it.
    #[must_use]
    pub fn place(&self, place: Option<Segment>) -> Option<&CellText> {
        place.map_or(Some(&self.unrated), |segment| self.cells.get(segment as usize))
    }

    /// Lists what is wrong with counts; empty where the pack is good.
    #[must_use]
    pub fn problems(&self) -> Vec<CourseProblem> {
        let mut problems = Vec::new();
        let five = Segment::ALL.len();
        CourseProblem::note(&mut problems, self.cells.len() == five, "channel.cells", CourseRule::Exactly(five));
        problems
    }
}
