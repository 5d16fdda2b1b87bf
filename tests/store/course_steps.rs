//! What the chapter of the six steps must be: complete, short enough to be read beside a meeting, said once in the whole
//! course, and one with the sample that ticks its checks.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::Account;
use domain::course::steps::{CHECKS, QUESTIONS, STEPS, StepText};
use domain::lang::{Lang, Text};
use domain::project::{CheckState, LostReason, Stage};
use domain::record::Record;
use jiff::civil::date;
use store::course::drills;
use store::sample::sample;
use words::tracker::stage;

use crate::course_texts::{
    AMBIGUOUS, assert_none, brain_texts, han, opening, steps_chapter, steps_texts, texts, tracker_texts, words,
};

/// The stages that are steps, in order.
const STAGES: [Stage; 6] =
    [Stage::Analyse, Stage::Trust, Stage::Needs, Stage::Value, Stage::Commitment, Stage::Collection];
/// Characters of Chinese, or words of English, that two texts may not share in a row.
const STRETCH: [(Lang, usize); 2] = [(Lang::Zh, 10), (Lang::En, 7)];
/// Verbs a check may open with in English, other than after a few words on when.
const VERBS: &str = "look put find note work ask list write hold name tell spend take have let score walk agree answer \
                     draw settle ring check visit";

fn steps() -> &'static [StepText] {
    &steps_chapter().steps
}

fn asks() -> impl Iterator<Item = &'static Text> {
    steps().iter().flat_map(|s| &s.checks).map(|c| &c.ask)
}

fn hints() -> impl Iterator<Item = &'static Text> {
    steps().iter().flat_map(|s| &s.checks).map(|c| &c.hint)
}

fn questions() -> impl Iterator<Item = &'static Text> {
    steps().iter().flat_map(|s| &s.questions)
}

fn too_long<'a>(texts: impl Iterator<Item = &'a Text>, zh: usize, en: usize) -> Vec<String> {
    let size = |t: &Text| (t.zh.chars().count(), t.en.split_whitespace().count());
    let long = texts.map(|t| (t, size(t))).filter(|(_, (z, e))| *z > zh || *e > en);
    long.map(|(t, (z, e))| format!("{} ({z}) / {} ({e})", t.zh, t.en)).collect()
}

/// Sentences of a text. A sentence quoted at the end of another closes both.
fn sentences(lang: Lang, text: &str) -> usize {
    let ends: &[char] = match lang {
        Lang::Zh => &['。', '？', '！'],
        Lang::En => &['.', '?'],
    };
    text.split(ends).filter(|part| part.chars().any(char::is_alphanumeric)).count()
}

fn many_sentences<'a>(texts: impl Iterator<Item = &'a Text>, most: usize) -> Vec<String> {
    let said = texts.flat_map(|t| Lang::ALL.map(|lang| (sentences(lang, t.get(lang)), t.get(lang))));
    said.filter(|(n, _)| *n > most).map(|(n, t)| format!("{n}: {t}")).collect()
}

/// Every run of characters or words of a text, as long as two texts may not share.
fn runs(lang: Lang, text: &str) -> BTreeSet<String> {
    let size = STRETCH.iter().find(|(l, _)| *l == lang).map_or(usize::MAX, |(_, n)| *n);
    match lang {
        Lang::Zh => {
            let spoken: Vec<char> = text.chars().filter(|c| han(*c)).collect();
            spoken.windows(size).map(String::from_iter).collect()
        }
        Lang::En => words(text).collect::<Vec<_>>().windows(size).map(|w| w.join(" ")).collect(),
    }
}

fn elsewhere() -> Vec<(String, Text)> {
    let drills = drills().unwrap_or_else(|e| panic!("{e}"));
    [brain_texts(), tracker_texts(), texts("drills", &drills)].concat()
}

fn accounts() -> Vec<Account> {
    let sample = sample(Lang::Zh, date(2026, 1, 5)).unwrap_or_else(|e| panic!("{e}"));
    sample
        .records
        .into_iter()
        .filter_map(|r| if let Record::Account(a) = r { Some(Account::clone(&a)) } else { None })
        .collect()
}

#[test]
fn the_chapter_reads_and_has_no_holes() {
    assert_eq!(steps_chapter().problems(), []);
    assert_eq!((steps().len(), steps_chapter().lost.len()), (usize::from(STEPS), 6));
    assert_eq!((asks().count(), questions().count()), (36, 6 * QUESTIONS));
}

