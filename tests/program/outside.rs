//! Files that change, vanish or are no files while the real binary runs.

use harness::pty::{Home, Run, files};
use rustix::fs::{CWD, Mode, mkfifoat};

const ARGS: [&str; 4] = ["--lang", "en", "--today", "2026-01-05"];
/// What a terminal sends when its window comes to the front.
const FOCUS: &str = "\x1b[I";

/// Replaces a text in every record that holds it, as a sync program would.
fn edit(home: &Home, from: &str, to: &str) {
    for path in files(&home.data()).into_iter().filter(|path| path.extension().is_some_and(|ext| ext == "ron")) {
        let text = std::fs::read_to_string(&path).unwrap();
        if text.contains(from) {
            let beside = path.with_extension("other");
            std::fs::write(&beside, text.replace(from, to)).unwrap();
            std::fs::rename(beside, path).unwrap();
        }
    }
}

#[test]
fn a_change_by_another_program_is_seen_when_the_window_comes_to_the_front() {
    let home = crate::sampled();
    let mut run = Run::start(&home, &ARGS, &[]);
    run.ready();
    run.type_in("3");
    run.see("Antai Medical");
    edit(&home, "Antai Medical", "Altai Medical");
    run.type_in(FOCUS);
    run.see("Altai Medical");
    run.see("Another program has just changed this data");
    run.type_in("q");
    assert_eq!(run.end(), 0);
}

#[test]
fn what_was_left_unfinished_beside_the_configuration_is_swept_at_the_start() {
    let home = crate::sampled();
    let config = home.folder.path().join("config/peilian");
    let (ours, others) = (config.join(".config.ron.77-1.tmp"), config.join(".config.ron.other.tmp"));
    for path in [&ours, &others] {
        std::fs::write(path, "").unwrap();
    }
    let mut run = Run::start(&home, &ARGS, &[]);
    run.ready();
    run.type_in("q");
    assert_eq!(run.end(), 0);
    assert!(!ours.exists() && others.exists(), "what another program left is not ours");
}

#[test]
fn a_pipe_in_place_of_any_file_holds_nothing_up() {
    for name in ["book.ron", "drafts.ron", "lock"] {
        let home = crate::sampled();
        let path = home.data().join(name);
        drop(std::fs::remove_file(&path));
        mkfifoat(CWD, &path, Mode::RUSR | Mode::WUSR).unwrap();
        let (status, told, _) = home.run(&["--lang", "en", "check"]);
        if name != "lock" {
            assert_eq!(status, 1);
            assert!(told.contains("no ordinary file") && told.contains(name), "{told}");
        }
        let mut run = Run::start(&home, &ARGS, &[]);
        run.see("no ordinary file");
        run.escape();
        run.type_in("q");
        assert_eq!(run.end(), 0, "{name}");
    }
}

#[test]
fn every_folder_that_was_used_has_to_be_there_again() {
    let home = crate::home();
    let around = home.data().parent().unwrap().join("disks");
    std::fs::create_dir_all(&around).unwrap();
    let folders = ["one", "two", "three"].map(|name| around.join(name));
    for folder in &folders {
        let mut run = Run::start(&home, &["--lang", "en", "--data", folder.to_str().unwrap()], &[]);
        run.see("Welcome");
        run.escape();
        run.type_in("q");
        assert_eq!(run.end(), 0);
    }
    std::os::unix::fs::symlink(&around, home.data().parent().unwrap().join("link")).unwrap();
    std::fs::remove_dir_all(&folders[0]).unwrap();
    for path in [folders[0].clone(), home.data().parent().unwrap().join("link/one")] {
        let mut run = Run::start(&home, &["--lang", "en", "--data", path.to_str().unwrap()], &[]);
        assert_eq!(run.end(), 1, "{path:?}");
        run.see("there is no data folder here");
        assert!(!folders[0].exists());
    }
}

#[test]
fn a_folder_that_goes_while_the_program_runs_is_not_made_anew() {
    let home = crate::sampled();
    let away = home.data().with_file_name("away");
    let mut run = Run::start(&home, &ARGS, &[]);
    run.ready();
    run.type_in("2");
    run.see("Chen Mo");
    std::fs::rename(home.data(), &away).unwrap();
    std::fs::create_dir(home.data()).unwrap();
    run.type_in("p");
    run.see("another folder");
    run.see("UNSAVED");
    assert_eq!(std::fs::read_dir(home.data()).unwrap().count(), 0);
    std::fs::remove_dir(home.data()).unwrap();
    std::fs::rename(&away, home.data()).unwrap();
    run.until("saved by itself", |run| run.screen().contains("saved ✓"));
    assert_eq!(std::fs::read_dir(home.data().join("prints")).unwrap().count(), 1);
    run.type_in("q");
    assert_eq!(run.end(), 0);
}
