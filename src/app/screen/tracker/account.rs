//! This view shows a customer: what is known of it, its contacts and its projects.

use super::route::TrackerRoute;
use super::verb::TrackerVerb;
use crate::action::Action;
use crate::aim::Aim;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::step_cursor;
use domain::account::Account;
use domain::book::Book;
use domain::erasure::Erased;
use domain::id::Id;
use domain::project::ProjectKey;
use domain::record::RecordKey;
use text::find::collation;
use words::{Phrase, action as labels, tracker as phrases};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Account,
    title: labels::SCOPE_ACCOUNT,
    rows: &[
        row("enter", Action::Open, labels::OPEN, true),
        row("a", Action::Contact, labels::CONTACT, true),
        row("n", Action::New, labels::NEW_PROJECT, true),
        row("e", Action::Edit, labels::EDIT, true),
        row("$", Action::Invoices, labels::INVOICES, true),
        row("o", Action::Outcome, labels::OUTCOME, false),
        row("O", Action::Just, labels::JUST, false),
        row("m", Action::Meet, labels::MEET, false),
        row("t", Action::Touch, labels::TOUCH, false),
        row("f", Action::Task, labels::TASK, false),
        row("x", Action::Tracker(TrackerVerb::Archive), labels::ARCHIVE, true),
        row("d delete", Action::Remove, labels::REMOVE, false),
        row("X", Action::Erase, labels::ERASE, false),
        row("esc", Action::Back, labels::BACK, true),
    ],
};

/// A row of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountRow {
    /// The customer itself.
    Customer,
    Contact(Id),
    Project(Id),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountPage {
    pub account: Id,
    /// The head, the contacts, the projects.
    pub rows: Vec<AccountRow>,
    /// The row under the cursor.
    pub cursor: usize,
}

/// The head; the contacts by name, the archived ones last; the projects, the open ones first.
fn rows(account: &Account) -> Vec<AccountRow> {
    let mut contacts: Vec<_> = account.contacts.iter().collect();
    contacts.sort_by_cached_key(|c| (c.archived.is_some(), collation(&c.name), c.id));
    let (closed, open): (Vec<_>, Vec<_>) = account.projects.iter().partition(|p| p.is_closed());
    let projects = open.into_iter().chain(closed).map(|p| AccountRow::Project(p.id));
    let contacts = contacts.into_iter().map(|c| AccountRow::Contact(c.id));
    std::iter::once(AccountRow::Customer).chain(contacts).chain(projects).collect()
}

impl AccountPage {
    /// Opens the page of a customer; none where there is no such customer.
    #[must_use]
    pub fn open(book: &Book, account: Id) -> Option<Self> {
        let found = book.accounts().get(&account)?;
        Some(Self { account, rows: rows(found), cursor: 0 })
    }

    /// Lists anew; tells whether the customer is still there.
    pub fn refresh(&mut self, book: &Book) -> bool {
        let Some(account) = book.accounts().get(&self.account) else { return false };
        let kept = self.row();
        self.rows = rows(account);
        let same = self.rows.iter().position(|r| *r == kept);
        self.cursor = same.unwrap_or(self.cursor).min(self.rows.len().saturating_sub(1));
        true
    }

    /// The row under the cursor.
    #[must_use]
    pub fn row(&self) -> AccountRow {
        self.rows.get(self.cursor).copied().unwrap_or(AccountRow::Customer)
    }

    /// What the cursor is at.
    #[must_use]
    pub fn aim(&self) -> Aim {
        match self.row() {
            AccountRow::Customer => Aim::record(self.account, 50),
            AccountRow::Contact(id) => Aim::record(self.account, 51).at(Some(id)),
            AccountRow::Project(id) => Aim::record(self.account, 52).at(Some(id)),
        }
    }

    /// Tells whether an action works here, or why not.
    ///
    /// # Errors
    /// The reason.
    pub fn can(&self, _book: &Book, action: Action) -> Result<(), Phrase> {
        match (action, self.row()) {
            (Action::Tracker(TrackerVerb::Archive), AccountRow::Customer | AccountRow::Project(_)) => {
                Err(phrases::CHOOSE_CONTACT)
            }
            (Action::Erase, AccountRow::Project(_)) => Err(phrases::CHOOSE_WHOM_TO_ERASE),
            _ => Ok(()),
        }
    }

    pub fn act(&mut self, desk: &mut Desk, action: Action) -> TrackerRoute {
        let key = |project| ProjectKey { account: self.account, project };
        match (action, self.row()) {
            (Action::Back, _) => return TrackerRoute::Home,
            (Action::Open, AccountRow::Project(id)) => return TrackerRoute::Project(key(id)),
            (Action::Open, AccountRow::Contact(id)) => desk.request = Some(Request::Contact(self.account, id)),
            (Action::Open | Action::Edit, AccountRow::Customer) => {
                desk.request = Some(Request::Form(Subject::Account(self.account)));
            }
            (Action::Edit, AccountRow::Contact(id)) => {
                desk.request = Some(Request::Form(Subject::Contact(self.account, id, None)));
            }
            (Action::Edit, AccountRow::Project(id)) => desk.request = Some(Request::Form(Subject::Project(key(id)))),
            (Action::Contact, _) => desk.request = Some(Request::Form(Subject::NewContact(self.account, None, None))),
            (Action::New, _) => desk.request = Some(Request::Form(Subject::NewProject(Some(self.account)))),
            (Action::Tracker(TrackerVerb::Archive) | Action::Remove, AccountRow::Contact(id)) => self.archive(desk, id),
            (Action::Erase, AccountRow::Contact(id)) => {
                desk.request = Some(Request::Erase(Erased::Contact(self.account, id)));
            }
            (Action::Erase, AccountRow::Customer) => {
                desk.request = Some(Request::Erase(Erased::Account(self.account)));
            }
            (Action::Invoices, AccountRow::Project(id)) => {
                desk.request = Some(Request::Invoices(self.account, Some(id)));
            }
            (Action::Invoices, _) => desk.request = Some(Request::Invoices(self.account, None)),
            (Action::Remove, row) => self.remove(desk, row),
            _ => self.cursor = step_cursor(self.cursor, action, self.rows.len(), desk.page_rows),
        }
        TrackerRoute::Stay
    }

    /// Archives a contact, or takes the contact back: old meetings keep the name either way.
    fn archive(&self, desk: &mut Desk, id: Id) {
        let today = desk.today;
        let mut notice = None;
        desk.book.edit_account(self.account, |account| {
            let Some(contact) = account.contact_mut(id) else { return };
            contact.archived = if contact.archived.is_none() { Some(today) } else { None };
            let phrase = if contact.archived.is_some() { phrases::ARCHIVED } else { phrases::RESTORED };
            notice = Some(phrase.with_person(id, &contact.name));
        });
        desk.notice = notice;
    }

    fn remove(&self, desk: &mut Desk, row: AccountRow) {
        let Some(account) = desk.book.accounts().get(&self.account).cloned() else { return };
        match row {
            AccountRow::Project(id) => {
                let key = ProjectKey { account: self.account, project: id };
                let name = desk.book.remove_project(key).unwrap_or_default();
                desk.tell(phrases::PROJECT_REMOVED.with([&name]));
            }
            AccountRow::Customer => {
                desk.book.remove(RecordKey::Account(self.account));
                desk.tell(phrases::ACCOUNT_REMOVED.with([&account.name]));
            }
            AccountRow::Contact(_) => {}
        }
    }
}
