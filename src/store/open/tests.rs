//! Bringing files up to date, with a version that was never shipped: a person that had a `full_name` and no kind.

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use super::*;
use crate::error::ProblemKind;
use crate::faulty::{Faulty, InjectedFault, Loss};
use crate::file_format::{FileFormat, step};
use domain::id::IdSource;
use domain::person::{Person, PersonKind};

/// A person of version 0.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person0 {
    id: String,
    full_name: String,
}

/// A person of version 1, as it was when version 1 was new.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Person1 {
    id: String,
    name: String,
    kind: PersonKind,
    added: Date,
}

const FORMAT: &str = "peilian/person";
const FOLDER: &str = "/data/book";

fn first_step(text: &str) -> Result<String, ProblemKind> {
    step((FORMAT, 1), text, |old: Person0| Person1 {
        id: old.id,
        name: old.full_name,
        kind: PersonKind::Colleague,
        added: date(2000, 1, 1),
    })
}

/// The versions of a day on which version 0 was history.
fn plans() -> FileFormats {
    FileFormats { person: FileFormat { format: FORMAT, version: 1, steps: &[first_step] }, ..FileFormats::TODAY }
}

fn old_text(seed: u64) -> String {
    let id = IdSource::new(seed).next_id();
    format!("(format: \"{FORMAT}\", version: 0, data: (id: \"{id}\", full_name: \"张三\")) // by hand\n")
}

fn path(seed: u64, folder: &str) -> String {
    format!("{FOLDER}/{folder}people/{}.ron", IdSource::new(seed).next_id())
}

/// A book with two files of version 0.
fn old_book() -> Faulty {
    let disk = Faulty::new();
    for seed in [1, 2] {
        disk.put(path(seed, ""), old_text(seed));
    }
    disk
}

fn open(disk: &Faulty) -> Result<Opened<Faulty>, StoreError> {
    Store::open_as(disk.clone(), Path::new(FOLDER), true, &|_, _| {}, plans())
}

fn names(book: &Book) -> Vec<&str> {
    book.people().values().map(|p: &std::sync::Arc<Person>| p.name.as_str()).collect()
}

#[test]
fn an_older_file_is_kept_and_written_anew() {
    let disk = old_book();
    let opened = open(&disk).unwrap();
    assert_eq!((names(&opened.book), opened.migrated, opened.problems), (vec!["张三"; 2], 2, vec![]));
    assert_eq!(disk.get(path(1, "backups/version-0/")), Some(old_text(1).into_bytes()));
    let text = String::from_utf8(disk.get(path(1, "")).unwrap()).unwrap();
    assert!(text.contains("version: 1") && text.contains("name: \"张三\""), "{text}");
    drop(opened.store);
    assert_eq!(open(&disk).unwrap().migrated, 0);
}

#[test]
fn a_follower_reads_older_files_and_writes_nothing() {
    let disk = old_book();
    let writer = disk.try_lock(Path::new("/data/book/lock")).unwrap().unwrap();
    let opened = open(&disk).unwrap();
    assert_eq!((opened.access, names(&opened.book), opened.migrated), (OpenMode::Follower, vec!["张三"; 2], 0));
    assert_eq!(disk.get(path(1, "")), Some(old_text(1).into_bytes()));
    drop(writer);
}

#[test]
fn whatever_fails_in_a_migration_each_file_is_the_old_or_the_new_one() {
    let faults = [
        InjectedFault::Full,
        InjectedFault::Defect,
        InjectedFault::Denied,
        InjectedFault::Crash(Loss::Unsynced),
        InjectedFault::Crash(Loss::Contents),
    ];
    for fault in faults {
        for n in 1..200 {
            let disk = old_book();
            disk.fail_at(n, fault);
            let first = open(&disk).map(|opened| opened.migrated);
            let over = disk.calls() < n;
            disk.power_cut(Loss::Unsynced);
            for seed in [1, 2] {
                let now = disk.get(path(seed, "")).unwrap();
                let kept = disk.get(path(seed, "backups/version-0/"));
                let old = Some(old_text(seed).into_bytes());
                assert!(Some(&now) == old.as_ref() || kept == old, "{fault:?} at {n}: the old file is lost");
            }
            let opened = open(&disk).unwrap();
            assert_eq!(
                (names(&opened.book), opened.problems),
                (vec!["张三"; 2], vec![]),
                "{fault:?} at {n}: {first:?}"
            );
            assert!(!disk.files().iter().any(|f| f.to_string_lossy().ends_with(".tmp")), "{fault:?} at {n}");
            if over {
                break;
            }
        }
    }
}

#[test]
fn a_version_without_a_step_is_told() {
    let disk = Faulty::new();
    disk.put(path(1, ""), old_text(1));
    let opened = Store::open(disk.clone(), Path::new(FOLDER), true).unwrap();
    assert_eq!(opened.problems[0].kind, ProblemKind::TooOld { version: 0 });
    assert_eq!(disk.get(path(1, "")), Some(old_text(1).into_bytes()));
}
