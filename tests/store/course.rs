//! What the texts of the course must be, whoever wrote them: complete, short enough, typed in the right signs, and
//! giving no quadrant away. Each test names every text that fails it.

use std::collections::{BTreeMap, BTreeSet};

use domain::attempt::{ElementKey, PER_QUADRANT};
use domain::course::{BrainChapter, Sheet, questions};
use domain::lang::{Lang, Text};
use domain::quadrant::Quadrant;

use crate::course_texts::{
    AMBIGUOUS, assert_none, brain_texts, chapter, han, opening, steps_texts, tracker_texts, words,
};

/// Words of an element that carry no content.
const FUNCTION_WORDS: &str =
    "a an the and or but of to in on at by for from with without into as is are was be been that this
    it its i me my mine you your who what when where which how why than then not no never always all any every one
    first before after until up down out over off just still ever s t";
/// Names of keys that are nothing else.
const KEYS: [&str; 18] = [
    "Ctrl",
    "Alt",
    "Esc",
    "Backspace",
    "PgUp",
    "PgDn",
    "PageUp",
    "PageDown",
    "F1",
    "F2",
    "F5",
    "F10",
    "回车",
    "空格键",
    "方向键",
    "退格",
    "arrow key",
    "space bar",
];
/// Names of keys that may open an English sentence as ordinary words.
const KEYS_AND_WORDS: [&str; 8] = ["Enter", "Return", "Tab", "Shift", "Delete", "Home", "End", "Space"];
/// Words after which a lone letter is a key.
const ASKS_FOR_A_KEY: [&str; 5] = ["Press", "press", "hit", "type", "key"];

/// Every text of the course in one language with its place.
fn sentences() -> impl Iterator<Item = (String, Lang, String)> {
    let all = [brain_texts(), tracker_texts(), steps_texts()].concat();
    all.into_iter().flat_map(|(place, text)| {
        Lang::ALL.map(|lang| (format!("{place} {}", lang.tag()), lang, text.get(lang).to_owned()))
    })
}

fn elements() -> impl Iterator<Item = (String, &'static Text)> {
    let sheets = chapter().assessment.sheets.iter();
    sheets.flat_map(|s| s.elements.iter().map(|e| (format!("{:?} {}", s.kind, e.key), &e.text)))
}

/// The elements of a quadrant that are on offer.
fn of_quadrant(sheet: &Sheet, quadrant: Quadrant) -> impl Iterator<Item = &Text> {
    sheet.elements.iter().filter(move |e| e.key.starts_with(quadrant.letter())).map(|e| &e.text)
}

/// The letters of a word without its commonest endings, so that `book` and `books` count as one.
fn stem(word: &str) -> &str {
    let ends = ["ing", "ed", "es", "s"];
    ends.iter().find_map(|e| word.strip_suffix(e).filter(|w| w.len() > 2)).unwrap_or(word)
}

/// What makes an element stand out in a row: its content words and its pairs of neighbouring Chinese characters.
fn marks(text: &Text) -> BTreeSet<String> {
    let function: BTreeSet<_> = FUNCTION_WORDS.split_whitespace().collect();
    let content = words(&text.en).filter(|w| !function.contains(w.as_str())).map(|w| stem(&w).to_owned());
    let chars: Vec<_> = text.zh.chars().collect();
    let pairs = chars.windows(2).filter(|w| w.iter().all(|c| han(*c))).map(String::from_iter);
    content.chain(pairs).collect()
}

#[test]
fn the_course_reads_and_has_no_holes() {
    assert_eq!(chapter().problems(), []);
}

#[test]
fn every_sheet_offers_eight_elements_a_quadrant() {
    for sheet in &chapter().assessment.sheets {
        for quadrant in Quadrant::ALL {
            let count = sheet.elements.iter().filter(|e| e.key.starts_with(quadrant.letter())).count();
            assert_eq!(count, usize::from(PER_QUADRANT), "{:?} {quadrant}", sheet.kind);
        }
    }
}

