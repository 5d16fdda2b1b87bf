//! What the chapter of the matrix must be: a text for each place, in both languages, in the right signs, short, said once.

use std::collections::BTreeSet;

use domain::channel::segment::PLACES;
use domain::course::channel::ChannelChapter;
use domain::lang::{Lang, Text};
use store::course::channel;

use crate::course_texts::{AMBIGUOUS, assert_none, han, texts};

fn chapter() -> ChannelChapter {
    channel().unwrap_or_else(|e| panic!("{e}"))
}

fn all() -> Vec<(String, Text)> {
    texts("channel", &chapter())
}

#[test]
fn every_place_has_its_text() {
    let chapter = chapter();
    assert_eq!(chapter.problems(), []);
    assert!(PLACES.iter().all(|place| chapter.place(*place).is_some()));
    let missing = ChannelChapter { cells: chapter.cells[1..].to_vec(), ..chapter };
    assert_eq!(missing.problems().len(), 1);
}

#[test]
fn no_text_is_empty_long_or_said_twice() {
    let mut seen = BTreeSet::new();
    assert_none(all().into_iter().filter_map(|(place, text)| {
        let fits = (1..=110).contains(&text.zh.chars().count()) && (1..=200).contains(&text.en.chars().count());
        let new = seen.insert(text.zh.clone()) && seen.insert(text.en.to_lowercase());
        (!fits || !new).then_some(place)
    }));
}

#[test]
fn the_signs_are_those_of_the_language() {
    let bad = |lang: Lang, text: &str| {
        let signs: Vec<_> = text.chars().collect();
        let mixed = |w: &[char]| han(w[0]) && w[1].is_ascii_punctuation();
        text.chars().any(|c| AMBIGUOUS.contains(c) || c.is_control() || (lang == Lang::En && han(c)))
            || (lang == Lang::Zh && signs.windows(2).any(mixed))
    };
    let texts = all();
    let found = texts.iter().flat_map(|(place, text)| {
        Lang::ALL.into_iter().filter(|lang| bad(*lang, text.get(*lang))).map(move |lang| format!("{place} {lang:?}"))
    });
    assert_none(found);
}

#[test]
fn what_is_abandoned_is_told_as_the_course_tells_it() {
    let chapter = chapter();
    let abandon = &chapter.cells[4].act;
    for word in ["不上门", "电话", "下一级", "现款", "收账"] {
        assert!(abandon.zh.contains(word), "{word}");
    }
    for word in ["No visits", "telephone", "sub-dealer", "Cash terms", "debts are collected before"] {
        assert!(abandon.en.contains(word), "{word}");
    }
}
