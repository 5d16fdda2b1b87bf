//! The cards a text finds: by customer and project, and by the people there; each made ready once.

use std::sync::Arc;

use super::card::Card;
use crate::app::catalogue::{Catalogue, Goal, Item};
use crate::app::find::{Finder, Haystack};
use crate::domain::book::Book;

/// What a card is found by.
#[derive(Debug, Clone)]
struct Stack {
    /// Which of the cards it is.
    place: usize,
    items: Arc<[Item]>,
    /// Which item the project is.
    own: usize,
}

impl Stack {
    fn texts(&self) -> (Option<&Haystack>, impl Iterator<Item = &Haystack> + Clone) {
        let people = self.items.iter().filter(|item| matches!(item.goal, Goal::Contact(..)));
        (self.items.get(self.own).map(|item| &item.stack), people.map(|item| &item.stack))
    }
}

/// What searching needs.
#[derive(Debug, Clone, Default)]
pub struct Search {
    catalogue: Catalogue,
    /// Of all cards in the order of the board, as of the last letter.
    stacks: Option<Vec<Stack>>,
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

    fn stacks<'a>(&mut self, book: &Book, cards: impl Iterator<Item = &'a Card>) -> Vec<Stack> {
        self.catalogue = self.catalogue.renewed(book);
        let stack = |(place, card): (usize, &Card)| {
            let items = self.catalogue.account(card.key.account)?;
            let own = items.iter().position(|item| item.goal == Goal::Project(card.key))?;
            Some(Stack { place, items: items.clone(), own })
        };
        cards.enumerate().filter_map(stack).collect()
    }
}

/// Whether each card is found, by its place; those behind the last one that is are left out.
fn found(query: &str, stacks: &[Stack]) -> Vec<bool> {
    let mut found = vec![false; stacks.last().map_or(0, |stack| stack.place + 1)];
    for place in Finder::default().rank_beside(query, stacks.iter().map(Stack::texts)) {
        let place = stacks.get(place).and_then(|stack| found.get_mut(stack.place));
        if let Some(found) = place {
            *found = true;
        }
    }
    found
}
