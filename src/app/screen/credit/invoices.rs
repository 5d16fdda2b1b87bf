//! This page lists the invoices of a customer or of a project, and what happened to the one under the cursor. Other tabs open it
//! too: whoever leaves it goes back where it was opened.

use jiff::civil::Date;

use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::Desk;
use crate::keymap::KeyScope;
use crate::screen::{Screen, ViewDepth, step_cursor};
use domain::book::Book;
use domain::id::Id;
use domain::invoice::Invoice;
use domain::meeting::PromiseStatus;
use domain::project::{Project, ProjectKey};
use text::edit::LineEditor;
use words::{Phrase, action as labels};

pub mod keys;
pub mod rows;

use rows::{InvoiceEvent, InvoiceRow, InvoiceTotals};

/// A part of the page that can have the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InvoicesPane {
    #[default]
    List,
    /// What happened to the invoice under the cursor.
    Log,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvoicesPage {
    pub account: Id,
    /// The project whose invoices are listed; none for all of the customer.
    pub project: Option<Id>,
    pub rows: Vec<InvoiceRow>,
    pub totals: InvoiceTotals,
    pub pane: InvoicesPane,
    /// The row under the cursor.
    pub cursor: usize,
    /// The event under the cursor, in the log.
    pub log_cursor: usize,
}

impl InvoicesPage {
    /// Opens the invoices of a customer, or of a project there; none where there is no such customer.
    #[must_use]
    pub fn open(book: &Book, today: Date, account: Id, project: Option<Id>) -> Option<Self> {
        let found = book.accounts().get(&account)?;
        let project = project.filter(|id| found.project(*id).is_some());
        let (rows, totals) = rows::list(found, project, today);
        Some(Self { account, project, rows, totals, pane: InvoicesPane::List, cursor: 0, log_cursor: 0 })
    }

    /// Comes to an invoice, or to the one that a promise is about.
    pub fn select(&mut self, book: &Book, about: Id) {
        let is = |row: &&InvoiceRow| {
            let promised = || invoice(book, row).is_some_and(|found| found.promises.iter().any(|p| p.id == about));
            row.invoice == about || promised()
        };
        let found = self.rows.iter().position(|row| is(&row));
        self.cursor = found.unwrap_or(self.cursor);
        let event = self.invoice(book).and_then(|of| rows::events(of).iter().position(|event| event.id() == about));
        if let Some(place) = event {
            (self.pane, self.log_cursor) = (InvoicesPane::Log, place);
        }
    }

    /// Lists anew; stays as it is where the customer is no longer there.
    fn list_anew(&mut self, book: &Book, today: Date) {
        let Some(anew) = Self::open(book, today, self.account, self.project) else { return };
        // A project that was removed leaves the list of its customer.
        let kept = self.row().map(|row| (row.invoice, row.part));
        let event = self.event(book).map(InvoiceEvent::id);
        let find = |wanted: (Id, Option<usize>)| anew.rows.iter().position(|row| (row.invoice, row.part) == wanted);
        let same = kept.and_then(|wanted| find(wanted).or_else(|| find((wanted.0, None))));
        let cursor = same.unwrap_or(self.cursor).min(anew.rows.len().saturating_sub(1));
        let (pane, log_cursor) = (self.pane, self.log_cursor);
        *self = Self { pane, cursor, log_cursor, ..anew };
        let events = self.events(book);
        let place = event.and_then(|id| events.iter().position(|event| event.id() == id));
        self.log_cursor = place.unwrap_or(log_cursor).min(events.len().saturating_sub(1));
        if events.is_empty() {
            self.pane = InvoicesPane::List;
        }
    }

    #[must_use]
    pub fn row(&self) -> Option<&InvoiceRow> {
        self.rows.get(self.cursor)
    }

