//! What customers promised: which advances count, which promise a rep must know now, and how plans came out.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::super::meeting::{CustomerAction, Meeting, Outcome, PromiseStatus, Reached};
use super::super::project::Project;
use super::judge::{Answers, missing};

/// Whether an action of a meeting held on a day has all four answers of an advance.
#[must_use]
pub fn complete(action: &CustomerAction, held_on: Date) -> bool {
    let CustomerAction { what, who, by, opens, .. } = action;
    missing(&Answers { signed: "", what, who, by: *by, opens, ruled_out: false }, held_on).is_empty()
}

/// Whether a held meeting counts as proof, for the customer's clock and for the grade: an order; an advance that was kept, or
/// is promised and not past its date.
#[must_use]
pub fn counts(meeting: &Meeting, today: Date) -> bool {
    let ordered = meeting.held(today) && meeting.outcome == Some(Outcome::Order);
    ordered || promise(meeting, today).is_some_and(PromiseState::stands)
}

/// How a promise stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PromiseState {
    /// Not due yet.
    Pending,
    /// Due today.
    DueToday,
    /// Past its date, and nobody said how it went.
    Overdue,
    /// Done.
    Kept,
    /// Not done.
    Broken,
}

impl PromiseState {
    /// Whether its advance counts.
    #[must_use]
    pub const fn stands(self) -> bool {
        matches!(self, Self::Pending | Self::DueToday | Self::Kept)
    }
}

/// How the promise of an advance stands; none of any other meeting, nor of one that lacks an answer an advance needs.
#[must_use]
pub fn promise(meeting: &Meeting, today: Date) -> Option<PromiseState> {
    let advance = meeting.held(today) && meeting.outcome == Some(Outcome::Advance);
    let action = meeting.action.as_ref().filter(|action| advance && complete(action, meeting.at.date()))?;
    let by = action.by?;
    Some(match action.status {
        PromiseStatus::Kept => PromiseState::Kept,
        PromiseStatus::Broken => PromiseState::Broken,
        PromiseStatus::Promised if by < today => PromiseState::Overdue,
        PromiseStatus::Promised if by == today => PromiseState::DueToday,
        PromiseStatus::Promised => PromiseState::Pending,
    })
}

/// The advance a rep must know now: the one longest overdue, else the one due soonest, else the latest kept or broken.
#[must_use]
pub fn last_promise(project: &Project, today: Date) -> Option<&Meeting> {
    let of = |wanted: fn(PromiseState) -> bool| {
        let fits = move |m: &&Meeting| promise(m, today).is_some_and(wanted);
        project.meetings.iter().filter(fits)
    };
    let due = |m: &&Meeting| (m.action.as_ref().and_then(|a| a.by), Reverse((m.at, m.id)));
    let overdue = of(|state| state == PromiseState::Overdue).min_by_key(due);
    let ahead = || of(|state| matches!(state, PromiseState::Pending | PromiseState::DueToday)).min_by_key(due);
    let settled = || of(|_| true).max_by_key(|m| (m.at, m.id));
    overdue.or_else(ahead).or_else(settled)
}

/// Planned advances against reached ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Calibration {
    /// Meetings that brought home the ideal advance or the fallback.
    pub reached: usize,
    /// Meetings with a plan that were held and asked about.
    pub planned: usize,
}

/// Counts the held meetings that had a plan (an ideal advance or a fallback), an outcome, and an answer to what was reached.
pub fn calibration<'a>(meetings: impl IntoIterator<Item = &'a Meeting>, today: Date) -> Calibration {
    let planned = |m: &&Meeting| !m.ideal.trim().is_empty() || !m.fallback.trim().is_empty();
    let held = meetings.into_iter().filter(|m| m.held(today)).filter(planned);
    held.filter_map(|m| m.reached).fold(Calibration::default(), |sum, reached| Calibration {
        reached: sum.reached + usize::from(reached != Reached::Neither),
        planned: sum.planned + 1,
    })
}
