//! When somebody last moved: nothing yet is told as nothing, and never counted from the opening.

use domain::meeting::Outcome;
use domain::tracker::last_moves::{LastMoves, last_moves};

use super::case::{TODAY, ago, bare, held, sale, task};

#[test]
fn nothing_yet_is_none_however_long_ago_it_was_opened() {
    let mut account = bare();
    let project = sale(&mut account);
    assert_eq!(last_moves(project, TODAY), LastMoves { ours: None, customer: None });
    project.meetings = vec![held(80, &[1], 7, Outcome::Continuation)];
    assert_eq!(last_moves(project, TODAY), LastMoves { ours: Some(7), customer: None }, "words move nobody");
    project.meetings.push(held(81, &[1], -2, Outcome::Order));
    assert_eq!(last_moves(project, TODAY).customer, None, "not yet");
    project.meetings[1] = held(81, &[1], 3, Outcome::Order);
    assert_eq!(last_moves(project, TODAY), LastMoves { ours: Some(3), customer: Some(3) });
    project.meetings.clear();
    project.tasks = vec![domain::meeting::Task { done: Some(ago(4)), ..task(93, None) }];
    assert_eq!(last_moves(project, TODAY), LastMoves { ours: Some(4), customer: None });
}
