//! The agenda: a class is made, taught late, caught up; all by keys, in both languages, by the clock of the stage.

use app::effect::Effect;
use app::msg::Msg;
use app::saving::Access;
use app::screen::workshop::WorkshopView;
use app::screen::workshop::agenda::told::way_text;
use app::screen::workshop::opens::{key_of, module_key, title_of};
use domain::id::IdSource;
use domain::lang::Lang;
use domain::record::RecordKey;
use domain::workshop::Workshop;
use domain::workshop::agenda::{AgendaItem, AgendaKind, LineState};
use domain::workshop::clock::AgendaClock;
use domain::workshop::clock::catch_up::CatchUp;
use domain::workshop::showing::WallBlock;

use harness::{Stage, TODAY, book};
use jiff::civil::time;
use words::{agenda as phrases, form as labels};

/// The sample without its class, at the agenda.
fn without_class(lang: Lang) -> Stage {
    let mut book = book(lang);
    let classes: Vec<_> = book.workshops().keys().copied().collect();
    for id in classes {
        book.remove_unjournaled(RecordKey::Workshop(id));
    }
    let mut stage = Stage::open(lang, book, Access::Writer).sized(100, 30);
    stage.press("8 ]");
    stage
}

/// A class of the course made with the keys, which begins at nine today.
fn with_class(lang: Lang) -> Stage {
    let mut stage = without_class(lang);
    stage.press("n 'Course 4*enter '40 2*enter");
    assert_eq!(stage.notice(), phrases::CLASS_MADE.fill(lang, ["Course"]));
    stage
}

fn class(stage: &Stage) -> &Workshop {
    let classes = stage.model.book.workshops();
    assert_eq!(classes.len(), 1);
    classes.values().next().unwrap()
}

fn clock(stage: &mut Stage, hour: i8, minute: i8) {
    stage.tell(Msg::Now(TODAY.at(hour, minute, 0, 0)));
}

fn behind(stage: &Stage) -> i32 {
    AgendaClock::of(class(stage), stage.model.session.now).behind
}

#[test]
fn a_class_is_made_with_a_day_of_the_course_and_all_views_show_it() {
    for lang in Lang::ALL {
        let mut stage = with_class(lang);
        let made = class(&stage).clone();
        assert_eq!((made.places, made.start, made.on), (Some(40), Some(time(9, 0, 0, 0)), TODAY));
        assert_eq!(made.trainer, stage.model.book.me().unwrap().name);
        assert_eq!(made.agenda.len(), 10);
        assert!(stage.shows(phrases::DAY_QUADRANTS) && stage.shows(phrases::NOT_BEGUN), "{}", stage.screen());
        let lessons = stage.model.courses.lessons.as_deref().unwrap();
        for line in &made.agenda {
            assert!(line.opens.as_deref().is_none_or(|key| title_of(lessons, key, lang).is_some()), "{:?}", line.opens);
        }
        stage.press("]");
        assert_eq!(stage.model.screens.workshop.roster.class, Some(made.id));
        stage.press("[ u");
        assert!(stage.model.book.workshops().is_empty(), "one step of undo");
        stage.press("ctrl-r");
        assert_eq!(class(&stage), &made);
    }
}

#[test]
fn a_time_that_is_none_is_told_beside_the_field_and_full_width_digits_are_read() {
    for lang in Lang::ALL {
        let mut stage = with_class(lang);
        stage.press("E 3*tab ctrl-u '25:00 tab");
        assert!(stage.shows(labels::NOT_A_TIME), "{}", stage.screen());
        stage.press("s-tab ctrl-u '０８３０ tab ctrl-u '0 tab");
        let count = labels::NOT_A_COUNT.fill(lang, ["1", "2000"]);
        assert!(stage.sees(&count), "{}", stage.screen());
        stage.press("s-tab ctrl-u tab 'nobody enter");
        assert_eq!(stage.notice(), phrases::NO_CUSTOMER.fill(lang, ["nobody"]));
        let customer = stage.model.book.accounts().values().next().unwrap().clone();
        stage.press("ctrl-u");
        let letter = |ch: char| if ch == ' ' { "space".to_owned() } else { format!("'{ch}") };
        for key in customer.name.chars().map(letter) {
            stage.press(&key);
        }
        stage.press("enter");
        let changed = class(&stage);
        assert_eq!((changed.start, changed.places), (Some(time(8, 30, 0, 0)), None), "{}", stage.screen());
        assert_eq!(changed.account, Some(customer.id));
    }
}

