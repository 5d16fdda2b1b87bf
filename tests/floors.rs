//! The house stands as `src/lib.rs` draws it: arrows, circles, fences, lengths and words, read from the text of every
//! file. Each rule is first shown to find what it forbids.

#![expect(clippy::unwrap_used, reason = "what a test cannot read, it fails on")]

#[path = "floors/house.rs"]
mod house;
#[path = "floors/planted.rs"]
mod planted;
#[path = "floors/rules.rs"]
mod rules;
#[path = "floors/source.rs"]
mod source;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use house::House;

/// All of `src`, read once.
static STANDING: LazyLock<House> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut texts = Vec::new();
    collect(&root, &root, &mut texts);
    House::new(texts.iter().map(|(path, text)| (path.as_str(), text.as_str())))
});

fn collect(root: &Path, folder: &Path, texts: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, texts);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            texts.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

#[track_caller]
fn holds(broken: &[String]) {
    assert!(broken.is_empty(), "{} broken:\n{}", broken.len(), broken.join("\n"));
}

#[test]
fn arrows_run_down() {
    holds(&rules::arrows(&STANDING));
}

#[test]
fn no_circles_between_rooms() {
    holds(&rules::room_circles(&STANDING));
}

#[test]
fn no_circles_between_files() {
    holds(&rules::file_circles(&STANDING, &rules::KNOTS));
}

#[test]
fn columns_do_not_touch_sideways() {
    holds(&rules::screen_columns(&STANDING));
}

#[test]
fn nouns_lie_below_columns() {
    holds(&rules::domain_columns(&STANDING));
}

#[test]
fn fences_hold() {
    holds(&rules::fences(&STANDING));
}

#[test]
fn only_the_store_asks_the_disk() {
    holds(&rules::disk(&STANDING));
}

#[test]
fn files_open_with_what_they_are_for() {
    holds(&rules::headers(&STANDING));
}

#[test]
fn files_are_named_for_what_they_are() {
    holds(&rules::file_names(&STANDING));
}

#[test]
fn files_and_functions_are_short() {
    holds(&rules::lengths(&STANDING, &rules::LONG_FILES, &rules::LONG_FUNCTIONS));
}

#[test]
fn nothing_panics_on_purpose() {
    holds(&rules::panics(&STANDING));
}

#[test]
fn sentences_live_in_phrases() {
    holds(&rules::words(&STANDING, &rules::WORDED));
}

#[test]
fn nothing_is_left_for_later() {
    holds(&rules::leftovers(&STANDING));
}
