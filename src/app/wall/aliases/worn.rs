//! Who goes by a badge on the wall: whoever sits in the class in front, then whoever sits in another class of the day.

use std::collections::{BTreeMap, BTreeSet};

use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use jiff::civil::Date;

/// The badges that are worn in front, each by one person: where two classes of a day gave the same one, the class in front keeps
/// it.
pub(super) fn worn(book: &Book, front: Option<Id>, today: Date) -> BTreeMap<Id, usize> {
    let first = front.and_then(|id| book.workshops().get(&id));
    let others = book.workshops().values().filter(|class| class.on == today && Some(class.id) != front);
    let (mut worn, mut taken) = (BTreeMap::new(), BTreeSet::new());
    for (person, badge) in first.into_iter().chain(others).flat_map(|class| badges(class)) {
        if !worn.contains_key(&person) && taken.insert(badge) {
            worn.insert(person, badge);
        }
    }
    worn
}

/// The highest number on a badge of any class.
pub(super) fn highest(book: &Book) -> usize {
    book.workshops().values().flat_map(|class| badges(class)).map(|(_, badge)| badge).max().unwrap_or(0)
}

fn badges(class: &Workshop) -> impl Iterator<Item = (Id, usize)> + '_ {
    class.roster.iter().filter_map(|seat| Some((seat.person, usize::from(seat.badge?))))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::Aliases;
    use super::*;
    use domain::id::IdSource;
    use domain::person::{Person, PersonKind};
    use domain::record::Record;
    use domain::workshop::seat::Seat;
    use jiff::civil::date;

    const DAY: Date = date(2026, 1, 5);

    /// Nine people, and classes by day: who sits there, by place, with which badge.
    fn book(classes: &[(Date, &[(usize, u16)])]) -> (Book, Vec<Id>, Vec<Id>) {
        let (mut ids, mut book) = (IdSource::new(4), Book::default());
        let people: Vec<_> = (0..9).map(|_| ids.next_id()).collect();
        for id in &people {
            let person = Person::new(*id, id.to_string(), PersonKind::Trainee, DAY);
            book.put_unjournaled(Record::Person(Arc::new(person)));
        }
        let made = classes.iter().map(|(day, seats)| {
            let mut class = Workshop::new(ids.next_id(), String::new(), *day);
            let seat = |(person, badge): &(usize, u16)| Seat { badge: Some(*badge), ..Seat::new(people[*person]) };
            class.roster = seats.iter().map(seat).collect();
            let id = class.id;
            book.put_unjournaled(Record::Workshop(Arc::new(class)));
            id
        });
        let made = made.collect();
        (book, people, made)
    }

    fn numbers(aliases: &Aliases, people: &[Id]) -> Vec<usize> {
        people.iter().map(|id| aliases.person(*id).unwrap()).collect()
    }

    #[test]
    fn whoever_sits_in_front_goes_by_their_badge_and_nobody_else_by_a_number_on_one() {
        let (book, people, classes) =
            book(&[(DAY, &[(0, 3), (1, 1), (2, 2)]), (DAY, &[(3, 2), (4, 9)]), (date(2025, 7, 1), &[(5, 4), (6, 12)])]);
        let mut aliases = Aliases::new(7);
        aliases.draw(&book, Some(classes[0]), DAY);
        let drawn = numbers(&aliases, &people);
        assert_eq!(drawn[..3], [3, 1, 2]);
        assert_eq!(drawn[4], 9, "another class of the day");
        let others = [drawn[3], drawn[5], drawn[6], drawn[7], drawn[8]];
        assert_eq!(others.into_iter().collect::<BTreeSet<_>>(), (13..=17).collect());
        assert!(!others.is_sorted(), "drawn, not counted");
        aliases.draw(&book, Some(classes[1]), DAY);
        assert_eq!(numbers(&aliases, &people)[3..5], [2, 9]);
        aliases.draw(&book, Some(classes[0]), DAY);
        assert_eq!(numbers(&aliases, &people), drawn, "nobody gets another number");
    }

    #[test]
    fn a_number_that_comes_to_stand_on_a_badge_is_given_up() {
        let (mut book, people, classes) = book(&[(DAY, &[(0, 1)])]);
        let mut aliases = Aliases::new(7);
        aliases.draw(&book, Some(classes[0]), DAY);
        let before = numbers(&aliases, &people);
        book.edit_workshop(classes[0], |class| class.roster.push(Seat { badge: Some(2), ..Seat::new(people[1]) }));
        aliases.draw(&book, Some(classes[0]), DAY);
        let after = numbers(&aliases, &people);
        assert_eq!(after[1], 2);
        assert_eq!(after.iter().collect::<BTreeSet<_>>().len(), people.len());
        for (before, after) in before.iter().zip(&after).skip(2) {
            assert!(after == before || *before == 2);
        }
    }
}
