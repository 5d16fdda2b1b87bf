//! STUB
use crate::domain::project::{Factor, FactorScore};
/// x
pub fn weakest(_: &[FactorScore]) -> Option<Factor> {
    None
}
