//! What a class is asked when it votes: every question of the course has its words, its cards and its answer in both languages.

use domain::course::drill::DrillChapter;
use domain::course::lesson::{CARDS, LessonChapter, VoteQuestion};
use domain::credit::{bad_debt, delay};
use domain::lang::{Lang, Text};
use domain::workshop::question::QuestionKey;
use paper::vote::ask;

fn course() -> (LessonChapter, DrillChapter) {
    (store::course::lessons().unwrap(), store::course::drills().unwrap())
}

/// Every question the course knows.
fn keys(lessons: &LessonChapter, drills: &DrillChapter) -> Vec<QuestionKey> {
    let pages = lessons.pages().flat_map(QuestionKey::of_page);
    let cases = lessons
        .cases
        .iter()
        .flat_map(|case| (1..=case.questions.len()).map(|number| QuestionKey::Case { case: case.key.clone(), number }));
    let situations = drills.situations.iter().map(|of| &of.key);
    let drills = situations.chain(drills.potatoes.iter().map(|of| &of.key)).cloned().map(QuestionKey::Drill);
    let debts = bad_debt::LOSSES.into_iter().flat_map(|loss| bad_debt::MARGINS.map(|margin| (loss, margin)));
    let debts = debts.map(|(loss, margin)| QuestionKey::BadDebt { loss, margin });
    let delays = delay::MARGINS.into_iter().flat_map(|margin| delay::RATES.map(|rate| (margin, rate)));
    let delays = delays.map(|(margin, rate)| QuestionKey::Delay { margin, rate });
    pages.chain(cases).chain(drills).chain(debts).chain(delays).chain([QuestionKey::Credit]).collect()
}

#[test]
fn every_question_has_its_words_in_both_languages_and_is_found_by_what_is_saved() {
    let (lessons, drills) = course();
    let keys = keys(&lessons, &drills);
    assert!(keys.len() > 150, "{}", keys.len());
    for key in keys {
        let saved: QuestionKey = key.to_string().parse().unwrap();
        assert_eq!(saved, key);
        let VoteQuestion { ask, choices, answer, why } = ask(&saved, &lessons, &drills).unwrap();
        assert!((2..=CARDS).contains(&choices.len()) && answer < choices.len(), "{key}");
        for lang in Lang::ALL {
            let texts = choices.iter().chain([&ask, &why]).map(|text| text.get(lang));
            assert!(texts.clone().all(|text| !text.trim().is_empty() && !text.contains('{')), "{key}");
            let mut named: Vec<_> = choices.iter().map(|text| text.get(lang)).collect();
            named.sort_unstable();
            named.dedup();
            assert_eq!(named.len(), choices.len(), "{key}: no two cards say the same");
        }
    }
}

#[test]
fn what_the_course_does_not_know_is_not_asked() {
    let (lessons, drills) = course();
    for key in ["relations-nowhere", "o99", "case-nowhere:1", "bad-debt:500:200"] {
        assert_eq!(ask(&key.parse().unwrap(), &lessons, &drills), None, "{key}");
    }
}

fn texts(of: &[Text], lang: Lang) -> Vec<&str> {
    of.iter().map(|text| text.get(lang)).collect()
}

#[test]
fn an_outcome_has_the_same_card_in_every_situation() {
    let (lessons, drills) = course();
    for situation in &drills.situations {
        let asked = ask(&QuestionKey::Drill(situation.key.clone()), &lessons, &drills).unwrap();
        assert_eq!(texts(&asked.choices, Lang::En), ["order", "advance", "continuation", "no sale"]);
        assert_eq!(asked.answer, situation.answer as usize, "{}", situation.key);
    }
}

#[test]
fn a_hot_potato_keeps_its_best_reply_wherever_it_lies() {
    let (lessons, drills) = course();
    let mut letters = [0; 3];
    for potato in &drills.potatoes {
        let asked = ask(&QuestionKey::Drill(potato.key.clone()), &lessons, &drills).unwrap();
        assert_eq!(asked.choices[asked.answer], potato.replies[0].text);
        assert_eq!(asked.why, potato.replies[0].why);
        letters[asked.answer] += 1;
    }
    assert!(letters.iter().all(|count| *count >= 2), "{letters:?}");
}

#[test]
fn a_cell_of_a_grid_and_the_example_of_the_course_are_asked_by_their_figures() {
    let (lessons, drills) = course();
    let asked = ask(&"bad-debt:500:3".parse().unwrap(), &lessons, &drills).unwrap();
    assert_eq!(asked.ask.en, "Lose 500 at a 3% margin: how much more must be sold?");
    assert_eq!(asked.why.en, "Lose 500 at a 3% margin: it takes 16,667 more in sales.");
    assert_eq!(texts(&asked.choices, Lang::En)[asked.answer], "10,000 to 20,000");
    assert_eq!(texts(&asked.choices, Lang::Zh)[asked.answer], "10,000 到 20,000");
    let asked = ask(&QuestionKey::Credit, &lessons, &drills).unwrap();
    assert_eq!(asked.choices[asked.answer].en, "For cash only");
    assert_eq!(asked.why.zh, "收现款剩 100,000，赊账剩 84,767。收不回来的占到 0.83%，两种就打平；再多，赊账就亏。");
}
