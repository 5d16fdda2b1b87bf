//! What lies on the disk: texts that a person can read, files of every version ever shipped, links and permissions.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::attempt::{Attempt, ElementKey, Elements, SheetAnswer};
use domain::draft::Drafts;
use domain::id::IdSource;
use domain::meeting::Occasion;
use domain::record::Record;
use domain::settings::Settings;
use domain::workshop::Workshop;
use domain::workshop::agenda::AgendaItem;
use domain::workshop::seat::Seat;
use store::{Disk, Faulty, Saved, Store, StoreError, read_text, sweep_unfinished, unpack, write_text};

use super::sample::{FOLDER, Maker, day, files, now, open, path, person, record};

#[test]
fn the_file_of_a_person_reads_well() {
    let disk = Faulty::new();
    let mut person = person(1, "张三 \"老张\"");
    let mut attempt = Attempt::begin(&mut IdSource::new(3), day());
    for key in ElementKey::on_offer(0).take(3) {
        attempt.sheets[0].toggle(key);
    }
    person.attempts.push(attempt);
    let record = Record::Person(Arc::new(person));
    open(&disk).store.save(record.key(), Some(&record), now()).unwrap();
    let text = String::from_utf8(disk.get(path(1)).unwrap()).unwrap();
    assert_eq!(text, include_str!("person.ron"));
}

/// The files of a version, one of each kind, every field filled.
fn fixtures(version: u8) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../tests/fixtures/store/v{version}"))
}

/// What the files of this version hold.
fn today() -> (Vec<Record>, Drafts) {
    let mut maker =
        Maker::new(2025, &["华东电力", "“重点”客户：三家，两期", "plain", "say \"hi\" \\ #", "two\nlines", ""]);
    let mut records = maker.records();
    for record in &mut records {
        let Record::Account(account) = record else { continue };
        // Whose promise was let go when its project was closed. Ids of its own would give all that follows another one.
        for project in &mut Arc::make_mut(account).projects {
            project.let_go = project.meetings.iter().map(|meeting| meeting.id).collect();
        }
    }
    (records, maker.drafts())
}

/// What the files of version 6 hold: of a class neither hands that were counted nor where the dealers were put.
fn sixth_version() -> (Vec<Record>, Drafts) {
    let (mut records, drafts) = today();
    for record in &mut records {
        if let Record::Workshop(class) = record {
            let class = Arc::make_mut(class);
            (class.hands, class.placings) = (Vec::new(), Vec::new());
        }
    }
    (records, drafts)
}

/// What the files of version 5 hold: no points of the teams of a class.
fn fifth_version() -> (Vec<Record>, Drafts) {
    let (mut records, drafts) = sixth_version();
    for record in &mut records {
        if let Record::Workshop(class) = record {
            Arc::make_mut(class).allotments = Vec::new();
        }
    }
    (records, drafts)
}

/// What the files of version 4 hold: of a class nothing but its title, its day, its agenda and its roster.
fn fourth_version() -> (Vec<Record>, Drafts) {
    let (mut records, drafts) = today();
    for record in &mut records {
        let Record::Workshop(class) = record else { continue };
        let known = Workshop::clone(class);
        let agenda = known.agenda.into_iter().map(|line| AgendaItem::new(line.id, line.title, line.minutes));
        let roster = known.roster.into_iter().map(|seat| Seat { on_map: seat.on_map, ..Seat::new(seat.person) });
        *class = Arc::new(Workshop {
            sample: known.sample,
            agenda: agenda.collect(),
            roster: roster.collect(),
            ..Workshop::new(known.id, known.title, known.on)
        });
    }
    (records, drafts)
}

