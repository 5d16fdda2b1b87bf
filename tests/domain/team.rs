//! The figures of a person: cases of what is counted, and laws over any projects.

use std::collections::BTreeMap;

use domain::account::Account;
use domain::coaching::TalkTopic;
use domain::drill::{Drill, DrillAnswer, DrillKind};
use domain::funnel::rates::Fraction;
use domain::id::Id;
use domain::meeting::{CustomerAction, Meeting, Occasion, Outcome, PromiseStatus, Reached, Touch, TouchKind};
use domain::person::{Person, PersonKind};
use domain::project::{Move, Project, SaleSize, Stage};
use domain::quarter::Quarter;
use domain::settings::Limits;
use domain::team::tally::{QUARTERS, RepMeasure, RepTally, account_tally, drill_tally, last_quarters, rep_tally};
use domain::team::topic::{LEAST, talk_topic, topic_weight};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const TODAY: Date = date(2026, 1, 5);

fn id(n: u32) -> Id {
    format!("{n:012}").parse().unwrap()
}

fn ago(days: i64) -> Date {
    TODAY.checked_sub(jiff::Span::new().days(days)).unwrap()
}

fn rep() -> Person {
    Person::new(id(1), "Zhao".to_owned(), PersonKind::Colleague, ago(400))
}

fn held(n: u32, days: i64, outcome: Outcome) -> Meeting {
    Meeting { outcome: Some(outcome), ..Meeting::new(id(n), ago(days).at(9, 30, 0, 0)) }
}

fn promised(n: u32, days: i64, by: i64, status: PromiseStatus) -> Meeting {
    let action = CustomerAction {
        what: "trial".to_owned(),
        who: "Wang".to_owned(),
        by: Some(ago(by)),
        opens: "then we can quote".to_owned(),
        status,
        ..CustomerAction::default()
    };
    Meeting { action: Some(action), ..held(n, days, Outcome::Advance) }
}

fn sale(n: u32, owner: u32, meetings: Vec<Meeting>) -> Project {
    Project { owner: Some(id(owner)), meetings, ..Project::new(id(n), "Sale".to_owned(), ago(300)) }
}

fn firm(n: u32, projects: Vec<Project>) -> Account {
    Account { projects, ..Account::new(id(n), "Firm".to_owned()) }
}

fn of(projects: Vec<Project>) -> RepTally {
    rep_tally([&firm(90, projects)], &rep(), &Limits::default(), TODAY)
}

fn part(part: usize, whole: usize) -> Fraction {
    Fraction { part, whole }
}

#[test]
fn the_last_four_quarters_end_with_this_one() {
    let told: Vec<_> = last_quarters(TODAY).iter().map(Quarter::to_string).collect();
    assert_eq!(told, ["2025Q2", "2025Q3", "2025Q4", "2026Q1"]);
}

#[test]
fn only_talks_of_large_sales_can_be_continuations() {
    let talks = vec![
        held(10, 3, Outcome::Continuation),
        held(11, 30, Outcome::Advance),
        held(12, 40, Outcome::Continuation),
        // A paper by mail is no talk; what lies ahead and what is older than a year is not told.
        Meeting { occasion: Occasion::Mail, ..held(13, 4, Outcome::Order) },
        held(14, -3, Outcome::Continuation),
        held(15, 400, Outcome::Continuation),
        Meeting { outcome: None, ..held(16, 2, Outcome::Order) },
    ];
    let small = Project { size: SaleSize::Small, ..sale(51, 1, vec![held(17, 3, Outcome::NoSale)]) };
    let theirs = sale(52, 2, vec![held(18, 3, Outcome::Continuation)]);
    let found = of(vec![sale(50, 1, talks), small, theirs]);
    let quarters: Vec<_> = found.quarters.iter().map(|q| q[RepMeasure::Continuations as usize]).collect();
    assert_eq!(quarters, [part(0, 0), part(0, 0), part(1, 2), part(1, 1)]);
    assert_eq!(found.total(RepMeasure::Continuations), part(2, 3));
    assert_eq!((found.now.projects, found.now.open), (2, 2));
}

