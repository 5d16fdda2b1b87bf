//! Draws badges. A number that was given stays with its person; whoever comes later gets a number behind all of them.

use std::collections::BTreeMap;

use super::super::id::{Id, IdSource};
use super::Workshop;

impl Workshop {
    /// Gives everybody without a badge one, drawn at random among the next numbers; tells how many were drawn.
    pub fn draw_badges(&mut self, ids: &mut IdSource) -> usize {
        let last = self.roster.iter().filter_map(|seat| seat.badge).max().unwrap_or(0);
        let waiting = self.roster.iter().filter(|seat| seat.badge.is_none()).count();
        let mut numbers: Vec<u16> = (1..=u16::MAX).skip(usize::from(last)).take(waiting).collect();
        ids.shuffle(&mut numbers);
        let drawn = numbers.len();
        let seats = self.roster.iter_mut().filter(|seat| seat.badge.is_none());
        for (seat, number) in seats.zip(numbers) {
            seat.badge = Some(number);
        }
        drawn
    }

    /// The badges that several wear, with whoever wears each, in the order of the roster. Two computers that drew at the same time
    /// may have given one number twice.
    #[must_use]
    pub fn shared_badges(&self) -> BTreeMap<u16, Vec<Id>> {
        let mut all: BTreeMap<u16, Vec<Id>> = BTreeMap::new();
        for seat in &self.roster {
            if let Some(badge) = seat.badge {
                all.entry(badge).or_default().push(seat.person);
            }
        }
        all.retain(|_, people| people.len() > 1);
        all
    }

    /// Whoever wears a badge: one, as a rule.
    pub fn wearers(&self, badge: u16) -> impl Iterator<Item = Id> {
        self.roster.iter().filter(move |seat| seat.badge == Some(badge)).map(|seat| seat.person)
    }

    /// Draws a new badge for somebody whose number another wears too; the other keeps it. Tells the new one; none where the number
    /// is theirs alone, because a badge that was given does not change.
    pub fn redraw_badge(&mut self, person: Id, ids: &mut IdSource) -> Option<u16> {
        let shared = self.shared_badges().into_values().any(|people| people.contains(&person));
        if !shared {
            return None;
        }
        self.roster.iter_mut().filter(|seat| seat.person == person).for_each(|seat| seat.badge = None);
        self.draw_badges(ids);
        self.seat(person)?.badge
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::seat::Seat;
    use super::*;

    #[test]
    fn a_badge_that_was_given_never_changes_and_no_number_stands_twice() {
        let mut ids = IdSource::new(5);
        let mut class = Workshop::new(ids.next_id(), String::new(), date(2026, 1, 5));
        class.roster = (0..40).map(|_| Seat::new(ids.next_id())).collect();
        assert_eq!(class.draw_badges(&mut ids), 40);
        let first: Vec<_> = class.roster.iter().map(|seat| seat.badge).collect();
        let in_order: Vec<_> = (1..=40).map(Some).collect();
        assert_ne!(first, in_order, "drawn, not counted");
        class.roster.extend((0..3).map(|_| Seat::new(ids.next_id())));
        assert_eq!((class.draw_badges(&mut ids), class.draw_badges(&mut ids)), (3, 0));
        let all: Vec<_> = class.roster.iter().map(|seat| seat.badge).collect();
        assert_eq!(all.get(..40), Some(first.as_slice()));
        let mut sorted = all;
        sorted.sort_unstable();
        assert_eq!(sorted, (1..=43).map(Some).collect::<Vec<_>>());
    }

    #[test]
    fn a_badge_that_two_wear_is_drawn_anew_for_one_of_them() {
        let mut ids = IdSource::new(5);
        let mut class = Workshop::new(ids.next_id(), String::new(), date(2026, 1, 5));
        let mut seat = |badge| Seat { badge: Some(badge), ..Seat::new(ids.next_id()) };
        class.roster = vec![seat(1), seat(7), seat(7), seat(3)];
        let [first, second, other, _] = [0, 1, 2, 3].map(|place: usize| class.roster[place].person);
        assert_eq!(class.shared_badges(), BTreeMap::from([(7, vec![second, other])]));
        assert_eq!(class.badge(7), None, "nobody is taken for the other");
        assert_eq!(class.redraw_badge(first, &mut ids), None, "a badge of one's own stays");
        assert_eq!(class.redraw_badge(other, &mut ids), Some(8));
        assert_eq!(class.badge(7).map(|seat| seat.person), Some(second));
        assert_eq!((class.shared_badges(), class.redraw_badge(second, &mut ids)), (BTreeMap::new(), None));
    }
}
