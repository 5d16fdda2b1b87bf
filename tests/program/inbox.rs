//! The watched inbox in the real binary: a file that is dropped in while the program runs is told, shown, and written once accepted;
//! a class that came from another computer without its people names their files.

use std::path::PathBuf;

use harness::pty::{Home, Run};

const ARGS: [&str; 4] = ["--lang", "en", "--today", "2026-01-05"];

/// The trainees of the sample.
fn trainees(home: &Home) -> Vec<PathBuf> {
    let people = std::fs::read_dir(home.data().join("people")).unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<_> =
        people.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("tranee")).collect();
    all.sort();
    all
}

#[test]
fn a_file_that_is_dropped_in_is_told_shown_and_written_once_accepted() {
    let home = crate::sampled();
    let inbox = home.data().join("inbox");
    let mut run = Run::start(&home, &ARGS, &[]);
    run.ready();
    assert!(!inbox.exists(), "nobody looked yet");
    run.type_in("8]]");
    run.see("Inbox: ");
    let text = std::fs::read_to_string(&trainees(&home)[0]).unwrap();
    std::fs::write(inbox.join("a.ron"), &text).unwrap();
    std::fs::write(inbox.join("b.ron"), text.replacen("name: \"", "name: “", 1)).unwrap();
    std::fs::write(inbox.join("c.ron.crdownload"), "(").unwrap();
    run.see("2 files are in the inbox");
    run.type_in("I");
    run.see("b.ron: line 6, column 15");
    let class = home.data().join("workshops/c1ass0000001.ron");
    assert!(!std::fs::read_to_string(&class).unwrap().contains("way: File"), "nothing is written before that");
    run.type_in("\r");
    run.see("1 file is in the inbox");
    run.see("saved ✓");
    assert!(std::fs::read_to_string(&class).unwrap().contains("way: File"));
    assert_eq!(std::fs::read_to_string(inbox.join("a.ron")).unwrap(), text, "it stays where it is");
    run.type_in("q");
    assert_eq!(run.end(), 0);
}

#[test]
fn a_class_that_came_without_its_people_names_their_files() {
    let home = crate::sampled();
    let gone = trainees(&home).remove(4);
    let kept = std::fs::read(&gone).unwrap();
    std::fs::remove_file(&gone).unwrap();
    let name = gone.file_name().unwrap().to_str().unwrap().to_owned();
    let (status, told, _) = home.run(&["--lang", "en", "check"]);
    assert_eq!(status, 1);
    assert!(told.contains(gone.file_stem().unwrap().to_str().unwrap()), "{told}");
    let mut run = Run::start(&home, &ARGS, &[]);
    run.ready();
    run.type_in("8]]");
    run.see("The file of 1 person is not here");
    run.see(&name);
    // It is copied while the program runs, and its window comes to the front again.
    std::fs::write(&gone, kept).unwrap();
    run.type_in("\x1b[I");
    run.until("the file is back", |run| !run.screen().contains("is not here"));
    run.type_in("q");
    assert_eq!(run.end(), 0);
}
