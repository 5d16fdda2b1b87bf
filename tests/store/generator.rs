//! The generated books are what the speed goals say they are: as many, as large, the same every time, and sound.

#[path = "../../benches/support/book.rs"]
mod book;

use std::collections::HashSet;
use std::sync::Arc;

use book::{COLLEAGUES, Size, TODAY, TRAINEES, generate};
use domain::account::Account;
use domain::attempt::Attempt;
use domain::funnel::coverage::find_target;
use domain::funnel::history::{ProjectStatus, project_status};
use domain::funnel::velocity::Velocity;
use domain::id::Id;
use domain::person::{Person, PersonKind};
use domain::project::{Project, Stage};
use domain::quarter::Quarter;
use domain::record::Record;
use domain::settings::Limits;
use domain::steps::check::CheckKey;
use domain::steps::mark::card_mark;
use domain::steps::path::{StageMove, stage_moves};
use domain::today::list_due;
use ron::ser::PrettyConfig;
use rust_decimal::Decimal;
use serde_json::Value;

const SIZES: [(Size, usize, usize); 3] = [(Size::S, 20, 15), (Size::M, 1_000, 500), (Size::L, 10_000, 5_000)];

fn accounts<'a>(book: &'a [Record]) -> Vec<&'a Arc<Account>> {
    let of = |r: &'a Record| if let Record::Account(a) = r { Some(a) } else { None };
    book.iter().filter_map(of).collect()
}

fn people<'a>(book: &'a [Record]) -> Vec<&'a Arc<Person>> {
    let of = |r: &'a Record| if let Record::Person(p) = r { Some(p) } else { None };
    book.iter().filter_map(of).collect()
}

#[test]
fn the_counts_are_those_of_the_goals() {
    for (size, projects, customers) in SIZES {
        let book = generate(size, 1);
        let accounts = accounts(&book);
        assert_eq!(accounts.len(), customers, "{size:?}");
        assert_eq!(accounts.iter().map(|a| a.projects.len()).sum::<usize>(), projects, "{size:?}");
        let people = people(&book);
        let trainees: Vec<_> = people.iter().filter(|p| p.kind == PersonKind::Trainee).collect();
        assert_eq!((people.len() - trainees.len(), trainees.len()), (1 + COLLEAGUES, TRAINEES));
        assert!(trainees.iter().all(|p| p.latest().is_some_and(Attempt::complete)));
        let me = people[0].id;
        assert!(book.iter().any(|r| matches!(r, Record::Settings(s) if s.me == Some(me))));
    }
}

#[test]
fn a_seed_gives_the_same_book_and_another_seed_another() {
    assert_eq!(generate(Size::M, 7), generate(Size::M, 7));
    assert_ne!(generate(Size::S, 7), generate(Size::S, 8));
}

#[test]
fn a_customer_is_about_eight_kilobytes() {
    for (size, _, customers) in SIZES {
        let pretty = || PrettyConfig::new().escape_strings(false);
        let length = |a: &&Arc<Account>| ron::ser::to_string_pretty(a.as_ref(), pretty()).unwrap().len();
        let book = generate(size, 3);
        let lengths: Vec<_> = accounts(&book).iter().map(length).collect();
        let average = lengths.iter().sum::<usize>() / customers;
        let (least, most) = (lengths.iter().min().unwrap(), lengths.iter().max().unwrap());
        println!("{size:?}: {least} to {most}, {average} on average");
        assert!((7_000..=9_000).contains(&average), "{size:?}: {average}");
    }
}

#[test]
fn a_customer_reads_back_as_written() {
    for account in accounts(&generate(Size::S, 4)) {
        let text = ron::ser::to_string_pretty(account.as_ref(), PrettyConfig::new().escape_strings(false)).unwrap();
        assert_eq!(ron::from_str::<Account>(&text).as_ref(), Ok(account.as_ref()));
    }
}

#[test]
fn customers_are_rich_and_speak_both_languages() {
    let han = |c: char| matches!(c, '\u{4e00}'..='\u{9fff}');
    let book = generate(Size::S, 5);
    for account in accounts(&book) {
        let full = |p: &Project| !p.meetings.is_empty() && !p.checks.is_empty() && !p.invoices.is_empty();
        assert!(account.contacts.len() >= 2 && account.projects.iter().all(full), "{}", account.name);
        let all = serde_json::to_string(account).unwrap();
        let english = |w: &str| w.len() > 3 && w.chars().all(|c| c.is_ascii_lowercase());
        assert!(all.contains(han) && all.split(' ').any(english), "{}", account.name);
    }
}

/// The ids of a record and of everything in it.
fn ids(record: &Record) -> Vec<String> {
    fn collect(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Array(items) => items.iter().for_each(|v| collect(v, found)),
            Value::Object(fields) => {
                found.extend(fields.get("id").and_then(Value::as_str).map(str::to_owned));
                fields.values().for_each(|v| collect(v, found));
            }
            _ => {}
        }
    }
    let value = match record {
        Record::Settings(s) => serde_json::to_value(s),
        Record::Account(a) => serde_json::to_value(a),
        Record::Person(p) => serde_json::to_value(p),
        Record::Workshop(w) => serde_json::to_value(w),
    };
    let mut found = Vec::new();
    collect(&value.unwrap_or_default(), &mut found);
    found
}

