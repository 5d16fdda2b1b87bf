//! The drills, played through the whole program: what is kept of them, what undo brings back, and that every case can be
//! read.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::msg::{MouseTarget, Msg};
use app::saving::Access;
use app::screen::tracker::TrackerView;
use app::screen::tracker::drill::{Case, Choice, Drilling, LARGE, Phase, SMALL};
use domain::book::Book;
use domain::course::drill::{DrillChapter, REPLIES};
use domain::drill::{Drill, DrillKind};
use domain::id::IdSource;
use domain::lang::Lang;
use domain::person::{Person, PersonKind};
use domain::project::SaleSize;
use domain::record::Record;
use harness::Stage;
use proptest::prelude::*;
use store::course::drills;
use words::drill as phrases;
use words::frame::FOLLOWER;

/// The key of a drill on the tracker.
const KEYS: [(DrillKind, &str); 2] = [(DrillKind::Outcome, "D"), (DrillKind::HotPotato, "H")];

fn chapter() -> DrillChapter {
    drills().unwrap()
}

/// The tracker with a drill at its first case.
fn begun(mut stage: Stage, key: &str) -> Stage {
    stage.press("3").press(key).press("enter");
    // The first key only fills the table of a beginner.
    let intro =
        matches!(&stage.model.screens.tracker.view, TrackerView::Drill(drilling) if drilling.phase == Phase::Intro);
    if intro {
        stage.press("enter");
    }
    stage
}

fn drilling(stage: &Stage) -> &Drilling {
    match &stage.model.screens.tracker.view {
        TrackerView::Drill(drilling) => drilling,
        other => panic!("{other:?} is in front"),
    }
}

fn case(stage: &Stage) -> &Case {
    drilling(stage).case().unwrap()
}

/// The rounds kept on the person who is me.
fn rounds(stage: &Stage) -> &[Drill] {
    stage.model.book.me().map_or(&[], |me| me.drills.as_slice())
}

/// Answers the case in front, rightly or not, and leaves its explanation in front.
fn answer(stage: &mut Stage, rightly: bool) {
    let (case, cursor) = (case(stage).clone(), drilling(stage).cursor);
    let to = if rightly { case.right } else { (case.right + 1) % case.choices.len() };
    let keys = if to < cursor { format!("{}*up", cursor - to) } else { format!("{}*down", to - cursor) };
    stage.press(&keys).press("enter");
}

#[test]
fn every_case_comes_once_in_an_order_of_its_own() {
    let texts = chapter();
    let all = [
        texts.situations.iter().map(|s| s.key.clone()).collect::<Vec<_>>(),
        texts.potatoes.iter().map(|p| p.key.clone()).collect(),
    ];
    for ((_, key), all) in KEYS.into_iter().zip(all) {
        let stage = begun(Stage::sample(Lang::En), key);
        let dealt: Vec<_> = drilling(&stage).cases.iter().map(|c| c.key.clone()).collect();
        assert_eq!(dealt.len(), all.len());
        assert_eq!(dealt.iter().collect::<BTreeSet<_>>(), all.iter().collect());
        assert_ne!(dealt, all, "the order of the file would be learnt by heart");
    }
}

#[test]
fn a_small_sale_offers_two_answers_and_a_large_one_four() {
    let stage = begun(Stage::sample(Lang::Zh), "D");
    for case in &drilling(&stage).cases {
        let situation = chapter().situations.into_iter().find(|s| s.key == case.key).unwrap();
        let offered: Vec<_> = match situation.size {
            SaleSize::Small => SMALL.map(Choice::Outcome).to_vec(),
            SaleSize::Large => LARGE.map(Choice::Outcome).to_vec(),
        };
        assert_eq!(case.choices, offered, "{}", case.key);
        assert_eq!(case.choices[case.right], Choice::Outcome(situation.answer), "{}", case.key);
    }
}

#[test]
fn the_best_reply_does_not_keep_its_place() {
    let stage = begun(Stage::sample(Lang::Zh), "H");
    let cases = &drilling(&stage).cases;
    for case in cases {
        let offered: BTreeSet<_> = case.choices.iter().map(|c| format!("{c:?}")).collect();
        assert_eq!(offered.len(), REPLIES, "{}", case.key);
        assert_eq!(case.choices[case.right], Choice::Reply(0), "{}", case.key);
    }
    assert_eq!(cases.iter().map(|c| c.right).collect::<BTreeSet<_>>().len(), REPLIES);
}

