//! Defines what is kept of a class that was erased: numbers, and nobody's name.

use serde::{Deserialize, Serialize};

use super::hand_in::Hands;

/// What is kept of a class that was erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassCounts {
    /// How many sat in it.
    pub people: u16,
    /// How many handed in.
    pub handed_in: u16,
    /// Picks of everybody together, A to D.
    pub picks: [u32; 4],
    /// How many of each dominance.
    pub dominances: Vec<Hands>,
    /// Promises made, kept, broken.
    pub promises: [u16; 3],
}
