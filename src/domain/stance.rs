//! Defines the four stances towards customers: attack, defend, maintain, abandon.

use serde::{Deserialize, Serialize};
use strum::EnumCount as _;

/// What time, people and money are spent on (资源分配).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, strum::EnumCount)]
pub enum Stance {
    /// 进攻: acquire and disrupt.
    Attack,
    /// 防御: retain.
    Defend,
    /// 维持: maintain.
    Maintain,
    /// 放弃: nothing is planned for it.
    Abandon,
}

impl Stance {
    /// In the order of the course.
    pub const ALL: [Self; Self::COUNT] = [Self::Attack, Self::Defend, Self::Maintain, Self::Abandon];
}
