//! Votes by raised cards, from the question on the wall to the why, by keys alone; what is told of wrong counts, what undo takes
//! back, and that nothing of an answer is on its way to the wall before its key.

use app::keymap::KeyScope;
use app::saving::Access;
use app::screen::workshop::votes::VotesView;
use app::screen::workshop::votes::act::{QuestionInFront, VotingAct};
use app::screen::workshop::votes::list::{QuestionGroup, QuestionPool};
use app::screen::workshop::votes::page::{BothVotes, cell_of, page};
use app::screen::workshop::wall_room::{CELLS, fits, lines};
use domain::book::Book;
use domain::lang::Lang;
use domain::workshop::Workshop;
use domain::workshop::question::QuestionKey;
use domain::workshop::showing::{Showing, WallBar, WallBlock};
use domain::workshop::tally::CardCounts;
use harness::{Stage, book};
use text::Ruler;
use words::{lectern, votes as phrases};

fn votes(lang: Lang) -> Stage {
    let mut stage = Stage::sample(lang).sized(120, 36);
    stage.press("8 3*]");
    stage
}

/// The view at a question.
fn at(lang: Lang, key: &str) -> Stage {
    let mut stage = votes(lang);
    stage.model.screens.workshop.votes.show(key.parse().unwrap());
    stage.draw();
    stage
}

fn view(stage: &Stage) -> &VotesView {
    &stage.model.screens.workshop.votes
}

fn showing(stage: &Stage) -> &Showing {
    &stage.model.wall.showing
}

fn class(stage: &Stage) -> &Workshop {
    stage.model.book.workshops().values().next().unwrap()
}

fn pool(stage: &Stage) -> QuestionPool<'_> {
    let courses = &stage.model.courses;
    QuestionPool { lessons: courses.lessons.as_deref().unwrap(), drills: courses.drills.as_deref().unwrap() }
}

fn bars(blocks: &[WallBlock]) -> Vec<WallBar> {
    let found =
        blocks.iter().find_map(|block| if let WallBlock::Bars(bars) = block { Some(bars.clone()) } else { None });
    found.unwrap_or_default()
}

fn wall_bars(stage: &Stage) -> Vec<WallBar> {
    bars(&showing(stage).page.as_ref().unwrap().blocks)
}

#[test]
fn a_vote_goes_from_the_question_to_the_why_by_one_key() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "case-ears:1");
        stage.press("space");
        assert_eq!(stage.notice(), phrases::ASKED.text(lang));
        assert!(wall_bars(&stage).iter().all(|bar| bar.first.is_none() && !bar.answer));
        stage.press("space");
        assert_eq!(stage.model.scope(), KeyScope::Field);
        stage.press("'12 space '3 space '2 space '1 enter");
        assert_eq!(class(&stage).vote("case-ears:1").unwrap().first, Some(CardCounts([12, 3, 2, 1])));
        let first: Vec<_> = wall_bars(&stage).iter().map(|bar| (bar.first, bar.second)).collect();
        assert_eq!(first, [12, 3, 2, 1].map(|count| (Some(count), None)));
        stage.press("space");
        let countdown = showing(&stage).countdown.clone().unwrap();
        assert_eq!((countdown.seconds, countdown.task.get(lang)), (120, lectern::TALK.text(lang)));
        stage.press("space '2，14，1，1 enter");
        assert_eq!(showing(&stage).countdown, None, "the second vote ends the countdown");
        let both: Vec<_> = wall_bars(&stage).iter().map(|bar| bar.second).collect();
        assert_eq!(both, [2, 14, 1, 1].map(Some));
        assert!(wall_bars(&stage).iter().all(|bar| !bar.answer));
        stage.press("space");
        let marked: Vec<_> = wall_bars(&stage).iter().map(|bar| bar.answer).collect();
        assert_eq!(marked, [false, true, false, false]);
        stage.press("space");
        let why = pool(&stage).lessons.cases[0].questions[0].why.get(lang);
        assert!(format!("{:?}", showing(&stage)).contains(why));
        stage.press("space");
        assert_eq!(stage.notice(), phrases::DONE.text(lang));
        assert!(stage.sees("12✓"), "{}", stage.screen());
    }
}

#[test]
fn each_act_has_a_key_of_its_own_and_says_what_is_missing() {
    let mut stage = at(Lang::En, "o01");
    for (key, why) in [
        ("f", phrases::ASK_FIRST),
        ("t", phrases::ASK_FIRST),
        ("g", phrases::ASK_FIRST),
        ("a", phrases::ASK_FIRST),
        ("w", phrases::ASK_FIRST),
    ] {
        stage.press(key);
        assert_eq!(stage.notice(), why.en, "{key}");
    }
    stage.press("s g");
    assert_eq!(stage.notice(), phrases::FIRST_FIRST.en);
    stage.press("esc w");
    assert_eq!(stage.notice(), phrases::ANSWER_FIRST.en);
    stage.press("f '1/2/3/4 enter t g '4;3;2;1 enter a w");
    assert_eq!(view(&stage).live.as_ref().unwrap().act, VotingAct::Why);
    stage.press("g");
    assert!(stage.sees("4 3 2 1"), "counts that are there can be mended\n{}", stage.screen());
}

