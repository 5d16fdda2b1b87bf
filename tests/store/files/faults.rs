//! Every call to the disk fails once, in every way, and the power goes at every call: each record is the old or the new one
//! afterwards, and what was acknowledged is there.

use std::path::Path;

use domain::record::{Record, RecordKey};
use store::{Faulty, InjectedFault, Loss, ProblemKind, Saved, Store, StoreError, check, unpack};

use super::sample::{FOLDER, files, now, open, path, record};

const FAULTS: [InjectedFault; 5] = [
    InjectedFault::Full,
    InjectedFault::Defect,
    InjectedFault::Denied,
    InjectedFault::Crash(Loss::Unsynced),
    InjectedFault::Crash(Loss::Contents),
];
/// More calls than anything here makes.
const ENDLESS: u64 = 500;

/// A book with two people, closed.
fn two() -> Faulty {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    for seed in [1, 2] {
        let person = record(seed, "old");
        store.save(person.key(), Some(&person), now()).unwrap();
    }
    disk
}

/// Runs `act` once for each fault at each call, from a fresh `disk` each time, then `judge` on what is left.
pub(crate) fn torture<T>(disk: impl Fn() -> Faulty, act: impl Fn(&Faulty) -> T, judge: impl Fn(&Faulty, &T, &str)) {
    for fault in FAULTS {
        for lasting in [false, true] {
            for n in 1.. {
                assert!(n < ENDLESS, "the act never ends");
                let disk = disk();
                plan(&disk, n, fault, lasting);
                let outcome = act(&disk);
                let over = disk.calls() < n;
                // What was acknowledged is on the platter, whatever else failed.
                disk.power_cut(Loss::Unsynced);
                judge(&disk, &outcome, &format!("{fault:?} at {n}, lasting {lasting}"));
                if over {
                    break;
                }
            }
        }
    }
}

/// Lets a fault happen once, or from then on.
fn plan(disk: &Faulty, n: u64, fault: InjectedFault, lasting: bool) {
    if lasting { disk.fail_from(n, fault) } else { disk.fail_at(n, fault) }
}

/// Tells whether a save left this behind.
fn unfinished(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|end| end == "tmp")
}

/// What the book holds under `key` after a new start; nothing broken and nothing unfinished lies about.
fn after(disk: &Faulty, key: RecordKey, when: &str) -> Option<Record> {
    let opened = open(disk);
    // A record that could not be read at first is kept beside the one saved in spite of it.
    let told: Vec<_> = opened.problems.iter().filter(|p| p.kind != ProblemKind::ConflictCopy).collect();
    assert!(told.is_empty(), "{when}: {told:?}");
    let stray: Vec<_> = files(disk).into_iter().filter(|name| unfinished(name)).collect();
    assert_eq!(stray, Vec::<String>::new(), "{when}");
    opened.book.get(key)
}

#[test]
fn a_changed_record_is_the_old_or_the_new_one() {
    let (old, new) = (record(1, "old"), record(1, "new"));
    let key = old.key();
    let act = |disk: &Faulty| {
        let mut store = Store::open(disk.clone(), Path::new(FOLDER), true)?.store;
        store.save(key, Some(&new), now())
    };
    torture(two, act, |disk, outcome, when| {
        let found = after(disk, key, when);
        assert!(found == Some(old.clone()) || found == Some(new.clone()), "{when}: {found:?}");
        if outcome.is_ok() {
            assert_eq!(found, Some(new.clone()), "{when}");
        }
        assert_eq!(after(disk, record(2, "").key(), when), Some(record(2, "old")), "{when}");
    });
}

#[test]
fn an_acknowledged_edit_survives_a_power_cut_right_after() {
    for loss in [Loss::Unsynced, Loss::Contents] {
        let disk = Faulty::new();
        let mut opened = open(&disk);
        for name in ["one", "two", "three"] {
            let person = record(1, name);
            opened.store.save(person.key(), Some(&person), now()).unwrap();
        }
        disk.power_cut(loss);
        assert_eq!(after(&disk, record(1, "").key(), "cut"), Some(record(1, "three")));
    }
}

