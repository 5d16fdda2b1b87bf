//! The inbox: what is read of it, what is passed over, and that a file which is still being copied is not called damaged.

use std::path::Path;
use std::sync::Arc;

use domain::erasure::{Erased, Erasure};
use domain::person::Person;
use domain::record::Record;
use domain::workshop::own_answer::OwnAnswer;
use store::{DroppedFile, Faulty, Fs, InjectedFault, ParseCause, ProblemKind, Store, StoreError, write_records};

use super::sample::{Maker, all_files, files, now, open};

const INBOX: &str = "/data/book/inbox";

fn inbox(name: &str) -> String {
    format!("{INBOX}/{name}")
}

/// The text of a participant's own file.
fn own(seed: u64) -> (OwnAnswer, String) {
    let person = Maker::new(seed, &["An Ning"]).person();
    let disk = Faulty::new();
    write_records(&disk, Path::new("/own"), &[Record::Person(Arc::new(person.clone()))], None).unwrap();
    let text = disk.get(format!("/own/people/{}.ron", person.id)).unwrap();
    (OwnAnswer::of(&person), String::from_utf8(text).unwrap())
}

fn look(store: &mut Store<Faulty>) -> Option<Vec<DroppedFile>> {
    store.look_into_inbox().map(Result::unwrap)
}

fn names(found: &[DroppedFile]) -> Vec<&str> {
    found.iter().map(|file| file.name.as_str()).collect()
}

#[test]
fn the_first_look_makes_the_folder_and_tells_what_lies_there() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    assert!(disk.stat(Path::new(INBOX)).is_err(), "opening makes none");
    assert_eq!(look(&mut store), Some(Vec::new()));
    assert!(disk.stat(Path::new(INBOX)).is_ok());
    assert_eq!(look(&mut store), None, "nothing new");
    let (answer, text) = own(1);
    disk.put(inbox("a.ron"), &text);
    let found = look(&mut store).unwrap();
    assert_eq!(found, [DroppedFile { name: "a.ron".to_owned(), read: Ok(answer) }]);
    assert_eq!(look(&mut store), None);
    assert_eq!(String::from_utf8(disk.get(inbox("a.ron")).unwrap()).unwrap(), text, "it stays as it is");
    disk.delete_file(inbox("a.ron"));
    assert_eq!(look(&mut store), Some(Vec::new()));
    assert_eq!(files(&disk), Vec::<String>::new());
}

#[test]
fn what_is_no_file_of_a_person_is_passed_over() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    look(&mut store);
    let (_, text) = own(1);
    let passed = [
        ".hidden.ron",
        "~$a.ron",
        "~a.ron",
        "a.ron.crdownload",
        "a.ron.part",
        "a.ron.tmp",
        "a.ron~",
        "photo.jpg",
        "~$list.xlsx",
        "ron",
        "Thumbs.db",
    ];
    for name in passed {
        disk.put(inbox(name), &text);
    }
    assert_eq!(look(&mut store), None);
    for name in ["a.ron", "B.RON", "c (1).ron", "安宁.ron", "d.ron.txt"] {
        disk.put(inbox(name), &text);
    }
    assert_eq!(names(&look(&mut store).unwrap()), ["B.RON", "a.ron", "c (1).ron", "d.ron.txt", "安宁.ron"]);
}

#[test]
fn a_table_is_not_read_and_not_passed_over_either() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    look(&mut store);
    for name in ["a.csv", "B.XLSX", "c.ods", "d.tsv.txt"] {
        disk.put(inbox(name), &own(1).1);
    }
    let found = [look(&mut store), look(&mut store)].into_iter().flatten().next_back().unwrap();
    assert_eq!(names(&found), ["B.XLSX", "a.csv", "c.ods", "d.tsv.txt"]);
    for file in found {
        assert_eq!(file.read.unwrap_err().kind, ProblemKind::Table, "{}", file.name);
    }
}

