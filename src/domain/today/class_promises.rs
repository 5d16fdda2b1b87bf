//! The line that asks for what a class promised.

use jiff::civil::Date;

use super::{Due, DueKind, DueSubject};
use crate::workshop::Workshop;
use crate::workshop::promises::to_ask;

/// The one line that asks for the promises of a class, from the first of their days on.
#[must_use]
pub fn promises_due(class: &Workshop, today: Date) -> Option<Due> {
    let date = to_ask(class, today).map(|promise| promise.by).min()?;
    Some(Due {
        kind: DueKind::ClassPromises,
        date,
        at: None,
        subject: DueSubject::Workshop(class.id),
        about: None,
        days: i64::from((today - date).get_days()),
        courtesy: false,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::id::IdSource;
    use crate::workshop::answers::ClassPromise;

    #[test]
    fn a_class_is_one_line_from_the_first_day_that_was_promised() {
        let mut ids = IdSource::new(4);
        let mut class = Workshop::new(ids.next_id(), "K".into(), date(2026, 1, 5));
        for day in [20, 10] {
            let (id, person) = (ids.next_id(), ids.next_id());
            let (customer, action) = ("C".to_owned(), "sends the list".to_owned());
            class.promises.push(ClassPromise { id, person, customer, action, by: date(2026, 1, day), kept: None });
        }
        assert_eq!(promises_due(&class, date(2026, 1, 9)), None);
        let line = promises_due(&class, date(2026, 1, 12)).unwrap();
        assert_eq!((line.date, line.days, line.subject), (date(2026, 1, 10), 2, DueSubject::Workshop(class.id)));
        class.promises[1].kept = Some(true);
        assert_eq!(promises_due(&class, date(2026, 1, 12)), None);
    }
}
