//! What of the lines a filter leaves: those of customers, projects, contacts and people that are found by it, in the order of the lines.

use std::collections::HashMap;

use super::ledger::{GROUPS, Ledger, LedgerNews};
use crate::app::catalogue::{Catalogue, CatalogueItem, Goal};
use crate::app::find::{Finder, Haystack};
use crate::domain::id::Id;
use crate::domain::today::{Due, Whose};

/// The lines a filter leaves.
#[derive(Debug, Clone, Default)]
pub struct Sift {
    /// What is looked for.
    pub query: String,
    /// The lines left, in groups by rank.
    pub groups: [Vec<Due>; GROUPS],
    /// What is found, and how well: 0 the best.
    found: HashMap<Whose, usize>,
}

impl Sift {
    /// Looks for everything that a query finds.
    #[must_use]
    pub fn new(query: &str, catalogue: &Catalogue, ledger: &Ledger) -> Self {
        let mut sift = Self { query: query.to_owned(), ..Self::default() };
        let ids: Vec<_> = ledger.customers().collect();
        sift.look(catalogue, &ids);
        sift.lay(ledger);
        sift
    }

    /// Follows what changed.
    pub fn follow(&mut self, news: &LedgerNews, catalogue: &Catalogue, ledger: &Ledger) {
        match news {
            LedgerNews::Nothing => return,
            LedgerNews::All => {
                *self = Self::new(&self.query, catalogue, ledger);
                return;
            }
            LedgerNews::These(ids) => {
                self.found.retain(|whose, _| match whose {
                    Whose::Project(key) => !ids.contains(&key.account),
                    // People are few, and all asked again.
                    Whose::Person(_) => false,
                });
                self.look(catalogue, ids);
            }
        }
        self.lay(ledger);
    }

    /// The first line of what fits the query best.
    #[must_use]
    pub fn best(&self) -> Option<Due> {
        self.groups.iter().flatten().min_by_key(|line| self.found.get(&line.whose)).copied()
    }

    /// Looks through some customers, and through all people.
    fn look(&mut self, catalogue: &Catalogue, ids: &[Id]) {
        let parts: Vec<_> = ids.iter().filter_map(|id| catalogue.account(*id)).collect();
        let projects: Vec<_> = parts.iter().flat_map(|items| items.iter().filter_map(project)).collect();
        let mut finder = Finder::default();
        let found = finder.rank_beside(&self.query, parts.iter().map(|items| (own(items), beside(items))));
        let places = found.into_iter().filter_map(|place| projects.get(place).copied());
        self.found.extend(places.enumerate().map(|(rank, whose)| (whose, rank)));
        let people = catalogue.items().take_while(|item| matches!(item.goal, Goal::Person(_)));
        let people: Vec<_> = people.collect();
        for (rank, place) in finder.rank(&self.query, people.iter().map(|item| &item.stack)).into_iter().enumerate() {
            if let Some(Goal::Person(id)) = people.get(place).map(|item| item.goal) {
                self.found.insert(Whose::Person(id), rank);
            }
        }
    }

    fn lay(&mut self, ledger: &Ledger) {
        for (left, all) in self.groups.iter_mut().zip(ledger.groups()) {
            left.clear();
            left.extend(all.iter().filter(|line| self.found.contains_key(&line.whose)));
        }
    }
}

fn project(item: &CatalogueItem) -> Option<Whose> {
    if let Goal::Project(key) = item.goal { Some(Whose::Project(key)) } else { None }
}

/// The projects of a customer: each is found by its own name and its customer's.
fn own(items: &[CatalogueItem]) -> impl Iterator<Item = &Haystack> {
    items.iter().filter(|item| project(item).is_some()).map(|item| &item.stack)
}

/// The people there: every project is found by them too.
fn beside(items: &[CatalogueItem]) -> impl Iterator<Item = &Haystack> + Clone {
    items.iter().filter(|item| matches!(item.goal, Goal::Contact(..))).map(|item| &item.stack)
}
