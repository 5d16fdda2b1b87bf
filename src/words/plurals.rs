//! A number before an English noun brings the form of the noun along: one of a thing is never many.

use domain::lang::Lang;

use super::tests::TABLES;
use super::{customer, funnel, steps};

/// The nouns that phrases count, or may come to count.
const COUNTED: &str = "accounts actions advances alerts answers assessments attempts backups cards cells \
    changes characters checks clues codes columns contacts customers days entries errors files hours invoices \
    letters lines meetings minutes months orders payments people persons picks problems projects promises quarters \
    questions records roles rounds rows scores sheets stages steps targets things times touches weeks years";

/// The plural that a text puts behind a bare blank, if any: "{0} days", "{0} open checks".
fn bare_plural(text: &str) -> Option<&str> {
    text.split('{').skip(1).find_map(|part| {
        let (_, tail) = part.split_once('}').filter(|(blank, _)| blank.bytes().all(|b| b.is_ascii_digit()))?;
        // An adjective or two may stand between; any sign ends what the number can be about.
        let about = tail.split(|c: char| !c.is_alphabetic() && c != ' ').next()?;
        about.split_whitespace().take(3).find(|word| COUNTED.split(' ').any(|noun| noun == *word))
    })
}

#[test]
fn one_of_a_thing_is_never_many() {
    for (name, phrase) in TABLES.iter().copied().flatten() {
        assert_eq!(bare_plural(phrase.en), None, "{name}: {}", phrase.en);
    }
}

#[test]
fn a_plural_behind_a_bare_blank_is_found() {
    assert_eq!(bare_plural("{0} of {1} cards"), Some("cards"));
    assert_eq!(bare_plural("in {0} more closed projects, or so"), Some("projects"));
    for right in ["{0} {0:day|days}", "checks: {0}", "{0}, days", "{0}% of 24 picks", "days"] {
        assert_eq!(bare_plural(right), None, "{right}");
    }
}

#[test]
fn forms_are_two_and_only_of_english_words() {
    for (name, phrase) in TABLES.iter().copied().flatten() {
        for form in phrase.en.split('{').skip(1).filter_map(|part| part.split_once('}')?.0.split_once(':')) {
            let (one, many) = form.1.split_once('|').unwrap_or_default();
            assert!(!one.is_empty() && !many.is_empty() && one != many && !many.contains('|'), "{name}: {form:?}");
        }
        assert!((0..10).all(|place| !phrase.zh.contains(&format!("{{{place}:"))), "{name}: {}", phrase.zh);
    }
}

#[test]
fn one_sentence_says_one_and_many() {
    assert_eq!(funnel::NEXT_LATE.fill(Lang::En, ["1", "call"]), "next action 1 day late: call");
    assert_eq!(funnel::NEXT_LATE.fill(Lang::Zh, ["1", "打电话"]), "下一步过期 1 天：打电话");
    assert_eq!(steps::OWES_CHECKS.fill(Lang::En, ["3", "1"]), "1 check of step 3");
    assert_eq!(steps::OWES_CHECKS.fill(Lang::En, ["1", "3"]), "3 checks of step 1");
    assert_eq!(customer::THIN.fill(Lang::En, ["0"]), "0 clues: thin evidence");
}
