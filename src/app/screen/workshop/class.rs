//! Which class a view shows: the one chosen, else today's, else the next one, else the last.

use jiff::civil::Date;

use crate::desk::Desk;
use domain::book::Book;
use domain::id::Id;
use words::workshop as phrases;

/// A view that shows one class.
pub(super) trait ClassView {
    /// The class it shows.
    fn class(&mut self) -> &mut Option<Id>;
}

/// The class to show: the one chosen while it is there, else the one of today, else the next to come, else the latest. Of two on one
/// day the one of the sample stands back.
#[must_use]
pub fn class_of(book: &Book, today: Date, chosen: Option<Id>) -> Option<Id> {
    let classes = || book.workshops().values();
    let there = chosen.filter(|id| book.workshops().contains_key(id));
    let coming = || classes().filter(|class| class.on >= today).min_by_key(|class| (class.on, class.sample, class.id));
    let past = || classes().max_by_key(|class| (class.on, !class.sample, class.id));
    there.or_else(|| coming().or_else(past).map(|class| class.id))
}

/// The class after one, by day, round and round.
#[must_use]
pub fn class_after(book: &Book, class: Option<Id>) -> Option<Id> {
    let mut all: Vec<_> = book.workshops().values().map(|class| (class.on, class.id)).collect();
    all.sort_unstable();
    let place = all.iter().position(|(_, id)| Some(*id) == class);
    let next = place.map_or(0, |place| (place + 1) % all.len());
    all.get(next).map(|(_, id)| *id)
}

/// Shows the class after the one in front, or says that there is no other.
pub(super) fn turn_class(desk: &mut Desk, class: &mut Option<Id>) {
    let next = class_after(desk.book, *class);
    match next {
        None => desk.tell(phrases::NO_CLASS),
        Some(_) if next == *class => desk.tell(phrases::ONE_CLASS),
        Some(_) => {}
    }
    *class = next;
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use domain::id::IdSource;
    use domain::record::Record;
    use domain::workshop::Workshop;
    use jiff::civil::date;

    use super::*;

    #[test]
    fn todays_class_comes_before_the_next_and_the_next_before_the_last() {
        let (mut ids, mut book) = (IdSource::new(3), Book::default());
        assert_eq!(class_of(&book, date(2026, 1, 5), None), None);
        let mut add = |day| {
            let class = Workshop::new(ids.next_id(), String::new(), date(2026, 1, day));
            let id = class.id;
            book.put_unjournaled(Record::Workshop(Arc::new(class)));
            id
        };
        let (old, today, next) = (add(2), add(5), add(9));
        let of = |day, chosen| class_of(&book, date(2026, 1, day), chosen);
        assert_eq!(
            [of(1, None), of(5, None), of(6, None), of(20, None)],
            [Some(old), Some(today), Some(next), Some(next)]
        );
        book.edit_workshop(today, |class| class.sample = true);
        let mut own = Workshop::new(ids.next_id(), String::new(), date(2026, 1, 5));
        own.id = own.id.max(today);
        let own_id = own.id;
        book.put_unjournaled(Record::Workshop(Arc::new(own)));
        assert_eq!(
            class_of(&book, date(2026, 1, 5), None),
            Some(own_id),
            "a class of one's own comes before the sample"
        );
        let of = |day, chosen| class_of(&book, date(2026, 1, day), chosen);
        assert_eq!(of(5, Some(old)), Some(old), "what was chosen stays");
        assert_eq!(of(5, Some(IdSource::new(9).next_id())), Some(today), "and what is gone does not");
    }
}
