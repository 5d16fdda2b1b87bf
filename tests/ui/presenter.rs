//! What a presenter relies on at the desk of a class: the signs of the wall, numbers of pages, keys that only look, a start in the
//! middle of a class, a countdown over midnight, what undo takes back, and a class taught on the wall itself.

use std::sync::Arc;

use app::action::{Action, Tab};
use app::key::{Code, Key};
use app::keymap::KeyScope;
use app::msg::{MouseTarget, Msg};
use app::screen::workshop::WorkshopView;
use app::screen::workshop::deck::deck;
use app::screen::workshop::lectern::LecternView;
use app::screen::workshop::votes::act::VotingAct;
use domain::course::lesson::{CoursePage, ExerciseScreen};
use domain::lang::Lang;
use domain::record::Record;
use domain::workshop::Workshop;
use domain::workshop::agenda::{AgendaKind, LineState};
use domain::workshop::seat::Seat;
use domain::workshop::showing::{Showing, WallBlock};
use domain::workshop::tally::CardCounts;
use domain::workshop::turnout::Turnout;
use harness::sent::{WallLooks, on_the_wall};
use harness::{Stage, TODAY};
use jiff::ToSpan as _;
use jiff::civil::DateTime;
use text::Ruler;
use words::{action as labels, agenda, frame, lectern, votes, wall};

/// The sample class in the lectern, with its first page sent.
fn teaching(lang: Lang) -> Stage {
    let mut stage = Stage::sample(lang);
    stage.press("8 home");
    stage
}

fn view(stage: &Stage) -> &LecternView {
    &stage.model.screens.workshop.lectern
}

fn showing(stage: &Stage) -> &Showing {
    &stage.model.wall.showing
}

/// The number of the page on the wall.
fn place(stage: &Stage) -> &str {
    showing(stage).page.as_ref().map_or("", |page| &page.place)
}

fn left(stage: &Stage) -> Option<i64> {
    showing(stage).countdown.as_ref().map(|countdown| countdown.left(stage.model.session.second))
}

#[test]
fn the_view_in_front_and_the_signs_of_the_wall_have_a_gap_between_them() {
    for (columns, rows) in [(60, 19), (67, 19), (80, 24), (100, 30), (120, 36)] {
        for lang in Lang::ALL {
            let mut stage = teaching(lang).sized(columns, rows);
            stage.press("N t '5 enter . B");
            for _ in 0..7 {
                let screen = stage.screen();
                let strip = screen.lines().nth(1).unwrap();
                let (titles, front) = (stage.model.screen().views(), stage.model.screen().view_in_front());
                let title = format!("[{}]", titles[front].text(lang));
                assert!(strip.contains(&title), "{columns}: {strip}");
                let signs = [lectern::SIGN_NAMES, lectern::SIGN_FROZEN, lectern::SIGN_BLACK];
                let signs = signs.map(|sign| sign.text(lang)).join(" ");
                let (names, signs) = strip.trim_end().split_once(&format!("{signs} ")).expect(strip);
                assert!(names.ends_with("  ") && signs == "05:00", "{columns}: {strip}");
                stage.press("]");
            }
        }
    }
}

#[test]
fn whoever_teaches_sees_how_many_answers_are_in_while_sheets_or_a_vote_are_on() {
    for lang in Lang::ALL {
        for (columns, rows) in [(80, 24), (120, 36)] {
            let mut stage = teaching(lang).sized(columns, rows);
            let lessons = stage.model.courses.lessons.clone().unwrap();
            let page_of = |wanted: &dyn Fn(&CoursePage) -> bool| {
                let place = deck(&lessons).iter().position(|page| page.page().is_some_and(wanted)).unwrap();
                format!("# '{} enter", place + 1)
            };
            let sheets = page_of(&|page| {
                page.exercise.as_ref().is_some_and(|exercise| exercise.screen == ExerciseScreen::Assessment)
            });
            let vote = page_of(&|page| page.question.is_some());
            let plain = page_of(&|page| page.question.is_none() && page.drills.is_empty() && page.exercise.is_none());
            let told = |stage: &Stage| {
                let class = stage.model.book.workshops().values().next().unwrap();
                let now = Turnout::of(&stage.model.book, class);
                assert!(now.of > 0);
                lectern::COMES_IN.fill(lang, [&now.handed_in.to_string(), &now.of.to_string()])
            };
            for (page, seen) in [(&plain, false), (&sheets, true), (&vote, true)] {
                stage.press(page);
                assert_eq!(stage.sees(&told(&stage)), seen, "{}", stage.screen());
            }
            // It counts along.
            stage.press(&sheets);
            let (id, before) = (*stage.model.book.workshops().keys().next().unwrap(), told(&stage));
            stage.model.book.edit_workshop(id, |class| {
                class.roster.push(Seat::new("a0b0c0d0e0f9".parse().unwrap()));
            });
            stage.model.book.take_journal();
            stage.press("tab tab");
            assert!(before != told(&stage) && stage.sees(&told(&stage)), "{}", stage.screen());
        }
    }
}

