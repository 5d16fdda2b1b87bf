//! This file keeps the lines that a filter leaves: those of customers, projects, contacts and people it finds, in the order
//! of the lines.

use std::collections::HashMap;

use super::ledger::{GROUPS, Ledger};
use crate::catalogue::{Catalogue, CatalogueItem, Destination};
use crate::follow::Changes;
use domain::id::Id;
use domain::today::{Due, DueSubject};
use text::find::{Finder, Haystack};

/// The lines a filter leaves.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FilteredLines {
    /// What is looked for.
    pub query: String,
    /// The lines left, in groups by rank.
    pub groups: [Vec<Due>; GROUPS],
    /// What is found, and how well: 0 the best.
    found: HashMap<DueSubject, usize>,
}

impl FilteredLines {
    /// Looks for everything that a query finds.
    #[must_use]
    pub fn new(query: &str, catalogue: &Catalogue, ledger: &Ledger) -> Self {
        let mut lines = Self { query: query.to_owned(), ..Self::default() };
        let ids: Vec<_> = ledger.customers().collect();
        lines.search(catalogue, &ids);
        lines.search_classes(ledger);
        lines.collect_lines(ledger);
        lines
    }

    /// Follows what changed.
    pub fn update(&mut self, changes: &Changes<Vec<Id>>, catalogue: &Catalogue, ledger: &Ledger) {
        match changes {
            Changes::Nothing => return,
            Changes::Everything => {
                *self = Self::new(&self.query, catalogue, ledger);
                return;
            }
            Changes::These(ids) => {
                self.found.retain(|whose, _| match whose {
                    DueSubject::Project(key) => !ids.contains(&key.account),
                    // People and classes are few, and all asked again.
                    DueSubject::Person(_) | DueSubject::Workshop(_) => false,
                });
                self.search(catalogue, ids);
                self.search_classes(ledger);
            }
        }
        self.collect_lines(ledger);
    }

    /// The first line of what fits the query best.
    #[must_use]
    pub fn best(&self) -> Option<Due> {
        self.groups.iter().flatten().min_by_key(|line| self.found.get(&line.subject)).copied()
    }

    /// Looks through some customers, and through all people.
    fn search(&mut self, catalogue: &Catalogue, ids: &[Id]) {
        let parts: Vec<_> = ids.iter().filter_map(|id| catalogue.account(*id)).collect();
        let projects: Vec<_> = parts.iter().flat_map(|items| items.iter().filter_map(project)).collect();
        let mut finder = Finder::default();
        let found = finder
            .rank_groups(&self.query, parts.iter().map(|items| (project_haystacks(items), people_haystacks(items))));
        let places = found.into_iter().filter_map(|place| projects.get(place).copied());
        self.found.extend(places.enumerate().map(|(rank, whose)| (whose, rank)));
        let people = catalogue.items().take_while(|item| matches!(item.destination, Destination::Person(_)));
        let people: Vec<_> = people.collect();
        for (rank, place) in finder.rank(&self.query, people.iter().map(|item| &item.haystack)).into_iter().enumerate()
        {
            if let Some(Destination::Person(id)) = people.get(place).map(|item| item.destination) {
                self.found.insert(DueSubject::Person(id), rank);
            }
        }
    }

    /// Looks through all classes by their titles.
    fn search_classes(&mut self, ledger: &Ledger) {
        let classes: Vec<_> = ledger.classes().map(|(id, title)| (id, Haystack::new(title))).collect();
        let found = Finder::default().rank(&self.query, classes.iter().map(|(_, title)| title));
        let found = found.into_iter().filter_map(|place| classes.get(place)).enumerate();
        self.found.extend(found.map(|(rank, (id, _))| (DueSubject::Workshop(*id), rank)));
    }

    fn collect_lines(&mut self, ledger: &Ledger) {
        for (left, all) in self.groups.iter_mut().zip(ledger.groups()) {
            left.clear();
            left.extend(all.iter().filter(|line| self.found.contains_key(&line.subject)));
        }
    }
}

fn project(item: &CatalogueItem) -> Option<DueSubject> {
    if let Destination::Project(key) = item.destination { Some(DueSubject::Project(key)) } else { None }
}

/// The projects of a customer: each is found by its own name and its customer's.
fn project_haystacks(items: &[CatalogueItem]) -> impl Iterator<Item = &Haystack> {
    items.iter().filter(|item| project(item).is_some()).map(|item| &item.haystack)
}

/// The people there: every project is found by them too.
fn people_haystacks(items: &[CatalogueItem]) -> impl Iterator<Item = &Haystack> + Clone {
    items.iter().filter(|item| matches!(item.destination, Destination::Contact(..))).map(|item| &item.haystack)
}
