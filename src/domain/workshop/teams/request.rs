//! What a trainer asks for: who is to be spread over how many teams, who stays where, who is kept apart.

use super::super::super::id::Id;
use super::super::super::quadrant::PerQuadrant;

/// Somebody who is to get a team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TeamMember {
    /// Who.
    pub id: Id,
    /// The counts of the profile. Who has none is spread evenly by number and counts for no mean.
    pub counts: Option<PerQuadrant<u8>>,
}

/// A wish for the teams.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamRequest {
    /// Everybody who is present.
    pub people: Vec<TeamMember>,
    /// How many teams; they are numbered from 0.
    pub teams: usize,
    /// Who stays in which team.
    pub locked: Vec<(Id, usize)>,
    /// Pairs that never share a team.
    pub apart: Vec<(Id, Id)>,
}
