//! This file writes good rows into copies of the customers they are about, and tells what becomes of each row.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::column::{RecordKind, TableColumn};
use super::draft::{RowAccount, RowAccountKey, RowDraft, RowFault};
use super::item::{ExchangeItem, ImportTarget};
use super::reader::Reader;
use super::superior::{Superior, Superiors};
use crate::csv::CsvRow;
use crate::record::RecordValue;
use domain::account::Account;
use domain::contact::Contact;
use domain::id::{Id, IdSource};
use domain::project::Project;
use text::clean_line;
use words::{Phrase, exchange as phrases, tracker};

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
pub enum RowOutcome {
    /// It makes a record, with these fields.
    New(Vec<Edit>),
    /// It changes these fields.
    Changed(Vec<Edit>),
    /// The book says so already.
    Unchanged,
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
    pub new_account: Option<String>,
    /// What becomes of it.
    pub outcome: RowOutcome,
    /// What was left out of it though the rest is taken.
    pub left_out: Vec<RowFault>,
}

/// Customers being changed.
#[derive(Debug)]
pub struct ImportWriter<'a, 'b> {
    reader: &'a Reader<'a>,
    ids: &'b mut IdSource,
    accounts: BTreeMap<Id, Account>,
    /// Customers made, by name.
    new_accounts: BTreeMap<RowAccountKey, Id>,
}

impl<'a, 'b> ImportWriter<'a, 'b> {
    /// Begins with nothing changed.
    #[must_use]
    pub fn new(reader: &'a Reader<'a>, ids: &'b mut IdSource) -> Self {
        Self { reader, ids, accounts: BTreeMap::new(), new_accounts: BTreeMap::new() }
    }

    /// The customers that were changed.
    #[must_use]
    pub fn into_accounts(self) -> Vec<Arc<Account>> {
        self.accounts.into_values().map(Arc::new).collect()
    }

    /// Does what the good rows say; tells what becomes of each row.
    pub fn apply_rows(
        &mut self,
        rows: &[&CsvRow],
        drafts: Vec<Result<RowDraft, Vec<RowFault>>>,
        mut superiors: Superiors,
    ) -> Vec<RowPlan> {
        // A superior may stand below: everybody gets an id first.
        let ids: Vec<Id> = drafts
            .iter()
            .map(|draft| match draft.as_ref().ok().and_then(|draft| draft.item) {
                Some(id) => id,
                None => self.ids.next_id(),
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
            let (new_account, outcome, mut left_out) = match draft {
                Err(faults) => (None, RowOutcome::Bad(faults), Vec::new()),
                Ok(draft) => self.apply_row(draft, ids[place], above(place)),
            };
            left_out.extend(superiors.cycles.remove(&place));
            RowPlan { line: row.line, title: self.reader.title(row), new_account, outcome, left_out }
        })
        .collect()
    }

    /// Does what a good row says; tells the customer it made, what became of it, and what of it was not written.
    fn apply_row(
        &mut self,
        mut draft: RowDraft,
        id: Id,
        above: Option<Id>,
    ) -> (Option<String>, RowOutcome, Vec<RowFault>) {
        let mut left_out = std::mem::take(&mut draft.left_out);
        let item = draft.item.and_then(|id| self.reader.item(id));
        let mut edits: Vec<Edit> = draft.writes.iter().map(|(column, value)| self.edit(item, column, value)).collect();
        if let (Some(above), Some((place, name))) = (above, draft.superior.take()) {
            let value = RecordValue::Superior(Some(above));
            let column = self.reader.header.columns[place];
            if let Some(column) =
                column.filter(|column| item.and_then(|item| item.value(column)) != Some(value.clone()))
            {
                let edit = self.edit(item, column, &value);
                edits.push(Edit { after: clean_line(&name), ..edit });
                draft.writes.push((column, value));
            }
        }
        if draft.item.is_some() && draft.writes.is_empty() {
            return (None, RowOutcome::Unchanged, left_out);
        }
        edits.extend(self.stage_edit(&draft));
        let (account, made) = self.account(&draft, id);
        let is_new = draft.item.is_none();
        left_out.extend(self.write(account, id, draft));
        (made, if is_new { RowOutcome::New(edits) } else { RowOutcome::Changed(edits) }, left_out)
    }

    /// That a new project comes in at a stage.
    fn stage_edit(&self, draft: &RowDraft) -> Option<Edit> {
        let lang = self.reader.lang;
        let last = draft.moves.last()?;
        let after = phrases::STAGE_ON.fill(lang, [tracker::stage(last.to).text(lang), &last.on.to_string()]);
        Some(Edit { label: phrases::STAGE, before: String::new(), after })
    }

    fn edit(&self, item: Option<ExchangeItem>, column: &TableColumn, value: &RecordValue) -> Edit {
        let (names, lang) = (self.reader.names, self.reader.lang);
        let before = item.map(|item| item.cell(column, names, lang).display_text()).unwrap_or_default();
        Edit { label: column.label, before, after: value.cell(names, lang).display_text() }
    }

    /// The customer of a row, made where it must be; and its name where it was made for somebody else's sake.
    fn account(&mut self, draft: &RowDraft, id: Id) -> (Id, Option<String>) {
        match &draft.account {
            RowAccount::Known(account) => {
                if let (false, Some(known)) =
                    (self.accounts.contains_key(account), self.reader.names.book().accounts().get(account))
                {
                    self.accounts.insert(*account, (**known).clone());
                }
                (*account, None)
            }
            RowAccount::New(name) => {
                let (own, home) = (self.reader.kind == RecordKind::Accounts, draft.account.key());
                // A row of customers is a customer of its own, though another has its name.
                if let Some(account) = self.new_accounts.get(&home).filter(|_| !own) {
                    return (*account, None);
                }
                let account = if own { id } else { self.ids.next_id() };
                self.accounts.insert(account, Account::new(account, name.clone()));
                self.new_accounts.insert(home, account);
                (account, (!own).then(|| name.clone()))
            }
        }
    }

    /// Writes the fields of a row; tells of one that the record refused.
    fn write(&mut self, account: Id, id: Id, draft: RowDraft) -> Option<RowFault> {
        let reader = self.reader;
        let place = draft.item.and_then(|id| reader.names.locate(reader.kind, id)).map(|(_, place)| place);
        let account = self.accounts.get_mut(&account)?;
        let mut target = match reader.kind {
            RecordKind::Accounts => ImportTarget::Account(account),
            RecordKind::Contacts => {
                let place = place.unwrap_or_else(|| {
                    account.contacts.push(Contact::new(id, draft.name));
                    account.contacts.len() - 1
                });
                ImportTarget::Contact(account.contacts.get_mut(place)?)
            }
            RecordKind::Projects => {
                let place = place.unwrap_or_else(|| {
                    let project = Project::new(id, draft.name, reader.today);
                    account.projects.push(Project { history: draft.moves, ..project });
                    account.projects.len() - 1
                });
                ImportTarget::Project(account.projects.get_mut(place)?)
            }
            RecordKind::People => return None,
        };
        let mut refused = None;
        for (column, value) in draft.writes {
            if target.write(column, value).is_err() {
                refused = Some(reader.refused(column));
            }
        }
        refused
    }
}
