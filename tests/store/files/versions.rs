//! Old versions: what is swept and what stays, how old a restored one is, and what somebody wrote by hand between our lines.

use std::path::Path;

use domain::record::RecordKey;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use store::{Faulty, Loss, Saved, Store, VersionAge, check};

use super::sample::{FOLDER, files, forget_saved, now, open, path, record};

/// Keeps a version of a person under each of these days.
fn kept(seed: u64, days: &[&str]) -> Faulty {
    let disk = Faulty::new();
    let person = record(seed, "now");
    open(&disk).store.save(person.key(), Some(&person), now()).unwrap();
    keep(&disk, seed, days);
    disk
}

fn keep(disk: &Faulty, seed: u64, days: &[&str]) {
    let whole = disk.get(path(1)).unwrap();
    for day in days {
        disk.put(path(seed).replace("/people/", &format!("/backups/{day}/people/")), &whole);
    }
}

/// Days that have a version of a person.
fn days(disk: &Faulty, seed: u64) -> Vec<String> {
    let name = path(seed).rsplit('/').next().unwrap().to_owned();
    let backups = files(disk).into_iter().filter(|file| file.starts_with("backups/") && file.ends_with(&name));
    backups.filter_map(|file| file.split('/').nth(1).map(str::to_owned)).collect()
}

fn sweep(disk: &Faulty, today: Date) {
    open(disk).store.sweep(today);
}

#[test]
fn the_newest_version_of_each_record_stays_however_old_it_is() {
    let disk = kept(1, &["2024-01-05", "2024-02-05"]);
    keep(&disk, 2, &["2025-02-01", "2025-02-20", "2025-03-01"]);
    sweep(&disk, date(2025, 3, 1));
    assert_eq!(days(&disk, 1), ["2024-02-05"]);
    assert_eq!(days(&disk, 2), ["2025-02-20", "2025-03-01"]);
    let folders = files(&disk).into_iter().filter(|file| file.contains("2024-01-05")).count();
    assert_eq!(folders, 0);
}

#[test]
fn a_clock_that_runs_ahead_sweeps_nothing_by_itself() {
    let all = ["2025-02-20", "2025-02-25", "2025-03-01"];
    let disk = kept(1, &all);
    sweep(&disk, date(2099, 1, 1));
    assert_eq!(days(&disk, 1), all);
    sweep(&disk, date(2025, 3, 1));
    assert_eq!(days(&disk, 1), all);
}

#[test]
fn a_start_by_itself_sweeps_nothing() {
    let disk = kept(1, &["2024-01-05", "2024-02-05", "2025-03-01"]);
    drop(open(&disk));
    drop(check(disk.clone(), Path::new(FOLDER), true, now()).unwrap());
    assert_eq!(days(&disk, 1).len(), 3);
}

#[test]
fn versions_before_a_migration_and_files_of_others_stay() {
    let disk = kept(1, &["version-1", "2024-01-05", "2025-03-01"]);
    disk.put(format!("{FOLDER}/backups/2024-01-05/people/notes.txt"), "x");
    disk.put(format!("{FOLDER}/backups/mine/x.ron"), "x");
    sweep(&disk, date(2025, 3, 1));
    assert_eq!(days(&disk, 1), ["2025-03-01", "version-1"]);
    assert!(files(&disk).contains(&"backups/2024-01-05/people/notes.txt".to_owned()));
    assert!(files(&disk).contains(&"backups/mine/x.ron".to_owned()));
}

#[test]
fn a_damaged_book_is_not_swept() {
    let disk = kept(1, &["2024-01-05", "2025-03-01"]);
    disk.put(path(1), "torn");
    sweep(&disk, date(2025, 3, 1));
    assert_eq!(days(&disk, 1).len(), 2);
}

#[test]
fn the_trash_is_swept_by_the_same_rule() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    for (seed, day) in [(1, 0), (1, 10), (1, 30), (2, 0)] {
        let at = now().saturating_add(day.days());
        let person = record(seed, &format!("on day {day}"));
        store.save(person.key(), Some(&person), at).unwrap();
        store.save(person.key(), None, at).unwrap();
    }
    let trash = || files(&disk).into_iter().filter(|file| file.starts_with("trash/")).collect::<Vec<_>>();
    assert_eq!(trash().len(), 4);
    store.sweep(now().saturating_add(30.days()).date());
    let left = trash();
    assert_eq!(left.len(), 2, "{left:?}");
    assert!(left.iter().any(|file| file.contains("2025-03-31")), "the newest of the first");
    assert!(left.iter().any(|file| file.contains("2025-03-01")), "the only one of the second");
}