#[test]
fn an_advance_counts_when_its_day_came() {
    let meetings = vec![
        promised(10, 60, 50, PromiseStatus::Kept),
        promised(11, 60, 40, PromiseStatus::Broken),
        promised(12, 20, 1, PromiseStatus::Promised),
        promised(13, 5, 0, PromiseStatus::Promised),
        promised(14, 5, -9, PromiseStatus::Promised),
        promised(15, 5, -9, PromiseStatus::Kept),
    ];
    let found = of(vec![sale(50, 1, meetings)]);
    assert_eq!(found.total(RepMeasure::Kept), part(2, 3));
    assert_eq!(found.quarters[3][RepMeasure::Kept as usize], part(1, 1), "kept ahead of its day counts today");
    assert_eq!(found.now.unasked, 1);
}

#[test]
fn plans_and_drills_are_parts_of_what_was_tried() {
    let plan = |n, reached| Meeting { ideal: "a trial".to_owned(), reached, ..held(n, 10, Outcome::Advance) };
    let meetings = vec![
        plan(10, Some(Reached::Ideal)),
        plan(11, Some(Reached::Neither)),
        plan(12, None),
        Meeting { reached: Some(Reached::Ideal), ..held(13, 10, Outcome::Advance) },
    ];
    assert_eq!(of(vec![sale(50, 1, meetings)]).total(RepMeasure::Plans), part(1, 2));
    let round = |n, on, rights: &[bool]| Drill {
        id: id(n),
        kind: DrillKind::Outcome,
        on,
        answers: rights.iter().map(|right| DrillAnswer { case: "o01".to_owned(), right: *right }).collect(),
    };
    let drills = vec![round(20, ago(3), &[true, false]), round(21, ago(100), &[true]), round(22, ago(500), &[true])];
    let found = drill_tally(&Person { drills, ..rep() }, TODAY);
    assert_eq!(found.total(RepMeasure::Drills), part(2, 3));
    assert_eq!(found.quarters[3][RepMeasure::Drills as usize], part(1, 2));
}

#[test]
fn our_own_clock_is_read_over_open_projects() {
    let touched = |n, days| {
        let touch =
            Touch { id: id(n + 1), on: ago(days), kind: TouchKind::Call, text: String::new(), contacts: Vec::new() };
        Project { touches: vec![touch], ..sale(n, 1, Vec::new()) }
    };
    let lost = {
        let mut project = touched(80, 90);
        project.history.push(Move { on: ago(50), to: Stage::Lost, reason: String::new(), lost: None, proof: None });
        project
    };
    let found = of(vec![touched(50, 4), touched(60, 31), sale(70, 1, Vec::new()), lost]).now;
    assert_eq!((found.projects, found.open), (4, 3));
    assert_eq!((found.longest, found.quiet, found.untouched), (Some(31), 2, 1));
    assert_eq!(of(Vec::new()), RepTally::default());
}

#[test]
fn a_question_rests_on_the_heaviest_share() {
    let mut tally = RepTally::default();
    assert_eq!(talk_topic(&tally), TalkTopic::General);
    tally.quarters[3][RepMeasure::Continuations as usize] = part(LEAST - 1, LEAST - 1);
    assert_eq!(talk_topic(&tally), TalkTopic::General, "too few cases");
    tally.quarters[2][RepMeasure::Kept as usize] = part(3, 4);
    assert_eq!(talk_topic(&tally), TalkTopic::Broken);
    (tally.now.stale, tally.now.projects, tally.now.marks) = (2, 4, 2);
    assert_eq!(talk_topic(&tally), TalkTopic::Marks, "of equals the first");
    tally.quarters[1][RepMeasure::Drills as usize] = part(2, 9);
    assert_eq!(talk_topic(&tally), TalkTopic::Drills);
}

#[test]
fn cards_stand_still_as_of_the_end_of_each_quarter() {
    let step = |days, to| Move { on: ago(days), to, reason: String::new(), lost: None, proof: None };
    // Opened on the first day of October: still at the end of the year, moved on since.
    let mut moved = sale(50, 1, Vec::new());
    (moved.opened, moved.history) = (ago(96), vec![step(3, Stage::Analyse)]);
    // Opened in March, lost in November: still in June and September.
    let mut lost = sale(51, 1, Vec::new());
    (lost.opened, lost.history) = (ago(300), vec![step(60, Stage::Lost)]);
    let found = of(vec![moved.clone(), lost.clone()]);
    let still: Vec<_> = found.quarters.iter().map(|quarter| quarter[RepMeasure::Stale as usize]).collect();
    assert_eq!(still, [part(1, 1), part(1, 1), part(1, 1), part(0, 1)]);
    assert_eq!(found.now.stale, 0);
    // On hold over the end of the year.
    moved.hold_until = Some(ago(1));
    let found = of(vec![moved, lost]);
    assert_eq!(found.quarters[2][RepMeasure::Stale as usize], part(0, 1));
}

