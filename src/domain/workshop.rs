//! Defines a class with its agenda and its roster.

pub mod group_map;
pub mod ratio;
pub mod teams;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::id::Id;

/// A line of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Names the line.
    pub id: Id,
    /// What happens.
    pub title: String,
    /// Planned minutes.
    pub minutes: u16,
}

/// A participant's place in the class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// The person.
    pub person: Id,
    /// Whether the participant chose to be on the group map; nobody is put there unasked.
    #[serde(default)]
    pub on_map: bool,
}

/// One class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// Names the class.
    pub id: Id,
    /// Title.
    pub title: String,
    /// The day.
    pub on: Date,
    /// Belongs to the sample territory, and goes when that is removed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
    /// Agenda in order.
    #[serde(default)]
    pub agenda: Vec<AgendaItem>,
    /// Who takes part.
    #[serde(default)]
    pub roster: Vec<Seat>,
}