#[test]
fn each_answer_is_kept_at_once_on_the_person_who_is_me() {
    for (kind, key) in KEYS {
        let mut stage = begun(Stage::sample(Lang::En), key);
        for place in 0..5 {
            assert_eq!(rounds(&stage).last().map_or(0, |r| r.answers.len()), place);
            let asked = case(&stage).key.clone();
            answer(&mut stage, place != 2);
            let round = rounds(&stage).last().unwrap();
            assert_eq!(
                (round.kind, round.on, round.score()),
                (kind, harness::TODAY, (place + usize::from(place < 2), place + 1))
            );
            assert_eq!((round.answers[place].case.as_str(), round.answers[place].right), (asked.as_str(), place != 2));
            stage.press("enter");
        }
        assert_eq!(rounds(&stage).len(), 1);
    }
}

#[test]
fn leaving_in_the_middle_loses_no_answer_and_the_next_round_is_another() {
    let mut stage = begun(Stage::sample(Lang::En), "D");
    answer(&mut stage, true);
    stage.press("enter");
    answer(&mut stage, false);
    stage.press("esc");
    assert_eq!(stage.model.screens.tracker.view, TrackerView::Home);
    assert_eq!(stage.notice(), phrases::KEPT.fill(Lang::En, ["2"]));
    stage.press("D");
    assert!(stage.shows(phrases::EARLIER) && stage.sees("2026-01-05 1/2"), "{}", stage.screen());
    stage.press("enter");
    answer(&mut stage, true);
    assert_eq!(rounds(&stage).iter().map(Drill::score).collect::<Vec<_>>(), [(1, 2), (1, 1)]);
}

#[test]
fn right_and_wrong_are_said_in_words_and_by_a_sign() {
    for lang in Lang::ALL {
        let mut stage = begun(Stage::sample(lang), "H");
        answer(&mut stage, true);
        assert!(stage.shows(phrases::RIGHT_REPLY) && stage.sees("✓") && !stage.sees("✗"), "{}", stage.screen());
        stage.press("enter");
        answer(&mut stage, false);
        assert!(stage.shows(phrases::WRONG_REPLY) && stage.sees("✓") && stage.sees("✗"), "{}", stage.screen());
        let mut stage = begun(Stage::sample(lang), "D");
        answer(&mut stage, false);
        let key = case(&stage).key.clone();
        let why = chapter().situations.into_iter().find(|s| s.key == key).unwrap().why;
        assert!(stage.sees(why.get(lang)) && stage.sees("✗"), "{}", stage.screen());
    }
}

#[test]
fn undo_takes_the_last_answer_back_and_asks_again() {
    let mut stage = begun(Stage::sample(Lang::Zh), "D");
    answer(&mut stage, true);
    stage.press("enter");
    let second = case(&stage).key.clone();
    answer(&mut stage, false);
    stage.press("u");
    assert_eq!((drilling(&stage).phase, drilling(&stage).place), (Phase::Asking, 1));
    assert_eq!((case(&stage).key.clone(), rounds(&stage)[0].score()), (second, (1, 1)));
    stage.press("ctrl-r");
    assert_eq!((drilling(&stage).phase, drilling(&stage).place), (Phase::Explained, 1));
    assert_eq!(rounds(&stage)[0].score(), (1, 2));
    stage.press("2*u");
    assert_eq!((drilling(&stage).phase, drilling(&stage).place), (Phase::Asking, 0));
    assert_eq!(rounds(&stage), []);
    answer(&mut stage, true);
    assert_eq!(rounds(&stage).iter().map(Drill::score).collect::<Vec<_>>(), [(1, 1)]);
}

#[test]
fn where_nobody_is_me_the_first_answer_makes_me() {
    let mut book = Book::default();
    let trainee = Person::new(IdSource::new(1).next_id(), "Tang".to_owned(), PersonKind::Trainee, harness::TODAY);
    book.put_unjournaled(Record::Person(Arc::new(trainee)));
    let mut stage = begun(Stage::open(Lang::En, book, Access::Writer), "D");
    assert!(stage.model.book.me().is_none());
    answer(&mut stage, true);
    assert_eq!(rounds(&stage).iter().map(Drill::score).collect::<Vec<_>>(), [(1, 1)]);
    stage.press("u");
    assert_eq!((stage.model.book.me(), stage.model.book.people().len()), (None, 1));
    assert_eq!((drilling(&stage).phase, drilling(&stage).place), (Phase::Asking, 0));
    answer(&mut stage, false);
    stage.press("enter");
    answer(&mut stage, true);
    assert_eq!(rounds(&stage).iter().map(Drill::score).collect::<Vec<_>>(), [(1, 2)]);
    assert_eq!(stage.model.book.people().len(), 2);
}

#[test]
fn a_follower_keeps_nothing_and_stays_at_the_case() {
    let mut stage = begun(Stage::follower(Lang::En), "D");
    answer(&mut stage, true);
    assert_eq!(stage.notice(), FOLLOWER.text(Lang::En));
    assert_eq!((drilling(&stage).phase, drilling(&stage).place, rounds(&stage)), (Phase::Asking, 0, &[][..]));
}

