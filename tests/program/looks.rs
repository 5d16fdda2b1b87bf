//! The real program asks its terminal how it draws, and draws so: the width of lines, the ground, how many colours.

use harness::pty::Run;

use super::terminal::begun;

/// How often the terminal was asked how wide it draws a line.
fn asked(run: &Run) -> usize {
    run.sent().matches("\x1b[6n").count()
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
    run.see("Begin with an empty book");
    run.escape();
    run.see("An empty book");
    run.type_in("T");
    run.type_in("q");
    assert_eq!(run.end(), 0);
    let kept = std::fs::read_to_string(&config).unwrap();
    assert!(kept.contains("folders: [") && !kept.contains("ambiguous"), "{kept}");
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
fn the_width_of_lines_is_asked_again_when_the_program_comes_to_the_front() {
    let home = crate::home();
    std::fs::remove_file(home.folder.path().join("config/peilian/config.ron")).unwrap();
    let script = "set -m; \"$0\" \"$@\"; echo asleep; read line; fg; exit $?";
    let mut run = Run::start_in_shell(&home, script, &["demo", "--lang", "en"]);
    run.see("[1 Today]");
    run.type_in("\x1b[1;2R");
    run.type_in("2");
    run.see("╭─");
    assert_eq!(asked(&run), 1);
    run.type_in("\x1a");
    run.see("asleep");
    run.type_in("\n");
    // It may have come back in another terminal, which draws lines two cells wide.
    run.until("asked again", |run| asked(run) == 2);
    run.type_in("\x1b[1;3R");
    run.see("+-");
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
    let ground = |run: &Run, colour: &str| run.sent().contains(colour);
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

/// What it takes wrong is red, green and blue. A colour by its number is its own, where `TERM` promises 256 of them; else it gets 16.
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
        run.see("Begin with an empty book");
        run.escape();
        run.see("An empty book");
        let bytes = run.bytes();
        assert!(String::from_utf8_lossy(&bytes).contains(number), "{term}");
        assert!(!sends(&run, 2), "{term}");
        run.type_in("q");
        assert_eq!(run.end(), 0);
    }
}