/// What the files of version 3 hold: nothing of the channel, of credit and of the team was known.
fn third_version() -> (Vec<Record>, Drafts) {
    let (mut records, drafts) = fourth_version();
    for record in &mut records {
        match record {
            Record::Account(account) => {
                let account = Arc::make_mut(account);
                account.payment_days = None;
                account.forces.clear();
                for invoice in account.projects.iter_mut().flat_map(|project| &mut project.invoices) {
                    invoice.instalments.clear();
                    invoice.note.clear();
                    invoice.steps.iter_mut().for_each(|step| step.rung = None);
                }
            }
            Record::Person(person) => {
                let person = Arc::make_mut(person);
                person.coaching.clear();
                person.self_checks.clear();
            }
            Record::Settings(settings) => {
                let known = Settings::clone(settings);
                let Settings { channel, resources, scorecard, borrowing_rate, .. } = Settings::default();
                *settings = Arc::new(Settings { channel, resources, scorecard, borrowing_rate, ..known });
            }
            Record::Workshop(_) => {}
        }
    }
    (records, drafts)
}

/// What the files of version 2 hold: an account knew neither what we hold, nor what they chose to do, nor who by a contact, nor
/// when a promise was kept, nor how an outcome came about, nor with whom a touch was, nor what was let go. A sheet had the first 8 elements of each
/// quadrant, which were all there were.
fn second_version() -> (Vec<Record>, Drafts) {
    let (mut records, drafts) = third_version();
    for record in &mut records {
        match record {
            Record::Account(account) => second_account(Arc::make_mut(account)),
            Record::Person(person) => second_person(Arc::make_mut(person)),
            _ => {}
        }
    }
    (records, drafts)
}

fn second_account(account: &mut domain::account::Account) {
    for project in &mut account.projects {
        project.let_go.clear();
        for meeting in &mut project.meetings {
            (meeting.in_hand, meeting.occasion) = (None, Occasion::Meeting);
            if let Some(action) = &mut meeting.action {
                (action.kind, action.whom, action.contact, action.kept_on) = (None, None, None, None);
            }
        }
        project.touches.iter_mut().for_each(|touch| touch.contacts.clear());
    }
}

fn second_person(person: &mut domain::person::Person) {
    let sheets = person.attempts.iter_mut().flat_map(|a| a.sheets.iter_mut().enumerate());
    for (sheet, SheetAnswer { order, picks }) in sheets {
        (*order, *picks) = (first_elements(sheet, order), first_elements(sheet, picks));
    }
}

/// The elements whose places those on offer today took.
fn first_elements(sheet: usize, elements: &Elements) -> Elements {
    let first = |key: &ElementKey| {
        let place = ElementKey::on_offer(sheet).position(|k| k == *key).unwrap();
        format!("{}{}", key.quadrant, place % 8 + 1)
    };
    elements.keys().iter().map(first).collect::<Vec<_>>().join(" ").parse().unwrap()
}

/// What the files of version 1 hold: they knew no drills, no limits, chances or targets, and neither what was signed nor what was
/// reached.
fn first_version() -> (Vec<Record>, Drafts) {
    let (mut records, drafts) = second_version();
    for record in &mut records {
        match record {
            Record::Person(person) => Arc::make_mut(person).drills.clear(),
            Record::Settings(settings) => {
                let (me, currency) = (settings.me, settings.currency.clone());
                *settings = Arc::new(Settings { me, currency, ..Settings::default() });
            }
            Record::Account(account) => {
                let account = Arc::make_mut(account);
                for meeting in account.projects.iter_mut().flat_map(|p| &mut p.meetings) {
                    meeting.signed.clear();
                    meeting.reached = None;
                }
            }
            Record::Workshop(_) => {}
        }
    }
    (records, drafts)
}

fn reads(version: u8, (records, drafts): (Vec<Record>, Drafts)) {
    let opened = Store::read(Disk, &fixtures(version)).unwrap();
    assert_eq!(opened.problems, vec![]);
    for record in records {
        assert_eq!(opened.book.get(record.key()), Some(record));
    }
    assert_eq!(opened.drafts, drafts);
}

#[test]
fn files_of_version_1_still_read() {
    reads(1, first_version());
}

