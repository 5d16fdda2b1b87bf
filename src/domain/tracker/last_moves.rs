//! Tells when we and the customer last moved, as a page says it: where nothing happened yet that is said, and no days are counted
//! from the opening.

use jiff::civil::Date;

use super::super::meeting::Meeting;
use super::super::project::{CheckState, Project};
use super::pace::clocks;
use super::promise::counts_as_proof;

/// Days on both clocks; none where nothing happened yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastMoves {
    /// Days since we did something.
    pub ours: Option<i64>,
    /// Days since the customer did something that counts.
    pub customer: Option<i64>,
}

/// Reads the clocks of a project, as far as they ever started.
#[must_use]
pub fn last_moves(project: &Project, today: Date) -> LastMoves {
    let Project { meetings, touches, tasks, checks, .. } = project;
    let past = |day: Date| day <= today;
    let settled = |state: &CheckState| matches!(state, CheckState::Done(day) if past(*day));
    let ours = meetings.iter().any(|meeting: &Meeting| meeting.is_ours(today))
        || touches.iter().any(|touch| past(touch.on))
        || tasks.iter().any(|task| task.done.is_some_and(past))
        || checks.iter().any(|check| settled(&check.state));
    let customer = meetings.iter().any(|meeting| counts_as_proof(meeting, today));
    let days = clocks(project, today);
    LastMoves { ours: ours.then_some(days.ours), customer: customer.then_some(days.customer) }
}