#[test]
fn taught_late_a_proposal_catches_up_and_undo_takes_it_back() {
    for lang in Lang::ALL {
        let mut stage = with_class(lang);
        clock(&mut stage, 9, 5);
        stage.press("enter");
        assert_eq!(behind(&stage), 5);
        clock(&mut stage, 10, 10);
        stage.press("enter enter");
        clock(&mut stage, 10, 30);
        stage.press("down enter");
        let states: Vec<_> = class(&stage).agenda.iter().take(4).map(AgendaItem::state).collect();
        assert_eq!(states, [LineState::Done, LineState::Done, LineState::UnderWay, LineState::Waiting]);
        assert_eq!(behind(&stage), 15);
        assert!(stage.sees(&phrases::BEHIND.fill(lang, ["15"])), "{}", stage.screen());
        let way = phrases::CUT_SHORTEN.fill(lang, [phrases::DAY_CASE.text(lang), "15"]);
        assert!(stage.sees(&way), "{}", stage.screen());
        let before = class(&stage).clone();
        stage.press("y");
        assert_eq!(stage.notice(), phrases::CAUGHT_UP.fill(lang, [&way]));
        assert_eq!((behind(&stage), class(&stage).agenda[3].minutes), (0, 15));
        assert!(stage.shows(phrases::ON_TIME), "{}", stage.screen());
        stage.press("y");
        assert_eq!(stage.notice(), phrases::NOT_BEHIND.text(lang));
        stage.press("u");
        assert_eq!(class(&stage), &before);
        // The lectern tells the same.
        stage.press("[");
        assert!(stage.sees(&phrases::BEHIND.fill(lang, ["15"])), "{}", stage.screen());
    }
}

#[test]
fn a_laptop_asleep_for_an_hour_is_an_hour() {
    for lang in Lang::ALL {
        let mut stage = with_class(lang);
        stage.press("enter");
        clock(&mut stage, 9, 30);
        assert_eq!(behind(&stage), 0);
        clock(&mut stage, 11, 0);
        assert_eq!(behind(&stage), 60);
        assert!(stage.sees(&phrases::HOW_TO_CATCH_UP.fill(lang, ["60"])), "{}", stage.screen());
        stage.press("y");
        assert!(behind(&stage) <= 0, "{}", stage.screen());
    }
}

#[test]
fn lines_are_added_changed_moved_dropped_and_removed() {
    for lang in Lang::ALL {
        let mut stage = with_class(lang);
        stage.press("n 'Extra enter right enter ctrl-u '45 enter '1500 enter 'nowhere enter");
        assert_eq!(stage.notice(), phrases::NO_SUCH_PAGE.fill(lang, ["nowhere"]));
        stage.press("ctrl-u 'case-late enter");
        let line = class(&stage).agenda[10].clone();
        assert_eq!((line.kind, line.minutes, line.locked), (AgendaKind::Exercise, 45, Some(time(15, 0, 0, 0))));
        assert_eq!(line.opens.as_deref(), Some("case-late"));
        assert_eq!(stage.model.screens.workshop.agenda.cursor, 10, "the cursor is at what came in");
        stage.press("= < x");
        let line = &class(&stage).agenda[9];
        assert_eq!((line.title.as_str(), line.minutes, line.dropped), ("Extra", 50, true));
        stage.press("x - d");
        assert_eq!(class(&stage).agenda.len(), 10);
        let before = class(&stage).clone();
        stage.press("home e esc E esc n esc");
        assert_eq!(class(&stage), &before, "what only opens and closes changes nothing");
        stage.press("<");
        assert_eq!(stage.notice(), phrases::LINE_AT_END.text(lang));
    }
}

#[test]
fn a_line_leads_to_what_it_opens_and_the_wall_gets_the_module_and_the_break() {
    for lang in Lang::ALL {
        let mut stage = with_class(lang);
        stage.press("m");
        assert_eq!(stage.notice(), phrases::NOTHING_UNDER_WAY.text(lang));
        stage.press("enter m");
        assert_eq!(stage.notice(), phrases::SENT.text(lang));
        let sent = stage.effects.iter().rev().find_map(|effect| match effect {
            Effect::Show(showing) => showing.page.clone(),
            _ => None,
        });
        let lessons = stage.model.courses.lessons.as_deref().unwrap();
        let blocks = sent.unwrap().blocks;
        assert_eq!(blocks[0], WallBlock::Large(lessons.modules[0].title.clone()));
        assert!(matches!(&blocks[1], WallBlock::Line(line) if line.en.contains("10:00") && line.zh.contains("10:00")));
        assert_eq!(key_of(lessons, &lessons.cases[1].title.zh).as_deref(), Some("case-source"));
        assert_eq!(module_key(lessons.modules[4].module), "credit");
        stage.press("down g");
        assert_eq!(stage.notice(), phrases::OPENS_NOTHING.text(lang));
        stage.press("up g");
        let tab = &stage.model.screens.workshop;
        assert_eq!((tab.view, tab.agenda.asks.as_ref()), (WorkshopView::Lectern, None));
        assert!(tab.lectern.cursor > 0);
        stage.press("] 3*down g");
        assert_eq!(stage.model.screens.workshop.view, WorkshopView::Cases);
    }
}

