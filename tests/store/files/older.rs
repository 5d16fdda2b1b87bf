//! A file that is older than what was saved here comes while the program is closed: nothing of either version goes, and it is
//! said.

use std::path::Path;
use std::sync::Arc;

use domain::account::Account;
use domain::id::IdSource;
use domain::record::{Record, RecordKey};
use jiff::ToSpan;
use jiff::civil::{DateTime, date};
use proptest::prelude::*;
use store::{Disk, Faulty, InjectedFault, Loss, OlderFile, Saved, Store, VersionAge, check};

use super::faults::torture;
use super::sample::{FOLDER, all_files, copies, files, forget_saved, now, open, path, record};

/// A customer by three fields that are changed apart.
pub(crate) fn customer([place, note, industry]: [&str; 3]) -> Record {
    let id = IdSource::new(5).next_id();
    let [place, note, industry] = [place, note, industry].map(str::to_owned);
    Record::Account(Arc::new(Account { place, note, industry, ..Account::new(id, "华东电力".to_owned()) }))
}

pub(crate) fn key() -> RecordKey {
    customer([""; 3]).key()
}

pub(crate) fn file() -> String {
    let RecordKey::Account(id) = key() else { unreachable!() };
    format!("{FOLDER}/accounts/{id}.ron")
}

pub(crate) fn text(disk: &Faulty, path: impl AsRef<Path>) -> String {
    String::from_utf8(disk.get(path).unwrap()).unwrap()
}

/// Saves each version in turn in one run of the program; the texts of the file after each.
pub(crate) fn saved(disk: &Faulty, versions: &[Record]) -> Vec<String> {
    let mut store = open(disk).store;
    let save = |version: &Record| {
        store.save(key(), Some(version), now()).unwrap();
        text(disk, file())
    };
    versions.iter().map(save).collect()
}

/// The next start: what it tells, and the customer as the caller has it in the end.
pub(crate) fn restart(disk: &Faulty) -> (Vec<OlderFile>, Record) {
    let mut opened = open(disk);
    let older = opened.store.recall(now());
    let mut book = opened.book;
    for found in &older {
        if let OlderFile::PutBack { record, .. } = found {
            opened.store.accept(record);
            book.put(record.clone());
        }
    }
    (older, book.get(key()).unwrap())
}

#[test]
fn a_file_that_went_on_from_an_older_version_takes_nothing_away_that_was_saved_here() {
    let disk = Faulty::new();
    let texts = saved(&disk, &[customer(["old", "", ""]), customer(["mine", "", ""]), customer(["mine", "", "mine"])]);
    disk.put(file(), texts[0].replace("note: \"\"", "note: \"theirs\""));
    let (older, kept) = restart(&disk);
    let [OlderFile::PutBack { record, theirs }] = older.as_slice() else { panic!("{older:?}") };
    assert_eq!((record, &kept), (&customer(["mine", "theirs", "mine"]), &kept));
    assert!(text(&disk, theirs).contains("old"));
    assert_eq!(Store::read(disk.clone(), Path::new(FOLDER)).unwrap().book.get(key()), Some(kept));
    assert_eq!(restart(&disk).0, [], "said once");
}

#[test]
fn an_edit_made_before_the_merge_is_in_the_book_takes_nothing_away_either() {
    let disk = Faulty::new();
    let texts = saved(&disk, &[customer(["old", "", ""]), customer(["mine", "", ""])]);
    disk.put(file(), texts[0].replace("note: \"\"", "note: \"theirs\""));
    let mut store = open(&disk).store;
    assert_eq!(store.recall(now()).len(), 1);
    // The caller still works from the file as it was found.
    let saved = store.save(key(), Some(&customer(["old", "theirs", "edit"])), now()).unwrap();
    let whole = customer(["mine", "theirs", "edit"]);
    assert!(matches!(saved, Saved::Merged { record: Some(record), .. } if record == whole));
}

#[test]
fn an_older_version_as_it_was_stays_and_the_newer_one_is_beside_it() {
    let disk = Faulty::new();
    let texts = saved(&disk, &[customer(["old", "", ""]), customer(["newer", "", ""])]);
    disk.put(file(), &texts[0]);
    let (older, kept) = restart(&disk);
    let [OlderFile::ReadAsIs { newer, .. }] = older.as_slice() else { panic!("{older:?}") };
    assert_eq!(kept, customer(["old", "", ""]));
    assert_eq!(text(&disk, newer), texts[1]);
    assert!(newer.to_str().unwrap().contains(".conflict-"), "where it is found by every later start and by a check");
    assert_eq!(restart(&disk).0, [], "said once");
    // Whoever takes the newer one is not asked again.
    disk.put(file(), disk.get(newer).unwrap());
    assert_eq!(restart(&disk), (Vec::new(), customer(["newer", "", ""])));
}