#[test]
fn counts_of_a_second_vote_before_the_first_go_into_the_line_of_the_first() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "case-ears:1");
        stage.press("space g");
        assert_eq!(stage.notice(), phrases::FIRST_FIRST.text(lang));
        stage.press("'4 space '4 space '4 space '4 enter");
        let vote = class(&stage).vote("case-ears:1").cloned().unwrap();
        assert_eq!((vote.first, vote.second), (Some(CardCounts([4; 4])), None), "{}", stage.screen());
    }
}

#[test]
fn wrong_counts_are_told_beside_the_line_and_stay_to_be_mended() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "case-ears:1");
        stage.press("space space '12 space '3 space '2 enter");
        assert_eq!(stage.notice(), phrases::TOO_FEW.fill(lang, ["3", "4"]));
        assert!(stage.sees(&phrases::TOO_FEW.fill(lang, ["3", "4"])) && stage.model.scope() == KeyScope::Field);
        stage.press("'，x enter");
        assert_eq!(stage.notice(), phrases::NO_NUMBER.fill(lang, ["x", "9999"]));
        stage.press("backspace '１ enter");
        assert_eq!(class(&stage).vote("case-ears:1").unwrap().first, Some(CardCounts([12, 3, 2, 1])));
    }
}

#[test]
fn more_cards_than_people_are_told_and_accepted_the_second_time() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "case-ears:1");
        stage.press("space space '12 space '3 space '2 space '3 enter");
        assert_eq!(stage.notice(), phrases::MORE_THAN_ROOM.fill(lang, ["20", "18"]));
        assert_eq!(class(&stage).vote("case-ears:1"), None);
        stage.press("backspace '4 enter");
        assert_eq!(stage.notice(), phrases::MORE_THAN_ROOM.fill(lang, ["21", "18"]), "other counts are doubted anew");
        stage.press("enter");
        assert_eq!(class(&stage).vote("case-ears:1").unwrap().first, Some(CardCounts([12, 3, 2, 4])));
    }
}

#[test]
fn a_line_that_is_left_keeps_what_was_typed() {
    let mut stage = at(Lang::En, "case-ears:1");
    stage.press("space space '12 esc");
    assert_eq!(stage.model.scope(), KeyScope::Votes);
    stage.press("space");
    assert_eq!(view(&stage).asked.as_ref().unwrap().line.text(), "12");
}

#[test]
fn undo_takes_a_vote_back_in_one_step_and_the_next_key_asks_again() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "h01");
        stage.press("space space '5 space '9 space '1 enter");
        assert_eq!(class(&stage).votes.len(), 1);
        stage.press("u");
        assert!(class(&stage).votes.is_empty());
        stage.press("space");
        assert_eq!(stage.model.scope(), KeyScope::Field, "{}", stage.screen());
        stage.press("esc ctrl-r");
        assert_eq!(class(&stage).votes.len(), 1);
        stage.press("d");
        assert!(class(&stage).votes.is_empty() && stage.notice() == phrases::TAKEN_BACK.text(lang));
        stage.press("u");
        assert_eq!(class(&stage).votes.len(), 1);
    }
}

#[test]
fn a_frozen_wall_stands_and_gets_what_was_held_back() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "case-ears:1");
        stage.press("space .");
        let before = showing(&stage).clone();
        stage.press("space '12 space '3 space '2 space '1 enter space");
        assert_eq!(showing(&stage), &before);
        assert_eq!(stage.notice(), words::lectern::COUNT_FROZEN.text(lang));
        let held = words::workshop::STANDS_HELD.fill(lang, [phrases::WALL_FIRST.text(lang)]);
        assert!(stage.sees(&held), "{}", stage.screen());
        stage.press(".");
        assert_eq!(wall_bars(&stage)[0].first, Some(12));
        // The page of another view is not replaced when the wall is let go and nothing was held back here.
        stage.press("8 esc space 3*] . .");
        assert!(wall_page_is_the_title(&stage), "{:?}", showing(&stage).page);
    }
}

fn wall_page_is_the_title(stage: &Stage) -> bool {
    showing(stage).page.as_ref().unwrap().blocks.iter().all(|block| !matches!(block, WallBlock::Bars(_)))
}

