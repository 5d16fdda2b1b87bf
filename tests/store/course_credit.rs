//! What the texts on credit must be, whoever wrote them: in both languages, typed in the right signs, true to the facts they
//! tell of, and never a piece of advice. Each test names every text that fails it.

use std::sync::LazyLock;

use domain::course::credit::CreditChapter;
use domain::lang::Lang;
use store::course::{CourseError, credit};

use crate::course_texts::{AMBIGUOUS, assert_none, han, texts};

static CHAPTER: LazyLock<Result<CreditChapter, CourseError>> = LazyLock::new(credit);

fn chapter() -> &'static CreditChapter {
    CHAPTER.as_ref().unwrap_or_else(|e| panic!("{e}"))
}

#[test]
fn every_text_is_there_and_in_its_own_signs() {
    let texts = texts("credit", chapter());
    assert!(texts.len() > 20, "{}", texts.len());
    let bad = texts.iter().filter(|(_, text)| {
        text.zh.trim().is_empty()
            || text.en.trim().is_empty()
            || text.en.chars().any(han)
            || !text.zh.chars().any(han)
            || Lang::ALL.iter().any(|lang| text.get(*lang).chars().any(|ch| AMBIGUOUS.contains(ch)))
    });
    assert_none(bad.map(|(place, _)| place));
}

#[test]
fn the_note_tells_the_facts_with_their_source_and_their_day() {
    let note = &chapter().terms;
    for lang in Lang::ALL {
        let source = note.source.get(lang);
        assert!(source.contains("802") && source.contains("2025"), "{source}");
        let lines = note.parts.iter().flat_map(|part| &part.lines);
        let told = lines.map(|line| line.get(lang)).collect::<Vec<_>>().join("\n");
        let (daily, third) = match lang {
            Lang::Zh => ("万分之五", "背靠背"),
            Lang::En => ("0.05%", "pay-when-paid"),
        };
        for fact in ["30", "60", "LPR", daily, third] {
            assert!(told.contains(fact), "{fact} is not told in {}", lang.tag());
        }
        let since = if lang == Lang::Zh { "2025 年 6 月 1 日" } else { "2025-06-01" };
        assert!(source.contains(since), "{source}");
    }
    assert!(note.as_of.en.contains("counsel") && note.as_of.zh.contains("律师"));
    assert!(note.intro.en.contains("information") && note.intro.zh.contains("资料"));
}

#[test]
fn a_chapter_with_a_hole_is_refused() {
    let mut holed = chapter().clone();
    holed.terms.questions[0].answers.pop();
    assert_eq!(holed.problems().len(), 1);
    holed.terms.parts.clear();
    assert_eq!(holed.problems().len(), 2);
}