#[test]
fn thirty_lines_and_none_are_drawn_in_a_small_window() {
    for lang in Lang::ALL {
        for count in [0_u16, 30] {
            let mut stage = with_class(lang).sized(67, 19);
            let id = class(&stage).id;
            let mut ids = IdSource::new(77);
            stage.model.book.edit_workshop(id, |class| {
                let line = |place| {
                    AgendaItem::new(ids.next_id(), format!("line {place} 一行很长很长很长很长很长的议程题目"), 15)
                };
                class.agenda = (1..=count).map(line).collect();
            });
            stage.tell(Msg::Commit);
            stage.press("end enter");
            if count == 0 {
                assert_eq!(stage.notice(), phrases::NO_LINE.text(lang));
            } else {
                assert!(stage.sees("line 30") && stage.sees("30/30"), "{}", stage.screen());
                clock(&mut stage, 23, 30);
                assert!(stage.sees("line 30"), "{}", stage.screen());
            }
        }
    }
}

#[test]
fn what_is_late_is_expected_from_now_on_and_another_day_is_told_without_forecast() {
    for lang in Lang::ALL {
        let mut stage = with_class(lang);
        clock(&mut stage, 17, 51);
        let id = class(&stage).id;
        let behind = behind(&stage);
        assert!(stage.sees(&phrases::BEGINS_LATE.fill(lang, [&behind.to_string()])), "{}", stage.screen());
        assert!(!stage.sees(&phrases::ENDS_AT.fill(lang, ["16:30"])), "{}", stage.screen());
        // It began yesterday and was never ended.
        let yesterday = TODAY.yesterday().unwrap();
        stage.model.book.edit_workshop(id, |class| {
            class.on = yesterday;
            class.agenda[0].begun = Some(yesterday.at(17, 0, 0, 0));
        });
        stage.model.book.take_journal();
        clock(&mut stage, 17, 52);
        let told = phrases::LEFT_ON.fill(lang, [&yesterday.to_string()]);
        assert!(stage.sees(&told) && stage.shows(phrases::NOT_ENDED), "{}", stage.screen());
        assert!(!stage.shows(phrases::NO_BREAK) && !stage.shows(phrases::UNDER_WAY), "{}", stage.screen());
        stage.press("m");
        assert_eq!(stage.notice(), phrases::NOTHING_UNDER_WAY.text(lang));
        stage.press("[");
        assert!(stage.sees(&told), "{}", stage.screen());
    }
}

#[test]
fn at_the_lectern_the_clock_and_the_delay_stand_in_the_smallest_window() {
    for lang in Lang::ALL {
        for (columns, rows) in [(80, 24), (67, 19), (120, 36)] {
            let mut stage = with_class(lang).sized(columns, rows);
            stage.press("home space");
            clock(&mut stage, 13, 7);
            let behind = phrases::BEHIND.fill(lang, [&behind(&stage).to_string()]);
            stage.press("[");
            assert!(stage.sees("13:07") && stage.sees(&behind), "{columns}x{rows} {behind}\n{}", stage.screen());
        }
    }
}

/// Whoever presses the key has to know what it changes.
#[test]
fn a_proposal_of_several_parts_is_read_whole_or_summed_up() {
    let mut wrapped = 0;
    let sizes = [(80, 24), (120, 36), (200, 60), (120, 24)];
    for (lang, size) in Lang::ALL.into_iter().flat_map(|lang| sizes.map(|size| (lang, size))) {
        for (hour, minute) in [(9, 40), (10, 15), (10, 50), (11, 20)] {
            let mut stage = with_class(lang).sized(size.0, size.1);
            clock(&mut stage, hour, minute);
            stage.press("enter");
            let now = stage.model.session.now;
            let ways = CatchUp::ways(class(&stage), &AgendaClock::of(class(&stage), now), now);
            let screen = stage.screen();
            let title = phrases::HOW_TO_CATCH_UP.fill(lang, [&behind(&stage).to_string()]);
            let Some(panel) = screen.lines().position(|line| line.contains(&title)) else {
                assert!(size.1 < 30, "{size:?}\n{screen}");
                continue;
            };
            let bare = |text: &str| text.chars().filter(|of| !of.is_whitespace() && *of != '│').collect::<String>();
            let rows: Vec<&str> = screen.lines().skip(panel + 1).take_while(|line| line.contains('│')).collect();
            let told = rows.concat();
            assert!(!told.contains('…'), "{size:?}\n{screen}");
            for (place, way) in ways.iter().enumerate() {
                let whole = bare(&told).contains(&bare(&way_text(class(&stage), way, lang)));
                let sum = phrases::CUT_SUM.fill(lang, [&way.cuts.len().to_string(), &way.saves().to_string()]);
                assert!(whole || bare(&told).contains(&bare(&sum)), "{place} {size:?}\n{screen}");
                assert!(whole || place > 0 || size.1 < 36, "there are rows for it: {size:?}\n{screen}");
                wrapped += usize::from(rows.len() > ways.len());
            }
        }
    }
    assert!(wrapped > 0);
}
