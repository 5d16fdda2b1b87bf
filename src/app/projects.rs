//! This file keeps the list of projects by customer, which the tracker and the six steps share. It follows a book of any size
//! without looking at what did not change.

use std::sync::Arc;

use crate::catalogue::{Catalogue, CatalogueItem, Destination};
use crate::follow::{Changes, Follower, RecordChange};
use domain::account::Account;
use domain::book::Book;
use domain::id::Id;
use domain::project::ProjectKey;
use text::edit::LineEditor;
use text::find::{Finder, Haystack, collation};

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProjectRow {
    Project(ProjectKey),
    /// A customer without projects.
    Account(Id),
}

impl ProjectRow {
    /// The customer of the row.
    #[must_use]
    pub const fn account(self) -> Id {
        match self {
            Self::Project(key) => key.account,
            Self::Account(id) => id,
        }
    }

    /// The project of the row.
    #[must_use]
    pub const fn project(self) -> Option<ProjectKey> {
        match self {
            Self::Project(key) => Some(key),
            Self::Account(_) => None,
        }
    }
}

/// What the rows of a customer are found by: each by its own words, all by the people there.
#[derive(Debug, Clone)]
struct ProjectHaystacks {
    items: Arc<[CatalogueItem]>,
    /// Which item a row is.
    rows: Vec<usize>,
}

#[derive(Debug, Clone, Default)]
pub struct ProjectList {
    /// What is listed.
    pub rows: Vec<ProjectRow>,
    /// The selected row.
    pub cursor: usize,
    /// What the list is filtered by.
    pub filter: Option<LineEditor>,
    /// Whether the filter is being typed.
    pub typing: bool,
    /// The customers, and how the name of each sounds: its place in the order hangs on that.
    known: Follower<Account, String>,
    /// Customers by the sound of their names.
    order: Vec<Id>,
    /// All rows in their order: by customer; the open projects of one first.
    all: Vec<ProjectRow>,
    catalogue: Catalogue,
    groups: Option<Vec<ProjectHaystacks>>,
    listed: Option<String>,
}

impl PartialEq for ProjectList {
    /// Compares what is seen.
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
            && self.cursor == other.cursor
            && self.filter == other.filter
            && self.typing == other.typing
    }
}

impl ProjectList {
    /// The selected row.
    #[must_use]
    pub fn row(&self) -> Option<ProjectRow> {
        self.rows.get(self.cursor).copied()
    }

    /// Takes in what the filter searches, made elsewhere.
    pub fn set_catalogue(&mut self, catalogue: &Catalogue) {
        self.catalogue = catalogue.clone();
    }

    /// Lists anew and keeps the selection, or its place.
    pub fn refresh(&mut self, book: &Book) {
        let kept = self.row();
        let (changed, asked) = (self.follow(book), self.listed.as_deref() != Some(self.query()));
        if changed {
            self.groups = None;
        } else if !asked {
            return;
        }
        if asked && !self.query().is_empty() {
            // A changed filter that hides the selected row selects what fits it best.
            self.cursor = 0;
        }
        self.apply_filter(book);
        self.keep_selection(kept);
    }

    /// Selects a row, whatever the filter hides.
    pub fn reveal(&mut self, book: &Book, row: ProjectRow) {
        self.refresh(book);
        if !self.rows.contains(&row) {
            self.filter = None;
            self.typing = false;
            self.apply_filter(book);
        }
        self.keep_selection(Some(row));
    }

    fn keep_selection(&mut self, row: Option<ProjectRow>) {
        let same = row.and_then(|row| {
            let place = |wanted: &dyn Fn(&ProjectRow) -> bool| self.rows.iter().position(wanted);
            place(&|r| *r == row).or_else(|| place(&|r| r.account() == row.account()))
        });
        self.cursor = same.unwrap_or(self.cursor).min(self.rows.len().saturating_sub(1));
    }

    /// Takes in what changed in the book; tells whether anything did.
    fn follow(&mut self, book: &Book) -> bool {
        // Working out how a name sounds takes long, so it is kept until the name changes.
        let changes = self.known.look(book.accounts(), |account, before| match before {
            Some(before) if before.record.name == account.name => before.made.clone(),
            _ => collation(&account.name),
        });
        match changes {
            Changes::Nothing => return false,
            Changes::These(few) => self.replace(few),
            Changes::Everything => self.sort(),
        }
        true
    }

