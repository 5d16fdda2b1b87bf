//! A customer with five people and one large sale, to be changed by each proof.

use domain::account::Account;
use domain::alert::AlertKind;
use domain::alerts::{AlertSubject, alerts};
use domain::contact::Contact;
use domain::meeting::Outcome;
use domain::project::{Attitude, BuyingRole, GuideAnswers, Involvement, Project};
use domain::settings::Limits;
use domain::tracker::positions::Positions;
use domain::yardstick::Yardstick;

pub(crate) use crate::case::{TODAY, advance, ago, held, id, step, task};

pub(crate) const GUIDE: GuideAnswers =
    GuideAnswers { wants_us: true, believed: true, true_so_far: false, tells_next: true };
pub(crate) const SOURCE: GuideAnswers =
    GuideAnswers { wants_us: false, believed: false, true_so_far: true, tells_next: false };

pub(crate) fn part(who: u32, roles: &[BuyingRole], attitude: Option<Attitude>) -> Involvement {
    Involvement { roles: roles.to_vec(), attitude, ..Involvement::new(id(who)) }
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
