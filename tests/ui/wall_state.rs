//! How the wall stands while a class is taught: what a countdown keeps behind it, what every view tells of it, when names go.

use std::sync::Arc;

use app::msg::Msg;
use app::update::update;
use domain::lang::Lang;
use domain::record::Record;
use domain::workshop::Workshop;
use domain::workshop::showing::WallBlock;
use harness::Stage;
use jiff::ToSpan as _;
use words::{frame, lectern as phrases};

/// The sample class in the lectern, with its first page sent.
fn teaching(lang: Lang) -> Stage {
    let mut stage = Stage::sample(lang);
    stage.press("8 home");
    stage
}

fn title(stage: &Stage) -> String {
    stage.model.wall.showing.page.as_ref().map(|page| page.place.clone()).unwrap_or_default()
}

fn counts(stage: &Stage) -> bool {
    stage.model.wall.showing.countdown.is_some()
}

/// The row of the strip.
fn strip(stage: &Stage) -> String {
    stage.screen().lines().nth(1).unwrap_or_default().to_owned()
}

#[test]
fn a_page_that_is_turned_waits_behind_a_running_countdown() {
    for lang in Lang::ALL {
        let mut stage = teaching(lang);
        stage.press("t '5 enter space");
        assert!(counts(&stage), "no page ends it");
        assert_eq!((title(&stage).as_str(), stage.notice()), ("2", phrases::BEHIND_COUNT.text(lang).to_owned()));
        stage.press("t");
        assert!(!counts(&stage));
        assert_eq!(title(&stage), "2", "the page comes when it is ended");
        stage.press("t '5 enter");
        let over = stage.model.session.second + 6.minutes();
        stage.tell(Msg::Now(over));
        stage.press("space");
        assert!(!counts(&stage), "one that is over makes way");
    }
}

#[test]
fn a_wall_that_is_let_go_still_counts() {
    let mut stage = teaching(Lang::En);
    stage.press("t '5 enter . space .");
    assert!(counts(&stage));
    assert_eq!(title(&stage), "2");
}

#[test]
fn every_view_tells_how_the_wall_stands() {
    for lang in Lang::ALL {
        let mut stage = teaching(lang).sized(80, 24);
        stage.press("N t '5 enter . B");
        for view in 0..7 {
            for sign in [phrases::SIGN_NAMES, phrases::SIGN_FROZEN, phrases::SIGN_BLACK] {
                assert!(strip(&stage).contains(sign.text(lang)), "{view}: {}", stage.screen());
            }
            assert!(strip(&stage).contains("05:00"), "{view}: {}", stage.screen());
            stage.press("]");
        }
    }
}

#[test]
fn another_class_takes_the_names_of_the_one_before_off_the_wall() {
    let mut stage = Stage::sample(Lang::En);
    let later = stage.model.session.now.date() + 7.days();
    let other = Workshop::new(stage.model.session.ids.next_id(), "Another".to_owned(), later);
    stage.model.book.put_unjournaled(Record::Workshop(Arc::new(other)));
    stage.press("8 home N 4*] n '3 enter w");
    let names: Vec<_> = stage.model.book.people().values().map(|person| person.name.clone()).collect();
    let is_named = |stage: &Stage| {
        let told = format!("{:?}", stage.model.wall.showing);
        names.iter().any(|name| told.contains(name.as_str()))
    };
    assert!(is_named(&stage), "names were asked for");
    stage.press("c");
    assert!(!is_named(&stage) && !stage.model.wall.showing.names);
    assert!(stage.model.screens.workshop.teams.rows.is_empty(), "nobody of the other class is listed");
}

#[test]
fn whoever_starts_to_present_is_told_that_names_show() {
    for lang in Lang::ALL {
        let mut before = teaching(lang);
        before.press("N");
        let showing = before.model.wall.showing.clone();
        let mut stage = Stage::sample(lang);
        update(&mut stage.model, Msg::Shown(Box::new(showing.clone())));
        stage.press("8");
        assert_eq!(stage.model.wall.showing, showing, "what is on the wall stays");
        assert!(strip(&stage).contains(phrases::SIGN_NAMES.text(lang)), "{}", stage.screen());
    }
}

