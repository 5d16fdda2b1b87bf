//! Puts the people on our side in the order in which a filter by owner offers them.

use std::collections::BTreeSet;

use domain::book::Book;
use domain::id::Id;
use text::find::collation;

/// Me first, whether anything is mine or not; then the others, by the sound of their names.
#[must_use]
pub fn owners(all: impl IntoIterator<Item = Id>, book: &Book) -> Vec<Id> {
    let me = book.settings().me;
    let sound = |id: &Id| book.people().get(id).map(|person| collation(&person.name));
    let others: BTreeSet<Id> = all.into_iter().filter(|id| Some(*id) != me).collect();
    let mut others: Vec<_> = others.into_iter().collect();
    // Somebody unknown comes last.
    others.sort_by_cached_key(|id| (!book.people().contains_key(id), sound(id), *id));
    me.into_iter().chain(others).collect()
}