#[test]
fn digits_at_the_lectern_are_the_number_of_a_page() {
    for lang in Lang::ALL {
        for (typed, number) in [("1 7", 17), ("9", 9), ("2 0", 20), ("４", 4)] {
            let mut stage = teaching(lang);
            stage.press(typed);
            assert_eq!(stage.model.navigation.tab, Tab::Workshop, "never to a tab");
            assert_eq!(place(&stage), "1", "and not to the wall yet");
            let foot = format!("{} {number}", lectern::JUMP.text(lang));
            assert!(number == 4 || stage.screen().contains(&foot), "{}", stage.screen());
            stage.press("enter");
            assert_eq!(place(&stage), number.to_string());
        }
        let mut stage = teaching(lang);
        stage.press("1 7 esc");
        assert_eq!((place(&stage), stage.model.scope()), ("1", KeyScope::Lectern));
        stage.press("# '5 enter");
        assert_eq!(place(&stage), "5");
        stage.press("] 2");
        assert_eq!(stage.model.navigation.tab, Tab::Brain, "in the other views they are the tabs");
        stage.press("8 esc");
        stage.tell(Msg::Click(MouseTarget::Tab(Tab::Funnel)));
        assert_eq!(stage.model.navigation.tab, Tab::Funnel, "the mouse finds the tabs");
    }
}

#[test]
fn whoever_looks_through_the_pages_sends_none() {
    for lang in Lang::ALL {
        let mut stage = teaching(lang);
        stage.press("3*space");
        let (there, cursor) = (showing(&stage).clone(), view(&stage).cursor);
        for key in ["pagedown", "pagedown", "pageup", "down", "up", "end", "ctrl-f", "ctrl-b", "j", "k"] {
            stage.press(key);
            assert_eq!(showing(&stage), &there, "{key}");
        }
        stage.press("end pageup");
        assert!(view(&stage).cursor > cursor + 10, "{}", view(&stage).cursor);
        stage.press("tab home pagedown end home");
        assert_eq!((showing(&stage), view(&stage).scroll), (&there, 0), "the notes are read");
        stage.press("tab home");
        assert_eq!(place(&stage), "1");
        let mut help = stage.sized(120, 70);
        help.press("?");
        for said in [lectern::FIRST_TO_WALL, lectern::NEXT_TO_WALL, lectern::LOOK_ON, lectern::JUMP] {
            assert!(help.shows(said), "{}", help.screen());
        }
        assert!(!help.screen().contains(&format!("  1  {}", words::today::TAB.text(lang))));
    }
}

#[test]
fn after_a_start_the_cursor_stands_at_the_page_on_the_wall_before_any_key() {
    for lang in Lang::ALL {
        let mut before = teaching(lang);
        before.press("9*space");
        let (sent, cursor) = (showing(&before).clone(), view(&before).cursor);
        assert!(cursor > 2);
        for keys in ["8", "2 8"] {
            let mut after = Stage::sample(lang);
            after.tell(Msg::Shown(Box::new(sent.clone())));
            after.press(keys);
            assert_eq!((view(&after).cursor, &view(&after).live), (cursor, &view(&before).live));
            assert_eq!(showing(&after), &sent, "nothing is sent by that");
        }
    }
}

