//! Beginnings and endings: whatever ends the program, the terminal is as it was, and where it cannot begin it says why.

use harness::pty::{Home, Run, cells};
use rustix::process::Signal;

/// Clears the first row and what is below it, shows the cursor, and goes back to the screen before.
const GOODBYE: &str = "\x1b[1;1H\x1b[K\x1b[2;1H\x1b[J\x1b[1;1H\x1b[?25h\x1b[?1049l";

/// A home in which nothing is settled, so that the terminal is asked.
fn bare_home() -> Home {
    let home = crate::home();
    std::fs::remove_file(home.folder.path().join("config/peilian/config.ron")).unwrap();
    home
}

pub(crate) fn handed_back(run: &Run, why: &str) {
    run.until("said goodbye", |run| run.sent().contains(GOODBYE));
    assert!(run.is_cooked(), "{why} leaves the terminal raw");
}

#[test]
fn every_signal_that_ends_hands_the_terminal_back() {
    let signals = [
        Signal::TERM,
        Signal::INT,
        Signal::HUP,
        Signal::QUIT,
        Signal::ABORT,
        Signal::ALARM,
        Signal::VTALARM,
        Signal::PROF,
        Signal::IO,
        Signal::USR1,
        Signal::USR2,
        Signal::SYS,
        Signal::TRAP,
        Signal::XCPU,
    ];
    let home = crate::home();
    for signal in signals {
        let mut run = Run::start(&home, &["--lang", "en"], &[]);
        run.see("Today");
        run.signal(signal);
        assert_eq!(run.end(), 128 + u32::try_from(signal.as_raw()).unwrap(), "{signal:?}");
        handed_back(&run, &format!("{signal:?}"));
    }
}

#[test]
fn a_signal_in_the_first_moments_leaves_the_terminal_as_it_was() {
    let home = bare_home();
    for moment in 0..30 {
        let mut run = Run::start(&home, &["--lang", "en"], &[]);
        std::thread::sleep(std::time::Duration::from_millis(4 * moment));
        run.signal(Signal::TERM);
        run.end();
        assert!(run.is_cooked(), "{} ms after the start the terminal is left raw", 4 * moment);
        run.until("said goodbye", |run| !run.sent().contains("\x1b[?1049h") || run.sent().contains(GOODBYE));
    }
}

#[test]
fn ctrl_z_stops_everything_and_the_front_brings_the_screen_back() {
    let home = crate::home();
    let script = "set -m; \"$0\" \"$@\"; echo asleep; read line; fg; exit $?";
    let mut run = Run::start_in_shell(&home, script, &["demo", "--lang", "en"]);
    run.see("[1 Today]");
    run.type_in("\x1a");
    run.see("asleep");
    handed_back(&run, "Ctrl-Z");
    run.type_in("\n");
    run.see("[1 Today]");
    run.type_in("5");
    run.see("[5 Funnel]");
    run.type_in("q");
    assert_eq!(run.end(), 0);
}

#[test]
fn where_nobody_could_wake_it_ctrl_z_says_so_and_goes_on() {
    let home = crate::home();
    let mut run = Run::start(&home, &["demo", "--lang", "en"], &[]);
    run.see("[1 Today]");
    run.type_in("\x1a");
    run.see("nobody could wake it");
    run.type_in("5");
    run.see("[5 Funnel]");
    run.type_in("q");
    assert_eq!(run.end(), 0);
}

#[test]
fn the_last_picture_does_not_stay_on_a_terminal_with_one_screen() {
    let home = crate::home();
    let mut run = Run::start(&home, &["demo", "--lang", "en"], &[]);
    run.see("[1 Today]");
    run.type_in("q");
    assert_eq!(run.end(), 0);
    handed_back(&run, "q");
    // What such a terminal shows: it passes over what it does not know.
    let mut screen = vt100::Parser::new(cells(30), cells(100), 0);
    screen.process(run.sent().replace("\x1b[?1049h", "").replace("\x1b[?1049l", "").as_bytes());
    assert_eq!(screen.screen().contents().trim(), "");
}

