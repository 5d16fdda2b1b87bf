//! Defines the balanced scorecard of the team (平衡计分卡): four perspectives, each with measures, targets and weights.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use strum::EnumCount as _;

use super::id::Id;
use super::stance::Stance;

/// From where a result is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, strum::EnumCount)]
pub enum Perspective {
    /// 财务.
    Finance,
    /// 客户.
    Customer,
    /// 过程.
    Process,
    /// 人员.
    People,
}

impl Perspective {
    /// In the order of the course.
    pub const ALL: [Self; Self::COUNT] = [Self::Finance, Self::Customer, Self::Process, Self::People];
}

/// A measure of the team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Names the measure.
    pub id: Id,
    /// From where it looks.
    pub perspective: Perspective,
    /// Whether it is one of attack or of defence.
    pub stance: Stance,
    /// What is measured.
    pub name: String,
    /// What is aimed at.
    pub target: Decimal,
    /// What was reached; none while it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual: Option<Decimal>,
    /// How much it counts, in percent; all weights make 100.
    pub weight: u8,
    /// Whether less is better, as with bad debts or turnover.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub less_is_better: bool,
}
