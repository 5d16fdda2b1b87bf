//! The scorecard, played through the whole program: the exercise with its gaps, what is kept of it and what the wall shows; and the
//! team's own table with its weights.

use app::action::Tab;
use app::keymap::KeyScope;
use app::screen::channel::scorecard::blanks::{BlankPhase, Blanks};
use domain::drill::{Drill, DrillKind};
use domain::lang::Lang;
use domain::measure::Measure;
use harness::Stage;
use store::course::scorecard as chapter;
use words::{drill as told, frame, scorecard as phrases};

/// The exercise, its first gap not asked yet.
const OPENED: &str = "6 2*] D";

fn opened(lang: Lang) -> Stage {
    let mut stage = Stage::sample(lang);
    stage.press(OPENED);
    stage
}

fn blanks(stage: &Stage) -> &Blanks {
    stage.model.screens.channel.scorecard.exercise().unwrap()
}

fn rounds(stage: &Stage) -> Vec<&Drill> {
    let me = stage.model.book.me().unwrap();
    me.drills.iter().filter(|drill| drill.kind == DrillKind::Scorecard).collect()
}

/// Asks the next gap, types into it and answers.
fn fill(stage: &mut Stage, text: &str) {
    stage.press("enter");
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        stage.press(&format!("'{word}"));
    }
    stage.press("enter");
}

#[test]
fn all_six_filled_in_either_language_are_six_right() {
    for lang in Lang::ALL {
        for answers in [
            ["额", "利润", "坏账", "新客户", "保留", "忠诚度"],
            ["sales", "PROFIT", "baddebts", "newcustomers", "loyalty", "retention"],
            ["营收", "margin", "ＢＡＤ", "新的客户", "loyalty", "保留率"],
        ] {
            let mut stage = opened(lang);
            let right = if answers.contains(&"ＢＡＤ") { 5 } else { 6 };
            for (place, answer) in answers.into_iter().enumerate() {
                assert_eq!(rounds(&stage).last().map_or(0, |round| round.answers.len()), place);
                fill(&mut stage, answer);
                assert_eq!(blanks(&stage).phase, BlankPhase::Told);
                assert_eq!(rounds(&stage).len(), 1, "each answer is kept at once, all in one round");
            }
            assert_eq!(rounds(&stage)[0].score(), (right, 6), "{lang:?} {answers:?}");
            stage.press("enter");
            assert_eq!(blanks(&stage).phase, BlankPhase::End);
            assert!(stage.sees(&told::DONE.fill(lang, [&right.to_string(), "6"])), "{}", stage.screen());
        }
    }
}

#[test]
fn a_wrong_answer_says_what_the_gap_asks_for_and_what_belongs_there() {
    for lang in Lang::ALL {
        let (mut stage, chapter) = (opened(lang), chapter().unwrap());
        fill(&mut stage, "cash");
        let gap = chapter.gap("sales").unwrap();
        for text in [
            gap.asks.get(lang).to_owned(),
            phrases::WRONG.fill(lang, [gap.answer.get(lang)]),
            phrases::YOU_WROTE.fill(lang, ["cash"]),
        ] {
            assert!(stage.sees(&text), "{text}\n{}", stage.screen());
        }
        assert_eq!(rounds(&stage)[0].score(), (0, 1));
    }
}

#[test]
fn a_hint_comes_by_a_key_and_an_empty_line_is_no_answer() {
    let (mut stage, chapter) = (opened(Lang::En), chapter().unwrap());
    stage.press("enter enter");
    assert_eq!(stage.notice(), phrases::WRITE_FIRST.text(Lang::En));
    assert!(rounds(&stage).is_empty());
    let hint = phrases::HINT.fill(Lang::En, [chapter.gap("sales").unwrap().hint.get(Lang::En)]);
    assert!(!stage.sees(&hint));
    stage.press("down");
    assert!(stage.sees(&hint), "{}", stage.screen());
    stage.press("'sales enter enter");
    assert!(!blanks(&stage).hinted, "a hint is of one gap");
}