#[test]
fn whoever_is_killed_in_a_save_is_not_told_of_an_older_file() {
    let versions = [customer(["old", "", ""]), customer(["mine", "", ""]), customer(["old", "", ""])];
    for call in 1.. {
        let disk = Faulty::new();
        let mut store = open(&disk).store;
        for version in &versions[..2] {
            store.save(key(), Some(version), now()).unwrap();
        }
        // Back to what it was: the file then is as an older copy, and was saved here all the same. No call after this one does
        // anything, and what was done before stays, as when a program is killed.
        disk.fail_from(call, InjectedFault::Full);
        let done = store.save(key(), Some(&versions[2]), now()).is_ok();
        drop(store);
        disk.reboot();
        assert_eq!(restart(&disk).0, [], "killed at call {call}");
        if done {
            assert!(call > 8, "every call of a save was tried: {call}");
            break;
        }
    }
}

#[test]
fn the_same_older_file_brought_a_second_time_stays() {
    let disk = Faulty::new();
    let texts = saved(&disk, &[customer(["old", "", ""]), customer(["mine", "", ""])]);
    let theirs = texts[0].replace("note: \"\"", "note: \"theirs\"");
    disk.put(file(), &theirs);
    assert!(matches!(restart(&disk).0.as_slice(), [OlderFile::PutBack { .. }]));
    disk.put(file(), &theirs);
    let (older, kept) = restart(&disk);
    assert!(matches!(older.as_slice(), [OlderFile::ReadAsIs { .. }]), "{older:?}");
    assert_eq!(kept, customer(["old", "theirs", ""]));
}

#[test]
fn what_is_no_older_file_is_read_without_a_word() {
    let versions = [customer(["old", "", ""]), customer(["mine", "", ""])];
    // Somebody went on with the last version.
    let disk = Faulty::new();
    let texts = saved(&disk, &versions);
    disk.put(file(), texts[1].replace("mine", "theirs"));
    assert_eq!(restart(&disk), (Vec::new(), customer(["theirs", "", ""])));
    // A copy of the folder, in which every file is a new one.
    disk.put(file(), &texts[1]);
    assert_eq!(restart(&disk), (Vec::new(), customer(["mine", "", ""])));
    // An undo is a save like any other.
    let disk = Faulty::new();
    saved(&disk, &[&versions[..], &versions[..1]].concat());
    assert_eq!(restart(&disk), (Vec::new(), customer(["old", "", ""])));
    // A record that was taken away stays so.
    let disk = Faulty::new();
    saved(&disk, &versions);
    disk.delete_file(file());
    assert_eq!(open(&disk).store.recall(now()), []);
}

#[test]
fn what_this_computer_saved_last_is_not_searched_for_comments() {
    let calls_of_a_save = |copied: bool| {
        let disk = Faulty::new();
        let texts = saved(&disk, &[customer(["old", "", ""])]);
        if copied {
            disk.put(file(), &texts[0]);
        }
        let mut store = open(&disk).store;
        assert_eq!(store.recall(now()), []);
        disk.fail_from(u64::MAX, InjectedFault::Full);
        store.save(key(), Some(&customer(["new", "", ""])), now()).unwrap();
        disk.calls()
    };
    assert_eq!(calls_of_a_save(false) + 1, calls_of_a_save(true), "a file that came from elsewhere is read for them");
}

#[test]
fn a_record_restored_from_its_backup_is_no_older_file() {
    let disk = Faulty::new();
    saved(&disk, &[customer(["old", "", ""]), customer(["mine", "", ""])]);
    disk.put(file(), "does not read");
    // The copies of what was saved went with a disk that was changed, say.
    forget_saved(&disk);
    let report = check(disk.clone(), Path::new(FOLDER), true, now()).unwrap();
    assert_eq!(report.restored.len(), 1);
    assert_eq!(restart(&disk), (Vec::new(), customer(["old", "", ""])));
}

