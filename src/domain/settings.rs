//! Holds the choices that belong to the data and travel with it in `book.ron`. How the program looks on one computer is kept
//! apart, in `config.ron`.

use serde::{Deserialize, Serialize};

use super::id::Id;
use super::money::Money;
use super::quarter::Quarter;

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
        }
    }
}