#[test]
fn files_of_version_2_still_read() {
    reads(2, second_version());
}

#[test]
fn files_of_version_3_still_read() {
    reads(3, third_version());
}

#[test]
fn files_of_version_4_still_read() {
    reads(4, fourth_version());
}

#[test]
fn files_of_version_5_still_read() {
    reads(5, fifth_version());
}

#[test]
fn files_of_version_6_still_read() {
    reads(6, sixth_version());
}

#[test]
fn files_of_version_7_still_read() {
    reads(7, today());
}

/// Run once for each version, when it is new: `cargo test -p peilian-store --test store -- --ignored write_the_fixtures`.
#[test]
#[ignore = "writes the fixtures; a version that was shipped is never written again"]
fn write_the_fixtures() {
    let (records, drafts) = today();
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(Disk, folder.path(), false).unwrap().store;
    for record in records {
        store.save(record.key(), Some(&record), now()).unwrap();
    }
    store.save_drafts(&drafts, now()).unwrap();
    for sub in ["", "people", "accounts", "workshops"] {
        fs::create_dir_all(fixtures(7).join(sub)).unwrap();
        for entry in fs::read_dir(folder.path().join(sub)).unwrap().map(Result::unwrap) {
            let to = fixtures(7).join(sub).join(entry.file_name());
            if entry.file_type().unwrap().is_file() && entry.file_name() != "lock" && !to.exists() {
                fs::copy(entry.path(), to).unwrap();
            }
        }
    }
}

#[test]
fn a_read_leaves_no_trace() {
    let folder = tempfile::tempdir().unwrap();
    drop(Store::read(Disk, folder.path()).unwrap());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    let missing = Store::read(Disk, &folder.path().join("none")).map(drop);
    assert_eq!(missing, Err(StoreError::FolderGone { path: folder.path().join("none") }));
}

#[test]
fn unfinished_files_are_swept_by_the_writer_only() {
    let disk = Faulty::new();
    let temp = path(1).replace("/people/", "/people/.") + ".77-1.tmp";
    drop(open(&disk));
    disk.put(&temp, "half");
    let print = format!("{FOLDER}/prints/.a page.md.77-12.tmp");
    disk.put(&print, "half");
    // What sync programs, editors and other users call their own.
    let id = person(1, "").id;
    let others = [
        format!("people/.{id}.ron.77.tmp"),
        format!("people/.{id}.ron.x-1.tmp"),
        format!("people/.{id}.txt.77-1.tmp"),
        "people/.mine.tmp.txt".to_owned(),
        format!("people/.syncthing.{id}.ron.tmp"),
        "prints/.syncthing.a page.md.tmp".to_owned(),
        ".drafts.ron.tmp".to_owned(),
        ".notes.77-1.tmp".to_owned(),
        ".syncthing.book.ron.tmp".to_owned(),
    ];
    for name in &others {
        disk.put(format!("{FOLDER}/{name}"), "not ours");
    }
    drop(Store::read(disk.clone(), Path::new(FOLDER)).unwrap());
    assert!(disk.get(&temp).is_some() && disk.get(&print).is_some());
    drop(open(&disk));
    let (mut left, mut wanted) = (files(&disk), others.to_vec());
    left.sort();
    wanted.sort();
    assert_eq!(left, wanted);
}

#[test]
fn unfinished_files_in_other_folders_are_swept_by_their_name() {
    let disk = Faulty::new();
    for name in [".config.ron.77-1.tmp", ".other.ron.77-1.tmp", ".syncthing.config.ron.tmp", "config.ron"] {
        disk.put(format!("/config/{name}"), "some");
    }
    sweep_unfinished(&disk, Path::new("/config/config.ron"));
    assert!(disk.get("/config/.config.ron.77-1.tmp").is_none());
    assert_eq!(disk.files().len(), 3);
}

