//! The fifteen alerts: when each is told, about whom or what, and when not.

use domain::account::Account;
use domain::alert::AlertKind;
use domain::alerts::{AlertSubject, alerts};
use domain::invoice::{Invoice, Payment};
use domain::meeting::{Outcome, PromiseStatus};
use domain::money::Money;
use domain::project::{Attitude, BuyingRole, Factor, FactorScore, Influence, Involvement, Project, SaleSize, Stage};
use domain::settings::Limits;

use super::case::{GUIDE, SOURCE, TODAY, advance, ago, bare, held, id, part, sale, sound, step, task, told};

fn kinds(account: &Account) -> Vec<AlertKind> {
    let all = alerts(account, &account.projects[0], &Limits::default(), TODAY);
    all.into_iter().map(|a| a.kind).collect()
}

fn invoice(n: u32, days_late: i32, amount: i64) -> Invoice {
    Invoice::new(id(n), String::new(), (ago(200), ago(days_late)), Money::whole(amount))
}

#[test]
fn nothing_is_wrong_with_a_sound_case() {
    assert_eq!(kinds(&sound()), []);
    assert_eq!(kinds(&bare()), [AlertKind::NoGuide, AlertKind::DecisionMakerUnknown]);
}

#[test]
fn no_guide_and_only_an_inside_source_exclude_each_other() {
    let mut account = sound();
    let guide = |account: &Account| (told(account, AlertKind::NoGuide), told(account, AlertKind::OnlyInsideSource));
    assert_eq!(guide(&account), (None, None));
    sale(&mut account).involvements[0].guide.wants_us = false;
    assert_eq!(guide(&account), (Some(AlertSubject::Nothing), None));
    sale(&mut account).involvements[2].guide = SOURCE;
    assert_eq!(guide(&account), (None, Some(AlertSubject::Contact(id(3)))));
    sale(&mut account).involvements[1].guide = GUIDE;
    assert_eq!(guide(&account), (None, None));
}

#[test]
fn the_decision_maker_is_unknown_or_never_met() {
    let mut account = sound();
    let decision = |account: &Account| {
        (told(account, AlertKind::DecisionMakerUnknown), told(account, AlertKind::DecisionMakerNeverMet))
    };
    assert_eq!(decision(&account), (None, None));
    sale(&mut account).meetings[0].contacts.pop();
    assert_eq!(decision(&account), (None, Some(AlertSubject::Contact(id(4)))));
    account.contact_mut(id(4)).unwrap().archived = Some(TODAY);
    assert_eq!(decision(&account), (Some(AlertSubject::Nothing), None));
}

#[test]
fn one_person_met_is_told_and_none_or_two_are_not() {
    let mut account = bare();
    let only = |account: &Account| told(account, AlertKind::OnlyOneMet);
    assert_eq!(only(&account), None);
    sale(&mut account).meetings.push(held(80, &[1], 5, Outcome::Order));
    sale(&mut account).meetings.push(held(81, &[1], 3, Outcome::Order));
    assert_eq!(only(&account), Some(AlertSubject::Contact(id(1))));
    sale(&mut account).involvements.push(part(2, &[], None));
    let mut other = Project::new(id(70), String::new(), ago(40));
    other.meetings.push(held(82, &[2, 3], 60, Outcome::NoSale));
    account.projects.push(other);
    assert_eq!(only(&account), None, "2 plays a part here and was met there");
    account.contact_mut(id(2)).unwrap().archived = Some(TODAY);
    assert_eq!(only(&account), Some(AlertSubject::Contact(id(1))), "who is gone does not count");
}

#[test]
fn an_opponent_counts_with_high_influence_only() {
    let mut account = sound();
    let opponent = |account: &mut Account, attitude, influence| {
        sale(account).involvements[3] = Involvement { influence, ..part(4, &[BuyingRole::DecisionMaker], attitude) };
        told(account, AlertKind::StrongOpponent)
    };
    let high = Some(Influence::High);
    assert_eq!(opponent(&mut account, Some(Attitude::Opponent), high), Some(AlertSubject::Contact(id(4))));
    assert_eq!(opponent(&mut account, Some(Attitude::Critic), high), None);
    assert_eq!(opponent(&mut account, Some(Attitude::Opponent), None), None);
    account.contact_mut(id(4)).unwrap().archived = Some(TODAY);
    assert_eq!(opponent(&mut account, Some(Attitude::Opponent), high), None);
}

