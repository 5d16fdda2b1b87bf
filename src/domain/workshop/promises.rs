//! Counts what a class promised at the end, and says when each promise is asked for: kept or broken?

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::Workshop;
use super::answers::ClassPromise;

/// Days after the class on which the whole list is asked for.
pub const ASKED_AFTER: i64 = 30;

/// How the promises of a class stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PromiseTally {
    /// How many sat in the class.
    pub people: usize,
    /// Those of them with a promise.
    pub promised: usize,
    /// Promises made.
    pub made: usize,
    /// Those kept.
    pub kept: usize,
    /// Those broken.
    pub broken: usize,
}

impl PromiseTally {
    /// Of a class.
    #[must_use]
    pub fn of(class: &Workshop) -> Self {
        let answered = |with| class.promises.iter().filter(|promise| promise.kept == Some(with)).count();
        let has = |person| class.promises.iter().any(|promise| promise.person == person);
        Self {
            people: class.roster.len(),
            promised: class.roster.iter().filter(|seat| has(seat.person)).count(),
            made: class.promises.len(),
            kept: answered(true),
            broken: answered(false),
        }
    }
}

/// The day on which the whole list is asked for.
#[must_use]
pub fn list_day(class: &Workshop) -> Date {
    class.on.saturating_add(ASKED_AFTER.days())
}

/// The promises of a class that have come to their day and were not asked for yet.
pub fn to_ask(class: &Workshop, today: Date) -> impl Iterator<Item = &ClassPromise> {
    class.promises.iter().filter(move |promise| promise.kept.is_none() && promise.by <= today)
}

/// What follows an answer: open, kept, broken, open again.
#[must_use]
pub const fn next_answer(kept: Option<bool>) -> Option<bool> {
    match kept {
        None => Some(true),
        Some(true) => Some(false),
        Some(false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::seat::Seat;
    use super::*;
    use crate::id::IdSource;
    use jiff::civil::date;

    fn class() -> Workshop {
        let mut ids = IdSource::new(4);
        let mut class = Workshop::new(ids.next_id(), "K".into(), date(2026, 1, 5));
        let people = [ids.next_id(), ids.next_id(), ids.next_id()];
        class.roster = people.map(Seat::new).to_vec();
        let all = [(0, 10, None), (0, 20, Some(true)), (1, 9, Some(false)), (1, 12, None)];
        class.promises = all
            .into_iter()
            .map(|(who, day, kept)| ClassPromise {
                id: ids.next_id(),
                person: people[who],
                customer: "C".into(),
                action: "sends the list".into(),
                by: date(2026, 1, day),
                kept,
            })
            .collect();
        class
    }

    #[test]
    fn people_are_counted_once_and_promises_each() {
        let tally = PromiseTally { people: 3, promised: 2, made: 4, kept: 1, broken: 1 };
        assert_eq!(PromiseTally::of(&class()), tally);
        assert_eq!(list_day(&class()), date(2026, 2, 4));
    }

    #[test]
    fn a_promise_is_asked_for_from_its_day_on_until_it_is_answered() {
        let mut class = class();
        let asked = |class: &Workshop, day| to_ask(class, date(2026, 1, day)).count();
        assert_eq!([9, 10, 11, 12, 25].map(|day| asked(&class, day)), [0, 1, 1, 2, 2]);
        class.promises[0].kept = next_answer(class.promises[0].kept);
        assert_eq!((class.promises[0].kept, asked(&class, 25)), (Some(true), 1));
        let round = [None, Some(true), Some(false)].map(next_answer);
        assert_eq!(round, [Some(true), Some(false), None]);
    }
}