#[test]
fn a_repair_takes_what_was_saved_last_and_says_when() {
    let versions = ["a", "b", "c"].map(|place| customer([place, "", ""]));
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    for (version, minutes) in versions.iter().zip([0, 1, 2]) {
        store.save(key(), Some(version), now() + minutes.minutes()).unwrap();
    }
    drop(store);
    for (broken, left) in [(0, "c"), (1, "b")] {
        // A copy that was never finished is none.
        for copy in copies(&disk).iter().rev().take(broken) {
            disk.put(copy, "does not");
        }
        disk.put(file(), "does not read");
        let report = check(disk.clone(), Path::new(FOLDER), true, now() + 1.hours()).unwrap();
        let [restored] = report.restored.as_slice() else { panic!("{report:?}") };
        let saved = now() + (2 - i64::try_from(broken).unwrap()).minutes();
        assert_eq!(restored.age, VersionAge::Saved(saved), "{left}");
        assert_eq!(restart(&disk), (Vec::new(), customer([left, "", ""])));
        disk.delete_file(copies(&disk).pop().unwrap());
    }
    // A backup of a later day is later than what was saved before.
    let disk = Faulty::new();
    saved(&disk, &versions[..1]);
    let RecordKey::Account(id) = key() else { unreachable!() };
    let day = now().date().tomorrow().unwrap();
    disk.put(format!("{FOLDER}/backups/{day}/accounts/{id}.ron"), text(&disk, file()).replace("\"a\"", "\"later\""));
    disk.put(file(), "does not read");
    let report = check(disk.clone(), Path::new(FOLDER), true, now() + 48.hours()).unwrap();
    assert_eq!(report.restored[0].age, VersionAge::Day(day));
}

#[test]
fn a_copy_that_the_power_cut_off_makes_no_older_file_of_ours() {
    let disk = Faulty::new();
    saved(&disk, &[customer(["a", "", ""]), customer(["b", "", ""])]);
    for copy in copies(&disk) {
        disk.put(&copy, disk.get(&copy).unwrap());
    }
    saved(&disk, &[customer(["a", "", ""])]);
    disk.power_cut(Loss::Contents);
    assert_eq!(copies(&disk).len(), 3);
    assert_eq!(restart(&disk), (Vec::new(), customer(["a", "", ""])));
}

#[test]
fn a_clock_that_was_set_back_does_not_make_the_newer_the_older() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    let mut texts = Vec::new();
    for (place, years) in [("a", 0), ("b", 1), ("c", -2)] {
        store.save(key(), Some(&customer([place, "", ""])), now() + years.years()).unwrap();
        texts.push(text(&disk, file()));
    }
    drop(store);
    assert_eq!(restart(&disk).0, []);
    disk.put(file(), &texts[1]);
    let (older, _) = restart(&disk);
    let [OlderFile::ReadAsIs { newer, .. }] = older.as_slice() else { panic!("{older:?}") };
    assert_eq!(text(&disk, newer), texts[2]);
}

#[test]
fn copies_are_few_and_go_by_age_but_for_the_newest() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    let finished = |name: &String| !name.ends_with(".pending");
    let copies = || super::sample::copies(&disk).into_iter().filter(finished).count();
    let save = |store: &mut Store<Faulty>, place: &str, now: DateTime| {
        store.save(key(), Some(&customer([place, "", ""])), now).unwrap();
    };
    for count in 0..110 {
        save(&mut store, &count.to_string(), now());
    }
    while store.finish_copy() {}
    assert_eq!(copies(), 16);
    // Another record brings the day on; of this one the newest of one second stays.
    store.save(record(1, "").key(), Some(&record(1, "x")), now() + 20.days()).unwrap();
    while store.finish_copy() {}
    store.sweep(date(2025, 3, 21));
    let left: Vec<_> = all_files(&disk)
        .into_iter()
        .filter(|name| name.starts_with("backups/saved-by-here/accounts/"))
        .filter(finished)
        .collect();
    assert_eq!(left.len(), 1);
    assert!(text(&disk, format!("{FOLDER}/{}", left[0])).contains("\"109\""), "{left:?}");
    store.save(record(1, "").key(), None, now() + 20.days()).unwrap();
    save(&mut store, "last", now() + 20.days());
    while store.finish_copy() {}
    store.sweep(date(2025, 3, 21));
    assert_eq!(copies(), 2, "the newest of each, also of the one that is gone");
}

