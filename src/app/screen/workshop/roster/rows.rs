//! The people of a class in the order of their badges, as far as the filter leaves them.

use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use text::find::{Finder, Haystack};

use super::who::name_of;

/// The rows of the list. A number finds the badge alone.
pub(super) fn of(book: &Book, class: &Workshop, query: &str) -> Vec<Id> {
    let mut seats: Vec<_> = class.roster.iter().collect();
    seats.sort_by_key(|seat| (seat.badge.is_none(), seat.badge));
    if query.is_empty() {
        return seats.iter().map(|seat| seat.person).collect();
    }
    let plain: String = query.chars().map(text::narrow).collect();
    if let Ok(badge) = plain.parse::<u16>() {
        return seats.iter().filter(|seat| seat.badge == Some(badge)).map(|seat| seat.person).collect();
    }
    let hay = |firm: &str, person| Haystack::new(&format!("{} {firm}", name_of(book, person)));
    let hay: Vec<_> = seats.iter().map(|seat| hay(&seat.firm, seat.person)).collect();
    let mut found = Finder::default().rank(query, &hay);
    found.sort_unstable();
    found.iter().filter_map(|place| seats.get(*place)).map(|seat| seat.person).collect()
}
