//! kill -9 on the real binary, again and again: what the bottom line called saved is on the disk, every file reads, and the
//! next start leaves nothing half-made behind.

use std::collections::BTreeSet;
use std::time::Duration;

use harness::pty::{Home, Run};
use rustix::process::Signal;

const ROUNDS: usize = 24;
const SEED: u64 = 20_260_105;

/// Waits until a change is on the screen and called saved, in a frame that has settled.
fn acknowledged(run: &Run, change: &str) {
    let holds = |run: &Run| {
        let screen = run.screen();
        screen.contains(change) && screen.contains("saved ✓")
    };
    run.until(&format!("saved `{change}`"), |run| {
        let before = run.bytes().len();
        holds(run) && {
            // A frame may arrive in two pieces, and the old word stands there until the second.
            std::thread::sleep(Duration::from_millis(25));
            run.bytes().len() == before && holds(run)
        }
    });
}

/// Adds people, one acknowledged and some in a hurry, and is killed in the midst of it.
fn add_people(run: &mut Run, chance: &mut fastrand::Rng, round: usize, kept: &mut Vec<String>) {
    let name = format!("Kept{round:02}");
    run.type_in(&format!("n{name}\r\r"));
    acknowledged(run, &format!("{name} has no assessment"));
    kept.push(name);
    for hurry in 0..chance.usize(1..4) {
        run.type_in(&format!("nHurry{round:02}x{hurry}\r\r"));
    }
    kill(run, chance);
}

/// Adds somebody, then takes it back and does it again in a hurry, which writes and removes one file over and over, and is
/// killed in the midst of it.
fn churn(run: &mut Run, chance: &mut fastrand::Rng, round: usize) {
    run.type_in(&format!("nChurn{round:02}\r\r"));
    acknowledged(run, &format!("Churn{round:02} has no assessment"));
    for _ in 0..chance.usize(1..12) {
        run.type_in("u\x12");
    }
    kill(run, chance);
}

/// Picks an element or takes it back, does the other in a hurry, and is killed in the midst of it. Tells the picks as they
/// were acknowledged.
fn pick(run: &mut Run, home: &Home, chance: &mut fastrand::Rng) -> BTreeSet<String> {
    run.type_in("a");
    run.see("Sheet 1 of 3");
    let wanted = if run.screen().contains(" 1/8") { " 0/8" } else { " 1/8" };
    run.type_in(" ");
    acknowledged(run, wanted);
    let picks = picks(home);
    run.type_in(" ");
    kill(run, chance);
    picks
}

fn kill(run: &mut Run, chance: &mut fastrand::Rng) {
    std::thread::sleep(Duration::from_micros(chance.u64(0..40_000)));
    run.signal(Signal::KILL);
    run.end();
}

/// Every pick of every sheet of every attempt, with its place.
fn picks(home: &Home) -> BTreeSet<String> {
    let texts = home.texts("people");
    let lines = texts.iter().flat_map(|t| t.lines()).filter_map(|l| l.trim().strip_prefix("picks: "));
    let ids = |(sheet, line): (usize, &str)| {
        let words = line.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty());
        words.map(|word| format!("{sheet} {word}")).collect::<Vec<_>>()
    };
    lines.enumerate().flat_map(ids).collect()
}

fn check(home: &Home, kept: &[String]) {
    let (status, out, talk) = home.run(&["--lang", "en", "check"]);
    assert_eq!(status, 0, "{out}{talk}");
    let texts = home.texts("people");
    for name in kept {
        let quoted = format!("name: \"{name}\"");
        assert_eq!(texts.iter().filter(|t| t.contains(&quoted)).count(), 1, "{name} was acknowledged");
    }
}

fn stray(home: &Home) -> Vec<std::path::PathBuf> {
    let temporary = |p: &std::path::PathBuf| p.extension().is_some_and(|e| e == "tmp");
    harness::pty::files(&home.data()).into_iter().filter(temporary).collect()
}

#[test]
fn nothing_that_was_called_saved_is_lost() {
    let home = crate::home();
    let mut chance = fastrand::Rng::with_seed(SEED);
    let mut kept = Vec::new();
    let mut run = Run::start(&home, &["--lang", "en"], &[]);
    run.see("Your name");
    run.escape();
    run.see("Begin with an empty book");
    run.escape();
    acknowledged(&run, "An empty book");
    run.type_in("2");
    run.see("▌Me");
    run.type_in("a\r");
    acknowledged(&run, "Sheet 1 of 3");
    run.type_in(" ");
    acknowledged(&run, " 1/8");
    run.signal(Signal::KILL);
    run.end();
    for round in 0..ROUNDS {
        let mut run = Run::start(&home, &["--lang", "en"], &[]);
        // Keys that come before the book is read are refused.
        run.type_in("2");
        run.see("▌Me");
        assert_eq!(stray(&home), Vec::<std::path::PathBuf>::new(), "round {round}");
        match round % 4 {
            0 | 1 => add_people(&mut run, &mut chance, round, &mut kept),
            2 => churn(&mut run, &mut chance, round),
            _ => {
                let before = pick(&mut run, &home, &mut chance);
                // The one in a hurry may have made it or not; the one that was called saved has.
                assert!(before.symmetric_difference(&picks(&home)).count() <= 1, "round {round}");
            }
        }
        check(&home, &kept);
    }
    let mut run = Run::start(&home, &["--lang", "en"], &[]);
    run.type_in("2");
    run.see("▌Me");
    run.type_in("q");
    assert_eq!(run.end(), 0);
    assert_eq!(stray(&home), Vec::<std::path::PathBuf>::new());
}

/// Not a test of its own: the terminal of `a_terminal_that_is_killed`, in a process of its own. It ends without putting anything
/// away, so the system closes its end of the pseudo-terminal as it does for a terminal program that crashes.
#[test]
#[ignore = "started by another test"]
fn the_terminal() {
    let Some(told) = std::env::var_os("PEILIAN_TEST_TOLD") else { return };
    let home = crate::home();
    let mut run = Run::start(&home, &["--lang", "en"], &[]);
    run.see("Your name");
    run.escape();
    run.see("Begin with an empty book");
    run.escape();
    acknowledged(&run, "An empty book");
    run.type_in("2");
    run.see("▌Me");
    run.type_in("n");
    run.see("Add a person");
    run.type_in("Half Named");
    run.see("Half Named");
    std::fs::write(told, format!("{} {}", run.pid(), home.data().display())).unwrap();
    std::process::exit(0);
}

#[test]
fn a_terminal_that_is_killed_in_mid_typing_leaves_the_name_and_no_process() {
    let outer = tempfile::tempdir().unwrap();
    let told = outer.path().join("told");
    let status = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "kill::the_terminal", "--nocapture"])
        .env("TMPDIR", outer.path())
        .env("PEILIAN_TEST_TOLD", &told)
        .stdout(std::process::Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    let told = std::fs::read_to_string(told).unwrap();
    let (pid, folder) = told.split_once(' ').unwrap();
    let runs = || {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        stat.rsplit(") ").next().is_some_and(|rest| !rest.is_empty() && !rest.starts_with('Z'))
    };
    let start = std::time::Instant::now();
    while runs() {
        assert!(start.elapsed() < Duration::from_secs(10), "process {pid} is still there");
        std::thread::sleep(Duration::from_millis(10));
    }
    let people = harness::pty::files(&std::path::Path::new(folder).join("people"));
    let names: Vec<_> = people.iter().map(|p| std::fs::read_to_string(p).unwrap()).collect();
    assert!(names.iter().any(|t| t.contains("Half Named")), "{names:?}");
}
