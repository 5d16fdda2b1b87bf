//! Presenter and wall as two real windows over one folder: what is sent is there at once, and nothing that ends the presenter ends
//! what is on the wall.

use std::time::{Duration, Instant};

use domain::lang::Text;
use domain::workshop::showing::{Countdown, Showing, WallBlock, WallPage};
use harness::pty::{Home, Run};
use jiff::ToSpan;
use peilian::clock::Clock;
use rustix::process::Signal;
use store::{Disk, Store};

const TITLE: &str = "What the presenter sends appears here";
/// Sends that are measured.
const SENDS: usize = 20;
/// What a column of the board says of its place, and of how many there are.
const COLUMNS: usize = 7;

fn wall(home: &Home) -> Run {
    let run = Run::start(home, &["--lang", "en", "--projector"], &[]);
    run.until("something", |run| !run.screen().trim().is_empty());
    run
}

/// The presenter at a column of the board.
fn presenter(home: &Home) -> Run {
    let mut run = Run::start(home, &["--lang", "en"], &[]);
    run.ready();
    run.type_in("5");
    run.see("[5 Funnel]");
    run
}

fn place(column: usize) -> String {
    format!("{column}/{COLUMNS}")
}

/// Sends a column of the board.
fn send(run: &mut Run, column: usize) {
    run.type_in(&"\x1b[D".repeat(COLUMNS));
    for _ in 1..column {
        run.type_in("\x1b[C");
    }
    run.type_in("W");
}

/// Puts this on the wall while no presenter runs, as one that was killed then had done.
fn leave(home: &Home, showing: &Showing) {
    let opened = Store::open(Disk, &home.data(), true).unwrap();
    let mut store = opened.store;
    store.show(showing).unwrap();
}

fn text(word: &str) -> Text {
    Text { zh: word.into(), en: word.into() }
}

/// A page with a countdown over it that has so many seconds left.
fn counting(serial: u64, seconds: i64) -> Showing {
    let now = Clock::System.now();
    let page =
        WallPage { title: text("Heading"), place: String::new(), blocks: vec![WallBlock::Line(text("One idea"))] };
    let ends = now.checked_add(seconds.seconds()).unwrap();
    let countdown = Countdown { ends, seconds: 600, task: text("Draw your map") };
    Showing { serial, day: Some(now.date()), page: Some(page), countdown: Some(countdown), ..Showing::default() }
}

/// Waits until large figures stand there.
fn sees_figures(run: &Run) {
    run.until("a countdown", |run| run.screen().contains('\u{2588}'));
}

/// Waits until the countdown has gone on, twice: the figures are other ones.
fn counts(run: &Run) {
    for _ in 0..2 {
        let before = run.screen();
        run.until("counted", |run| run.screen() != before);
    }
}

#[test]
fn the_wall_shows_what_is_sent_and_keeps_it_when_the_presenter_is_killed() {
    let home = crate::sampled();
    let mut wall = wall(&home);
    wall.see(TITLE);
    let mut desk = presenter(&home);
    let mut late = Vec::new();
    for turn in 0..SENDS {
        let column = 1 + turn % COLUMNS;
        send(&mut desk, column);
        let start = Instant::now();
        while !wall.screen().contains(&place(column)) {
            assert!(start.elapsed() < Duration::from_secs(20), "{column}\n{}", wall.screen());
            std::thread::sleep(Duration::from_millis(1));
        }
        late.push(start.elapsed());
    }
    late.sort_unstable();
    let median = late[SENDS / 2];
    println!("the wall follows within {median:?} in the median, {:?} at worst", late[SENDS - 1]);
    assert!(median < Duration::from_secs(2), "{late:?}");
    send(&mut desk, 3);
    wall.see(&place(3));
    desk.signal(Signal::KILL);
    desk.end();
    let sent = wall.screen();
    std::thread::sleep(Duration::from_millis(400));
    assert_eq!(wall.screen(), sent);
    // It comes back to the page, and goes on from there.
    let mut desk = presenter(&home);
    desk.type_in("8");
    desk.see("[8 Workshop]");
    desk.type_in("P");
    desk.see(&place(3));
    desk.type_in("P");
    desk.see("[8 Workshop]");
    // At the lectern a digit begins the number of a page.
    desk.type_in("]5");
    desk.see("[5 Funnel]");
    send(&mut desk, 5);
    wall.see(&place(5));
    // A wall that starts anew shows the same.
    wall.signal(Signal::KILL);
    wall.end();
    let again = self::wall(&home);
    again.see(&place(5));
    for mut run in [again, desk] {
        run.type_in("q");
        assert_eq!(run.end(), 0);
    }
}

#[test]
fn what_stays_off_the_wall_is_told_to_the_presenter_and_changes_nothing_there() {
    let home = crate::sampled();
    let wall = wall(&home);
    wall.see(TITLE);
    let mut desk = presenter(&home);
    send(&mut desk, 2);
    wall.see(&place(2));
    desk.type_in("1");
    desk.see("[1 Today]");
    desk.type_in("W");
    desk.see("stays off the wall");
    std::thread::sleep(Duration::from_millis(400));
    assert!(wall.screen().contains(&place(2)), "{}", wall.screen());
    desk.signal(Signal::KILL);
    desk.end();
    // What was left from another day is not shown: other people sit there now.
    let day = Clock::System.now().date().yesterday().unwrap();
    leave(&home, &Showing { day: Some(day), countdown: None, ..counting(99, 0) });
    let fresh = self::wall(&home);
    fresh.see(TITLE);
}

#[test]
fn a_countdown_goes_on_without_the_presenter_and_is_there_when_it_comes_back() {
    let home = crate::sampled();
    leave(&home, &counting(1, 300));
    let mut wall = wall(&home);
    sees_figures(&wall);
    counts(&wall);
    let mut desk = presenter(&home);
    desk.type_in("8");
    desk.see("[8 Workshop]");
    desk.type_in("P");
    sees_figures(&desk);
    counts(&desk);
    desk.signal(Signal::KILL);
    desk.end();
    counts(&wall);
    let mut desk = presenter(&home);
    desk.type_in("8");
    desk.see("[8 Workshop]");
    desk.type_in("P");
    sees_figures(&desk);
    counts(&desk);
    desk.type_in("q");
    assert_eq!(desk.end(), 0);
    counts(&wall);
    // A countdown that is changed while it runs is another one at once, and goes on into minus.
    leave(&home, &counting(2, 2));
    counts(&wall);
    // An hour of sleep is an hour.
    leave(&home, &counting(3, -3600));
    counts(&wall);
    leave(&home, &Showing { black: true, ..counting(4, 60) });
    wall.until("black", |run| run.screen().trim().is_empty());
    leave(&home, &Showing { countdown: None, frozen: true, ..counting(5, 60) });
    wall.until("the page", |run| !run.screen().trim().is_empty());
    let page = wall.screen();
    // A file that does not read leaves the wall as it is.
    std::fs::write(home.data().join("wall.ron"), "(format: \"peilian/wall\", version: 9, data: ())").unwrap();
    std::thread::sleep(Duration::from_millis(400));
    assert_eq!(wall.screen(), page);
    std::fs::remove_file(home.data().join("wall.ron")).unwrap();
    wall.see(TITLE);
    wall.type_in("q");
    assert_eq!(wall.end(), 0);
}
