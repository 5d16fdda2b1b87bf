//! What is told of numbers while they are typed, with a badge in front and without.

use std::sync::Arc;

use domain::id::IdSource;
use domain::lang::Lang;
use domain::person::{Person, PersonKind};
use domain::record::Record;
use domain::workshop::seat::Seat;
use jiff::civil::date;

use super::*;

/// Told in English of a line in a class with the badges 3 and 17; badge 3 is selected.
fn told(line: &str) -> Option<(String, bool)> {
    let (mut ids, mut book) = (IdSource::new(3), Book::default());
    let today = date(2026, 1, 5);
    let mut class = Workshop::new(ids.next_id(), String::new(), today);
    for (badge, name) in [(3, "Bai Lu"), (17, "An Ning")] {
        let person = Person::new(ids.next_id(), name.to_owned(), PersonKind::Trainee, today);
        class.roster.push(Seat { badge: Some(badge), ..Seat::new(person.id) });
        book.put(Record::Person(Arc::new(person)));
    }
    let selected = class.badge(3).map(|seat| seat.person);
    telling(&book, &class, selected, line).map(|(say, wrong)| (say.text(Lang::En), wrong))
}

#[test]
fn every_number_is_told_at_once() {
    for (line, said, wrong) in [
        ("7: 3 7 8", "sheet 1, 3 of 8", false),
        ("7: 3 7 7 ", "Number 7 stands twice on sheet 1.", true),
        ("7: 3 2 2 1 / 4 1", "counts, 6 of 12", false),
        ("An Ning 3 7 33 ", "Sheet 1 has no number 33; the numbers are 1 to 32.", true),
        ("17号 3 7 7 ", "Number 7 stands twice on sheet 1.", true),
        ("#17 3 7 8", "sheet 1, 3 of 8", false),
        ("An Ning 3221 41", "counts, 6 of 12", false),
        ("99 1 2", "Nobody has badge 99.", true),
        ("3-17: 24 24", "team sums, 2 of 12", false),
        ("3-4: 4 4 4 4 / 4 4 4 5 ", "Sheet 2 adds up to 17; it must make 16.", true),
        ("3-4: 4 4 4 1", "team sums, 4 of 12", false),
    ] {
        assert_eq!(told(line), Some((said.to_owned(), wrong)), "{line}");
    }
    assert_eq!((told("7"), told("7, QNJ8NY"), told("17")), (None, None, None));
}

#[test]
fn a_badge_in_front_is_set_apart() {
    let of_seventeen = |said: &str| format!("badge 17, An Ning: {said}");
    let all = "1 2 3 4 5 6 7 8 / 9 10 11 12 13 14 15 16 / 17 18 19 20 21 22 23 32";
    for (line, said, wrong) in [
        ("17 1 2 3 ".to_owned(), "sheet 1, 3 of 8", false),
        ("17 1 2 3 4 5 6 7 7 ".to_owned(), "Number 7 stands twice on sheet 1.", true),
        (format!("17 {all}"), "all three sheets are in", false),
        // Not from small to large.
        (format!("17 {}", all.replace("1 2 3", "3 2 1")), "all three sheets are in", false),
        ("17 3 2 2 1 4 1 2 1 2 2 2 2".to_owned(), "counts, 12 of 12", false),
    ] {
        assert_eq!(told(&line), Some((of_seventeen(said), wrong)), "{line}");
    }
}

#[test]
fn what_may_be_read_in_two_ways_is_told_in_two_ways() {
    let both = "badge 3, Bai Lu: sheet 1, 2 of 8 or else Bai Lu: sheet 1, 3 of 8";
    assert_eq!(told("3 7 8"), Some((both.to_owned(), false)));
    // A second sheet that begins small tells where the first one ended.
    let selected = "Bai Lu: sheet 2, 2 of 8";
    assert_eq!(told("3 7 8 11 15 20 25 32 7 9"), Some((selected.to_owned(), false)));
    assert_eq!(told("3 2 2 1 4 1 2 1 2 2 2 2"), Some(("Bai Lu: counts, 12 of 12".to_owned(), false)));
}
