//! Names behind which no ordinary file stands: a pipe, a device, a hole of a hundred gigabytes. Nothing waits for them.

use std::fs::File;
use std::path::{Path, PathBuf};

use domain::record::{Record, RecordKey};
use rustix::fs::{CWD, Mode, mkfifoat};
use store::{
    Disk, DiskChange, IoCause, OpenMode, ProblemKind, Store, StoreError, Unreadable, check, full_path, read_bytes,
    read_file, unpack,
};

use super::sample::{now, record};

/// A book on the real disk with person 1, and the file of that person.
fn book() -> (tempfile::TempDir, PathBuf, Record) {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(Disk, folder.path(), false).unwrap().store;
    let one = record(1, "one");
    store.save(one.key(), Some(&one), now()).unwrap();
    let RecordKey::Person(id) = one.key() else { panic!("{one:?}") };
    let path = folder.path().join(format!("people/{id}.ron"));
    assert!(path.exists());
    (folder, path, one)
}

/// Puts a pipe there that nobody writes to.
fn pipe(path: &Path) {
    drop(std::fs::remove_file(path));
    mkfifoat(CWD, path, Mode::RUSR | Mode::WUSR).unwrap();
}

/// Puts a file there that is all hole.
fn hole(path: &Path) {
    drop(std::fs::remove_file(path));
    File::create(path).unwrap().set_len(100 << 30).unwrap();
}

/// What a room says of a file it is to read, and of a folder beside it.
type Answer = fn(&Path, &Path) -> Option<IoCause>;

fn refused(cause: &IoCause) -> Unreadable {
    cause.refused.unwrap()
}

#[test]
fn a_pipe_or_a_hole_in_place_of_any_file_is_named_and_holds_nothing_up() {
    for (put, wanted) in [(pipe as fn(&Path), Unreadable::NotRegular), (hole, Unreadable::TooLarge(64 << 20))] {
        for name in ["", "book.ron", "drafts.ron", "erasures.ron"] {
            let (folder, person, _) = book();
            let path = if name.is_empty() { person } else { folder.path().join(name) };
            put(&path);
            let report = check(Disk, folder.path(), false, now()).unwrap();
            let told = report.problems.iter().find(|problem| problem.path == path).unwrap();
            assert!(matches!(&told.kind, ProblemKind::Io(cause) if refused(cause) == wanted), "{told:?}");
            let opened = Store::open(Disk, folder.path(), true).unwrap();
            assert!(opened.problems.iter().any(|problem| problem.path == path), "{:?}", opened.problems);
            assert_eq!(opened.access, OpenMode::Writer);
            assert!(path.exists(), "nobody takes it away");
        }
    }
}

#[test]
fn a_record_is_not_written_over_what_is_no_file() {
    let (folder, path, one) = book();
    let mut store = Store::open(Disk, folder.path(), true).unwrap().store;
    pipe(&path);
    let saved = store.save(one.key(), Some(&record(1, "two")), now());
    assert!(
        matches!(&saved, Err(StoreError::Unread { cause, .. }) if refused(cause) == Unreadable::NotRegular),
        "{saved:?}"
    );
    assert!(!path.is_file() && path.exists());
}

#[test]
fn a_lock_that_is_no_file_is_told_and_the_book_is_there() {
    let (folder, _, one) = book();
    pipe(&folder.path().join("lock"));
    let mut opened = Store::open(Disk, folder.path(), true).unwrap();
    assert_eq!(opened.book.get(one.key()), Some(one.clone()));
    let told =
        |kind: &ProblemKind| matches!(kind, ProblemKind::NotWritten(cause) if refused(cause) == Unreadable::NotRegular);
    assert!(opened.problems.iter().any(|problem| told(&problem.kind)), "{:?}", opened.problems);
    assert!(opened.store.save(one.key(), Some(&record(1, "two")), now()).is_err());
    assert!(store::wait_for_lock(folder.path()).is_err());
}

