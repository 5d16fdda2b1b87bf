//! Holds everything the user owns. Every change goes through `put` or `remove` and is written in a journal, which saving and
//! undo read. What comes from the disk is put in without an entry.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::account::Account;
use super::id::Id;
use super::person::Person;
use super::project::{Project, ProjectKey};
use super::record::{Record, RecordKey};
use super::settings::Settings;
use super::workshop::Workshop;
use super::yardstick::Yardstick;

/// One record before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which record.
    pub key: RecordKey,
    /// None where it was made.
    pub before: Option<Record>,
    /// None where it was removed.
    pub after: Option<Record>,
}

/// All records. They are shared until edited, so that a copy of the book costs little however large it is.
#[derive(Debug, Clone, Default)]
pub struct Book {
    settings: Arc<Settings>,
    accounts: BTreeMap<Id, Arc<Account>>,
    people: BTreeMap<Id, Arc<Person>>,
    workshops: BTreeMap<Id, Arc<Workshop>>,
    journal: Vec<Change>,
}

impl PartialEq for Book {
    /// Compares what is owned, not how it came about.
    fn eq(&self, other: &Self) -> bool {
        self.settings == other.settings
            && self.accounts == other.accounts
            && self.people == other.people
            && self.workshops == other.workshops
    }
}

impl Book {
    /// Book-wide choices.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Customers by id.
    #[must_use]
    pub fn accounts(&self) -> &BTreeMap<Id, Arc<Account>> {
        &self.accounts
    }

    /// People on our side by id.
    #[must_use]
    pub fn people(&self) -> &BTreeMap<Id, Arc<Person>> {
        &self.people
    }

    /// Classes by id.
    #[must_use]
    pub fn workshops(&self) -> &BTreeMap<Id, Arc<Workshop>> {
        &self.workshops
    }

    /// The person who is me, where one is chosen and known.
    #[must_use]
    pub fn me(&self) -> Option<&Arc<Person>> {
        self.settings.me.and_then(|id| self.people.get(&id))
    }

    /// What projects are judged by.
    #[must_use]
    pub fn yardstick(&self) -> Yardstick {
        Yardstick::new(self.settings.limits, self.people.keys().copied())
    }

    /// The record named `key`.
    #[must_use]
    pub fn get(&self, key: RecordKey) -> Option<Record> {
        match key {
            RecordKey::Settings => Some(Record::Settings(self.settings.clone())),
            RecordKey::Account(id) => self.accounts.get(&id).cloned().map(Record::Account),
            RecordKey::Person(id) => self.people.get(&id).cloned().map(Record::Person),
            RecordKey::Workshop(id) => self.workshops.get(&id).cloned().map(Record::Workshop),
        }
    }

    /// All records but the settings.
    pub fn records(&self) -> impl Iterator<Item = Record> {
        let people = self.people.values().cloned().map(Record::Person);
        let accounts = self.accounts.values().cloned().map(Record::Account);
        let workshops = self.workshops.values().cloned().map(Record::Workshop);
        people.chain(accounts).chain(workshops)
    }

    /// Puts a record in place of the one with its key, and journals the change. An equal record changes nothing.
    pub fn put(&mut self, record: Record) {
        let key = record.key();
        let before = self.get(key);
        if before.as_ref() != Some(&record) {
            self.put_unjournaled(record.clone());
            self.journal.push(Change { key, before, after: Some(record) });
        }
    }

    /// Takes a record out and journals the change. The settings stay.
    pub fn remove(&mut self, key: RecordKey) {
        if let Some(before) = self.get(key).filter(|_| key != RecordKey::Settings) {
            self.remove_unjournaled(key);
            self.journal.push(Change { key, before: Some(before), after: None });
        }
    }

    /// Puts a record in without a journal entry. For what comes from the disk: it must be neither saved again nor undone.
    pub fn put_unjournaled(&mut self, record: Record) {
        match record {
            Record::Settings(s) => self.settings = s,
            Record::Account(a) => drop(self.accounts.insert(a.id, a)),
            Record::Person(p) => drop(self.people.insert(p.id, p)),
            Record::Workshop(w) => drop(self.workshops.insert(w.id, w)),
        }
    }

    /// Takes a record out without a journal entry. For what vanished from the disk: it must not be removed there again.
    pub fn remove_unjournaled(&mut self, key: RecordKey) {
        match key {
            RecordKey::Settings => self.settings = Arc::default(),
            RecordKey::Account(id) => drop(self.accounts.remove(&id)),
            RecordKey::Person(id) => drop(self.people.remove(&id)),
            RecordKey::Workshop(id) => drop(self.workshops.remove(&id)),
        }
    }

    /// Edits a copy of a person and puts it back; nothing happens where there is none.
    pub fn edit_person(&mut self, id: Id, edit: impl FnOnce(&mut Person)) {
        if let Some(mut person) = self.people.get(&id).cloned() {
            edit(Arc::make_mut(&mut person));
            self.put(Record::Person(person));
        }
    }

    /// Edits a copy of a customer and puts it back; nothing happens where there is none.
    pub fn edit_account(&mut self, id: Id, edit: impl FnOnce(&mut Account)) {
        if let Some(mut account) = self.accounts.get(&id).cloned() {
            edit(Arc::make_mut(&mut account));
            self.put(Record::Account(account));
        }
    }

    /// Edits a copy of a class and puts it back; nothing happens where there is none.
    pub fn edit_workshop(&mut self, id: Id, edit: impl FnOnce(&mut Workshop)) {
        if let Some(mut workshop) = self.workshops.get(&id).cloned() {
            edit(Arc::make_mut(&mut workshop));
            self.put(Record::Workshop(workshop));
        }
    }

    /// A project with its customer.
    #[must_use]
    pub fn project(&self, key: ProjectKey) -> Option<(&Account, &Project)> {
        let account = self.accounts.get(&key.account)?;
        Some((account, account.project(key.project)?))
    }

    /// Edits a copy of a project and puts its customer back; nothing happens where there is none.
    pub fn edit_project(&mut self, key: ProjectKey, edit: impl FnOnce(&mut Project)) {
        self.edit_account(key.account, |account| {
            if let Some(project) = account.project_mut(key.project) {
                edit(project);
            }
        });
    }

    /// Takes a project out of its customer, with all that was kept of it; tells what it was called, nothing where there was none.
    pub fn remove_project(&mut self, key: ProjectKey) -> Option<String> {
        let name = self.project(key)?.1.name.clone();
        self.edit_account(key.account, |account| account.projects.retain(|project| project.id != key.project));
        Some(name)
    }

    /// Edits a copy of the settings and puts it back.
    pub fn edit_settings(&mut self, edit: impl FnOnce(&mut Settings)) {
        let mut settings = self.settings.clone();
        edit(Arc::make_mut(&mut settings));
        self.put(Record::Settings(settings));
    }

    /// Returns the changes since the last call, oldest first, and forgets them.
    pub fn take_journal(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.journal)
    }
}
