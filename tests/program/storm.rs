//! The keyboard in a storm: whatever a terminal sends, however much of it at once and however torn, the next key is answered.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use harness::pty::Run;

const SEED: u64 = 20_260_105;
/// Bursts of the storm, and the most bytes one of them has.
const BURSTS: usize = 47;
const BURST: usize = 64 * 1024;
/// Things that happen in the whole storm, at the least.
const EVENTS: usize = 300_000;
/// How long the terminal is left alone after something torn: what is not ended by then never will be.
const REST: Duration = Duration::from_millis(400);

/// No key of a program that stands still is answered within this, and every key of one that does not: it is ten times what is
/// promised, since the machine of a test may be busy with others.
const STALL: Duration = Duration::from_secs(2);

/// The demo, as it never changes.
fn demo() -> (harness::pty::Home, Run) {
    let home = crate::home();
    let run = Run::start(&home, &["--lang", "en", "--today", "2026-01-05", "demo"], &[]);
    run.see("1 Today");
    // Until the data is read keys that need it say so.
    run.see("saved ✓");
    (home, run)
}

/// Presses a digit, and sees that it is answered; tells how long that took.
fn answers(run: &mut Run, digit: usize) -> Duration {
    let tab = ["[1 Today]", "[2 Brain]", "[3 1+2+1]", "[4 Six steps]", "[5 Funnel]"][digit - 1];
    let pressed = Instant::now();
    run.type_in(&digit.to_string());
    run.see(tab);
    pressed.elapsed()
}

/// Sends something that is not whole, and presses keys after a rest.
fn torn(run: &mut Run, rest: &str) {
    run.type_in(rest);
    std::thread::sleep(REST);
    for digit in [2, 5, 1] {
        answers(run, digit);
    }
}

/// One thing a terminal sends: a mouse that moves, a window that comes and goes, an answer that comes late, a key.
fn thing(chance: &mut fastrand::Rng, to: &mut String) {
    let (column, row) = (chance.u16(1..100), chance.u16(1..30));
    let _ = match chance.u8(..100) {
        0..=59 => write!(to, "\x1b[<35;{column};{row}M"),
        60..=64 => write!(to, "\x1b[<{};{column};{row}M", chance.u8(64..66)),
        65..=74 => write!(to, "\x1b[{}", if chance.bool() { 'I' } else { 'O' }),
        75..=77 => write!(to, "\x1b[{row};{column}R"),
        78..=79 => write!(to, "\x1b[?64;1;2;6;9;15;22c"),
        80..=81 => write!(to, "\x1b[?2026;2$y"),
        82..=83 => write!(to, "\x1b]11;rgb:ffff/ffff/ffff\x1b\\"),
        84 => write!(to, "\x1bP>|XTerm(379)\x1b\\"),
        85..=92 => write!(to, "\x1b[A"),
        _ => write!(to, "\x1b[B"),
    };
}

/// What a terminal may break off with.
const TORN: [&str; 8] =
    ["", "\x1b[", "\x1b[<35;1", "\x1b[?2026;2$", "\x1b]11;rgb:ffff/ff", "\x1bP>|XT", "\x1b[200~lost", "\x1bO"];

#[test]
fn every_key_is_answered_in_a_storm() {
    let (_home, mut run) = demo();
    let mut chance = fastrand::Rng::with_seed(SEED);
    let (mut happened, mut stalls) = (0, 0);
    for burst in 0..BURSTS {
        let mut sent = String::new();
        while sent.len() < BURST - 64 {
            thing(&mut chance, &mut sent);
            happened += 1;
        }
        // The size changes in the midst of it, and once more at the end.
        let half = sent.len() / 2;
        let (first, second) = sent.split_at(half - half % 2);
        run.resize(100 - chance.u16(..4), 30);
        run.type_in(first);
        run.resize(100, 30);
        run.type_in(second);
        if chance.bool() {
            run.resize(100, 29);
        }
        stalls += usize::from(answers(&mut run, 2 + burst % 4) >= STALL);
        if burst % 2 == 0 {
            torn(&mut run, TORN[burst / 2 % TORN.len()]);
        }
    }
    assert!(happened >= EVENTS, "{happened} happened");
    // A fault stalls at every turn, a machine that is busy for a moment at one or two.
    assert!(stalls * 10 <= BURSTS, "{stalls} of {BURSTS} keys waited for {STALL:?}");
    run.type_in("q");
    assert_eq!(run.end(), 0);
}

