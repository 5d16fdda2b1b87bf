//! These tests hold what reaches the wall: only later pages, only from the window that writes, and nothing else in a window for the
//! wall.

use super::super::tests::{model, press};
use super::super::update;
use super::*;
use crate::msg::{MouseTarget, Msg};
use crate::saving::Access;
use domain::id::IdSource;
use domain::lang::Text;
use domain::record::Record;
use domain::workshop::Workshop;
use jiff::civil::date;
use std::sync::Arc;

fn page(name: &str) -> WallPage {
    WallPage { title: Text { zh: name.into(), en: name.into() }, place: String::new(), blocks: Vec::new() }
}

fn showing(serial: u64, name: &str) -> Showing {
    Showing { serial, page: Some(page(name)), ..Showing::default() }
}

fn tell(model: &mut Model, showing: &Showing) {
    update(model, Msg::Shown(Box::new(showing.clone())));
}

/// A window for the wall.
fn wall() -> Model {
    let (mut model, _) = model(Access::Projector);
    model.wall.follow();
    model.notice = None;
    model
}

#[test]
fn only_what_is_later_is_taken_in() {
    let models: Vec<Model> =
        std::iter::once(wall()).chain([Access::Follower, Access::Writer].map(|access| model(access).0)).collect();
    for mut model in models {
        tell(&mut model, &showing(5, "five"));
        for (serial, name) in [(4, "four"), (5, "other"), (0, "none")] {
            tell(&mut model, &showing(serial, name));
            assert_eq!(model.wall.showing, showing(5, "five"));
        }
        tell(&mut model, &showing(9, "nine"));
        assert_eq!(model.wall.showing, showing(9, "nine"));
        update(&mut model, Msg::WallCleared);
        tell(&mut model, &showing(1, "anew"));
        assert_eq!(model.wall.showing, showing(1, "anew"), "a writer that lost the file counts from the beginning");
    }
}

#[test]
fn what_was_left_from_another_day_is_not_shown_and_the_count_goes_on() {
    let (mut model, _) = model(Access::Writer);
    let old = Showing { day: Some(date(2026, 1, 2)), names: true, ..showing(40, "old") };
    tell(&mut model, &old);
    assert!(model.wall.showing.is_neutral() && !model.wall.showing.names);
    let effects = update(&mut model, Msg::ScreenDrawn(Box::new(page("new"))));
    let wanted = Showing { day: Some(date(2026, 1, 5)), ..showing(41, "new") };
    assert_eq!(effects, [Effect::Show(Box::new(wanted))]);
}

#[test]
fn a_screen_is_drawn_by_the_shell_and_lifts_black_and_freeze() {
    let (mut model, _) = model(Access::Writer);
    model.navigation.tab = Tab::Credit;
    assert!(press(&mut model, 'W').contains(&Effect::DrawScreen));
    (model.wall.showing.black, model.wall.showing.frozen) = (true, true);
    let effects = update(&mut model, Msg::ScreenDrawn(Box::new(page("credit"))));
    let shown = &model.wall.showing;
    assert_eq!(effects, [Effect::Show(Box::new(shown.clone()))]);
    assert_eq!((shown.serial, shown.black, shown.frozen, shown.page.clone()), (1, false, false, Some(page("credit"))));
    assert_eq!(model.notice, Some(phrases::SENT.say()));
    assert_eq!(update(&mut model, Msg::ScreenDrawn(Box::new(page("credit")))), [], "the same page is there already");
}

#[test]
fn what_stays_off_the_wall_is_not_sent_and_that_is_said() {
    let (mut model, _) = model(Access::Writer);
    for (tab, why) in [(Tab::Today, phrases::OFF_TODAY), (Tab::Workshop, phrases::SENT_BY_CLASS)] {
        model.navigation.tab = tab;
        assert_eq!(press(&mut model, 'W').iter().find(|e| **e == Effect::DrawScreen), None);
        assert_eq!(model.notice, Some(why.say()));
    }
    let (mut follower, _) = super::super::tests::model(Access::Follower);
    follower.navigation.tab = Tab::Credit;
    assert!(!press(&mut follower, 'W').contains(&Effect::DrawScreen));
    assert_eq!(follower.notice, Some(frame::FOLLOWER.say()));
    assert_eq!(update(&mut follower, Msg::ScreenDrawn(Box::new(page("x")))), []);
    assert_eq!(follower.wall.showing, Showing::default());
}