#[test]
fn other_rooms_read_ordinary_files_too_each_up_to_its_bound() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("some.ron");
    let config: Answer = |path, _| match read_file::<String>(&Disk, path, "peilian/test", 1).unwrap_err().kind {
        ProblemKind::Io(cause) => Some(cause),
        _ => None,
    };
    let table: Answer = |path, _| match read_bytes(&Disk, path) {
        Err(StoreError::Unread { cause, .. }) => Some(cause),
        _ => None,
    };
    let archive: Answer = |path, folder| match unpack(&Disk, path, &folder.join("new")) {
        Err(StoreError::Unread { cause, .. }) => Some(cause),
        _ => None,
    };
    for (read, most) in [(config, 64), (table, 256), (archive, 1024)] {
        pipe(&path);
        assert_eq!(read(&path, folder.path()).unwrap().refused, Some(Unreadable::NotRegular));
        hole(&path);
        assert_eq!(read(&path, folder.path()).unwrap().refused, Some(Unreadable::TooLarge(most << 20)));
        assert_eq!(read(Path::new("/dev/zero"), folder.path()).unwrap().refused, Some(Unreadable::NotRegular));
    }
}

#[test]
fn nothing_is_written_into_another_folder_of_the_same_name() {
    let around = tempfile::tempdir().unwrap();
    let (book, away) = (around.path().join("book"), around.path().join("away"));
    let mut store = Store::open(Disk, &book, false).unwrap().store;
    let one = record(1, "one");
    store.save(one.key(), Some(&one), now()).unwrap();
    // A disk is taken off: first nothing is there, then the empty folder it was put on.
    std::fs::rename(&book, &away).unwrap();
    for made in [false, true] {
        if made {
            std::fs::create_dir(&book).unwrap();
        }
        let path = book.clone();
        let wanted = if made { StoreError::OtherFolder { path } } else { StoreError::FolderGone { path } };
        assert_eq!(store.save(one.key(), Some(&record(1, "two")), now()), Err(wanted.clone()));
        let settings = Record::Settings(std::sync::Arc::default());
        assert_eq!(store.save(RecordKey::Settings, Some(&settings), now()), Err(wanted.clone()));
        assert_eq!(store.save_drafts(&domain::draft::Drafts::default(), now()), Err(wanted.clone()));
        assert_eq!(store.print("page.md", "text"), Err(wanted));
        let vanished = |change: &DiskChange| !matches!(change, DiskChange::Problem(_));
        assert!(!store.changes().iter().any(vanished));
        assert_eq!(book.exists(), made);
    }
    assert_eq!(std::fs::read_dir(&book).unwrap().count(), 0);
    std::fs::remove_dir(&book).unwrap();
    std::fs::rename(&away, &book).unwrap();
    assert_eq!(store.save(one.key(), Some(&record(1, "two")), now()), Ok(store::Saved::Written));
    store.print("page.md", "text").unwrap();
}

#[test]
fn a_disk_that_is_put_on_again_is_known_by_the_lock_in_it() {
    let around = tempfile::tempdir().unwrap();
    let (book, away) = (around.path().join("book"), around.path().join("away"));
    let mut store = Store::open(Disk, &book, false).unwrap().store;
    let one = record(1, "one");
    store.save(one.key(), Some(&one), now()).unwrap();
    std::fs::rename(&book, &away).unwrap();
    std::fs::create_dir(&book).unwrap();
    for entry in std::fs::read_dir(&away).unwrap() {
        let entry = entry.unwrap();
        std::fs::rename(entry.path(), book.join(entry.file_name())).unwrap();
    }
    assert_eq!(store.save(one.key(), Some(&record(1, "two")), now()), Ok(store::Saved::Written));
}

#[test]
fn a_folder_has_one_full_path_whether_it_is_there_or_not() {
    let around = tempfile::tempdir().unwrap();
    let (real, link) = (around.path().join("disk/book"), around.path().join("link"));
    std::fs::create_dir_all(&real).unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    let there = full_path(&link);
    assert_eq!(there, full_path(&real));
    std::fs::remove_dir_all(around.path().join("disk")).unwrap();
    assert_eq!([full_path(&link), full_path(&real)], [there.clone(), there]);
}
