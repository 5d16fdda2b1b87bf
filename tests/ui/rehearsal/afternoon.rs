//! The afternoon: the tracker on the class's own customer, a frozen wall, a case in teams, a laptop asleep for an hour, credit,
//! promises, and the end of the day.

use app::action::Tab;
use app::keymap::KeyScope;
use app::screen::workshop::deck::{DeckPage, deck};
use domain::course::lesson::{CourseModule, ExerciseScreen};
use domain::workshop::agenda::LineState;
use domain::workshop::showing::WallBlock;
use harness::TODAY;
use words::{after, agenda, cases, lectern, wall};

use super::room::Room;
use super::secrets::Secret;

/// The third module: the exercise opens the class's customer, and the wall gets its own form of it.
pub(super) fn the_third_module(room: &mut Room) {
    room.press("] enter enter g");
    let asks = |page: &DeckPage| {
        page.page().and_then(|page| page.exercise.as_ref()).is_some_and(|own| own.screen == ExerciseScreen::Tracker)
    };
    room.teach_until(((12, 25), (13, 20)), asks);
    room.press("x");
    assert_eq!(room.laptop.model.navigation.tab, Tab::Tracker);
    let on_desk = room.secrets().kinds_on(&room.laptop.screen());
    assert!(on_desk.contains(&Secret::Customer) && on_desk.contains(&Secret::Contact), "{}", room.laptop.screen());
    room.press("W");
    assert_eq!(room.notice_of(), Some(wall::SENT.template()), "{}", room.laptop.screen());
    assert!(matches!(room.showing().page.as_ref().unwrap().blocks[..], [WallBlock::Drawn(_)]));
    room.press("8");
    assert_eq!(room.laptop.model.scope(), KeyScope::Lectern);
    room.press("space .");
    let frozen = room.showing().clone();
    room.press("backspace space m");
    assert_eq!(*room.showing(), frozen, "the wall stands while pages are turned");
    room.press(". 2*space");
    assert!(!room.showing().frozen && room.showing().page != frozen.page);
    room.teach_until(((13, 25), (13, 55)), |page| page.module() == Some(CourseModule::Channel));
}

/// The fourth module with its case. In the middle of the work somebody closes the laptop.
pub(super) fn the_fourth_module(room: &mut Room) {
    room.press("] 2*enter g");
    room.teach_until(((13, 55), (14, 35)), |page| page.module() == Some(CourseModule::Credit));
    room.press("5*] 2*down space");
    let case = room.chapter().cases[2].clone();
    let lang = room.lang();
    assert!(room.sent().contains(case.title.get(lang)));
    room.press("space");
    room.tick(TODAY.at(14, 40, 0, 0));
    room.counts(i64::from(case.minutes) * 60 - 300);
    asleep(room);
    room.press("space");
    let person = room.laptop.model.book.people().values().next().unwrap().name.clone();
    for line in ["Visit the eight that grow", "Write to the rest once a month", &person, "He rides along for a week"] {
        room.write(line);
        room.press("enter");
    }
    assert_eq!(room.class().case_lines.len(), 4, "{}", room.laptop.screen());
    room.press("space");
    assert!(room.sent().contains("eight that grow") && room.sent().contains(cases::OFF_WALL.text(lang)));
    for point in &case.model {
        room.press("space");
        assert!(room.sent().contains(&format!("{:?}", point.get(lang))), "{}", room.sent());
    }
    assert_eq!(room.notice_of(), Some(cases::SENT_MODEL.template()));
}

/// An hour of sleep is an hour: on the countdown, on the agenda, and one key catches up.
fn asleep(room: &mut Room) {
    let minutes = i64::from(room.chapter().cases[2].minutes);
    room.at(15, 40);
    room.look();
    room.counts((minutes - 65) * 60);
    room.press("4*[");
    assert_eq!(room.agenda().behind, 25, "{}", room.laptop.screen());
    room.press("y");
    assert_eq!(room.notice_of(), Some(agenda::CAUGHT_UP.template()));
    assert!(room.agenda().behind <= 0, "{}", room.laptop.screen());
    room.press("4*]");
}

/// The fifth module, in the time that is left for it.
pub(super) fn the_fifth_module(room: &mut Room) {
    room.press("4*[ 2*enter g");
    room.teach_until(((15, 40), (16, 30)), |page| matches!(page, DeckPage::Modules(None)));
}

/// Everybody promises what a customer shall do; none of it is for the wall. Then the good wishes, and the day is over.
pub(super) fn promises_and_goodbye(room: &mut Room) {
    room.press("] 2*enter 5*]");
    let before = room.showing().clone();
    let names: Vec<_> = room.class().roster.iter().take(2).map(|seat| seat.person).collect();
    for (person, by) in names.into_iter().zip(["+7", "+14"]) {
        let name = room.laptop.model.book.people()[&person].name.clone();
        room.press("n");
        room.write(&name);
        room.press("enter");
        room.write("Lakeside Foundry");
        room.press("enter");
        room.write("sends us the drawing with her initials");
        room.press(&format!("enter '{by} enter"));
        assert_eq!(room.notice_of(), Some(after::NOTED.template()), "{}", room.laptop.screen());
    }
    assert_eq!((room.class().promises.len(), room.showing()), (2, &before));
    assert_eq!(room.secrets().count(Secret::Promise), 2, "looked for from now on");
    room.press("6*[");
    let chapter = room.chapter();
    let pages = deck(&chapter);
    while room.notice_of() != Some(lectern::LAST_PAGE.template()) {
        room.press("space");
    }
    room.at(16, 45);
    room.press("] enter");
    let clock = room.agenda();
    assert!(clock.lines.iter().all(|line| line.state == LineState::Done), "{}", room.laptop.screen());
    assert_eq!((clock.behind, clock.ends()), (0, Some(TODAY.at(16, 45, 0, 0))));
    let missed: Vec<_> = (0..pages.len()).filter(|place| !room.taught.contains(place)).collect();
    let missed: Vec<_> = missed.into_iter().map(|place| pages[place].title().en).collect();
    assert!(missed.is_empty(), "{missed:?}");
}
