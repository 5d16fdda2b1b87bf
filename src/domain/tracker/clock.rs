//! The two clocks of a project: how long since we did something, and how long since the customer did.

use jiff::civil::Date;

use super::super::project::{CheckState, Project};
use super::promise::counts;

/// Days since the last sign of life on either side; never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks {
    /// Since a held meeting, a touch, a done action or a done check.
    pub ours: i64,
    /// Since the meeting of the latest order or counting advance.
    pub customer: i64,
}

/// Reads both clocks; where nothing happened yet, since the project was opened. What is dated after `today` did not happen.
#[must_use]
pub fn clocks(project: &Project, today: Date) -> Clocks {
    let held = project.meetings.iter().filter(|m| m.held(today)).map(|m| m.at.date());
    let touched = project.touches.iter().map(|t| t.on);
    let done = project.tasks.iter().filter_map(|t| t.done);
    let checked = project.checks.iter().filter_map(|c| match c.state {
        CheckState::Done(on) => Some(on),
        CheckState::NotApplicable(_) => None,
    });
    let ours = held.chain(touched).chain(done).chain(checked).filter(|on| *on <= today).max();
    let customer = project.meetings.iter().filter(|m| counts(m, today)).map(|m| m.at.date()).max();
    let since = |last: Option<Date>| days(last.unwrap_or(project.opened), today).max(0);
    Clocks { ours: since(ours), customer: since(customer) }
}

/// Days from one day to another; negative where the other lies before.
pub(super) fn days(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}