#[test]
fn a_file_that_is_still_being_copied_is_not_called_damaged() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    look(&mut store);
    let (answer, text) = own(1);
    let half: String = text.chars().take(text.chars().count() / 2).collect();
    disk.put(inbox("a.ron"), &half);
    assert_eq!(look(&mut store), None);
    disk.put(inbox("a.ron"), &text);
    assert_eq!(look(&mut store).unwrap()[0].read, Ok(answer));
}

#[test]
fn a_damaged_file_is_named_with_its_place_and_the_rest_is_read() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    look(&mut store);
    let (answer, text) = own(1);
    disk.put(inbox("a.ron"), text.replacen("name: \"", "name: “", 1));
    disk.put(inbox("b.ron"), &text);
    disk.put(inbox("c.ron"), text.replace("peilian/person", "peilian/account"));
    disk.put(inbox("d.ron"), text.replacen("version: 4", "version: 99", 1));
    disk.put(inbox("e.ron"), "");
    assert_eq!(names(&look(&mut store).unwrap()), ["b.ron"], "the first look may catch a file half written");
    let found = look(&mut store).unwrap();
    assert_eq!(names(&found), ["a.ron", "b.ron", "c.ron", "d.ron", "e.ron"]);
    let kind = |place: usize| found[place].read.as_ref().map_err(|problem| &problem.kind);
    assert!(
        matches!(kind(0), Err(ProblemKind::Syntax { line: 6, cause: ParseCause::CurlyQuote, .. })),
        "{:?}",
        kind(0)
    );
    assert_eq!(kind(1), Ok(&answer));
    assert!(matches!(kind(2), Err(ProblemKind::WrongFormat { .. })), "{:?}", kind(2));
    assert!(matches!(kind(3), Err(ProblemKind::Newer { version: 99, .. })), "{:?}", kind(3));
    assert!(matches!(kind(4), Err(ProblemKind::Empty)), "{:?}", kind(4));
    assert_eq!(look(&mut store), None, "told once");
}

#[test]
fn files_of_every_version_are_read() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    look(&mut store);
    for version in 1..=4 {
        let folder =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../tests/fixtures/store/v{version}/people"));
        let entry = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap();
        disk.put(inbox(&format!("v{version}.ron")), std::fs::read(entry.path()).unwrap());
    }
    let found = look(&mut store).unwrap();
    assert_eq!(names(&found), ["v1.ron", "v2.ron", "v3.ron", "v4.ron"]);
    assert!(found.iter().all(|file| file.read.is_ok()), "{found:?}");
}

#[test]
fn a_follower_neither_makes_nor_reads_it() {
    let disk = Faulty::new();
    let writer = open(&disk);
    let mut follower = open(&disk).store;
    assert_eq!(follower.look_into_inbox(), Some(Err(StoreError::ReadOnly)));
    assert!(disk.stat(Path::new(INBOX)).is_err());
    drop(writer);
}

#[test]
fn a_disk_that_refuses_says_why_and_the_files_come_back_with_it() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    let (_, text) = own(1);
    look(&mut store);
    disk.put(inbox("a.ron"), &text);
    look(&mut store);
    let calls = all_calls_of_a_look(&disk, &mut store);
    assert!(calls > 2);
    for call in 1..=calls {
        disk.fail_at(call, InjectedFault::Defect);
        let found = store.look_into_inbox();
        assert!(
            !matches!(&found, Some(Ok(files)) if files.is_empty()),
            "a refusal is no empty inbox: {call} {found:?}"
        );
        let again = store.look_into_inbox();
        let whole = again.or(found).is_none_or(|found| found.is_ok_and(|files| files.len() == 1));
        assert!(whole, "{call}");
    }
    assert!(all_files(&disk).contains(&"inbox/a.ron".to_owned()), "{:?}", all_files(&disk));
}

/// How many calls of the disk one look takes.
fn all_calls_of_a_look(disk: &Faulty, store: &mut Store<Faulty>) -> u64 {
    let before = disk.calls();
    store.look_into_inbox();
    disk.calls() - before
}

