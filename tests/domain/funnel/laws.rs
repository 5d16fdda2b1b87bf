//! Laws that hold whatever the record says.

use std::collections::BTreeSet;

use domain::account::Account;
use domain::alert::AlertKind;
use domain::alerts::alerts;
use domain::funnel::amount::weighted;
use domain::funnel::figures::Figures;
use domain::funnel::grade::{Grade, GradeLetter};
use domain::funnel::history::{ProjectStatus, project_status, stays};
use domain::funnel::rates::conversions;
use domain::funnel::velocity::{Lever, Velocity};
use domain::meeting::{Meeting, Outcome, PromiseStatus};
use domain::money::Money;
use domain::project::{CheckMark, CheckState, LostReason, Move, Project, SaleSize, Stage};
use domain::settings::Limits;
use domain::steps::check::CheckKey;
use domain::steps::gate::{Requirement, check_gate};
use domain::steps::mark::{DebtKind, card_mark};
use domain::steps::moves::{MoveRequest, new_loss, new_move as go, new_revival};
use domain::steps::proof::available_proofs;
use domain::today::{account_due, list_due};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use rust_decimal::Decimal;

use super::case::{TODAY, advance, ago, check_to, firm, held, id, invoice, kept, order, sale, task};
use crate::rules::case::yardstick;

fn a_stage() -> impl Strategy<Value = Stage> {
    select(Stage::ALL.to_vec())
}

fn a_meeting(n: u32) -> impl Strategy<Value = Meeting> {
    use PromiseStatus::{Broken, Kept, Promised};
    let outcome = select(vec![Outcome::Order, Outcome::Advance, Outcome::Continuation, Outcome::NoSale]);
    let status = select(vec![Promised, Kept, Broken]);
    (outcome, status, -3..60_i32, 0..20_i32, any::<bool>()).prop_map(move |(outcome, status, days, span, open)| {
        let mut meeting = held(n, days, outcome);
        meeting.action = advance(n, days, days - span, status).action.filter(|_| outcome == Outcome::Advance);
        meeting.outcome = meeting.outcome.filter(|_| !open || !n.is_multiple_of(3));
        meeting
    })
}

fn a_move() -> impl Strategy<Value = Move> {
    let proof = prop::option::of(20..26_u32);
    (-2..90_i32, a_stage(), any::<bool>(), proof).prop_map(|(days, to, reasoned, proof)| Move {
        on: ago(days),
        to,
        reason: if reasoned { "because".to_owned() } else { String::new() },
        lost: None,
        proof: proof.map(id),
    })
}

/// A project with any history, meetings, checks, amount, close, invoices.
pub(crate) fn a_project() -> impl Strategy<Value = Project> {
    let meetings = (20..24).map(|n| a_meeting(n).boxed()).collect::<Vec<_>>();
    let checks = subsequence((1..=6).flat_map(CheckKey::of).collect::<Vec<_>>(), 0..=36);
    let moves = prop::collection::vec(a_move(), 0..6);
    let amount = prop::option::of((0..1_000_000_000_i64, 0..4_u32));
    let bills = prop::collection::vec((-40..40_i32, -500..900_i64, 0..500_i64), 0..3);
    let days = (prop::option::of(-120..30_i32), prop::collection::vec(prop::option::of(-9..9_i32), 0..3));
    (moves, meetings, checks, amount, days, bills, any::<bool>()).prop_map(
        |(history, meetings, checks, amount, (close, due), bills, small)| {
            let done = |key: CheckKey| CheckMark { check: key.to_string(), state: CheckState::Done(ago(9)) };
            Project {
                size: if small { SaleSize::Small } else { SaleSize::Large },
                history,
                meetings,
                checks: checks.into_iter().map(done).collect(),
                amount: amount.map(|(units, scale)| Money(Decimal::new(units, scale))),
                close: close.map(ago),
                tasks: (40..).zip(due).map(|(n, due)| task(n, due.map(ago))).collect(),
                invoices: (50..)
                    .zip(bills)
                    .map(|(n, (due, sum, paid))| invoice(n * 2, due, sum, &[(1, paid)]))
                    .collect(),
                ..sale(Stage::Target)
            }
        },
    )
}

fn some_projects() -> impl Strategy<Value = Vec<Project>> {
    prop::collection::vec(a_project(), 0..14)
}

