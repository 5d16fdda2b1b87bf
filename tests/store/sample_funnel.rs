//! Holds the sample territory to a funnel that is alive: every stage, rates and velocity that can be measured, money in and out,
//! marks and holes, everything Today can tell, and targets on any day.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::account::Account;
use domain::funnel::cash::CashForecast;
use domain::funnel::coverage::{Coverage, Unscheduled, find_target};
use domain::funnel::figures::Figures;
use domain::funnel::grade::{Grade, GradeLetter};
use domain::funnel::history::days_to_order;
use domain::funnel::owner::OwnerFilter;
use domain::funnel::rates::{ENOUGH, conversions};
use domain::funnel::velocity::{Lever, Velocity};
use domain::funnel::{amount, history};
use domain::id::Id;
use domain::lang::Lang;
use domain::money::Money;
use domain::person::{Person, PersonKind};
use domain::project::{CheckState, Project, SaleSize, Stage as At};
use domain::quarter::Quarter;
use domain::record::Record;
use domain::settings::Settings;
use domain::steps::{check, mark, path};
use domain::today::{DueKind, list_due};
use domain::tracker::pace;
use domain::yardstick::Yardstick;
use jiff::civil::{Date, date};
use rust_decimal::Decimal;
use store::sample::{Sample, sample};

/// The day the files are written for.
const TODAY: Date = date(2026, 1, 5);

fn loaded(today: Date) -> Sample {
    sample(Lang::Zh, today).unwrap_or_else(|why| panic!("{why}"))
}

fn accounts() -> Vec<Account> {
    let account = |r| if let Record::Account(a) = r { Some((*a).clone()) } else { None };
    loaded(TODAY).records.into_iter().filter_map(account).collect()
}

fn settings(sample: &Sample) -> Settings {
    let of = |r: &Record| if let Record::Settings(s) = r { Some((**s).clone()) } else { None };
    sample.records.iter().find_map(of).unwrap()
}

fn people(sample: &Sample) -> Vec<Id> {
    let person = |r: &Record| if let Record::Person(person) = r { Some(person.id) } else { None };
    sample.records.iter().filter_map(person).chain([sample.me.id]).collect()
}

fn projects(accounts: &[Account]) -> impl Iterator<Item = &Project> {
    accounts.iter().flat_map(|a| &a.projects)
}

#[test]
fn every_column_has_cards_and_nearly_all_have_an_amount() {
    let accounts = accounts();
    let figures = Figures::of(projects(&accounts), Settings::default().probabilities);
    for stage in At::ALL {
        assert!(figures.stage(stage).count >= 2, "{stage:?}");
    }
    let underway: usize = At::ALL.iter().take(7).map(|s| figures.stage(*s).count).sum();
    assert!((19..=24).contains(&underway), "{underway}");
    assert_eq!(figures.all().unpriced, 1);
    assert!(figures.stage(At::Paid).count >= 4 && figures.stage(At::Lost).count >= 4);
    let reasons = projects(&accounts).filter_map(|p| p.history.last().and_then(|m| m.lost));
    assert_eq!(reasons.map(|r| format!("{r:?}")).collect::<BTreeSet<_>>().len(), 6, "each way to lose");
}

#[test]
fn rates_and_velocity_can_be_measured() {
    let accounts = accounts();
    let passages = conversions(projects(&accounts));
    for (stage, passage) in passages.iter().enumerate().take(4).skip(1) {
        let won = passage.won;
        assert!(won.closed >= ENOUGH && won.won > 0 && won.won < won.closed, "stage {stage}: {won:?}");
    }
    assert!(passages.iter().any(|p| p.unknown > 0), "a hole is told");
    let velocity = Velocity::of(projects(&accounts)).unwrap();
    let days = |n: i64| Decimal::from(n);
    assert!((days(60)..=days(140)).contains(&velocity.days.value()), "{velocity:?}");
    assert!(velocity.other_amount().is_some(), "what is open is larger than what was won");
    let shorter = velocity.with(Lever::Days, -20).gain(&velocity).unwrap();
    assert_eq!(shorter.round_dp(2), Decimal::new(25, 2));
    let large = |p: &&Project| p.size == SaleSize::Large;
    let orders: Vec<_> = projects(&accounts).filter(large).filter_map(days_to_order).collect();
    assert!(orders.len() >= 5 && orders.iter().all(|d| (60..=160).contains(d)), "{orders:?}");
}

#[test]
fn a_closed_card_passed_its_gates() {
    let accounts = accounts();
    for project in projects(&accounts).filter(|p| p.size == SaleSize::Large && p.is_closed()) {
        assert_eq!(mark::card_mark(project, TODAY), None, "{}", project.name);
        for leg in path::stage_moves(project).filter(path::StageMove::forward) {
            let passed = leg.from as u8;
            let open = check::open_checks(project, passed).filter(|_| (1..=4).contains(&passed)).count();
            assert_eq!(open, 0, "{} left {:?} with checks open", project.name, leg.from);
        }
    }
}

