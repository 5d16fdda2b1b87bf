//! Defines what drives a dealer and what holds it back (渠道动力). The figure of the course is lost: this force field is our reading,
//! and the product says so.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::id::Id;

/// How strong a force is at most, either way.
pub const STRONGEST: i8 = 5;

/// How strong a force was from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForceLevel {
    /// From this day on.
    pub on: Date,
    /// −5 to 5: a drive is above zero, a brake below; zero where it is gone.
    pub strength: i8,
}

/// Something that drives a dealer or holds it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelForce {
    /// Names the force.
    pub id: Id,
    /// What it is, such as a margin, a rival's bonus, a delivery time.
    pub name: String,
    /// How strong it was, each from its day on.
    #[serde(default)]
    pub levels: Vec<ForceLevel>,
}

impl ChannelForce {
    /// How strong it was on a day; zero before it was known.
    #[must_use]
    pub fn strength(&self, day: Date) -> i8 {
        let known = self.levels.iter().filter(|level| level.on <= day).max_by_key(|level| level.on);
        known.map_or(0, |level| level.strength.clamp(-STRONGEST, STRONGEST))
    }

    /// Sets how strong it is from a day on; what was set of the same day is replaced.
    pub fn set_strength(&mut self, on: Date, strength: i8) {
        let strength = strength.clamp(-STRONGEST, STRONGEST);
        self.levels.retain(|level| level.on != on);
        let place = self.levels.iter().position(|level| level.on > on).unwrap_or(self.levels.len());
        self.levels.insert(place, ForceLevel { on, strength });
    }
}
