//! A rehearsal of the day: the whole of it against the clock, every page of every module taught by keys alone, and nothing on the
//! wall that names anybody of the book.

use std::collections::BTreeSet;

use app::msg::Msg;
use domain::lang::Lang;
use harness::Stage;
use ui::wall::sent::fits;

use room::Room;
use secrets::Secret;

mod afternoon;
mod morning;
mod room;
mod secrets;

/// From a quarter to nine to the end, by keys alone.
fn the_day(lang: Lang) {
    let mut room = Room::open(lang);
    morning::a_quarter_to_nine(&mut room);
    morning::the_first_module(&mut room);
    morning::twelve_minutes_behind(&mut room);
    morning::the_second_module(&mut room);
    morning::lunch(&mut room);
    afternoon::the_third_module(&mut room);
    afternoon::the_fourth_module(&mut room);
    afternoon::the_fifth_module(&mut room);
    afternoon::promises_and_goodbye(&mut room);
    assert!(room.frames > 800, "{}", room.frames);
}

#[test]
fn the_day_in_chinese() {
    the_day(Lang::Zh);
}

#[test]
fn the_day_in_english() {
    the_day(Lang::En);
}

/// The same search on the screens of the desk: of each kind there is something it finds.
#[test]
fn the_search_of_the_day_finds_what_stands_on_a_desk() {
    for lang in Lang::ALL {
        let mut room = Room::open(lang);
        let mut found = BTreeSet::new();
        room.laptop.tell(Msg::Resize(200, 60));
        // At the lectern digits are pages.
        let projects = (0..20).map(|place| format!("] 3 home {place}*down e"));
        for keys in ["] 1", "5", "6", "7 2*]", "8 ]"].map(str::to_owned).into_iter().chain(projects) {
            room.laptop.press(&keys);
            found.extend(room.secrets().kinds_on(&room.laptop.screen()));
            room.laptop.press("4*esc");
        }
        let wanted =
            [Secret::Roster, Secret::Colleague, Secret::Firm, Secret::Customer, Secret::Contact, Secret::Rival];
        let wanted = wanted.into_iter().chain([Secret::Project, Secret::Amount]);
        for kind in wanted {
            assert!(room.secrets().count(kind) > 1 && found.contains(&kind), "{kind:?} {}", room.secrets().count(kind));
        }
    }
}

/// Everything a wall must not tell: who sits in the class, the firms, their people, what they are worth.
fn secrets(stage: &Stage) -> BTreeSet<String> {
    let book = &stage.model.book;
    let people = book.people().values().map(|person| person.name.clone());
    let firms = book.accounts().values().map(|account| account.name.clone());
    let contacts = book.accounts().values().flat_map(|account| &account.contacts).map(|contact| contact.name.clone());
    let projects = || book.accounts().values().flat_map(|account| &account.projects);
    let rivals = projects().flat_map(|project| project.competitors.clone());
    let named = projects().map(|project| project.name.clone());
    let seats = book.workshops().values().flat_map(|class| &class.roster).map(|seat| seat.firm.clone());
    let all = people.chain(firms).chain(contacts).chain(rivals).chain(named).chain(seats);
    all.filter(|secret| secret.chars().count() > 1).collect()
}

#[test]
fn every_module_is_taught_by_one_key_and_the_wall_names_nobody() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang);
        let secrets = secrets(&stage);
        assert!(secrets.len() > 100, "{}", secrets.len());
        stage.press("8 home");
        let chapter = stage.model.courses.lessons.clone().unwrap();
        let pages = app::screen::workshop::deck::deck(&chapter).len();
        let (mut steps, mut seen, mut last) = (0, BTreeSet::new(), 0);
        while seen.len() < pages && steps < 2000 {
            let showing = &stage.model.wall.showing;
            assert!(showing.serial > last, "each key sends something");
            last = showing.serial;
            let page = showing.page.clone().unwrap();
            let told = format!("{page:?}");
            for secret in &secrets {
                // The title of the class and whoever teaches it are made to be read.
                assert!(seen.is_empty() || !told.contains(secret.as_str()), "{secret} in {told}");
            }
            assert!(fits(&page, lang, stage.model.ruler()), "{told}");
            seen.insert(stage.model.screens.workshop.lectern.live.as_ref().unwrap().page);
            stage.press("space");
            steps += 1;
        }
        assert_eq!(seen.len(), pages);
        assert!(steps > pages, "pages are uncovered step by step");
    }
}

#[test]
fn a_frozen_wall_stands_while_pages_are_turned_and_comes_to_the_page_in_front() {
    let mut stage = Stage::sample(Lang::En);
    stage.press("8 home 3*space .");
    let frozen = stage.model.wall.showing.clone();
    stage.press("5*space");
    assert_eq!(stage.model.wall.showing, frozen);
    stage.press(".");
    let live = stage.model.wall.showing.clone();
    assert!(!live.frozen && live.page != frozen.page);
    stage.press("B");
    assert!(stage.model.wall.showing.black);
    assert_eq!(stage.model.wall.showing.page, live.page);
    stage.press("B backspace");
    assert!(!stage.model.wall.showing.black && stage.model.wall.showing.page != live.page);
}

