//! The search among the dealers with forces, by their own names and by those of the people there.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::catalogue::Catalogue;
use domain::account::Account;
use domain::book::Book;
use domain::id::Id;
use text::edit::LineEditor;
use text::find::collation;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct DealerSearch {
    /// What is searched; what is shown follows it letter by letter.
    pub line: Option<LineEditor>,
    /// Whether that is being typed.
    pub typing: bool,
    /// All dealers with forces, by name.
    pub all: Vec<Id>,
    pub(super) catalogue: Catalogue,
}

impl DealerSearch {
    pub(super) fn begin(&mut self) {
        self.typing = true;
        self.line.get_or_insert_with(LineEditor::query);
    }

    /// Ends typing; nothing typed is no filter.
    pub(super) fn accept(&mut self) {
        self.typing = false;
        if self.query().is_empty() {
            self.line = None;
        }
    }

    pub(super) fn clear(&mut self) {
        (self.typing, self.line) = (false, None);
    }

    fn query(&self) -> &str {
        self.line.as_ref().map(|line| line.text().trim()).unwrap_or_default()
    }

    /// Lists all dealers anew, or the one a class works on; tells who came in where that is one, beside others.
    pub(super) fn list(&mut self, book: &Book, class: Option<Id>) -> Option<Id> {
        let shown = |account: &&Arc<Account>| class.map_or(!account.forces.is_empty(), |class| account.id == class);
        let mut dealers: Vec<_> = book.accounts().values().filter(shown).collect();
        dealers.sort_by_cached_key(|dealer| (collation(&dealer.name), dealer.id));
        let all: Vec<Id> = dealers.iter().map(|dealer| dealer.id).collect();
        let new: Vec<Id> = all.iter().filter(|id| !self.all.contains(id)).copied().collect();
        let first = self.all.is_empty();
        self.all = all;
        match new.as_slice() {
            [new] if !first => Some(*new),
            _ => None,
        }
    }

    /// The dealers that the filter leaves, by name.
    pub(super) fn found(&mut self, book: &Book) -> Vec<Id> {
        let query = self.query().to_owned();
        if query.is_empty() {
            return self.all.clone();
        }
        self.catalogue = self.catalogue.updated(book);
        let found: BTreeSet<Id> = self.catalogue.find_accounts(&query).into_iter().collect();
        self.all.iter().filter(|id| found.contains(id)).copied().collect()
    }
}
