//! Tells whether a project stands still in its stage.

use jiff::civil::Date;

use super::super::project::Project;
use super::super::settings::Limits;

/// The days in the stage where they are strictly over its limit and the project is not on hold until after `today`.
#[must_use]
pub fn days_stale(project: &Project, limits: &Limits, today: Date) -> Option<i64> {
    let limit = limits.stage.get(project.stage() as usize)?;
    let held_back = project.hold_until.is_some_and(|until| until > today);
    let age = i64::from((today - project.entered_stage_on()).get_days());
    (age > i64::from(*limit) && !held_back).then_some(age)
}