    /// Puts everything in order.
    fn sort(&mut self) {
        let mut order: Vec<_> = self.known.all().iter().map(|seen| (&seen.made, seen.id)).collect();
        order.sort_unstable();
        self.order = order.into_iter().map(|(_, id)| id).collect();
        let known = self.order.iter().filter_map(|id| self.known.get(*id));
        self.all = known.flat_map(|seen| rows(&seen.record)).collect();
    }

    /// Takes changed customers out and puts them in their places. Most changes leave a customer and its rows where they are.
    fn replace(&mut self, mut changed: Vec<RecordChange<Account, String>>) {
        changed.retain(|change| match (&change.before, self.known.get(change.id)) {
            (Some(before), Some(now)) => {
                before.record.name != now.record.name || rows(&before.record) != rows(&now.record)
            }
            _ => true,
        });
        for change in &changed {
            self.order.retain(|other| *other != change.id);
            self.all.retain(|row| row.account() != change.id);
        }
        for change in changed {
            self.insert(change.id);
        }
    }

    fn insert(&mut self, id: Id) {
        let sound = |id: Id| (self.known.get(id).map(|seen| seen.made.as_str()), id);
        let Some(account) = self.known.get(id).map(|seen| seen.record.clone()) else { return };
        let place = self.order.partition_point(|other| sound(*other) < sound(id));
        let next = self.order.get(place).and_then(|next| self.all.iter().position(|row| row.account() == *next));
        self.order.insert(place, id);
        let at = next.unwrap_or(self.all.len());
        self.all.splice(at..at, rows(&account));
    }

    fn query(&self) -> &str {
        self.filter.as_ref().map(LineEditor::text).unwrap_or_default()
    }

    fn apply_filter(&mut self, book: &Book) {
        let query = self.query().to_owned();
        if query.is_empty() {
            self.rows.clone_from(&self.all);
        } else {
            let groups = self.groups.take().unwrap_or_else(|| self.groups(book));
            let found = Finder::default().rank_groups(&query, groups.iter().map(ProjectHaystacks::texts));
            self.rows = found.into_iter().filter_map(|place| self.all.get(place)).copied().collect();
            self.groups = Some(groups);
        }
        self.listed = Some(query);
    }

    /// What all rows are found by, in their order.
    fn groups(&mut self, book: &Book) -> Vec<ProjectHaystacks> {
        self.catalogue = self.catalogue.updated(book);
        let group = |rows: &[ProjectRow]| {
            let items = self.catalogue.account(rows.first()?.account())?;
            let goal =
                |row: &ProjectRow| row.project().map_or(Destination::Account(row.account()), Destination::Project);
            let place = |row: &ProjectRow| items.iter().position(|item| item.destination == goal(row));
            Some(ProjectHaystacks { items: items.clone(), rows: rows.iter().filter_map(place).collect() })
        };
        self.all.chunk_by(|a, b| a.account() == b.account()).filter_map(group).collect()
    }
}

impl ProjectHaystacks {
    fn texts(&self) -> (impl Iterator<Item = &Haystack>, impl Iterator<Item = &Haystack> + Clone) {
        let people = self.items.iter().filter(|item| matches!(item.destination, Destination::Contact(..)));
        (self.rows.iter().map(|row| &self.items[*row].haystack), people.map(|item| &item.haystack))
    }
}

/// The rows of a customer: its open projects, then the closed ones; itself where it has none.
fn rows(account: &Account) -> Vec<ProjectRow> {
    let key = |project: Id| ProjectRow::Project(ProjectKey { account: account.id, project });
    let (closed, open): (Vec<_>, Vec<_>) = account.projects.iter().partition(|p| p.is_closed());
    let mut rows: Vec<_> = open.into_iter().chain(closed).map(|p| key(p.id)).collect();
    if rows.is_empty() {
        rows.push(ProjectRow::Account(account.id));
    }
    rows
}

#[cfg(test)]
mod tests;