#[test]
fn whoever_is_erased_leaves_no_file_there_and_the_others_stay() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    look(&mut store);
    let mut maker = Maker::new(9, &["An Ning"]);
    let person = Person { name: "王建国".to_owned(), ..maker.person() };
    let record = Record::Person(Arc::new(person.clone()));
    store.save(record.key(), Some(&record), now()).unwrap();
    let (_, text) = own(1);
    let theirs = text.replacen("An Ning", "王建国", 1);
    disk.put(inbox("a.ron"), &theirs);
    disk.put(inbox("half.ron.part"), theirs.split_at(theirs.find("王建国").unwrap() + 20).0);
    disk.put(inbox("b.ron"), &text);
    disk.put(inbox("c.txt"), "something else");
    let erasure = Erasure { whom: Erased::Person(person.id), somebody: "有人".to_owned() };
    store.plan_erasure(&erasure).unwrap();
    let report = store.finish_erasures();
    assert_eq!(report.left, [], "{report:?}");
    let left: Vec<_> = all_files(&disk).into_iter().filter(|name| name.starts_with("inbox/")).collect();
    assert_eq!(left, ["inbox/b.ron", "inbox/c.txt"]);
}

#[test]
fn whoever_is_erased_leaves_no_file_however_the_name_was_typed() {
    for (name, variants) in [
        ("Jos\u{e9} Ruiz", ["Jose\u{301} Ruiz", "JOS\u{c9}  ruiz", "Ｊｏｓ\u{e9}　Ｒｕｉｚ"]),
        ("王建国", ["王 建国", "\u{738b}　建　国", " 王建国 "]),
    ] {
        let disk = Faulty::new();
        let mut store = open(&disk).store;
        look(&mut store);
        let mut maker = Maker::new(9, &["An Ning"]);
        let person = Person { name: name.to_owned(), ..maker.person() };
        let record = Record::Person(Arc::new(person.clone()));
        store.save(record.key(), Some(&record), now()).unwrap();
        for (place, variant) in variants.iter().enumerate() {
            let (_, text) = own(place as u64 + 1);
            disk.put(inbox(&format!("{place}.ron")), text.replacen("An Ning", variant, 1));
        }
        let (_, text) = own(8);
        disk.put(inbox("other.ron"), &text);
        let torn = text.replacen("An Ning", variants[0], 1);
        disk.put(inbox("torn.ron"), torn.split_at(torn.find(variants[0]).unwrap() + variants[0].len()).0);
        store.plan_erasure(&Erasure { whom: Erased::Person(person.id), somebody: "有人".to_owned() }).unwrap();
        assert_eq!(store.finish_erasures().left, []);
        let left: Vec<_> = all_files(&disk).into_iter().filter(|name| name.starts_with("inbox/")).collect();
        assert_eq!(left, ["inbox/other.ron"], "{name}");
    }
}

#[test]
fn a_namesake_who_is_known_here_keeps_their_file() {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    look(&mut store);
    let mut maker = Maker::new(9, &["An Ning"]);
    let [gone, stays] = [1, 2].map(|_| Person { name: "王建国".to_owned(), ..maker.person() });
    for person in [&gone, &stays] {
        let record = Record::Person(Arc::new(person.clone()));
        store.save(record.key(), Some(&record), now()).unwrap();
    }
    for (name, person) in [("gone.ron", &gone), ("stays.ron", &stays)] {
        let text = disk.get(format!("/data/book/people/{}.ron", person.id)).unwrap();
        disk.put(inbox(name), String::from_utf8(text).unwrap());
    }
    let erasure = Erasure { whom: Erased::Person(gone.id), somebody: "有人".to_owned() };
    store.plan_erasure(&erasure).unwrap();
    assert_eq!(store.finish_erasures().left, []);
    let left: Vec<_> = all_files(&disk).into_iter().filter(|name| name.starts_with("inbox/")).collect();
    assert_eq!(left, ["inbox/stays.ron"]);
}
