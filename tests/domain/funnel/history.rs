//! What a history tells, and what it leaves unknown.

use domain::funnel::history::{
    ProjectStatus, StageTrack, Stay, Visited, days_in_stage, days_to_order, ordered_on, project_status, stays,
};
use domain::project::{Move, Project, Stage};

use super::case::{TODAY, ago, id, sale, step};

fn stay(stage: Stage, from: i32, until: Option<i32>) -> Stay {
    Stay { stage: Some(stage), from: Some(ago(from)), until: until.map(ago) }
}

const HOLE: Stay = Stay { stage: None, from: None, until: None };

#[test]
fn the_stays_follow_the_moves() {
    let mut project = sale(Stage::Trust);
    project.history.push(step(6, Stage::Analyse));
    project.history.push(step(4, Stage::Lost));
    project.history.push(step(1, Stage::Analyse));
    let wanted = [
        stay(Stage::Target, 100, Some(20)),
        stay(Stage::Analyse, 20, Some(10)),
        stay(Stage::Trust, 10, Some(6)),
        stay(Stage::Analyse, 6, Some(4)),
        stay(Stage::Lost, 4, Some(1)),
        stay(Stage::Analyse, 1, None),
    ];
    assert_eq!(stays(&project), wanted);
    let days: Vec<_> = wanted.iter().map(Stay::days).collect();
    assert_eq!(days, [Some(80), Some(10), Some(4), Some(2), Some(3), None]);
    project.history.reverse();
    assert_eq!(stays(&project), wanted, "by day, however they were typed");
}

#[test]
fn a_hole_is_unknown_and_not_guessed() {
    let mut project = sale(Stage::Analyse);
    project.history.push(step(5, Stage::Value));
    let before = Stay { stage: Some(Stage::Analyse), from: Some(ago(10)), until: None };
    assert_eq!(stays(&project)[1..], [before, HOLE, stay(Stage::Value, 5, None)]);
    let track = StageTrack::of(&project);
    let yes = [
        Visited::Yes,
        Visited::Yes,
        Visited::Unknown,
        Visited::Unknown,
        Visited::Yes,
        Visited::No,
        Visited::No,
        Visited::No,
    ];
    assert_eq!(track.been, yes);
    assert_eq!(track.beyond, [true, true, false, false, false, false, false, false]);
    // With a reason or on an order the stages were passed over, and that is known.
    for known in [
        Move { reason: "by the board".to_owned(), ..step(5, Stage::Value) },
        Move { proof: Some(id(1)), ..step(5, Stage::Value) },
    ] {
        project.history[1] = known;
        assert_eq!(stays(&project)[1..], [stay(Stage::Analyse, 10, Some(5)), stay(Stage::Value, 5, None)]);
        assert_eq!(StageTrack::of(&project).been[2..4], [Visited::No; 2]);
    }
}

#[test]
fn a_stage_seen_later_is_no_hole() {
    let mut project = sale(Stage::Target);
    project.history = vec![step(9, Stage::Needs), step(5, Stage::Trust), step(3, Stage::Needs)];
    let track = StageTrack::of(&project);
    assert_eq!(track.been[..4], [Visited::Yes, Visited::Unknown, Visited::Yes, Visited::Yes]);
    assert_eq!(track.beyond[..4], [true, false, true, false]);
}

#[test]
fn what_ends_before_it_begins_has_no_days() {
    let mut project = sale(Stage::Target);
    project.history.push(step(120, Stage::Analyse));
    assert_eq!(stays(&project)[0].days(), None);
    project.history = vec![Move { proof: Some(id(1)), ..step(120, Stage::Collection) }];
    assert_eq!((ordered_on(&project), days_to_order(&project)), (Some(ago(120)), None));
    project.history = vec![step(-3, Stage::Trust)];
    assert_eq!(days_in_stage(&project, TODAY), None);
    assert_eq!(days_in_stage(&sale(Stage::Trust), TODAY), Some(10));
    assert_eq!(days_in_stage(&sale(Stage::Target), TODAY), Some(100));
}

#[test]
fn what_was_written_down_as_won_from_the_first_day_has_no_days() {
    let won = |proof, opened| Project {
        opened: ago(opened),
        history: vec![Move { proof, ..step(20, Stage::Collection) }],
        ..sale(Stage::Target)
    };
    assert_eq!(days_to_order(&won(None, 20)), None, "a table told when it closed, and not when it was opened");
    assert_eq!(days_to_order(&won(Some(id(1)), 20)), Some(0), "an order on the first day is one");
    assert_eq!(days_to_order(&won(None, 50)), Some(30));
    assert_eq!(ordered_on(&won(None, 20)), Some(ago(20)));
}

#[test]
fn won_is_an_order_signed() {
    for stage in Stage::ALL {
        let mut project = sale(Stage::Target);
        project.history.push(step(5, stage));
        let wanted = match stage {
            Stage::Collection | Stage::Paid => ProjectStatus::Won,
            Stage::Lost => ProjectStatus::Lost,
            _ => ProjectStatus::Open,
        };
        assert_eq!(project_status(&project), wanted);
        assert_eq!(ordered_on(&project), (wanted == ProjectStatus::Won).then(|| ago(5)));
    }
}

#[test]
fn the_order_came_when_it_last_came_into_collection() {
    let day = |history: Vec<Move>| {
        let project = Project { history, ..sale(Stage::Target) };
        ordered_on(&project)
    };
    let signed = || vec![step(40, Stage::Commitment), step(30, Stage::Collection)];
    let with = |more: Vec<Move>| day(signed().into_iter().chain(more).collect());
    assert_eq!(with(vec![step(20, Stage::Paid)]), Some(ago(30)));
    assert_eq!(with(vec![step(20, Stage::Lost)]), None);
    assert_eq!(with(vec![step(20, Stage::Lost), step(10, Stage::Collection)]), Some(ago(30)));
    assert_eq!(with(vec![step(20, Stage::Commitment)]), None);
    assert_eq!(with(vec![step(20, Stage::Commitment), step(10, Stage::Collection)]), Some(ago(10)));
    assert_eq!(with(vec![step(20, Stage::Paid), step(10, Stage::Collection)]), Some(ago(30)));
    assert_eq!(days_to_order(&Project { history: signed(), ..sale(Stage::Target) }), Some(70));
}
