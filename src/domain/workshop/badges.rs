//! Draws badges. A number that was given stays with its person; whoever comes later gets a number behind all of them.

use super::super::id::IdSource;
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
}
