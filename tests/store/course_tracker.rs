//! What the chapter of the tracker must be: complete, short enough for its cell, said once, and blind to no real action
//! of a customer. Its signs are read with the rest of the course, in `course.rs`.

use std::collections::{BTreeMap, BTreeSet};

use domain::course::tracker::{CLUES, ClueField, ClueText};
use domain::lang::{Lang, Text};
use domain::quadrant::Quadrant;

use crate::course_texts::{
    AMBIGUOUS, assert_none, brain_texts, chapter, han, opening, steps_texts, tracker_chapter, tracker_texts, words,
};

const FIELDS: [ClueField; 4] = [ClueField::Decide, ClueField::Ask, ClueField::Look, ClueField::Talk];

/// What a rep may type of a customer who does something: none of it may draw the hint.
const REAL: [&str; 30] = [
    "周五再看看现场数据，当场签测试报告",
    "李工周三联系财务，把预付款的流程走完",
    "下次会上由厂长宣布二号线停机窗口",
    "把资料交给总工签字，十五号前退给我们",
    "王科长周一发三年的能耗资料给我们算回本",
    "采购把我们列入短名单，周四前发邀请函",
    "样机先放在车间试两周，班长每天记录",
    "李总月底前带设备部去参观用户现场",
    "技术部本周内部评审，通过后王工出具认可单",
    "财务考虑分期，周二前由刘经理给出付款表",
    "研究院派两个人下周来做联合测试",
    "等通知书下来，当天由采购办进厂证",
    "总工通知门卫放行，周六开始安装传感器",
    "联系电力部门停电两小时，由设备科长负责",
    "决定讨论会改在我们厂里开，厂长五号到",
    "the plant manager introduces us to the board on 5 May",
    "sends us three years of energy data by friday",
    "sends material samples for the trial by monday",
    "leaves the pump with us for a two-week test",
    "reads the meters daily and mails them every friday",
    "looks at the running line with two operators on tuesday",
    "the buyer calls the bank about the letter of credit by noon",
    "will wait with the other supplier until our test is done on the 12th",
    "meets our engineer again on site and signs the drawing",
    "gets the stop approved by the works council before the 20th",
    "puts us in touch with the finance director this week",
    "considers instalments and names the first one by tuesday",
    "discusses the terms with legal and returns the marked contract by the 8th",
    "keeps line two free on saturday for the measurement",
    "lets us know the shutdown date in writing by thursday",
];

/// What is often said at the door, and must draw the hint.
const POLITE: [&str; 12] = [
    "我们内部再研究研究，下周看",
    "资料先放我这儿",
    "王总说下次再聊",
    "让我们考虑考虑，有消息通知你",
    "挺好的，保持联系",
    "先这样吧，到时候再说",
    "They will discuss it internally",
    "Nice talk, let's keep in touch",
    "He said: send us some material",
    "They'll get back to you next week",
    "She wants to think it over",
    "We will look into it in due course",
];

fn chars(text: &Text) -> usize {
    text.zh.chars().count()
}

fn word_count(text: &Text) -> usize {
    text.en.split_whitespace().count()
}

fn too_long<'a>(texts: impl Iterator<Item = &'a Text>, zh: usize, en: usize) -> Vec<String> {
    let long = texts.filter(|t| chars(t) > zh || word_count(t) > en);
    long.map(|t| format!("{} ({}) / {} ({})", t.zh, chars(t), t.en, word_count(t))).collect()
}

/// Sentences of a text. A sentence quoted at the end of another closes both.
fn sentences(lang: Lang, text: &str) -> usize {
    let ends: &[char] = match lang {
        Lang::Zh => &['。', '？', '！'],
        Lang::En => &['.', '?'],
    };
    text.split(ends).filter(|part| part.chars().any(char::is_alphanumeric)).count()
}

fn clues(quadrant: Quadrant) -> &'static [ClueText] {
    let size = usize::from(CLUES);
    &tracker_chapter().clues[quadrant.index() * size..][..size]
}

