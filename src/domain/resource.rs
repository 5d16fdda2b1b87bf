//! Defines what of time, people and money is meant for attack, defence, maintenance and for what is abandoned (资源分配).

use serde::{Deserialize, Serialize};
use strum::EnumCount as _;

use super::money::Money;
use super::stance::Stance;

/// What is given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, strum::EnumCount)]
pub enum Resource {
    /// 时间: meetings and touches.
    Time,
    /// 人力: those who own projects.
    People,
    /// 财力: what is spent.
    Money,
}

impl Resource {
    /// In the order of the course.
    pub const ALL: [Self; Self::COUNT] = [Self::Time, Self::People, Self::Money];
}

/// One resource over the four stances, in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StanceShares {
    /// For acquire and disrupt.
    pub attack: u8,
    /// For retain.
    pub defend: u8,
    /// For maintain.
    pub maintain: u8,
    /// For abandon; nothing is planned by default.
    pub abandon: u8,
}

impl StanceShares {
    /// The share of a stance.
    #[must_use]
    pub const fn get(&self, stance: Stance) -> u8 {
        match stance {
            Stance::Attack => self.attack,
            Stance::Defend => self.defend,
            Stance::Maintain => self.maintain,
            Stance::Abandon => self.abandon,
        }
    }

    /// What the four add up to; a plan is whole at 100.
    #[must_use]
    pub fn sum(&self) -> u16 {
        Stance::ALL.into_iter().map(|stance| u16::from(self.get(stance))).sum()
    }
}

/// Money spent on a stance, as somebody noted it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StanceSpending {
    /// On acquire and disrupt.
    pub attack: Money,
    /// On retain.
    pub defend: Money,
    /// On maintain.
    pub maintain: Money,
    /// On abandon.
    pub abandon: Money,
}

/// The plan of the team, and the money it spent. What time and people really went into is worked out from the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ResourcePlan {
    /// Planned time.
    pub time: StanceShares,
    /// Planned people.
    pub people: StanceShares,
    /// Planned money.
    pub money: StanceShares,
    /// Money spent this quarter.
    pub spent: StanceSpending,
}
