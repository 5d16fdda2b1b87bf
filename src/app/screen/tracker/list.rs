//! The list of projects, by customer; kept in step with a book of any size without looking at what did not change.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::app::edit::Line;
use crate::app::find::{Finder, Haystack, collation};
use crate::domain::account::Account;
use crate::domain::book::Book;
use crate::domain::id::Id;
use crate::domain::project::ProjectKey;

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A project.
    Project(ProjectKey),
    /// A customer without projects.
    Account(Id),
}

impl Row {
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

/// A customer as listed last, with what its place in the order hangs on.
#[derive(Debug, Clone)]
struct Known {
    account: Arc<Account>,
    sound: String,
}

/// State of the list.
#[derive(Debug, Clone, Default)]
pub struct List {
    /// What is listed.
    pub rows: Vec<Row>,
    /// The selected row.
    pub cursor: usize,
    /// What the list is filtered by.
    pub filter: Option<Line>,
    /// Whether the filter is being typed.
    pub typing: bool,
    known: BTreeMap<Id, Known>,
    order: Vec<Id>,
    stacks: Option<Vec<(Row, Haystack)>>,
    listed: Option<String>,
}

impl PartialEq for List {
    /// Compares what is seen.
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
            && self.cursor == other.cursor
            && self.filter == other.filter
            && self.typing == other.typing
    }
}

impl List {
    /// The selected row.
    #[must_use]
    pub fn row(&self) -> Option<Row> {
        self.rows.get(self.cursor).copied()
    }

    /// Lists anew and keeps the selection, or its place.
    pub fn refresh(&mut self, book: &Book) {
        let kept = self.row();
        if self.learn(book) {
            self.stacks = None;
        } else if self.listed.as_deref() == Some(self.query()) {
            return;
        }
        self.list();
        self.keep(kept);
    }

    /// Selects a row, whatever the filter hides.
    pub fn reveal(&mut self, book: &Book, row: Row) {
        self.learn(book);
        if !self.rows.contains(&row) {
            self.filter = None;
            self.typing = false;
            self.stacks = None;
            self.list();
        }
        self.keep(Some(row));
    }

    fn keep(&mut self, row: Option<Row>) {
        let same = row.and_then(|row| {
            let place = |wanted: &dyn Fn(&Row) -> bool| self.rows.iter().position(wanted);
            place(&|r| *r == row).or_else(|| place(&|r| r.account() == row.account()))
        });
        self.cursor = same.unwrap_or(self.cursor).min(self.rows.len().saturating_sub(1));
    }

    /// Takes in what changed in the book; tells whether anything did.
    fn learn(&mut self, book: &Book) -> bool {
        let accounts = book.accounts();
        let same = |((a, account), (b, known)): ((&Id, &Arc<Account>), (&Id, &Known))| {
            a == b && Arc::ptr_eq(account, &known.account)
        };
        if accounts.len() == self.known.len() && accounts.iter().zip(&self.known).all(same) {
            return false;
        }
        self.known.retain(|id, _| accounts.contains_key(id));
        for (id, account) in accounts {
            match self.known.get_mut(id) {
                Some(known) if Arc::ptr_eq(&known.account, account) => {}
                Some(known) if known.account.name == account.name => known.account = account.clone(),
                _ => {
                    let known = Known { account: account.clone(), sound: collation(&account.name) };
                    self.known.insert(*id, known);
                }
            }
        }
        let mut order: Vec<_> = self.known.iter().map(|(id, known)| (&known.sound, *id)).collect();
        order.sort_unstable();
        self.order = order.into_iter().map(|(_, id)| id).collect();
        true
    }

    /// All rows in their order: by customer; the open projects of one first.
    fn all(&self) -> impl Iterator<Item = (Row, &Account)> {
        self.order.iter().filter_map(|id| self.known.get(id)).flat_map(|known| {
            let account = known.account.as_ref();
            let key = |project: Id| Row::Project(ProjectKey { account: account.id, project });
            let (closed, open): (Vec<_>, Vec<_>) = account.projects.iter().partition(|p| p.closed());
            let mut rows: Vec<_> = open.into_iter().chain(closed).map(|p| key(p.id)).collect();
            if rows.is_empty() {
                rows.push(Row::Account(account.id));
            }
            rows.into_iter().map(move |row| (row, account))
        })
    }

    fn query(&self) -> &str {
        self.filter.as_ref().map(Line::text).unwrap_or_default()
    }

    fn list(&mut self) {
        let query = self.query().to_owned();
        self.listed = Some(query.clone());
        if query.is_empty() {
            self.rows = self.all().map(|(row, _)| row).collect();
            return;
        }
        let stacks = self.stacks.take().unwrap_or_else(|| self.all().map(|(row, a)| (row, stack(row, a))).collect());
        let found = Finder::default().rank(&query, stacks.iter().map(|(_, stack)| stack));
        self.rows = found.into_iter().filter_map(|i| stacks.get(i)).map(|(row, _)| *row).collect();
        self.stacks = Some(stacks);
    }
}

/// What a row is found by: customer, project, and the people there.
fn stack(row: Row, account: &Account) -> Haystack {
    let project = row.project().and_then(|key| account.project(key.project));
    let mut text = account.name.clone();
    if let Some(project) = project {
        text.push(' ');
        text.push_str(&project.name);
    }
    for contact in account.contacts.iter().filter(|c| c.archived.is_none()) {
        text.push(' ');
        text.push_str(&contact.name);
    }
    Haystack::new(&text)
}