#[test]
fn without_a_class_votes_work_and_it_is_said_that_they_are_not_kept() {
    for lang in Lang::ALL {
        let mut bare: Book = book(lang);
        for id in bare.workshops().keys().copied().collect::<Vec<_>>() {
            bare.remove(domain::record::RecordKey::Workshop(id));
        }
        let _ = bare.take_journal();
        let mut stage = Stage::open(lang, bare, Access::Writer).sized(120, 36);
        stage.press("8 3*]");
        assert!(stage.shows(phrases::UNKEPT), "{}", stage.screen());
        stage.press("/ 'h01 enter space space '50 space '9 space '1 enter");
        assert_eq!(wall_bars(&stage)[0].first, Some(50));
        assert!(!stage.model.history.can_undo());
    }
}

#[test]
fn every_question_can_be_asked_fits_the_wall_and_keeps_its_answer() {
    let stage = votes(Lang::En);
    let pool = pool(&stage);
    let all = pool.all();
    let cards = |count| Some(CardCounts([count; 4]));
    let votes = BothVotes { first: cards(7), second: cards(8) };
    let acts = [
        VotingAct::Asked,
        VotingAct::Choices,
        VotingAct::First,
        VotingAct::Talk,
        VotingAct::Second,
        VotingAct::Answer,
        VotingAct::Why,
    ];
    for (_, key) in &all {
        let front = QuestionInFront::of(pool, key.clone()).unwrap_or_else(|| panic!("{key}"));
        assert_eq!(key.to_string().parse().as_ref(), Ok(key), "a class keeps it");
        for act in acts {
            let page = page(pool.heading(key), &front.question, cell_of(key), votes, act);
            for lang in Lang::ALL {
                let title = page.title.get(lang);
                assert!(Ruler::default().width(title) <= CELLS && !title.is_empty(), "{key} {title}");
                let size = lines(&page.blocks, lang);
                assert!(fits(&page.blocks), "{key} {act:?} {lang:?} {size}");
                let said = format!("{page:?}");
                let why = format!("{:?}", front.question.why.get(lang));
                assert_eq!(said.contains(&why), act == VotingAct::Why, "{key} {act:?}");
            }
            let lit = page.blocks.iter().any(|block| matches!(block, WallBlock::Grid(_)));
            assert_eq!(lit, cell_of(key).is_some() && act >= VotingAct::Answer, "{key} {act:?}");
            let marked = bars(&page.blocks).iter().any(|bar| bar.answer);
            assert!(!marked || act >= VotingAct::Answer, "{key} {act:?}");
        }
    }
    let kinds = |of: fn(&QuestionKey) -> bool| all.iter().filter(|(_, key)| of(key)).count();
    let counted = [
        kinds(|key| matches!(key, QuestionKey::Drill(_))),
        kinds(|key| matches!(key, QuestionKey::BadDebt { .. })),
        kinds(|key| matches!(key, QuestionKey::Delay { .. })),
        kinds(|key| matches!(key, QuestionKey::Credit)),
        kinds(|key| matches!(key, QuestionKey::Case { .. })),
    ];
    let drills = pool.drills.situations.len() + pool.drills.potatoes.len();
    assert_eq!(counted, [drills, 45, 30, 1, 12]);
    let pages = pool.lessons.pages().filter(|page| page.question.is_some()).count();
    assert_eq!(kinds(|key| matches!(key, QuestionKey::Page(_))), pages);
}

#[test]
fn a_filter_leaves_its_questions_and_escape_brings_all_back() {
    for lang in Lang::ALL {
        let mut stage = votes(lang);
        let all = view(&stage).list(pool(&stage), lang).len();
        stage.press("/ 'bad-debt enter");
        let list = view(&stage).list(pool(&stage), lang);
        assert!(
            list.len() < all && list.iter().any(|(group, _)| *group == QuestionGroup::BadDebts),
            "{}",
            stage.screen()
        );
        stage.press("space");
        let live = view(&stage).live.clone().unwrap();
        assert!(matches!(live.key, QuestionKey::BadDebt { .. }), "{live:?}");
        stage.press("esc");
        assert_eq!(view(&stage).list(pool(&stage), lang).len(), all);
        stage.press("/ 'zzzzzzzzzzzz enter space");
        assert_eq!(stage.notice(), phrases::NO_MATCH.text(lang));
    }
}

#[test]
fn the_lectern_leads_to_the_question_of_its_page() {
    let mut stage = Stage::sample(Lang::En).sized(120, 36);
    stage.press("8");
    let pages = pool(&stage).lessons.pages().position(|page| page.question.is_some()).unwrap();
    for _ in 0..pages + 12 {
        stage.press("right v");
        if stage.model.scope() == KeyScope::Votes {
            break;
        }
    }
    assert_eq!(stage.model.scope(), KeyScope::Votes, "{}", stage.screen());
    let asked = view(&stage).question.clone().unwrap();
    stage.press("space");
    assert_eq!(view(&stage).live.as_ref().map(|live| live.key.clone()), Some(asked));
    stage.press("esc");
    assert_eq!(stage.model.scope(), KeyScope::Lectern);
}
