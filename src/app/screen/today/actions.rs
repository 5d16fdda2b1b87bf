//! This file says what the keys do about a line of Today: the natural thing on the spot, the place the line comes from, and
//! the form an action opens.

use super::verb::TodayVerb;
use crate::action::{Action, Tab};
use crate::aim::Aim;
use crate::coaching;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::moving;
use domain::alert::AlertKind;
use domain::id::Id;
use domain::invoice::Invoice;
use domain::meeting::PromiseStatus;
use domain::project::ProjectKey;
use domain::today::{Due, DueKind, DueSubject};
use words::{Phrase, invoice, today as phrases};

/// Whether a line asks for a promise: kept or broken?
#[must_use]
pub const fn promise(kind: DueKind) -> bool {
    matches!(kind, DueKind::PromiseOverdue | DueKind::PromiseToday) || pay_promise(kind)
}

/// Whether a line asks for a promise to pay.
#[must_use]
pub const fn pay_promise(kind: DueKind) -> bool {
    matches!(kind, DueKind::PayPromiseOverdue | DueKind::PayPromiseToday)
}

/// The meeting a line is about.
#[must_use]
pub const fn meeting(line: &Due) -> Option<Id> {
    match line.kind {
        DueKind::PromiseOverdue
        | DueKind::PromiseToday
        | DueKind::NoOutcome
        | DueKind::MeetingToday
        | DueKind::Alert(AlertKind::TwoFailures | AlertKind::PromiseBroken) => line.about,
        _ => None,
    }
}

/// The task a line is about.
#[must_use]
pub const fn task(line: &Due) -> Option<Id> {
    match line.kind {
        DueKind::TaskOverdue | DueKind::TaskToday | DueKind::TaskThisWeek => line.about,
        _ => None,
    }
}

/// What the keys would act on: the thing, and what is done about it on the spot.
#[must_use]
pub fn aim(line: &Due) -> Aim {
    let facet = match line.kind {
        DueKind::PromiseOverdue | DueKind::PromiseToday => 100,
        DueKind::NoOutcome => 101,
        DueKind::MeetingToday => 102,
        DueKind::TaskOverdue | DueKind::TaskToday | DueKind::TaskThisWeek => 103,
        DueKind::Tender(date) => 110 + date as usize,
        DueKind::Stale => 104,
        DueKind::MoneyOverdue => 105,
        DueKind::ClosePast => 107,
        DueKind::Unfinished => 106,
        DueKind::Praise => 108,
        DueKind::PayPromiseOverdue | DueKind::PayPromiseToday => 109,
        DueKind::ClassPromises => 120,
        DueKind::Alert(kind) => 200 + kind as usize,
    };
    let whose = match line.subject {
        DueSubject::Project(key) => Aim::project(key, facet),
        DueSubject::Person(id) | DueSubject::Workshop(id) => Aim::record(id, facet),
    };
    whose.at(line.about)
}

/// What an action is called on a line; none where it goes by its usual name, or has nothing to do there.
#[must_use]
pub const fn label(line: &Due, action: Action) -> Option<Phrase> {
    Some(match (action, line.subject) {
        (Action::Toggle, _) => phrases::settles(line.kind),
        (Action::Open, _) => phrases::opens(line.kind),
        (Action::Today(TodayVerb::Break), _) if promise(line.kind) => phrases::DO_BROKEN,
        (Action::Invoices, DueSubject::Project(_)) => phrases::DO_INVOICES,
        (Action::Outcome, DueSubject::Project(_)) => phrases::DO_OUTCOME,
        (Action::Brief, DueSubject::Project(_)) => phrases::DO_BRIEF,
        (Action::Touch, DueSubject::Project(_)) => phrases::DO_TOUCH,
        (Action::Task, DueSubject::Project(_)) => phrases::DO_TASK,
        (Action::Meet, DueSubject::Project(_)) => phrases::DO_MEET,
        (Action::Edit, DueSubject::Project(_)) => phrases::DO_EDIT,
        _ => return None,
    })
}

/// Does the natural thing about a line.
pub fn do_default(desk: &mut Desk, line: &Due) {
    let key = match line.subject {
        DueSubject::Project(key) => key,
        DueSubject::Person(id) => return do_about_person(desk, line, id),
        DueSubject::Workshop(id) => return desk.request = Some(Request::ClassPromises(id)),
    };
    match (line.kind, line.about) {
        (DueKind::PromiseOverdue | DueKind::PromiseToday, Some(id)) => answer(desk, key, id, PromiseStatus::Kept),
        (DueKind::PayPromiseOverdue | DueKind::PayPromiseToday, Some(id)) => {
            answer_pay_promise(desk, key, id, PromiseStatus::Kept);
        }
        (DueKind::TaskOverdue | DueKind::TaskToday | DueKind::TaskThisWeek, Some(id)) => tick(desk, key, id),
        (DueKind::NoOutcome, Some(id)) => desk.request = Some(Request::Form(Subject::Outcome(key, id))),
        // Only the day of a meeting is certain: before it is judged, the brief is what helps.
        (DueKind::MeetingToday, _) => desk.request = Some(Request::Brief(key)),
        (DueKind::MoneyOverdue, Some(id)) => desk.request = Some(Request::Form(Subject::Payment(key, id))),
        (DueKind::Stale, _) => moving::forward(desk, key),
        (DueKind::Alert(_), _) => desk.request = Some(Request::Alerts(key)),
        _ => desk.request = Some(Request::Form(Subject::Project(key))),
    }
}

