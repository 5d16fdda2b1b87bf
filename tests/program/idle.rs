//! The program at rest: it wakes for the minute of the clock on the wall and for nothing else.

use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use harness::pty::Run;

/// How the system describes the timers a program holds.
fn timers(pid: u32) -> Vec<String> {
    let here = PathBuf::from(format!("/proc/{pid}"));
    let open = std::fs::read_dir(here.join("fd")).unwrap().map(|entry| entry.unwrap());
    open.filter(|entry| std::fs::read_link(entry.path()).is_ok_and(|to| to.to_string_lossy().contains("timerfd")))
        .map(|entry| std::fs::read_to_string(here.join("fdinfo").join(entry.file_name())).unwrap())
        .collect()
}

/// How often all threads of a program have woken so far.
fn wakings(pid: u32) -> u64 {
    let threads = std::fs::read_dir(format!("/proc/{pid}/task")).unwrap();
    let status = |entry: std::io::Result<std::fs::DirEntry>| {
        std::fs::read_to_string(entry.unwrap().path().join("status")).unwrap_or_default()
    };
    let count = |text: String| {
        let line = text.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:").map(str::trim))?;
        line.parse::<u64>().ok()
    };
    threads.map(status).filter_map(count).sum()
}

#[test]
fn the_minute_is_that_of_the_clock_on_the_wall_and_nothing_else_wakes_the_program() {
    let home = crate::home();
    let mut run = Run::start(&home, &["demo", "--lang", "en"], &[]);
    run.see("[1 Today]");
    let timers = timers(run.pid());
    let [timer] = timers.as_slice() else { panic!("{timers:?}") };
    // CLOCK_REALTIME, by an hour and not by a span, and ended where the clock is set or the computer wakes.
    assert!(timer.contains("clockid: 0") && timer.contains("settime flags: 03"), "{timer}");
    let calm = |run: &Run| {
        // Not over the turn of a minute, at which it has to wake.
        let second = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs() % 60;
        std::thread::sleep(Duration::from_secs(if second > 54 { 62 - second } else { 1 }));
        let before = wakings(run.pid());
        std::thread::sleep(Duration::from_secs(2));
        wakings(run.pid()) - before
    };
    assert!((0..5).any(|_| calm(&run) == 0), "it wakes while nothing happens");
    // Nor does the writer where a page is on the wall and no countdown runs.
    run.type_in("5");
    run.see("[5 Funnel]");
    run.type_in("W");
    run.see("It is on the wall now");
    run.type_in("8");
    run.see("[8 Workshop]");
    assert!((0..5).any(|_| calm(&run) == 0), "it wakes for a wall that stands still");
    run.type_in("q");
    assert_eq!(run.end(), 0);
}