#[test]
fn a_hole_is_seen() {
    let broken = |spoil: fn(&mut Vec<StepText>)| {
        let mut chapter = steps_chapter().clone();
        spoil(&mut chapter.steps);
        chapter.problems().into_iter().map(|h| h.place).collect::<Vec<_>>()
    };
    assert_eq!(broken(|s| s.swap(0, 1)), ["steps.steps[0].number"]);
    assert_eq!(broken(|s| s[2].checks.swap(0, 5)), ["steps.steps[2].checks[0].key"]);
    assert_eq!(broken(|s| s[3].checks.truncate(5)), ["steps.steps[3].checks"]);
    assert_eq!(broken(|s| s[5].questions.truncate(4)), ["steps.steps[5].questions"]);
    let mut lost = steps_chapter().clone();
    lost.lost.swap(0, 1);
    assert_eq!(lost.problems().into_iter().map(|h| h.place).collect::<Vec<_>>(), ["steps.lost[0].reason"]);
}

#[test]
fn a_text_is_found_by_its_name() {
    let chapter = steps_chapter();
    for number in 1..=STEPS {
        assert_eq!(chapter.step(number).map(|s| s.number), Some(number));
        for n in 1..=CHECKS {
            let key = format!("{number}.{n}");
            assert_eq!(chapter.check(&key).map(|c| &c.key), Some(&key));
        }
    }
    assert!(chapter.step(0).is_none() && chapter.step(7).is_none() && chapter.check("3.7").is_none());
    let price = chapter.lost(LostReason::Price);
    assert!(price.is_some_and(|t| t.zh.contains("价格") && t.en.contains("price")), "{price:?}");
}

#[test]
fn a_step_is_called_as_its_stage() {
    for (step, of) in steps().iter().zip(STAGES) {
        assert_eq!(step.name.zh, stage(of).zh);
        assert!(step.name.en.to_lowercase().starts_with(stage(of).en), "{} {}", step.name.en, stage(of).en);
    }
}

#[test]
fn what_is_read_in_a_row_is_short() {
    let chapter = steps_chapter();
    assert_none(too_long(asks(), 24, 16));
    assert_none(too_long(steps().iter().map(|s| &s.purpose), 24, 14));
    assert_none(too_long(questions(), 22, 16));
    assert_none(too_long(hints(), 50, 34));
    assert_none(too_long(steps().iter().flat_map(|s| [&s.proof, &s.trap]), 60, 40));
    assert_none(too_long(chapter.lost.iter().map(|l| &l.text), 34, 24));
}

#[test]
fn what_is_said_is_said_in_few_sentences() {
    let chapter = steps_chapter();
    assert_none(many_sentences(asks().chain(questions()).chain(steps().iter().map(|s| &s.purpose)), 1));
    assert_none(many_sentences(chapter.lost.iter().map(|l| &l.text), 1));
    assert_none(many_sentences(hints().chain(steps().iter().map(|s| &s.proof)), 2));
    let traps = steps().iter().map(|s| &s.trap).chain([&chapter.calm]);
    assert_none(many_sentences(traps, 2));
    assert_none(many_sentences([&chapter.intro, &chapter.grade_note, &chapter.velocity_note].into_iter(), 3));
}

#[test]
fn a_check_is_something_to_do_and_a_question_asks() {
    let verbs: BTreeSet<&str> = VERBS.split_whitespace().collect();
    // "A week before, ask what ..." does as well as "Ask what ...".
    let acts = |t: &str| t.split(", ").any(|part| words(part).next().is_some_and(|w| verbs.contains(w.as_str())));
    assert_none(asks().filter(|t| !acts(&t.en) || !t.en.ends_with('.')).map(|t| &t.en));
    assert_none(asks().filter(|t| t.zh.ends_with(['。', '？', '！'])).map(|t| &t.zh));
    assert_none(questions().filter(|t| !t.zh.ends_with('？') || !t.en.ends_with('?')).map(|t| &t.zh));
}

#[test]
fn every_check_of_the_sample_is_in_the_course() {
    let accounts = accounts();
    let marks: Vec<_> = accounts.iter().flat_map(|a| &a.projects).flat_map(|p| &p.checks).collect();
    assert!(marks.len() > 100);
    assert_none(marks.iter().filter(|m| steps_chapter().check(&m.check).is_none()).map(|m| &m.check));
    // The reasons given in the sample speak of terms, of a tender and of a visit: so must the checks.
    let left_out = marks.iter().filter(|m| matches!(m.state, CheckState::NotApplicable(_))).map(|m| m.check.as_str());
    assert_eq!(left_out.collect::<BTreeSet<_>>(), BTreeSet::from(["2.6", "5.4", "5.5"]));
    let said = |key: &str| steps_chapter().check(key).map(|c| c.ask.zh.clone()).unwrap_or_default();
    assert!(said("2.6").contains("站半天") && said("5.4").contains("验收") && said("5.5").contains("招标"));
}

