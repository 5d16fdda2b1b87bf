//! Names behind which no ordinary file stands: a pipe, a device, a hole of a hundred gigabytes. Nothing waits for them.

use std::fs::File;
use std::path::{Path, PathBuf};

use domain::record::{Record, RecordKey};
use rustix::fs::{CWD, Mode, mkfifoat};
use store::{
    Disk, IoCause, OpenMode, ProblemKind, Store, StoreError, Unreadable, check, read_bytes, read_file, unpack,
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
