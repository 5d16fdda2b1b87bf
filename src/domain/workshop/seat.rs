//! Defines a participant's place in the class.

use serde::{Deserialize, Serialize};

use super::super::id::Id;

/// A participant's place in the class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// The person.
    pub person: Id,
    /// The number on the badge, drawn at random once: the only sign of the person on the wall.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub badge: Option<u16>,
    /// Whether the participant chose to be on the group map; nobody is put there unasked.
    #[serde(default)]
    pub on_map: bool,
    /// Not in the room.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub absent: bool,
    /// The firm they come from; empty where nobody said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub firm: String,
    /// Whom they are not to sit in a team with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub apart: Vec<Id>,
    /// The team they are in, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<u16>,
    /// They stay in that team when teams are made anew.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub locked: bool,
}

impl Seat {
    /// A seat without a badge yet.
    #[must_use]
    pub const fn new(person: Id) -> Self {
        Self {
            person,
            badge: None,
            on_map: false,
            absent: false,
            firm: String::new(),
            apart: Vec::new(),
            team: None,
            locked: false,
        }
    }
}