/// It once waited two to six seconds for a terminal that says nothing. One start of several is enough: what waits does so each time.
#[test]
fn a_start_waits_for_no_answer_of_the_terminal() {
    let starts = (0..5).map(|_| {
        let home = crate::home();
        let began = Instant::now();
        let run = Run::start(&home, &["--lang", "en", "--today", "2026-01-05", "demo"], &[]);
        run.see("1 Today");
        began.elapsed()
    });
    let waited: Vec<Duration> = starts.take_while(|start| *start >= STALL).collect();
    assert!(waited.len() < 5, "{waited:?}");
}

#[test]
fn a_size_that_changes_while_keys_wait_loses_none() {
    let (_home, mut run) = demo();
    for round in 0..40 {
        run.resize(100 - round % 3, 30);
        run.type_in(&"\x1b[<35;10;10M".repeat(341));
        run.resize(100, 30);
        run.type_in(&"\x1b[<35;11;11M".repeat(341));
    }
    answers(&mut run, 2);
}

#[test]
fn nothing_that_is_never_ended_holds_the_keys() {
    let (_home, mut run) = demo();
    for rest in TORN {
        torn(&mut run, rest);
    }
}

#[test]
fn an_answer_that_comes_late_is_no_key() {
    let (_home, mut run) = demo();
    answers(&mut run, 2);
    for late in [
        "\x1b[?2026;2$y",
        "\x1b[?64;4c",
        "\x1b[3;5R",
        "\x1b]11;rgb:5555/1111/3333\x07",
        "\x1bP>|XTerm(5)\x1b\\",
        "\x1b_Gi=31;OK\x1b\\",
    ] {
        run.type_in(late);
        std::thread::sleep(REST);
        assert!(
            run.screen().contains("[2 Brain]") && !run.screen().contains("does nothing here"),
            "{late:?} is no key"
        );
        run.type_in("5");
        run.see("[5 Funnel]");
        run.type_in("2");
        run.see("[2 Brain]");
    }
}

#[test]
fn a_paste_that_is_not_marked_submits_nothing() {
    let (_home, mut run) = demo();
    answers(&mut run, 2);
    run.type_in("n");
    run.see("Add a person");
    run.type_in(&"Priya asked for a sample\rand a second quotation\r".repeat(3));
    run.see("second quotation");
    assert!(run.screen().contains("Add a person"), "{}", run.screen());
    // Over a screen it presses no key.
    run.escape();
    run.type_in(&"dqdqx5432\r".repeat(20));
    run.see("no field here");
}

#[test]
fn a_signal_in_the_midst_of_a_long_line_keeps_what_was_typed() {
    let home = crate::home();
    let typed: String = (0..9000_u32).map(|place| if place % 2 == 0 { 'a' } else { 'b' }).collect();
    let mut run = Run::start(&home, &["--lang", "en"], &[]);
    run.see("Your name");
    run.escape();
    run.see("Look round in the sample");
    run.escape();
    run.see("saved ✓");
    run.type_in(":choices of this book\r");
    run.see("Currency");
    run.type_in("\t\x15");
    for piece in typed.as_bytes().chunks(40) {
        run.type_in(std::str::from_utf8(piece).unwrap());
    }
    run.see("baba");
    run.signal(rustix::process::Signal::TERM);
    assert_eq!(run.end(), 143);
    let mut run = Run::start(&home, &["--lang", "en"], &[]);
    run.see("Today");
    run.type_in(":choices of this book\r");
    run.see("unfinished is back");
    run.see("abab");
}