#[test]
fn a_restored_version_says_from_which_day_it_is() {
    let disk = kept(1, &["2025-02-20"]);
    forget_saved(&disk);
    disk.put(path(1), "torn");
    let report = check(disk, Path::new(FOLDER), true, now()).unwrap();
    assert_eq!(report.restored[0].age, VersionAge::Day(date(2025, 2, 20)));
    let disk = kept(1, &["version-1"]);
    forget_saved(&disk);
    disk.put(path(1), "torn");
    let report = check(disk, Path::new(FOLDER), true, now()).unwrap();
    assert_eq!(report.restored[0].age, VersionAge::Migration);
}

/// Writes a comment into the file of person 1, as somebody with an editor would.
fn comment(disk: &Faulty, text: &str) {
    let whole = String::from_utf8(disk.get(path(1)).unwrap()).unwrap();
    disk.put(path(1), whole.replacen("data: (", &format!("data: ( // {text}"), 1));
}

#[test]
fn a_comment_written_by_hand_survives_in_a_backup_and_that_is_told() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    let key = record(1, "").key();
    for name in ["one", "two"] {
        assert_eq!(store.save(key, Some(&record(1, name)), now()), Ok(Saved::Written));
    }
    assert_eq!(store.take_kept_comments(), None);
    // After the first save of the day, which is the one that keeps a version.
    comment(&disk, "first");
    store.save(key, Some(&record(1, "three")), now()).unwrap();
    let first = store.take_kept_comments().expect("it is told");
    comment(&disk, "second");
    store.save(key, Some(&record(1, "four")), now()).unwrap();
    let second = store.take_kept_comments().expect("it is told again");
    assert_eq!(store.take_kept_comments(), None, "once");
    store.save(key, Some(&record(1, "five")), now()).unwrap();
    assert_eq!(store.take_kept_comments(), None, "nobody wrote anything since");
    disk.power_cut(Loss::Unsynced);
    for (kept, text) in [(first, "// first"), (second, "// second")] {
        let text_there = String::from_utf8(disk.get(&kept).unwrap()).unwrap();
        assert!(text_there.contains(text) && kept.starts_with(format!("{FOLDER}/backups")), "{}", kept.display());
    }
}

#[test]
fn a_comment_of_yesterday_is_in_the_version_of_today() {
    let disk = Faulty::new();
    let key = record(1, "").key();
    open(&disk).store.save(key, Some(&record(1, "one")), now()).unwrap();
    comment(&disk, "yesterday");
    let mut store = open(&disk).store;
    store.save(key, Some(&record(1, "two")), now()).unwrap();
    let kept = store.take_kept_comments().unwrap();
    assert_eq!(kept, Path::new(&path(1).replace("/people/", "/backups/2025-03-01/people/")));
}

#[test]
fn what_only_looks_like_a_comment_is_none() {
    let disk = Faulty::new();
    let key = record(1, "").key();
    for name in ["http://a.b", "say \"// no\" \\", "/* no */", "r#\"// no\"#"] {
        let person = record(1, name);
        open(&disk).store.save(key, Some(&person), now()).unwrap();
        // Another start: the file is not known to be ours.
        let mut store = open(&disk).store;
        store.save(key, Some(&record(1, "next")), now()).unwrap();
        assert_eq!(store.take_kept_comments(), None, "{name}");
    }
}

#[test]
fn the_version_kept_last_on_a_day_is_the_one_that_is_offered() {
    let disk = Faulty::new();
    let key: RecordKey = record(1, "").key();
    let mut store = open(&disk).store;
    for name in ["one", "two"] {
        store.save(key, Some(&record(1, name)), now()).unwrap();
    }
    comment(&disk, "by hand");
    store.save(key, Some(&record(1, "three")), now()).unwrap();
    let kept = store.take_kept_comments().unwrap();
    drop(store);
    forget_saved(&disk);
    disk.put(path(1), "torn");
    assert_eq!(Store::read(disk, Path::new(FOLDER)).unwrap().problems[0].backup, Some(kept));
}