#[test]
fn a_page_is_reached_by_its_number_and_a_wrong_one_is_told() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang);
        stage.press("8 # '17 enter");
        assert_eq!(stage.model.screens.workshop.lectern.live.as_ref().unwrap().page, 16);
        stage.press("# '９９９ enter");
        let pages = app::screen::workshop::deck::deck(stage.model.courses.lessons.as_ref().unwrap()).len();
        assert_eq!(stage.notice(), words::lectern::NO_SUCH_PAGE.fill(lang, ["999", &pages.to_string()]));
        stage.press("# '3 esc");
        assert_eq!(stage.model.screens.workshop.lectern.live.as_ref().unwrap().page, 16);
    }
}

#[test]
fn a_countdown_is_made_longer_while_it_runs_and_ends_at_its_key() {
    let mut stage = Stage::sample(Lang::En);
    stage.press("8 home t '10 enter");
    let begun = stage.model.wall.showing.countdown.clone().unwrap();
    assert_eq!(begun.seconds, 600);
    stage.press("2*= -");
    let longer = stage.model.wall.showing.countdown.clone().unwrap();
    assert_eq!(longer.seconds, 660);
    assert_eq!((longer.ends - begun.ends).get_seconds() + (longer.ends - begun.ends).get_minutes() * 60, 60);
    stage.press("t");
    assert_eq!(stage.model.wall.showing.countdown, None);
    stage.press("=");
    assert_eq!(stage.notice(), words::lectern::NO_COUNTDOWN.text(Lang::En));
    for wrong in ["0", "241", "x"] {
        stage.press(&format!("t '{wrong} enter"));
        assert_eq!(stage.model.wall.showing.countdown, None, "{wrong}");
        assert_eq!(stage.notice(), words::lectern::NO_MINUTES.text(Lang::En));
        stage.press("esc");
    }
}

#[test]
fn another_motto_comes_each_time_and_the_page_is_still_there_afterwards() {
    let mut stage = Stage::sample(Lang::Zh);
    stage.press("8 home 6*space");
    let page = stage.model.wall.showing.page.clone();
    stage.press("m");
    let first = stage.model.wall.showing.page.clone();
    stage.press("m");
    let second = stage.model.wall.showing.page.clone();
    assert!(first != second && first != page);
    stage.press("space");
    assert_eq!(stage.model.wall.showing.page, page);
}

#[test]
fn an_exercise_opens_on_the_customer_of_the_class_or_says_what_is_missing() {
    use app::action::Tab;
    use domain::course::lesson::ExerciseScreen;
    let mut stage = Stage::sample(Lang::En);
    stage.press("8 home");
    let chapter = stage.model.courses.lessons.clone().unwrap();
    let deck = app::screen::workshop::deck::deck(&chapter);
    let asks = |page: &app::screen::workshop::deck::DeckPage| {
        page.page().and_then(|page| page.exercise.as_ref()).is_some_and(|own| own.screen == ExerciseScreen::Tracker)
    };
    let place = deck.iter().position(asks).unwrap();
    let id = *stage.model.book.workshops().keys().next().unwrap();
    stage.model.book.edit_workshop(id, |class| class.account = None);
    stage.model.book.take_journal();
    stage.press(&format!("# '{} enter x", place + 1));
    assert_eq!(stage.notice(), words::lectern::NO_ACCOUNT.text(Lang::En));
    let account = *stage.model.book.accounts().keys().nth(2).unwrap();
    stage.model.book.edit_workshop(id, |class| class.account = Some(account));
    stage.model.book.take_journal();
    stage.press("x");
    assert_eq!(stage.model.navigation.tab, Tab::Tracker);
    assert_eq!(stage.model.screen().project().map(|key| key.account), Some(account));
}

