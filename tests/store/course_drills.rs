//! What the texts of the drills must be, whoever wrote them: balanced, in both languages, typed in the right signs, and
//! giving no answer away by its length or its place. Each test names every text that fails it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::course::drill::{DrillChapter, HotPotato, REPLIES, Situation};
use domain::lang::{Lang, Text};
use domain::meeting::Outcome;
use domain::project::SaleSize;
use store::course::{CourseError, drills};

use crate::course_texts::{AMBIGUOUS, assert_none, han};

static CHAPTER: LazyLock<Result<DrillChapter, CourseError>> = LazyLock::new(drills);

/// The words that name the four answers: a situation that says one has answered itself.
const ANSWERS: [&str; 7] = ["订单", "进展", "中断", "无销售", "advance", "continuation", "no sale"];

fn chapter() -> &'static DrillChapter {
    CHAPTER.as_ref().unwrap_or_else(|e| panic!("{e}"))
}

fn texts() -> Vec<(String, &'static Text)> {
    let chapter = chapter();
    let mut found =
        vec![("outcome_intro".to_owned(), &chapter.outcome_intro), ("potato_intro".to_owned(), &chapter.potato_intro)];
    for Situation { key, text, why, .. } in &chapter.situations {
        found.extend([(key.clone(), text), (format!("{key} why"), why)]);
    }
    for HotPotato { key, text, replies } in &chapter.potatoes {
        found.push((key.clone(), text));
        for (i, reply) in replies.iter().enumerate() {
            found.extend([(format!("{key} reply {i}"), &reply.text), (format!("{key} reply {i} why"), &reply.why)]);
        }
    }
    found
}

/// Every text in one language with its place.
fn sentences() -> impl Iterator<Item = (String, Lang, &'static str)> {
    texts()
        .into_iter()
        .flat_map(|(place, text)| Lang::ALL.map(|lang| (format!("{place} {}", lang.tag()), lang, text.get(lang))))
}

fn count(answer: Outcome) -> usize {
    chapter().situations.iter().filter(|s| s.answer == answer).count()
}

#[test]
fn the_drills_read_and_have_no_holes() {
    assert_eq!(chapter().problems(), []);
    let keys = chapter().situations.iter().map(|s| s.key.clone());
    assert!(keys.eq((1..=32).map(|n| format!("o{n:02}"))));
    let keys = chapter().potatoes.iter().map(|p| p.key.clone());
    assert!(keys.eq((1..=13).map(|n| format!("h{n:02}"))));
}

#[test]
fn no_answer_is_the_one_to_guess() {
    use Outcome::{Advance, Continuation, NoSale, Order};
    assert_eq!([Order, Advance, Continuation, NoSale].map(count), [8, 9, 10, 5]);
    let small =
        |answer| chapter().situations.iter().filter(|s| s.size == SaleSize::Small && s.answer == answer).count();
    assert!(small(Order) >= 2 && small(NoSale) >= 2 && small(Order) + small(NoSale) >= 5);
    let large = |s: &&Situation| s.size == SaleSize::Large;
    assert!(chapter().situations.iter().filter(large).any(|s| s.answer == NoSale), "a large sale can be lost too");
}

#[test]
fn no_answer_comes_three_times_in_a_row() {
    let runs = chapter().situations.windows(3).filter(|w| w.iter().all(|s| s.answer == w[0].answer));
    assert_none(runs.map(|w| &w[0].key));
}

#[test]
fn no_situation_names_an_answer() {
    let named = |s: &Situation| {
        let said = format!("{} {}", s.text.zh, s.text.en.to_lowercase());
        ANSWERS.iter().find(|a| said.contains(*a)).map(|a| format!("{}: {a}", s.key))
    };
    assert_none(chapter().situations.iter().filter_map(named));
}

