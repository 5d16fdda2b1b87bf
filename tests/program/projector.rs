//! Two real windows over one book: the one for the wall never keeps the presenter from writing, whichever starts first.

use harness::pty::{Home, Run, files};

const WALL: [&str; 3] = ["--lang", "en", "--projector"];

/// The window for the wall, once its title page stands.
fn wall(home: &Home) -> Run {
    let run = Run::start(home, &WALL, &[]);
    run.until("a title page", |run| run.screen().contains("ends the projector view"));
    run
}

/// Adds somebody in the presenter's window and waits until they are on the disk.
fn add(home: &Home, desk: &mut Run, name: &str) {
    desk.type_in("2");
    desk.see("[2 Brain]");
    desk.type_in("n");
    desk.see("Add a person");
    desk.type_in(name);
    desk.type_in("\r");
    desk.until("added", |run| run.screen().contains("saved ✓") && run.screen().contains(&format!("Added {name}")));
    desk.escape();
    assert!(home.texts("people").iter().any(|text| text.contains(name)), "{:?}", home.texts("people"));
}

#[test]
fn a_wall_that_starts_first_writes_nothing_and_leaves_the_lock_to_the_desk() {
    let home = crate::home();
    let mut wall = wall(&home);
    assert!(!home.data().exists() || files(&home.data()).is_empty(), "a window for the wall makes nothing");
    let mut desk = crate::terminal::begun(&home, "en");
    add(&home, &mut desk, "Li Na");
    // Behind the wall is a desk that shows what the presenter did, and changes nothing.
    wall.type_in("P");
    wall.type_in("2");
    wall.see("Li Na");
    wall.see("read-only");
    wall.type_in("n");
    wall.see("opened for the wall");
    // Nor does the lock fall to it when the presenter leaves.
    desk.type_in("q");
    assert_eq!(desk.end(), 0);
    let mut again = Run::start(&home, &["--lang", "en"], &[]);
    again.see("saved ✓");
    add(&home, &mut again, "Wang Fang");
    wall.see("Wang Fang");
    wall.see("read-only");
    for mut run in [wall, again] {
        run.type_in("q");
        assert_eq!(run.end(), 0);
    }
}

#[test]
fn a_wall_that_starts_second_follows_and_stays_a_reader_when_the_desk_ends() {
    let home = crate::home();
    let mut desk = crate::terminal::begun(&home, "en");
    let mut wall = wall(&home);
    add(&home, &mut desk, "Li Na");
    desk.type_in("q");
    assert_eq!(desk.end(), 0);
    wall.type_in("P");
    wall.type_in("2");
    wall.see("Li Na");
    std::thread::sleep(std::time::Duration::from_millis(700));
    wall.see("read-only");
    let (status, told, _) = home.run(&["--lang", "en", "check", "--repair"]);
    assert_eq!(status, 0, "the lock is free: {told}");
    wall.type_in("q");
    assert_eq!(wall.end(), 0);
}