#[test]
fn after_a_start_the_cursor_stands_at_the_page_a_motto_or_a_vote_took_the_place_of() {
    for lang in Lang::ALL {
        for keys in ["m", "3*] space"] {
            let mut before = teaching(lang);
            before.press("9*space").press(keys);
            let (sent, cursor) = (showing(&before).clone(), view(&before).cursor);
            assert!(cursor > 2 && sent.page.as_ref().unwrap().place.parse::<usize>().is_err(), "{sent:?}");
            let mut after = Stage::sample(lang);
            after.tell(Msg::Shown(Box::new(sent.clone())));
            after.press("8");
            assert_eq!(view(&after).cursor, cursor, "{keys}");
            assert_eq!(showing(&after), &sent, "nothing is sent by that");
            // It happens once: whoever goes up to the first page stays there.
            after.press("end 150*up");
            assert_eq!(view(&after).cursor, 0);
        }
    }
}

#[test]
fn a_countdown_goes_on_over_midnight_and_when_the_clock_is_set_back() {
    let mut stage = teaching(Lang::En);
    let at = |hour, minute, second| -> DateTime { TODAY.at(hour, minute, second, 0) };
    stage.tell(Msg::Now(at(23, 57, 0)));
    stage.press("t '5 enter");
    assert_eq!(left(&stage), Some(300));
    let midnight = stage.midnight();
    stage.tell(Msg::Now(midnight));
    assert_eq!(left(&stage), Some(120), "midnight");
    stage.tell(Msg::Tick(midnight + 30.seconds()));
    assert_eq!(left(&stage), Some(90));
    // Over midnight back, then within a day.
    stage.tell(Msg::Now(at(23, 0, 30)));
    assert_eq!(left(&stage), Some(90), "set back to the day before");
    stage.tell(Msg::Tick(at(22, 0, 40)));
    assert_eq!(left(&stage), Some(90), "set back within a day");
    stage.tell(Msg::Tick(at(22, 1, 0)));
    assert_eq!(left(&stage), Some(70), "it runs on from there");
    let known = stage.effects.iter().rev().find_map(|effect| match effect {
        app::effect::Effect::Show(showing) => Some((**showing).clone()),
        _ => None,
    });
    assert_eq!(known.unwrap().countdown, showing(&stage).countdown, "and the wall is told");
}

#[test]
fn the_notice_of_the_projector_tells_of_names_and_lies_over_nothing() {
    let bare = |text: &str| text.chars().filter(|sign| !sign.is_whitespace()).collect::<String>();
    for lang in Lang::ALL {
        let mut stage = teaching(lang).sized(80, 24);
        stage.press("N 4*] m P");
        let (letters, told) = (frame::PROJECTOR_ON.text(lang), stage.notice());
        assert!(told != letters && !told.is_empty(), "names are shown: {told}");
        let screen = stage.screen();
        let rows: Vec<&str> = screen.lines().collect();
        let foot = rows.len() - Ruler::default().lines(&told, 76).count();
        assert_eq!(bare(&rows[foot..].concat()), bare(&told), "nothing else stands in its rows\n{screen}");
        stage.press("P 4*[ N P");
        assert_eq!(stage.notice(), letters);
    }
}

#[test]
fn a_black_wall_is_not_told_to_be_seen() {
    for lang in Lang::ALL {
        let mut stage = teaching(lang).sized(120, 36);
        let titled = |stage: &Stage| stage.screen().contains(&format!(" {} ", lectern::ON_WALL.text(lang)));
        assert!(titled(&stage));
        stage.press("B");
        assert!(!titled(&stage), "{}", stage.screen());
        stage.press("B t '5 enter");
        assert!(!titled(&stage), "a countdown lies over it");
        stage.press("t 3*] space");
        let stands = |stage: &Stage, act: words::Phrase| {
            let told = format!("{}{}", if lang == Lang::Zh { "墙上：" } else { "On the wall: " }, act.text(lang));
            stage.screen().contains(&told)
        };
        assert!(stands(&stage, votes::WALL_ASKED), "{}", stage.screen());
        stage.press("B");
        assert!(!stands(&stage, votes::WALL_ASKED), "{}", stage.screen());
    }
}