#[test]
fn every_advance_is_explained_by_its_date() {
    // A digit, a day of the week or today.
    let dated = |why: &str| {
        why.chars().any(|c| c.is_ascii_digit())
            || ["周", "日", "today", "Thursday", "days"].iter().any(|d| why.contains(d))
    };
    let advances = chapter().situations.iter().filter(|s| s.answer == Outcome::Advance);
    assert_none(advances.filter(|s| Lang::ALL.iter().any(|l| !dated(s.why.get(*l)))).map(|s| &s.key));
}

#[test]
fn no_text_is_empty_or_padded() {
    assert_none(sentences().filter(|(_, _, t)| t.is_empty() || t.trim() != *t).map(|(place, ..)| place));
}

#[test]
fn nothing_stands_twice() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut faults = Vec::new();
    for (place, _, text) in sentences() {
        if let Some(first) = seen.insert(text.to_lowercase(), place.clone()) {
            faults.push(format!("{first} and {place}: {text}"));
        }
    }
    assert_none(faults);
}

#[test]
fn every_sign_has_a_width_of_its_own() {
    let bad = sentences().filter(|(_, _, t)| t.chars().any(|c| AMBIGUOUS.contains(c) || c.is_control()));
    assert_none(bad.map(|(place, _, t)| format!("{place}: {t}")));
}

#[test]
fn chinese_is_chinese_and_set_with_full_width_signs() {
    let mixed = |text: &str| {
        let chars: Vec<_> = text.chars().collect();
        let beside =
            |w: &[char]| (han(w[0]) && w[1].is_ascii_punctuation()) || (w[0].is_ascii_punctuation() && han(w[1]));
        chars.windows(2).any(beside) || !chars.iter().copied().any(han)
    };
    let bad = sentences().filter(|(_, lang, t)| *lang == Lang::Zh && mixed(t));
    assert_none(bad.map(|(place, _, t)| format!("{place}: {t}")));
}

#[test]
fn chinese_quotes_are_closed() {
    let open = |text: &str| {
        [('「', '」'), ('『', '』')].iter().any(|(a, b)| text.matches(*a).count() != text.matches(*b).count())
    };
    let bad = sentences().filter(|(_, lang, t)| *lang == Lang::Zh && open(t));
    assert_none(bad.map(|(place, _, t)| format!("{place}: {t}")));
}

#[test]
fn english_has_no_han_and_does_not_shout() {
    let foreign = |c: char| han(c) || c == '!' || matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}');
    let bad = sentences().filter(|(_, lang, t)| *lang == Lang::En && t.chars().any(foreign));
    assert_none(bad.map(|(place, _, t)| format!("{place}: {t}")));
}

#[test]
fn a_text_can_be_read_from_the_last_row() {
    // 80 columns by 24 rows hold a text of about six lines above the choices and four below.
    let long = |(place, lang, text): (String, Lang, &str)| {
        let cells: usize = text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
        let limit = if place.contains("why") { 230 } else { 460 };
        (cells > limit).then(|| format!("{place} {lang:?}: {cells}"))
    };
    assert_none(sentences().filter_map(long));
}

#[test]
fn the_best_reply_is_seldom_the_longest() {
    for lang in Lang::ALL {
        let longest = |p: &&HotPotato| {
            assert_eq!(p.replies.len(), REPLIES, "{}", p.key);
            let cells = |i: usize| p.replies[i].text.get(lang).chars().count();
            (1..REPLIES).all(|i| cells(0) >= cells(i))
        };
        let shortest = |p: &&HotPotato| {
            let cells = |i: usize| p.replies[i].text.get(lang).chars().count();
            (1..REPLIES).all(|i| cells(0) <= cells(i))
        };
        let potatoes = &chapter().potatoes;
        let keys: Vec<_> = potatoes.iter().filter(longest).map(|p| &p.key).collect();
        assert!(2 * keys.len() <= potatoes.len(), "{lang:?}: the best is the longest in {keys:?}");
        let keys: Vec<_> = potatoes.iter().filter(shortest).map(|p| &p.key).collect();
        assert!(2 * keys.len() <= potatoes.len(), "{lang:?}: the best is the shortest in {keys:?}");
    }
}
