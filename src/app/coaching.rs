//! This file does what Today and the Team view both do to an entry of a coaching log: it is said now.

use crate::desk::Desk;
use domain::coaching::CoachingKind;
use domain::id::Id;
use words::{team as phrases, today};

/// An entry was said now; a step was done now. One that is gone or said already is told.
pub fn say_now(desk: &mut Desk, person: Id, entry: Id) {
    let found = desk.book.people().get(&person).and_then(|p| Some((p.name.clone(), p.coaching_entry(entry)?.clone())));
    let Some((name, found)) = found else { return desk.tell(today::GONE) };
    if !found.waits() {
        return desk.tell(phrases::SAID_ALREADY);
    }
    // Nothing is said before it was seen, wherever the clock stands.
    let now = desk.now.max(found.seen);
    desk.book.edit_person(person, |p| {
        for own in p.coaching.iter_mut().filter(|own| own.id == entry) {
            own.said = Some(now);
        }
    });
    let said = if matches!(found.kind, CoachingKind::Step(_)) { phrases::DONE_NOW } else { phrases::SAID_NOW };
    desk.tell(said.with_person(person, &name));
}
