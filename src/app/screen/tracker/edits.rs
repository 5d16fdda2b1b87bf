//! This file changes what stands in a tracker without a form: attitude, influence, temperament, the five factors, ticks in
//! the log.

use super::rows::LogEntry;
use crate::desk::Desk;
use domain::id::Id;
use domain::meeting::{Outcome, PromiseStatus};
use domain::project::{
    Attitude, Factor, FactorScore, Influence, Involvement, Project, ProjectKey, Temperament, TemperamentKind,
};
use words::{Arg, Say, judge, tracker as phrases};

/// The highest score of a factor.
const TOP: u8 = 5;

/// How a value is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adjustment {
    /// To the next, staying at the last.
    Up,
    /// To the one before, below the first unknown.
    Down,
    /// Up, and from the top back to unknown.
    Round,
}

impl Adjustment {
    /// The place after this step among `len` values; none is unknown and lies below the first.
    fn of(self, place: Option<usize>, len: usize) -> Option<usize> {
        let last = len - 1;
        match (self, place) {
            (Self::Up, at) => Some(at.map_or(0, |p| (p + 1).min(last))),
            (Self::Round, None) => Some(0),
            (Self::Round, Some(p)) => (p < last).then_some(p + 1),
            (Self::Down, at) => at.and_then(|p| p.checked_sub(1)),
        }
    }
}

fn stepped<T: Copy + PartialEq>(step: Adjustment, all: &[T], now: Option<T>) -> Option<T> {
    let place = now.and_then(|now| all.iter().position(|v| *v == now));
    step.of(place, all.len()).and_then(|p| all.get(p).copied())
}

/// Turns a column of the part a contact plays: 2 influence, 3 temperament, else attitude.
pub fn person(desk: &mut Desk, key: ProjectKey, (contact, column): (Id, usize), step: Adjustment) {
    let today = desk.today;
    let mut changed = None;
    desk.book.edit_project(key, |project| {
        let Some(part) = project.involvement_mut(contact) else { return };
        changed = Some(adjust_part(part, column, step, today));
    });
    let name = name(desk, key, contact);
    desk.notice = changed.map(|(what, value)| match column {
        // Never which one: undo tells this sentence again, perhaps on the wall.
        3 => phrases::TEMPERAMENT_TURNED.with_person(contact, &name),
        _ => phrases::TURNED.args([Arg::Person(contact, name), what.into(), value.into()]),
    });
}

/// Turns a column of a part; tells which, and what it is now.
fn adjust_part(
    part: &mut Involvement,
    column: usize,
    step: Adjustment,
    today: jiff::civil::Date,
) -> (words::Phrase, Say) {
    match column {
        2 => {
            part.influence = stepped(step, &Influence::ALL, part.influence);
            (phrases::INFLUENCE, phrases::influence(part.influence).say())
        }
        3 => {
            let kind = stepped(step, &TemperamentKind::ALL, part.live_temperament(today));
            part.temperament = kind.map(|kind| Temperament { kind, on: today });
            (phrases::TEMPERAMENT, phrases::temperament(kind).say())
        }
        _ => {
            part.attitude = stepped(step, &Attitude::ALL, part.attitude);
            (phrases::ATTITUDE, phrases::attitude(part.attitude).say())
        }
    }
}

fn name(desk: &Desk, key: ProjectKey, contact: Id) -> String {
    let account = desk.book.accounts().get(&key.account);
    account.and_then(|a| a.contact(contact)).map(|c| c.name.clone()).unwrap_or_default()
}

/// Turns our score of a factor, or theirs.
pub fn factor(desk: &mut Desk, key: ProjectKey, (factor, theirs): (Factor, bool), step: Adjustment) {
    let mut now = None;
    desk.book.edit_project(key, |project| now = score(project, factor, theirs, step));
    let shown = now.map_or_else(|| "-".to_owned(), |n| n.to_string());
    let phrase = if theirs { phrases::FACTOR_THEIRS } else { phrases::FACTOR_OURS };
    desk.notice = Some(phrase.args([phrases::factor(factor).into(), shown.into()]));
}