#[test]
fn a_round_ends_with_its_score_and_what_was_missed() {
    let mut stage = begun(Stage::sample(Lang::En), "H");
    let missed = case(&stage).key.clone();
    let all = drilling(&stage).cases.len();
    for place in 0..all {
        answer(&mut stage, place > 0);
        stage.press("enter");
    }
    assert_eq!(drilling(&stage).phase, Phase::End);
    assert!(stage.sees(&phrases::DONE.fill(Lang::En, ["12", "13"])) && stage.shows(phrases::MISSED));
    let potato = chapter().potatoes.into_iter().find(|p| p.key == missed).unwrap();
    assert!(stage.sees(&potato.text.en) && stage.sees("the one to say"), "{}", stage.screen());
    stage.press("enter");
    assert_eq!(stage.model.screens.tracker.view, TrackerView::Home);
}

#[test]
fn earlier_scores_stay_off_the_wall() {
    let mut stage = begun(Stage::sample(Lang::Zh), "D");
    answer(&mut stage, true);
    stage.press("esc D");
    assert!(stage.shows(phrases::EARLIER));
    stage.press("P");
    assert!(!stage.shows(phrases::EARLIER), "{}", stage.screen());
}

#[test]
fn every_case_and_its_explanation_fit_the_small_screen() {
    for lang in Lang::ALL {
        for (_, key) in KEYS {
            let mut stage = begun(Stage::sample(lang).sized(80, 24), key);
            for place in 0..drilling(&stage).cases.len() {
                assert_eq!(stage.layout.limit, 0, "{lang:?} asked: {}", stage.screen());
                answer(&mut stage, place % 2 == 0);
                assert_eq!(stage.layout.limit, 0, "{lang:?} told: {}", stage.screen());
                stage.press("enter");
            }
        }
    }
}

#[test]
fn on_a_narrow_screen_the_text_scrolls_and_the_choice_is_always_seen() {
    for lang in Lang::ALL {
        for (_, key) in KEYS {
            let mut stage = begun(Stage::sample(lang).sized(40, 12), key);
            for _ in 0..drilling(&stage).cases.len() {
                let case = case(&stage).clone();
                for row in 0..case.choices.len() {
                    assert_eq!(drilling(&stage).cursor, row);
                    stage.press("down");
                    if row == 0 && drilling(&stage).cursor == 0 {
                        stage.press("down");
                    }
                    let seen = stage.screen().lines().any(|l| l.starts_with("│ ▌"));
                    assert!(seen, "{lang:?} {}: {}", case.key, stage.screen());
                }
                let limit = stage.layout.limit;
                stage.press("20*pageup");
                assert_eq!(drilling(&stage).scroll.unwrap_or(0), 0);
                stage.press("20*pagedown");
                assert_eq!(drilling(&stage).scroll.unwrap_or(limit), limit);
                stage.press("2*enter");
            }
        }
    }
}

#[test]
fn the_mouse_selects_answers_and_goes_on() {
    let mut stage = begun(Stage::sample(Lang::Zh), "H");
    let click = |stage: &mut Stage, row: usize| {
        stage.tell(Msg::Click(MouseTarget::Row(0, row)));
    };
    click(&mut stage, 2);
    assert_eq!((drilling(&stage).phase, drilling(&stage).cursor), (Phase::Asking, 2));
    click(&mut stage, 2);
    assert_eq!(drilling(&stage).phase, Phase::Explained);
    click(&mut stage, 0);
    assert_eq!((drilling(&stage).phase, drilling(&stage).place), (Phase::Asking, 1));
    click(&mut stage, 99);
    assert_eq!(drilling(&stage).cursor, 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_keys_lose_an_answer_or_leave_the_choices(
        keys in proptest::collection::vec(0_usize..9, 0..60),
        potato in any::<bool>(),
        size in (0_u16..130, 0_u16..40),
    ) {
        const PRESSED: [&str; 9] = ["enter", "down", "up", "u", "ctrl-r", "pagedown", "end", "pageup", "space"];
        let key = if potato { "H" } else { "D" };
        let mut stage = begun(Stage::sample(Lang::Zh).sized(size.0, size.1), key);
        for pressed in keys {
            stage.press(PRESSED[pressed]);
            let TrackerView::Drill(drilling) = &stage.model.screens.tracker.view else { break };
            let kept = rounds(&stage).last().map_or(0, |r| r.answers.len());
            let shown = match drilling.phase {
                Phase::Asking => drilling.place,
                Phase::Explained => drilling.place + 1,
                Phase::Intro | Phase::End => kept,
            };
            prop_assert_eq!(kept, shown);
            prop_assert!(drilling.case().is_some_and(|c| drilling.cursor < c.choices.len()));
        }
    }
}
