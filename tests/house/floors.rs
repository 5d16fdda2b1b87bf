//! The house stands as the first page of `src/shell/lib.rs` draws it. Cargo holds the fences between the rooms; here is
//! held what it cannot see: manifests, circles, columns, fences, lengths and words. Each rule is first shown to find what
//! it forbids.

#![expect(clippy::unwrap_used, reason = "what a test cannot read, it fails on")]

mod arrows;
mod fences;
mod habits;
mod house;
mod planted;
mod reader;
mod source;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use cargo_metadata::MetadataCommand;
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
fn manifests_name_only_rooms_below() {
    let mut asked = MetadataCommand::new();
    let metadata = asked.current_dir(env!("CARGO_MANIFEST_DIR")).no_deps().exec().unwrap();
    let rooms = arrows::rooms(&metadata);
    // Every file read here belongs to a room whose manifest was read.
    let known = |room: &str| room == "main" || rooms.contains_key(room);
    assert!(STANDING.all().all(|file| known(file.room())), "a room of src is no crate: {:?}", rooms.keys());
    holds(&arrows::manifests(&rooms));
}

#[test]
fn the_door_opens_into_the_shell() {
    holds(&arrows::door(&STANDING));
}

#[test]
fn no_circles_between_files() {
    holds(&arrows::file_circles(&STANDING, &arrows::KNOTS));
}

#[test]
fn columns_do_not_touch_sideways() {
    holds(&arrows::screen_columns(&STANDING));
}

#[test]
fn nouns_lie_below_columns() {
    holds(&arrows::domain_columns(&STANDING));
}

#[test]
fn fences_hold() {
    holds(&fences::fences(&STANDING));
}

#[test]
fn what_leaves_is_cleaned_in_one_place() {
    holds(&fences::outlets(&STANDING, &fences::OUTLETS));
}

#[test]
fn only_the_store_asks_the_disk() {
    holds(&fences::disk(&STANDING));
}

#[test]
fn files_open_with_what_they_are_for() {
    holds(&habits::headers(&STANDING));
}

#[test]
fn files_are_named_for_what_they_are() {
    holds(&habits::file_names(&STANDING));
}

#[test]
fn files_and_functions_are_short() {
    holds(&habits::lengths(&STANDING, &habits::LONG_FILES, &habits::LONG_FUNCTIONS));
}

#[test]
fn nothing_panics_on_purpose() {
    holds(&habits::panics(&STANDING));
}

#[test]
fn sentences_live_in_phrases() {
    holds(&habits::words(&STANDING, &habits::WORDED));
}

#[test]
fn nothing_is_left_for_later() {
    holds(&habits::leftovers(&STANDING));
}

#[test]
fn one_name_is_one_type() {
    holds(&habits::type_names(&STANDING, &habits::SHARED_NAMES));
}
