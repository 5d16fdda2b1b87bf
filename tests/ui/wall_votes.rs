//! The pages of a vote on the wall: what can be chosen is large before what is asked, and no colour alone carries anything.

use std::collections::HashSet;

use app::config::Theme;
use app::projection::SIZE;
use app::screen::workshop::votes::act::VotingAct;
use app::screen::workshop::votes::page::{BothVotes, page as vote_page};
use domain::lang::Lang;
use domain::workshop::showing::{Showing, WallBlock};
use domain::workshop::tally::CardCounts;
use harness::sent::{WallLooks, acts, on_the_wall, showing};
use ratatui::style::Color;
use text::Ruler;
use ui::glyphs::{ASCII, LINES};
use ui::styles::{Depth, Styles};

use crate::wall_pages::{is_text, questions};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 36), (200, 60)];

/// What the sample vote shows at an act.
fn act(name: &str) -> Showing {
    acts().into_iter().find(|(own, _)| *own == name).unwrap().1
}

fn drawn(sent: &Showing, lang: Lang, size: (u16, u16)) -> String {
    ui::dump::text(&on_the_wall(sent, WallLooks::of(lang), size), Ruler::default())
}

/// Whether a text begins as ordinary letters anywhere.
fn is_ordinary(drawn: &str, text: &str) -> bool {
    let begin: String = text.chars().take(5).collect();
    drawn.contains(begin.trim())
}

#[test]
fn both_votes_are_told_apart_without_colours() {
    let all = [(false, Depth::True), (false, Depth::None), (true, Depth::True), (true, Depth::None)];
    for (lang, (wide, depth)) in Lang::ALL.into_iter().flat_map(|lang| all.map(|looks| (lang, looks))) {
        for size in SIZES {
            let looks = WallLooks { lang, wide, depth };
            let buffer = on_the_wall(&act("vote-answer"), looks, size);
            let glyphs = if wide { ASCII } else { LINES };
            let drawn = ui::dump::text(&buffer, looks.ruler());
            // A bar each for the first votes, all above nothing, and the patch beside their name.
            let first = drawn.lines().filter(|line| line.contains(glyphs.zone)).count();
            assert!(first > 4, "{lang:?} {wide} {depth:?} {size:?}\n{drawn}");
            let names = [words::wall::FIRST_VOTE, words::wall::SECOND_VOTE].map(|name| name.text(lang));
            let Some(head) = drawn.lines().find(|line| names.iter().all(|name| line.contains(name))) else { continue };
            let sign = |name: &str| head.split_once(name).unwrap().0.trim_end().chars().next_back();
            assert_eq!(sign(names[0]), glyphs.zone.chars().next(), "{drawn}");
            if !(wide && depth == Depth::True) {
                assert_eq!(sign(names[1]), glyphs.full.chars().next(), "{drawn}");
            }
        }
    }
}

#[test]
fn on_the_row_of_the_answer_the_votes_keep_two_tones() {
    for lang in Lang::ALL {
        let buffer = on_the_wall(&act("vote-answer"), WallLooks::of(lang), (80, 24));
        let tones = |sign: &str| -> HashSet<Color> {
            buffer.content.iter().filter(|cell| cell.symbol() == sign).map(|cell| cell.fg).collect()
        };
        let good = Styles::new(Theme::Dark, Depth::True).good.fg.unwrap();
        let (first, second) = (tones(LINES.zone), tones(LINES.full));
        assert!(first.len() == 1 && !first.contains(&good) && second.contains(&good), "{first:?} {second:?}");
    }
}

#[test]
fn choices_and_figures_are_enlarged_before_the_question() {
    for lang in Lang::ALL {
        let (_, question) = questions().into_iter().find(|(_, of)| of.ask.en.contains("is cooling")).unwrap();
        for size in SIZES {
            let asked = drawn(&act("vote-asked"), lang, size);
            let large = question.choices.iter().all(|choice| !is_ordinary(&asked, choice.get(lang)));
            // In English the four of them do not fit large below each other before the wall is larger.
            assert!(large || size.0 < 120 || size.0 == 120 && lang == Lang::En, "{size:?}\n{asked}");
            for (name, figure) in [("vote-first", " 9"), ("vote-answer", "15")] {
                let counted = drawn(&act(name), lang, size);
                assert!(!counted.contains(figure) || size.0 < 120, "{name} {size:?}\n{counted}");
            }
            let why = drawn(&act("vote-why"), lang, size);
            let fits = size.0 == 200 || size.0 == 120 && lang == Lang::Zh;
            assert_eq!(is_ordinary(&why, question.why.get(lang)), !fits, "{size:?}\n{why}");
        }
    }
}

/// Every question at every act.
#[test]
fn a_question_is_never_large_while_its_choices_are_not() {
    let votes = BothVotes { first: Some(CardCounts([9, 5, 1, 3])), second: Some(CardCounts([2, 1, 0, 15])) };
    let once = BothVotes { second: None, ..votes };
    let all = [
        (VotingAct::Asked, BothVotes::default()),
        (VotingAct::Choices, BothVotes::default()),
        (VotingAct::First, once),
        (VotingAct::Second, votes),
        (VotingAct::Answer, votes),
        (VotingAct::Why, votes),
    ];
    let (mut looked, mut bad) = (0, Vec::new());
    for (lang, size) in Lang::ALL.into_iter().flat_map(|lang| SIZES.map(|size| (lang, size))) {
        for (title, question) in questions() {
            for (act, votes) in all {
                let page = vote_page(title.clone(), &question, None, votes, act);
                let has = |ask: bool| {
                    page.blocks.iter().any(|block| match block {
                        WallBlock::Line(text) => ask && *text == question.ask,
                        WallBlock::Bars(_) => !ask,
                        _ => false,
                    })
                };
                let (asks, chooses) = (has(true), has(false));
                let drawn = drawn(&showing(page), lang, size);
                let lines = drawn.lines().filter(|line| is_text(line)).count();
                assert!(lines <= usize::from(SIZE.1), "{lang:?} {size:?} {act:?}\n{drawn}");
                if asks && chooses && !is_ordinary(&drawn, question.ask.get(lang)) {
                    let small = question.choices.iter().any(|choice| is_ordinary(&drawn, choice.get(lang)));
                    bad.extend(small.then(|| format!("{lang:?} {size:?} {act:?}\n{drawn}")));
                }
                looked += 1;
            }
        }
    }
    assert!(looked > 1000 && bad.is_empty(), "{looked} {}\n{}", bad.len(), bad.first().cloned().unwrap_or_default());
}