#[test]
fn what_waits_for_the_wall_is_claimed_by_the_view_it_came_from() {
    for lang in Lang::ALL {
        let mut stage = teaching(lang).sized(120, 36);
        stage.press("3*] space 2*] s");
        stage.press("5*[ . space");
        assert!(stage.model.wall.prepared.is_some());
        for views in ["3*]", "2*]"] {
            stage.press(views);
            let held = if lang == Lang::Zh { "等着上墙的是" } else { "waiting:" };
            assert!(!stage.screen().contains(held), "{views}\n{}", stage.screen());
        }
        stage.press("2*[ 3*[ . home 3*] s");
        stage.press(". f '9,5,1,3 enter");
        let held = if lang == Lang::Zh { "等着上墙的是" } else { "waiting:" };
        assert!(stage.screen().contains(held), "{}", stage.screen());
    }
}

/// Every line that is typed on a screen, and whether it filters.
const TYPED: [(&str, bool); 22] = [
    ("1 /", true),
    ("2 /", true),
    ("3 /", true),
    ("4 /", true),
    ("5 /", true),
    ("5 #", false),
    ("6 /", true),
    ("6 ] ] ] /", true),
    ("6 !blanks enter", false),
    ("7 enter", false),
    ("7 ] enter", false),
    ("7 2*] /", true),
    ("8 #", false),
    ("8 t", false),
    ("8 2*] /", true),
    ("8 2*] i", false),
    ("8 2*] n", false),
    ("8 2*] f", false),
    ("8 3*] /", true),
    ("8 3*] space space", false),
    ("8 4*] n", false),
    ("8 5*] e", false),
];

#[test]
fn only_where_something_is_filtered_the_key_back_clears_a_filter() {
    let mut typed = 0;
    for lang in Lang::ALL {
        for (keys, filters) in TYPED {
            let mut stage = Stage::sample(lang).sized(120, 36);
            stage.press(keys);
            if stage.model.scope() != KeyScope::Field {
                continue;
            }
            typed += 1;
            let label = stage.model.label(Action::Back, labels::CLEAR_FILTER);
            assert_eq!(label == labels::CLEAR_FILTER, filters, "{keys}: {}", label.text(lang));
        }
    }
    assert!(typed >= 38, "{typed}");
}

#[test]
fn every_line_of_the_sample_agenda_but_a_break_leads_somewhere() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang);
        stage.press("8 ]");
        let class = stage.model.book.workshops().values().next().unwrap().clone();
        let account = class.account.expect("a customer to practise on");
        assert!(stage.model.book.accounts().contains_key(&account));
        let mut kinds: Vec<AgendaKind> = Vec::new();
        for (place, line) in class.agenda.iter().enumerate() {
            stage.press(&format!("home {place}*down g"));
            let went = stage.model.screens.workshop.view != WorkshopView::Agenda;
            assert_eq!(went, line.kind != AgendaKind::Break, "{} {}", line.title, stage.notice());
            stage.model.screens.workshop.view = WorkshopView::Agenda;
            if !kinds.contains(&line.kind) {
                kinds.push(line.kind);
            }
        }
        assert_eq!(kinds.len(), 5, "every kind of line: {kinds:?}");
        let taught: u16 =
            class.agenda.iter().filter(|line| line.kind != AgendaKind::Break).map(|line| line.minutes).sum();
        assert!((300..=480).contains(&taught), "{taught}");
    }
}

#[test]
fn the_agenda_on_the_wall_follows_the_clock_without_a_key() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang);
        stage.press("8 ] home enter m");
        let sent = showing(&stage).page.clone().unwrap();
        let says = |stage: &Stage, text: &str| format!("{:?}", showing(stage).page).contains(text);
        let breaks = |at: &str| agenda::WALL_NEXT_BREAK.fill(lang, [at]);
        assert!(says(&stage, &breaks("10:05")), "{sent:?}");
        stage.tell(Msg::Now(TODAY.at(10, 15, 0, 0)));
        assert!(says(&stage, &breaks("10:25")), "the module overruns: {:?}", showing(&stage).page);
        // The break begins by a key of the agenda, and the wall tells of it.
        stage.press("2*down enter");
        assert!(says(&stage, &agenda::WALL_BACK_AT.fill(lang, ["10:25"])), "{:?}", showing(&stage).page);
        // After a start it goes on following.
        let mut after = Stage::sample(lang);
        after.model.book = stage.model.book.clone();
        after.tell(Msg::Now(TODAY.at(10, 15, 0, 0)));
        after.tell(Msg::Shown(Box::new(showing(&stage).clone())));
        after.press("8 ]");
        after.tell(Msg::Now(TODAY.at(10, 40, 0, 0)));
        assert!(says(&after, &agenda::WALL_BACK_AT.fill(lang, ["10:40"])), "{:?}", showing(&after).page);
        // A wall that stands still stays, and comes in step once it is let go.
        after.press("[ . ]");
        after.tell(Msg::Now(TODAY.at(10, 50, 0, 0)));
        assert!(says(&after, &agenda::WALL_BACK_AT.fill(lang, ["10:40"])), "{:?}", showing(&after).page);
        after.press("[ . ]");
        assert!(says(&after, &agenda::WALL_BACK_AT.fill(lang, ["10:50"])), "{:?}", showing(&after).page);
    }
}

