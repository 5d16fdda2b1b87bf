//! What is on the wall: whoever looks finds the old page, the new one or none, whatever fails; no backup holds it, and erasing takes
//! it away.

use std::path::Path;

use domain::lang::Text;
use domain::workshop::showing::{Countdown, MapMark, Showing, WallBlock, WallPage, WallTeam};
use jiff::civil::datetime;
use store::{Disk, Faulty, Store, StoreError, WallNews, WallWatch, check};

use super::faults::torture;
use super::sample::{FOLDER, day, files, now, open, record};

fn text(word: &str) -> Text {
    Text { zh: format!("「{word}」"), en: word.to_owned() }
}

/// A page of that name.
fn showing(serial: u64, name: &str) -> Showing {
    let team = WallTeam { title: text("A"), members: vec!["王建国".into(), "No. 2\r\n".into()] };
    let blocks = vec![
        WallBlock::Line(text(name)),
        WallBlock::Table { head: vec![text("a")], rows: vec![vec![None], vec![Some(text("b"))]] },
        WallBlock::Kite([80, 60, 50, 50]),
        WallBlock::Map(vec![MapMark { x: -24, y: 24, people: 3, who: vec!["7".into()] }]),
        WallBlock::Teams(vec![team]),
        WallBlock::Drawn(vec!["╭─ 客户甲 ─╮".into(), String::new()]),
    ];
    let ends = datetime(2025, 3, 1, 10, 20, 0, 0);
    Showing {
        serial,
        day: Some(day()),
        class: Some(domain::id::IdSource::new(3).next_id()),
        page: Some(WallPage { title: text(name), place: "3/9".into(), blocks }),
        turned_to: 12,
        black: serial.is_multiple_of(2),
        frozen: true,
        names: true,
        countdown: Some(Countdown { ends, seconds: 300, task: text("task") }),
    }
}

fn watch(disk: &Faulty) -> WallWatch<Faulty> {
    WallWatch::new(disk.clone(), Path::new(FOLDER))
}

fn sent(showing: &Showing) -> Vec<WallNews> {
    vec![WallNews::Sent(Box::new(showing.clone()))]
}

/// A closed book with a page on the wall.
fn shown() -> Faulty {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    let person = record(1, "old");
    store.save(person.key(), Some(&person), now()).unwrap();
    store.show(&showing(1, "old")).unwrap();
    disk
}

#[test]
fn what_is_sent_is_seen_as_it_is_and_once() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    let mut watch = watch(&disk);
    assert_eq!(watch.look(), []);
    for serial in 1..4 {
        store.show(&showing(serial, "page")).unwrap();
        assert_eq!(watch.look(), sent(&showing(serial, "page")));
        assert_eq!(watch.look(), []);
    }
    let later = WallWatch::new(disk.clone(), Path::new(FOLDER)).look();
    assert_eq!(later, sent(&showing(3, "page")), "whoever starts later sees what is there");
}

#[test]
fn whatever_fails_the_wall_has_the_old_page_the_new_one_or_none() {
    let [old, new] = [showing(1, "old"), showing(2, "new")];
    let act = |disk: &Faulty| Store::open(disk.clone(), Path::new(FOLDER), true).map(|opened| opened.store)?.show(&new);
    torture(shown, act, |disk, _, when| {
        let seen = watch(disk).look();
        // Only a power cut may take both: it is not waited for any disk.
        assert!(seen == sent(&old) || seen == sent(&new) || seen.is_empty(), "{when}: {seen:?}");
        let opened = open(disk);
        assert!(opened.problems.is_empty() && opened.book.get(record(1, "").key()).is_some(), "{when}");
        assert!(!files(disk).iter().any(|name| name.contains(".tmp")), "{when}: {:?}", files(disk));
    });
}

#[test]
fn a_page_that_could_not_be_sent_leaves_the_old_one() {
    for n in 1..40 {
        let disk = shown();
        let mut store = open(&disk).store;
        disk.fail_at(n, store::InjectedFault::Full);
        let outcome = store.show(&showing(2, "new"));
        disk.mend();
        let seen = watch(&disk).look();
        let wanted = if outcome.is_ok() { showing(2, "new") } else { showing(1, "old") };
        assert_eq!(seen, sent(&wanted), "{n}");
    }
}

