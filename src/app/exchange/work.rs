//! Good rows written into copies of the customers they are about, and what becomes of each row.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::column::{RecordField, RecordKind};
use super::draft::{HomeKey, RawRow, Reader, RowAccount, RowDraft, RowFault};
use super::item::{CellValue, ExchangeItem, write_account, write_contact, write_project};
use super::superior::{Superior, Superiors};
use crate::app::phrase::Phrase;
use crate::app::text::clean_line;
use crate::domain::account::Account;
use crate::domain::contact::Contact;
use crate::domain::id::{Id, IdSource};
use crate::domain::project::Project;

/// A field before and after; empty where there is nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What the field is called.
    pub label: Phrase,
    /// As it is.
    pub before: String,
    /// As it would be.
    pub after: String,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It makes a record, with these fields.
    New(Vec<Edit>),
    /// It changes these fields.
    Changed(Vec<Edit>),
    /// The book says so already.
    Same,
    /// It is left out.
    Bad(Vec<RowFault>),
}

/// A row and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowPlan {
    /// Where it stands in the file, from 1.
    pub line: usize,
    /// Whom it is about.
    pub title: String,
    /// The customer that is made along with it.
    pub makes: Option<String>,
    /// What becomes of it.
    pub fate: Fate,
    /// What was left out of it though the rest is taken.
    pub left_out: Option<RowFault>,
}

/// Customers being changed.
#[derive(Debug)]
pub struct Work<'a, 'b> {
    reader: &'a Reader<'a>,
    ids: &'b mut IdSource,
    accounts: BTreeMap<Id, Account>,
    /// Customers made, by name.
    fresh: BTreeMap<HomeKey, Id>,
}

impl<'a, 'b> Work<'a, 'b> {
    /// Begins with nothing changed.
    #[must_use]
    pub fn new(reader: &'a Reader<'a>, ids: &'b mut IdSource) -> Self {
        Self { reader, ids, accounts: BTreeMap::new(), fresh: BTreeMap::new() }
    }

    /// The customers that were changed.
    #[must_use]
    pub fn done(self) -> Vec<Arc<Account>> {
        self.accounts.into_values().map(Arc::new).collect()
    }

    /// Does what the good rows say; tells what becomes of each row.
    pub fn rows(
        &mut self,
        rows: &[&RawRow],
        drafts: Vec<Result<RowDraft, Vec<RowFault>>>,
        mut superiors: Superiors,
    ) -> Vec<RowPlan> {
        // A superior may stand below: everybody gets an id first.
        let ids: Vec<Id> = drafts
            .iter()
            .map(|draft| match draft.as_ref().ok().and_then(|draft| draft.item) {
                Some(id) => id,
                None => self.ids.fresh(),
            })
            .collect();
        let above = |place: usize| {
            superiors.found.get(&place).map(|superior| match superior {
                Superior::Known(id) => *id,
                Superior::Row(place) => ids[*place],
            })
        };
        let all = rows.iter().zip(drafts).enumerate();
        all.map(|(place, (row, draft))| {
            let (makes, fate) = match draft {
                Err(faults) => (None, Fate::Bad(faults)),
                Ok(draft) => self.row(draft, ids[place], above(place)),
            };
            let left_out = superiors.circles.remove(&place);
            RowPlan { line: row.line, title: self.reader.title(row), makes, fate, left_out }
        })
        .collect()
    }

    /// Does what a good row says; tells the customer it made.
    fn row(&mut self, mut draft: RowDraft, id: Id, above: Option<Id>) -> (Option<String>, Fate) {
        let item = draft.item.and_then(|id| self.reader.item(id));
        let mut edits: Vec<Edit> =
            draft.sets.iter().map(|(c, value)| self.edit(item, c.field, c.label, value)).collect();
        if let (Some(above), Some((place, name))) = (above, draft.superior.take()) {
            let value = CellValue::Superior(Some(above));
            let column = self.reader.header.columns[place];
            if let Some(column) =
                column.filter(|_| item.and_then(|item| item.value(RecordField::ReportsTo)) != Some(value.clone()))
            {
                let edit = self.edit(item, column.field, column.label, &value);
                edits.push(Edit { after: clean_line(&name), ..edit });
                draft.sets.push((column, value));
            }
        }
        if draft.item.is_some() && draft.sets.is_empty() {
            return (None, Fate::Same);
        }
        let (account, made) = self.account(&draft, id);
        let fresh = draft.item.is_none();
        self.write(account, id, draft);
        (made, if fresh { Fate::New(edits) } else { Fate::Changed(edits) })
    }

    fn edit(&self, item: Option<ExchangeItem>, field: RecordField, label: Phrase, value: &CellValue) -> Edit {
        let (names, lang) = (self.reader.names, self.reader.lang);
        let before = item.map(|item| item.cell(field, names, lang).shown()).unwrap_or_default();
        Edit { label, before, after: value.cell(names, lang).shown() }
    }

    /// The customer of a row, made where it must be; and its name where it was made for somebody else's sake.
    fn account(&mut self, draft: &RowDraft, id: Id) -> (Id, Option<String>) {
        match &draft.home {
            RowAccount::Known(account) => {
                if let (false, Some(known)) =
                    (self.accounts.contains_key(account), self.reader.names.book().accounts().get(account))
                {
                    self.accounts.insert(*account, (**known).clone());
                }
                (*account, None)
            }
            RowAccount::Fresh(name) => {
                let (own, home) = (self.reader.kind == RecordKind::Accounts, draft.home.key());
                // A row of customers is a customer of its own, though another has its name.
                if let Some(account) = self.fresh.get(&home).filter(|_| !own) {
                    return (*account, None);
                }
                let account = if own { id } else { self.ids.fresh() };
                self.accounts.insert(account, Account::new(account, name.clone()));
                self.fresh.insert(home, account);
                (account, (!own).then(|| name.clone()))
            }
        }
    }

    /// Writes the fields of a row.
    fn write(&mut self, account: Id, id: Id, draft: RowDraft) {
        let kind = self.reader.kind;
        let place = draft.item.and_then(|id| self.reader.names.home(kind, id)).map(|(_, place)| place);
        let Some(account) = self.accounts.get_mut(&account) else { return };
        match kind {
            RecordKind::Accounts => {
                draft.sets.into_iter().for_each(|(c, value)| write_account(account, c.field, value))
            }
            RecordKind::Contacts => {
                let place = place.unwrap_or_else(|| {
                    account.contacts.push(Contact::new(id, draft.name));
                    account.contacts.len() - 1
                });
                let Some(contact) = account.contacts.get_mut(place) else { return };
                draft.sets.into_iter().for_each(|(c, value)| write_contact(contact, c.field, value));
            }
            RecordKind::Projects => {
                let place = place.unwrap_or_else(|| {
                    account.projects.push(Project::new(id, draft.name, self.reader.today));
                    account.projects.len() - 1
                });
                let Some(project) = account.projects.get_mut(place) else { return };
                draft.sets.into_iter().for_each(|(c, value)| write_project(project, c.field, value));
            }
            RecordKind::People => {}
        }
    }
}
