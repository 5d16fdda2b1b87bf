//! Defines the five cells of the attack/defence matrix, and the places customers can stand in.

use serde::{Deserialize, Serialize};
use strum::EnumCount as _;

use super::stance::Stance;

/// A cell of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, strum::EnumCount)]
pub enum Segment {
    /// 获取: high potential, low share.
    Acquire,
    /// 保留: high potential, high share.
    Retain,
    /// 侵扰: middle potential, low share; what is disturbed is the rival, not the customer.
    Disrupt,
    /// 维持: middle potential, high share.
    Maintain,
    /// 放弃: low potential, whatever the share.
    Abandon,
}

/// Where customers can stand: the five cells, and the place of those nobody rated. None is that place.
pub const PLACES: [Option<Segment>; Segment::COUNT + 1] = [
    Some(Segment::Acquire),
    Some(Segment::Retain),
    Some(Segment::Disrupt),
    Some(Segment::Maintain),
    Some(Segment::Abandon),
    None,
];

/// The number of a place in [`PLACES`].
#[must_use]
pub fn place_number(place: Option<Segment>) -> usize {
    place.map_or(Segment::COUNT, |segment| segment as usize)
}

impl Segment {
    /// From the upper left cell, row by row.
    pub const ALL: [Self; Self::COUNT] = [Self::Acquire, Self::Retain, Self::Disrupt, Self::Maintain, Self::Abandon];

    /// What is done there with time, people and money.
    #[must_use]
    pub const fn stance(self) -> Stance {
        match self {
            Self::Acquire | Self::Disrupt => Stance::Attack,
            Self::Retain => Stance::Defend,
            Self::Maintain => Stance::Maintain,
            Self::Abandon => Stance::Abandon,
        }
    }
}
