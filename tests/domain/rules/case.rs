//! A customer with five people and one large sale, to be changed by each proof.

use domain::account::Account;
use domain::alert::AlertKind;
use domain::alerts::{AlertSubject, alerts};
use domain::contact::Contact;
use domain::id::Id;
use domain::meeting::{CustomerAction, Meeting, Outcome, PromiseStatus, Task};
use domain::project::{Attitude, BuyingRole, GuideAnswers, Involvement, Move, Project, Stage};
use domain::settings::Limits;
use domain::tracker::positions::Positions;
use domain::yardstick::Yardstick;
use jiff::civil::{Date, date};

pub(crate) const TODAY: Date = date(2026, 1, 5);
pub(crate) const GUIDE: GuideAnswers =
    GuideAnswers { wants_us: true, believed: true, true_so_far: false, tells_next: true };
pub(crate) const SOURCE: GuideAnswers =
    GuideAnswers { wants_us: false, believed: false, true_so_far: true, tells_next: false };

pub(crate) fn id(n: u32) -> Id {
    format!("{n:012}").parse().unwrap()
}

/// So many days before today; negative lies ahead.
pub(crate) fn ago(days: i32) -> Date {
    TODAY.checked_sub(jiff::Span::new().days(days)).unwrap()
}

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

pub(crate) fn part(who: u32, roles: &[BuyingRole], attitude: Option<Attitude>) -> Involvement {
    Involvement { roles: roles.to_vec(), attitude, ..Involvement::new(id(who)) }
}

pub(crate) fn task(n: u32, due: Option<Date>) -> Task {
    Task { id: id(n), text: String::new(), due, owner: None, done: None }
}

pub(crate) fn step(days: i32, to: Stage) -> Move {
    Move { on: ago(days), to, reason: String::new(), lost: None, proof: None }
}

/// Contacts 1 to 5, a project with an owner and an action due today, in which nothing is known.
pub(crate) fn bare() -> Account {
    let mut account = Account::new(id(90), "Firm".to_owned());
    account.contacts = (1..=5).map(|n| Contact::new(id(n), format!("Person {n}"))).collect();
    let project = Project::new(id(91), "Sale".to_owned(), ago(10));
    account.projects.push(Project { owner: Some(id(92)), tasks: vec![task(93, Some(TODAY))], ..project });
    account
}

/// The positions are held: 1 guides, 2 and 3 cover user and gatekeeper, 4 decides and was met.
pub(crate) fn sound() -> Account {
    let mut account = bare();
    let project = sale(&mut account);
    project.involvements = vec![
        Involvement { guide: GUIDE, ..part(1, &[], None) },
        part(2, &[BuyingRole::User], Some(Attitude::Supporter)),
        part(3, &[BuyingRole::Gatekeeper], Some(Attitude::Champion)),
        part(4, &[BuyingRole::DecisionMaker], None),
    ];
    project.meetings.push(held(80, &[1, 2, 3, 4], 5, Outcome::Order));
    account
}

pub(crate) fn sale(account: &mut Account) -> &mut Project {
    account.projects.first_mut().unwrap()
}

/// What projects are judged by where the owner of these projects is in the book and nobody else.
pub(crate) fn yardstick() -> Yardstick {
    Yardstick::new(Limits::default(), [id(92)])
}

pub(crate) fn positions(account: &Account) -> Positions {
    Positions::of(account, &account.projects[0], &yardstick(), TODAY)
}

/// What an alert of a kind is about; none where it is not told.
pub(crate) fn told(account: &Account, kind: AlertKind) -> Option<AlertSubject> {
    let all = alerts(account, &account.projects[0], &Limits::default(), TODAY);
    all.into_iter().find(|a| a.kind == kind).map(|a| a.about)
}
