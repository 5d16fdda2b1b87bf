//! Finds what is still open in a project when it is closed, lost or paid: our actions, what the customer promised, the meetings
//! that lie ahead. Whoever closes it says what of that is kept, as a courtesy, and what is dropped.

use jiff::civil::Date;

use super::super::id::Id;
use super::super::project::Project;
use super::super::tracker::promise::{PromiseState, promise_state};

/// What is still open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LooseEnds {
    /// Our open actions.
    pub tasks: Vec<Id>,
    /// Meetings whose promise was neither kept nor broken.
    pub promises: Vec<Id>,
    /// Meetings of today or later without outcome.
    pub meetings: Vec<Id>,
}

impl LooseEnds {
    /// Whether nothing is.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.tasks.is_empty() && self.promises.is_empty() && self.meetings.is_empty()
    }
}

/// Everything still open in a project.
#[must_use]
pub fn loose_ends(project: &Project, today: Date) -> LooseEnds {
    let open = |state| matches!(state, PromiseState::Pending | PromiseState::DueToday | PromiseState::Overdue);
    let meetings = || project.meetings.iter();
    LooseEnds {
        tasks: project.tasks.iter().filter(|task| task.done.is_none()).map(|task| task.id).collect(),
        promises: meetings().filter(|m| promise_state(m, today).is_some_and(open)).map(|m| m.id).collect(),
        meetings: meetings().filter(|m| m.outcome.is_none() && m.at.date() >= today).map(|m| m.id).collect(),
    }
}

/// Drops what nobody wants to keep: actions and coming meetings go, promises are asked about no more. What was dropped when the
/// project was closed before does not count.
pub fn drop_ends(project: &mut Project, dropped: &LooseEnds) {
    project.tasks.retain(|task| !dropped.tasks.contains(&task.id));
    project.meetings.retain(|meeting| !dropped.meetings.contains(&meeting.id));
    project.let_go.clone_from(&dropped.promises);
}