#[test]
fn no_text_stands_twice() {
    let all = [elsewhere(), steps_texts()].concat();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut faults = Vec::new();
    // The course has the word for a step in more than one place; a sentence it has once.
    for (place, text) in all.into_iter().filter(|(place, _)| place.rsplit('.').next() != Some("name")) {
        for said in [text.zh, text.en.to_lowercase()] {
            let first = seen.insert(said.clone(), place.clone());
            faults.extend(first.filter(|_| place.starts_with("steps")).map(|f| format!("{f} and {place}: {said}")));
        }
    }
    assert!(seen.len() > 1000, "{}", seen.len());
    assert_none(faults);
}

#[test]
fn no_sentence_is_borrowed() {
    let all: Vec<_> = [elsewhere(), steps_texts()].concat();
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for (place, text) in &all {
            for run in runs(lang, text.get(lang)) {
                let first = seen.insert(run.clone(), place);
                let ours = first.filter(|f| *f != place && place.starts_with("steps"));
                faults.extend(ours.map(|f| format!("{f} and {place}: {run}")));
            }
        }
    }
    assert_none(faults);
}

#[test]
fn runs_are_of_the_length_that_counts() {
    assert_eq!(runs(Lang::Zh, "一二三四五，六七八九十一").len(), 2);
    assert_eq!(runs(Lang::En, "Ask them what it costs, then wait.").into_iter().next().as_deref(), {
        Some("ask them what it costs then wait")
    });
}

#[test]
fn every_text_is_in_both_languages() {
    // A Chinese text speaks Chinese; the only letters in it are those of a grade.
    let letters = |t: &str| t.replace("A级", "").replace("B级", "").replace("C级", "").replace("D级", "");
    let chinese = |t: &Text| t.zh.chars().any(han) && !letters(&t.zh).chars().any(|c| c.is_ascii_alphabetic());
    let english = |t: &Text| words(&t.en).count() > 1 && !t.en.chars().any(han);
    let bad = steps_texts().into_iter().filter(|(_, t)| !chinese(t) || !english(t));
    assert_none(bad.map(|(place, t)| format!("{place}: {} / {}", t.zh, t.en)));
}

#[test]
fn every_sign_is_of_its_language() {
    let straight = |t: &str| !t.chars().any(|c| AMBIGUOUS.contains(c) || c == '"' || c == '!' || c == '！');
    let closed = |t: &str| t.matches('「').count() == t.matches('」').count();
    let full = |t: &str| !t.chars().any(|c| matches!(c, ',' | ';' | ':' | '?' | '.' | '(' | ')'));
    let half = |t: &str| !t.chars().any(|c| matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}'));
    let good = |t: &Text| straight(&t.zh) && straight(&t.en) && closed(&t.zh) && full(&t.zh) && half(&t.en);
    let bad = steps_texts().into_iter().filter(|(_, t)| !good(t));
    assert_none(bad.map(|(place, t)| format!("{place}: {} / {}", t.zh, t.en)));
}

#[test]
fn no_two_lines_of_a_list_open_alike() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        let mut judge = |what: String, list: Vec<&Text>| {
            let mut seen = BTreeSet::new();
            let twice = list.iter().filter_map(|t| opening(lang, t.get(lang))).filter(|o| !seen.insert(o.clone()));
            faults.extend(twice.map(|word| format!("{what}: {word}")));
        };
        for step in steps() {
            judge(format!("{} asks", step.number), step.checks.iter().map(|c| &c.ask).collect());
            judge(format!("{} hints", step.number), step.checks.iter().map(|c| &c.hint).collect());
            judge(format!("{} questions", step.number), step.questions.iter().collect());
        }
        judge("lost".to_owned(), steps_chapter().lost.iter().map(|l| &l.text).collect());
        judge("traps".to_owned(), steps().iter().map(|s| &s.trap).collect());
        judge("purposes".to_owned(), steps().iter().map(|s| &s.purpose).collect());
    }
    assert_none(faults);
}

#[test]
fn the_sum_in_the_trap_is_right() {
    let trap = &steps().iter().find(|s| s.number == STEPS).unwrap_or_else(|| panic!("no last step")).trap;
    let figures = trap.en.replace(',', "");
    let figures: Vec<u32> = words(&figures).filter_map(|w| w.parse().ok()).collect();
    // A loss takes itself divided by the net margin in new sales: at five per cent twenty times as much.
    assert!(matches!(figures[..], [loss, sales] if sales * 5 == loss * 100), "{figures:?}");
    assert!(trap.en.contains("five per cent") && ["百分之五", "一万", "二十万"].iter().all(|n| trap.zh.contains(n)));
}
