//! The mark on a card that went on without its proof.

use domain::meeting::{Outcome, PromiseStatus};
use domain::money::Money;
use domain::project::{Move, Project, SaleSize, Stage};
use domain::steps::check::CheckKey;
use domain::steps::gate::Requirement;
use domain::steps::mark::{CardMark, DebtKind, card_mark};

use super::case::{TODAY, advance, ago, check_to, held, id, invoice, kept, order, sale, step};

fn needs(project: &Project) -> Vec<Requirement> {
    card_mark(project, TODAY).map_or(Vec::new(), |mark| mark.needs)
}

/// In step 3 since 10 days, its checks settled; the moves before have their proofs.
fn unproven() -> Project {
    let mut project = sale(Stage::Needs);
    check_to(&mut project, 2);
    project.meetings.push(kept(1, 21));
    project.history[1].proof = Some(id(1));
    project
}

#[test]
fn nothing_is_owed_where_nothing_was_asked() {
    assert_eq!(card_mark(&sale(Stage::Target), TODAY), None);
    assert_eq!(card_mark(&sale(Stage::Analyse), TODAY), None);
    let mut small = Project { size: SaleSize::Small, ..sale(Stage::Commitment) };
    check_to(&mut small, 4);
    assert_eq!(card_mark(&small, TODAY), None);
    let mut lost = unproven();
    lost.history.push(step(0, Stage::Lost));
    assert_eq!(card_mark(&lost, TODAY), None);
}

#[test]
fn a_mark_stands_until_the_customer_acts_after_the_move() {
    let mut project = unproven();
    assert_eq!(card_mark(&project, TODAY), Some(CardMark { since: ago(10), needs: vec![Requirement::Proof] }));
    project.meetings.push(kept(2, 11));
    project.meetings.push(held(3, 5, Outcome::Continuation));
    project.meetings.push(advance(4, 5, 1, PromiseStatus::Promised));
    assert_eq!(needs(&project), [Requirement::Proof], "before the move, no action, past its date");
    project.meetings.push(kept(5, 10));
    assert_eq!(needs(&project), []);
}

#[test]
fn an_advance_clears_the_mark_of_one_move_only() {
    let mut project = unproven();
    project.history[1].proof = None;
    project.meetings = vec![kept(2, 0)];
    assert_eq!(
        card_mark(&project, TODAY),
        Some(CardMark { since: ago(20), needs: vec![Requirement::Proof] }),
        "the later one is proved"
    );
    // Older than the later move: good for the first alone.
    project.meetings.push(kept(3, 15));
    assert_eq!(needs(&project), []);
    project.meetings[0] = kept(2, 15);
    assert_eq!(card_mark(&project, TODAY), Some(CardMark { since: ago(10), needs: vec![Requirement::Proof] }));
    // Stored with a move, it is spoken for.
    project.meetings = vec![kept(2, 10)];
    project.history[2].proof = Some(id(2));
    assert_eq!(card_mark(&project, TODAY), Some(CardMark { since: ago(20), needs: vec![Requirement::Proof] }));
    project.meetings = vec![order(2, 0)];
    project.history[2].proof = None;
    assert_eq!(needs(&project), [], "an order is good for every move before it");
}

#[test]
fn a_mark_stands_until_the_skipped_checks_are_settled() {
    let mut project = unproven();
    project.meetings.push(kept(2, 5));
    project.checks.retain(|m| m.check != "1.4" && m.check != "2.6");
    for check in ["1.4", "2.6"] {
        assert!(needs(&project).contains(&Requirement::Check(check.parse().unwrap())));
    }
    assert_eq!(card_mark(&project, TODAY).unwrap().since, ago(20), "the move out of step 1");
    check_to(&mut project, 2);
    assert_eq!(needs(&project), []);
}