#[test]
fn no_id_stands_twice() {
    for (size, ..) in SIZES {
        let mut seen = HashSet::new();
        for id in generate(size, 6).iter().flat_map(ids) {
            assert!(seen.insert(id.clone()), "{id}");
        }
        assert!(seen.len() > size.projects() * 5);
    }
}

#[test]
fn every_reference_leads_somewhere() {
    for (size, ..) in SIZES {
        let book = generate(size, 9);
        let staff: HashSet<_> = people(&book).iter().map(|p| p.id).collect();
        for account in accounts(&book) {
            let contacts: HashSet<_> = account.contacts.iter().map(|c| c.id).collect();
            assert!(account.contacts.iter().filter_map(|c| c.reports_to).all(|id| contacts.contains(&id)));
            account.projects.iter().for_each(|p| assert_sound(p, &contacts, &staff));
        }
    }
}

fn assert_sound(project: &Project, contacts: &HashSet<Id>, staff: &HashSet<Id>) {
    let owners = project.owner.into_iter().chain(project.tasks.iter().filter_map(|t| t.owner));
    assert!(owners.into_iter().all(|id| staff.contains(&id)));
    let met = project.meetings.iter().flat_map(|m| &m.contacts);
    let involved: Vec<_> = project.involvements.iter().map(|i| i.contact).collect();
    assert!(met.chain(&involved).all(|id| contacts.contains(id)));
    assert_eq!(involved.iter().collect::<HashSet<_>>().len(), involved.len(), "a contact is involved once");
    let meetings: HashSet<_> = project.meetings.iter().map(|m| m.id).collect();
    assert!(project.history.iter().filter_map(|m| m.proof).all(|id| meetings.contains(&id)));
    assert!(!project.history.is_empty() && project.history.is_sorted_by_key(|m| m.on));
    assert!(project.history.iter().all(|m| project.opened <= m.on && m.on <= TODAY));
}

fn projects(book: &[Record]) -> Vec<&Project> {
    accounts(book).into_iter().flat_map(|a| &a.projects).collect()
}

#[test]
fn the_funnel_is_that_of_a_territory() {
    for (size, count, _) in SIZES.into_iter().skip(1) {
        let book = generate(size, 11);
        let all = projects(&book);
        let per = |of: &dyn Fn(&Project) -> bool| all.iter().filter(|p| of(p)).count() * 100 / count;
        for stage in Stage::ALL {
            assert!(per(&|p| p.stage() == stage) >= 3, "{size:?} {stage:?}");
        }
        assert!((40..=60).contains(&per(&|p| project_status(p) == ProjectStatus::Open)), "{size:?}");
        assert!(per(&|p| p.amount.is_some()) >= 90 && per(&|p| p.owner.is_some()) >= 90);
        assert!(per(&|p| stage_moves(p).any(|leg| StageMove::skips_stages(&leg))) <= 3, "a hole is the exception");
        assert!(per(&|p| card_mark(p, TODAY).is_none()) >= 50, "and so is a card that owes something");
        let velocity = Velocity::of(all.iter().copied()).unwrap();
        let rate = velocity.rate.value();
        assert!(rate > Decimal::new(2, 1) && rate < Decimal::new(5, 1), "{velocity:?}");
        let checks: usize = all.iter().map(|p| p.checks.len()).sum();
        assert!(checks >= 2 * count, "{checks}");
    }
}

#[test]
fn a_meeting_proves_one_move_and_every_check_is_in_the_course() {
    for (size, ..) in SIZES {
        for project in projects(&generate(size, 12)) {
            let proofs: Vec<_> = project.history.iter().filter_map(|m| m.proof).collect();
            assert_eq!(proofs.iter().collect::<HashSet<_>>().len(), proofs.len());
            let mut seen = HashSet::new();
            for check in &project.checks {
                assert!(check.check.parse::<CheckKey>().is_ok() && seen.insert(&check.check), "{}", check.check);
            }
        }
    }
}

#[test]
fn today_is_a_page_and_not_a_book() {
    for ((size, ..), lines) in SIZES.into_iter().zip([10..=80, 60..=400, 300..=1_500]) {
        let book = generate(size, 13);
        let (accounts, people) = (accounts(&book), people(&book));
        let found = list_due(
            accounts.into_iter().map(Arc::as_ref),
            people.into_iter().map(Arc::as_ref),
            &Limits::default(),
            TODAY.at(9, 0, 0, 0),
        );
        assert!(lines.contains(&found.len()), "{size:?}: {}", found.len());
        let kinds: HashSet<_> = found.iter().map(domain::today::Due::rank).collect();
        assert!(size == Size::S || kinds.len() >= 9, "{size:?}: {kinds:?}");
    }
}

#[test]
fn targets_are_set_for_this_quarter_and_the_next() {
    let book = generate(Size::S, 14);
    let settings = book.iter().find_map(|r| if let Record::Settings(s) = r { Some(s) } else { None }).unwrap();
    let next = TODAY.checked_add(jiff::Span::new().months(3)).unwrap();
    for (owner, day) in [None, settings.me].into_iter().flat_map(|owner| [(owner, TODAY), (owner, next)]) {
        assert!(find_target(&settings.targets, owner, Quarter::of(day)).is_some(), "{owner:?} {day}");
    }
}