#[test]
fn a_window_for_the_wall_has_only_what_belongs_to_the_window() {
    let mut own = 0;
    for code in (' '..='~').map(Code::Char).chain([Code::Enter, Code::Esc, Code::Tab, Code::Up, Code::Home]) {
        for ctrl in [false, true] {
            let (mut model, key) = (wall(), Key { ctrl, ..Key::plain(code) });
            let found = model.session.keymap.find(KeyScope::Wall, key);
            let effects = update(&mut model, Msg::Key(key));
            own += usize::from(found.is_some());
            if found.is_none() {
                assert_eq!((effects, model.notice.clone()), (vec![], Some(phrases::FOLLOWS.say())), "{key}");
                assert!(model.overlays.is_empty() && model.wall.on && model.wall.follows, "{key}");
                assert_eq!(model.navigation.tab, Tab::Brain, "{key}");
            }
        }
    }
    assert_eq!(own, 7);
    let mut model = wall();
    update(&mut model, Msg::Wheel(3));
    assert_eq!(model.notice, None, "nobody who brushes against it is told anything");
    update(&mut model, Msg::Click(MouseTarget::Tab(Tab::Today)));
    update(&mut model, Msg::Paste("x".into()));
    assert_eq!((model.navigation.tab, model.notice.clone()), (Tab::Brain, Some(phrases::FOLLOWS.say())));
    tell(&mut model, &showing(1, "page"));
    assert_eq!(model.notice, None, "what was told belongs to the page before");
}

#[test]
fn whoever_is_erased_is_taken_off_the_wall() {
    let (mut model, person) = model(Access::Writer);
    tell(&mut model, &Showing { names: true, ..showing(3, "Anna") });
    let effects = super::super::erase::erase(&mut model, domain::erasure::Erased::Person(person.id));
    let wanted = Showing { serial: 4, day: Some(model.today()), ..Showing::default() };
    assert_eq!(effects.last(), Some(&Effect::Show(Box::new(wanted))));
}

#[test]
fn a_second_goes_to_the_clock_and_not_to_what_is_kept() {
    let (mut model, _) = model(Access::Writer);
    let now = date(2026, 1, 5).at(9, 41, 17, 250_000_000);
    let minute = model.session.now;
    update(&mut model, Msg::Tick(now));
    assert_eq!((model.session.now, model.session.second), (minute, date(2026, 1, 5).at(9, 41, 17, 0)));
}

#[test]
fn a_presenter_that_comes_back_goes_on_with_the_class_on_the_wall() {
    let (mut model, _) = model(Access::Writer);
    let (today, mut ids) = (model.today(), IdSource::new(7));
    let classes = [ids.next_id(), ids.next_id()];
    for class in classes {
        model.book.put_unjournaled(Record::Workshop(Arc::new(Workshop::new(class, String::new(), today))));
    }
    // Whichever of the two would be in front by itself.
    for class in classes {
        model.screens.workshop.choose(Some(class));
        model.wall.showing = Showing { serial: 3, ..Showing::default() };
        let sent = send(&mut model, showing(3, "page"));
        let Some(Effect::Show(sent)) = sent else { panic!("{sent:?}") };
        model.screens.workshop.choose(None);
        model.wall.showing = Showing::default();
        tell(&mut model, &sent);
        assert_eq!(model.screens.workshop.class, Some(class));
        // What is sent later by another window turns no class.
        let other = classes.into_iter().find(|other| *other != class);
        tell(&mut model, &Showing { serial: 90, class: other, ..showing(90, "later") });
        assert_eq!(model.screens.workshop.class, Some(class));
    }
    let neutral = forget(&mut model);
    assert!(matches!(neutral, Some(Effect::Show(showing)) if showing.class.is_none()));
}