#[test]
fn a_check_is_settled_while_its_step_lasts() {
    let accounts = accounts();
    let all = || projects(&accounts).flat_map(|p| p.checks.iter().map(move |mark| (p, mark)));
    for (project, mark) in all() {
        let CheckState::Done(on) = mark.state else { continue };
        assert!(project.opened <= on && on < TODAY, "{} {}", project.name, mark.check);
    }
    let waived = all().filter(|(_, mark)| matches!(mark.state, CheckState::NotApplicable(_))).count();
    assert!(waived >= 5, "{waived}");
}

#[test]
fn cards_show_what_a_card_can_show() {
    let accounts = accounts();
    let median = amount::open_median(projects(&accounts));
    let by = Yardstick::new(Settings::default().limits, people(&loaded(TODAY)));
    let limits = by.limits;
    let open = |p: &&Project| history::project_status(p) == history::ProjectStatus::Open;
    let grade = |a: &Account, p: &Project| Grade::of(a, p, &by, median, TODAY).letter;
    let graded = accounts.iter().flat_map(|a| a.projects.iter().filter(open).map(move |p| grade(a, p)));
    assert_eq!(
        graded.collect::<BTreeSet<_>>(),
        BTreeSet::from([GradeLetter::A, GradeLetter::B, GradeLetter::C, GradeLetter::D])
    );
    let some = |of: &dyn Fn(&Project) -> bool| projects(&accounts).filter(open).any(of);
    assert!(some(&|p| mark::card_mark(p, TODAY).is_some()), "one moved without proof");
    assert!(some(&|p| pace::days_stale(p, &limits, TODAY).is_some()), "one is stale");
    assert!(some(&|p| p.hold_until.is_some_and(|until| until > TODAY)), "one is on hold");
    assert!(some(&|p| path::stage_moves(p).any(|leg| leg.skips_stages())), "one has a hole in its history");
    assert!(some(&|p| p.size == SaleSize::Small), "one is a small sale");
    let owners: BTreeSet<_> = projects(&accounts).filter(open).filter_map(|p| p.owner).collect();
    assert!(owners.len() >= 4, "{owners:?}");
}

fn colleague(record: &Record) -> Option<&Arc<Person>> {
    if let Record::Person(person) = record { Some(person).filter(|p| p.kind == PersonKind::Colleague) } else { None }
}

#[test]
fn today_has_one_of_everything() {
    let sample = loaded(TODAY);
    let accounts = accounts();
    let staff: Vec<_> = sample.records.iter().filter_map(colleague).collect();
    let people = staff.iter().map(AsRef::as_ref).chain([&sample.me]);
    let lines = list_due(&accounts, people, &Settings::default().limits, TODAY.at(9, 0, 0, 0));
    let ranks: BTreeSet<_> = lines.iter().map(domain::today::Due::rank).collect();
    // A class asks for its promises by a list of its own, and that of the sample is taught today.
    let mut wanted: BTreeSet<_> = (0..=14).collect();
    wanted.remove(&DueKind::ClassPromises.rank());
    assert_eq!(ranks, wanted, "{lines:?}");
    let tender = |line: &&domain::today::Due| matches!(line.kind, DueKind::Tender(_));
    assert_eq!(lines.iter().filter(tender).count(), 2);
    assert!((20..=60).contains(&lines.len()), "a day somebody can get through: {}", lines.len());
}

#[test]
fn money_comes_in_by_month() {
    let accounts = accounts();
    let cash = CashForecast::of(&accounts, OwnerFilter::All, Settings::default().probabilities, TODAY);
    assert!(cash.overdue.invoiced > Money::default() && cash.months.len() >= 2, "{cash:?}");
    let invoices = || projects(&accounts).flat_map(|p| &p.invoices);
    let zero = Money::default();
    assert!(
        invoices().any(|i| i.due > TODAY && !i.payments.is_empty() && i.balance(TODAY) > zero),
        "part paid, not due"
    );
    assert!(invoices().any(|i| i.due < TODAY && i.balance(TODAY) > zero), "overdue");
    let paid = projects(&accounts).filter(|p| p.stage() == At::Paid);
    assert!(paid.flat_map(|p| &p.invoices).all(|i| i.balance(TODAY) == zero), "paid");
}

#[test]
fn this_quarter_and_the_next_have_targets_on_any_day() {
    for day in [TODAY, date(2024, 2, 29), date(2026, 12, 31), date(1999, 7, 1)] {
        let sample = loaded(day);
        let targets = settings(&sample).targets;
        let now = Quarter::of(day);
        let next = Quarter::of(day.checked_add(jiff::Span::new().months(3)).unwrap());
        assert!(targets.len() == 4, "{targets:?}");
        for (owner, quarter) in [(None, now), (None, next), (Some(sample.me.id), now), (Some(sample.me.id), next)] {
            assert!(find_target(&targets, owner, quarter).is_some(), "{owner:?} {quarter} on {day}");
        }
    }
    let accounts = accounts();
    let targets = settings(&loaded(TODAY)).targets;
    let all = Coverage::of(projects(&accounts), find_target(&targets, None, Quarter::of(TODAY)).unwrap(), TODAY);
    let ratio = all.ratio().unwrap();
    assert!(Decimal::TWO < ratio && ratio < Decimal::from(4), "{ratio}");
    let rest = Unscheduled::of(projects(&accounts), TODAY);
    assert!(rest.past.count > 0, "one is past its expected close: {rest:?}");
}
