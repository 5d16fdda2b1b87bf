//! The five factors of a purchase: where we are weakest.

use std::cmp::Reverse;

use super::super::project::{Factor, FactorScore};

/// The weakest factor: the largest deficit against the competitor, else our lowest, else the first in the order of the course.
#[must_use]
pub fn weakest(factors: &[FactorScore]) -> Option<Factor> {
    factors.iter().min_by_key(|s| (Reverse(deficit(s)), s.ours, s.factor)).map(|s| s.factor)
}

/// How far we stand below the competitor, 0 to 4; 0 where theirs is unknown.
#[must_use]
pub fn deficit(score: &FactorScore) -> u8 {
    score.theirs.map_or(0, |theirs| theirs.saturating_sub(score.ours))
}
