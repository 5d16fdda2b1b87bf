//! The five factors: how far behind, and which is the weakest.

use std::cmp::Reverse;

use super::super::project::{Factor, FactorScore};

/// Points the competitor is ahead on a factor; 0 where we lead or they are unknown.
#[must_use]
pub fn deficit(score: &FactorScore) -> u8 {
    score.theirs.unwrap_or(0).saturating_sub(score.ours)
}

/// The weakest factor: of the largest deficit, else the lowest, else the first in the order of the course. None where nothing was
/// judged.
#[must_use]
pub fn weakest(factors: &[FactorScore]) -> Option<Factor> {
    factors.iter().min_by_key(|s| (Reverse(deficit(s)), s.ours, s.factor)).map(|s| s.factor)
}