#[test]
fn names_go_with_their_class_however_another_one_comes_in_front() {
    let mut stage = Stage::sample(Lang::En);
    let later = stage.model.session.now.date() + 7.days();
    let other = Workshop::new(stage.model.session.ids.next_id(), "Another".to_owned(), later);
    let id = other.id;
    stage.model.book.put_unjournaled(Record::Workshop(Arc::new(other)));
    stage.press("8 home N ]");
    stage.model.screens.workshop.agenda.class = Some(id);
    assert!(stage.model.wall.showing.names);
    stage.press("]");
    assert_eq!(stage.model.screens.workshop.class, Some(id));
    assert!(!stage.model.wall.showing.names, "turning to the next view took the other class along");
}

#[test]
fn what_waited_is_forgotten_once_something_newer_is_on_the_wall() {
    let mut stage = teaching(Lang::En);
    stage.press(". space");
    assert!(stage.model.wall.prepared.is_some());
    stage.press("] 2 !send");
    let page = stage.model.wall.showing.page.clone();
    assert!(stage.model.wall.prepared.is_none());
    stage.press("8 [ . .");
    assert_eq!(stage.model.wall.showing.page, page, "the older page does not come back");
}

#[test]
fn votes_that_are_taken_back_touch_no_page_of_another_view() {
    let mut stage = teaching(Lang::En);
    stage.press("3*] space f '1/2/3/4 enter");
    assert!(format!("{:?}", stage.model.wall.showing.page).contains("Bars"), "{}", stage.screen());
    stage.press("3*[ home B");
    let showing = stage.model.wall.showing.clone();
    stage.press("3*] d");
    assert_eq!(stage.model.wall.showing, showing, "{}", stage.screen());
}

#[test]
fn a_map_of_badges_stays_when_names_are_put_away() {
    let mut stage = Stage::sample(Lang::En);
    stage.press("8 home 4*] m 4*[ N N");
    let page = stage.model.wall.showing.page.as_ref().unwrap();
    assert!(matches!(page.blocks.as_slice(), [WallBlock::Map(_)]), "{page:?}");
}

#[test]
fn a_page_is_seen_whole_before_it_is_sent() {
    for lang in Lang::ALL {
        let mut stage = teaching(lang).sized(120, 36);
        stage.press("6*down");
        let chapter = stage.model.courses.lessons.clone().unwrap();
        let pages = app::screen::workshop::deck::deck(&chapter);
        let page = pages[6];
        let whole = page.on_the_wall(&chapter, None, page.last_step());
        let last = whole.blocks.iter().rev().find_map(|block| match block {
            WallBlock::Point(text) | WallBlock::Line(text) => Some(text.get(lang).to_owned()),
            _ => None,
        });
        let begin: String = last.unwrap().chars().take(12).collect();
        assert!(stage.sees(&begin), "{begin}\n{}", stage.screen());
        assert_eq!(title(&stage), "1", "and nothing is sent by looking");
    }
}

#[test]
fn where_a_page_was_printed_is_said_and_that_a_copy_goes() {
    let (folder, file) =
        ("/tmp/peilian-demo-21851-ea02d2951f7b9e49/prints", "profile-Chen-Mo-37pxb0123456-2025-12-23.md");
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(80, 24);
        let printed = || app::msg::Msg::Printed(folder.to_owned(), file.to_owned());
        stage.tell(printed());
        assert_eq!(stage.notice(), frame::PRINTED.fill(lang, [&format!("{folder}/{file}")]));
        stage.model.saving.throw_away = true;
        stage.tell(printed());
        assert_eq!(stage.notice(), frame::PRINTED_IN_COPY.fill(lang, [folder, file]));
        assert!(stage.sees(folder) && stage.sees(file), "{}", stage.screen());
    }
}

#[test]
fn a_copy_of_the_sample_says_what_it_is_and_asks_before_it_goes() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang);
        stage.model.saving.throw_away = true;
        stage.press("1");
        assert!(stage.shows(frame::COPY) && !stage.shows(frame::SAVED), "{}", stage.screen());
        let class = *stage.model.book.workshops().keys().next().unwrap();
        stage.press("8 ] space");
        assert!(stage.model.history.can_undo(), "{class}: {}", stage.screen());
        stage.press("q");
        assert!(stage.sees(&frame::QUIT_COPY.text(lang).chars().take(8).collect::<String>()), "{}", stage.screen());
        stage.press("esc");
        assert!(stage.model.overlays.is_empty());
    }
}
