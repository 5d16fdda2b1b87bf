//! The gates: exactly what is missing, and nothing else.

use domain::account::Account;
use domain::id::Id;
use domain::meeting::{Meeting, Outcome, PromiseStatus};
use domain::money::Money;
use domain::project::{Move, Project, SaleSize, Stage};
use domain::steps::check::CheckKey;
use domain::steps::gate::{Requirement, check_gate};
use domain::steps::proof::available_proofs;

use super::case::{TODAY, advance, ago, check_to, firm, held, id, invoice, kept, order, sale, step};
use crate::rules::case::yardstick;

fn needs(project: &Project, to: Stage) -> Vec<Requirement> {
    check_gate(&firm(), project, to, &yardstick(), TODAY)
}

fn open_checks(step: u8) -> Vec<Requirement> {
    CheckKey::of(step).map(Requirement::Check).collect()
}

fn ids(meetings: &[&Meeting]) -> Vec<Id> {
    meetings.iter().map(|m| m.id).collect()
}

#[test]
fn to_take_a_customer_up_needs_owner_contact_and_a_reason() {
    let mut project = sale(Stage::Target);
    assert_eq!(needs(&project, Stage::Analyse), [Requirement::Reason]);
    project.owner = Some(id(99));
    assert_eq!(needs(&project, Stage::Analyse), [Requirement::Owner, Requirement::Reason], "nobody in the book");
    project.owner = None;
    let all = [Requirement::Owner, Requirement::Contact, Requirement::Reason];
    assert_eq!(check_gate(&Account::new(id(5), String::new()), &project, Stage::Analyse, &yardstick(), TODAY), all);
    let mut gone = firm();
    gone.contacts[0].archived = Some(ago(1));
    assert_eq!(check_gate(&gone, &project, Stage::Analyse, &yardstick(), TODAY), all);
    let mut nameless = firm();
    nameless.contacts[0].name = " ".to_owned();
    assert_eq!(check_gate(&nameless, &project, Stage::Analyse, &yardstick(), TODAY), all);
}

#[test]
fn out_of_the_steps_1_to_4_needs_checks_and_a_proof() {
    let way = [(Stage::Analyse, Stage::Trust), (Stage::Trust, Stage::Needs), (Stage::Needs, Stage::Value)];
    for (from, to) in way.into_iter().chain([(Stage::Value, Stage::Commitment)]) {
        let mut project = sale(from);
        let mut all = open_checks(from as u8);
        all.push(Requirement::Proof);
        assert_eq!(needs(&project, to), all);
        check_to(&mut project, from as u8);
        assert_eq!(needs(&project, to), [Requirement::Proof]);
        project.meetings.push(kept(1, 10));
        assert_eq!(needs(&project, to), []);
        project.checks.pop();
        assert_eq!(needs(&project, to), [Requirement::Check(CheckKey { step: from as u8, number: 6 })]);
    }
}

#[test]
fn a_proof_is_what_the_customer_did_in_this_stage_and_no_other_move_rests_on() {
    use PromiseStatus::{Broken, Kept, Promised};
    let mut project = sale(Stage::Needs);
    check_to(&mut project, 3);
    let good = [advance(1, 10, -5, Promised), advance(1, 10, 0, Promised), advance(1, 9, 3, Kept), order(1, 10)];
    for meeting in good {
        project.meetings = vec![meeting];
        assert_eq!(needs(&project, Stage::Value), []);
    }
    let bad = [
        advance(1, 11, -5, Promised),
        advance(1, 9, 1, Promised),
        advance(1, 9, -5, Broken),
        advance(1, -1, -5, Promised),
        held(1, 9, Outcome::Continuation),
        held(1, 9, Outcome::NoSale),
        Meeting { outcome: None, ..advance(1, 9, -5, Promised) },
        Meeting { action: None, ..advance(1, 9, -5, Promised) },
    ];
    for meeting in bad {
        project.meetings = vec![meeting];
        assert_eq!(needs(&project, Stage::Value), [Requirement::Proof], "{:?}", project.meetings);
    }
    project.meetings = vec![kept(1, 9)];
    project.history[0].proof = Some(id(1));
    assert_eq!(needs(&project, Stage::Value), [Requirement::Proof]);
}

#[test]
fn of_several_proofs_the_latest_advance_comes_first_and_orders_last() {
    let mut project = sale(Stage::Needs);
    project.meetings = vec![order(1, 2), kept(2, 8), kept(3, 4), order(4, 20), kept(5, 20)];
    assert_eq!(ids(&available_proofs(&project, Stage::Value, TODAY)), [id(3), id(2), id(1)]);
    assert_eq!(ids(&available_proofs(&project, Stage::Collection, TODAY)), [id(1), id(4)]);
    for to in [Stage::Target, Stage::Trust, Stage::Needs, Stage::Lost] {
        assert_eq!(ids(&available_proofs(&project, to, TODAY)), [] as [Id; 0]);
    }
}

