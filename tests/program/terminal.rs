//! A few runs of the whole program in a real pseudo-terminal: the journeys, the endings, the traps.

use harness::pty::{Home, Run};
use rustix::process::Signal;

const ENTER: &str = "\r";
const DOWN: &str = "\x1b[B";

/// Begins with an empty book.
fn begun(home: &Home, lang: &str) -> Run {
    let mut run = Run::start(home, &["--lang", lang], &[]);
    run.see(if lang == "en" { "Welcome" } else { "欢迎" });
    run.escape();
    run.see(if lang == "en" { "An empty book" } else { "一本空账" });
    run.see(if lang == "en" { "saved ✓" } else { "已保存 ✓" });
    run.type_in("2");
    run.see(if lang == "en" { "[2 Brain]" } else { "[2 全脑]" });
    run
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
        run.until("handed the terminal back", |run| String::from_utf8_lossy(&run.bytes()).contains("\x1b[?1049l"));
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
    second.until("moved", |run| !run.screen().contains("Another window"));
    second.type_in("d");
    second.see("Another window");
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
fn no_colour_is_sent_where_none_is_wanted() {
    let home = crate::home();
    let mut run = Run::start(&home, &["demo", "--lang", "en"], &[("NO_COLOR", "1")]);
    run.type_in("2");
    run.see("Chen Mo");
    run.type_in("q");
    assert_eq!(run.end(), 0);
    let bytes = run.bytes();
    let text = String::from_utf8_lossy(&bytes);
    assert!(!text.contains("38;") && !text.contains("48;"), "{text}");
}

/// Whether colours of this kind were sent: 5 by number, 2 by red, green and blue.
fn sends(run: &Run, kind: u8) -> bool {
    let bytes = run.bytes();
    String::from_utf8_lossy(&bytes).contains(&format!("48;{kind};"))
}

#[test]
fn a_light_ground_gets_the_light_theme_until_one_is_chosen() {
    let home = crate::home();
    // White in the cube of 256, and the ground of the dark theme.
    let (light, dark) = ("48;5;231m", "48;5;234m");
    let ground = |run: &Run, colour: &str| String::from_utf8_lossy(&run.bytes()).contains(colour);
    let mut run = begun(&home, "en");
    run.until("asked", |run| ground(run, "\x1b]11;?"));
    assert!(ground(&run, dark) && !ground(&run, light));
    run.type_in("\x1b]11;rgb:ffff/ffff/ffff\x07");
    run.until("light", |run| ground(run, light));
    run.type_in("TTq");
    assert_eq!(run.end(), 0);
    let kept = std::fs::read_to_string(home.folder.path().join("config/peilian/config.ron")).unwrap();
    assert!(kept.contains("theme: Dark"), "{kept}");
    let mut run = Run::start(&home, &["--lang", "en"], &[]);
    run.type_in("\x1b]11;rgb:ffff/ffff/ffff\x07");
    run.type_in("2");
    run.see("[2 Brain]");
    assert!(!ground(&run, "\x1b]11;?") && !ground(&run, light));
    run.type_in("q");
    assert_eq!(run.end(), 0);
}

#[test]
fn a_terminal_that_answers_what_it_is_gets_all_its_colours() {
    let home = crate::home();
    let mut run = begun(&home, "en");
    assert!(sends(&run, 5) && !sends(&run, 2));
    run.type_in("\x1b[>41;379;0c");
    run.until("24 bits", |run| sends(run, 2));
    run.type_in("q");
    assert_eq!(run.end(), 0);
}

#[test]
fn gnu_screen_is_sent_no_colour_of_24_bits() {
    for (term, number) in [("screen", "48;5;0m"), ("screen-256color", "48;5;234m")] {
        let home = crate::home();
        let env = [("TERM", term), ("STY", "1.pts-0.here"), ("COLORTERM", "truecolor")];
        let mut run = Run::start(&home, &["--lang", "en"], &env);
        run.see("Welcome");
        // The terminal around it may answer; it is not drawn on.
        run.type_in("\x1b[>41;379;0c");
        run.escape();
        run.see("An empty book");
        let bytes = run.bytes();
        assert!(String::from_utf8_lossy(&bytes).contains(number), "{term}");
        assert!(!sends(&run, 2), "{term}");
        run.type_in("q");
        assert_eq!(run.end(), 0);
    }
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

/// How often the terminal was asked how wide it draws a line.
fn asked(run: &Run) -> usize {
    String::from_utf8_lossy(&run.bytes()).matches("\x1b[6n").count()
}

#[test]
fn the_width_of_lines_is_asked_at_every_start_and_kept_by_nobody() {
    let home = crate::home();
    let config = home.folder.path().join("config/peilian/config.ron");
    std::fs::remove_file(&config).unwrap();
    let mut run = Run::start(&home, &["--lang", "en"], &[]);
    run.until("asked", |run| asked(run) == 1);
    // Nobody waits for the answer: the first frame is there before it.
    run.see("─ Welcome");
    run.type_in("\x1b[1;3R");
    run.see("+- Welcome");
    run.escape();
    run.type_in("T");
    run.type_in("q");
    assert_eq!(run.end(), 0);
    let kept = std::fs::read_to_string(&config).unwrap();
    assert!(kept.contains("folder: ") && !kept.contains("ambiguous"), "{kept}");
    let mut run = Run::start(&home, &["--lang", "en"], &[]);
    run.until("asked again", |run| asked(run) == 1);
    run.type_in("2");
    run.see("╭─");
    run.type_in("q");
    assert_eq!(run.end(), 0);
}

#[test]
fn the_width_of_lines_is_asked_again_when_the_screen_is_drawn_anew() {
    let home = crate::home();
    std::fs::remove_file(home.folder.path().join("config/peilian/config.ron")).unwrap();
    let mut run = begun(&home, "en");
    assert_eq!(asked(&run), 1);
    run.see("╭─");
    run.type_in("\x0c");
    run.until("asked again", |run| asked(run) == 2);
    run.type_in("\x1b[1;3R");
    run.see("+-");
    // Under no shell nobody could wake it, so Ctrl-Z is a repaint, and the terminal is asked here too.
    run.type_in("\x1a");
    run.until("asked after a suspension", |run| asked(run) == 3);
    run.type_in("\x1b[1;2R");
    run.see("╭─");
    run.type_in("q");
    assert_eq!(run.end(), 0);
}

#[test]
fn a_width_that_was_chosen_is_not_asked_for() {
    let home = crate::home();
    let mut run = begun(&home, "en");
    run.type_in("\x0c");
    run.type_in("\x1b[1;3R");
    run.type_in("3");
    run.see("[3 1+2+1]");
    assert_eq!(asked(&run), 0);
    run.type_in("q");
    assert_eq!(run.end(), 0);
    let kept = std::fs::read_to_string(home.folder.path().join("config/peilian/config.ron")).unwrap();
    assert!(kept.contains("ambiguous: Narrow"), "{kept}");
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
