//! What the chapter of the scorecard must be: the six gaps of the course exactly, synonyms taken in both languages however they are
//! typed, the two gaps of customers in any order, and texts in the right signs.

use std::collections::BTreeSet;

use domain::course::scorecard::{ScorecardChapter, ScorecardGap};
use domain::lang::Lang;
use domain::measure::Perspective;
use domain::stance::Stance;
use store::course::scorecard;

use crate::course_texts::{AMBIGUOUS, assert_none, han, texts};

fn chapter() -> ScorecardChapter {
    scorecard().unwrap_or_else(|e| panic!("{e}"))
}

#[test]
fn the_table_is_that_of_the_course_with_its_six_gaps() {
    let chapter = chapter();
    assert_eq!(chapter.problems(), []);
    let with = |perspective, stance| {
        let cell = chapter.cell(perspective, stance).unwrap();
        let mut text = cell.text.zh.clone();
        for gap in &chapter.gaps {
            text = text.replace(&format!("{{{}}}", gap.key), &format!("[{}]", gap.answer.zh));
        }
        text
    };
    assert_eq!(with(Perspective::Finance, Stance::Attack), "销售[额]增长");
    assert_eq!(with(Perspective::Finance, Stance::Defend), "[利润]增长；控制费用；减少[坏账]");
    assert_eq!(with(Perspective::Customer, Stance::Attack), "[新客户]获取");
    assert!(with(Perspective::Customer, Stance::Defend).starts_with("客户[保留]；满意度、[忠诚度]；"));
}

#[test]
fn synonyms_count_in_both_languages_however_they_are_typed() {
    let chapter = chapter();
    let good = [
        ("sales", "额 销售额 营收 Revenue SALES turnover"),
        ("profit", "利润 净利润 ＰＲＯＦＩＴ margins"),
        ("debts", "坏账 坏帐 bad-debts Bad_Debt"),
        ("new", "新客户 新的客户 new-customers"),
        ("keep", "保留 留存率 Retention 客户的留存"),
        ("loyal", "忠诚度 黏性 loyalty 客户忠诚度。"),
    ];
    for (key, typed) in good {
        for typed in typed.split(' ') {
            let gap = chapter.gap(key).unwrap();
            let spaced: String = typed.replace(['-', '_'], " \u{3000}").chars().flat_map(|ch| [ch, ' ']).collect();
            assert!(gap.accepts(typed) && gap.accepts(&spaced), "{typed}");
        }
    }
    for gap in &chapter.gaps {
        for wrong in ["", " ", "的", "。", "费用", "costs", "x"] {
            assert!(!gap.accepts(wrong), "{}: {wrong}", gap.key);
        }
    }
}

#[test]
fn no_answer_fills_two_gaps() {
    let chapter = chapter();
    let all = |gap: &ScorecardGap| -> Vec<String> {
        let own = Lang::ALL.map(|lang| gap.answer.get(lang).to_owned());
        gap.accepted.zh.iter().chain(&gap.accepted.en).cloned().chain(own).collect()
    };
    for gap in &chapter.gaps {
        let others = chapter.gaps.iter().filter(|other| other.key != gap.key);
        let twice = others.flat_map(all).filter(|word| gap.accepts(word));
        assert_none(twice.map(|word| format!("{} takes {word}", gap.key)));
    }
}

#[test]
fn the_two_gaps_of_customers_are_filled_in_any_order_and_each_once() {
    let chapter = chapter();
    let judge = |place, told: &[&str], typed: &str| {
        let told: Vec<String> = told.iter().map(|key| (*key).to_owned()).collect();
        chapter.judge(place, &told, typed).map(|(gap, right)| (gap.key.clone(), right))
    };
    let some = |key: &str, right| Some((key.to_owned(), right));
    assert_eq!(judge(4, &[], "保留"), some("keep", true));
    assert_eq!(judge(4, &[], "loyalty"), some("loyal", true));
    assert_eq!(judge(5, &["loyal"], "保留"), some("keep", true));
    assert_eq!(judge(5, &["loyal"], "忠诚度"), some("keep", false), "told already");
    assert_eq!(judge(4, &[], "价格"), some("keep", false));
    assert_eq!(judge(5, &["keep"], "loyalty"), some("loyal", true));
    assert_eq!(judge(0, &[], "利润"), some("sales", false), "other places are their own");
    assert_eq!(judge(6, &[], "利润"), None);
}

#[test]
fn every_text_is_there_in_signs_of_its_language() {
    let all = texts("scorecard", &chapter());
    assert!(all.len() > 28, "{}", all.len());
    let faults = all.iter().flat_map(|(place, text)| {
        let empty = Lang::ALL.iter().any(|lang| text.get(*lang).trim().is_empty());
        let ambiguous = Lang::ALL.iter().any(|lang| text.get(*lang).chars().any(|c| AMBIGUOUS.contains(c)));
        let mixed = text.en.chars().any(han) || text.zh.chars().any(|c| ",;:?!()\"'".contains(c));
        [(empty, "empty"), (ambiguous, "ambiguous"), (mixed, "signs")]
            .into_iter()
            .filter(|(fault, _)| *fault)
            .map(move |(_, what)| format!("{place}: {what}"))
    });
    assert_none(faults);
    for lang in Lang::ALL {
        let said: BTreeSet<_> = all.iter().map(|(_, text)| text.get(lang)).collect();
        assert_eq!(said.len(), all.len(), "a text stands twice");
    }
}

#[test]
fn no_hint_says_what_it_asks_for() {
    let chapter = chapter();
    let told = chapter.gaps.iter().flat_map(|gap| {
        Lang::ALL.into_iter().filter_map(move |lang| {
            let answer = gap.answer.get(lang).to_lowercase();
            let says = [&gap.hint, &gap.asks].iter().any(|text| text.get(lang).to_lowercase().contains(&answer));
            says.then(|| format!("{} {}", gap.key, lang.tag()))
        })
    });
    assert_none(told);
}
