//! The teams that were found, how even they are, and what is known about better ones.

use super::super::ratio::Ratio;

/// What is known about better teams than these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TeamProof {
    /// All were gone through: none is more even, and of the equally even none has a better worst team.
    Best,
    /// None is more even; whether one has a better worst team was not settled.
    MostEven,
    /// None can go below this; nothing is known of what lies between.
    NotBelow(Ratio),
}

/// Everybody's team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamPlan {
    /// The team of each person, in the order of the request.
    pub seats: Vec<usize>,
    /// Over teams and quadrants, the sum of (team's mean − class's mean)², in squared picks. Zero is perfectly even.
    pub unevenness: Ratio,
    /// The largest part of that which one team has.
    pub worst: Ratio,
    /// What is known about better teams.
    pub proof: TeamProof,
}

impl TeamPlan {
    /// The places of a team's people in the request.
    pub fn members(&self, team: usize) -> impl Iterator<Item = usize> {
        self.seats.iter().enumerate().filter(move |(_, of)| **of == team).map(|(person, _)| person)
    }
}
