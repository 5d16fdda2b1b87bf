//! What the cases of both parts are made of: a day, ids, and meetings, tasks and moves of that day.

use domain::id::Id;
use domain::meeting::{CustomerAction, Meeting, Outcome, PromiseStatus, Task};
use domain::project::{Move, Stage};
use jiff::civil::{Date, date};

/// A Monday.
pub(crate) const TODAY: Date = date(2026, 1, 5);

pub(crate) fn id(n: u32) -> Id {
    format!("{n:012}").parse().unwrap()
}

/// So many days before today; negative lies ahead.
pub(crate) fn ago(days: i32) -> Date {
    TODAY.checked_sub(jiff::Span::new().days(days)).unwrap()
}

/// A meeting with these contacts, so many days ago.
pub(crate) fn held(n: u32, who: &[u32], days: i32, outcome: Outcome) -> Meeting {
    let contacts = who.iter().map(|n| id(*n)).collect();
    Meeting { contacts, outcome: Some(outcome), ..Meeting::new(id(n), ago(days).at(9, 30, 0, 0)) }
}

/// An advance with all four answers; `by` in days before today.
pub(crate) fn advance(n: u32, days: i32, by: i32, status: PromiseStatus) -> Meeting {
    let text = |text: &str| text.to_owned();
    let action = CustomerAction {
        what: text("trial"),
        who: text("Wang"),
        by: Some(ago(by)),
        opens: text("figures"),
        status,
        ..CustomerAction::default()
    };
    Meeting { action: Some(action), ..held(n, &[1], days, Outcome::Advance) }
}

pub(crate) fn task(n: u32, due: Option<Date>) -> Task {
    Task { id: id(n), text: String::new(), due, owner: None, done: None }
}

pub(crate) fn step(days: i32, to: Stage) -> Move {
    Move { on: ago(days), to, reason: String::new(), lost: None, proof: None }
}
