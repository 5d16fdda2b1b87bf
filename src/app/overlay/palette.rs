//! The palette finds any action and anything that has a name, by a few letters, characters or pinyin initials.

use super::help::UNKEYED;
use crate::action::Action;
use crate::catalogue::{Catalogue, CatalogueItem};
use crate::keymap::{KeyScope, key_rows};
use text::edit::LineEditor;
use text::find::{Finder, narrows};
use words::Phrase;

/// What was found before is searched alone only where it is at most one part in so many of everything: items in a row are
/// reached faster than items picked out by their place.
const SEARCHED_PART: usize = 8;

/// The palette while it is open.
#[derive(Debug, Clone)]
pub struct Palette {
    pub line: LineEditor,
    /// The selected row.
    pub cursor: usize,
    /// What is offered before the book.
    actions: Vec<CatalogueItem>,
    /// What of the book is offered.
    catalogue: Catalogue,
    /// What is offered behind it.
    pages: Vec<CatalogueItem>,
    /// What was found, best first, as places in the order of the three; none where nothing was asked.
    found: Option<Vec<usize>>,
    /// What was asked.
    asked: String,
}

impl PartialEq for Palette {
    fn eq(&self, other: &Self) -> bool {
        self.line == other.line && self.found == other.found && self.cursor == other.cursor
    }
}

impl Palette {
    /// Opens over what is on offer: before the book, of the book, behind it.
    #[must_use]
    pub const fn new(
        line: LineEditor,
        lead: Vec<CatalogueItem>,
        catalogue: Catalogue,
        rest: Vec<CatalogueItem>,
    ) -> Self {
        Self { line, cursor: 0, actions: lead, catalogue, pages: rest, found: None, asked: String::new() }
    }

    /// How much was found.
    #[must_use]
    pub fn len(&self) -> usize {
        self.found.as_ref().map_or_else(|| self.all(), Vec::len)
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn all(&self) -> usize {
        self.actions.len() + self.catalogue.len() + self.pages.len()
    }

    /// The item in a row.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<&CatalogueItem> {
        match &self.found {
            None => self.item_at(row),
            Some(found) => self.item_at(*found.get(row)?),
        }
    }

    fn item_at(&self, place: usize) -> Option<&CatalogueItem> {
        let lead = self.actions.len();
        let Some(behind) = place.checked_sub(lead) else { return self.actions.get(place) };
        match behind.checked_sub(self.catalogue.len()) {
            None => self.catalogue.get(behind),
            Some(place) => self.pages.get(place),
        }
    }

    /// Searches anew after the line changed.
    pub fn search(&mut self) {
        let query = self.line.text().to_owned();
        let before = self.found.take().filter(|_| narrows(&self.asked, &query));
        self.found = match before {
            _ if query.trim().is_empty() => None,
            Some(before) if before.len() * SEARCHED_PART <= self.all() => Some(self.filter(&query, before)),
            _ => {
                let book = self.catalogue.items();
                let items = self.actions.iter().chain(book).chain(&self.pages);
                Some(Finder::default().rank(&query, items.map(|item| &item.haystack)))
            }
        };
        self.asked = query;
        self.cursor = 0;
    }

    /// Searches what was found before.
    fn filter(&self, query: &str, mut before: Vec<usize>) -> Vec<usize> {
        // Equals keep the order of what is on offer, not that of the last search.
        before.sort_unstable();
        let haystacks = before.iter().filter_map(|place| self.item_at(*place)).map(|item| &item.haystack);
        let found = Finder::default().rank(query, haystacks);
        found.into_iter().filter_map(|place| before.get(place).copied()).collect()
    }

    /// The selected item.
    #[must_use]
    pub fn item(&self) -> Option<&CatalogueItem> {
        self.get(self.cursor)
    }
}

/// The actions on offer on a screen: its own, then the global ones, then those without a key.
#[must_use]
pub fn actions(scope: KeyScope) -> Vec<(Action, Phrase)> {
    let mut rows: Vec<(Action, Phrase)> = Vec::new();
    for place in [scope, KeyScope::Global] {
        rows.extend(key_rows(place).map(|row| (row.action, row.phrase)));
    }
    rows.extend(UNKEYED);
    let skip = [Action::Palette, Action::Back, Action::Open];
    let mut seen = Vec::new();
    rows.retain(|(action, _)| {
        !skip.contains(action) && !seen.contains(action) && {
            seen.push(*action);
            true
        }
    });
    rows
}