#[test]
fn a_stored_proof_is_none_any_more_once_its_promise_falls() {
    use PromiseStatus::{Broken, Kept, Promised};
    let mut project = unproven();
    project.history[2].proof = Some(id(2));
    assert_eq!(needs(&project), [Requirement::Proof], "a meeting that is gone");
    let stands =
        [(-3, Promised, true), (0, Promised, true), (1, Promised, false), (1, Kept, true), (-3, Broken, false)];
    for (by, status, good) in stands {
        project.meetings.truncate(1);
        project.meetings.push(advance(2, 12, by, status));
        assert_eq!(needs(&project).is_empty(), good, "{by} {status:?}");
    }
}

#[test]
fn an_order_that_carries_a_card_leaves_the_skipped_checks_marked() {
    let mut project = sale(Stage::Trust);
    project.meetings = vec![order(1, 0), kept(2, 15)];
    check_to(&mut project, 1);
    project.history.push(Move { proof: Some(id(1)), ..step(0, Stage::Collection) });
    let skipped: Vec<_> = (2..=5).flat_map(CheckKey::of).map(Requirement::Check).collect();
    assert_eq!(card_mark(&project, TODAY), Some(CardMark { since: TODAY, needs: skipped }));
    check_to(&mut project, 5);
    assert_eq!(card_mark(&project, TODAY), None);
    project.meetings[0] = kept(1, 0);
    assert_eq!(needs(&project), [Requirement::Order]);
}

#[test]
fn out_of_step_5_no_checks_are_asked() {
    let mut project = sale(Stage::Collection);
    check_to(&mut project, 4);
    project.meetings = vec![order(1, 10)];
    project.history[5].proof = Some(id(1));
    assert_eq!(needs(&project), [], "the order proves the moves before it too");
}

#[test]
fn what_was_taken_back_owes_nothing() {
    let mut project = unproven();
    project.history.push(step(5, Stage::Trust));
    assert_eq!(needs(&project), []);
    project.history.push(step(4, Stage::Needs));
    assert_eq!(card_mark(&project, TODAY), Some(CardMark { since: ago(4), needs: vec![Requirement::Proof] }));
}

#[test]
fn a_long_way_back_takes_every_step_on_it_away() {
    let mut project = sale(Stage::Commitment);
    assert_eq!(needs(&project).len(), 25, "a proof, and the checks of four steps");
    project.history.push(step(5, Stage::Analyse));
    assert_eq!(needs(&project), []);
}

#[test]
fn a_step_back_into_a_leap_leaves_what_lies_before() {
    let mut project = sale(Stage::Analyse);
    project.history.push(Move { reason: "by the board".to_owned(), ..step(8, Stage::Commitment) });
    project.history.push(step(6, Stage::Trust));
    let mut all = vec![Requirement::Proof];
    all.extend(CheckKey::of(1).map(Requirement::Check));
    assert_eq!(card_mark(&project, TODAY), Some(CardMark { since: ago(8), needs: all }));
}

#[test]
fn paid_owes_the_money() {
    let mut project = sale(Stage::Paid);
    check_to(&mut project, 4);
    project.meetings.push(order(1, 20));
    assert_eq!(card_mark(&project, TODAY), Some(CardMark { since: ago(10), needs: vec![Requirement::Invoice] }));
    project.invoices.push(invoice(1, 3, 100, &[(2, 60)]));
    assert_eq!(needs(&project), [Requirement::Balance(Money::whole(40))]);
    project.invoices = vec![invoice(1, 3, 100, &[(2, 100)])];
    assert_eq!(needs(&project), []);
}

#[test]
fn a_proof_weighs_more_than_money_and_money_more_than_checks() {
    let debt = |project: &Project| card_mark(project, TODAY).map(|mark| mark.debt());
    let mut project = sale(Stage::Commitment);
    assert_eq!(debt(&project), Some(DebtKind::Proof));
    project.meetings = vec![order(1, 1)];
    assert_eq!(debt(&project), Some(DebtKind::Checks), "the order proves the moves, the checks are open");
    check_to(&mut project, 4);
    assert_eq!(debt(&project), None);
    let mut project = sale(Stage::Paid);
    project.meetings.push(order(1, 20));
    assert_eq!(debt(&project), Some(DebtKind::Money), "checks are open as well");
}