/// Praise is said now; an assessment is gone on with where its person is.
fn do_about_person(desk: &mut Desk, line: &Due, person: Id) {
    match (line.kind, line.about) {
        (DueKind::Praise, Some(entry)) => coaching::say_now(desk, person, entry),
        _ => desk.request = Some(Request::Person(person)),
    }
}

/// The customer did not do what was promised.
pub fn break_promise(desk: &mut Desk, line: &Due) {
    match (line.subject, line.about) {
        (DueSubject::Project(key), Some(id)) if pay_promise(line.kind) => {
            answer_pay_promise(desk, key, id, PromiseStatus::Broken);
        }
        (DueSubject::Project(key), Some(id)) if promise(line.kind) => answer(desk, key, id, PromiseStatus::Broken),
        _ => {}
    }
}

/// Goes where a line comes from.
pub fn go_to_source(desk: &mut Desk, line: &Due) {
    let key = match line.subject {
        DueSubject::Project(key) => key,
        DueSubject::Person(id) => {
            let entry = line.about.filter(|_| line.kind == DueKind::Praise);
            return desk.request = Some(entry.map_or(Request::Person(id), |entry| Request::Coaching(id, entry)));
        }
        DueSubject::Workshop(id) => return desk.request = Some(Request::ClassPromises(id)),
    };
    let event = line.about.filter(|_| meeting(line).is_some() || task(line).is_some());
    desk.request = Some(match (line.kind, event) {
        (DueKind::MoneyOverdue | DueKind::PayPromiseOverdue | DueKind::PayPromiseToday, _) => {
            Request::Invoice(key, line.about)
        }
        (DueKind::Alert(_), _) => Request::Alerts(key),
        (DueKind::Stale | DueKind::ClosePast, _) => Request::Show(key, Tab::Funnel),
        (DueKind::Tender(_), _) => Request::Form(Subject::Project(key)),
        (_, Some(id)) => Request::Event(key, id),
        _ => Request::Show(key, Tab::Tracker),
    });
}

/// Opens the form an action has for a line.
pub fn open_form(desk: &mut Desk, line: &Due, action: Action) {
    let subject = match (line.subject, action) {
        (DueSubject::Person(id), _) => match (line.kind, line.about) {
            (DueKind::Praise, Some(entry)) => Some(Subject::Coaching(id, entry)),
            _ => Some(Subject::Person(id)),
        },
        (DueSubject::Workshop(_), _) => None,
        (DueSubject::Project(key), Action::Edit) => match (meeting(line), task(line)) {
            _ if line.kind == DueKind::MoneyOverdue => line.about.map(|id| Subject::Invoice(key, id)),
            _ if pay_promise(line.kind) => pay_promise_form(desk, key, line.about),
            (Some(id), _) => Some(Subject::Meeting(key, id)),
            (_, Some(id)) => Some(Subject::Task(key, id)),
            _ => Some(Subject::Project(key)),
        },
        (DueSubject::Project(key), Action::Outcome) => match meeting(line) {
            Some(id) => Some(Subject::Outcome(key, id)),
            None => Subject::of(action, desk.book, key, desk.today),
        },
        (DueSubject::Project(key), _) => Subject::of(action, desk.book, key, desk.today),
    };
    desk.open_form(subject);
}

fn answer(desk: &mut Desk, key: ProjectKey, meeting: Id, status: PromiseStatus) {
    let mut done = None;
    let today = desk.today;
    desk.book.edit_project(key, |project| {
        if let Some(action) = project.meeting_mut(meeting).and_then(|m| m.action.as_mut()) {
            action.settle(status, today);
            done = Some(if status == PromiseStatus::Kept { phrases::KEPT } else { phrases::BROKEN });
        }
    });
    notify_done(desk, key, done);
}

/// The form of a promise to pay.
fn pay_promise_form(desk: &Desk, key: ProjectKey, about: Option<Id>) -> Option<Subject> {
    let (_, project) = desk.book.project(key)?;
    let has = |invoice: &&Invoice| invoice.promises.iter().any(|promise| Some(promise.id) == about);
    Some(Subject::PayPromise(key, project.invoices.iter().find(has)?.id, about))
}

/// A promise to pay was kept or broken.
pub fn answer_pay_promise(desk: &mut Desk, key: ProjectKey, id: Id, status: PromiseStatus) {
    let mut done = None;
    desk.book.edit_project(key, |project| {
        let promises = project.invoices.iter_mut().flat_map(|invoice| &mut invoice.promises);
        if let Some(promise) = promises.into_iter().find(|promise| promise.id == id) {
            promise.status = status;
            done = Some(if status == PromiseStatus::Kept { invoice::PROMISE_KEPT } else { invoice::PROMISE_BROKEN });
        }
    });
    notify_done(desk, key, done);
}

fn tick(desk: &mut Desk, key: ProjectKey, task: Id) {
    let today = desk.today;
    let mut done = None;
    desk.book.edit_project(key, |project| {
        if let Some(task) = project.tasks.iter_mut().find(|t| t.id == task) {
            task.done = Some(today);
            done = Some(phrases::DONE);
        }
    });
    notify_done(desk, key, done);
}

/// Tells what was done by customer and project alone: undo tells the sentence again, perhaps on the wall, and a text somebody
/// typed may name people.
fn notify_done(desk: &mut Desk, key: ProjectKey, done: Option<Phrase<2>>) {
    let Some(done) = done else { return desk.tell(phrases::GONE) };
    let names = desk.book.project(key).map(|(account, project)| [account.name.clone(), project.name.clone()]);
    let [account, project] = names.unwrap_or_default();
    desk.tell(done.with([&account, &project]));
}
