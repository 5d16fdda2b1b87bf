//! Holds the sample territory to showing what the tracker can tell: every alert, the lights in all combinations, positions
//! held, plans that came out and plans that did not.

use std::collections::BTreeSet;

use domain::account::Account;
use domain::alert::AlertKind;
use domain::alerts::{Alert, alerts};
use domain::lang::Lang;
use domain::meeting::{ActionKind, CustomerAction, Outcome, Reached};
use domain::project::{Project, SaleSize, Stage};
use domain::record::Record;
use domain::settings::Limits;
use domain::tracker::judge::{JudgeAnswers, JudgeDays, judge_outcome};
use domain::tracker::positions::Positions;
use domain::tracker::promise::calibration;
use domain::yardstick::Yardstick;
use jiff::civil::{Date, date};
use store::sample::sample;

/// The day the files are written for.
const TODAY: Date = date(2026, 1, 5);

fn accounts() -> Vec<Account> {
    let sample = sample(Lang::Zh, TODAY).unwrap_or_else(|why| panic!("{why}"));
    let account = |r| if let Record::Account(a) = r { Some((*a).clone()) } else { None };
    sample.records.into_iter().filter_map(account).collect()
}

fn yardstick() -> Yardstick {
    let sample = sample(Lang::Zh, TODAY).unwrap_or_else(|why| panic!("{why}"));
    let colleague = |r: &Record| if let Record::Person(person) = r { Some(person.id) } else { None };
    Yardstick::new(Limits::default(), sample.records.iter().filter_map(colleague).chain([sample.me.id]))
}

fn positions(account: &Account, project: &Project) -> Positions {
    Positions::of(account, project, &yardstick(), TODAY)
}

fn told(account: &Account, project: &Project) -> Vec<Alert> {
    alerts(account, project, &Limits::default(), TODAY)
}

#[test]
fn every_alert_is_told_somewhere() {
    let accounts = accounts();
    let all = accounts.iter().flat_map(|a| a.projects.iter().flat_map(|p| told(a, p)));
    let kinds: BTreeSet<_> = all.map(|alert| alert.kind).collect();
    let missing: Vec<_> = AlertKind::ALL.into_iter().filter(|kind| !kinds.contains(kind)).collect();
    assert_eq!(missing, []);
}

#[test]
fn the_lights_of_open_large_sales_stand_in_all_eight_combinations() {
    let accounts = accounts();
    let open = |p: &&Project| p.size == SaleSize::Large && p.stage() < Stage::Collection;
    let all = accounts.iter().flat_map(|a| a.projects.iter().filter(open).map(|p| positions(a, p).lit()));
    let lit: BTreeSet<_> = all.collect();
    assert_eq!(lit.len(), 8, "{lit:?}");
}

#[test]
fn one_project_is_ready_to_close_and_one_holds_without_the_decision_maker() {
    let accounts = accounts();
    let all = || accounts.iter().flat_map(|a| a.projects.iter().map(|p| positions(a, p)));
    assert!(all().any(|p| p.ready_to_close()));
    assert!(all().any(|p| p.all_lit() && !p.ready_to_close()));
}

#[test]
fn plans_came_out_and_did_not() {
    let accounts = accounts();
    let meetings = || accounts.iter().flat_map(|a| &a.projects).flat_map(|p| &p.meetings);
    assert!(meetings().all(|m| m.reached.is_some() == m.held(TODAY)));
    for way in Reached::ALL {
        assert!(meetings().any(|m| m.reached == Some(way)), "{way:?}");
    }
    let calibration = calibration(meetings(), TODAY);
    let share = calibration.reached * 100 / calibration.planned;
    assert!((60..=85).contains(&share), "{calibration:?}");
}

#[test]
fn the_judge_says_what_stands_there() {
    let accounts = accounts();
    for project in accounts.iter().flat_map(|a| &a.projects) {
        for meeting in project.meetings.iter().filter(|m| m.held(TODAY)) {
            let action = meeting.action.clone().or_else(|| {
                let ruled_out = meeting.outcome == Some(Outcome::NoSale);
                ruled_out.then(|| CustomerAction { kind: Some(ActionKind::RuledOut), ..CustomerAction::default() })
            });
            let answers = JudgeAnswers { in_hand: meeting.in_hand.unwrap(), action, ..JudgeAnswers::default() };
            let days = JudgeDays { held_on: meeting.at.date(), today: TODAY };
            let verdict = judge_outcome(project.size, days, &answers);
            assert_eq!(Some(verdict.outcome), meeting.outcome, "{}", meeting.subject);
        }
    }
}