    /// The invoice under the cursor.
    #[must_use]
    pub fn invoice<'a>(&self, book: &'a Book) -> Option<&'a Invoice> {
        invoice(book, self.row()?)
    }

    #[must_use]
    pub fn events(&self, book: &Book) -> Vec<InvoiceEvent> {
        self.invoice(book).map(rows::events).unwrap_or_default()
    }

    /// The event under the cursor, where the log has the focus.
    #[must_use]
    pub fn event(&self, book: &Book) -> Option<InvoiceEvent> {
        let log = self.pane == InvoicesPane::Log;
        self.events(book).get(self.log_cursor).copied().filter(|_| log)
    }

    /// The promise a key would answer: the one under the cursor, or from the list the first that waits.
    fn promise(&self, book: &Book) -> Option<Id> {
        match (self.pane, self.event(book)) {
            (InvoicesPane::Log, Some(InvoiceEvent::Promise(id))) => Some(id),
            (InvoicesPane::Log, _) => None,
            (InvoicesPane::List, _) => {
                let waits = self.invoice(book)?.promises.iter().filter(|p| p.status == PromiseStatus::Promised);
                waits.min_by_key(|promise| (promise.due, promise.id)).map(|promise| promise.id)
            }
        }
    }

    /// The project that gets a new invoice: the listed one, that of the row, else the one that is collected or goes on.
    fn project_to_invoice(&self, book: &Book) -> Option<ProjectKey> {
        let account = book.accounts().get(&self.account)?;
        let listed = self.project.or_else(|| self.row().map(|row| row.key.project));
        let likely = || {
            let by_use = |project: &&Project| (rows::is_won(project), !project.is_closed(), project.opened);
            account.projects.iter().max_by_key(by_use).map(|project| project.id)
        };
        listed.or_else(likely).map(|project| ProjectKey { account: self.account, project })
    }
}

fn invoice<'a>(book: &'a Book, row: &InvoiceRow) -> Option<&'a Invoice> {
    book.project(row.key)?.1.invoices.iter().find(|invoice| invoice.id == row.invoice)
}

impl Screen for InvoicesPage {
    fn scope(&self) -> KeyScope {
        KeyScope::Invoices
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        self.can_here(book, action)
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        (action == Action::Toggle && self.pane == InvoicesPane::Log).then_some(labels::WORD_KEPT)
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        self.act_here(desk, action);
    }

    fn click(&mut self, _desk: &mut Desk, pane: usize, row: usize) {
        if pane == 0 {
            let moved = self.cursor != row;
            (self.pane, self.cursor) = (InvoicesPane::List, row.min(self.rows.len().saturating_sub(1)));
            self.log_cursor = if moved { 0 } else { self.log_cursor };
        } else {
            (self.pane, self.log_cursor) = (InvoicesPane::Log, row);
        }
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        None
    }

    fn go_home(&mut self, _desk: &mut Desk) {}

    fn chapters(&self) -> &'static [ChapterName] {
        &[]
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        self.list_anew(book, today);
    }

    fn aim(&self, book: &Book, _today: Date) -> Aim {
        match (self.row(), self.event(book)) {
            (Some(row), Some(event)) => Aim::project(row.key, 301).at(Some(event.id())),
            (Some(row), None) => Aim::project(row.key, 310 + row.part.map_or(0, |part| part + 1)).at(Some(row.invoice)),
            (None, _) => Aim::record(self.account, 300),
        }
    }

    fn depth(&self) -> ViewDepth {
        ViewDepth::Page
    }
}

impl InvoicesPage {
    /// Moves in the pane that has the focus, or to the other one.
    fn move_about(&mut self, desk: &Desk, action: Action) {
        let events = self.events(desk.book).len();
        match (action, self.pane) {
            (Action::NextPane | Action::PrevPane | Action::Right, InvoicesPane::List) if events > 0 => {
                self.pane = InvoicesPane::Log;
            }
            (Action::NextPane | Action::PrevPane | Action::Left, InvoicesPane::Log) => self.pane = InvoicesPane::List,
            (_, InvoicesPane::List) => {
                let to = step_cursor(self.cursor, action, self.rows.len(), desk.page_rows);
                if to != self.cursor {
                    (self.cursor, self.log_cursor) = (to, 0);
                }
            }
            (_, InvoicesPane::Log) => {
                self.log_cursor = step_cursor(self.log_cursor, action, events, desk.page_rows);
            }
        }
    }
}