#[test]
fn many_files_are_read_on_every_core() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    for seed in 0..300 {
        store.save(record(seed, "").key(), Some(&record(seed, &seed.to_string())), now()).unwrap();
    }
    drop(store);
    let most = std::sync::atomic::AtomicUsize::new(0);
    let progress = |done: usize, total: usize| {
        assert_eq!(total, 300);
        most.fetch_max(done, std::sync::atomic::Ordering::Relaxed);
    };
    let opened = Store::open_with(disk, Path::new(FOLDER), true, &progress).unwrap();
    assert_eq!((opened.book.people().len(), most.into_inner()), (300, 300));
}

#[test]
fn an_export_is_written_over_only_when_told() {
    let disk = Faulty::new();
    disk.put("/out/x", "");
    let path = Path::new("/out/report.md");
    assert_eq!(write_text(&disk, path, "one\r\n", false), Ok(()));
    assert_eq!(write_text(&disk, path, "two", false), Err(StoreError::Exists { path: path.to_owned() }));
    assert_eq!(read_text(&disk, path).unwrap(), "one\n");
    assert_eq!(write_text(&disk, path, "two", true), Ok(()));
    assert_eq!(disk.files().len(), 2, "no unfinished file stays");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_new_file_is_private_and_an_old_one_keeps_its_permissions() {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("new");
        let mut store = Store::open(Disk, &book, false).unwrap().store;
        let file = book.join(format!("people/{}.ron", person(1, "").id));
        store.save(record(1, "").key(), Some(&record(1, "a")), now()).unwrap();
        assert_eq!((mode(&file), mode(&book)), (0o600, 0o700));
        fs::set_permissions(&file, fs::Permissions::from_mode(0o664)).unwrap();
        store.save(record(1, "").key(), Some(&record(1, "b")), now()).unwrap();
        assert_eq!(mode(&file), 0o664);
    }

    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (book, real) = (folder.path().join("book"), folder.path().join("real.ron"));
        let mut store = Store::open(Disk, &book, false).unwrap().store;
        let file = book.join(format!("people/{}.ron", person(1, "").id));
        symlink("../../real.ron", &file).unwrap();
        for name in ["a", "b"] {
            assert_eq!(store.save(record(1, "").key(), Some(&record(1, name)), now()), Ok(Saved::Written));
        }
        assert!(fs::symlink_metadata(&file).unwrap().is_symlink());
        assert!(fs::read_to_string(&real).unwrap().contains("\"b\""));
        let kept = book.join(format!("backups/2025-03-01/people/{}.ron", person(1, "").id));
        assert!(fs::read_to_string(kept).unwrap().contains("\"a\""));
        assert_eq!(store.save(record(1, "").key(), None, now()), Ok(Saved::Written));
        assert!(fs::symlink_metadata(&file).is_err(), "the link goes");
        assert_eq!(fs::read_dir(book.join("trash/people")).unwrap().count(), 1);
    }

    #[test]
    fn a_linked_folder_stays_a_link_when_a_book_is_unpacked_into_it() {
        let home = tempfile::tempdir().unwrap();
        let (book, real, link, archive) =
            (home.path().join("book"), home.path().join("real"), home.path().join("link"), home.path().join("all.ron"));
        Store::open(Disk, &book, false).unwrap().store.backup(&archive, now()).unwrap();
        std::fs::create_dir(&real).unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        unpack(&Disk, &archive, &link).unwrap();
        assert!(link.is_symlink() && real.join("people").is_dir());
    }

    #[test]
    fn a_ring_of_links_is_an_error_and_no_endless_walk() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(Disk, folder.path(), false).unwrap().store;
        let file = folder.path().join(format!("people/{}.ron", person(1, "").id));
        symlink(&file, &file).unwrap();
        let refused = store.save(record(1, "").key(), Some(&record(1, "a")), now());
        assert!(matches!(refused, Err(StoreError::Unread { .. })), "{refused:?}");
    }
}
