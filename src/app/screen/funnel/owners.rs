//! Whose cards there are, in the order a filter offers them.

use super::cards::Cards;
use crate::app::find::collation;
use crate::domain::book::Book;
use crate::domain::id::Id;

/// Me first, whether anything is mine or not; then the others who own something, by name.
#[must_use]
pub fn owners(cards: &Cards, book: &Book) -> Vec<Id> {
    let me = book.settings().me;
    let sound = |id: &Id| book.people().get(id).map(|person| collation(&person.name));
    let mut others: Vec<_> = cards.owners().into_iter().filter(|id| Some(*id) != me).collect();
    // Somebody unknown comes last.
    others.sort_by_cached_key(|id| (!book.people().contains_key(id), sound(id), *id));
    me.into_iter().chain(others).collect()
}
