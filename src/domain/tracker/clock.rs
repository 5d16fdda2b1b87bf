//! The two clocks: how long ago we moved, and how long ago the customer did.

use jiff::civil::Date;

use super::super::project::{CheckState, Project};
use super::promise::counts_as_proof;

/// Days on both clocks; since the opening where nothing happened yet, never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks {
    /// Days since a held meeting, a touch, a done action or a done check.
    pub ours: i64,
    /// Days since the latest order or counting advance.
    pub customer: i64,
}

/// Reads the clocks of a project.
#[must_use]
pub fn clocks(project: &Project, today: Date) -> Clocks {
    let held = project.meetings.iter().filter(|m| m.held(today)).map(|m| m.at.date());
    let touches = project.touches.iter().map(|t| t.on);
    let tasks = project.tasks.iter().filter_map(|t| t.done);
    let checks =
        project.checks.iter().filter_map(|c| if let CheckState::Done(day) = c.state { Some(day) } else { None });
    let ours = held.chain(touches).chain(tasks).chain(checks).filter(|day| *day <= today).max();
    let theirs = project.meetings.iter().filter(|m| counts_as_proof(m, today)).map(|m| m.at.date()).max();
    let days = |since: Option<Date>| i64::from((today - since.unwrap_or(project.opened)).get_days()).max(0);
    Clocks { ours: days(ours), customer: days(theirs) }
}
