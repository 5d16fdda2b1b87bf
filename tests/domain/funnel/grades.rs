//! Grades, and what changes them.

use domain::account::Account;
use domain::alert::AlertKind;
use domain::contact::Contact;
use domain::funnel::grade::{Grade, GradeLetter};
use domain::meeting::{InHand, InHandKind, Meeting, Outcome, PromiseStatus};
use domain::money::Money;
use domain::project::{Attitude, BuyingRole, GuideAnswers, Influence, Involvement, Project, Stage};

use super::case::{TODAY, advance, ago, firm, held, id, invoice, kept, order, sale, step, task};
use crate::rules::case::yardstick;

fn part(who: u32, role: BuyingRole) -> Involvement {
    Involvement { roles: vec![role], attitude: Some(Attitude::Supporter), ..Involvement::new(id(who)) }
}

/// All four tests passed and no urgent alert: an A.
fn best() -> Account {
    let mut account = firm();
    account.contacts.extend((2..=4).map(|n| Contact::new(id(n), format!("Person {n}"))));
    let guide = GuideAnswers { wants_us: true, believed: true, true_so_far: false, tells_next: true };
    let mut project = Project { close: Some(ago(-90)), amount: Some(Money::whole(100)), ..sale(Stage::Needs) };
    project.tasks.push(task(50, Some(TODAY)));
    project.involvements = vec![
        Involvement { guide, ..Involvement::new(id(1)) },
        part(2, BuyingRole::User),
        part(3, BuyingRole::Gatekeeper),
        Involvement { influence: Some(Influence::High), ..part(4, BuyingRole::DecisionMaker) },
    ];
    project.meetings.push(Meeting { contacts: (1..=4).map(id).collect(), ..kept(60, 30) });
    account.projects.push(project);
    account
}

fn grade_of(account: &Account) -> Grade {
    Grade::of(account, &account.projects[0], &yardstick(), Some(Money::whole(100)), TODAY)
}

/// An advance of `days` ago that was kept on a day of its own, in days before today too.
fn kept_on(days: i32, on: i32) -> Meeting {
    let mut meeting = kept(60, days);
    meeting.action.as_mut().unwrap().kept_on = Some(ago(on));
    meeting
}

type Spoil = fn(&mut Project);

/// What fails one test alone, in the order of the tests.
const SPOILS: [Spoil; 4] = [
    |p| p.owner = None,
    |p| p.amount = Some(Money::whole(99)),
    |p| p.close = Some(ago(-91)),
    |p| {
        p.meetings.push(held(70, 1, Outcome::Continuation));
    },
];

#[test]
fn points_make_the_grade() {
    let letters = [GradeLetter::A, GradeLetter::B, GradeLetter::C, GradeLetter::D, GradeLetter::D];
    for which in 0..16_usize {
        let mut account = best();
        let failed: Vec<usize> = (0..4).filter(|n| which & (1 << n) != 0).collect();
        for n in &failed {
            SPOILS[*n](&mut account.projects[0]);
        }
        let found = grade_of(&account);
        let passed: Vec<bool> = (0..4).map(|n| !failed.contains(&n)).collect();
        assert_eq!(found.tests.to_vec(), passed);
        assert_eq!((found.letter, found.points()), (letters[failed.len()], 4 - failed.len()));
        assert_eq!(found.held_back, None);
    }
}

#[test]
fn each_test_has_its_edge() {
    let test = |n: usize, change: Spoil| {
        let mut account = best();
        change(&mut account.projects[0]);
        grade_of(&account).tests[n]
    };
    assert!(!test(0, |p| p.owner = Some(id(99))), "an owner who is nobody in the book");
    assert!(!test(1, |p| p.amount = None) && test(1, |p| p.amount = Some(Money::whole(101))));
    assert!(test(2, |p| p.close = Some(TODAY)) && test(2, |p| p.close = Some(ago(-90))));
    assert!(!test(2, |p| p.close = Some(ago(1))) && !test(2, |p| p.close = None));
    assert!(test(3, |p| p.meetings.push(order(70, 1))));
    assert!(test(3, |p| p.meetings.push(advance(70, 1, 0, PromiseStatus::Promised))));
    assert!(!test(3, |p| p.meetings.push(advance(70, 2, 1, PromiseStatus::Promised))));
    assert!(test(3, |p| p.meetings.push(Meeting { outcome: None, ..order(70, 1) })), "nobody said how it went");
    assert!(test(3, |p| p.meetings.push(held(70, 31, Outcome::NoSale))), "not the last");
    assert!(!test(3, |p| p.meetings[0] = kept(60, 31)), "too old");
    assert!(!test(3, |p| p.meetings.clear()));
    assert!(test(3, |p| p.meetings[0] = kept_on(100, 30)), "the customer moved when they kept it");
    assert!(!test(3, |p| p.meetings[0] = kept_on(100, 31)));
    assert!(!test(3, |p| p.meetings[0] = kept_on(100, -1)), "a day ahead is not there yet");
    let signed = |p: &mut Project, days: i32| {
        let paper = InHand { kind: InHandKind::Contract, on: Some(ago(days)) };
        p.meetings[0] = Meeting { in_hand: Some(paper), ..order(60, 10) };
    };
    let mut account = best();
    signed(&mut account.projects[0], 31);
    assert!(!grade_of(&account).tests[3], "an order is as old as its paper");
    signed(&mut account.projects[0], 30);
    assert!(grade_of(&account).tests[3]);
    let account = best();
    let unknown = Grade::of(&account, &account.projects[0], &yardstick(), None, TODAY);
    assert!(!unknown.tests[1], "no open project has an amount");
}

#[test]
fn no_a_while_an_urgent_alert_stands() {
    let mut account = best();
    assert_eq!(grade_of(&account).letter, GradeLetter::A);
    account.projects[0].invoices.push(invoice(80, 1, 10, &[]));
    let found = grade_of(&account);
    assert_eq!((found.letter, found.points()), (GradeLetter::B, 4));
    assert_eq!(found.held_back, Some(AlertKind::ReceivableOverdue));
    SPOILS[1](&mut account.projects[0]);
    assert_eq!((grade_of(&account).letter, grade_of(&account).held_back), (GradeLetter::B, None));
    let mut watched = best();
    watched.projects[0].history = vec![step(31, Stage::Needs)];
    assert_eq!(grade_of(&watched).letter, GradeLetter::A, "stale is not urgent");
}