#[test]
fn whatever_fails_nothing_goes_and_the_record_is_one_of_the_two_or_both() {
    let disk = || {
        let disk = Faulty::new();
        let texts = saved(&disk, &[customer(["old", "", ""]), customer(["mine", "", ""])]);
        disk.power_cut(Loss::Contents);
        disk.put(file(), texts[0].replace("note: \"\"", "note: \"theirs\""));
        disk
    };
    let act = |disk: &Faulty| {
        let Ok(mut opened) = Store::open(disk.clone(), Path::new(FOLDER), false) else { return Vec::new() };
        opened.store.recall(now())
    };
    torture(disk, act, |disk, told, why| {
        let kept = Store::read(disk.clone(), Path::new(FOLDER)).unwrap().book.get(key()).unwrap();
        let found = customer(["old", "theirs", ""]);
        let merged = customer(["mine", "theirs", ""]);
        assert!(kept == found || kept == merged, "{why}: {kept:?}");
        if matches!(told.as_slice(), [OlderFile::PutBack { .. }]) {
            assert_eq!(kept, merged, "{why}");
        }
        let all = files(disk).into_iter().map(|name| text(disk, format!("{FOLDER}/{name}"))).collect::<String>();
        assert!(all.contains("theirs"), "{why}");
    });
}

#[test]
fn a_power_cut_at_any_moment_of_a_save_makes_no_older_file_of_ours() {
    let disk = || {
        let disk = Faulty::new();
        saved(&disk, &[customer(["a", "", ""]), customer(["b", "", ""])]);
        disk
    };
    let save = |disk: &Faulty| {
        let Ok(mut opened) = Store::open(disk.clone(), Path::new(FOLDER), false) else { return };
        drop(opened.store.save(key(), Some(&customer(["b", "c", ""])), now()));
    };
    torture(disk, save, |disk, (), why| assert_eq!(restart(disk).0, [], "{why}"));
}

#[test]
fn a_real_disk_knows_its_own_files_again_without_reading_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(Disk, folder.path(), false).unwrap().store;
    let old = record(1, "old");
    store.save(old.key(), Some(&old), now()).unwrap();
    let file = folder.path().join(path(1).strip_prefix(FOLDER).unwrap().trim_start_matches('/'));
    let stale = std::fs::read(&file).unwrap();
    store.save(old.key(), Some(&record(1, "new")), now()).unwrap();
    drop(store);
    let home = std::fs::read_dir(folder.path().join("backups")).unwrap();
    let home =
        home.map(|entry| entry.unwrap().path()).find(|path| path.to_str().unwrap().contains("saved-by-")).unwrap();
    let mut copies: Vec<_> =
        std::fs::read_dir(home.join("people")).unwrap().map(|entry| entry.unwrap().path()).collect();
    copies.sort();
    let last = std::fs::metadata(&copies[1]).unwrap();
    let now_there = std::fs::metadata(&file).unwrap();
    assert_eq!((last.modified().unwrap(), last.len()), (now_there.modified().unwrap(), now_there.len()));
    #[cfg(unix)]
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&last.permissions()) & 0o777, 0o600);
    std::fs::write(&file, stale).unwrap();
    let older = Store::open(Disk, folder.path(), true).unwrap().store.recall(now());
    assert!(matches!(older.as_slice(), [OlderFile::ReadAsIs { .. }]), "{older:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Any versions, any of them put back with a change of its own: what each side wrote last is in the record, and the file as it
    /// came is kept.
    #[test]
    fn what_either_side_wrote_last_is_there(
        places in prop::collection::vec("[a-d]", 2..8),
        from in 0_usize..8,
    ) {
        let disk = Faulty::new();
        let versions: Vec<_> = places.iter().map(|place| customer([place, "", ""])).collect();
        let texts = saved(&disk, &versions);
        let from = from % texts.len();
        let theirs = texts[from].replace("note: \"\"", "note: \"theirs\"");
        disk.put(file(), &theirs);
        let (older, kept) = restart(&disk);
        let last = places.last().unwrap();
        prop_assert_eq!(kept, customer([last, "theirs", ""]));
        let all: Vec<_> = files(&disk).into_iter().map(|name| text(&disk, format!("{FOLDER}/{name}"))).collect();
        prop_assert!(all.contains(&theirs));
        prop_assert_eq!(older.is_empty(), places[from] == *last);
        prop_assert_eq!(restart(&disk).0, []);
    }
}
