//! Erasing with the real binary: killed in the midst of it, held up by a folder that cannot be read, said only when it is done.

use std::path::PathBuf;
use std::time::Duration;

use harness::pty::{Home, Run, files};
use rustix::process::Signal;

const ROUNDS: usize = 16;
const SEED: u64 = 20_260_105;
const NAME: &str = "Sun Zhihong";
const ARGS: [&str; 4] = ["--lang", "en", "--today", "2026-01-05"];

/// Files that hold a text.
fn holding(home: &Home, text: &str) -> Vec<PathBuf> {
    let holds = |path: &PathBuf| String::from_utf8_lossy(&std::fs::read(path).unwrap()).contains(text);
    files(&home.data()).into_iter().filter(holds).collect()
}

/// Starts the program and opens the page of the customer of whom `NAME` is a contact.
fn at_the_customer(home: &Home) -> Run {
    let mut run = Run::start(home, &ARGS, &[]);
    run.ready();
    run.type_in("3");
    run.see("Antai Medical");
    run.type_in("/huadong");
    run.until("the customer alone", |run| !run.screen().contains("Antai") && run.screen().contains("Huadong"));
    run.type_in("\rc");
    run.until("its page", |run| run.screen().contains("People and projects") && run.screen().contains("Huadong"));
    run
}

/// Puts the cursor on the contact and leaves a backup with the name in it behind.
fn with_a_backup(run: &mut Run, home: &Home) {
    run.type_in("\x1b[B\x1b[B");
    run.see(&format!("▌{NAME}"));
    run.type_in("x");
    run.see("old meetings keep the name");
    run.until("saved", |run| run.screen().contains("saved ✓") && holding(home, NAME).len() > 1);
}

/// Puts the cursor on the contact, wherever it stands now, and says yes.
fn yes(run: &mut Run) {
    run.type_in("X");
    run.see(&format!("Erase {NAME} for good?"));
    run.type_in("y");
}

#[test]
fn whoever_was_begun_to_be_erased_is_gone_after_the_next_start() {
    let mut chance = fastrand::Rng::with_seed(SEED);
    let mut begun = 0;
    for round in 0..ROUNDS {
        let home = crate::sampled();
        let mut run = at_the_customer(&home);
        with_a_backup(&mut run, &home);
        yes(&mut run);
        std::thread::sleep(Duration::from_micros(chance.u64(0..30_000)));
        run.signal(Signal::KILL);
        run.end();
        let mut run = at_the_customer(&home);
        let there = run.screen().contains(NAME);
        run.escape();
        run.type_in("q");
        assert_eq!(run.end(), 0);
        if !there {
            begun += 1;
            assert_eq!(holding(&home, NAME), Vec::<PathBuf>::new(), "round {round}");
            assert!(!home.data().join("erasures.ron").exists(), "round {round}");
        }
    }
    assert!(begun > 0, "some rounds came so far");
}

#[test]
fn what_is_left_is_told_and_gone_once_it_can_be() {
    let home = crate::sampled();
    let mut run = at_the_customer(&home);
    with_a_backup(&mut run, &home);
    // A folder that cannot be looked into, by an administrator either: a link that leads to itself.
    let blind = home.data().join("backups/2026-01-05/people");
    std::os::unix::fs::symlink("people", &blind).unwrap();
    yes(&mut run);
    run.see("NOT ERASED");
    run.see("Not everything is erased yet");
    assert!(!run.screen().contains("Erased, from backups"));
    // Another edit is saved meanwhile, and is not taken for the end of it.
    run.type_in("\x1b[Ax");
    run.until("another edit", |run| run.screen().contains("NOT ERASED"));
    std::fs::remove_file(&blind).unwrap();
    run.see("Erased, from backups and trash too");
    run.see("saved ✓");
    assert_eq!(holding(&home, NAME), Vec::<PathBuf>::new());
    run.escape();
    run.type_in("q");
    assert_eq!(run.end(), 0);
}

#[test]
fn a_comment_written_by_hand_is_kept_and_that_is_said() {
    let home = crate::sampled();
    let mut run = at_the_customer(&home);
    with_a_backup(&mut run, &home);
    let path = files(&home.data().join("accounts")).into_iter().find(|p| holding(&home, NAME).contains(p)).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replacen("data: (", "data: ( // ask Li Na first", 1)).unwrap();
    run.type_in("x");
    run.see("The comments somebody wrote into the file");
    let kept = holding(&home, "// ask Li Na first");
    assert!(kept.len() == 1 && kept[0].starts_with(home.data().join("backups/2026-01-05")), "{kept:?}");
    run.escape();
    run.type_in("q");
    assert_eq!(run.end(), 0);
}

#[test]
fn a_day_that_was_chosen_sweeps_nothing() {
    let home = crate::sampled();
    let people = files(&home.data().join("people"));
    let name = people[0].file_name().unwrap();
    for day in ["2020-01-05", "2020-02-05", "2026-01-04"] {
        let kept = home.data().join("backups").join(day).join("people");
        std::fs::create_dir_all(&kept).unwrap();
        std::fs::copy(&people[0], kept.join(name)).unwrap();
    }
    let mut run = Run::start(&home, &["--lang", "en", "--today", "2099-01-05"], &[]);
    run.see("saved ✓");
    run.type_in("q");
    assert_eq!(run.end(), 0);
    // Copies of what was saved today lie there too, under no day.
    let dated = || -> usize {
        let days = std::fs::read_dir(home.data().join("backups")).unwrap().map(|day| day.unwrap().path());
        days.filter(|day| day.file_name().unwrap().to_string_lossy().starts_with("20"))
            .map(|day| files(&day).len())
            .sum()
    };
    assert_eq!(dated(), 3);
    // By the true day what is old goes, but for the newest.
    let mut run = Run::start(&home, &["--lang", "en"], &[]);
    run.see("saved ✓");
    run.type_in("q");
    assert_eq!(run.end(), 0);
    assert_eq!(dated(), 1);
}