#[test]
fn a_save_that_failed_can_be_made_again() {
    let new = record(1, "new");
    for fault in [InjectedFault::Full, InjectedFault::Defect, InjectedFault::Denied] {
        for n in 1..ENDLESS {
            let disk = two();
            let mut store = open(&disk).store;
            disk.fail_at(n, fault);
            let first = store.save(new.key(), Some(&new), now());
            let over = disk.calls() < n;
            disk.mend();
            let second = store.save(new.key(), Some(&new), now());
            assert!(second.is_ok(), "{fault:?} at {n}: {first:?} then {second:?}");
            // The second answer is a promise like any other.
            disk.power_cut(Loss::Unsynced);
            assert_eq!(after(&disk, new.key(), "again"), Some(new.clone()), "{fault:?} at {n}: {first:?}");
            if over {
                break;
            }
        }
    }
}

#[test]
fn a_failed_save_leaves_no_unfinished_file_behind() {
    for n in 1..40 {
        let disk = two();
        let mut store = open(&disk).store;
        disk.fail_at(n, InjectedFault::Full);
        drop(store.save(record(1, "").key(), Some(&record(1, "new")), now()));
        disk.mend();
        assert!(!files(&disk).iter().any(|name| unfinished(name)), "call {n}");
    }
}

#[test]
fn a_removed_record_is_there_or_in_the_trash() {
    let old = record(1, "old");
    let act = |disk: &Faulty| {
        let mut store = Store::open(disk.clone(), Path::new(FOLDER), true)?.store;
        store.save(old.key(), None, now())
    };
    torture(two, act, |disk, outcome, when| {
        let trashed = files(disk).into_iter().any(|name| name.starts_with("trash/people/"));
        let found = after(disk, old.key(), when);
        assert!(found == Some(old.clone()) || found.is_none() && trashed, "{when}: {found:?}");
        if outcome.is_ok() {
            assert_eq!(found, None, "{when}");
        }
    });
}

#[test]
fn a_removed_record_stays_removed_after_a_power_cut() {
    let disk = two();
    let mut opened = open(&disk);
    assert_eq!(opened.store.save(record(1, "").key(), None, now()), Ok(Saved::Written));
    disk.power_cut(Loss::Unsynced);
    assert_eq!(after(&disk, record(1, "").key(), "cut"), None);
    assert!(files(&disk).iter().any(|name| name.starts_with("trash/people/")));
}

#[test]
fn a_removal_that_failed_can_be_made_again() {
    for n in 1..40 {
        let disk = two();
        let mut store = open(&disk).store;
        disk.fail_at(n, InjectedFault::Defect);
        drop(store.save(record(1, "").key(), None, now()));
        disk.mend();
        store.save(record(1, "").key(), None, now()).unwrap();
        disk.power_cut(Loss::Unsynced);
        assert_eq!(after(&disk, record(1, "").key(), "again"), None, "call {n}");
    }
}

#[test]
fn a_first_start_loses_nothing_it_acknowledged() {
    let new = record(1, "new");
    let act = |disk: &Faulty| {
        let mut store = Store::open(disk.clone(), Path::new(FOLDER), false)?.store;
        store.save(new.key(), Some(&new), now())
    };
    torture(Faulty::new, act, |disk, outcome, when| {
        let found = after(disk, new.key(), when);
        assert!(found.is_none() || found == Some(new.clone()), "{when}");
        if outcome.is_ok() {
            assert_eq!(found, Some(new.clone()), "{when}: {:?}", files(disk));
        }
    });
}

#[test]
fn a_start_that_was_disturbed_is_made_good_before_anything_is_acknowledged() {
    let new = record(1, "new");
    for lasting in [false, true] {
        for n in 1..60 {
            let disk = Faulty::new();
            disk.put("/data/x", "");
            plan(&disk, n, InjectedFault::Full, lasting);
            let opened = Store::open(disk.clone(), Path::new(FOLDER), false);
            disk.mend();
            let mut store = opened.unwrap_or_else(|_| open(&disk)).store;
            let saved = store.save(new.key(), Some(&new), now());
            if saved == Err(StoreError::ReadOnly) {
                // The lock could not be made.
                assert_eq!(store.take_over(), Ok(true));
                store.save(new.key(), Some(&new), now()).unwrap();
            }
            disk.power_cut(Loss::Unsynced);
            assert_eq!(after(&disk, new.key(), "disturbed"), Some(new.clone()), "call {n}, lasting {lasting}");
        }
    }
}

