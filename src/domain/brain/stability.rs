//! How far two profiles stand apart.

use super::super::quadrant::PerQuadrant;

/// Picks moved between two attempts: half the sum of the absolute differences.
#[must_use]
pub fn picks_moved(from: PerQuadrant<u8>, to: PerQuadrant<u8>) -> u8 {
    from.0.iter().zip(to.0).map(|(a, b)| a.abs_diff(b)).sum::<u8>() / 2
}
