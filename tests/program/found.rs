//! Found by walking through the program: each of these fails today and says what a user would expect.

use std::process::Command;

/// The tracker of the sample as text, after these keys.
fn screen(lang: &str, size: &str, keys: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_peilian"))
        .args([
            "--today",
            "2026-01-05",
            "--lang",
            lang,
            "render",
            "tracker",
            "--sample",
            "--size",
            size,
            "--keys",
            keys,
        ])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn going_through_a_meeting_without_a_change_changes_nothing() {
    let drawn = screen("en", "120x36", "enter tab tab tab down down down enter enter");
    assert!(!drawn.contains("Changed"), "{drawn}");
}

#[test]
fn the_wall_shows_no_name_in_a_touch_either() {
    let drawn = screen("en", "120x36", "P");
    assert!(!drawn.contains("Xu's"), "{drawn}");
}