#[test]
fn the_demo_leaves_nothing_behind_however_it_ends() {
    for way in ["q", "closed", "signal"] {
        let home = crate::home();
        let folder = home.folder.path().to_str().unwrap();
        let mut run = Run::start(&home, &["demo", "--lang", "en"], &[("TMPDIR", folder)]);
        run.see("[1 Today]");
        let copies = || std::fs::read_dir(folder).unwrap().filter(|e| is_copy(&e.as_ref().unwrap().path())).count();
        assert_eq!(copies(), 1);
        let status = match way {
            "q" => {
                run.type_in("q");
                0
            }
            "closed" => {
                run.hang_up();
                129
            }
            _ => {
                run.signal(Signal::TERM);
                143
            }
        };
        assert_eq!(run.end(), status, "{way}");
        assert_eq!(copies(), 0, "{way}");
    }
}

fn is_copy(path: &std::path::Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("peilian-demo-"))
}

#[test]
fn a_limit_on_the_size_of_files_is_told_as_unsaved() {
    let home = crate::home();
    let mut run = Run::start_in_shell(&home, "ulimit -f 0; exec \"$0\" \"$@\"", &["--lang", "en"]);
    run.see("Your name");
    run.escape();
    run.see("Begin with an empty book");
    run.escape();
    run.see("UNSAVED");
    run.see("ulimit -f");
    run.type_in("2");
    run.see("[2 Brain]");
    run.signal(Signal::TERM);
    assert_eq!(run.end(), 143);
}

#[test]
fn nothing_left_to_give_is_said_in_words() {
    let home = crate::home();
    let stack = (1_u64 << 46).to_string();
    let mut run = Run::start(&home, &["--lang", "en"], &[("RUST_MIN_STACK", &stack)]);
    assert_eq!(run.end(), 1);
    run.see("no thread to spare");
    assert!(run.is_cooked());
    let mut run = Run::start_in_shell(&home, "ulimit -n 4; exec \"$0\" \"$@\"", &["--lang", "en"]);
    assert_eq!(run.end(), 1);
    run.see("no more files be opened");
    assert!(run.is_cooked());
}

#[test]
fn a_terminal_that_writes_no_unicode_is_told_so_in_ascii() {
    for locale in ["C", "POSIX", "zh_CN.GB18030", "en_US"] {
        let home = crate::home();
        let mut run = Run::start(&home, &["--lang", "zh-CN"], &[("LC_ALL", locale)]);
        assert_eq!(run.end(), 2, "{locale}");
        run.see("does not write UTF-8");
        assert!(run.sent().is_ascii() && run.sent().contains(locale), "{}", run.sent());
        // What another program is to read is always UTF-8.
        assert_eq!(home.run_with(&["keys"], &[("LC_ALL", locale)]).0, 0, "{locale}");
    }
}

#[test]
fn a_dumb_terminal_is_told_that_it_is_one() {
    let home = crate::home();
    let mut run = Run::start(&home, &["demo", "--lang", "en"], &[("TERM", "dumb")]);
    assert_eq!(run.end(), 2);
    run.see("TERM=dumb");
    assert!(!run.sent().contains('\x1b'));
}

#[test]
fn a_locale_without_a_language_is_english_whatever_languages_are_listed() {
    let home = crate::home();
    for (locale, english) in [("C", true), ("C.UTF-8", true), ("zh_CN.UTF-8", false)] {
        let env = [("LC_ALL", locale), ("LANGUAGE", "zh_CN"), ("LANG", "zh_CN.UTF-8")];
        let (status, help, _) = home.run_with(&["--help"], &env);
        assert_eq!(status, 0);
        assert_eq!(help.contains("sales-coaching"), english, "{locale}: {help}");
    }
}

#[test]
fn a_window_that_comes_to_the_front_is_sent_nothing() {
    let home = crate::home();
    let mut run = Run::start(&home, &["--lang", "en", "--today", "2026-01-05", "demo"], &[]);
    run.type_in("2");
    run.see("Chen Mo");
    std::thread::sleep(std::time::Duration::from_millis(300));
    let before = run.bytes().len();
    run.type_in("\x1b[O\x1b[I\x1b[O\x1b[I");
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(run.bytes().len(), before);
    // The screen is drawn anew where it is asked for.
    run.type_in("\x0c");
    run.until("drew anew", |run| run.bytes().len() > before + 1000);
}
