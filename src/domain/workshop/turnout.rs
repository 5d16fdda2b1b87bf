//! Counts who of a class has handed in. An assessment somebody finished on this machine counts as handed in.

use super::super::book::Book;
use super::super::id::Id;
use super::Workshop;
use super::hand_in::GroupSums;

/// How many of a class are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Turnout {
    /// How many have handed in.
    pub handed_in: usize,
    /// How many could.
    pub of: usize,
}

impl Turnout {
    /// Counts those who are in the room, and whoever handed in though they are away.
    #[must_use]
    pub fn of(book: &Book, class: &Workshop) -> Self {
        let singly = class.roster.iter().filter(|seat| is_in(book, class, seat.person)).count();
        let away = class.roster.iter().filter(|seat| seat.absent && !is_in(book, class, seat.person)).count();
        let in_teams: usize = class.sums.iter().map(|sums| together(book, class, sums)).sum();
        let handed_in = singly + in_teams;
        Self { handed_in, of: (class.roster.len() - away).max(handed_in) }
    }
}

/// How many a team's sums speak for beside those who handed in by themselves. Hands that were raised are no answers.
#[must_use]
pub fn together(book: &Book, class: &Workshop, sums: &GroupSums) -> usize {
    let in_range = |badge: Option<u16>| badge.is_some_and(|badge| (sums.from..=sums.to).contains(&badge));
    let seats = class.roster.iter().filter(|seat| in_range(seat.badge));
    let alone = seats.filter(|seat| is_in(book, class, seat.person)).count();
    sums.people().saturating_sub(alone)
}

/// Whether somebody's answer is here: handed in, or finished on this machine.
#[must_use]
pub fn is_in(book: &Book, class: &Workshop, person: Id) -> bool {
    let own = || book.people().get(&person).is_some_and(|person| person.latest().is_some());
    class.hand_in(person).is_some() || own()
}
