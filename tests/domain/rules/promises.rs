//! Promises, calibration, who was met, the two clocks.

use domain::meeting::{InHand, InHandKind, Meeting, Occasion, Outcome, PromiseStatus, Reached, Touch, TouchKind};
use domain::project::{CheckMark, CheckState, Project};
use domain::tracker::last_moves::{LastMoves, last_moves};
use domain::tracker::promise::{Calibration, PromiseState, calibration, counts_as_proof, last_promise, promise_state};

use super::case::{TODAY, advance, ago, bare, held, id, sale, task};

#[test]
fn a_promise_stands_by_its_date_until_it_is_asked() {
    use PromiseStatus::{Broken, Kept, Promised};
    let state = |by, status| promise_state(&advance(1, 9, by, status), TODAY);
    assert_eq!(state(-1, Promised), Some(PromiseState::Pending));
    assert_eq!(state(0, Promised), Some(PromiseState::DueToday));
    assert_eq!(state(1, Promised), Some(PromiseState::Overdue));
    assert_eq!(state(1, Kept), Some(PromiseState::Kept));
    assert_eq!(state(-1, Broken), Some(PromiseState::Broken));
    assert_eq!(promise_state(&held(1, &[1], 9, Outcome::Order), TODAY), None);
    let ahead = advance(1, -1, -2, Kept);
    assert_eq!((promise_state(&ahead, TODAY), counts_as_proof(&ahead, TODAY)), (None, false));
}

#[test]
fn an_advance_that_lacks_an_answer_is_none() {
    let spoil: [fn(&mut Meeting); 5] = [
        |m| m.action = None,
        |m| m.action.as_mut().unwrap().what.clear(),
        |m| m.action.as_mut().unwrap().who = " ".to_owned(),
        |m| m.action.as_mut().unwrap().by = None,
        |m| m.action.as_mut().unwrap().opens.clear(),
    ];
    for spoil in spoil {
        let mut meeting = advance(1, 9, -1, PromiseStatus::Kept);
        assert!(counts_as_proof(&meeting, TODAY));
        spoil(&mut meeting);
        assert_eq!((promise_state(&meeting, TODAY), counts_as_proof(&meeting, TODAY)), (None, false));
    }
    let before = advance(1, 3, 4, PromiseStatus::Kept);
    assert_eq!(promise_state(&before, TODAY), None);
}

#[test]
fn the_promise_to_know_is_overdue_first_then_due_soonest_then_the_latest_settled() {
    let mut account = bare();
    let project = sale(&mut account);
    let known = |project: &Project| last_promise(project, TODAY).map(|m| m.id);
    assert_eq!(known(project), None);
    project.meetings.push(advance(1, 30, 20, PromiseStatus::Kept));
    project.meetings.push(advance(2, 20, 29, PromiseStatus::Kept));
    project.meetings.push(advance(3, 25, 2, PromiseStatus::Broken));
    assert_eq!(known(project), Some(id(3)), "2 has a date before its meeting and is none");
    project.meetings.push(advance(4, 9, -9, PromiseStatus::Promised));
    project.meetings.push(advance(5, 8, -2, PromiseStatus::Promised));
    assert_eq!(known(project), Some(id(5)));
    project.meetings.push(advance(6, 7, 1, PromiseStatus::Promised));
    project.meetings.push(advance(7, 9, 6, PromiseStatus::Promised));
    assert_eq!(known(project), Some(id(7)));
}

#[test]
fn calibration_counts_what_had_a_plan_and_was_asked() {
    let plan = |reached| Meeting { ideal: "trial".to_owned(), reached, ..held(1, &[1], 3, Outcome::NoSale) };
    let count = |meetings: &[Meeting]| calibration(meetings, TODAY);
    assert_eq!(count(&[]), Calibration { reached: 0, planned: 0 });
    let asked = [Some(Reached::Ideal), Some(Reached::Fallback), Some(Reached::Neither), None].map(plan);
    assert_eq!(count(&asked), Calibration { reached: 2, planned: 3 });
    let fallback = Meeting { ideal: " ".to_owned(), fallback: "date".to_owned(), ..plan(Some(Reached::Ideal)) };
    let unplanned = Meeting { ideal: String::new(), ..plan(Some(Reached::Ideal)) };
    let open = Meeting { outcome: None, ..plan(Some(Reached::Ideal)) };
    let ahead = Meeting { at: ago(-1).at(9, 0, 0, 0), ..plan(Some(Reached::Ideal)) };
    assert_eq!(count(&[fallback, unplanned, open, ahead]), Calibration { reached: 1, planned: 1 });
}

#[test]
fn a_person_is_met_in_any_project_but_only_in_held_meetings() {
    let mut account = bare();
    sale(&mut account).meetings.push(held(1, &[1, 2], 9, Outcome::NoSale));
    let mut other = Project::new(id(70), String::new(), ago(40));
    other.meetings.push(held(2, &[2], 4, Outcome::Continuation));
    other.meetings.push(Meeting { outcome: None, ..held(3, &[1], 1, Outcome::Order) });
    other.meetings.push(held(4, &[1], -1, Outcome::Order));
    other.meetings.push(Meeting { occasion: Occasion::Call, ..held(5, &[3], 1, Outcome::Continuation) });
    account.projects.push(other);
    let met = |n| account.last_met(id(n), TODAY);
    assert_eq!([met(1), met(2), met(3)], [Some(ago(9)), Some(ago(4)), None]);
}

#[test]
fn our_clock_stops_at_anything_done_and_the_customers_only_at_what_counts() {
    let mut account = bare();
    let project = sale(&mut account);
    let read = |project: &Project| {
        let LastMoves { ours, customer } = last_moves(project, TODAY);
        (ours, customer)
    };
    for opened in [10, -3, 90] {
        project.opened = ago(opened);
        assert_eq!(read(project), (None, None), "whenever it was opened");
    }
    project.meetings.push(held(1, &[1], 60, Outcome::Continuation));
    assert_eq!(read(project), (Some(60), None));
    project.checks.push(CheckMark { check: "1.1".to_owned(), state: CheckState::Done(ago(50)) });
    assert_eq!(read(project).0, Some(50));
    project.tasks[0].done = Some(ago(40));
    assert_eq!(read(project).0, Some(40));
    project.touches.push(Touch {
        id: id(2),
        on: ago(30),
        kind: TouchKind::Call,
        text: String::new(),
        contacts: Vec::new(),
    });
    project.touches.push(Touch {
        id: id(3),
        on: ago(-2),
        kind: TouchKind::Call,
        text: String::new(),
        contacts: Vec::new(),
    });
    assert_eq!(read(project).0, Some(30));
    project.meetings.push(advance(4, 20, 10, PromiseStatus::Promised));
    assert_eq!(read(project), (Some(20), None), "past its date");
    project.meetings.push(advance(5, 70, 65, PromiseStatus::Kept));
    assert_eq!(read(project).1, Some(70));
    project.meetings.last_mut().unwrap().action.as_mut().unwrap().settle(PromiseStatus::Kept, ago(12));
    assert_eq!(read(project).1, Some(12), "from the day it was kept");
    let paper = Meeting {
        occasion: Occasion::Mail,
        in_hand: Some(InHand { kind: InHandKind::Contract, on: Some(ago(3)) }),
        ..held(8, &[], 3, Outcome::Order)
    };
    project.meetings.push(paper);
    assert_eq!(read(project), (Some(20), Some(3)), "an order by mail is no move of ours");
    project.meetings.push(held(6, &[1], 0, Outcome::Order));
    project.tasks.push(task(7, None));
    assert_eq!(read(project), (Some(0), Some(0)));
}
