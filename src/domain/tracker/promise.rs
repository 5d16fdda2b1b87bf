//! Tells how a promise of the customer stands, whether it counts as proof, and how often a plan was reached.

use jiff::civil::Date;

use super::super::meeting::{ActionKind, CustomerAction, Meeting, Outcome, PromiseStatus, Reached};
use super::super::project::Project;
use super::judge::blank;

/// Whether an action has the answers of an advance, given at a meeting on `held_on`. An older record says in words what is done.
#[must_use]
pub fn is_complete_advance(action: &CustomerAction, held_on: Date) -> bool {
    let said = |text: &str| !blank(text);
    let what = action.kind.map_or(said(&action.what), ActionKind::is_action);
    let who = action.contact.is_some() || said(&action.who);
    what && who && said(&action.opens) && action.by.is_some_and(|by| by >= held_on)
}

/// Whether a meeting that was judged by choices claims an advance without its answers. Of older records nothing is asked.
#[must_use]
pub fn lacks_answers(meeting: &Meeting) -> bool {
    let chosen = meeting.in_hand.is_some() || meeting.action.as_ref().is_some_and(|action| action.kind.is_some());
    meeting.outcome == Some(Outcome::Advance) && chosen && advance_action(meeting).is_none()
}

/// The action of an advance; none where the record claims an advance without its four answers.
fn advance_action(meeting: &Meeting) -> Option<&CustomerAction> {
    let action = meeting.action.as_ref().filter(|_| meeting.outcome == Some(Outcome::Advance))?;
    is_complete_advance(action, meeting.at.date()).then_some(action)
}

/// Whether the outcome of a held meeting counts as proof, for the customer's clock and for the grade: an order; an advance that was
/// kept, or is promised and not past its date.
#[must_use]
pub fn counts_as_proof(meeting: &Meeting, today: Date) -> bool {
    if !meeting.held(today) {
        return false;
    }
    meeting.outcome == Some(Outcome::Order)
        || advance_action(meeting).is_some_and(|action| match action.status {
            PromiseStatus::Kept => true,
            PromiseStatus::Promised => action.by.is_some_and(|by| by >= today),
            PromiseStatus::Broken => false,
        })
}

/// The day the customer last moved by it, where it counts: of an order the day on the paper, of an advance the day it was agreed or
/// the day the promise was kept, whichever is later.
#[must_use]
pub fn customer_moved_on(meeting: &Meeting, today: Date) -> Option<Date> {
    if !counts_as_proof(meeting, today) {
        return None;
    }
    let kept = advance_action(meeting).and_then(|action| action.kept_on).filter(|day| *day <= today);
    kept.into_iter().chain([meeting.dated()]).max()
}

/// How a meeting ended, as it is told: an advance the customer broke is none any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ending {
    /// As it was judged.
    As(Outcome),
    /// An advance whose promise was broken.
    BrokenAdvance,
}

/// How a meeting ended, as it is told; none where nobody said yet.
#[must_use]
pub fn ending(meeting: &Meeting) -> Option<Ending> {
    let outcome = meeting.outcome?;
    let broken = meeting.action.as_ref().is_some_and(|action| action.status == PromiseStatus::Broken);
    Some(if broken && outcome == Outcome::Advance { Ending::BrokenAdvance } else { Ending::As(outcome) })
}

/// How a promise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PromiseState {
    /// Not due yet.
    Pending,
    /// Due today.
    DueToday,
    /// Past its date, and nobody said whether it was kept.
    Overdue,
    /// Kept.
    Kept,
    /// Broken.
    Broken,
}

/// How the promise of an advance stands; none where a meeting has no advance, or was not held yet.
#[must_use]
pub fn promise_state(meeting: &Meeting, today: Date) -> Option<PromiseState> {
    let action = advance_action(meeting).filter(|_| meeting.held(today))?;
    Some(match (action.status, action.by?.cmp(&today)) {
        (PromiseStatus::Kept, _) => PromiseState::Kept,
        (PromiseStatus::Broken, _) => PromiseState::Broken,
        (PromiseStatus::Promised, std::cmp::Ordering::Less) => PromiseState::Overdue,
        (PromiseStatus::Promised, std::cmp::Ordering::Equal) => PromiseState::DueToday,
        (PromiseStatus::Promised, std::cmp::Ordering::Greater) => PromiseState::Pending,
    })
}

/// The meeting whose promise a rep must know now: the longest overdue, else the one due soonest, else the latest kept or broken.
#[must_use]
pub fn last_promise(project: &Project, today: Date) -> Option<&Meeting> {
    let promised =
        || project.meetings.iter().filter_map(|m| Some((m, promise_state(m, today)?, m.action.as_ref()?.by)));
    let open = |state| matches!(state, PromiseState::Pending | PromiseState::DueToday | PromiseState::Overdue);
    let due = promised().filter(|(_, state, _)| open(*state)).min_by_key(|(m, _, by)| (*by, m.at, m.id));
    let past = || promised().max_by_key(|(m, _, _)| (m.at, m.id));
    due.or_else(past).map(|(meeting, _, _)| meeting)
}

/// Of held meetings with a plan and an outcome, how many reached the ideal or the fallback.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Calibration {
    /// Reached the ideal or the fallback.
    pub reached: usize,
    /// Had a plan, and an answer to what was reached.
    pub planned: usize,
}

/// Counts the meetings that had a plan. One whose answer to "what of the plan?" is missing is left out.
#[must_use]
pub fn calibration<'a>(meetings: impl IntoIterator<Item = &'a Meeting>, today: Date) -> Calibration {
    let mut found = Calibration::default();
    for meeting in meetings.into_iter().filter(|m| m.held(today)) {
        let plan = !(meeting.ideal.trim().is_empty() && meeting.fallback.trim().is_empty());
        if let (true, Some(reached)) = (plan, meeting.reached) {
            found.planned += 1;
            found.reached += usize::from(reached != Reached::Neither);
        }
    }
    found
}