#[test]
fn two_failures_in_a_row_are_the_last_two_by_time_then_id() {
    let mut account = sound();
    let failures = |account: &Account| told(account, AlertKind::TwoFailures);
    sale(&mut account).meetings.push(held(82, &[2], 2, Outcome::NoSale));
    assert_eq!(failures(&account), None);
    sale(&mut account).meetings.push(held(81, &[2], 3, Outcome::Continuation));
    assert_eq!(failures(&account), Some(AlertSubject::Meeting(id(82))));
    sale(&mut account).meetings.push(advance(84, 1, -3, PromiseStatus::Promised));
    assert_eq!(failures(&account), None);
    sale(&mut account).meetings[3].at = sale(&mut account).meetings[1].at;
    assert_eq!(failures(&account), None, "of one minute the higher id is the later");
    sale(&mut account).meetings[3].id = id(79);
    assert_eq!(failures(&account), None);
    sale(&mut account).meetings[3].outcome = None;
    assert_eq!(failures(&account), Some(AlertSubject::Meeting(id(82))), "one without outcome is skipped");
}

#[test]
fn a_promise_is_told_while_overdue_or_broken_with_nothing_that_counts_since() {
    use PromiseStatus::{Broken, Kept, Promised};
    let mut account = bare();
    let promise = |account: &Account| told(account, AlertKind::PromiseBroken);
    let meetings = |account: &mut Account, all: &[(u32, i32, i32, PromiseStatus)]| {
        sale(account).meetings = all.iter().map(|(n, at, by, s)| advance(*n, *at, *by, *s)).collect();
        promise(account)
    };
    assert_eq!(meetings(&mut account, &[(1, 9, 0, Promised), (2, 8, 3, Kept)]), None);
    assert_eq!(meetings(&mut account, &[(1, 9, 1, Promised)]), Some(AlertSubject::Meeting(id(1))));
    let worst = meetings(&mut account, &[(1, 9, 1, Promised), (2, 8, 4, Promised), (3, 7, 5, Broken)]);
    assert_eq!(worst, Some(AlertSubject::Meeting(id(2))), "the longest overdue");
    assert_eq!(meetings(&mut account, &[(1, 9, 2, Broken), (2, 8, 4, Broken)]), Some(AlertSubject::Meeting(id(2))));
    assert_eq!(meetings(&mut account, &[(1, 9, 2, Broken), (2, 10, 4, Kept)]), Some(AlertSubject::Meeting(id(1))));
    assert_eq!(meetings(&mut account, &[(1, 9, 2, Broken), (2, 8, 4, Kept)]), None);
    sale(&mut account).meetings[1] = held(2, &[1], 0, Outcome::Order);
    assert_eq!(promise(&account), None);
}

#[test]
fn a_factor_is_told_from_two_below_the_competitor_on() {
    let mut account = sound();
    let score = |factor, ours, theirs| FactorScore { factor, ours, theirs: Some(theirs) };
    sale(&mut account).factors = vec![score(Factor::Price, 3, 4), score(Factor::Value, 1, 2)];
    assert_eq!(told(&account, AlertKind::FactorBehind), None);
    sale(&mut account).factors = vec![score(Factor::Price, 3, 5), score(Factor::Trust, 2, 5)];
    assert_eq!(told(&account, AlertKind::FactorBehind), Some(AlertSubject::Factor(Factor::Trust)));
}

#[test]
fn the_next_action_is_missing_undated_or_overdue() {
    let mut account = sound();
    let action =
        |account: &Account| (told(account, AlertKind::NoNextAction), told(account, AlertKind::NextActionOverdue));
    assert_eq!(action(&account), (None, None), "due today");
    sale(&mut account).tasks.push(task(94, Some(ago(1))));
    assert_eq!(action(&account), (None, Some(AlertSubject::Task(id(94)))));
    sale(&mut account).tasks = vec![task(95, None)];
    assert_eq!(action(&account), (Some(AlertSubject::Task(id(95))), None));
    sale(&mut account).tasks.clear();
    sale(&mut account).owner = None;
    assert_eq!(action(&account), (Some(AlertSubject::Nothing), None));
}

