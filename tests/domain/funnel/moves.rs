//! The moves: on, back, lost and back from the lost.

use domain::id::Id;
use domain::project::{LostReason, Move, Project, Stage};
use domain::steps::gate::Requirement;
use domain::steps::moves::{MoveRequest, new_loss, new_move, new_revival};

use super::case::{TODAY, ago, check_to, firm, id, kept, order, sale, step};
use crate::rules::case::yardstick;

fn go(project: &mut Project, to: Stage, reason: &str, proof: Option<Id>) -> Result<Move, Vec<Requirement>> {
    let made = new_move(&firm(), project, &MoveRequest { to, reason, proof }, &yardstick(), TODAY)?;
    project.history.push(made.clone());
    Ok(made)
}

#[test]
fn the_proof_of_a_move_is_stored_and_proves_no_other() {
    let mut project = sale(Stage::Analyse);
    check_to(&mut project, 4);
    project.meetings = vec![kept(1, 8), kept(2, 0), order(3, 0)];
    let made = go(&mut project, Stage::Trust, "", None).unwrap();
    assert_eq!(made, Move { proof: Some(id(2)), ..step(0, Stage::Trust) });
    let made = go(&mut project, Stage::Needs, "", None).unwrap();
    assert_eq!(made.proof, Some(id(3)), "the advance is used");
    assert_eq!(go(&mut project, Stage::Value, "", None), Err(vec![Requirement::Proof]));
    assert_eq!(go(&mut project, Stage::Collection, "", None), Err(vec![Requirement::Order]));
    assert_eq!(project.stage(), Stage::Needs);
}

#[test]
fn the_meeting_that_was_named_must_prove_it() {
    let mut project = sale(Stage::Analyse);
    check_to(&mut project, 1);
    project.meetings = vec![kept(1, 50), kept(2, 3), kept(3, 2)];
    assert_eq!(go(&mut project.clone(), Stage::Trust, "", Some(id(1))), Err(vec![Requirement::Proof]));
    assert_eq!(go(&mut project.clone(), Stage::Trust, "", Some(id(7))), Err(vec![Requirement::Proof]));
    assert_eq!(go(&mut project.clone(), Stage::Trust, "new budget", Some(id(1))).unwrap().proof, None);
    assert_eq!(go(&mut project, Stage::Trust, "", Some(id(2))).unwrap().proof, Some(id(2)));
    project.meetings.push(order(4, 3));
    assert_eq!(go(&mut project.clone(), Stage::Collection, "", Some(id(3))), Err(vec![Requirement::Order]));
    assert_eq!(go(&mut project, Stage::Collection, "", Some(id(4))).unwrap().proof, Some(id(4)));
}

#[test]
fn a_gate_that_is_not_met_opens_to_a_written_reason() {
    let mut project = sale(Stage::Trust);
    let needs = go(&mut project, Stage::Needs, " \u{3000}", None).unwrap_err();
    assert_eq!(needs.len(), 7);
    let made = go(&mut project, Stage::Needs, " moved up by their board ", None).unwrap();
    assert_eq!((made.reason.as_str(), made.proof), ("moved up by their board", None));
    assert!(go(&mut project, Stage::Paid, "cash on the table", None).is_ok());
    assert_eq!(go(&mut project, Stage::Collection, "", None), Err(vec![Requirement::Reason]));
    assert!(go(&mut project, Stage::Collection, "a cheque bounced", None).is_ok());
    assert_eq!(project.stage(), Stage::Collection);
}

#[test]
fn a_customer_is_taken_up_with_a_reason() {
    let mut project = sale(Stage::Target);
    assert_eq!(go(&mut project, Stage::Analyse, "", None), Err(vec![Requirement::Reason]));
    let made = go(&mut project, Stage::Analyse, "three new lines", None).unwrap();
    assert_eq!((made.to, made.on), (Stage::Analyse, TODAY));
}

#[test]
fn no_reason_leads_nowhere_or_to_the_lost() {
    let mut project = sale(Stage::Trust);
    assert_eq!(go(&mut project, Stage::Trust, "why not", None), Err(vec![Requirement::Another]));
    assert_eq!(go(&mut project, Stage::Lost, "why not", None), Err(vec![Requirement::LostReason]));
    let mut paid = sale(Stage::Paid);
    assert_eq!(go(&mut paid, Stage::Lost, "why not", None), Err(vec![Requirement::First(Stage::Collection)]));
}

#[test]
fn a_move_is_never_dated_before_the_last_one() {
    let mut project = sale(Stage::Trust);
    project.history.push(step(-9, Stage::Value));
    let made = go(&mut project, Stage::Analyse, "wrong plant", None).unwrap();
    assert_eq!((made.on, project.stage()), (ago(-9), Stage::Analyse));
    let lost = new_loss(&project, LostReason::Late, "", TODAY).unwrap();
    assert_eq!(lost.on, ago(-9));
}

#[test]
fn the_lost_come_back_where_they_were() {
    for stage in Stage::ALL.into_iter().filter(|s| *s < Stage::Paid) {
        let mut project = sale(stage);
        assert_eq!(new_revival(&project, TODAY), None);
        let lost = new_loss(&project, LostReason::Price, " a third cheaper ", TODAY).unwrap();
        let wanted =
            Move { reason: "a third cheaper".to_owned(), lost: Some(LostReason::Price), ..step(0, Stage::Lost) };
        assert_eq!(lost, wanted);
        project.history.push(lost);
        assert_eq!(new_loss(&project, LostReason::Price, "again", TODAY), Err(vec![Requirement::Another]));
        let back = new_revival(&project, TODAY).unwrap();
        assert_eq!(back, step(0, stage));
        assert_eq!(
            new_move(&firm(), &project, &MoveRequest { to: stage, reason: "", proof: None }, &yardstick(), TODAY),
            Ok(back.clone())
        );
        project.history.push(back);
        assert_eq!(project.stage(), stage);
    }
    let project = sale(Stage::Trust);
    assert_eq!(new_loss(&project, LostReason::Other, " ", TODAY), Err(vec![Requirement::Reason]));
    assert!(new_loss(&project, LostReason::Other, "fire", TODAY).is_ok());
    assert_eq!(
        new_loss(&sale(Stage::Paid), LostReason::Late, "", TODAY),
        Err(vec![Requirement::First(Stage::Collection)])
    );
}
