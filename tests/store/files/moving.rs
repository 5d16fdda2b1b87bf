//! A class moves to another computer by its files: it is the same class there, one whose people are missing loses nothing, and where
//! both computers edited it, whichever file comes over the other takes nothing away.

use std::path::Path;
use std::sync::Arc;

use domain::record::{Record, RecordKey};
use domain::workshop::Workshop;
use domain::workshop::hand_in::{HandIn, HandInWay};
use domain::workshop::seat::Seat;
use domain::workshop::tally::SheetCounts;
use jiff::ToSpan;
use store::{Faulty, OlderFile, ProblemKind, Reference, Saved, Store, check};

use super::sample::{FOLDER, Maker, now, open};

/// A class of three, and the people who sit in it.
fn class() -> (Workshop, Vec<Record>) {
    let mut maker = Maker::new(3, &["安宁", "Bai Lu", "曾凯"]);
    let people: Vec<_> = (0..3).map(|_| maker.person()).collect();
    let mut class = Workshop::new(maker.id(), "Class".to_owned(), super::sample::day());
    for (place, person) in people.iter().enumerate() {
        class.roster.push(Seat { badge: u16::try_from(place + 1).ok(), ..Seat::new(person.id) });
    }
    class.handed_in.push(answer(&class, 0));
    (class, people.into_iter().map(|person| Record::Person(Arc::new(person))).collect())
}

fn answer(class: &Workshop, place: usize) -> HandIn {
    let counts = SheetCounts::new([[2; 4]; 3]).unwrap();
    HandIn { person: class.roster[place].person, way: HandInWay::Code, at: now(), counts, picks: None }
}

fn record(class: &Workshop) -> Record {
    Record::Workshop(Arc::new(class.clone()))
}

fn save(store: &mut Store<Faulty>, record: &Record) -> Saved {
    let saved = store.save(record.key(), Some(record), now().saturating_add(1.day())).unwrap();
    while store.finish_copy() {}
    saved
}

fn file(key: RecordKey) -> String {
    match key {
        RecordKey::Person(id) => format!("{FOLDER}/people/{id}.ron"),
        RecordKey::Workshop(id) => format!("{FOLDER}/workshops/{id}.ron"),
        _ => unreachable!(),
    }
}

/// Copies the file of a record from one computer to the other.
fn carry(from: &Faulty, to: &Faulty, key: RecordKey) {
    to.put(file(key), from.get(file(key)).unwrap());
}

/// The computer on which the class was made.
fn first_computer(class: &Workshop, people: &[Record]) -> Faulty {
    let disk = Faulty::new();
    let mut store = open(&disk).store;
    for record in people.iter().chain([&record(class)]) {
        save(&mut store, record);
    }
    disk
}

/// A start as the program makes it: what it tells of older files, and the class in the end.
fn start(disk: &Faulty, key: RecordKey) -> (Vec<OlderFile>, Workshop) {
    let mut opened = open(disk);
    let older = opened.store.recall(now().saturating_add(2.days()));
    for found in &older {
        if let OlderFile::PutBack { record, .. } = found {
            opened.store.accept(record);
            opened.book.put(record.clone());
        }
    }
    let RecordKey::Workshop(id) = key else { unreachable!() };
    (older, opened.book.workshops()[&id].as_ref().clone())
}

#[test]
fn a_class_and_its_people_are_the_same_on_another_computer() {
    let (class, people) = class();
    let (here, there) = (first_computer(&class, &people), Faulty::new());
    for key in people.iter().map(Record::key).chain([record(&class).key()]) {
        carry(&here, &there, key);
    }
    let opened = open(&there);
    assert_eq!(opened.problems, []);
    let all: Vec<_> = people.iter().chain([&record(&class)]).map(|record| opened.book.get(record.key())).collect();
    assert!(people.iter().chain([&record(&class)]).map(|record| Some(record.clone())).eq(all));
}

