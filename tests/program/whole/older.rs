//! A file that is older than what was saved here comes while the program is closed: the next start says so.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::id::IdSource;
use domain::person::{Person, PersonKind};
use domain::record::Record;
use jiff::civil::date;
use store::{Disk, Store};

use super::stage::{Stage, kept};

/// A book in which one person was saved twice, and is closed: her file, and its text after the first save.
fn saved_twice(folder: &Path) -> (PathBuf, String) {
    let day = date(2026, 1, 4);
    let mut store = Store::open(Disk, folder, false).unwrap().store;
    let id = IdSource::new(5).next_id();
    let file = folder.join(format!("people/{id}.ron"));
    let mut save = |name: &str| {
        let person = Record::Person(Arc::new(Person::new(id, name.to_owned(), PersonKind::Colleague, day)));
        store.save(person.key(), Some(&person), day.at(10, 0, 0, 0)).unwrap();
        std::fs::read_to_string(&file).unwrap()
    };
    let first = save("Li Na");
    save("Li Na of Sales");
    (file, first)
}

#[test]
fn what_an_older_file_took_away_is_back_at_the_next_start_and_said() {
    let folder = tempfile::tempdir().unwrap();
    let (file, first) = saved_twice(folder.path());
    std::fs::write(&file, first.replace("Colleague", "Trainee")).unwrap();
    let mut stage = Stage::start(folder.path());
    stage.see("put an older file back");
    stage.see("Li Na of Sales");
    assert!(kept(folder.path(), "Li Na of Sales"));
    stage.press("q");
    stage.end().unwrap();
}

#[test]
fn an_older_version_as_it_was_is_read_and_the_newer_one_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (file, first) = saved_twice(folder.path());
    std::fs::write(&file, &first).unwrap();
    let mut stage = Stage::start(folder.path());
    stage.see("older than what was saved here last");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), first, "it may have been put there on purpose");
    assert!(kept(folder.path(), "Li Na of Sales"), "beside it");
    stage.press("q");
    stage.end().unwrap();
    // It is named at every start until somebody has looked at it, and not called news again.
    let mut stage = Stage::start(folder.path());
    stage.see(".conflict-");
    assert!(!stage.screen().contains("older than what was saved here last"));
    stage.press("esc q");
    stage.end().unwrap();
}