/// Steps a score of a factor; ours stays between 1 and 5 once it is judged.
fn score(project: &mut Project, factor: Factor, theirs: bool, step: Adjustment) -> Option<u8> {
    let all: Vec<u8> = (1..=TOP).collect();
    let place = project.factors.iter().position(|f| f.factor == factor);
    let Some(place) = place else {
        if step != Adjustment::Down {
            // Where only the rival is known, we are taken for the middle until somebody says otherwise.
            let ours = if theirs { 3 } else { 1 };
            project.factors.push(FactorScore { factor, ours, theirs: theirs.then_some(1) });
            project.factors.sort_by_key(|f| f.factor);
            return Some(1);
        }
        return None;
    };
    let found = &mut project.factors[place];
    if theirs {
        found.theirs = stepped(step, &all, found.theirs);
        return found.theirs;
    }
    // From 5 it goes round to 1 and not to unknown: clearing the factor is a key of its own, because the rival's score goes
    // with it.
    let round = step == Adjustment::Round && found.ours >= TOP;
    found.ours = if round { 1 } else { stepped(step, &all, Some(found.ours)).unwrap_or(1) };
    Some(found.ours)
}

/// Takes the judgement of a factor back.
pub fn clear_factor(desk: &mut Desk, key: ProjectKey, factor: Factor) {
    desk.book.edit_project(key, |project| project.factors.retain(|f| f.factor != factor));
    desk.notice = Some(phrases::FACTOR_CLEARED.with_phrases([phrases::factor(factor)]));
}

/// Ticks a task done, or asks the promise of a meeting: promised, kept, broken.
pub fn tick_entry(desk: &mut Desk, key: ProjectKey, event: LogEntry) {
    let today = desk.today;
    let mut say = phrases::NOTHING_TO_TURN.say();
    match event {
        LogEntry::Task(id) => desk.book.edit_project(key, |project| {
            let Some(task) = project.tasks.iter_mut().find(|t| t.id == id) else { return };
            task.done = if task.done.is_none() { Some(today) } else { None };
            let phrase = if task.done.is_some() { phrases::TASK_DONE } else { phrases::TASK_REOPENED };
            say = phrase.with([&task.text]);
        }),
        LogEntry::Meeting(id) => desk.book.edit_project(key, |project| {
            let Some(meeting) = project.meeting_mut(id).filter(|m| m.outcome == Some(Outcome::Advance)) else { return };
            let Some(action) = &mut meeting.action else { return };
            let status = match action.status {
                PromiseStatus::Promised => PromiseStatus::Kept,
                PromiseStatus::Kept => PromiseStatus::Broken,
                PromiseStatus::Broken => PromiseStatus::Promised,
            };
            action.settle(status, today);
            say = phrases::promise(action.status).args([judge::what(action)]);
        }),
        LogEntry::Touch(_) => {}
    }
    desk.notice = Some(say);
}

/// Takes somebody out of the project; the contact stays with the customer.
pub fn remove_from_project(desk: &mut Desk, key: ProjectKey, contact: Id) {
    desk.book.edit_project(key, |project| project.involvements.retain(|i| i.contact != contact));
    let name = name(desk, key, contact);
    desk.notice = Some(phrases::UNSEATED.with_person(contact, &name));
}

/// Takes a meeting, a touch or a task out.
pub fn remove_entry(desk: &mut Desk, key: ProjectKey, event: LogEntry) {
    desk.book.edit_project(key, |project| match event {
        LogEntry::Meeting(id) => project.meetings.retain(|m| m.id != id),
        LogEntry::Touch(id) => project.touches.retain(|t| t.id != id),
        LogEntry::Task(id) => project.tasks.retain(|t| t.id != id),
    });
    desk.tell(match event {
        LogEntry::Meeting(_) => phrases::MEETING_REMOVED,
        LogEntry::Touch(_) => phrases::TOUCH_REMOVED,
        LogEntry::Task(_) => phrases::TASK_REMOVED,
    });
}
