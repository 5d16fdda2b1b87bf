//! Defines what a participant handed in without an account on any machine: twelve counts, and the picks where they are known.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::super::attempt::{Elements, PICKS, SHEETS};
use super::super::brain::profile::Profile;
use super::super::id::Id;
use super::super::quadrant::PerQuadrant;
use super::tally::{SheetCounts, SheetTally};

/// How an answer came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum HandInWay {
    /// The six-sign code, typed or pasted.
    Code,
    /// Twenty-four numbers from paper.
    Paper,
    /// Twelve counts.
    Counts,
    /// A row of a table.
    Table,
    /// Their own file.
    File,
}

/// What one participant handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandIn {
    /// Whose.
    pub person: Id,
    /// How it came.
    pub way: HandInWay,
    /// When.
    pub at: DateTime,
    /// Picks a sheet and quadrant, A to D; each sheet sums to 8.
    pub counts: SheetCounts,
    /// The elements picked on each sheet, where they are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picks: Option<[Elements; SHEETS]>,
}

/// The sums of several participants together; none of them has a record here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupSums {
    /// Names the entry.
    pub id: Id,
    /// The first badge it speaks for.
    pub from: u16,
    /// The last badge.
    pub to: u16,
    /// Sums a sheet and quadrant, A to D; each sheet sums to 8 times the people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<SheetTally<u16>>,
    /// Hands raised for each dominance, by its letters, such as `AD`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hands: Vec<Hands>,
}

/// Hands raised for one dominance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hands {
    /// Letters in order.
    pub dominance: String,
    /// How many.
    pub people: u16,
}

impl HandIn {
    /// The profile it comes to.
    #[must_use]
    pub fn profile(&self) -> Profile {
        Profile::from_sheets(self.counts.sheets().map(PerQuadrant))
    }
}

impl GroupSums {
    /// How many people the sums speak for: each picked eight on the first sheet.
    #[must_use]
    pub fn people(&self) -> usize {
        let first = self.counts.map_or(0, |counts| counts.0[0].iter().map(|count| usize::from(*count)).sum());
        first / PICKS
    }
}
