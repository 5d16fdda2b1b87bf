//! How far two profiles stand apart.

use super::super::quadrant::Quad;

/// Picks moved between two attempts: half the sum of the absolute differences.
#[must_use]
pub fn picks_moved(from: Quad<u8>, to: Quad<u8>) -> u8 {
    from.0.iter().zip(to.0).map(|(a, b)| a.abs_diff(b)).sum::<u8>() / 2
}
