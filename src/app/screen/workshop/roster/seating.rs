//! Puts people on the roster. Where badges are drawn already, whoever comes later gets one at once.

use std::sync::Arc;

use super::received::Received;
use crate::desk::Desk;
use domain::id::Id;
use domain::person::{Person, PersonKind};
use domain::record::Record;
use domain::workshop::Workshop;
use domain::workshop::seat::Seat;
use domain::workshop::turnout::Turnout;

/// The class a view shows.
pub(super) fn class_in<'a>(desk: &'a Desk, class: Option<Id>) -> Option<&'a Arc<Workshop>> {
    desk.book.workshops().get(&class?)
}

/// Makes a participant nobody knew.
pub(super) fn make_trainee(desk: &mut Desk, name: &str) -> Id {
    let id = desk.ids.next_id();
    let person = Person::new(id, name.to_owned(), PersonKind::Trainee, desk.today);
    desk.book.put(Record::Person(Arc::new(person)));
    id
}

/// Gives people a seat, each with the firm that was told.
pub(super) fn take_in(desk: &mut Desk, class: Id, people: Vec<(Id, String)>) {
    let ids = &mut *desk.ids;
    desk.book.edit_workshop(class, |class| {
        let drawn = class.roster.iter().any(|seat| seat.badge.is_some());
        class.roster.extend(people.into_iter().map(|(person, firm)| Seat { firm, ..Seat::new(person) }));
        if drawn {
            class.draw_badges(ids);
        }
    });
}

/// Writes answers, each in the place of an earlier one of the same person.
pub(super) fn hand_in_all(desk: &mut Desk, class: Id, answers: &[(Id, Received)]) {
    let now = desk.now;
    desk.book.edit_workshop(class, |class| {
        class.handed_in.retain(|entry| answers.iter().all(|(person, _)| *person != entry.person));
        class.handed_in.extend(answers.iter().map(|(person, received)| received.entry(*person, now)));
    });
}

/// How many are in, as told.
pub(super) fn turnout(desk: &Desk, class: Option<Id>) -> Turnout {
    class_in(desk, class).map(|class| Turnout::of(desk.book, class)).unwrap_or_default()
}
