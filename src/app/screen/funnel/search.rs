//! This file finds cards by a text: by customer and project, and by the people there. What is searched is made ready once.

use std::sync::Arc;

use super::card::Card;
use crate::catalogue::{Catalogue, CatalogueItem, Destination};
use domain::book::Book;
use text::find::{Finder, Haystack};

/// What the cards of a customer are found by: each by its own words, all by the people there.
#[derive(Debug, Clone)]
struct CardHaystacks {
    items: Arc<[CatalogueItem]>,
    /// Which item each card is.
    own: Vec<usize>,
}

impl CardHaystacks {
    fn texts(&self) -> (impl Iterator<Item = &Haystack>, impl Iterator<Item = &Haystack> + Clone) {
        let people = self.items.iter().filter(|item| matches!(item.destination, Destination::Contact(..)));
        (self.own.iter().map(|own| &self.items[*own].haystack), people.map(|item| &item.haystack))
    }
}

/// What cards are found by, with the place of each.
#[derive(Debug, Clone, Default)]
struct SearchIndex {
    groups: Vec<CardHaystacks>,
    /// The place of each card, in the order of the groups.
    places: Vec<usize>,
    /// How many cards there are.
    len: usize,
}

/// What searching needs.
#[derive(Debug, Clone, Default)]
pub struct Search {
    catalogue: Catalogue,
    /// Of all cards in the order of the board, as of the last letter.
    index: Option<SearchIndex>,
}

impl Search {
    /// Takes in what is searched, made elsewhere.
    pub fn set_catalogue(&mut self, catalogue: &Catalogue) {
        self.catalogue = catalogue.clone();
    }

    /// The cards are others now, or lie in another order.
    pub fn forget(&mut self) {
        self.index = None;
    }

    /// Whether each of all cards is found; kept ready for the next letter.
    pub fn all<'a>(&mut self, book: &Book, query: &str, cards: impl Iterator<Item = &'a Card>) -> Vec<bool> {
        let index = self.index.take().unwrap_or_else(|| self.index_of(book, cards));
        let found = found(query, &index);
        self.index = Some(index);
        found
    }

    /// Whether each of a few cards is found.
    pub fn few<'a>(&mut self, book: &Book, query: &str, cards: impl Iterator<Item = &'a Card>) -> Vec<bool> {
        found(query, &self.index_of(book, cards))
    }

    fn index_of<'a>(&mut self, book: &Book, cards: impl Iterator<Item = &'a Card>) -> SearchIndex {
        self.catalogue = self.catalogue.updated(book);
        let mut keys: Vec<_> = cards.enumerate().map(|(place, card)| (card.key, place)).collect();
        keys.sort_unstable();
        let mut index = SearchIndex { len: keys.len(), ..SearchIndex::default() };
        for group in keys.chunk_by(|a, b| a.0.account == b.0.account) {
            let Some(items) = group.first().and_then(|(key, _)| self.catalogue.account(key.account)) else { continue };
            let own = |key| items.iter().position(|item| item.destination == Destination::Project(key));
            let known: Vec<_> = group.iter().filter_map(|(key, place)| Some((own(*key)?, *place))).collect();
            index.places.extend(known.iter().map(|(_, place)| *place));
            let own = known.into_iter().map(|(own, _)| own).collect();
            index.groups.push(CardHaystacks { items: items.clone(), own });
        }
        index
    }
}

/// Whether each card is found, by its place.
fn found(query: &str, index: &SearchIndex) -> Vec<bool> {
    let mut found = vec![false; index.len];
    for number in Finder::default().rank_groups(query, index.groups.iter().map(CardHaystacks::texts)) {
        if let Some(found) = index.places.get(number).and_then(|place| found.get_mut(*place)) {
            *found = true;
        }
    }
    found
}
