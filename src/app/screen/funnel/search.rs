//! The cards a text finds: by customer and project, and by the people there; each made ready once.

use std::sync::Arc;

use super::card::Card;
use crate::app::catalogue::{Catalogue, CatalogueItem, Goal};
use crate::app::find::{Finder, Haystack};
use crate::domain::book::Book;

/// What the cards of a customer are found by: each by its own words, all by the people there.
#[derive(Debug, Clone)]
struct CardHaystacks {
    items: Arc<[CatalogueItem]>,
    /// Which item each card is.
    own: Vec<usize>,
}

impl CardHaystacks {
    fn texts(&self) -> (impl Iterator<Item = &Haystack>, impl Iterator<Item = &Haystack> + Clone) {
        let people = self.items.iter().filter(|item| matches!(item.goal, Goal::Contact(..)));
        (self.own.iter().map(|own| &self.items[*own].stack), people.map(|item| &item.stack))
    }
}

/// What cards are found by, with the place of each.
#[derive(Debug, Clone, Default)]
struct Stacks {
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
    stacks: Option<Stacks>,
}

impl Search {
    /// Takes in what is searched, made elsewhere.
    pub fn stock(&mut self, catalogue: &Catalogue) {
        self.catalogue = catalogue.clone();
    }

    /// The cards are others now, or lie in another order.
    pub fn forget(&mut self) {
        self.stacks = None;
    }

    /// Whether each of all cards is found; kept ready for the next letter.
    pub fn all<'a>(&mut self, book: &Book, query: &str, cards: impl Iterator<Item = &'a Card>) -> Vec<bool> {
        let stacks = self.stacks.take().unwrap_or_else(|| self.stacks(book, cards));
        let found = found(query, &stacks);
        self.stacks = Some(stacks);
        found
    }

    /// Whether each of a few cards is found.
    pub fn few<'a>(&mut self, book: &Book, query: &str, cards: impl Iterator<Item = &'a Card>) -> Vec<bool> {
        found(query, &self.stacks(book, cards))
    }

    fn stacks<'a>(&mut self, book: &Book, cards: impl Iterator<Item = &'a Card>) -> Stacks {
        self.catalogue = self.catalogue.renewed(book);
        let mut keys: Vec<_> = cards.enumerate().map(|(place, card)| (card.key, place)).collect();
        keys.sort_unstable();
        let mut stacks = Stacks { len: keys.len(), ..Stacks::default() };
        for group in keys.chunk_by(|a, b| a.0.account == b.0.account) {
            let Some(items) = group.first().and_then(|(key, _)| self.catalogue.account(key.account)) else { continue };
            let own = |key| items.iter().position(|item| item.goal == Goal::Project(key));
            let known: Vec<_> = group.iter().filter_map(|(key, place)| Some((own(*key)?, *place))).collect();
            stacks.places.extend(known.iter().map(|(_, place)| *place));
            let own = known.into_iter().map(|(own, _)| own).collect();
            stacks.groups.push(CardHaystacks { items: items.clone(), own });
        }
        stacks
    }
}

/// Whether each card is found, by its place.
fn found(query: &str, stacks: &Stacks) -> Vec<bool> {
    let mut found = vec![false; stacks.len];
    for number in Finder::default().rank_beside(query, stacks.groups.iter().map(CardHaystacks::texts)) {
        if let Some(found) = stacks.places.get(number).and_then(|place| found.get_mut(*place)) {
            *found = true;
        }
    }
    found
}