#[test]
fn leaving_in_the_middle_keeps_what_was_answered_and_coming_back_goes_on_there() {
    let mut stage = opened(Lang::Zh);
    fill(&mut stage, "额");
    fill(&mut stage, "cash");
    stage.press("enter 'half");
    assert_eq!(stage.model.scope(), KeyScope::Field);
    stage.press("esc");
    assert_eq!(stage.model.scope(), KeyScope::Blanks);
    stage.press("enter");
    assert_eq!(blanks(&stage).line.text(), "half", "what was typed is still there");
    stage.press("esc esc");
    assert_eq!(stage.notice(), told::KEPT.fill(Lang::Zh, ["2"]));
    assert_eq!(stage.model.scope(), KeyScope::Scorecard);
    stage.press("1 6 D enter");
    assert_eq!((blanks(&stage).place, rounds(&stage)[0].score()), (2, (1, 2)));
    // Another start knows the round from the book.
    let book = stage.model.book.clone();
    let mut again = Stage::open(Lang::Zh, book, app::saving::Access::Writer);
    again.press(OPENED);
    assert_eq!(blanks(&again).answers(&again.model.book).len(), 2);
    fill(&mut again, "坏账");
    assert_eq!(rounds(&again).len(), 1);
    assert_eq!(rounds(&again)[0].score(), (2, 3));
}

#[test]
fn undo_opens_the_last_gap_again_and_redo_fills_it() {
    let mut stage = opened(Lang::En);
    fill(&mut stage, "sales");
    stage.press("u");
    assert_eq!(stage.notice(), frame::UNDONE.with_say(told::ANSWERED.with(["1"])).text(Lang::En));
    assert_eq!((blanks(&stage).phase, blanks(&stage).place), (BlankPhase::Board, 0));
    assert!(rounds(&stage).is_empty());
    stage.press("ctrl-r");
    assert_eq!((blanks(&stage).place, rounds(&stage)[0].score()), (1, (1, 1)));
    fill(&mut stage, "profit");
    assert_eq!(rounds(&stage)[0].score(), (2, 2));
}

#[test]
fn fewer_bad_debts_lead_to_their_grid_and_back_by_one_key() {
    let mut stage = opened(Lang::Zh);
    for _ in 0..6 {
        fill(&mut stage, "?!a");
    }
    stage.press("enter");
    assert!(stage.sees(chapter().unwrap().bad_debts.get(Lang::Zh)), "{}", stage.screen());
    stage.press("b");
    assert_eq!((stage.model.navigation.tab, stage.model.scope()), (Tab::Credit, KeyScope::Grids));
    stage.press("esc");
    assert_eq!((stage.model.navigation.tab, stage.model.scope()), (Tab::Channel, KeyScope::Blanks));
}

#[test]
fn on_the_wall_every_row_of_the_table_can_be_read() {
    for lang in Lang::ALL {
        let mut stage = opened(lang).sized(80, 24);
        stage.press("P");
        for _ in 0..=6 {
            let mut seen = stage.screen();
            for _ in 0..4 {
                stage.press("down");
                seen += &stage.screen();
            }
            stage.press("4*up");
            for name in [phrases::FINANCE, phrases::CUSTOMER, phrases::PROCESS, phrases::PEOPLE] {
                assert!(seen.contains(name.text(lang)), "{seen}");
            }
            stage.press("enter");
        }
    }
}

#[test]
fn the_wall_uncovers_one_gap_after_the_other_and_keeps_nothing() {
    for lang in Lang::ALL {
        let (mut stage, chapter) = (opened(lang), chapter().unwrap());
        fill(&mut stage, "zzz");
        let before = stage.model.book.clone();
        stage.press("P");
        for revealed in 0..=6 {
            for (place, gap) in chapter.gaps.iter().enumerate() {
                let open = format!("({})____", place + 1);
                assert_eq!(stage.sees(&open), place >= revealed, "{open} at {revealed}\n{}", stage.screen());
                let last = gap.answer.get(lang).split(' ').next_back().unwrap_or_default();
                assert!(place >= revealed || stage.sees(&format!("{last}]")), "{}", stage.screen());
            }
            assert!(!stage.sees("zzz"));
            stage.press("enter");
        }
        assert!(stage.sees("(1)____"), "after the last all are covered again");
        assert!(stage.model.book == before);
        stage.press("esc");
        assert!(stage.shows(words::wall::OFF_SCORECARD), "{}", stage.screen());
    }
}

fn measures(stage: &Stage) -> &[Measure] {
    &stage.model.book.settings().scorecard
}

fn card(stage: &mut Stage) -> Vec<Measure> {
    stage.press("6 2*]");
    measures(stage).to_vec()
}

