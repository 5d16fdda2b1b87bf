//! Two programs at one book: an editor changes a file, a second peilian follows and takes over.

use std::path::Path;
use std::sync::Arc;

use domain::person::PersonKind;
use domain::record::Record;
use store::{Disk, DiskChange, Faulty, InjectedFault, OpenMode, ProblemKind, Saved, Store, StoreError, wait_for_lock};

use super::sample::{FOLDER, Maker, files, now, open, path, person, record};

/// An edit by another program: replaces a text in the file of person 1.
fn edit(disk: &Faulty, from: &str, to: &str) {
    let old = String::from_utf8(disk.get(path(1)).unwrap()).unwrap();
    assert!(old.contains(from), "{old}");
    disk.put(path(1), old.replace(from, to));
}

/// A book with person 1, opened.
fn one() -> (Faulty, Store<Faulty>) {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    store.save(record(1, "old").key(), Some(&record(1, "old")), now()).unwrap();
    (disk, store)
}

#[test]
fn what_is_the_same_is_not_written_again() {
    let (disk, mut store) = one();
    let before = Store::read(disk.clone(), Path::new(FOLDER)).unwrap().store;
    assert_eq!(store.save(record(1, "").key(), Some(&record(1, "old")), now()), Ok(Saved::Unchanged));
    // A touch without a change is none either.
    edit(&disk, "old", "old");
    assert_eq!(store.save(record(1, "").key(), Some(&record(1, "old")), now()), Ok(Saved::Unchanged));
    assert_eq!(files(&disk), [path(1).replace(&format!("{FOLDER}/"), "")]);
    drop(before);
}

#[test]
fn an_edit_from_outside_alone_is_taken() {
    let (disk, mut store) = one();
    edit(&disk, "old", "theirs");
    let saved = store.save(record(1, "").key(), Some(&record(1, "old")), now());
    assert_eq!(saved, Ok(Saved::Merged { record: Some(record(1, "theirs")), conflict: None }));
    assert!(String::from_utf8(disk.get(path(1)).unwrap()).unwrap().contains("theirs"));
}

