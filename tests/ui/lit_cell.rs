//! A cell of a grid is guessed first, and lights with the answer: by a tick besides the colour, whatever the size of the wall.

use app::screen::workshop::votes::act::VotingAct;
use app::screen::workshop::votes::page::{BothVotes, cell_of, page};
use domain::credit::{bad_debt, delay};
use domain::lang::{Lang, Text};
use domain::workshop::question::QuestionKey;
use domain::workshop::showing::{Showing, WallPage};
use domain::workshop::tally::CardCounts;
use harness::sent::{WallLooks, lessons, on_the_wall};
use paper::vote::ask;
use text::Ruler;
use ui::wall::sent;

fn cells() -> Vec<QuestionKey> {
    let debts = bad_debt::LOSSES
        .into_iter()
        .flat_map(|loss| bad_debt::MARGINS.map(|margin| QuestionKey::BadDebt { loss, margin }));
    let delays =
        delay::MARGINS.into_iter().flat_map(|margin| delay::RATES.map(|rate| QuestionKey::Delay { margin, rate }));
    debts.chain(delays).collect()
}

/// The page of a cell at an act, after one vote or two.
fn at(key: &QuestionKey, act: VotingAct, second: bool) -> WallPage {
    let drills = store::course::drills().unwrap();
    let question = ask(key, lessons(), &drills).unwrap();
    let cards = CardCounts([3, 9, 4, 2]);
    let votes = BothVotes { first: Some(cards), second: second.then_some(cards) };
    let title = Text { zh: "坏账".into(), en: "Bad debts".into() };
    page(title, &question, cell_of(key), votes, act)
}

#[test]
fn every_cell_is_lit_with_the_answer_and_never_before() {
    for key in cells() {
        for (act, second) in [VotingAct::Answer, VotingAct::Why].into_iter().flat_map(|act| [(act, false), (act, true)])
        {
            let page = at(&key, act, second);
            for lang in Lang::ALL {
                assert!(sent::fits(&page, lang, Ruler::default()), "{key} {act:?} {second} {lang:?}");
            }
        }
        let before = at(&key, VotingAct::Second, true);
        assert!(!format!("{before:?}").contains("Grid"), "{key}");
    }
}

#[test]
fn the_lit_cell_has_a_tick_before_its_figure() {
    let key = "bad-debt:500:3".parse().unwrap();
    for (lang, (columns, rows)) in Lang::ALL.into_iter().flat_map(|lang| [(80, 24), (67, 19)].map(|size| (lang, size)))
    {
        for (act, second) in [(VotingAct::Answer, false), (VotingAct::Answer, true), (VotingAct::Why, true)] {
            let showing = Showing { page: Some(at(&key, act, second)), ..Showing::default() };
            let drawn = ui::dump::text(&on_the_wall(&showing, WallLooks::of(lang), (columns, rows)), Ruler::default());
            assert!(drawn.contains("✓16,667"), "{drawn}");
            assert!(drawn.contains("600") && drawn.contains("700"), "its neighbours stand there too\n{drawn}");
        }
    }
}