#[test]
fn the_stage_runs_ahead_of_its_proof_while_a_move_that_stands_owes_one() {
    let mut account = sound();
    sale(&mut account).meetings[0].outcome = Some(Outcome::Continuation);
    let ahead = |account: &mut Account, moves: &[(i32, Stage)]| {
        sale(account).history = moves.iter().map(|(days, to)| step(*days, *to)).collect();
        told(account, AlertKind::StageAhead).is_some()
    };
    assert!(!ahead(&mut account, &[(9, Stage::Target), (8, Stage::Analyse)]));
    for stage in [Stage::Trust, Stage::Needs, Stage::Value, Stage::Commitment, Stage::Collection] {
        assert!(ahead(&mut account, &[(9, Stage::Analyse), (7, stage)]), "{stage:?}");
        assert!(ahead(&mut account, &[(7, stage)]), "{stage:?}");
    }
    assert!(!ahead(&mut account, &[(9, Stage::Value), (7, Stage::Analyse)]), "taken back");
    assert!(ahead(&mut account, &[(9, Stage::Value), (7, Stage::Trust)]), "what is left of the jump was never proved");
    let revived = [(19, Stage::Analyse), (9, Stage::Lost), (7, Stage::Analyse)];
    assert!(!ahead(&mut account, &revived), "where it was lost");
    assert!(ahead(&mut account, &[(9, Stage::Lost), (7, Stage::Trust)]), "further than where it was lost");
    assert!(!ahead(&mut account, &[(7, Stage::Lost)]) && !ahead(&mut account, &[(7, Stage::Paid)]));
}

#[test]
fn a_proof_is_stored_with_the_move_or_dated_since() {
    let mut account = sound();
    sale(&mut account).history = vec![step(9, Stage::Analyse), step(7, Stage::Trust)];
    let ahead = |account: &Account| told(account, AlertKind::StageAhead).is_some();
    let with = |account: &mut Account, meeting| {
        sale(account).meetings[0] = meeting;
        ahead(account)
    };
    assert!(!with(&mut account, advance(80, 7, 3, PromiseStatus::Kept)), "on the day");
    assert!(with(&mut account, advance(80, 8, 3, PromiseStatus::Kept)), "before it");
    sale(&mut account).history[1].proof = Some(id(80));
    assert!(!ahead(&account));
    sale(&mut account).history[1].proof = Some(id(79));
    assert!(ahead(&account), "a proof that is gone is none");
    assert!(with(&mut account, advance(80, 7, 3, PromiseStatus::Promised)), "past its date");
    sale(&mut account).history[1].to = Stage::Collection;
    assert!(with(&mut account, advance(80, 7, 3, PromiseStatus::Kept)), "never an advance");
    assert!(!with(&mut account, held(80, &[1], 7, Outcome::Order)));
}

#[test]
fn a_small_sale_is_asked_for_its_order_only_and_not_for_people() {
    let mut account = bare();
    sale(&mut account).size = SaleSize::Small;
    assert_eq!(kinds(&account), []);
    sale(&mut account).history = vec![step(7, Stage::Value)];
    assert_eq!(kinds(&account), []);
    sale(&mut account).history = vec![step(7, Stage::Collection)];
    assert_eq!(kinds(&account), [AlertKind::StageAhead]);
}

#[test]
fn a_project_is_stale_strictly_over_the_limit_of_its_stage() {
    let mut account = sound();
    for (stage, limit) in Stage::ALL.into_iter().zip([14, 21, 30, 30, 45, 45, 60]) {
        sale(&mut account).history = vec![step(limit, stage)];
        assert_eq!(told(&account, AlertKind::Stale), None, "{stage:?}");
        sale(&mut account).history = vec![step(limit + 1, stage)];
        assert_eq!(told(&account, AlertKind::Stale), Some(AlertSubject::Days(i64::from(limit) + 1)), "{stage:?}");
    }
    sale(&mut account).hold_until = Some(TODAY);
    assert!(told(&account, AlertKind::Stale).is_some());
    sale(&mut account).hold_until = Some(ago(-1));
    assert_eq!(told(&account, AlertKind::Stale), None);
}

