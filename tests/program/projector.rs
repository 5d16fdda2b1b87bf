//! Two real windows over one book: the one for the wall never keeps the presenter from writing, whichever starts first.

use harness::pty::{Home, Run, files};

const WALL: [&str; 3] = ["--lang", "en", "--projector"];

/// What stands on the title page of a window for the wall.
const TITLE: &str = "What the presenter sends appears here";

/// The window for the wall, once its title page stands.
fn wall(home: &Home) -> Run {
    let run = Run::start(home, &WALL, &[]);
    run.see(TITLE);
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
    // It shows what was sent to it and nothing else: no key leads to the desk behind it, where there is none.
    for key in ["P", "2", "n", ":", "\t"] {
        wall.type_in("?");
        wall.see("A window for the wall");
        wall.escape();
        wall.type_in(key);
        wall.see("This window shows only what it is sent");
        assert!(!wall.screen().contains("Li Na"), "{key}\n{}", wall.screen());
    }
    // Nor does the lock fall to it when the presenter leaves.
    desk.type_in("q");
    assert_eq!(desk.end(), 0);
    let mut again = Run::start(&home, &["--lang", "en"], &[]);
    again.see("saved ✓");
    add(&home, &mut again, "Wang Fang");
    for mut run in [wall, again] {
        run.type_in("q");
        assert_eq!(run.end(), 0);
    }
}

#[test]
fn a_wall_that_starts_second_leaves_the_lock_alone_when_the_desk_ends() {
    let home = crate::home();
    let mut desk = crate::terminal::begun(&home, "en");
    let mut wall = wall(&home);
    add(&home, &mut desk, "Li Na");
    desk.type_in("q");
    assert_eq!(desk.end(), 0);
    std::thread::sleep(std::time::Duration::from_millis(700));
    let (status, told, _) = home.run(&["--lang", "en", "check", "--repair"]);
    assert_eq!(status, 0, "the lock is free: {told}");
    assert!(wall.screen().contains(TITLE), "{}", wall.screen());
    wall.type_in("q");
    assert_eq!(wall.end(), 0);
}
