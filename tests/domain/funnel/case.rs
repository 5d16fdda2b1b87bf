//! A customer and a sale, to be changed by each proof.

use domain::account::Account;
use domain::contact::Contact;
use domain::id::Id;
use domain::invoice::{Invoice, Payment};
use domain::meeting::{CustomerAction, Meeting, Outcome, PromiseStatus, Task};
use domain::money::Money;
use domain::project::{CheckMark, CheckState, Move, Project, Stage};
use domain::steps::check::CheckKey;
use jiff::civil::{Date, date};
use rust_decimal::Decimal;

/// A Monday.
pub(crate) const TODAY: Date = date(2026, 1, 5);

pub(crate) fn id(n: u32) -> Id {
    format!("{n:012}").parse().unwrap()
}

/// So many days before today; negative lies ahead.
pub(crate) fn ago(days: i32) -> Date {
    TODAY.checked_sub(jiff::Span::new().days(days)).unwrap()
}

pub(crate) fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub(crate) fn held(n: u32, days: i32, outcome: Outcome) -> Meeting {
    Meeting { contacts: vec![id(1)], outcome: Some(outcome), ..Meeting::new(id(n), ago(days).at(9, 30, 0, 0)) }
}

pub(crate) fn order(n: u32, days: i32) -> Meeting {
    held(n, days, Outcome::Order)
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
    Meeting { action: Some(action), ..held(n, days, Outcome::Advance) }
}

/// An advance that was kept.
pub(crate) fn kept(n: u32, days: i32) -> Meeting {
    advance(n, days, days, PromiseStatus::Kept)
}

pub(crate) fn step(days: i32, to: Stage) -> Move {
    Move { on: ago(days), to, reason: String::new(), lost: None, proof: None }
}

pub(crate) fn task(n: u32, due: Option<Date>) -> Task {
    Task { id: id(n), text: String::new(), due, owner: None, done: None }
}

/// Due so many days ago and issued 30 days before, or today where that is still ahead.
pub(crate) fn invoice(n: u32, due: i32, amount: i64, paid: &[(i32, i64)]) -> Invoice {
    let pay = |(days, amount): &(i32, i64)| Payment { id: id(n + 1), on: ago(*days), amount: Money::whole(*amount) };
    let invoice = Invoice::new(id(n), String::new(), (ago((due + 30).max(0)), ago(due)), Money::whole(amount));
    Invoice { payments: paid.iter().map(pay).collect(), ..invoice }
}

/// A large sale with an owner, opened 100 days ago, that went a stage every 10 days and came into the last one 10 days ago.
pub(crate) fn sale(stage: Stage) -> Project {
    let mut project = Project::new(id(91), "Sale".to_owned(), ago(100));
    project.owner = Some(id(92));
    let way: Vec<Stage> = Stage::ALL.into_iter().filter(|s| *s > Stage::Target && *s <= stage).collect();
    let days = (1..=way.len()).rev().map(|n| i32::try_from(n).unwrap() * 10);
    project.history = days.zip(way).map(|(days, to)| step(days, to)).collect();
    project
}

/// A customer with one contact.
pub(crate) fn firm() -> Account {
    let mut account = Account::new(id(90), "Firm".to_owned());
    account.contacts.push(Contact::new(id(1), "Wang".to_owned()));
    account
}

/// Settles all checks of the steps up to and with one.
pub(crate) fn check_to(project: &mut Project, step: u8) {
    for key in (1..=step).flat_map(CheckKey::of) {
        project.checks.push(CheckMark { check: key.to_string(), state: CheckState::Done(ago(50)) });
    }
}
