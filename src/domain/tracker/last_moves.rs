//! Tells when we and the customer last moved, as a page says it: where nothing happened yet that is said, and no days are counted
//! from the opening.

use jiff::civil::Date;

use super::super::project::{CheckState, Project};
use super::promise::customer_moved_on;

/// Days on both clocks, never negative; none where nothing happened yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastMoves {
    /// Days since a held meeting, a touch, a done action or a done check.
    pub ours: Option<i64>,
    /// Days since the latest order or counting advance, or since the day a promise was kept.
    pub customer: Option<i64>,
}

/// Reads the clocks of a project, as far as they ever started.
#[must_use]
pub fn last_moves(project: &Project, today: Date) -> LastMoves {
    let held = project.meetings.iter().filter(|m| m.is_ours(today)).map(|m| m.at.date());
    let touches = project.touches.iter().map(|t| t.on);
    let tasks = project.tasks.iter().filter_map(|t| t.done);
    let checks =
        project.checks.iter().filter_map(|c| if let CheckState::Done(day) = c.state { Some(day) } else { None });
    let ours = held.chain(touches).chain(tasks).chain(checks).filter(|day| *day <= today).max();
    let customer = project.meetings.iter().filter_map(|m| customer_moved_on(m, today)).max();
    let days = |since: Date| i64::from((today - since).get_days()).max(0);
    LastMoves { ours: ours.map(days), customer: customer.map(days) }
}
