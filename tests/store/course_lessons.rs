//! What the pages a trainer projects must be: complete, within what the last row reads, said once, and true to every idea of the
//! course.

use std::collections::{BTreeMap, BTreeSet};

use domain::course::lesson::{CourseModule, LessonChapter, PageBlock};
use domain::lang::{Lang, Text};
use store::course::{drills, lessons};

use crate::course_texts::{AMBIGUOUS, assert_none, han, texts};

/// Every idea of the course that a class is shown or does, by the row of the course's own order.
const IDEAS: &str = "0.1 0.2 0.3 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.10 1.11 1.12 1.13 1.14 1.15 1.16 1.17 1.18 2.1 2.2 \
    2.3 2.4 2.5 2.6 2.8 2.9 2.10 2.11 2.12 2.13 2.14 2.15 2.16 2.17 2.19 3.1 3.3 3.4 3.5 3.6 4.1 4.2 4.3 4.4 4.5 4.6 4.7 \
    4.8 4.9 5.1 5.2 5.3 5.4 5.5 5.6";
/// What the course left out on purpose: claims about sex and nation, a story about bets.
const OUT: [&str; 3] = ["2.7", "2.18", "3.2"];

fn chapter() -> LessonChapter {
    lessons().unwrap_or_else(|e| panic!("{e}"))
}

fn own() -> Vec<(String, Text)> {
    let chapter = chapter();
    [texts("frame", &chapter.frame), texts("modules", &chapter.modules), texts("cases", &chapter.cases)].concat()
}

#[test]
fn the_pages_read_and_every_module_has_its_eight() {
    let chapter = chapter();
    assert_eq!(chapter.problems(), []);
    assert!(chapter.modules.iter().all(|module| module.pages.len() >= 8));
    for module in &chapter.modules {
        let votes = module.pages.iter().filter(|page| page.question.is_some()).count();
        let exercises = module.pages.iter().filter(|page| page.exercise.is_some()).count();
        assert!(votes >= 2 && exercises >= 2, "{:?}", module.module);
    }
    let modules: Vec<_> = chapter.cases.iter().map(|case| case.module).collect();
    let wanted = [CourseModule::Quadrants, CourseModule::Tracker, CourseModule::Channel, CourseModule::Credit];
    assert_eq!(modules, wanted);
}

#[test]
fn every_idea_of_the_course_has_its_page() {
    let chapter = chapter();
    let mut taught: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let pages = chapter.pages().map(|page| (&page.key, &page.ideas));
    let mottos = chapter.frame.mottos.iter().map(|motto| (&motto.key, &motto.ideas));
    let cases = chapter.cases.iter().map(|case| (&case.key, &case.ideas));
    for (key, ideas) in pages.chain(mottos).chain(cases) {
        for idea in ideas {
            taught.entry(idea).or_default().push(key);
        }
    }
    let wanted: BTreeSet<_> = IDEAS.split_whitespace().collect();
    let found: BTreeSet<_> = taught.keys().copied().collect();
    assert_none(wanted.difference(&found).map(|idea| format!("{idea} has no page")));
    assert_none(found.difference(&wanted).map(|idea| format!("{idea} is no idea of the course: {:?}", taught[idea])));
    assert_none(OUT.into_iter().filter(|idea| found.contains(idea)).map(|idea| format!("{idea} is left out")));
}

#[test]
fn no_page_speaks_of_what_was_left_out() {
    let out = [
        "足球",
        "赌球",
        "football",
        "betting",
        "男性",
        "女性",
        "男人",
        "女人",
        "women",
        "men are",
        "西方人",
        "westerners",
    ];
    let all = own();
    let found = all.iter().flat_map(|(place, text)| {
        let both = format!("{} {}", text.zh, text.en.to_lowercase());
        out.into_iter().filter(move |word| both.contains(word)).map(move |word| format!("{place}: {word}"))
    });
    assert_none(found);
}

#[test]
fn every_text_is_there_in_both_languages_with_signs_a_terminal_can_show() {
    let mut faults = Vec::new();
    for (place, text) in own() {
        for lang in Lang::ALL {
            let said = text.get(lang);
            if said.trim().is_empty() {
                faults.push(format!("{place}: empty"));
            }
            if let Some(sign) = said.chars().find(|sign| AMBIGUOUS.contains(*sign) || sign.is_control()) {
                faults.push(format!("{place}: {sign:?}"));
            }
        }
        if text.en.chars().any(han) {
            faults.push(format!("{place}: Chinese in the English"));
        }
        let quoted = text.zh.contains('"') || text.zh.contains('!') || text.zh.contains('?') || text.zh.contains(',');
        if quoted && text.zh.chars().any(han) && !text.zh.chars().any(|c| c.is_ascii_digit()) {
            faults.push(format!("{place}: an English sign in the Chinese: {}", text.zh));
        }
        if text.en.contains('!') {
            faults.push(format!("{place}: an exclamation mark"));
        }
    }
    assert_none(faults);
}

#[test]
fn the_drills_a_page_votes_on_exist() {
    let drills = drills().unwrap();
    let mut keys: Vec<_> = drills.situations.iter().map(|s| s.key.as_str()).collect();
    keys.extend(drills.potatoes.iter().map(|p| p.key.as_str()));
    let chapter = chapter();
    let named: Vec<_> = chapter.pages().flat_map(|page| &page.drills).collect();
    assert!(!named.is_empty());
    assert_none(named.into_iter().filter(|key| !keys.contains(&key.as_str())));
}

#[test]
fn a_motto_a_case_and_a_task_fit_on_the_wall() {
    let chapter = chapter();
    assert!(!chapter.frame.mottos.is_empty() && !chapter.cases.is_empty());
    assert_none(chapter.too_long().map(|long| format!("at most {}: {}", long.most, long.text.get(long.lang))));
}

#[test]
fn answers_do_not_stand_at_one_place() {
    let chapter = chapter();
    let own = chapter.pages().filter_map(|page| page.question.as_ref());
    let all: Vec<_> = own.chain(chapter.cases.iter().flat_map(|case| &case.questions)).collect();
    for place in 0..3 {
        let here = all.iter().filter(|question| question.answer == place).count();
        assert!(here * 2 <= all.len(), "{here} of {} answers stand at place {place}", all.len());
    }
}

#[test]
fn steps_count_what_is_uncovered_one_by_one() {
    let chapter = chapter();
    for page in chapter.pages() {
        let one = |block: &PageBlock| match block {
            PageBlock::Points(points) => points.len(),
            PageBlock::Table { rows, .. } => 1 + rows.len(),
            _ => 1,
        };
        let whole: usize = page.blocks.iter().map(one).sum();
        assert_eq!(page.steps() + 1, whole, "{}", page.key);
    }
}