/// Two people, the first with a version of yesterday and a file that does not read.
fn damaged() -> Faulty {
    let disk = two();
    let backup = path(1).replace("/people/", "/backups/2025-02-28/people/");
    let whole = disk.get(path(1)).unwrap();
    disk.put(backup, &whole);
    disk.put(path(1), &whole[..whole.len() / 2]);
    disk
}

#[test]
fn a_repair_leaves_the_damaged_file_or_the_good_one() {
    let torn = damaged().get(path(1)).unwrap();
    let act = |disk: &Faulty| check(disk.clone(), Path::new(FOLDER), true, now());
    torture(damaged, act, |disk, outcome, when| {
        let opened = open(disk);
        let found = opened.book.get(record(1, "").key());
        match found {
            Some(found) => assert_eq!(found, record(1, "old"), "{when}"),
            None => assert_eq!(disk.get(path(1)).as_ref(), Some(&torn), "{when}"),
        }
        if outcome.as_ref().is_ok_and(|report| report.problems.is_empty() && report.restored.len() == 1) {
            assert_eq!(opened.problems, vec![], "{when}");
            let kept = &outcome.as_ref().unwrap().restored[0].damaged;
            assert_eq!(disk.get(kept).as_ref(), Some(&torn), "{when}");
        }
        assert_eq!(opened.book.get(record(2, "").key()), Some(record(2, "old")), "{when}");
    });
}

#[test]
fn a_folder_is_unpacked_whole_or_not_at_all() {
    let packed = || {
        let disk = two();
        open(&disk).store.backup(Path::new("/data/all.ron"), now()).unwrap();
        disk
    };
    let act = |disk: &Faulty| unpack(disk, Path::new("/data/all.ron"), Path::new("/data/other"));
    torture(packed, act, |disk, outcome, when| {
        let there = disk.files().iter().filter(|path| path.starts_with("/data/other")).count();
        assert!(there == 0 || there == 2, "{when}: {there}");
        if outcome.is_ok() {
            let book = Store::read(disk.clone(), Path::new("/data/other")).unwrap().book;
            assert_eq!(book.records().count(), 2, "{when}");
        }
    });
}

#[test]
fn an_archive_is_whole_or_absent() {
    let act = |disk: &Faulty| {
        let store = Store::read(disk.clone(), Path::new(FOLDER))?.store;
        store.backup(Path::new("/data/all.ron"), now())
    };
    torture(two, act, |disk, outcome, when| {
        let whole = unpack(disk, Path::new("/data/all.ron"), Path::new("/data/other"));
        assert!(whole.is_ok() || disk.get("/data/all.ron").is_none(), "{when}: {whole:?}");
        assert!(whole.is_ok() || outcome.is_err(), "{when}");
    });
}

#[test]
fn a_file_that_cannot_be_opened_is_named_and_not_written_over() {
    for n in 1..60 {
        let disk = two();
        disk.fail_at(n, InjectedFault::Defect);
        let Ok(mut opened) = Store::open(disk.clone(), Path::new(FOLDER), true) else { continue };
        disk.mend();
        let missing: Vec<_> = [1, 2].into_iter().filter(|s| opened.book.get(record(*s, "").key()).is_none()).collect();
        assert!(missing.is_empty() || !opened.problems.is_empty(), "call {n}: {missing:?} went unsaid");
        let kept: Vec<_> = [1, 2].map(|seed| disk.get(path(seed))).into_iter().collect();
        assert!(kept.iter().all(Option::is_some), "call {n}");
        if opened.access == store::OpenMode::Follower {
            assert_eq!(opened.store.save(record(1, "").key(), Some(&record(1, "x")), now()), Err(StoreError::ReadOnly));
        }
    }
}
