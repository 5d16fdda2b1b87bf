//! Sending a screen of the desk to the wall: what is sent is the wall's own form of it, and holds nothing that was typed.

use app::action::Tab;
use app::model::Model;
use app::msg::Msg;
use app::projection::{SIZE, refusal};
use app::saving::Access;
use domain::book::Book;
use domain::lang::{Lang, Text};
use domain::workshop::showing::{Showing, WallBlock, WallPage};
use harness::sent::{WallLooks, acts, on_the_wall};
use harness::{Stage, VIEWS};
use words::wall as phrases;

use crate::wall::{SIZES, extent, marked};

/// A window for the wall.
fn wall(lang: Lang) -> Stage {
    let mut stage = Stage::open(lang, Book::default(), Access::Projector);
    stage.model.wall.follow();
    stage.model.notice = None;
    stage.sized(80, 24)
}

fn show(stage: &mut Stage, showing: Showing) {
    stage.tell(Msg::Shown(Box::new(showing)));
}

fn lines(page: &WallPage) -> &[String] {
    match page.blocks.as_slice() {
        [WallBlock::Drawn(lines)] => lines,
        other => panic!("{other:?}"),
    }
}

/// Whether what is in front stays off the wall.
fn off(model: &Model) -> bool {
    !model.overlays.is_empty() || model.navigation.tab == Tab::Workshop || refusal(model).is_some()
}

#[test]
fn what_is_sent_is_the_walls_own_form_and_holds_nothing_that_was_typed() {
    for lang in Lang::ALL {
        let (marked, mut sent) = (marked(lang), 0);
        for (view, keys) in VIEWS {
            let mut stage = Stage::open(lang, marked.clone(), Access::Writer).sized(120, 36);
            stage.press(keys);
            // The views of a class send pages of their own, each at its own key.
            if stage.model.navigation.tab == Tab::Workshop {
                continue;
            }
            let off = off(&stage.model);
            stage.press("!send");
            let Some(page) = stage.model.wall.showing.page.clone() else {
                assert!(off, "{view}\n{}", stage.screen());
                continue;
            };
            assert!(!off && !format!("{page:?}").contains('ξ'), "{view} {page:?}");
            assert!(!page.title.zh.is_empty() && lines(&page).len() <= usize::from(SIZE.1) - 3, "{view} {page:?}");
            assert!(lines(&page).iter().all(|line| stage.model.ruler().width(line) <= usize::from(SIZE.0)), "{page:?}");
            assert_eq!(stage.notice(), phrases::SENT.text(lang), "{view}");
            // In place the same page stands, whatever the size of the terminal.
            let mut place = stage.clone().sized(80, 24);
            place.model.wall.on = true;
            let mut wall = wall(lang);
            show(&mut wall, stage.model.wall.showing.clone());
            for line in lines(&page).iter().filter(|line| !line.trim().is_empty()) {
                assert!(place.sees(line) && wall.sees(line), "{view} `{line}`\n{}\n{}", place.screen(), wall.screen());
            }
            for (columns, rows) in SIZES {
                wall.tell(Msg::Resize(columns, rows));
                wall.model.notice = None;
                assert!(extent(&wall.screen()).0 <= usize::from(SIZE.1), "{view}\n{}", wall.screen());
            }
            sent += 1;
        }
        assert!(sent > 20, "{sent} views can be sent");
    }
}

#[test]
fn an_alias_that_was_sent_stays_while_the_program_runs() {
    let mut stage = Stage::sample(Lang::En).sized(80, 24);
    stage.press("3 6*down W");
    let first = stage.model.wall.showing.page.clone().unwrap();
    stage.press("5 W 3 W");
    assert_eq!(stage.model.wall.showing.page, Some(first.clone()));
    assert!(first.title.en.contains("Project "), "{first:?}");
}

#[test]
fn a_window_for_the_wall_shows_the_title_until_something_is_sent_and_nothing_of_the_desk() {
    for lang in Lang::ALL {
        let mut wall = wall(lang);
        let title = wall.screen();
        assert!(wall.sees(&phrases::FOLLOW_HINT.fill(lang, ["?"])), "{title}");
        for key in ["P", "1", "8", "ctrl-p", ":", "n", "enter", "W", "u"] {
            wall.press(key);
            assert!(wall.shows(phrases::FOLLOWS), "{key}\n{}", wall.screen());
            wall.model.notice = None;
            assert_eq!(wall.screen(), title, "{key}");
        }
        let text = |word: &str| Text { zh: word.into(), en: word.into() };
        let page = WallPage { title: text("H1"), place: "3/9".into(), blocks: vec![WallBlock::Line(text("idea"))] };
        let shown = Showing { serial: 1, page: Some(page), ..Showing::default() };
        show(&mut wall, shown.clone());
        // The letters are large: what stands there is another page, and that is the one that was sent.
        let sent = wall.screen();
        assert!(wall.model.wall.showing == shown && sent != title && !wall.shows(phrases::FOLLOWS), "{sent}");
        show(&mut wall, Showing { serial: 2, black: true, ..shown.clone() });
        assert_eq!(wall.screen().trim(), "");
        show(&mut wall, Showing { serial: 3, ..shown });
        wall.press("?");
        assert!(wall.shows(words::action::SCOPE_WALL) && !wall.shows(words::action::UNDO), "{}", wall.screen());
        wall.press("esc L");
        assert_eq!((wall.screen(), wall.model.session.lang), (sent, lang.other()));
        wall.tell(Msg::WallCleared);
        assert!(wall.sees(&phrases::FOLLOW_HINT.fill(lang.other(), ["?"])));
    }
}