#[test]
fn undo_takes_back_what_was_done_last_on_the_wall_too() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(120, 36);
        stage.press("8 3*]");
        stage.model.screens.workshop.votes.show("case-ears:1".parse().unwrap());
        stage.draw();
        stage.press("space space '12,3,2,1 enter space space '2,14,1,1 enter");
        let vote = |stage: &Stage| {
            let class = stage.model.book.workshops().values().next().unwrap();
            class.vote("case-ears:1").map(|vote| (vote.first, vote.second))
        };
        let both = Some((Some(CardCounts([12, 3, 2, 1])), Some(CardCounts([2, 14, 1, 1]))));
        let act = |stage: &Stage| stage.model.screens.workshop.votes.live.as_ref().map(|live| live.act);
        let second = showing(&stage).page.clone();
        // Pressed by mistake.
        stage.press("t");
        assert!(showing(&stage).countdown.is_some() && act(&stage) == Some(VotingAct::Talk));
        stage.press("u");
        assert_eq!((vote(&stage), act(&stage)), (both, Some(VotingAct::Second)), "{}", stage.notice());
        assert_eq!((&showing(&stage).countdown, &showing(&stage).page), (&None, &second));
        stage.press("ctrl-r");
        assert!(showing(&stage).countdown.is_some(), "and done again: {}", stage.notice());
        stage.press("u u");
        assert_eq!(vote(&stage), Some((Some(CardCounts([12, 3, 2, 1])), None)));
        assert_eq!(act(&stage), Some(VotingAct::Talk), "the counts that are gone are off the wall");
        assert_ne!(showing(&stage).page, second);
        // Once the wall went on, what undo takes back is the next thing that can be seen.
        stage.press("ctrl-r t 3*[ home u");
        assert_eq!(vote(&stage), Some((Some(CardCounts([12, 3, 2, 1])), None)), "{}", stage.notice());
        assert_eq!(place(&stage), "1");
    }
}

#[test]
fn undo_brings_no_name_back_to_the_wall() {
    let mut stage = teaching(Lang::En);
    stage.press("N 4*] n '4 enter w [ s 3*[ N");
    let names: Vec<_> = stage.model.book.people().values().map(|person| person.name.clone()).collect();
    stage.press("3*] u u");
    let told = format!("{:?}", showing(&stage));
    assert!(!names.iter().any(|name| told.contains(name.as_str())), "{told}");
}

#[test]
fn the_key_to_the_next_view_is_called_so() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(160, 40);
        stage.press("8");
        let named = if lang == Lang::Zh { "] 下一视图" } else { "] Next view" };
        assert!(stage.screen().lines().last().unwrap().contains(named), "{}", stage.screen());
    }
}

