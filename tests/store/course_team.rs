//! What the chapter on leading a team must be: complete, in both languages and their signs, said once in the course, and short enough
//! to be read before a talk.

use std::collections::BTreeMap;

use domain::course::team::TeamChapter;
use domain::lang::{Lang, Text};
use store::course::{drills, team};

use crate::course_texts::{
    AMBIGUOUS, assert_none, brain_texts, han, opening, steps_texts, texts, tracker_texts, words,
};

fn chapter() -> TeamChapter {
    team().unwrap_or_else(|e| panic!("{e}"))
}

fn team_texts() -> Vec<(String, Text)> {
    texts("team", &chapter())
}

#[test]
fn the_chapter_reads_and_has_no_holes() {
    assert_eq!(chapter().problems(), []);
    assert!(team_texts().len() > 50);
}

#[test]
fn a_hole_is_seen() {
    let broken = |spoil: fn(&mut TeamChapter)| {
        let mut chapter = chapter();
        spoil(&mut chapter);
        chapter.problems().into_iter().map(|hole| hole.place).collect::<Vec<_>>()
    };
    assert_eq!(broken(|c| c.laws.truncate(3)), ["team.laws"]);
    assert_eq!(broken(|c| c.questions.truncate(1)), ["team.questions"]);
    assert_eq!(broken(|c| c.steps.swap(0, 1)), ["team.steps[0].step"]);
    assert_eq!(broken(|c| c.troubles.truncate(2)), ["team.troubles"]);
    assert_eq!(broken(|c| c.tiers.truncate(2)), ["team.tiers"]);
    assert_eq!(broken(|c| c.topics.swap(0, 1)), ["team.topics[0].topic"]);
    assert_eq!(broken(|c| c.agree.truncate(2)), ["team.agree"]);
}

#[test]
fn the_backbone_is_the_answer_and_the_five_steps_are_ours() {
    let chapter = chapter();
    assert_eq!(chapter.tiers[1].name.zh, "中坚");
    assert!(chapter.tiers_note.zh.contains("中层") && chapter.tiers_note.en.contains("middle management"));
    assert!(chapter.steps_note.en.contains("our reconstruction") && chapter.steps_note.zh.contains("我们补回来的"));
    assert!(chapter.laws[0].name.zh.contains("一对多") && chapter.laws[1].name.zh.contains("一对一"));
}

#[test]
fn what_is_read_before_a_talk_is_short() {
    let long = |most: (usize, usize)| {
        move |(_, text): &(String, Text)| {
            text.zh.chars().count() > most.0 || text.en.split_whitespace().count() > most.1
        }
    };
    assert_none(team_texts().into_iter().filter(long((64, 40))).map(|(place, _)| place));
    let names = team_texts().into_iter().filter(|(place, _)| place.ends_with("name"));
    assert_none(names.filter(long((12, 7))).map(|(place, _)| place));
}

#[test]
fn every_text_is_in_both_languages_and_their_signs() {
    let chinese = |t: &str| t.chars().any(han) && !t.chars().any(|c| c.is_ascii_alphabetic());
    let english = |t: &str| words(t).next().is_some() && !t.chars().any(han);
    let straight = |t: &str| !t.chars().any(|c| AMBIGUOUS.contains(c) || matches!(c, '"' | '!' | '！'));
    let closed = |t: &str| t.matches('「').count() == t.matches('」').count();
    let full = |t: &str| !t.chars().any(|c| matches!(c, ',' | ';' | ':' | '?' | '.' | '(' | ')'));
    let half = |t: &str| !t.chars().any(|c| matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}'));
    let good = |t: &Text| {
        chinese(&t.zh)
            && english(&t.en)
            && straight(&t.zh)
            && straight(&t.en)
            && closed(&t.zh)
            && full(&t.zh)
            && half(&t.en)
    };
    let bad = team_texts().into_iter().filter(|(_, t)| !good(t));
    assert_none(bad.map(|(place, t)| format!("{place}: {} / {}", t.zh, t.en)));
}

#[test]
fn a_question_asks_and_no_two_open_alike() {
    let chapter = chapter();
    let asks: Vec<_> = chapter.topics.iter().map(|t| &t.ask).chain(chapter.questions.iter().map(|q| &q.ask)).collect();
    assert_none(asks.iter().filter(|t| !t.zh.ends_with('？') || !t.en.ends_with('?')).map(|t| &t.zh));
    let lists = [
        chapter.topics.iter().map(|t| &t.ask).collect::<Vec<_>>(),
        chapter.steps.iter().map(|t| &t.text).collect(),
        chapter.laws.iter().map(|t| &t.text).collect(),
        chapter.troubles.iter().map(|t| &t.remedy).collect(),
    ];
    for lang in Lang::ALL {
        for list in &lists {
            let mut seen = Vec::new();
            for text in list {
                let open = opening(lang, text.get(lang));
                assert!(!seen.contains(&open), "{}", text.get(lang));
                seen.push(open);
            }
        }
    }
}

#[test]
fn no_text_stands_twice() {
    let drills = drills().unwrap_or_else(|e| panic!("{e}"));
    let all = [brain_texts(), tracker_texts(), steps_texts(), texts("drills", &drills), team_texts()].concat();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut faults = Vec::new();
    for (place, text) in all.into_iter().filter(|(place, _)| !place.ends_with("name")) {
        for said in [text.zh, text.en.to_lowercase()] {
            let first = seen.insert(said.clone(), place.clone());
            faults.extend(first.filter(|_| place.starts_with("team")).map(|f| format!("{f} and {place}: {said}")));
        }
    }
    assert_none(faults);
}
