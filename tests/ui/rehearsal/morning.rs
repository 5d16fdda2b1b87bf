//! The morning: a quarter to nine, the first module with a vote, twelve minutes lost and caught up, the second module with everybody
//! handing in, the map, the teams, names shown and hidden, lunch.

use app::keymap::KeyScope;
use app::screen::workshop::deck::{DeckPage, deck};
use domain::course::lesson::{CourseModule, ExerciseScreen};
use domain::lang::Lang;
use domain::workshop::code::HandInCode;
use domain::workshop::showing::WallBlock;
use domain::workshop::turnout::Turnout;
use harness::TODAY;
use jiff::ToSpan as _;
use words::{agenda, class_teams, lectern, votes};

use super::room::Room;
use super::secrets::Secret;

/// The day is laid out before anybody comes; the wall tells nothing.
pub(super) fn a_quarter_to_nine(room: &mut Room) {
    for lang in Lang::ALL {
        assert!(room.frame(lang).contains(words::frame::PRODUCT.text(lang)), "{}", room.frame(lang));
    }
    room.press("] home");
    for module in ["relations", "quadrants", "tracker", "channel", "credit"] {
        room.press(&format!("e 4*enter '{module} enter"));
        assert_eq!(room.notice_of(), Some(agenda::LINE_CHANGED.template()));
        room.press("down");
    }
    let customer =
        room.laptop.model.book.accounts().values().find(|account| account.id.to_string().starts_with("hddl"));
    let customer = customer.or_else(|| room.laptop.model.book.accounts().values().next()).unwrap().clone();
    room.press("E 5*tab");
    room.write(&customer.name);
    room.press("enter");
    assert_eq!(room.class().account, Some(customer.id), "{}", room.laptop.screen());
    room.press("n 'Lunch enter 4*right enter ctrl-u '45 enter '1140 enter enter 3*<");
    room.press("end n 'Goodbye enter enter ctrl-u '15 enter enter enter");
    let order: Vec<_> = room.class().agenda.iter().map(|line| (line.minutes, line.locked.is_some())).collect();
    assert_eq!(order, [(60, false), (100, false), (45, true), (90, false), (80, false), (75, false), (15, false)]);
    assert!(room.showing().is_neutral(), "whatever was prepared, the wall does not know it");
}

/// The first module, with a vote before and after talking. It ends twelve minutes late.
pub(super) fn the_first_module(room: &mut Room) {
    room.press("[ home");
    room.teach_until(((8, 50), (9, 0)), |page| matches!(page, DeckPage::Modules(_)));
    room.press("] home enter");
    assert_eq!(room.notice_of(), Some(agenda::LINE_BEGUN.template()));
    room.press("m");
    says(room, &agenda::WALL_NEXT_BREAK.fill(room.lang(), ["11:40"]));
    room.press("g");
    room.teach_until(((9, 0), (9, 20)), |page| page.page().is_some_and(|page| page.question.is_some()));
    room.press("v");
    assert_eq!(room.laptop.model.scope(), KeyScope::Votes);
    a_vote(room);
    room.press("esc");
    assert_eq!(room.laptop.model.scope(), KeyScope::Lectern);
    room.teach_until(((9, 30), (10, 12)), |page| page.module() == Some(CourseModule::Quadrants));
}

/// Cards, talking for two minutes against the clock, cards again, then the answer and the why.
fn a_vote(room: &mut Room) {
    room.at(9, 25);
    while room.laptop.model.scope() != KeyScope::Field {
        room.press("space");
    }
    let question = room.laptop.model.screens.workshop.votes.question.clone().unwrap();
    let chapter = room.chapter();
    let asked = chapter.pages().filter_map(|page| Some((page, page.question.as_ref()?)));
    let asked = asked.into_iter().find(|(page, _)| question.to_string().contains(&page.key)).unwrap().1;
    let [first, second] =
        [["9", "4", "3", "1"], ["2", "12", "2", "1"]].map(|cards| cards[..asked.choices.len()].join(","));
    let answer = format!("{:?}", asked.why.get(room.lang()));
    room.press(&format!("'{first} enter"));
    assert_eq!(room.notice_of(), Some(votes::KEPT_FIRST.template()), "{}", room.laptop.screen());
    room.press("space");
    let begun = TODAY.at(9, 25, 0, 0);
    let mut colours = Vec::new();
    for (passed, left) in [(0, 120), (1, 119), (60, 60), (96, 24), (114, 6), (120, 0), (125, -5)] {
        room.tick(begun + passed.seconds());
        colours.push(room.counts(left));
    }
    assert!(colours[2] == colours[0] && colours[3] != colours[2] && colours[4] != colours[3], "{colours:?}");
    room.press("=");
    room.counts(55);
    room.at(9, 28);
    room.press("space");
    room.press(&format!("'{second} enter"));
    assert!(room.showing().countdown.is_none() && !room.sent().contains(&answer));
    room.press("space");
    assert!(!room.sent().contains(&answer) && room.sent().contains("answer: true"), "{}", room.sent());
    room.press("space");
    assert!(room.sent().contains(&answer), "{}", room.sent());
}