#[test]
fn the_guide_and_the_walk_are_complete() {
    let BrainChapter { guide, walk, .. } = chapter();
    for quadrant in Quadrant::ALL {
        let count = walk.questions.iter().filter(|q| q.quadrant == quadrant).count();
        assert_eq!(count, usize::from(questions(quadrant)), "{quadrant}");
        assert_eq!(guide.lacks[quadrant.index()].quadrant, quadrant);
        assert_eq!(walk.missing[quadrant.index()].quadrant, quadrant);
    }
    let pages = guide.quadrants.iter().flat_map(|p| {
        let lists =
            [&p.traits, &p.says, &p.praised, &p.teased, &p.colleague, &p.speak_do, &p.speak_avoid, &p.work, &p.manage];
        lists.map(|l| (p.quadrant.to_string(), l.len()))
    });
    let mixes = guide.mixes.iter().flat_map(|m| {
        let lists = [&m.traits, &m.communication, &m.work];
        lists.map(|l| (m.quadrants.clone(), l.len()))
    });
    let temperaments = guide.temperaments.iter().flat_map(|t| {
        let lists = [&t.recognise, &t.wants, &t.do_, &t.never];
        lists.map(|l| (format!("{:?}", t.kind), l.len()))
    });
    assert_none(pages.chain(mixes).chain(temperaments).filter(|(_, len)| *len < 2).map(|(page, _)| page));
    let whole = guide.mixes.iter().find(|m| m.quadrants == "ABCD");
    assert!(whole.is_some_and(|m| !m.manage.is_empty()), "ABCD says how it manages");
    let ad = guide.mixes.iter().find(|m| m.quadrants == "AD");
    let orders: Vec<_> = ad.iter().flat_map(|m| &m.variants).map(|v| v.order.as_str()).collect();
    assert!(["A>D", "D>A"].iter().all(|o| orders.contains(o)), "{orders:?}");
    assert!(!chapter().assessment.intro.is_empty() && !chapter().assessment.result.is_empty());
}

#[test]
fn no_text_is_empty_or_padded() {
    assert_none(sentences().filter(|(_, _, t)| t.is_empty() || t.trim() != t).map(|(place, ..)| place));
}

#[test]
fn elements_are_short() {
    let long = |(place, text): (String, &Text)| {
        let (zh, en) = (text.zh.chars().count(), text.en.split_whitespace().count());
        (zh > 8 || en > 4).then(|| format!("{place}: {} ({zh}) / {} ({en})", text.zh, text.en))
    };
    assert_none(elements().filter_map(long));
}

#[test]
fn no_word_gives_a_quadrant_away() {
    let mut faults = Vec::new();
    for sheet in &chapter().assessment.sheets {
        for quadrant in Quadrant::ALL {
            let mut seen: BTreeMap<String, usize> = BTreeMap::new();
            for text in of_quadrant(sheet, quadrant) {
                for mark in marks(text) {
                    *seen.entry(mark).or_default() += 1;
                }
            }
            let often = seen.into_iter().filter(|(_, n)| *n > 2);
            faults.extend(often.map(|(mark, n)| format!("{:?} {quadrant}: {mark} in {n}", sheet.kind)));
        }
    }
    assert_none(faults);
}

#[test]
fn no_two_elements_are_equal() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut faults = Vec::new();
    for (place, text) in elements() {
        for said in [text.zh.clone(), text.en.to_lowercase()] {
            if let Some(first) = seen.insert(said.clone(), place.clone()) {
                faults.push(format!("{first} and {place}: {said}"));
            }
        }
    }
    assert_none(faults);
}

/// What no text of the thinking profile says: it is a preference and not an ability, a quadrant is a 象限 and leads (领头), and
/// bands are 首选, 次选 and 少选.
const NEVER_SAID: [&str; 21] = [
    "strong",
    "strength",
    "weak",
    "good at",
    "bad at",
    "skilled",
    "强",
    "弱",
    "擅长",
    "拿手",
    "短板",
    "主导",
    "次要",
    "较低",
    "一格",
    "两格",
    "四格",
    "哪格",
    "一角",
    "四边",
    "哪一边",
];

#[test]
fn no_text_of_the_profile_speaks_of_ability() {
    let bridges = crate::course_texts::texts("bridges", &crate::course_texts::tracker_chapter().bridges);
    let all = [brain_texts(), bridges].concat().into_iter().filter(|(place, _)| !place.contains("temperaments"));
    let said = all.flat_map(|(place, text)| Lang::ALL.map(|lang| (place.clone(), text.get(lang).to_lowercase())));
    let faults = said.flat_map(|(place, text)| {
        let found = NEVER_SAID.into_iter().filter(|never| text.contains(never)).collect::<Vec<_>>();
        found.into_iter().map(move |never| format!("{place}: {never} in {text}"))
    });
    assert_none(faults);
}

/// Two elements that say the same would let one liking count twice.
#[test]
fn no_two_elements_of_a_sheet_share_two_marks() {
    let mut faults = Vec::new();
    for sheet in &chapter().assessment.sheets {
        for (i, one) in sheet.elements.iter().enumerate() {
            for two in &sheet.elements[i + 1..] {
                let shared: Vec<_> = marks(&one.text).intersection(&marks(&two.text)).cloned().collect();
                if shared.len() > 1 {
                    faults.push(format!("{:?} {} and {}: {shared:?}", sheet.kind, one.key, two.key));
                }
            }
        }
    }
    assert_none(faults);
}