#[test]
fn in_place_the_workshop_tab_shows_what_was_sent_and_other_tabs_their_own_form() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(80, 24);
        stage.press("3 6*down W 8 P");
        let line = lines(stage.model.wall.showing.page.as_ref().unwrap())[0].clone();
        assert!(stage.sees(&line), "{}", stage.screen());
        stage.press("] 5");
        assert!(!stage.sees(&line), "{}", stage.screen());
        stage.press("P 8");
        assert!(!stage.sees(&line), "{}", stage.screen());
    }
}

#[test]
fn whoever_sits_in_the_class_goes_by_their_badge_and_nobody_else_by_one() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(120, 36);
        let class = stage.model.book.workshops().values().next().unwrap().clone();
        stage.model.book.edit_workshop(class.id, |class| {
            for (place, seat) in class.roster.iter_mut().enumerate() {
                seat.badge = u16::try_from(40 - place).ok();
            }
        });
        stage.model.book.take_journal();
        stage.press("2");
        let mut seen = 0;
        let count = stage.model.screens.brain.home.rows.len();
        for _ in 0..count {
            let row = stage.model.screens.brain.home.row().unwrap();
            stage.model.wall.showing.page = None;
            stage.press("!send");
            if let Some(page) = stage.model.wall.showing.page.clone() {
                let class = stage.model.book.workshops()[&class.id].clone();
                let told = format!("{}\n{}", page.title.get(lang), lines(&page).join("\n"));
                let number = |badge: &dyn std::fmt::Display| words::brain::MASKED.fill(lang, [&badge.to_string()]);
                if let Some(badge) = class.seat(row.person()).and_then(|seat| seat.badge) {
                    assert!(told.contains(&number(&badge)), "{badge}\n{told}");
                } else {
                    let badges = class.roster.iter().filter_map(|seat| seat.badge);
                    let worn: Vec<_> = badges.filter(|badge| told.contains(&number(badge))).collect();
                    assert!(worn.is_empty(), "{worn:?}\n{told}");
                }
                seen += 1;
            }
            stage.press("down");
        }
        assert!(seen > 5, "{seen}");
    }
}

/// A window for the wall gives all its rows to a page, so what is told of small letters waits until there is one for it.
#[test]
fn small_letters_are_told_of_beside_a_page_and_never_on_it() {
    for lang in Lang::ALL {
        let told = |stage: &Stage| stage.notice() == phrases::SMALL.fill(lang, ["Ctrl-+"]);
        let looks = WallLooks::of(lang);
        for (name, sent) in acts() {
            let mut wall = wall(lang);
            show(&mut wall, Showing { serial: 1, ..sent.clone() });
            for size in [(120, 36), (200, 60)] {
                wall.tell(Msg::Resize(size.0, size.1));
                let page = ui::dump::text(&on_the_wall(&sent, looks, size), looks.ruler());
                assert_eq!(wall.screen(), page, "{name} {size:?}");
            }
            assert!(!told(&wall), "{name}");
            wall.tell(Msg::WallCleared);
            assert!(told(&wall) && wall.shows(words::frame::WELCOME_INTRO), "{}", wall.screen());
            wall.tell(Msg::WallCleared);
            assert!(!told(&wall), "it is told once");
            show(&mut wall, Showing { serial: 9, ..sent.clone() });
            wall.press("x");
            assert!(wall.shows(phrases::FOLLOWS), "{}", wall.screen());
            let last = wall.screen().lines().last().map(str::to_owned).unwrap_or_default();
            assert!(last.contains(phrases::FOLLOWS.text(lang)), "what is told lies at the edge\n{}", wall.screen());
        }
        let mut desk = Stage::sample(lang).sized(80, 24);
        desk.press("3 6*down W");
        let mut wall = wall(lang);
        show(&mut wall, desk.model.wall.showing.clone());
        wall.tell(Msg::Resize(120, 36));
        assert!(told(&wall), "a screen of the desk leaves a row free");
        for line in lines(desk.model.wall.showing.page.as_ref().unwrap()).iter().filter(|line| !line.trim().is_empty())
        {
            assert!(wall.sees(line), "`{line}`\n{}", wall.screen());
        }
    }
}

/// Where the class is taught on the wall itself, the foot is kept free from the start.
#[test]
fn in_place_small_letters_are_told_of_below_the_page() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(80, 24);
        stage.press("8 home P");
        stage.model.notice = None;
        for size in [(120, 36), (200, 60)] {
            let mut told = stage.clone();
            told.tell(Msg::Resize(size.0, size.1));
            assert!(told.sees(&phrases::SMALL.fill(lang, ["Ctrl-+"])), "{}", told.screen());
            let rows =
                |stage: &Stage| stage.screen().lines().take(usize::from(size.1) - 1).collect::<Vec<_>>().join("\n");
            let with = rows(&told);
            told.model.notice = None;
            assert_eq!(with, rows(&told), "{lang:?} {size:?}");
        }
        stage.press("B");
        stage.model.notice = None;
        stage.tell(Msg::Resize(120, 36));
        assert_eq!(stage.notice(), "", "nobody reads it on black");
        stage.press("B");
        stage.press("P P");
        assert!(stage.sees(&phrases::SMALL.fill(lang, ["Ctrl-+"])), "{}", stage.screen());
    }
}
