//! Tells of a class whose places have nobody behind them: a person who was deleted, or whose file does not read, gets no handout.

use domain::book::Book;
use domain::lang::Lang;
use domain::workshop::Workshop;
use words::handout as phrases;

/// The sentence about places without a person, by badge, or by id where there is none; nothing where everybody is there.
#[must_use]
pub fn empty_places(class: &Workshop, book: &Book, lang: Lang) -> Option<String> {
    let empty = class.roster.iter().filter(|seat| !book.people().contains_key(&seat.person));
    let mut empty: Vec<_> = empty.collect();
    empty.sort_by_key(|seat| (seat.badge.unwrap_or(u16::MAX), seat.person));
    let of_badge = |badge: Option<u16>| badge.map(|badge| phrases::BADGE_OF.fill(lang, [&badge.to_string()]));
    let names: Vec<_> =
        empty.iter().map(|seat| of_badge(seat.badge).unwrap_or_else(|| seat.person.to_string())).collect();
    let sign = if lang == Lang::Zh { "、" } else { ", " };
    (!names.is_empty()).then(|| phrases::EMPTY_PLACES.fill(lang, [&names.len().to_string(), &names.join(sign)]))
}