#[test]
fn a_weight_moves_by_keys_is_undone_and_never_corrected_for_the_sum() {
    let mut stage = Stage::sample(Lang::En);
    let before = card(&mut stage);
    assert_eq!(before.iter().map(|m| u32::from(m.weight)).sum::<u32>(), 100);
    stage.press("-");
    assert_eq!(measures(&stage)[0].weight, before[0].weight - 5);
    assert!(stage.sees(&phrases::MISSING.fill(Lang::En, ["95", "5"])), "{}", stage.screen());
    assert_eq!(measures(&stage)[1..], before[1..], "the others stay as they were");
    stage.press("3*=");
    assert!(stage.sees(&phrases::TOO_MUCH.fill(Lang::En, ["110", "10"])), "{}", stage.screen());
    stage.press("4*u");
    assert_eq!(measures(&stage), before);
    stage.press("30*-");
    assert_eq!((measures(&stage)[0].weight, stage.notice()), (0, phrases::WEIGHT_ENDS.text(Lang::En).to_owned()));
    stage.press("40*=");
    assert_eq!((measures(&stage)[0].weight, stage.notice()), (100, phrases::WEIGHT_ENDS.text(Lang::En).to_owned()));
}

#[test]
fn a_measure_is_made_changed_and_removed() {
    let mut stage = Stage::sample(Lang::En);
    let before = card(&mut stage);
    // Customers, defence, a name, less is better, a target below a unit, an actual below zero, what is left of the weights.
    stage.press("n right tab right tab 'Complaints tab right tab '0.5 tab '-1 tab ctrl-u '7 enter");
    assert_eq!(stage.notice(), phrases::MEASURE_ADDED.with(["Complaints"]).text(Lang::En), "{}", stage.screen());
    let made = measures(&stage).last().unwrap().clone();
    assert_eq!((made.target.to_string(), made.actual.map(|a| a.to_string())), ("0.5".into(), Some("-1".into())));
    assert_eq!((made.weight, made.less_is_better, made.stance), (7, true, domain::stance::Stance::Defend));
    let here = |stage: &Stage| stage.model.screens.channel.scorecard.measure(&stage.model.book).cloned();
    assert_eq!(here(&stage), Some(made.clone()), "the cursor is at what was made");
    stage.press("enter 3*tab left enter enter enter enter");
    assert!(here(&stage).is_some_and(|m| !m.less_is_better && m.id == made.id), "{}", stage.screen());
    stage.press("d");
    assert_eq!(measures(&stage), before);
    stage.press("u");
    assert_eq!(here(&stage).map(|m| m.id), Some(made.id), "undo brings it back, and the cursor to it");
    stage.press("u u");
    assert_eq!(measures(&stage), before);
}

#[test]
fn without_measures_the_card_invites() {
    for lang in Lang::ALL {
        let mut stage = Stage::empty(lang);
        stage.press("esc 6 2*]");
        let first = stage.model.book.clone();
        assert!(stage.sees(&phrases::EMPTY.fill(lang, ["n", "D"])), "{}", stage.screen());
        for key in ["=", "-", "d"] {
            stage.press(key);
            assert_eq!(stage.notice(), phrases::NO_MEASURE.text(lang));
        }
        stage.press("enter esc");
        assert!(stage.model.book == first);
    }
    let mut stage = Stage::sample(Lang::Zh);
    let count = card(&mut stage).len();
    stage.press(&format!("{count}*d"));
    assert!(stage.sees(&phrases::EMPTY.fill(Lang::Zh, ["n", "D"])));
}

#[test]
fn why_a_measure_has_no_score_is_told_beside_it() {
    let mut stage = Stage::sample(Lang::En);
    card(&mut stage);
    stage.press("end");
    assert!(stage.shows(phrases::NO_ACTUAL), "{}", stage.screen());
    assert!(stage.sees(&phrases::TOTAL_SO_FAR.fill(Lang::En, ["94.0", "95"])), "{}", stage.screen());
    stage.press("home");
    assert!(!stage.shows(phrases::NO_ACTUAL));
    stage.press("e 4*tab ctrl-u '0");
    assert!(stage.shows(phrases::NO_TARGET), "told while it is typed\n{}", stage.screen());
    stage.press("3*enter");
    assert!(stage.shows(phrases::NO_TARGET), "{}", stage.screen());
}
