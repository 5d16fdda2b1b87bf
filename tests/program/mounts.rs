//! A real disk that is taken off, and one that is full, in a name space of its own. Where the system allows none, these tests say so
//! and pass by; with `PEILIAN_FULL=1` they fail.

use std::path::Path;

use harness::pty::{Home, Run};
use rustix::process::Signal;

/// Puts a small disk on the data folder, does `$DO` once the file `go` is there and `$UNDO` once `back` is, and runs the program.
const ON_A_DISK: &str = r#"
exec unshare -rm sh -c '
    mount -t tmpfs -o size=512k tmpfs "$DISK" || exit 99
    (
        until [ -e "$HOME/go" ] || ! [ -d "$HOME" ]; do sleep 0.05; done
        eval "$DO"
        touch "$HOME/gone"
        until [ -e "$HOME/back" ] || ! [ -d "$HOME" ]; do sleep 0.05; done
        eval "$UNDO"
    ) </dev/null >/dev/null 2>&1 &
    exec "$0" "$@"
' "$0" "$@"
"#;

/// Whether a disk can be put on here. Where everything has to be tried it is a failure if not.
fn allowed() -> bool {
    let script = ["-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt"];
    let tried = std::process::Command::new("unshare").args(script).output();
    let good = tried.is_ok_and(|done| done.status.success());
    if !good {
        let why =
            "no name space with a disk of its own is allowed here (unshare -rm), so no disk was taken off or filled";
        assert!(std::env::var_os("PEILIAN_FULL").is_none(), "{why}");
        println!("{why}");
    }
    good
}

/// A home, and a run on a disk of its own with one person saved.
fn begun(act: &str, undo: &str) -> (Home, Run) {
    let home = crate::home();
    std::fs::create_dir_all(home.data()).unwrap();
    let disk = home.data();
    let env = [("DISK", disk.to_str().unwrap()), ("DO", act), ("UNDO", undo)];
    let mut run = Run::start_in_shell_with(&home, ON_A_DISK, &["--lang", "en"], &env);
    run.see("Your name");
    run.escape();
    run.see("Begin with an empty book");
    run.escape();
    run.see("An empty book");
    run.see("saved ✓");
    run.type_in("2");
    run.see("[2 Brain]");
    add(&mut run, "Wu Tao");
    run.see("saved ✓");
    (home, run)
}

fn add(run: &mut Run, name: &str) {
    run.type_in("n");
    run.see("Add a person");
    run.type_in(name);
    run.type_in("\r\r");
}

fn touch(home: &Home, name: &str) {
    std::fs::write(home.folder.path().join(name), "").unwrap();
}

fn entries(folder: &Path) -> usize {
    std::fs::read_dir(folder).unwrap().count()
}

#[test]
fn a_disk_that_is_taken_off_while_the_program_runs_gets_no_book_beneath_it() {
    if !allowed() {
        return;
    }
    let (home, mut run) = begun("umount -l \"$DISK\"", ":");
    touch(&home, "go");
    run.until("took the disk off", |_| home.folder.path().join("gone").exists());
    add(&mut run, "Li Na");
    run.see("UNSAVED");
    assert_eq!(entries(&home.data()), 0, "the folder beneath the disk stays as it is");
    run.signal(Signal::TERM);
    assert_eq!(run.end(), 143);
    assert!(run.is_cooked());
    run.until("named what is not saved", |run| run.screen().contains("Not on disk: Li Na"));
    let rescued = std::fs::read_dir(home.folder.path().join("config/peilian")).unwrap();
    let rescued = rescued.map(|entry| entry.unwrap().path()).find(|path| path.is_dir()).unwrap();
    let files = std::fs::read_dir(rescued.join("people")).unwrap();
    let texts: Vec<_> = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    assert!(texts.len() == 1 && texts[0].contains("Li Na"), "{texts:?}");
    assert_eq!(entries(&home.data()), 0);
}

#[test]
fn a_disk_that_is_full_is_told_and_what_was_typed_is_saved_once_there_is_room() {
    if !allowed() {
        return;
    }
    let (home, mut run) = begun("head -c 9m /dev/zero > \"$DISK/filler\"", "rm \"$DISK/filler\"");
    touch(&home, "go");
    run.until("filled the disk", |_| home.folder.path().join("gone").exists());
    add(&mut run, "Li Na");
    run.see("UNSAVED");
    run.see("full");
    touch(&home, "back");
    run.see("saved ✓");
    run.see("Li Na");
    run.type_in("q");
    assert_eq!(run.end(), 0);
}
