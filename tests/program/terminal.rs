//! A few runs of the whole program in a real pseudo-terminal: the journeys, the endings, the traps.

use harness::pty::{Home, Run};
use rustix::process::Signal;

const ENTER: &str = "\r";
const DOWN: &str = "\x1b[B";

/// Begins with an empty book.
pub(crate) fn begun(home: &Home, lang: &str) -> Run {
    let mut run = Run::start(home, &["--lang", lang], &[]);
    run.see(if lang == "en" { "Your name" } else { "怎么称呼你" });
    run.escape();
    run.see(if lang == "en" { "Begin with an empty book" } else { "从一本空账开始" });
    run.escape();
    run.see(if lang == "en" { "An empty book" } else { "一本空账" });
    run.see(if lang == "en" { "saved ✓" } else { "已保存 ✓" });
    run.type_in("2");
    run.see(if lang == "en" { "[2 Brain]" } else { "[2 全脑]" });
    run
}

/// The column and the row, counted from 1, of a cell after a word.
fn beside(run: &Run, word: &str) -> (usize, usize) {
    let screen = run.screen();
    let found = screen.lines().enumerate().find_map(|(row, line)| {
        let (before, _) = line.split_once(word)?;
        Some((before.chars().count() + 1, row + 1))
    });
    found.unwrap_or_else(|| panic!("{word}\n{screen}"))
}

#[test]
fn a_line_that_is_drawn_quickly_goes_where_it_is_let_go() {
    let home = crate::sampled();
    let mut run = Run::start(&home, &["--lang", "en"], &[]);
    run.type_in("6");
    run.see("[6 Channel]");
    run.see("Disrupt");
    let (_, above) = beside(&run, "Disrupt");
    let (column, _) = beside(&run, "50%");
    let (from, to, row) = (column + 1, column + 9, above + 1);
    // A quick hand, or a slow line: all of it comes in one read.
    run.type_in(&format!("\x1b[<0;{from};{row}M\x1b[<32;{to};{row}M\x1b[<0;{to};{row}m"));
    run.see("went from 50%");
    run.type_in("q");
    assert_eq!(run.end(), 0);
}

fn pick_eight(run: &mut Run) {
    for _ in 0..8 {
        run.type_in(" ");
        run.type_in(DOWN);
    }
    run.see("8/8");
}

fn assessment(lang: &str, words: [&str; 4]) {
    let home = crate::home();
    let mut run = begun(&home, lang);
    run.type_in("a");
    run.type_in(ENTER);
    run.see(words[0]);
    pick_eight(&mut run);
    run.type_in(ENTER);
    run.see(words[1]);
    run.type_in(" ");
    run.see("1/8");
    run.type_in("q");
    assert_eq!(run.end(), 0);
    let mut run = Run::start(&home, &["--lang", lang], &[]);
    run.type_in("2");
    run.see("1/8");
    run.type_in("a");
    run.see(words[1]);
    for _ in 0..7 {
        run.type_in(DOWN);
        run.type_in(" ");
    }
    run.see("8/8");
    run.type_in(ENTER);
    run.see(words[2]);
    pick_eight(&mut run);
    run.type_in(ENTER);
    run.see(words[3]);
    run.type_in("q");
    assert_eq!(run.end(), 0);
    let person = home.texts("people").remove(0);
    assert!(person.contains("finished: ") && person.contains("picks: \""), "{person}");
    let (status, out, _) = home.run(&["--lang", lang, "profile", if lang == "en" { "Me" } else { "我" }]);
    assert_eq!(status, 0);
    assert!(out.starts_with("# "), "{out}");
}

#[test]
fn the_assessment_is_left_at_sheet_two_and_finished_the_next_day_in_chinese() {
    assessment("zh-CN", ["第 1 张", "第 2 张", "第 3 张", "做完了"]);
}

#[test]
fn the_assessment_is_left_at_sheet_two_and_finished_the_next_day_in_english() {
    assessment("en", ["Sheet 1 of 3", "Sheet 2 of 3", "Sheet 3 of 3", "Finished"]);
}