#[test]
fn a_class_whose_people_are_missing_loses_nothing_and_they_are_named() {
    let (class, people) = class();
    let key = record(&class).key();
    let (here, there) = (first_computer(&class, &people), Faulty::new());
    carry(&here, &there, key);
    carry(&here, &there, people[0].key());
    let mut store = open(&there).store;
    let mut edited = class.clone();
    edited.handed_in.push(answer(&class, 1));
    save(&mut store, &record(&edited));
    drop(store);
    let report = check(there.clone(), Path::new(FOLDER), false, now()).unwrap();
    let missing = |place: usize| ProblemKind::Dangling { reference: Reference::Seat, id: class.roster[place].person };
    assert!([1, 2].iter().all(|place| report.problems.iter().any(|p| p.kind == missing(*place))), "{report:?}");
    assert_eq!(start(&there, key), (Vec::new(), edited.clone()));
    // Their files come later, while the program runs.
    let mut store = open(&there).store;
    carry(&here, &there, people[1].key());
    carry(&here, &there, people[2].key());
    assert_eq!(store.changes().len(), 2);
    drop(store);
    let report = check(there.clone(), Path::new(FOLDER), false, now()).unwrap();
    assert!((0..3).all(|place| report.problems.iter().all(|p| p.kind != missing(place))), "{report:?}");
    assert_eq!(start(&there, key), (Vec::new(), edited));
}

/// Both computers edited the class: the first one its notes, the second one an answer.
fn both_edited() -> (Faulty, Faulty, RecordKey, Workshop) {
    let (class, people) = class();
    let key = record(&class).key();
    let (here, there) = (first_computer(&class, &people), Faulty::new());
    for key in people.iter().map(Record::key).chain([key]) {
        carry(&here, &there, key);
    }
    let ours = Workshop { notes: "ours".to_owned(), ..class.clone() };
    save(&mut open(&here).store, &record(&ours));
    let mut theirs = class.clone();
    for place in 1..3 {
        theirs.handed_in.push(answer(&class, place));
        save(&mut open(&there).store, &record(&theirs));
    }
    (here, there, key, Workshop { notes: "ours".to_owned(), ..theirs })
}

#[test]
fn where_both_edited_whichever_file_comes_over_the_other_takes_nothing_away() {
    for back in [false, true] {
        let (here, there, key, both) = both_edited();
        let (from, to) = if back { (&there, &here) } else { (&here, &there) };
        carry(from, to, key);
        let (older, kept) = start(to, key);
        assert!(matches!(older.as_slice(), [OlderFile::PutBack { .. }]), "it is said, back {back}: {older:?}");
        assert_eq!(kept, both, "back {back}");
        assert_eq!(start(to, key), (Vec::new(), both.clone()), "said once");
        // And the other computer takes the merged one as it is.
        carry(to, from, key);
        assert_eq!(start(from, key).1, both, "back {back}");
    }
}

#[test]
fn where_both_edited_and_the_program_runs_the_next_save_merges() {
    let (here, there, key, both) = both_edited();
    let mut store = open(&there).store;
    carry(&here, &there, key);
    let theirs = Workshop { notes: String::new(), ..both.clone() };
    let saved = save(&mut store, &record(&Workshop { places: Some(9), ..theirs }));
    assert!(matches!(saved, Saved::Merged { .. }), "{saved:?}");
    drop(store);
    let kept = start(&there, key).1;
    assert_eq!((kept.notes.as_str(), kept.places), ("ours", Some(9)));
    assert_eq!(kept.roster, both.roster);
}

#[test]
fn a_class_that_comes_back_after_work_elsewhere_is_taken_as_it_is() {
    let (class, people) = class();
    let key = record(&class).key();
    let (here, there) = (first_computer(&class, &people), Faulty::new());
    carry(&here, &there, key);
    let mut taught = class.clone();
    taught.handed_in.push(answer(&class, 1));
    save(&mut open(&there).store, &record(&taught));
    carry(&there, &here, key);
    assert_eq!(start(&here, key).1, taught);
}
