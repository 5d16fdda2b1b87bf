//! Every way to the same thing: each key works or tells why, each click does what its key does, and no switch of language,
//! theme or projector leaves a view behind.

use std::collections::BTreeSet;

use app::action::{Action, Tab};
use app::config::{Config, Theme};
use app::form::FieldValue;
use app::key::Key;
use app::keymap::{KeyScope, key_rows};
use app::msg::{MouseTarget, Msg};
use app::overlay::Overlay;
use app::saving::FileProblem;
use app::screen::brain::Brain;
use app::screen::channel::Channel;
use app::screen::credit::Credit;
use app::screen::funnel::Funnel;
use app::screen::steps::Steps;
use app::screen::today::Today;
use app::screen::tracker::Tracker;
use app::screen::workshop::WorkshopTab;
use domain::book::Book;
use domain::lang::Lang;
use harness::{Stage, VIEWS};
use ratatui::buffer::Buffer;
use words::{Say, frame};

fn at(lang: Lang, keys: &str) -> Stage {
    let mut stage = Stage::sample(lang).sized(120, 36);
    stage.press(keys);
    stage
}

/// What a form does not compare itself: its title, whom it is about, what it held, whether it was tried.
type Untold<'a> = (&'a Say, &'a str, &'a [(&'static str, FieldValue)], &'a BTreeSet<usize>);

/// Everything a person can tell apart, without what is told at the bottom. It is compared and not printed: books share their records.
#[derive(Debug, PartialEq)]
struct State<'a> {
    looks: (Lang, &'a Config, bool, Tab),
    done: (usize, bool, bool),
    tabs: (&'a Brain, &'a Tracker, &'a Today, &'a Steps, &'a Funnel),
    side: (&'a Channel, &'a Credit, &'a WorkshopTab),
    overlays: &'a [Overlay],
    forms: Vec<Untold<'a>>,
    book: &'a Book,
}

fn state(stage: &Stage) -> State<'_> {
    let m = &stage.model;
    State {
        looks: (m.session.lang, &m.session.config, m.wall.on, m.navigation.tab),
        done: (stage.effects.len(), m.history.can_undo(), m.history.can_redo()),
        tabs: (&m.screens.brain, &m.screens.tracker, &m.screens.today, &m.screens.steps, &m.screens.funnel),
        side: (&m.screens.channel, &m.screens.credit, &m.screens.workshop),
        overlays: &m.overlays,
        forms: m.overlays.iter().filter_map(untold).collect(),
        book: &m.book,
    }
}

fn untold(overlay: &Overlay) -> Option<Untold<'_>> {
    match overlay {
        Overlay::Form(form) => Some((&form.title, &form.about, &form.initial_values, &form.tried)),
        _ => None,
    }
}

/// The screen, without what is told at the bottom.
fn frame_of(stage: &mut Stage) -> Buffer {
    stage.model.notice = None;
    stage.drawn().0
}

#[test]
fn every_key_works_or_tells_why() {
    for (view, keys) in VIEWS {
        let stage = at(Lang::En, keys);
        let scope = stage.model.scope();
        let rows = scope.chain().into_iter().flat_map(|place| key_rows(place).map(move |row| (place, row)));
        for (place, bind) in rows {
            // Moving at an end, and going to where one is, need no words.
            let moves = place == KeyScope::Move || matches!(bind.action, Action::Up | Action::Down | Action::Go(_));
            let pages = matches!(bind.action, Action::PageUp | Action::PageDown);
            let first = scope == KeyScope::Form && bind.action == Action::PrevPane;
            if moves || pages || first {
                continue;
            }
            for key in bind.keys.split(' ') {
                let mut after = stage.clone();
                after.tell(Msg::Key(Key::parse(key).unwrap_or_else(|| panic!("{key}"))));
                let changed = state(&after) != state(&stage);
                let told = after.model.notice.is_some() || after.effects.len() > stage.effects.len();
                let waits = scope == KeyScope::Form || scope == KeyScope::Palette;
                assert!(changed || told || waits, "{key} in {view} does nothing and says nothing\n{}", after.screen());
            }
        }
    }
}

#[test]
fn a_click_does_what_its_key_does() {
    for (view, keys) in VIEWS {
        let stage = at(Lang::Zh, keys);
        for (area, target) in &stage.layout.hits {
            let mut clicked = stage.clone();
            // What lies on top may cover a place in part: the middle and the first cell are tried.
            let seen = stage.layout.target(area.x, area.y);
            clicked.tell(Msg::Click(*target));
            let mut pressed = stage.clone();
            match *target {
                MouseTarget::Key(action) => {
                    let key = stage.model.session.keymap.keys(stage.model.scope(), action).first().copied();
                    pressed.tell(Msg::Key(key.unwrap_or_else(|| panic!("{action:?} in {view} has no key"))));
                }
                MouseTarget::Tab(tab) => pressed.tell(Msg::Click(MouseTarget::Key(Action::Go(tab)))),
                MouseTarget::Outside => drop(pressed.press("esc")),
                MouseTarget::Overlay => {}
                MouseTarget::Choice(row) if matches!(stage.model.scope(), KeyScope::Menu | KeyScope::Palette) => {
                    pressed.press(&format!("{row}*down enter"));
                }
                MouseTarget::Choice(_) | MouseTarget::Mark(..) | MouseTarget::Row(..) | MouseTarget::Pane(_) => {
                    assert_eq!(seen, Some(*target), "{target:?} in {view} is covered");
                    continue;
                }
            }
            assert!(state(&clicked) == state(&pressed), "{target:?} in {view}\n{}", clicked.screen());
            assert_eq!(frame_of(&mut clicked), frame_of(&mut pressed), "{target:?} in {view}");
        }
    }
}

#[test]
fn a_click_selects_and_a_second_one_opens() {
    let mut stage = at(Lang::Zh, "");
    stage.tell(Msg::Click(MouseTarget::Row(0, 4)));
    let mut moved = at(Lang::Zh, "4*down");
    assert_eq!(
        stage.model.screens.brain.home.person(&stage.model.book),
        moved.model.screens.brain.home.person(&moved.model.book)
    );
    let row = stage.model.screens.brain.home.cursor;
    stage.tell(Msg::Click(MouseTarget::Row(0, row)));
    moved.press("enter");
    assert!(state(&stage) == state(&moved), "{}", stage.screen());
    let mut sheet = at(Lang::Zh, "end a enter");
    let mut keyed = sheet.clone();
    sheet.tell(Msg::Click(MouseTarget::Row(0, 9)));
    keyed.press("9*down space");
    assert_eq!(sheet.screen(), keyed.screen());
    let (mut guide, mut keyed) = (at(Lang::Zh, "g"), at(Lang::Zh, "g 7*down"));
    guide.tell(Msg::Click(MouseTarget::Row(0, 7)));
    assert!(state(&guide) == state(&keyed), "{}", guide.screen());
    guide.tell(Msg::Click(MouseTarget::Row(1, 0)));
    keyed.press("enter");
    assert!(state(&guide) == state(&keyed), "{}", guide.screen());
    let (mut walk, keyed) = (at(Lang::Zh, "w"), at(Lang::Zh, "w 5*down space"));
    walk.tell(Msg::Click(MouseTarget::Row(0, 5)));
    assert!(state(&walk) == state(&keyed), "{}", walk.screen());
    let (mut walk, keyed) = (at(Lang::Zh, "w w"), at(Lang::Zh, "w w 2*down enter"));
    walk.tell(Msg::Click(MouseTarget::Row(1, 2)));
    assert!(state(&walk) == state(&keyed), "{}", walk.screen());
    let (mut compare, keyed) = (at(Lang::Zh, "c"), at(Lang::Zh, "c 3*down"));
    compare.tell(Msg::Click(MouseTarget::Row(0, 3)));
    assert!(state(&compare) == state(&keyed), "{}", compare.screen());
}

#[test]
fn a_click_beside_the_choices_of_the_welcome_leaves_it() {
    let mut stage = Stage::empty(Lang::Zh);
    stage.tell(Msg::Click(MouseTarget::Overlay));
    assert_eq!(stage.model.scope(), KeyScope::Menu, "{}", stage.screen());
    let small = Stage::empty(Lang::Zh).sized(30, 8);
    assert!(small.shows(frame::WELCOME_SAMPLE), "the choices come first\n{}", small.screen());
}

#[test]
fn the_language_switches_on_every_view_and_back() {
    for (view, keys) in VIEWS {
        let mut stage = at(Lang::Zh, keys);
        let (place, before) = (stage.model.screens.brain.view.clone(), stage.screen());
        if stage.model.session.keymap.keys(stage.model.scope(), Action::Language).is_empty() {
            continue;
        }
        stage.press("L");
        assert_ne!(before, stage.screen(), "{view}");
        assert!(stage.shows(frame::SAVED) && stage.model.screens.brain.view == place, "{view}");
        stage.press("L");
        assert_eq!(stage.model.session.lang, Lang::Zh);
        // The notice goes with the next key; everything else is as it was.
        let mut quiet = at(Lang::Zh, keys);
        quiet.model.notice = None;
        assert_eq!(quiet.screen(), stage.screen(), "{view}");
    }
}

#[test]
fn the_theme_turns_through_all_and_is_kept() {
    let mut stage = at(Lang::En, "");
    let mut seen = Vec::new();
    for _ in Theme::ALL {
        stage.press("T");
        seen.extend(stage.model.session.config.theme);
        assert_eq!(stage.effects.last(), Some(&app::effect::Effect::SaveConfig));
    }
    assert_eq!(seen, [Theme::Light, Theme::Contrast, Theme::Dark]);
}

#[test]
fn the_projector_shows_no_name() {
    for lang in Lang::ALL {
        let book = harness::book(lang);
        let contacts = book.accounts().values().flat_map(|a| &a.contacts);
        let mut names: Vec<_> = book.people().values().map(|p| p.name.clone()).collect();
        let called = |name: &str| match lang {
            // As one calls somebody at work, and by one of two names.
            Lang::Zh => {
                ["总", "工", "主管", "经理"].map(|as_| format!("{}{as_}", name.chars().next().unwrap_or(' '))).to_vec()
            }
            Lang::En => name.split(' ').filter(|word| word.len() > 5).map(|word| format!("{word} ")).collect(),
        };
        names.extend(contacts.flat_map(|c| [called(&c.name), vec![c.name.clone(), c.phone.clone()]].concat()));
        let more = [
            ("removed", "end d"),
            ("undone", "end d u"),
            ("somebody", "w w 2*down enter"),
            ("everybody", "ctrl-p end"),
        ];
        for (view, keys) in VIEWS.iter().chain(&more).filter(|(view, _)| *view != "filter") {
            let mut stage = Stage::sample(lang).sized(120, 36);
            stage.press("P").press(keys);
            let screen = stage.screen();
            let shown: Vec<_> = names.iter().filter(|n| screen.contains(n.as_str())).collect();
            assert!(shown.is_empty(), "{view} shows {shown:?}\n{screen}");
        }
        let mut stage = Stage::sample(lang).sized(120, 36);
        stage.press("end d P");
        stage.press("u");
        let screen = stage.screen();
        assert!(!names.iter().any(|n| screen.contains(n.as_str())), "{screen}");
    }
}

#[test]
fn files_that_cannot_be_read_are_told_at_start_and_later() {
    let mut stage = at(Lang::En, "");
    let say = words::shell::EMPTY_FILE.say();
    stage.tell(Msg::FileProblem(FileProblem { key: None, say }));
    stage.press("!problems");
    assert!(stage.model.scope() == KeyScope::Page && stage.shows(words::shell::EMPTY_FILE));
}