#[test]
fn taught_on_the_wall_itself_what_is_typed_is_seen_and_what_is_out_of_sight_stays() {
    for lang in Lang::ALL {
        for sent in [true, false] {
            let mut stage = Stage::sample(lang).sized(80, 24);
            stage.press(if sent { "8 home P" } else { "8 P" });
            let before = view(&stage).clone();
            for key in ["tab", "s-tab", "down", "up", "pagedown", "pageup", "end", "c", "v"] {
                stage.press(key);
                assert_eq!(view(&stage), &before, "{key}");
                assert_eq!(stage.notice(), wall::READ_ONLY.text(lang), "{key}");
                assert_eq!(stage.model.screens.workshop.view, WorkshopView::Lectern, "{key}");
            }
            stage.model.notice = None;
            stage.tell(Msg::Wheel(2));
            assert_eq!((view(&stage), stage.model.notice.is_none()), (&before, true), "nobody brushed against it");
            stage.press("# '12");
            assert!(stage.sees(&format!("{} 12", lectern::JUMP.text(lang))), "{}", stage.screen());
            stage.press("enter");
            assert_eq!(place(&stage), "12");
            stage.press("1 5");
            assert!(stage.sees(&format!("{} 15", lectern::JUMP.text(lang))), "{}", stage.screen());
            stage.press("esc t '7");
            assert!(stage.sees(&format!("{} 7", lectern::MINUTES.text(lang))), "{}", stage.screen());
            stage.press("enter");
            let begun = showing(&stage).countdown.as_ref().unwrap().seconds;
            stage.press("=");
            assert_eq!(showing(&stage).countdown.as_ref().unwrap().seconds, begun + 60);
            stage.press("t space");
            assert!(showing(&stage).countdown.is_none() && place(&stage) == "12", "{}", place(&stage));
        }
    }
}

#[test]
fn the_map_stands_in_the_middle_of_the_wall_however_wide_its_heading_is() {
    for lang in Lang::ALL {
        for (columns, rows) in [(80, 24), (120, 36), (160, 40), (200, 60)] {
            let mut stage = Stage::sample(lang).sized(columns, rows);
            stage.press("8 4*] m");
            let page = showing(&stage).page.as_ref().unwrap();
            assert!(matches!(page.blocks.as_slice(), [WallBlock::Map(_)]));
            let drawn = on_the_wall(showing(&stage), WallLooks::of(lang), (columns, rows));
            let screen = ui::dump::text(&drawn, Ruler::default());
            let axis = |sign: char| ('\u{2801}'..='\u{28ff}').contains(&sign);
            let across = screen.lines().filter(|line| line.chars().filter(|sign| axis(*sign)).count() > 20);
            let (mut left, mut right) = (usize::from(columns), 0);
            for line in across {
                let before: String = line.chars().take_while(|sign| !axis(*sign)).collect();
                left = left.min(Ruler::default().width(&before));
                right = right.max(Ruler::default().width(line.trim_end()));
            }
            assert!(left.abs_diff(usize::from(columns) - right) <= 2, "{left} {right}\n{screen}");
        }
    }
}

/// Lines that are under way stay so whatever is undone on the wall.
#[test]
fn undo_of_a_line_of_the_agenda_is_not_held_up_by_pages() {
    let mut stage = Stage::sample(Lang::En);
    stage.press("8 ] home enter [ home 4*space");
    stage.press("u");
    let class = stage.model.book.workshops().values().next().unwrap();
    assert!(class.agenda.iter().all(|line| line.state() == LineState::Waiting), "{}", stage.notice());
    assert!(!place(&stage).is_empty());
}

/// Types a text, blanks too.
fn write(stage: &mut Stage, text: &str) {
    for ch in text.chars() {
        stage.tell(Msg::Key(Key::plain(Code::Char(ch))));
    }
}

#[test]
fn a_countdown_carries_a_sentence_of_its_own_and_names_nobody() {
    for lang in Lang::ALL {
        let mut stage = teaching(lang).sized(80, 24);
        let task = |stage: &Stage| showing(stage).countdown.as_ref().map(|own| own.task.get(lang).to_owned());
        let own =
            if lang == Lang::Zh { "写出四个名字，再圈一个" } else { "write four names, then circle one" };
        stage.press("t");
        assert_eq!(stage.notice(), lectern::MINUTES_HINT.text(lang));
        write(&mut stage, &format!("10 {own}"));
        assert_eq!(task(&stage), None, "nothing is on the wall while it is typed");
        stage.press("enter");
        assert_eq!((task(&stage).as_deref(), left(&stage)), (Some(own), Some(600)));
        for size in [(64, 14), (80, 24), (120, 36), (200, 60)] {
            let drawn = on_the_wall(showing(&stage), WallLooks::of(lang), size);
            let wall = ui::dump::text(&drawn, Ruler::default());
            assert!(size.0 > 80 || wall.contains(own) || wall.contains('█'), "{wall}");
        }
        stage.press("t t");
        let person = stage.model.book.people().values().next().unwrap().name.clone();
        let account = stage.model.book.accounts().values().last().unwrap().clone();
        let class = stage.model.book.workshops().values().next().unwrap().account;
        assert_ne!(Some(account.id), class);
        for named in [person, account.name.clone(), account.contacts[0].name.clone()] {
            write(&mut stage, &format!("5 {named}"));
            stage.press("enter");
            assert_eq!((task(&stage), stage.notice()), (None, lectern::TASK_NAMES.text(lang).to_owned()), "{named}");
            assert_eq!(stage.model.scope(), KeyScope::Field, "what was typed is mended");
            stage.press("80*backspace");
        }
        let customer = stage.model.book.accounts()[&class.unwrap()].name.clone();
        write(&mut stage, &format!("5 {customer}"));
        stage.press("enter");
        assert_eq!(task(&stage), Some(customer), "the customer of the class may be spoken of");
        stage.press("t t");
        write(&mut stage, &format!("5 {}", "很".repeat(70)));
        stage.press("enter");
        assert_eq!(stage.notice(), lectern::TASK_LONG.fill(lang, ["124", "140"]));
    }
}

