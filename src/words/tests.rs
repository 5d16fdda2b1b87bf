//! These tests hold what every phrase must be: said in both languages, with the same blanks, in signs of known width.

use super::*;

/// Every table of phrases.
pub(super) const TABLES: &[&[(&str, Template)]] = &[
    action::ALL,
    after::ALL,
    agenda::ALL,
    allotment::ALL,
    placing::ALL,
    hands::ALL,
    cases::ALL,
    class_teams::ALL,
    lectern::ALL,
    roster::ALL,
    votes::ALL,
    workshop::ALL,
    ageing::ALL,
    brain::ALL,
    channel::ALL,
    collection::ALL,
    course_pack::ALL,
    credit::ALL,
    customer::ALL,
    drill::ALL,
    exchange::ALL,
    form::ALL,
    frame::ALL,
    funnel::ALL,
    gate::ALL,
    hand_in::ALL,
    judge::ALL,
    manual::ALL,
    matrix::ALL,
    picture::ALL,
    print::ALL,
    report::ALL,
    resources::ALL,
    separator::ALL,
    shell::ALL,
    steps::ALL,
    team::ALL,
    today::ALL,
    tracker::ALL,
    usage::ALL,
    forces::ALL,
    invoice::ALL,
    scorecard::ALL,
    vote::ALL,
    sheets::ALL,
    handout::ALL,
    wall::ALL,
];

#[test]
fn both_languages_say_something_with_the_same_blanks() {
    for (name, phrase) in TABLES.iter().copied().flatten() {
        assert!(!phrase.zh.is_empty() && !phrase.en.is_empty(), "{name}");
        for place in 0..10 {
            // A form of a word follows the same number as a blank that is filled with it.
            let asks =
                |text: &str| [format!("{{{place}}}"), format!("{{{place}:")].iter().any(|blank| text.contains(blank));
            assert_eq!(asks(phrase.zh), asks(phrase.en), "{name} {place}");
        }
    }
}

#[test]
fn no_phrase_names_a_key_or_uses_a_sign_of_unknown_width() {
    for (name, phrase) in TABLES.iter().copied().flatten() {
        for text in [phrase.zh, phrase.en] {
            assert!(!text.contains("Ctrl") && !text.contains("Enter") && !text.contains("Esc"), "{name}: {text}");
            assert!(!text.chars().any(|c| "“”‘’…—–·→←↑↓×●○★①".contains(c)), "{name}: {text}");
        }
    }
}

#[test]
fn english_phrases_have_no_chinese_and_no_shouting() {
    for (name, phrase) in TABLES.iter().copied().flatten() {
        let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
        let exempt = ["LANGUAGE_ZH", "PRODUCT"].contains(name);
        assert!(exempt || !phrase.en.chars().any(han), "{name}");
        assert!(!phrase.en.contains('!'), "{name}");
    }
}

#[test]
fn a_preference_is_never_called_an_ability() {
    const NEVER: [&str; 14] = [
        "strong",
        "weak",
        "good at",
        "强",
        "弱",
        "擅长",
        "主导",
        "次要",
        "较低",
        "在前",
        "一格",
        "四边",
        "三边",
        "哪一边",
    ];
    for (name, phrase) in [brain::ALL, customer::ALL].into_iter().flatten() {
        for text in [phrase.zh.to_owned(), phrase.en.to_lowercase()] {
            assert!(!NEVER.into_iter().any(|never| text.contains(never)), "{name}: {text}");
        }
    }
}

#[test]
fn what_fills_a_blank_is_not_filled_again() {
    let phrase = Template { zh: "{1}：{0}、{0}", en: "{0} {1} {2} {x" };
    assert_eq!(phrase.fill(Lang::En, &["{1}", "{0}"]), "{1} {0} {2} {x");
    assert_eq!(phrase.fill(Lang::Zh, &["{1}", "{"]), "{：{1}、{1}");
}

#[test]
fn a_word_takes_the_form_of_its_number() {
    let phrase: Phrase<2> = Phrase { zh: "{0} 天，{1} 次", en: "{0} {0:day|days}, {1} {1:time|times}" };
    assert_eq!(phrase.fill(Lang::En, ["1", "0"]), "1 day, 0 times");
    assert_eq!(phrase.fill(Lang::En, ["12", "1"]), "12 days, 1 time");
    assert_eq!(phrase.fill(Lang::Zh, ["1", "1"]), "1 天，1 次");
}

#[test]
fn blanks_are_counted_by_the_highest() {
    for (text, count) in [("", 0), ("a {x} {", 0), ("{0}", 1), ("{1}{0}{1}", 2), ("{0} {0:day|days}", 1), ("{3}", 4)] {
        assert_eq!(blanks(text), count, "{text}");
    }
}

#[test]
fn blanks_are_filled_in_both_languages() {
    let say = frame::NOT_SAVED.with(["x"]);
    assert!(say.text(Lang::Zh).contains('x') && say.text(Lang::En).contains('x'));
}