#[test]
fn money_is_overdue_after_its_day_with_something_open() {
    let mut account = sound();
    let overdue = |account: &Account| told(account, AlertKind::ReceivableOverdue);
    sale(&mut account).invoices = vec![invoice(60, 0, 100)];
    assert_eq!(overdue(&account), None);
    sale(&mut account).invoices.extend([invoice(62, 3, 100), invoice(63, 8, 100), invoice(64, 5, 100)]);
    assert_eq!(overdue(&account), Some(AlertSubject::Invoice(id(63))), "the longest");
    let pay = |on| Payment { id: id(65), on, amount: Money::whole(100) };
    sale(&mut account).invoices[2].payments.push(pay(ago(-1)));
    assert_eq!(overdue(&account), Some(AlertSubject::Invoice(id(63))), "not yet in");
    sale(&mut account).invoices[2].payments = vec![pay(TODAY)];
    assert_eq!(overdue(&account), Some(AlertSubject::Invoice(id(64))));
}

#[test]
fn the_end_of_the_funnel_leaves_only_what_still_matters() {
    let mut account = bare();
    let project = sale(&mut account);
    project.tasks.clear();
    project.invoices = vec![invoice(60, 9, 100)];
    project.factors = vec![FactorScore { factor: Factor::Price, ours: 1, theirs: Some(5) }];
    project.meetings = vec![
        held(80, &[1], 9, Outcome::NoSale),
        held(81, &[1], 8, Outcome::NoSale),
        advance(82, 90, 80, PromiseStatus::Broken),
    ];
    let at = |account: &mut Account, to| {
        sale(account).history = vec![step(100, to)];
        kinds(account)
    };
    let collecting = [
        AlertKind::PromiseBroken,
        AlertKind::ReceivableOverdue,
        AlertKind::NoNextAction,
        AlertKind::StageAhead,
        AlertKind::Stale,
    ];
    assert_eq!(at(&mut account, Stage::Collection), collecting);
    assert_eq!(at(&mut account, Stage::Paid), [AlertKind::ReceivableOverdue]);
    assert_eq!(at(&mut account, Stage::Lost), [AlertKind::ReceivableOverdue], "what is owed is owed");
    assert!(at(&mut account, Stage::Value).len() > 8);
}

#[test]
fn a_credit_or_an_over_payment_of_the_same_customer_pays_what_is_overdue() {
    let mut account = sound();
    let overdue = |account: &Account| told(account, AlertKind::ReceivableOverdue);
    sale(&mut account).invoices = vec![invoice(60, 9, 100), invoice(61, -30, 40)];
    assert_eq!(overdue(&account), Some(AlertSubject::Invoice(id(60))));
    let mut other = Project::new(id(70), String::new(), ago(40));
    other.invoices = vec![invoice(62, -9, -100)];
    account.projects.push(other);
    assert_eq!(overdue(&account), None, "a credit note of another project");
    account.projects[1].invoices[0].amount = Money::whole(-99);
    assert_eq!(overdue(&account), Some(AlertSubject::Invoice(id(60))), "one short");
    let much = Payment { id: id(63), on: ago(2), amount: Money::whole(600) };
    account.projects[1].invoices = vec![Invoice { payments: vec![much], ..invoice(62, 20, 500) }];
    assert_eq!(overdue(&account), None, "paid too much");
}

#[test]
fn an_expected_close_is_told_from_the_day_after_while_the_project_is_open() {
    let mut account = sound();
    let late = |account: &mut Account, close: Option<i32>| {
        sale(account).close = close.map(ago);
        told(account, AlertKind::ClosePast)
    };
    assert_eq!([late(&mut account, None), late(&mut account, Some(0)), late(&mut account, Some(-1))], [None; 3]);
    assert_eq!(late(&mut account, Some(1)), Some(AlertSubject::Late(1)));
    assert_eq!(late(&mut account, Some(60)), Some(AlertSubject::Late(60)));
    for end in [Stage::Collection, Stage::Paid, Stage::Lost] {
        sale(&mut account).history = vec![step(3, end)];
        assert_eq!(late(&mut account, Some(60)), None, "{end:?}");
    }
}