#[test]
fn a_sentence_that_is_typed_on_the_wall_itself_is_covered_until_it_is_sent() {
    for lang in Lang::ALL {
        let mut stage = teaching(lang).sized(80, 24);
        stage.press("P t");
        write(&mut stage, "10 secret");
        assert!(!stage.screen().contains("secret") && stage.screen().contains("10 ******"), "{}", stage.screen());
        stage.press("enter");
        assert_eq!(showing(&stage).countdown.as_ref().unwrap().task.get(lang), "secret");
    }
}

#[test]
fn the_lectern_names_the_class_it_is_for_and_the_wall_does_not() {
    for lang in Lang::ALL {
        for (columns, rows) in [(80, 24), (120, 36)] {
            let mut stage = teaching(lang).sized(columns, rows);
            stage.press("6*space");
            let head = |stage: &Stage| stage.screen().lines().nth(2).unwrap().to_owned();
            let title = stage.model.book.workshops().values().next().unwrap().title.clone();
            let first: String = title.chars().take(12).collect();
            assert!(head(&stage).contains(&first) && head(&stage).contains(" 110 "), "{}", stage.screen());
            let wall = ui::dump::text(&on_the_wall(showing(&stage), WallLooks::of(lang), (80, 24)), Ruler::default());
            assert!(!wall.contains(&first), "{wall}");
            let mut other = Workshop::new("c1ass0000002".parse().unwrap(), "Another class".into(), TODAY);
            other.sample = true;
            stage.model.book.put_unjournaled(Record::Workshop(Arc::new(other)));
            stage.press("c");
            assert!(head(&stage).contains("Another class"), "{}", stage.screen());
        }
    }
}

#[test]
fn a_page_too_long_for_the_preview_is_seen_whole_or_its_hidden_rows_are_counted() {
    let mut cut = 0;
    for lang in Lang::ALL {
        for (columns, rows) in [(80, 24), (80, 20), (120, 36)] {
            let mut stage = teaching(lang).sized(columns, rows);
            let lessons = stage.model.courses.lessons.clone().unwrap();
            // Every page as it stands whole.
            for (place, page) in deck(&lessons).iter().enumerate() {
                stage.press(&format!("# '{} enter", place + 1));
                stage.press(&format!("{}*space", page.last_step().max(1))).press("backspace");
                let page = showing(&stage).page.clone().unwrap();
                let Some(WallBlock::Line(first)) = page.blocks.first() else { continue };
                let start: String = first.get(lang).chars().take(8).collect();
                let screen = stage.screen();
                let preview: Vec<_> = screen.lines().skip(2).collect();
                let end = preview.iter().position(|line| line.contains(lectern::NOTES.text(lang))).unwrap();
                let shown = preview[..end].concat();
                let told = (1..30).find(|rows| shown.contains(&lectern::ROWS_ABOVE.fill(lang, [&rows.to_string()])));
                assert!(shown.contains(&start) || told.is_some(), "{place}\n{screen}");
                cut += usize::from(told.is_some());
                assert!(rows < 24 || told.is_none(), "at this size every page of the course is seen whole\n{screen}");
            }
        }
    }
    assert!(cut > 0, "a low screen cannot hold them all");
}