/// Twelve minutes behind at the first line's end; one key proposes and does it.
pub(super) fn twelve_minutes_behind(room: &mut Room) {
    room.press("] home enter");
    assert_eq!(room.agenda().behind, 12);
    room.press("enter");
    assert!(room.laptop.sees(&agenda::BEHIND.fill(room.lang(), ["12"])), "{}", room.laptop.screen());
    let before = room.showing().clone();
    room.press("y");
    assert_eq!(room.notice_of(), Some(agenda::CAUGHT_UP.template()));
    assert!(room.agenda().behind <= 0, "{:?}", room.agenda());
    assert_eq!(*room.showing(), before, "nobody in the room is told");
    room.press("m g");
    says(room, &agenda::WALL_NEXT_BREAK.fill(room.lang(), ["11:40"]));
}

/// The second module: an exercise against the clock while the answers come in, and what the class looks like together.
pub(super) fn the_second_module(room: &mut Room) {
    let asks = |page: &DeckPage| {
        page.page().and_then(|page| page.exercise.as_ref()).is_some_and(|own| own.screen == ExerciseScreen::Assessment)
    };
    room.teach_until(((10, 12), (10, 25)), asks);
    room.press("t");
    room.tick(TODAY.at(10, 37, 0, 0));
    room.counts(0);
    everybody_hands_in(room);
    the_class_together(room);
    room.press("4*[");
    assert_eq!(room.laptop.model.scope(), KeyScope::Lectern);
    room.teach_until(((10, 55), (11, 40)), |page| page.module() == Some(CourseModule::Tracker));
}

/// Three late-comers, by a code, by a pasted chat, by counts; the wall counts with them.
fn everybody_hands_in(room: &mut Room) {
    room.press("2*] n");
    for name in ["Qu Wanying, Lakeside Foundry", "Ou Ting, Lakeside Foundry", "Pang Lei"] {
        room.write(name);
        room.press("enter");
    }
    room.press("esc");
    let newcomers: Vec<_> =
        room.class().roster.iter().skip(18).map(|seat| (seat.person, seat.badge.unwrap())).collect();
    assert_eq!(newcomers.len(), 3, "{}", room.laptop.screen());
    room.press("w");
    let title = room.showing().page.clone().unwrap().title;
    let is = |room: &Room, handed_in| {
        let page = app::screen::workshop::roster::wall::count_page(Turnout { handed_in, of: 21 });
        assert_eq!(room.showing().page, Some(page), "{}", room.laptop.screen());
    };
    is(room, 18);
    room.press("i");
    room.write(&format!("{}, {}", newcomers[0].1, HandInCode::nth(1_234_567).unwrap()));
    room.press("enter esc");
    is(room, 19);
    room.paste(&format!("good morning\nOu Ting: {}\nPang Lei ABCDE9\n", HandInCode::nth(3_456_789).unwrap()));
    is(room, 19);
    // What was sure is written; the line that does not read stays until it is left.
    room.press("enter esc");
    is(room, 20);
    room.press("i");
    room.write(&format!("{}: 2 2 2 2 / 8 0 0 0 / 1 2 3 2", newcomers[2].1));
    room.press("enter esc");
    is(room, 21);
    assert_eq!(room.showing().page.as_ref().unwrap().title, title);
}

/// The map and the teams by badges; by names only while the trainer shows them, which the search must find.
fn the_class_together(room: &mut Room) {
    room.press("2*] 4*m n '4 enter w");
    let blocks = |room: &Room| room.showing().page.clone().unwrap().blocks;
    assert!(matches!(blocks(room)[..], [WallBlock::Teams(ref teams)] if teams.len() == 4));
    let names = |room: &Room, lang| room.secrets().kinds_on(&room.frame(lang)).contains(&Secret::Roster);
    let told = |room: &Room| room.secrets().kinds_on(&room.sent()).contains(&Secret::Roster);
    assert!(!told(room));
    room.press("4*[ N 4*] w");
    assert_eq!(room.notice_of(), Some(class_teams::TEAMS_ON_WALL.template()));
    assert!(
        told(room) && Lang::ALL.iter().any(|lang| names(room, *lang)),
        "or the search finds nothing\n{}",
        room.sent()
    );
    room.press("m");
    assert!(told(room), "{}", room.sent());
    room.press("4*[ N");
    assert!(!told(room) && !room.showing().names && room.notice_of() == Some(lectern::NAMES_GONE.template()));
    room.press("4*] w m");
    assert!(!told(room), "{}", room.sent());
}

/// Lunch at its time: back when, a motto, a black wall.
pub(super) fn lunch(room: &mut Room) {
    room.press("] enter enter");
    assert_eq!(room.agenda().under_way, Some(2), "{}", room.laptop.screen());
    room.press("m");
    says(room, &agenda::WALL_BACK_AT.fill(room.lang(), ["12:25"]));
    room.at(11, 50);
    room.press("[ m");
    assert!(matches!(room.showing().page.as_ref().unwrap().blocks[..], [WallBlock::Large(_)]));
    room.press("B");
    for lang in Lang::ALL {
        assert_eq!(room.frame(lang).trim(), "", "black is black");
    }
    room.at(12, 25);
    room.press("B");
    assert!(!room.showing().black && !room.frame(room.lang()).trim().is_empty());
    assert_eq!(room.agenda().behind, 0);
    let chapter = room.chapter();
    let morning = deck(&chapter).into_iter().enumerate().filter(|(_, page)| {
        matches!(page.module(), Some(CourseModule::Relations | CourseModule::Quadrants)) && page.page().is_some()
    });
    assert!(morning.into_iter().all(|(place, _)| room.taught.contains(&place)), "{:?}", room.taught);
}

/// A line of what was sent.
fn says(room: &Room, text: &str) {
    assert!(room.sent().contains(text), "{text}: {}", room.sent());
}
