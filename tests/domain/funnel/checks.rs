//! The checks of the steps.

use domain::project::{CheckMark, CheckState, Stage};
use domain::steps::check::{BadCheck, CheckKey, Progress, check_state, open_checks, progress, set_check};

use super::case::{ago, sale};

fn mark(check: &str, state: CheckState) -> CheckMark {
    CheckMark { check: check.to_owned(), state }
}

fn not_applicable(why: &str) -> CheckState {
    CheckState::NotApplicable(why.to_owned())
}

#[test]
fn a_key_is_a_step_and_a_number() {
    assert_eq!("3.2".parse(), Ok(CheckKey { step: 3, number: 2 }));
    let all: Vec<_> = (1..=6).flat_map(CheckKey::of).collect();
    assert_eq!(all.len(), 36);
    for key in all {
        assert_eq!(key.to_string().parse(), Ok(key));
    }
    for text in ["", "3", "3.", ".2", "0.1", "1.0", "7.1", "1.7", "1.12", "11.1", "3,2", " 3.2", "３.2", "+3.2", "三.2"]
    {
        assert_eq!(text.parse::<CheckKey>(), Err(BadCheck::Key(text.to_owned())));
    }
}

#[test]
fn progress_counts_each_check_once_and_no_excuse_without_a_reason() {
    let mut project = sale(Stage::Needs);
    assert_eq!(progress(&project, 3), Progress::default());
    project.checks = vec![
        mark("3.1", CheckState::Done(ago(3))),
        mark("3.1", CheckState::Done(ago(2))),
        mark("3.2", not_applicable("no tender")),
        mark("3.3", not_applicable(" \u{3000}")),
        mark("2.4", CheckState::Done(ago(3))),
        mark("3.7", CheckState::Done(ago(3))),
        mark("33", CheckState::Done(ago(3))),
    ];
    let found = progress(&project, 3);
    assert_eq!(found, Progress { done: 1, not_applicable: 1 });
    assert_eq!((found.settled(), found.complete()), (2, false));
    let left: Vec<_> = open_checks(&project, 3).map(|key| key.number).collect();
    assert_eq!(left, [3, 4, 5, 6]);
    assert_eq!((open_checks(&project, 0).count(), open_checks(&project, 7).count()), (0, 0));
    project.checks.extend((3..=6).map(|n| mark(&format!("3.{n}"), CheckState::Done(ago(1)))));
    assert!(progress(&project, 3).complete());
}

#[test]
fn a_check_is_settled_in_its_place_and_opened_again() {
    let mut project = sale(Stage::Needs);
    let key = |text: &str| text.parse::<CheckKey>().unwrap();
    set_check(&mut project, key("3.1"), Some(CheckState::Done(ago(3)))).unwrap();
    set_check(&mut project, key("3.2"), Some(CheckState::Done(ago(2)))).unwrap();
    set_check(&mut project, key("3.1"), Some(not_applicable("no tender"))).unwrap();
    assert_eq!(project.checks, [mark("3.1", not_applicable("no tender")), mark("3.2", CheckState::Done(ago(2)))]);
    let before = project.clone();
    assert_eq!(set_check(&mut project, key("3.2"), Some(not_applicable(" "))), Err(BadCheck::NoReason(key("3.2"))));
    let none = CheckKey { step: 9, number: 1 };
    assert_eq!(set_check(&mut project, none, None), Err(BadCheck::Key("9.1".to_owned())));
    assert_eq!(project, before);
    set_check(&mut project, key("3.1"), None).unwrap();
    assert_eq!((check_state(&project, key("3.1")), project.checks.len()), (None, 1));
    set_check(&mut project, key("3.1"), None).unwrap();
    assert_eq!(project.checks.len(), 1);
}
