//! Holds the choices that belong to the data and travel with it in `book.ron`. How the program looks on one computer is kept
//! apart, in `config.ron`.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::id::Id;
use super::measure::Measure;
use super::money::Money;
use super::quarter::Quarter;
use super::resource::ResourcePlan;

/// Chances of the target stage and of the six steps to end in an order, in percent. Source: the course; every book may set its own.
const PROBABILITIES: [u8; 7] = [5, 10, 25, 40, 60, 80, 95];

/// Days after which something is told, in the book's choice. A limit judges live: changing one re-judges every project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// A role is covered while its holder was met within so many days.
    pub met: u16,
    /// The customer's clock runs so many days before it counts against the project.
    pub customer: u16,
    /// Days a project may stand in the target stage and in each of the six steps.
    pub stage: [u16; 7],
}

impl Default for Limits {
    fn default() -> Self {
        Self { met: 30, customer: 30, stage: [14, 21, 30, 30, 45, 45, 60] }
    }
}

/// The lines of the matrix, in the book's choice. A limit belongs to the upper side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ChannelLimits {
    /// The share of the potential from which a customer lies at the right, in percent, 1 to 100.
    pub share: u8,
    /// The potential a year from which it is middle.
    pub middle: Money,
    /// The potential a year from which it is high; not below `middle`.
    pub high: Money,
}

impl Default for ChannelLimits {
    fn default() -> Self {
        Self { share: 50, middle: Money::whole(500_000), high: Money::whole(2_000_000) }
    }
}

/// What is to be sold in a quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// Names the target.
    pub id: Id,
    /// Whose it is; none for all of us together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Id>,
    /// When.
    pub quarter: Quarter,
    /// How much.
    pub amount: Money,
}

/// Book-wide choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The person who is me.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub me: Option<Id>,
    /// Three letters; one currency a book.
    pub currency: String,
    /// When something is told.
    #[serde(default)]
    pub limits: Limits,
    /// Chances of the target stage and of the six steps, 0 to 100 percent. They may fall from one stage to the next.
    #[serde(default = "probabilities")]
    pub probabilities: [u8; 7],
    /// Targets of quarters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Target>,
    /// The lines of the attack/defence matrix.
    #[serde(default)]
    pub channel: ChannelLimits,
    /// What of time, people and money is meant for what.
    #[serde(default)]
    pub resources: ResourcePlan,
    /// The scorecard of the team.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scorecard: Vec<Measure>,
    /// What a year of borrowed money costs, in percent; none while nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub borrowing_rate: Option<Decimal>,
}

const fn probabilities() -> [u8; 7] {
    PROBABILITIES
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            me: None,
            currency: "CNY".to_owned(),
            limits: Limits::default(),
            probabilities: PROBABILITIES,
            targets: Vec::new(),
            channel: ChannelLimits::default(),
            resources: ResourcePlan::default(),
            scorecard: Vec::new(),
            borrowing_rate: None,
        }
    }
}