#[test]
fn a_small_sale_has_no_advances_and_is_asked_for_the_order_alone() {
    let mut project = Project { size: SaleSize::Small, ..sale(Stage::Needs) };
    assert_eq!(needs(&project, Stage::Value), open_checks(3));
    check_to(&mut project, 3);
    assert_eq!(needs(&project, Stage::Value), []);
    assert_eq!(needs(&project, Stage::Collection), [Requirement::Order]);
}

#[test]
fn into_collection_only_an_order_leads_and_it_leads_there_from_anywhere() {
    for from in Stage::ALL.into_iter().filter(|s| *s < Stage::Collection) {
        let mut project = sale(from);
        assert_eq!(needs(&project, Stage::Collection), [Requirement::Order]);
        project.meetings.push(kept(1, 2));
        assert_eq!(needs(&project, Stage::Collection), [Requirement::Order]);
        project.meetings.push(order(2, 30));
        assert_eq!(needs(&project, Stage::Collection), []);
        project.history.push(Move { proof: Some(id(2)), ..step(3, from) });
        assert_eq!(needs(&project, Stage::Collection), [Requirement::Order]);
    }
}

#[test]
fn paid_needs_an_invoice_and_nothing_left() {
    let mut project = sale(Stage::Collection);
    let mut with = |invoices| {
        project.invoices = invoices;
        needs(&project, Stage::Paid)
    };
    let left = |amount| vec![Requirement::Balance(Money::whole(amount))];
    assert_eq!(with(vec![]), [Requirement::Invoice]);
    assert_eq!(with(vec![invoice(1, 3, -100, &[])]), [Requirement::Invoice]);
    assert_eq!(with(vec![invoice(1, 3, 100, &[])]), left(100));
    assert_eq!(with(vec![invoice(1, 3, 100, &[(2, 60)])]), left(40));
    assert_eq!(with(vec![invoice(1, 3, 100, &[(2, 60), (-1, 40)])]), left(40), "money of tomorrow");
    assert_eq!(with(vec![invoice(1, 3, 100, &[(2, 130)])]), left(-30));
    assert_eq!(with(vec![invoice(1, 3, 100, &[(2, 60), (0, 40)])]), []);
    assert_eq!(with(vec![invoice(1, 3, 100, &[(2, 60)]), invoice(5, 3, -40, &[])]), []);
    assert_eq!(with(vec![invoice(1, 3, 0, &[])]), []);
}

#[test]
fn one_stage_at_a_time() {
    let mut project = sale(Stage::Analyse);
    let mut all = vec![Requirement::First(Stage::Trust)];
    all.extend(open_checks(1).into_iter().chain(open_checks(2)));
    all.push(Requirement::Proof);
    assert_eq!(needs(&project, Stage::Needs), all);
    check_to(&mut project, 2);
    project.meetings.push(kept(1, 2));
    assert_eq!(needs(&project, Stage::Needs), [Requirement::First(Stage::Trust)]);
    assert_eq!(needs(&sale(Stage::Target), Stage::Trust).first(), Some(&Requirement::First(Stage::Analyse)));
    let mut ready = sale(Stage::Commitment);
    assert_eq!(needs(&ready, Stage::Paid)[0], Requirement::First(Stage::Collection));
    assert!(needs(&ready, Stage::Paid).contains(&Requirement::Order));
    ready.meetings.push(order(1, 2));
    assert_eq!(needs(&ready, Stage::Paid), [Requirement::First(Stage::Collection), Requirement::Invoice]);
}

#[test]
fn back_with_a_reason_and_out_with_one_from_the_list() {
    let mut project = sale(Stage::Value);
    assert_eq!(needs(&project, Stage::Trust), [Requirement::Reason]);
    assert_eq!(needs(&project, Stage::Target), [Requirement::Reason]);
    assert_eq!(needs(&project, Stage::Value), [Requirement::Another]);
    assert_eq!(needs(&project, Stage::Lost), [Requirement::LostReason]);
    assert_eq!(needs(&sale(Stage::Paid), Stage::Collection), [Requirement::Reason]);
    assert_eq!(needs(&sale(Stage::Paid), Stage::Lost), [Requirement::First(Stage::Collection)]);
    project.history.push(step(4, Stage::Lost));
    assert_eq!(needs(&project, Stage::Value), []);
    assert_eq!(needs(&project, Stage::Lost), [Requirement::Another]);
    for to in [Stage::Trust, Stage::Commitment, Stage::Paid] {
        assert_eq!(needs(&project, to), [Requirement::First(Stage::Value), Requirement::Reason]);
    }
}
