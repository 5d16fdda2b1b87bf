//! A customer and a sale, to be changed by each proof.

use domain::account::Account;
use domain::contact::Contact;
use domain::invoice::{Invoice, Payment};
use domain::meeting::{Meeting, Outcome, PromiseStatus};
use domain::money::Money;
use domain::project::{CheckMark, CheckState, Project, Stage};
use domain::steps::check::CheckKey;
use rust_decimal::Decimal;

use crate::case;
pub(crate) use crate::case::{TODAY, advance, ago, id, step, task};

pub(crate) fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// A meeting with the one contact, so many days ago.
pub(crate) fn held(n: u32, days: i32, outcome: Outcome) -> Meeting {
    case::held(n, &[1], days, outcome)
}

pub(crate) fn order(n: u32, days: i32) -> Meeting {
    held(n, days, Outcome::Order)
}

/// An advance that was kept.
pub(crate) fn kept(n: u32, days: i32) -> Meeting {
    advance(n, days, days, PromiseStatus::Kept)
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
