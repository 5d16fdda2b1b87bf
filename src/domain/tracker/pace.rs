//! Tells whether a project stands still in its stage.

use jiff::civil::Date;

use super::super::project::{Project, Stage};
use super::super::settings::Limits;

/// The days in the stage where they are strictly over its limit and the project is not on hold until after `today`.
#[must_use]
pub fn days_stale(project: &Project, limits: &Limits, today: Date) -> Option<i64> {
    let limit = limits.stage.get(project.stage() as usize)?;
    let held_back = project.hold_until.is_some_and(|until| until > today);
    let age = i64::from((today - project.entered_stage_on()).get_days());
    (age > i64::from(*limit) && !held_back).then_some(age)
}

/// Whether a project stood still at the end of a day, by its history up to then; none where it was not opened yet, paid or lost. Until
/// when it is on hold counts as noted today: nobody writes down since when.
#[must_use]
pub fn stood_still(project: &Project, limits: &Limits, day: Date) -> Option<bool> {
    let moved = project.history.iter().filter(|m| m.on <= day).max_by_key(|m| m.on);
    let (stage, since) = moved.map_or((Stage::Target, project.opened), |m| (m.to, m.on));
    let limit = limits.stage.get(stage as usize).filter(|_| since <= day)?;
    let held_back = project.hold_until.is_some_and(|until| until > day);
    Some((day - since).get_days() > i32::from(*limit) && !held_back)
}