/// What somebody does with a card.
#[derive(Debug, Clone)]
enum Deed {
    Go(Stage, &'static str, Option<u32>),
    Lose,
    Revive,
    Check(u8, u8),
}

fn a_deed() -> impl Strategy<Value = Deed> {
    let reason = select(vec!["", " ", "because"]);
    prop_oneof![
        6 => (a_stage(), reason, prop::option::of(20..26_u32)).prop_map(|(to, why, proof)| Deed::Go(to, why, proof)),
        1 => Just(Deed::Lose),
        1 => Just(Deed::Revive),
        3 => (1..=6_u8, 1..=6_u8).prop_map(|(step, number)| Deed::Check(step, number)),
    ]
}

/// The move a deed makes; none where it is refused or makes none.
fn made(account: &Account, project: &mut Project, deed: &Deed, days: i32) -> Option<Move> {
    let today = ago(days);
    match deed {
        Deed::Go(to, reason, proof) => {
            go(account, project, &MoveRequest { to: *to, reason, proof: proof.map(id) }, &yardstick(), today).ok()
        }
        Deed::Lose => new_loss(project, LostReason::Rival, "", today).ok(),
        Deed::Revive => new_revival(project, today),
        Deed::Check(step, number) => {
            let state = CheckState::Done(today);
            project.checks.push(CheckMark { check: format!("{step}.{number}"), state });
            None
        }
    }
}

fn grade(account: &Account, median: Option<i64>) -> Grade {
    Grade::of(account, &account.projects[0], &yardstick(), median.map(Money::whole), TODAY)
}

fn with(project: Project) -> Account {
    let mut account = firm();
    account.projects.push(project);
    account
}

proptest! {
    #[test]
    fn moves_conserve_projects_and_money(
        mut all in prop::collection::vec(a_project(), 1..8), deeds in prop::collection::vec((0..8_usize, a_deed()), 0..25),
    ) {
        let account = firm();
        let chances = [5, 10, 25, 40, 60, 80, 95];
        let before = Figures::of(&all, chances).all();
        let at = all.len();
        for (day, (which, deed)) in (0..).zip(deeds) {
            let project = &mut all[which % at];
            let was = project.stage();
            let made = made(&account, project, &deed, 25 - day);
            let to = made.as_ref().map_or(was, |step| step.to);
            prop_assert!(made.is_none() || to != was);
            project.history.extend(made);
            prop_assert_eq!(project.stage(), to);
            prop_assert_eq!(stays(project).last().unwrap().stage, Some(to), "the history replays");
        }
        let after = Figures::of(&all, chances).all();
        prop_assert_eq!((after.count, after.unpriced, after.amount), (before.count, before.unpriced, before.amount));
        prop_assert_eq!(after.count, all.len());
    }

    #[test]
    fn the_history_replays_to_the_present_stage(project in a_project()) {
        let all = stays(&project);
        prop_assert_eq!(all.last().unwrap().stage, Some(project.stage()));
        prop_assert_eq!(all[0].stage, Some(Stage::Target));
        prop_assert!(all.windows(2).all(|w| w[0].stage != w[1].stage));
        let won = project_status(&project) == ProjectStatus::Won;
        prop_assert_eq!(domain::funnel::history::ordered_on(&project).is_some(), won);
    }

    #[test]
    fn weighted_sums_equal_the_sum_of_the_cards(all in some_projects(), chances in any::<[u8; 7]>()) {
        let figures = Figures::of(&all, chances);
        for stage in Stage::ALL {
            let cards = || all.iter().filter(|p| p.stage() == stage);
            let sum = |of: &dyn Fn(&Project) -> Option<Money>| Money(cards().filter_map(of).map(|m| m.0).sum());
            let found = figures.stage(stage);
            prop_assert_eq!(found.count, cards().count());
            prop_assert_eq!(found.amount, sum(&|p| p.amount));
            prop_assert_eq!(found.weighted, sum(&|p| weighted(p, chances)));
            prop_assert!(found.weighted <= found.amount);
        }
        let stages = || Stage::ALL.map(|stage| figures.stage(stage));
        let open: Decimal = stages().iter().take(6).map(|s| s.weighted.0).sum();
        prop_assert_eq!(figures.open().weighted.0, open);
        prop_assert_eq!(stages().iter().map(|s| s.count).sum::<usize>(), all.len());
    }

    #[test]
    fn no_rate_is_over_one(all in some_projects()) {
        for passage in conversions(&all) {
            let (share, ends) = (passage.conversion, passage.won);
            prop_assert!(share.part <= share.whole && ends.won <= ends.closed);
            prop_assert_eq!(ends.closed + ends.open, share.whole + passage.standing, "everybody who was there");
            prop_assert!(share.whole + passage.standing + passage.unknown <= all.len());
        }
        let first = conversions(&all)[0];
        prop_assert_eq!(first.conversion.whole + first.standing, all.len());
    }

    #[test]
    fn velocity_is_measured_or_says_what_is_missing(all in some_projects(), percent in -150..300_i32) {
        match Velocity::of(&all) {
            Err(missing) => prop_assert!(!missing.is_empty()),
            Ok(found) => {
                let [_, rate, _, days] = Lever::ALL.map(|lever| found.figure(lever));
                prop_assert!(rate > Decimal::ZERO && rate <= Decimal::ONE && days >= Decimal::ONE);
                for lever in Lever::ALL {
                    let (better, now) = (found.with(lever, percent).per_day(), found.per_day());
                    let more = (percent > 0) != (lever == Lever::Days);
                    let holds = if more { better >= now } else { better <= now };
                    prop_assert!(holds || percent == 0, "{:?}", lever);
                }
            }
        }
    }

    #[test]
    fn a_move_is_refused_only_with_what_would_allow_it(project in a_project(), to in a_stage()) {
        let account = firm();
        let needs = check_gate(&account, &project, to, &yardstick(), TODAY);
        let wish = |reason| MoveRequest { to, reason, proof: None };
        let plain = go(&account, &project, &wish(""), &yardstick(), TODAY);
        prop_assert_eq!(plain.clone().err().unwrap_or_default(), needs.clone());
        let unique: BTreeSet<String> = needs.iter().map(|need| format!("{need:?}")).collect();
        prop_assert_eq!(unique.len(), needs.len());
        let written = go(&account, &project, &wish("because"), &yardstick(), TODAY);
        prop_assert_eq!(written.is_ok(), to != project.stage() && to != Stage::Lost);
    }

    #[test]
    fn a_meeting_proves_one_move_at_most(
        project in a_project(), deeds in prop::collection::vec(a_deed(), 0..30),
    ) {
        let account = firm();
        let mut project = Project { history: Vec::new(), ..project };
        for deed in deeds {
            let step = made(&account, &mut project, &deed, 0);
            project.history.extend(step);
        }
        let used: Vec<_> = project.history.iter().filter_map(|step| step.proof).collect();
        prop_assert_eq!(used.iter().collect::<BTreeSet<_>>().len(), used.len());
        for to in Stage::ALL {
            prop_assert!(available_proofs(&project, to, TODAY).iter().all(|m| !used.contains(&m.id)));
        }
    }

    #[test]
    fn every_move_without_proof_takes_an_advance_of_its_own(stage in 2..6_usize, advances in 0..6_u32, signed in any::<bool>()) {
        let mut project = sale(Stage::ALL[stage]);
        check_to(&mut project, 6);
        project.meetings = (0..advances).map(|n| kept(n + 1, 0)).collect();
        project.meetings.extend(signed.then(|| order(9, 0)));
        let enough = signed || advances as usize >= stage - 1;
        prop_assert_eq!(card_mark(&project, TODAY).is_none(), enough);
    }

    #[test]
    fn a_gate_that_was_met_leaves_no_mark(project in a_project(), to in a_stage()) {
        let account = firm();
        let mut project = Project { history: sale(Stage::Target).history, ..project };
        let clean = card_mark(&project, TODAY).is_none();
        prop_assert!(clean);
        check_to(&mut project, 6);
        for stage in Stage::ALL.into_iter().filter(|s| *s <= to && *s > Stage::Target && *s < Stage::Lost) {
            let reason = if stage == Stage::Analyse { "three new lines" } else { "" };
            match go(&account, &project, &MoveRequest { to: stage, reason, proof: None }, &yardstick(), TODAY) {
                Ok(step) => project.history.push(step),
                Err(needs) => {
                    prop_assert!(!needs.is_empty());
                    break;
                }
            }
            prop_assert_eq!(card_mark(&project, TODAY), None);
        }
    }

    #[test]
    fn what_the_board_calls_a_proof_owed_the_alert_tells(project in a_project()) {
        let said = card_mark(&project, TODAY).is_some_and(|mark| mark.debt() == DebtKind::Proof);
        let account = with(project.clone());
        let told = alerts(&account, &project, &Limits::default(), TODAY);
        prop_assert_eq!(told.iter().any(|alert| alert.kind == AlertKind::StageAhead), said);
    }

    #[test]
    fn an_advance_stops_counting_the_day_after_its_date_unless_kept(
        ahead in 0..30_i32, after in 0..60_i32, which in 0..3_usize,
    ) {
        let status = [PromiseStatus::Promised, PromiseStatus::Kept, PromiseStatus::Broken][which];
        let counts = match status {
            PromiseStatus::Promised => after <= ahead,
            PromiseStatus::Kept => true,
            PromiseStatus::Broken => false,
        };
        let mut project = sale(Stage::Needs);
        check_to(&mut project, 3);
        project.meetings.push(advance(1, 0, -ahead, status));
        let day = ago(-after);
        prop_assert_eq!(check_gate(&firm(), &project, Stage::Value, &yardstick(), day).is_empty(), counts);
        let recent = counts && after <= 30;
        let account = with(project.clone());
        prop_assert_eq!(Grade::of(&account, &project, &yardstick(), None, day).tests[3], recent);
        // The move before has a proof of its own: a meeting proves one alone.
        project.meetings.push(kept(2, 40));
        project.history[1].proof = Some(id(2));
        project.history[2].proof = Some(id(1));
        project.history[2].on = ago(-1);
        prop_assert_eq!(card_mark(&project, day).is_none_or(|m| !m.needs.contains(&Requirement::Proof)), counts);
    }

    #[test]
    fn a_grade_follows_from_its_tests_alone(one in a_project(), other in a_project(), median in 0..900_000_000_i64) {
        let (one, other) = (grade(&with(one), Some(median)), grade(&with(other), Some(median)));
        let reasons = |g: &Grade| (g.tests, g.held_back);
        prop_assert!(reasons(&one) != reasons(&other) || one.letter == other.letter);
        for found in [one, other] {
            let wanted = match found.points() {
                4 if found.held_back.is_none() => GradeLetter::A,
                3 | 4 => GradeLetter::B,
                2 => GradeLetter::C,
                _ => GradeLetter::D,
            };
            prop_assert_eq!(found.letter, wanted);
        }
    }

    #[test]
    fn what_no_test_asks_for_changes_no_grade(
        project in a_project(), amount in 0..1_000_000_000_i64, close in -120..30_i32, median in 0..900_000_000_i64,
    ) {
        let before = grade(&with(project.clone()), Some(median));
        let differ = |found: Grade| (0..4).filter(|n| found.tests[*n] != before.tests[*n]).collect::<Vec<usize>>();
        let priced = Project { amount: Some(Money::whole(amount)), ..project.clone() };
        let found = grade(&with(priced), Some(median));
        prop_assert_eq!(found.tests[1], amount >= median);
        prop_assert!(differ(found).iter().all(|n| *n == 1));
        let closing = Project { close: Some(ago(close)), ..project.clone() };
        let found = grade(&with(closing), Some(median));
        prop_assert_eq!(found.tests[2], (-90..=0).contains(&close));
        prop_assert!(differ(found).iter().all(|n| *n == 2));
        let mut renamed = Project { name: "Other".to_owned(), competitors: vec!["Rival".to_owned()], ..project };
        check_to(&mut renamed, 6);
        prop_assert_eq!(grade(&with(renamed), Some(median)), before);
    }

    #[test]
    fn today_is_what_each_customer_has_due_in_order(all in some_projects()) {
        let accounts: Vec<Account> = (200..).zip(all).map(|(n, p)| Account { id: id(n), ..with(p) }).collect();
        let limits = Limits::default();
        let found = list_due(&accounts, [], &limits, TODAY.at(9, 0, 0, 0));
        prop_assert!(found.windows(2).all(|w| (w[0].rank(), w[0].date) <= (w[1].rank(), w[1].date)));
        let each: Vec<_> = accounts.iter().flat_map(|a| account_due(a, &limits, TODAY)).collect();
        prop_assert_eq!(found.len(), each.len());
        prop_assert!(each.iter().all(|line| found.contains(line)));
        let backwards: Vec<_> = accounts.iter().rev().collect();
        prop_assert_eq!(list_due(backwards, [], &limits, TODAY.at(9, 0, 0, 0)), found);
    }
}