/// Fragments of both languages that occur in what a rep typed, looked for as the judge looks for them.
fn hollow(typed: &str) -> Vec<&'static str> {
    let judge = &tracker_chapter().judge;
    let small = typed.to_lowercase();
    let fragments = judge.brush_offs_zh.iter().chain(&judge.brush_offs_en);
    fragments.map(String::as_str).filter(|f| small.contains(f)).collect()
}

#[test]
fn the_chapter_reads_and_has_no_holes() {
    let chapter = tracker_chapter();
    assert_eq!(chapter.problems(), []);
    assert_eq!((chapter.clues.len(), chapter.bridges.len(), chapter.alerts.len()), (24, 12, 15));
    assert!((4..=5).contains(&chapter.guide.limits.len()));
    assert_eq!(chapter.judge.examples.len(), 6);
    assert_none(chapter.bridges.iter().filter(|b| b.tips.len() != 3).map(|b| format!("{}{}", b.you, b.them)));
}

#[test]
fn a_hole_is_seen() {
    let mut broken = tracker_chapter().clone();
    broken.clues.swap(0, 6);
    broken.bridges.swap(1, 2);
    broken.alerts.remove(13);
    broken.roles.swap(0, 3);
    broken.factors.swap(0, 1);
    broken.judge.verdicts.swap(1, 2);
    assert_eq!(broken.problems().len(), 6);
}

#[test]
fn every_quadrant_shows_in_every_field() {
    for quadrant in Quadrant::ALL {
        for field in FIELDS {
            let found = clues(quadrant).iter().filter(|c| c.field == field).count();
            assert!((1..=2).contains(&found), "{quadrant} {field:?}: {found}");
        }
    }
    for field in FIELDS {
        assert_eq!(tracker_chapter().clues.iter().filter(|c| c.field == field).count(), 6, "{field:?}");
    }
}

#[test]
fn what_stands_in_a_cell_is_short() {
    let chapter = tracker_chapter();
    assert_none(too_long(chapter.clues.iter().map(|c| &c.text), 22, 12));
    assert_none(too_long(chapter.roles.iter().map(|r| &r.gap), 12, 6));
    assert_none(too_long(chapter.alerts.iter().map(|a| &a.title), 12, 5));
    assert_none(too_long(chapter.bridges.iter().flat_map(|b| &b.tips), 40, 20));
    assert_none(too_long(chapter.judge.examples.iter(), 30, 20));
}

#[test]
fn what_is_said_is_said_in_few_sentences() {
    let chapter = tracker_chapter();
    let one = chapter.bridges.iter().map(|b| (&b.gap, 1)).chain(chapter.factors.iter().map(|f| (&f.about, 1)));
    let two = chapter.alerts.iter().map(|a| (&a.coach, 2)).chain(chapter.factors.iter().map(|f| (&f.weakest, 2)));
    let roles = chapter.roles.iter().map(|r| (&r.about, 2));
    let faults = one.chain(two).chain(roles).chain([(&chapter.intro, 3)]).flat_map(|(text, most)| {
        let said = Lang::ALL.map(|lang| (sentences(lang, text.get(lang)), text.get(lang)));
        said.into_iter().filter(move |(n, _)| *n > most).map(|(n, t)| format!("{n}: {t}"))
    });
    assert_none(faults);
}

#[test]
fn sentences_are_counted() {
    assert_eq!(sentences(Lang::Zh, "还没有。去问：「该先找谁？」"), 2);
    assert_eq!(sentences(Lang::En, "Not yet. Ask whom to see, and when. Go."), 3);
}

#[test]
fn every_coaching_says_what_to_do() {
    // The last sentence is the one to act on: a coach of one sentence has left something out.
    let alerts = &tracker_chapter().alerts;
    let thin = alerts.iter().filter(|a| Lang::ALL.iter().any(|lang| sentences(*lang, a.coach.get(*lang)) != 2));
    assert_none(thin.map(|a| format!("{:?}", a.kind)));
}