/// A preference is a taste: whoever is in a first job owns it as well as anybody, so no element asks what somebody has been
/// through, has reached, or has under them.
#[test]
fn no_element_asks_for_a_biography() {
    const PAST: &str =
        "十年没断 老搭档 忘年交 徒弟 师傅 那次 上司 从仓库 老客户 我的 when years mentor ever once earned juniors boss";
    let asks = |(place, text): (String, &Text)| {
        let said = format!("{} {}", text.zh, text.en);
        let found = PAST
            .split_whitespace()
            .find(|past| said.split([' ', '\'']).any(|w| w == *past) || (!past.is_ascii() && said.contains(*past)));
        found.map(|past| format!("{place}: {past} in {said}"))
    };
    assert_none(elements().filter_map(asks));
}

/// Whoever goes on with an attempt that was begun with other elements still sees what was picked.
#[test]
fn retired_elements_keep_their_texts() {
    for sheet in &chapter().assessment.sheets {
        for key in
            Quadrant::ALL.into_iter().flat_map(|quadrant| (1..=8).map(move |number| ElementKey { quadrant, number }))
        {
            assert!(
                sheet.element(key).is_some_and(|text| !text.zh.is_empty() && !text.en.is_empty()),
                "{:?} {key}",
                sheet.kind
            );
        }
        let kept = sheet.retired.iter().map(|e| (&e.text.zh, &e.text.en));
        let on_offer: BTreeSet<_> = sheet.elements.iter().flat_map(|e| [&e.text.zh, &e.text.en]).collect();
        assert_none(kept.filter(|(zh, en)| on_offer.contains(zh) || on_offer.contains(en)).map(|(zh, _)| zh));
    }
}

#[test]
fn every_sign_has_a_width_of_its_own() {
    let bad = sentences().filter(|(_, _, t)| t.chars().any(|c| AMBIGUOUS.contains(c) || c.is_control()));
    assert_none(bad.map(|(place, _, t)| format!("{place}: {t}")));
}

#[test]
fn chinese_is_set_with_full_width_signs() {
    let mixed = |text: &str| {
        let chars: Vec<_> = text.chars().collect();
        chars
            .windows(2)
            .any(|w| (han(w[0]) && w[1].is_ascii_punctuation()) || (w[0].is_ascii_punctuation() && han(w[1])))
    };
    let bad = sentences().filter(|(_, lang, t)| *lang == Lang::Zh && mixed(t));
    assert_none(bad.map(|(place, _, t)| format!("{place}: {t}")));
}

#[test]
fn english_has_no_han_and_does_not_shout() {
    let foreign = |c: char| han(c) || c == '!' || matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}');
    let bad = sentences().filter(|(_, lang, t)| *lang == Lang::En && t.chars().any(foreign));
    assert_none(bad.map(|(place, _, t)| format!("{place}: {t}")));
}

fn names_key(lang: Lang, text: &str) -> bool {
    let latin: Vec<_> = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let named =
        |key: &&str| if key.is_ascii() && !key.contains(' ') { latin.contains(key) } else { text.contains(*key) };
    let tokens: Vec<_> = text.split_whitespace().collect();
    let inside = tokens.windows(2).any(|w| {
        KEYS_AND_WORDS.contains(&w[1].trim_end_matches(|c: char| c.is_ascii_punctuation()))
            && !w[0].ends_with(['.', '?', ':'])
    });
    let letter = latin.windows(2).any(|w| ASKS_FOR_A_KEY.contains(&w[0]) && w[1].len() == 1 && w[1] != "a");
    let pressed = text.split('按').skip(1).any(|t| t.trim_start().starts_with(|c: char| c.is_ascii_alphanumeric()));
    KEYS.iter().any(named)
        || (lang == Lang::Zh && KEYS_AND_WORDS.iter().any(named))
        || (lang == Lang::En && inside)
        || letter
        || pressed
}

#[test]
fn no_key_is_named() {
    let bad = sentences().filter(|(_, lang, t)| names_key(*lang, t));
    assert_none(bad.map(|(place, _, t)| format!("{place}: {t}")));
}

#[test]
fn no_list_starts_every_line_with_the_same_word() {
    let mut lists: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (place, lang, text) in sentences() {
        // Items of one list differ in the last index only.
        if let Some((list, _)) = place.rsplit_once('[').filter(|(_, end)| !end.contains('.')) {
            lists.entry(format!("{list} {}", lang.tag())).or_default().extend(opening(lang, &text));
        }
    }
    let same = lists.into_iter().filter(|(_, o)| o.len() > 1 && o.iter().all(|word| *word == o[0]));
    assert_none(same.map(|(list, o)| format!("{list}: every line starts with {}", o[0])));
}