#[test]
fn both_sides_changing_the_same_keeps_both() {
    let (disk, mut store) = one();
    edit(&disk, "old", "theirs");
    let saved = store.save(record(1, "").key(), Some(&record(1, "ours")), now()).unwrap();
    let conflict = match saved {
        Saved::Merged { conflict: Some(conflict), record: kept } => {
            assert_eq!(kept, Some(record(1, "ours")));
            conflict
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(conflict.to_str(), Some(path(1).replace(".ron", ".conflict-2025-03-01T10-15-00.ron").as_str()));
    assert!(String::from_utf8(disk.get(&conflict).unwrap()).unwrap().contains("theirs"));
    assert_eq!(
        Store::read(disk.clone(), Path::new(FOLDER)).unwrap().book.get(record(1, "").key()),
        Some(record(1, "ours"))
    );
    // The next edit is an ordinary one.
    assert_eq!(store.save(record(1, "").key(), Some(&record(1, "ours 2")), now()), Ok(Saved::Written));
}

#[test]
fn an_edit_made_before_the_merge_is_known_does_not_undo_the_other_side() {
    let (disk, mut store) = one();
    edit(&disk, "Colleague", "Trainee");
    assert!(matches!(store.save(record(1, "").key(), Some(&record(1, "old")), now()), Ok(Saved::Merged { .. })));
    // The caller has not laid the merge into the book yet and saves the very same again.
    assert!(matches!(store.save(record(1, "").key(), Some(&record(1, "old")), now()), Ok(Saved::Merged { .. })));
    let kept = Store::read(disk, Path::new(FOLDER)).unwrap().book;
    assert_eq!(kept.people().values().next().unwrap().kind, PersonKind::Trainee);
}

#[test]
fn a_file_that_broke_since_is_not_written_over() {
    let (disk, mut store) = one();
    edit(&disk, "Colleague,", "Colleague，");
    let refused = store.save(record(1, "").key(), Some(&record(1, "ours")), now());
    assert!(matches!(refused, Err(StoreError::Broken { kind: ProblemKind::Syntax { .. }, .. })), "{refused:?}");
    edit(&disk, "Colleague，", "Colleague,");
    assert_eq!(store.save(record(1, "").key(), Some(&record(1, "ours")), now()), Ok(Saved::Written));
}

#[test]
fn an_edit_wins_over_a_removal_from_outside() {
    let (disk, mut store) = one();
    disk.delete_file(path(1));
    assert_eq!(store.changes(), [DiskChange::Gone(record(1, "").key())]);
    assert_eq!(store.changes(), []);
    assert_eq!(store.save(record(1, "").key(), Some(&record(1, "ours")), now()), Ok(Saved::Written));
    assert!(disk.get(path(1)).is_some());
}

#[test]
fn a_removed_record_comes_back_by_a_save() {
    let (disk, mut store) = one();
    let key = record(1, "").key();
    assert_eq!(store.save(key, None, now()), Ok(Saved::Written));
    assert_eq!(store.save(key, None, now()), Ok(Saved::Unchanged));
    assert_eq!(store.save(key, Some(&record(1, "old")), now()), Ok(Saved::Written));
    assert_eq!(store.save(key, None, now()), Ok(Saved::Written));
    let name = |suffix: &str| format!("trash/people/{}.2025-03-01T10-15-00{suffix}.ron", person(1, "").id);
    assert_eq!(files(&disk), [name("-2"), name("")]);
}

#[test]
fn a_vanished_folder_loses_no_record() {
    let (disk, mut store) = one();
    disk.put("/elsewhere/x", "");
    for file in disk.files() {
        disk.delete_file(file);
    }
    for sub in ["/people", "/accounts", "/workshops", ""] {
        disk.delete_file(format!("{FOLDER}{sub}"));
    }
    let seen = store.changes();
    assert!(seen.iter().all(|s| matches!(s, DiskChange::Problem(_))) && !seen.is_empty(), "{seen:?}");
    assert_eq!(store.changes(), [], "said once");
    let refused = store.save(record(1, "").key(), Some(&record(1, "ours")), now());
    assert_eq!(refused, Err(StoreError::FolderGone { path: FOLDER.into() }));
    assert_eq!(files(&disk), Vec::<String>::new(), "nothing is made in its place");
    let gone = Store::open(disk.clone(), Path::new(FOLDER), true).map(drop);
    assert_eq!(gone, Err(StoreError::FolderGone { path: FOLDER.into() }));
    // An unmounted disk leaves an empty folder.
    disk.put(format!("{FOLDER}/.keep"), "");
    let gone = Store::open(disk, Path::new(FOLDER), true).map(drop);
    assert_eq!(gone, Err(StoreError::FolderGone { path: FOLDER.into() }));
}

#[test]
fn a_follower_sees_what_the_writer_does_and_takes_over() {
    let (disk, mut writer) = one();
    let mut second = open(&disk);
    assert_eq!(second.access, OpenMode::Follower);
    let follower = &mut second.store;
    assert_eq!(follower.save(record(1, "").key(), Some(&record(1, "x")), now()), Err(StoreError::ReadOnly));
    assert_eq!(follower.changes(), []);
    for person in [record(1, "new"), record(2, "two")] {
        writer.save(person.key(), Some(&person), now()).unwrap();
    }
    let mut seen = follower.changes();
    seen.sort_by_key(|s| matches!(s, DiskChange::Record(r) if r.title() == "two"));
    assert_eq!(seen, [DiskChange::Record(record(1, "new")), DiskChange::Record(record(2, "two"))]);
    writer.save(record(2, "").key(), None, now()).unwrap();
    assert_eq!(follower.changes(), [DiskChange::Gone(record(2, "").key())]);
    assert_eq!(follower.take_over(), Ok(false));
    drop(writer);
    assert_eq!(follower.take_over(), Ok(true));
    assert_eq!(follower.changes(), []);
    assert_eq!(follower.save(record(1, "").key(), Some(&record(1, "x")), now()), Ok(Saved::Written));
}

#[test]
fn a_half_written_file_is_told_only_when_it_stays_so() {
    let (disk, mut writer) = one();
    let whole = disk.get(path(1)).unwrap();
    disk.put(path(1), &whole[..20]);
    assert_eq!(writer.changes(), []);
    let seen = writer.changes();
    assert!(matches!(seen.as_slice(), [DiskChange::Problem(p)] if p.key == Some(record(1, "").key())), "{seen:?}");
    assert_eq!(writer.changes(), [], "said once");
    disk.put(path(1), whole);
    assert_eq!(writer.changes(), []);
    assert_eq!(writer.save(record(1, "").key(), Some(&record(1, "x")), now()), Ok(Saved::Written));
}

#[test]
fn a_file_that_cannot_be_opened_is_told_once_and_read_when_it_can() {
    let (disk, mut store) = one();
    edit(&disk, "old", "theirs");
    // One look at the folder, four lists and one stamp; the seventh call opens the file.
    let mut told = Vec::new();
    for _ in 0..4 {
        disk.fail_at(7, InjectedFault::Denied);
        told.extend(store.changes());
    }
    assert!(matches!(told.as_slice(), [DiskChange::Problem(p)] if matches!(p.kind, ProblemKind::Io(_))), "{told:?}");
    disk.mend();
    assert_eq!(store.changes(), [DiskChange::Record(record(1, "theirs"))]);
}

#[test]
fn the_lock_is_the_systems_own() {
    let folder = tempfile::tempdir().unwrap();
    let first = Store::open(Disk, folder.path(), false).unwrap();
    let mut second = Store::open(Disk, folder.path(), false).unwrap();
    assert_eq!((first.access, second.access), (OpenMode::Writer, OpenMode::Follower));
    let here = folder.path().to_owned();
    let waiting = std::thread::spawn(move || wait_for_lock(&here));
    drop(first);
    assert!(second.store.adopt(waiting.join().unwrap().unwrap()).is_empty());
    assert_eq!(second.store.access(), OpenMode::Writer);
    let person = record(1, "x");
    assert_eq!(second.store.save(person.key(), Some(&person), now()), Ok(Saved::Written));
    assert_eq!(Store::open(Disk, folder.path(), true).unwrap().access, OpenMode::Follower);
}

#[test]
fn drafts_of_another_program_are_kept_beside_ours() {
    let (disk, mut store) = one();
    let mut drafts = domain::draft::Drafts::default();
    drafts.set("a", "b", Some("ours"));
    store.save_drafts(&drafts, now()).unwrap();
    let file = format!("{FOLDER}/drafts.ron");
    let theirs = String::from_utf8(disk.get(&file).unwrap()).unwrap().replace("ours", "theirs");
    disk.put(&file, &theirs);
    drafts.set("a", "c", Some("more"));
    store.save_drafts(&drafts, now()).unwrap();
    let beside = format!("{FOLDER}/drafts.conflict-2025-03-01T10-15-00.ron");
    assert_eq!(disk.get(beside), Some(theirs.into_bytes()));
    assert_eq!(Store::read(disk, Path::new(FOLDER)).unwrap().drafts, drafts);
}

#[test]
fn a_record_laid_from_the_disk_is_the_base_of_the_next_edit() {
    let (disk, mut store) = one();
    edit(&disk, "old", "theirs");
    assert_eq!(store.changes(), [DiskChange::Record(record(1, "theirs"))]);
    assert_eq!(store.changes(), []);
    store.accept(&record(1, "theirs"));
    assert_eq!(store.save(record(1, "").key(), Some(&record(1, "mine now")), now()), Ok(Saved::Written));
}

#[test]
fn a_key_takes_only_its_own_record() {
    let (_, mut store) = one();
    let other = Record::Person(Arc::new(person(2, "two")));
    assert!(matches!(store.save(record(1, "").key(), Some(&other), now()), Err(StoreError::Unwritable { .. })));
}

#[test]
fn a_folder_that_refuses_the_lock_is_worked_in_and_written_once_it_allows() {
    let folder = tempfile::tempdir().unwrap();
    let lock = folder.path().join("lock");
    std::fs::create_dir(&lock).unwrap();
    let mut opened = Store::open(Disk, folder.path(), false).unwrap();
    assert_eq!(opened.access, OpenMode::Writer);
    assert!(opened.problems.iter().any(|p| p.path == lock && matches!(p.kind, ProblemKind::NotWritten(_))));
    let ours = record(1, "ours");
    assert!(matches!(opened.store.save(ours.key(), Some(&ours), now()), Err(StoreError::Io { .. })));
    std::fs::remove_dir(&lock).unwrap();
    assert_eq!(opened.store.save(ours.key(), Some(&ours), now()), Ok(Saved::Written));
    assert_eq!(Store::open(Disk, folder.path(), true).unwrap().access, OpenMode::Follower);
}

#[test]
fn whoever_was_refused_the_lock_follows_the_one_who_got_it() {
    let folder = tempfile::tempdir().unwrap();
    let lock = folder.path().join("lock");
    std::fs::create_dir(&lock).unwrap();
    let mut refused = Store::open(Disk, folder.path(), false).unwrap().store;
    std::fs::remove_dir(&lock).unwrap();
    let _writer = Store::open(Disk, folder.path(), false).unwrap();
    let ours = record(1, "ours");
    assert_eq!(refused.save(ours.key(), Some(&ours), now()), Err(StoreError::ReadOnly));
    assert_eq!(refused.access(), OpenMode::Follower);
}

/// A person of the book by two fields.
fn as_kind(name: &str, kind: PersonKind) -> Record {
    Record::Person(Arc::new(domain::person::Person { kind, ..person(1, name) }))
}

/// The text of the file of person 1.
fn text(disk: &Faulty) -> String {
    String::from_utf8(disk.get(path(1)).unwrap()).unwrap()
}

#[test]
fn an_older_file_that_is_put_back_takes_nothing_away_that_was_saved_here() {
    let (disk, mut store) = one();
    let stale = text(&disk);
    let key = record(1, "").key();
    store.save(key, Some(&record(1, "mine")), now()).unwrap();
    store.save(key, Some(&record(1, "mine too")), now()).unwrap();
    // A sync program puts the file of before back, with a change of its own, and then something else is edited here.
    disk.put(path(1), stale.replace("Colleague", "Trainee"));
    let ours = as_kind("mine too", PersonKind::Colleague);
    let saved = store.save(key, Some(&ours), now()).unwrap();
    let Saved::Merged { record: Some(kept), conflict: Some(conflict) } = saved else { panic!("{saved:?}") };
    assert_eq!(kept, as_kind("mine too", PersonKind::Trainee));
    assert!(String::from_utf8(disk.get(conflict).unwrap()).unwrap().contains("old"));
    assert!(text(&disk).contains("mine too") && text(&disk).contains("Trainee"));
    // It does so again: nothing goes then either.
    store.accept(&kept);
    disk.put(path(1), stale);
    let saved = store.save(key, Some(&kept), now()).unwrap();
    assert!(matches!(saved, Saved::Merged { conflict: Some(_), .. }), "{saved:?}");
    assert!(text(&disk).contains("mine too"));
}

#[test]
fn what_another_program_changed_since_our_last_save_is_no_older_file() {
    let (disk, mut store) = one();
    let key = record(1, "").key();
    store.save(key, Some(&record(1, "mine")), now()).unwrap();
    edit(&disk, "Colleague", "Trainee");
    let saved = store.save(key, Some(&record(1, "mine")), now());
    let merged = as_kind("mine", PersonKind::Trainee);
    assert_eq!(saved, Ok(Saved::Merged { record: Some(merged), conflict: None }));
}

#[test]
fn only_the_rename_itself_is_blind_to_another_program() {
    let mut blind = Vec::new();
    let mut last = 0;
    for n in 1.. {
        let (disk, mut store) = one();
        let key = record(1, "").key();
        // Backups and a conflict copy are made too: they take the longest.
        disk.put(path(1), text(&disk).replace("old", "theirs"));
        let meddled = text(&disk).replace("Colleague", "Trainee");
        disk.meddle_at(n, path(1), &meddled);
        drop(store.save(key, Some(&record(1, "ours")), now()));
        if disk.calls() < n {
            break;
        }
        last = n;
        let kept = files(&disk).into_iter().filter_map(|file| disk.get(Path::new(FOLDER).join(file)));
        if !kept.map(|bytes| String::from_utf8(bytes).unwrap()).any(|text| text.contains("Trainee")) {
            blind.push(n);
        }
        let copies = files(&disk).into_iter().filter(|file| file.contains(".conflict-")).count();
        assert!(copies <= 1, "{:?}", files(&disk));
    }
    assert_eq!(blind.len(), 1, "{blind:?} of {last}");
}

#[test]
fn an_older_file_seen_by_a_look_takes_nothing_away_either_and_is_told_once() {
    let (disk, mut store) = one();
    let stale = text(&disk);
    let key = record(1, "").key();
    store.save(key, Some(&record(1, "mine")), now()).unwrap();
    disk.put(path(1), stale.replace("Colleague", "Trainee"));
    assert_eq!(store.changes(), [DiskChange::Record(as_kind("old", PersonKind::Trainee))]);
    let saved = store.put_back(key, now()).unwrap().unwrap();
    let Saved::Merged { record: Some(kept), conflict: Some(_) } = saved else { panic!("{saved:?}") };
    assert_eq!(kept, as_kind("mine", PersonKind::Trainee));
    store.accept(&kept);
    assert_eq!(store.changes(), []);
    // An ordinary change is not undone.
    edit(&disk, "mine", "theirs");
    assert_eq!(store.changes(), [DiskChange::Record(as_kind("theirs", PersonKind::Trainee))]);
    assert_eq!(store.put_back(key, now()), None);
}

#[test]
fn who_takes_over_gets_what_was_typed_where_the_writer_died() {
    let (disk, mut writer) = one();
    let mut second = open(&disk).store;
    let typed = Maker::new(7, &["half a sentence"]).drafts();
    writer.save_drafts(&typed, now()).unwrap();
    // A kill leaves everything as it is and gives the lock back.
    std::mem::forget(writer);
    disk.reboot();
    assert_eq!(second.take_over(), Ok(true));
    let (drafts, _, problems) = second.take_up();
    assert_eq!((&drafts, problems), (&typed, Vec::new()));
    // They are its own now: the next save of them is no quarrel.
    second.save_drafts(&domain::draft::Drafts::default(), now()).unwrap();
    assert!(!files(&disk).iter().any(|file| file.contains(".conflict-")), "{:?}", files(&disk));
}
