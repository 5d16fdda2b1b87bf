//! What the chapter of collection must be: complete, sayable, said once, and free of threats.

use std::collections::BTreeMap;

use domain::collection::CollectionRung;
use domain::course::collection::CollectionChapter;
use domain::invoice::OverdueCause;
use domain::lang::{Lang, Text};
use domain::quadrant::Quadrant;
use store::course::{collection, drills};

use crate::course_texts::{AMBIGUOUS, assert_none, brain_texts, han, opening, steps_texts, texts, tracker_texts};

fn chapter() -> CollectionChapter {
    collection().unwrap_or_else(|e| panic!("{e}"))
}

fn own() -> Vec<(String, Text)> {
    texts("collection", &chapter())
}

/// Words that press, shame or bring in others.
const THREATS: [&str; 22] = [
    "否则",
    "后果",
    "起诉",
    "法院",
    "老赖",
    "黑名单",
    "曝光",
    "你的家人",
    "走着瞧",
    "不客气",
    "脸面",
    "丢人",
    "sue",
    "court",
    "or else",
    "consequences",
    "blacklist",
    "expose",
    "disgrace",
    "ashamed",
    "your boss",
    "last chance",
];

#[test]
fn the_chapter_reads_and_has_a_wording_for_everybody_on_every_rung() {
    let chapter = chapter();
    assert_eq!(chapter.problems(), []);
    for rung in CollectionRung::ALL {
        let text = chapter.rung(rung).unwrap();
        let sayings: Vec<_> = Quadrant::ALL.into_iter().map(|quadrant| text.say[quadrant].zh.clone()).collect();
        assert_eq!(sayings.iter().collect::<std::collections::BTreeSet<_>>().len(), 4, "{rung:?}");
    }
    assert_ne!(chapter.cause(Some(OverdueCause::Dispute)), chapter.cause(None));
    assert_eq!(own().len(), 3 + 4 + 7 * 5);
}

#[test]
fn a_hole_is_seen() {
    let broken = |spoil: fn(&mut CollectionChapter)| {
        let mut chapter = chapter();
        spoil(&mut chapter);
        chapter.problems().into_iter().map(|problem| problem.place).collect::<Vec<_>>()
    };
    assert_eq!(broken(|chapter| chapter.rungs.swap(0, 1)), ["collection.rungs[0].rung"]);
    assert_eq!(broken(|chapter| chapter.rungs.truncate(6)), ["collection.rungs"]);
    assert_eq!(broken(|chapter| chapter.causes.swap(0, 3)), ["collection.causes[0].cause"]);
}

#[test]
fn every_text_is_in_its_language_and_threatens_nobody() {
    for (place, text) in own() {
        assert!(text.zh.chars().any(han) && !text.zh.trim().is_empty(), "{place}");
        assert!(!text.en.chars().any(han) && !text.en.trim().is_empty(), "{place}");
        for said in [&text.zh, &text.en] {
            assert!(!said.chars().any(|c| AMBIGUOUS.contains(c) || c == '!' || c == '！'), "{place}: {said}");
            let plain = said.to_lowercase();
            assert_none(THREATS.iter().filter(|word| plain.contains(*word)).map(|word| format!("{place}: {word}")));
        }
    }
}

#[test]
fn what_is_said_can_be_said_in_one_breath() {
    let chapter = chapter();
    for text in chapter.rungs.iter().flat_map(|rung| rung.say.iter().map(|(_, text)| text)) {
        assert!(text.zh.chars().count() <= 70, "{}", text.zh);
        assert!(text.en.split_whitespace().count() <= 45, "{}", text.en);
    }
    for text in chapter.rungs.iter().map(|rung| &rung.purpose) {
        assert!(text.zh.chars().count() <= 60 && text.en.split_whitespace().count() <= 40, "{}", text.zh);
    }
}

#[test]
fn no_two_rungs_open_alike_for_one_listener() {
    let chapter = chapter();
    for quadrant in Quadrant::ALL {
        for lang in Lang::ALL {
            let opened = chapter.rungs.iter().filter_map(|rung| opening(lang, rung.say[quadrant].get(lang)));
            let mut counts = BTreeMap::<String, usize>::new();
            opened.for_each(|word| *counts.entry(word).or_default() += 1);
            assert_none(counts.into_iter().filter(|(_, n)| *n > 2).map(|(word, n)| format!("{quadrant} {word} {n}")));
        }
    }
}

#[test]
fn no_text_stands_twice_in_the_course() {
    let drills = drills().unwrap_or_else(|e| panic!("{e}"));
    let others = [brain_texts(), tracker_texts(), steps_texts(), texts("drills", &drills)].concat();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut faults = Vec::new();
    for (place, text) in others.into_iter().chain(own()) {
        for said in [text.zh, text.en] {
            let first = seen.insert(said.clone(), place.clone());
            faults
                .extend(first.filter(|_| place.starts_with("collection")).map(|f| format!("{f} and {place}: {said}")));
        }
    }
    assert_none(faults);
}
