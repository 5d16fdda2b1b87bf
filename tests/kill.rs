//! The power goes, again and again: kill -9 on the real binary in the middle of work. Whatever the bottom line called saved is
//! there afterwards, every file reads, and the next start sweeps what was left half written.
#![cfg(target_os = "linux")]

use std::time::Duration;

use rustix::process::Signal;

#[path = "program/pty.rs"]
#[expect(dead_code, reason = "the other runs use more of it")]
mod pty;

use pty::{Home, Run};

/// Times the program is killed.
const ROUNDS: u32 = 25;

/// Adds a person and waits until the bottom line says it is saved.
fn add(run: &mut Run, name: &str) {
    run.type_in("n");
    run.see("Add a person");
    run.type_in(name);
    run.see(name);
    run.type_in("\r");
    run.see(&format!("Added {name}."));
    run.see("saved ✓");
    run.escape();
}

fn strays(home: &Home) -> Vec<std::path::PathBuf> {
    let known = |path: &std::path::PathBuf| {
        path.extension().is_some_and(|e| e == "ron") || path.file_name().is_some_and(|n| n == "lock")
    };
    pty::files(&home.data()).into_iter().filter(|path| !known(path)).collect()
}

#[test]
fn no_acknowledged_change_is_lost_to_kill_nine() {
    let home = Home::new();
    let mut rng = fastrand::Rng::with_seed(9);
    let mut acknowledged: Vec<String> = Vec::new();
    for round in 0..ROUNDS {
        let mut run = Run::start(&home, &["--lang", "en"], &[]);
        if round == 0 {
            run.see("Welcome");
            run.escape();
        }
        run.see("not yet");
        for name in &acknowledged {
            let there = home.texts("people").iter().any(|text| text.contains(name.as_str()));
            assert!(there, "round {round}: {name} was called saved and is gone");
        }
        assert_eq!(strays(&home), Vec::<std::path::PathBuf>::new(), "round {round}");
        assert!(!run.screen().contains("could not be read"), "round {round}: {}", run.screen());
        let name = format!("Kept{round:02}");
        add(&mut run, &name);
        acknowledged.push(name);
        // More work, killed somewhere in the middle of it: undo and redo write and remove one file, over and over.
        add(&mut run, &format!("Churn{round:02}"));
        for _ in 0..rng.u32(1..12) {
            run.type_in("u\x12");
        }
        std::thread::sleep(Duration::from_micros(rng.u64(0..30_000)));
        run.signal(Signal::KILL);
        run.end();
        let (status, out, talk) = home.run(&["--lang", "en", "check"]);
        assert_eq!(status, 0, "round {round}: {out}{talk}");
    }
}