#[test]
fn a_disk_that_cannot_be_read_for_now_is_no_news() {
    let disk = shown();
    let mut watch = watch(&disk);
    disk.fail_from(1, store::InjectedFault::Defect);
    assert_eq!((watch.look(), watch.look()), (vec![], vec![]));
    disk.mend();
    assert_eq!(watch.look(), sent(&showing(1, "old")));
}

#[test]
fn a_file_that_is_damaged_newer_or_of_another_kind_is_none() {
    let good = String::from_utf8(shown().get(format!("{FOLDER}/wall.ron")).unwrap()).unwrap();
    let half: String = good.chars().take(good.chars().count() / 2).collect();
    let bad = [
        String::new(),
        "\0".repeat(200),
        half,
        good.replace("version: 1", "version: 2"),
        good.replace("peilian/wall", "peilian/person"),
        good.replace("frozen", "frosen"),
        good.replace("serial: 1", "serial: -1"),
    ];
    for text in bad {
        let disk = shown();
        let mut watch = watch(&disk);
        watch.look();
        disk.put(format!("{FOLDER}/wall.ron"), &text);
        assert_eq!(watch.look(), [], "{text}");
        assert_eq!(WallWatch::new(disk.clone(), Path::new(FOLDER)).look(), [], "{text}");
        assert!(open(&disk).problems.is_empty(), "it is nobody's work, so nobody is told");
        open(&disk).store.show(&showing(7, "next")).unwrap();
        assert_eq!(watch.look(), sent(&showing(7, "next")), "and it is written over");
    }
}

#[test]
fn a_writer_that_lost_the_file_counts_from_the_beginning() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    let mut watch = watch(&disk);
    store.show(&showing(57, "old")).unwrap();
    watch.look();
    store.show(&showing(1, "new")).unwrap();
    assert_eq!(watch.look(), [vec![WallNews::Cleared], sent(&showing(1, "new"))].concat());
    disk.delete_file(format!("{FOLDER}/wall.ron"));
    assert_eq!((watch.look(), watch.look()), (vec![WallNews::Cleared], vec![]));
}

#[test]
fn it_is_in_no_backup_no_check_and_no_news_of_the_records() {
    let disk = shown();
    let mut store = open(&disk).store;
    store.changes();
    store.show(&showing(2, "new")).unwrap();
    assert_eq!(store.changes(), []);
    let archive = Path::new("/data/archive.peilian");
    assert_eq!(store.backup(archive, now()).unwrap(), Vec::<std::path::PathBuf>::new(), "nor is it left out");
    assert!(!String::from_utf8(disk.get(archive).unwrap()).unwrap().contains("wall"));
    assert!(!files(&disk).iter().any(|name| name.starts_with("backups/") && name.contains("wall")));
    drop(store);
    assert_eq!(check(disk, Path::new(FOLDER), false, now()).unwrap().problems, []);
}

#[test]
fn whoever_only_watches_takes_no_lock_makes_no_folder_and_may_come_first() {
    let disk = Faulty::new();
    let mut watch = watch(&disk);
    assert_eq!((watch.look(), disk.files()), (vec![], vec![]));
    assert!(store::Fs::list(&disk, Path::new(FOLDER)).is_err(), "no folder is made");
    let mut opened = open(&disk);
    assert_eq!(opened.access, store::OpenMode::Writer);
    opened.store.show(&showing(1, "page")).unwrap();
    assert_eq!(watch.look(), sent(&showing(1, "page")));
}

#[test]
fn a_window_that_follows_sends_nothing() {
    let disk = shown();
    let _writer = open(&disk);
    let mut follower = open(&disk).store;
    assert_eq!(follower.show(&showing(2, "new")), Err(StoreError::ReadOnly));
    assert_eq!(watch(&disk).look(), sent(&showing(1, "old")));
}

#[test]
fn on_the_real_disk_it_is_for_its_owner_alone_and_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(Disk, folder.path(), false).unwrap().store;
    let mut watch = WallWatch::new(Disk, folder.path());
    for serial in 1..20 {
        store.show(&showing(serial, "page")).unwrap();
        assert_eq!(watch.look(), sent(&showing(serial, "page")));
    }
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names.iter().filter(|name| name.to_string_lossy().contains("wall")).count(), 1, "{names:?}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(folder.path().join("wall.ron")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