/// Opens the form of a new person and types half a name.
fn half_typed(home: &Home) -> Run {
    let mut run = begun(home, "en");
    run.type_in("n");
    run.see("Add a person");
    run.type_in("Li Na");
    run.see("Li Na");
    run
}

#[test]
fn a_signal_saves_what_is_typed_and_ends_with_its_number() {
    for (signal, status) in [(Signal::TERM, 143), (Signal::INT, 130), (Signal::HUP, 129)] {
        let home = crate::home();
        let mut run = half_typed(&home);
        run.signal(signal);
        assert_eq!(run.end(), status);
        assert!(home.texts("people").iter().any(|t| t.contains("Li Na")), "{status}");
        crate::endings::handed_back(&run, "a signal");
    }
}

#[test]
fn closing_the_window_in_mid_typing_saves_and_leaves_no_process() {
    let home = crate::home();
    let mut run = half_typed(&home);
    run.hang_up();
    run.end();
    assert!(home.texts("people").iter().any(|t| t.contains("Li Na")));
}

#[test]
fn what_is_not_valid_yet_comes_back_the_next_day() {
    let home = crate::home();
    let mut run = begun(&home, "en");
    run.type_in(":choices of this book");
    run.see("action");
    run.type_in(ENTER);
    run.see("Currency");
    run.type_in("\t\x15EU");
    run.see("three letters");
    run.signal(Signal::TERM);
    assert_eq!(run.end(), 143);
    let mut run = Run::start(&home, &["--lang", "en"], &[]);
    run.type_in("2");
    run.see("People");
    run.type_in(":choices of this book\r");
    run.see("EU");
    run.see("unfinished is back");
}

#[test]
fn a_second_window_follows_and_takes_over() {
    let home = crate::home();
    let mut first = begun(&home, "en");
    let mut second = Run::start(&home, &["--lang", "en"], &[]);
    second.see("read-only");
    second.type_in("2");
    first.type_in("nLi Na\r\r");
    first.see("saved ✓");
    second.see("Li Na");
    second.type_in(DOWN);
    second.until("moved", |run| !run.screen().contains("in another window"));
    second.type_in("d");
    second.see("in another window");
    first.type_in("q");
    assert_eq!(first.end(), 0);
    second.see("this one writes now");
    second.type_in("nWu Tao\r");
    second.until("saved", |_| home.texts("people").iter().any(|t| t.contains("Wu Tao")));
    second.escape();
    second.type_in("q");
    assert_eq!(second.end(), 0);
}

#[test]
fn a_follower_quits_at_once() {
    let home = crate::home();
    let _first = begun(&home, "en");
    let mut second = Run::start(&home, &["--lang", "en"], &[]);
    second.see("read-only");
    second.type_in("q");
    assert_eq!(second.end(), 0);
}

#[test]
fn a_broken_file_is_named_with_line_and_column_and_left_alone() {
    let home = crate::home();
    let mut run = begun(&home, "en");
    run.type_in("nLi Na\r\rq");
    assert_eq!(run.end(), 0);
    let people = harness::pty::files(&home.data().join("people"));
    let path = people.iter().find(|p| std::fs::read_to_string(p).unwrap().contains("Li Na")).unwrap();
    let broken = std::fs::read_to_string(path).unwrap().replace("Trainee,", "Trainee，");
    std::fs::write(path, &broken).unwrap();
    let mut run = Run::start(&home, &["--lang", "en"], &[]);
    run.see("Files that could not be read");
    run.see("full-width comma");
    run.see("line 7");
    run.escape();
    run.type_in("2");
    run.see("People");
    run.type_in("q");
    assert_eq!(run.end(), 0);
    assert_eq!(std::fs::read_to_string(path).unwrap(), broken);
    let (status, out, _) = home.run(&["--lang", "en", "check"]);
    assert_eq!(status, 1);
    assert!(out.contains("line 7"), "{out}");
}