#[test]
fn no_text_stands_twice() {
    let said = |texts: Vec<(String, Text)>| {
        let both = texts.into_iter().flat_map(|(place, t)| [(place.clone(), t.zh), (place, t.en.to_lowercase())]);
        both.collect::<Vec<_>>()
    };
    let mut seen: BTreeMap<String, String> =
        said([brain_texts(), steps_texts()].concat()).into_iter().map(|(place, t)| (t, place)).collect();
    let mut faults = Vec::new();
    for (place, text) in said(tracker_texts()) {
        if let Some(first) = seen.insert(text.clone(), place.clone()) {
            faults.push(format!("{first} and {place}: {text}"));
        }
    }
    assert!(!chapter().guide.quadrants.is_empty() && seen.len() > 400);
    assert_none(faults);
}

#[test]
fn chinese_has_no_latin_words() {
    let latin = |t: &Text| t.zh.chars().any(|c| c.is_ascii_alphabetic());
    assert_none(tracker_texts().into_iter().filter(|(_, t)| latin(t)).map(|(place, t)| format!("{place}: {}", t.zh)));
}

#[test]
fn no_clue_of_a_quadrant_opens_like_another() {
    for quadrant in Quadrant::ALL {
        for lang in Lang::ALL {
            let openings: Vec<_> = clues(quadrant).iter().map(|c| opening(lang, c.text.get(lang))).collect();
            let different: BTreeSet<_> = openings.iter().collect();
            assert_eq!(different.len(), openings.len(), "{quadrant} {openings:?}");
        }
    }
}

#[test]
fn no_opening_wears_out() {
    let chapter = tracker_chapter();
    let lists: [Vec<&Text>; 4] = [
        chapter.bridges.iter().map(|b| &b.gap).collect(),
        chapter.bridges.iter().flat_map(|b| &b.tips).collect(),
        chapter.alerts.iter().map(|a| &a.coach).collect(),
        chapter.clues.iter().map(|c| &c.text).collect(),
    ];
    let mut faults = Vec::new();
    for list in &lists {
        for lang in Lang::ALL {
            let mut seen: BTreeMap<String, usize> = BTreeMap::new();
            for text in list {
                *seen.entry(opening(lang, text.get(lang)).unwrap_or_default()).or_default() += 1;
            }
            let often = seen.into_iter().filter(|(_, n)| *n * 4 > list.len());
            faults.extend(often.map(|(word, n)| format!("{word}: {n} of {}", list.len())));
        }
    }
    assert_none(faults);
}

#[test]
fn every_fragment_is_one_of_its_kind() {
    let judge = &tracker_chapter().judge;
    for (lang, fragments) in [(Lang::Zh, &judge.brush_offs_zh), (Lang::En, &judge.brush_offs_en)] {
        assert!(fragments.len() >= 20, "{lang:?}");
        let fits = |f: &str| match lang {
            Lang::Zh => f.chars().count() >= 4 && f.chars().all(han),
            Lang::En => words(f).count() >= 2 && f.chars().all(|c| c.is_ascii_lowercase() || c == ' '),
        };
        assert_none(fragments.iter().filter(|f| !fits(f) || f.chars().any(|c| AMBIGUOUS.contains(c))));
        // A fragment inside another one would find both: the longer one says nothing new.
        let idle =
            |(i, f): (usize, &String)| fragments.iter().enumerate().any(|(j, g)| i != j && f.contains(g.as_str()));
        assert_none(fragments.iter().enumerate().filter(|found| idle(*found)).map(|(_, f)| f));
    }
}

#[test]
fn no_fragment_is_part_of_a_real_action() {
    let examples = tracker_chapter().judge.examples.iter().flat_map(|e| [e.zh.as_str(), e.en.as_str()]);
    let caught = examples.chain(REAL).map(|typed| (typed, hollow(typed)));
    assert_none(caught.filter(|(_, found)| !found.is_empty()).map(|(typed, found)| format!("{typed}: {found:?}")));
}

#[test]
fn friendly_words_are_noticed() {
    assert_none(POLITE.into_iter().filter(|typed| hollow(typed).is_empty()));
}