fn a_meeting() -> impl Strategy<Value = Meeting> {
    let outcome = prop::sample::select(vec![Outcome::Order, Outcome::Advance, Outcome::Continuation, Outcome::NoSale]);
    let status = prop::sample::select(vec![PromiseStatus::Promised, PromiseStatus::Kept, PromiseStatus::Broken]);
    let reached = prop::option::of(prop::sample::select(Reached::ALL.to_vec()));
    (10_u32..99, -20_i64..500, outcome, -30_i64..400, status, reached).prop_map(
        |(n, days, outcome, by, status, reached)| Meeting {
            outcome: Some(outcome),
            ideal: if n % 2 == 0 { "a trial".to_owned() } else { String::new() },
            reached,
            ..promised(n, days, by.min(days), status)
        },
    )
}

fn a_project() -> impl Strategy<Value = Project> {
    let size = prop::sample::select(vec![SaleSize::Large, SaleSize::Small]);
    (100_u32..999, prop::option::of(1_u32..4), size, prop::collection::vec(a_meeting(), 0..6))
        .prop_map(|(n, owner, size, meetings)| Project { owner: owner.map(id), size, ..sale(n, 1, meetings) })
}

fn accounts() -> impl Strategy<Value = Vec<Account>> {
    let firms = prop::collection::vec(prop::collection::vec(a_project(), 0..4), 0..5);
    firms.prop_map(|firms| (900..).zip(firms).map(|(n, projects)| firm(n, projects)).collect())
}

proptest! {
    #[test]
    fn parts_add_up_whichever_way_they_are_summed(accounts in accounts()) {
        let limits = Limits::default();
        let mut summed: BTreeMap<Id, RepTally> = BTreeMap::new();
        for account in accounts.iter().rev() {
            for (owner, tally) in account_tally(account, &limits, TODAY) {
                summed.entry(owner).or_default().add(&tally);
            }
        }
        for n in 1..4 {
            let person = Person::new(id(n), "Zhao".to_owned(), PersonKind::Colleague, TODAY);
            let once = rep_tally(&accounts, &person, &limits, TODAY);
            prop_assert_eq!(once, summed.get(&id(n)).copied().unwrap_or_default());
            let owned: Vec<_> = accounts.iter().flat_map(|a| &a.projects).filter(|p| p.owner == Some(id(n))).collect();
            prop_assert_eq!(once.now.projects, owned.len());
        }
    }

    #[test]
    fn the_cards_of_this_quarter_stand_still_as_they_do_today(accounts in accounts()) {
        let found = rep_tally(&accounts, &rep(), &Limits::default(), TODAY);
        prop_assert_eq!(found.quarters[QUARTERS - 1][RepMeasure::Stale as usize].part, found.now.stale);
    }

    #[test]
    fn no_part_is_more_than_its_whole(accounts in accounts()) {
        let found = rep_tally(&accounts, &rep(), &Limits::default(), TODAY);
        let held: usize = accounts.iter().flat_map(|a| &a.projects).map(|p| p.meetings.len()).sum();
        for measure in RepMeasure::ALL {
            let quarters = (0..QUARTERS).map(|place| found.quarters[place][measure as usize]);
            let (parts, wholes) = quarters.fold((0, 0), |(p, w), share| (p + share.part, w + share.whole));
            prop_assert_eq!(found.total(measure), part(parts, wholes));
            let most = if measure == RepMeasure::Stale { QUARTERS * found.now.projects } else { held };
            prop_assert!(parts <= wholes && wholes <= most);
            prop_assert_eq!(found.total(measure).percent().is_none(), wholes == 0);
            prop_assert!(found.total(measure).percent().is_none_or(|percent| percent <= 100));
        }
        let now = found.now;
        prop_assert!(now.open <= now.projects && now.marks <= now.projects && now.stale <= now.projects);
        prop_assert!(now.untouched <= now.quiet && now.quiet <= now.open);
        prop_assert!(now.longest.is_none_or(|days| days >= 0));
        for topic in TalkTopic::ALL {
            let share = topic_weight(topic, &found);
            prop_assert!(share.part <= share.whole);
        }
    }
}