#[test]
fn the_place_of_a_record_that_cannot_be_written_says_so_until_it_can() {
    let home = crate::home();
    let mut run = begun(&home, "en");
    let (people, aside) = (home.data().join("people"), home.data().join("aside"));
    std::fs::rename(&people, &aside).unwrap();
    std::fs::write(&people, "").unwrap();
    run.type_in("nLi Na\r\r");
    run.see("UNSAVED");
    run.type_in("q");
    run.see("Quit all the same?");
    run.type_in("n");
    std::fs::remove_file(&people).unwrap();
    std::fs::rename(&aside, &people).unwrap();
    run.see("saved ✓");
    assert!(home.texts("people").iter().any(|t| t.contains("Li Na")));
    run.type_in("q");
    assert_eq!(run.end(), 0);
}

#[test]
fn any_size_and_a_megabyte_of_paste_are_survived() {
    let home = crate::home();
    let mut run = begun(&home, "en");
    for (columns, rows) in [(1, 1), (200, 60), (3, 50), (100, 1), (29, 8), (100, 30)] {
        run.resize(columns, rows);
        std::thread::sleep(std::time::Duration::from_millis(30));
    }
    run.type_in("n");
    run.see("Add a person");
    run.type_in(&format!("\x1b[200~{}\x1b[201~", "陪练".repeat(170_000)));
    run.see("陪练陪练");
    run.escape();
    run.type_in("q");
    assert_eq!(run.end(), 0);
}

#[test]
fn at_rest_nothing_is_sent() {
    let home = crate::home();
    let mut run = Run::start(&home, &["--lang", "en", "--today", "2026-01-05", "demo"], &[]);
    run.type_in("2");
    run.see("Chen Mo");
    std::thread::sleep(std::time::Duration::from_millis(300));
    let before = run.bytes().len();
    std::thread::sleep(std::time::Duration::from_secs(2));
    assert_eq!(run.bytes().len(), before);
}

#[test]
fn without_a_terminal_it_says_so() {
    let (status, _, talk) = crate::home().run(&["--lang", "en"]);
    assert_eq!(status, 2);
    assert!(talk.contains("not a terminal"), "{talk}");
}

#[test]
fn a_signal_names_what_is_not_on_the_disk() {
    let home = crate::home();
    let mut run = begun(&home, "en");
    let (people, aside) = (home.data().join("people"), home.data().join("aside"));
    std::fs::rename(&people, &aside).unwrap();
    std::fs::write(&people, "").unwrap();
    run.type_in("nLi Na\r\r");
    run.see("UNSAVED");
    run.signal(Signal::TERM);
    assert_eq!(run.end(), 143);
    run.until("named it", |run| {
        let bytes = run.bytes();
        let text = String::from_utf8_lossy(&bytes);
        text.rsplit("\x1b[?1049l").next().is_some_and(|after| after.contains("Not on disk: Li Na"))
    });
}

#[test]
fn a_projector_never_shows_a_frame_without_its_mask_and_is_not_remembered() {
    let home = crate::home();
    let folder = home.data();
    assert_eq!(home.run(&["--lang", "en", "sample", folder.to_str().unwrap()]).0, 0);
    let mut run = Run::start(&home, &["--lang", "en", "--projector"], &[]);
    // Nothing was sent, and no key leads to a screen of the desk.
    run.see("What the presenter sends appears here");
    run.type_in("351");
    run.see("What the presenter sends appears here");
    // All that was ever sent to the terminal, and not only what stands there now.
    let sent = run.sent();
    for name in ["Antai", "Donghai", "Qin Hai", "Gao Yuan", "[2 Brain]", "CNY", "\u{a5}"] {
        assert!(!sent.contains(name), "{name}");
    }
    run.type_in("q");
    assert_eq!(run.end(), 0);
    let mut run = Run::start(&home, &["--lang", "en"], &[]);
    run.see("[1 Today]");
    run.see("Antai");
    run.type_in("q");
    assert_eq!(run.end(), 0);
}
