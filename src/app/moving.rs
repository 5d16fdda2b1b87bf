//! Moving a project along the funnel, wherever its card lies: at once where the gate is open, else through a small form of exactly
//! what is missing.

use super::desk::Desk;
use crate::domain::project::{ProjectKey, Stage};

/// Moves it one stage on; a lost one is taken up again.
pub fn forward(desk: &mut Desk, key: ProjectKey) {
    let _ = (desk, key);
}

/// Moves it one stage back.
pub fn backward(desk: &mut Desk, key: ProjectKey) {
    let _ = (desk, key);
}

/// Moves it to a stage, such as the column it was drawn to; to the lost it asks why.
pub fn to(desk: &mut Desk, key: ProjectKey, stage: Stage) {
    let _ = (desk, key, stage);
}

/// Gives it up: asks why.
pub fn lose(desk: &mut Desk, key: ProjectKey) {
    let _ = (desk, key);
}

/// Takes a lost one up again, in the stage it was lost in.
pub fn revive(desk: &mut Desk, key: ProjectKey) {
    let _ = (desk, key);
}