#[test]
fn what_a_class_practises_together_is_not_kept_in_the_book_of_the_trainer() {
    use app::screen::tracker::TrackerView;
    use app::screen::workshop::deck::{DeckPage, deck};
    use domain::course::lesson::ExerciseScreen;
    use domain::drill::Drill;
    use domain::record::RecordKey;
    let mut left = Vec::new();
    // What is changed of the class, and of the customer it practises on, is the class's own.
    let others = |stage: &Stage| {
        let mut book = stage.model.book.clone();
        let class = book.workshops().values().next().unwrap().clone();
        book.remove_unjournaled(RecordKey::Account(class.account.unwrap()));
        book.remove_unjournaled(RecordKey::Workshop(class.id));
        book
    };
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang);
        stage.press("8 home");
        let chapter = stage.model.courses.lessons.clone().unwrap();
        let deck = deck(&chapter);
        let screen = |page: &DeckPage| page.page().and_then(|page| page.exercise.as_ref()).map(|own| own.screen);
        let mut screens: Vec<_> =
            deck.iter().enumerate().filter_map(|(place, page)| Some((screen(page)?, place))).collect();
        screens.sort_by_key(|(screen, _)| *screen as usize);
        screens.dedup_by_key(|(screen, _)| *screen);
        for (screen, place) in screens {
            let typed = screen == ExerciseScreen::Scorecard;
            let acts = if typed { "enter 'growth enter enter 'x enter" } else { "enter enter enter down enter space" };
            let mut stage = Stage::sample(lang);
            let before = others(&stage);
            stage.press(&format!("8 home # '{} enter x {acts}", place + 1));
            if others(&stage) != before {
                left.push((lang, screen));
            }
            if screen == ExerciseScreen::Potatoes {
                let TrackerView::Drill(drill) = &stage.model.screens.tracker.view else { panic!("{screen:?}") };
                assert_eq!(drill.answers(&stage.model.book).len(), 2, "and yet they are answered");
                assert_eq!(drill.earlier(&stage.model.book), Vec::<&Drill>::new());
            }
        }
    }
    assert_eq!(left, [], "something of these was kept");
}

#[test]
fn a_drill_of_the_class_has_nothing_to_undo() {
    use app::screen::workshop::deck::deck;
    use domain::course::lesson::ExerciseScreen;
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang);
        // A real step of the trainer's own: somebody is away.
        stage.press("8 2*] space");
        let before = stage.model.book.clone();
        let mut seen = 0;
        let chapter = stage.model.courses.lessons.clone().unwrap();
        for (screen, acts) in [
            (ExerciseScreen::Outcomes, "enter enter"),
            (ExerciseScreen::Potatoes, "enter enter"),
            (ExerciseScreen::Scorecard, "enter 'growth enter"),
        ] {
            let place = deck(&chapter).iter().position(|page| {
                let exercise = page.page().and_then(|page| page.exercise.as_ref());
                exercise.is_some_and(|own| own.screen == screen)
            });
            let Some(place) = place else { continue };
            stage.press(&format!("8 home # '{} enter x {acts}", place + 1));
            for key in ["u", "ctrl-r"] {
                stage.press(key);
                assert_eq!(stage.notice(), words::drill::UNDO_IN_CLASS.text(lang), "{screen:?}\n{}", stage.screen());
                assert_eq!(stage.model.book, before, "{key}");
            }
            seen += 1;
        }
        assert!(seen >= 2, "{seen}");
        stage.press("8 u");
        assert_ne!(stage.model.book, before, "elsewhere it is taken back as ever");
    }
}

#[test]
fn hiding_names_takes_those_that_stand_on_the_wall_off_it_at_once() {
    for lang in Lang::ALL {
        for frozen in [false, true] {
            let mut stage = Stage::sample(lang);
            let names: Vec<_> = stage.model.book.people().values().map(|person| person.name.clone()).collect();
            let told = |stage: &Stage| {
                let sent = format!("{:?}", stage.model.wall.showing);
                names.iter().any(|name| sent.contains(name.as_str()))
            };
            stage.press("8 home 2*space N 4*] n '4 enter w");
            assert!(told(&stage), "names were asked for");
            stage.press(if frozen { "4*[ . N" } else { "4*[ N" });
            assert!(!told(&stage), "{frozen}");
        }
    }
}

#[test]
fn a_lectern_that_starts_anew_goes_on_at_the_page_that_is_on_the_wall() {
    for steps in ["9*space", "9*space m"] {
        let mut before = Stage::sample(Lang::En);
        before.press(&format!("8 home {steps}"));
        let showing = before.model.wall.showing.clone();
        let mut after = Stage::sample(Lang::En);
        after.tell(app::msg::Msg::Shown(Box::new(showing.clone())));
        after.press("8");
        let title = showing.page.as_ref().unwrap().title.en.clone();
        assert!(
            after.screen().contains(&title) && !after.sees(words::lectern::NOT_SENT.text(Lang::En)),
            "{}",
            after.screen()
        );
        if steps.ends_with('m') {
            continue;
        }
        before.press("space");
        after.press("space");
        assert_eq!(after.model.wall.showing.page, before.model.wall.showing.page);
    }
}

#[test]
fn beside_the_notes_stands_what_is_on_the_wall_and_of_a_frozen_one_what_is_prepared() {
    let mut stage = Stage::sample(Lang::En);
    stage.press("8 home 4*] n '4 enter w 4*[");
    assert!(stage.sees(&words::class_teams::TEAM.fill(Lang::En, ["4"])), "{}", stage.screen());
    stage.press("space .");
    assert!(stage.sees(words::lectern::ON_WALL.text(Lang::En)));
    stage.press("space");
    assert!(stage.sees(words::lectern::PREPARED.text(Lang::En)), "{}", stage.screen());
}
