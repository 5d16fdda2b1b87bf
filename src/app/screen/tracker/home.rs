//! This view lists the projects at the left and shows the tracker of the selected one at the right.

use jiff::civil::Date;

use super::cursor::{Remedy, TrackerCursor, remedy};
use super::route::TrackerPane;
use super::rows::{LogEntry, RoleRow, log_entries, role_rows};
use crate::action::Action;
use crate::aim::Aim;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::projects::{ProjectList, ProjectRow};
use crate::screen::step_cursor;
use domain::account::Account;
use domain::alerts::{Alert, alerts};
use domain::book::Book;
use domain::id::Id;
use domain::project::{Factor, Project, ProjectKey};

pub mod keys;

/// Columns of the people that can be turned: the person, attitude, influence, temperament.
pub const COLUMNS: usize = 4;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct TrackerHome {
    pub list: ProjectList,
    pub pane: TrackerPane,
    /// The row under the cursor in each pane of the tracker.
    pub cursors: [usize; TrackerPane::ALL.len()],
    /// The column under the cursor: of the people, or ours and theirs of the factors.
    pub column: usize,
    anchors: Option<Anchors>,
}

/// What the cursors of a project were at when somebody last moved one: a change by another program, or a new day, moves rows.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Anchors {
    key: ProjectKey,
    role_row: Option<RoleRow>,
    /// Worked out only where the alerts have the focus.
    alert: Option<Alert>,
    entry: Option<LogEntry>,
}

/// The row of an alert: of the same thing, else of the same kind, since an alert may tell days.
fn alert_row(alerts: &[Alert], wanted: Alert) -> Option<usize> {
    let same = alerts.iter().position(|alert| (alert.kind, alert.about) == (wanted.kind, wanted.about));
    same.or_else(|| alerts.iter().position(|alert| alert.kind == wanted.kind))
}

/// The row of somebody in a role, wherever they sit now.
fn person_row(rows: &[RoleRow], wanted: RoleRow) -> Option<usize> {
    let same = rows.iter().position(|row| *row == wanted);
    let contact = wanted.contact();
    same.or_else(|| rows.iter().position(|row| contact.is_some() && row.contact() == contact))
}

impl TrackerHome {
    #[must_use]
    pub fn key(&self) -> Option<ProjectKey> {
        self.list.row().and_then(ProjectRow::project)
    }

    /// The selected project with its customer.
    #[must_use]
    pub fn project<'a>(&self, book: &'a Book) -> Option<(&'a Account, &'a Project)> {
        book.project(self.key()?)
    }

    #[must_use]
    pub fn account<'a>(&self, book: &'a Book) -> Option<&'a Account> {
        book.accounts().get(&self.list.row()?.account()).map(AsRef::as_ref)
    }

    /// The row under the cursor of a pane.
    #[must_use]
    pub const fn cursor(&self, pane: TrackerPane) -> usize {
        self.cursors[pane.place()]
    }

    /// The role under the cursor.
    #[must_use]
    pub fn role_row(&self, book: &Book) -> Option<RoleRow> {
        let (account, project) = self.project(book)?;
        role_rows(account, project).get(self.cursor(TrackerPane::People)).copied()
    }

    /// The entry under the cursor.
    #[must_use]
    pub fn log_entry(&self, book: &Book) -> Option<LogEntry> {
        let (_, project) = self.project(book)?;
        log_entries(project).get(self.cursor(TrackerPane::Log)).copied()
    }

    /// Lists anew; every cursor stays at what it was at, or in range.
    pub fn refresh(&mut self, book: &Book, today: Date) {
        let before = self.key();
        self.list.refresh(book);
        if self.key() != before {
            self.cursors = [0; TrackerPane::ALL.len()];
        }
        match self.project(book) {
            None => self.pane = TrackerPane::List,
            Some((account, project)) => {
                let (roles, entries) = (role_rows(account, project), log_entries(project));
                let lens = [usize::MAX, roles.len(), Factor::ALL.len(), usize::MAX, entries.len()];
                let anchors = self.anchors.filter(|anchors| Some(anchors.key) == self.key());
                let role = anchors.and_then(|anchors| person_row(&roles, anchors.role_row?));
                let entry = anchors.and_then(|anchors| entries.iter().position(|entry| Some(*entry) == anchors.entry));
                let alert = anchors.and_then(|anchors| alert_row(&self.alerts(book, today), anchors.alert?));
                let same = [None, role, None, alert, entry];
                for ((cursor, len), same) in self.cursors.iter_mut().zip(lens).zip(same) {
                    *cursor = same.unwrap_or(*cursor).min(len.saturating_sub(1));
                }
            }
        }
        self.anchor(book, today);
    }

    /// Remembers what the cursors are at.
    fn anchor(&mut self, book: &Book, today: Date) {
        let alerts = if self.pane == TrackerPane::Alerts { self.alerts(book, today) } else { Vec::new() };
        self.anchors = self.key().map(|key| Anchors {
            key,
            role_row: self.role_row(book),
            alert: alerts.get(self.cursor(TrackerPane::Alerts)).copied(),
            entry: self.log_entry(book),
        });
    }

    /// What the cursor is at.
    #[must_use]
    pub fn aim(&self, book: &Book, today: Date) -> Aim {
        let pane = self.pane.place();
        let Some(key) = self.key() else {
            return self.list.row().map_or_else(Aim::default, |row| Aim::record(row.account(), pane));
        };
        match self.pane {
            TrackerPane::List => Aim::project(key, pane),
            TrackerPane::People => match self.role_row(book) {
                Some(RoleRow::Filled(role, id)) => Aim::project(key, 10 + role.map_or(9, |r| r as usize)).at(Some(id)),
                Some(RoleRow::Vacant(role)) => Aim::project(key, 20 + role as usize),
                None => Aim::project(key, pane),
            },
            TrackerPane::Factors => Aim::project(key, 30 + self.cursor(TrackerPane::Factors)),
            TrackerPane::Alerts => {
                let alerts = self.alerts(book, today);
                let alert = alerts.get(self.cursor(TrackerPane::Alerts));
                Aim::project(key, alert.map_or(pane, |alert| 40 + alert.kind as usize))
            }
            TrackerPane::Log => Aim::project(key, pane).at(self.log_entry(book).map(LogEntry::id)),
        }
    }

    /// The mouse was pressed on a row; tells whether it was the selected one, which opens it.
    pub fn click(&mut self, (book, today): (&Book, Date), pane: usize, row: usize) -> bool {
        let Some(pane) = TrackerPane::ALL.get(pane).copied() else { return false };
        let before = (self.pane, self.list.cursor, self.cursors);
        if pane == TrackerPane::List {
            self.list.cursor = row.min(self.list.rows.len().saturating_sub(1));
            self.cursors = if self.list.cursor == before.1 { self.cursors } else { [0; TrackerPane::ALL.len()] };
        } else {
            self.cursors[pane.place()] = row;
        }
        self.pane = pane;
        self.anchor(book, today);
        self.refresh(book, today);
        before == (self.pane, self.list.cursor, self.cursors)
    }

    fn move_cursor(&mut self, desk: &Desk, action: Action) {
        if self.pane == TrackerPane::List {
            let to = step_cursor(self.list.cursor, action, self.list.rows.len(), desk.page_rows);
            if to != self.list.cursor {
                self.list.cursor = to;
                self.cursors = [0; TrackerPane::ALL.len()];
                self.column = 0;
            }
            return;
        }
        let Some((account, project)) = self.project(desk.book) else { return };
        let len = match self.pane {
            TrackerPane::People => role_rows(account, project).len(),
            TrackerPane::Factors => Factor::ALL.len(),
            TrackerPane::Alerts => self.alerts(desk.book, desk.today).len(),
            TrackerPane::List | TrackerPane::Log => log_entries(project).len(),
        };
        let cursor = &mut self.cursors[self.pane.place()];
        *cursor = step_cursor(*cursor, action, len, desk.page_rows);
    }

    fn alerts(&self, book: &Book, today: Date) -> Vec<Alert> {
        let limits = &book.settings().limits;
        self.project(book).map(|(a, p)| alerts(a, p, limits, today)).unwrap_or_default()
    }

    /// What the cursor aims at; none without a project.
    fn tracker_cursor(&self, book: &Book) -> Option<TrackerCursor> {
        Some(TrackerCursor {
            key: self.key()?,
            pane: self.pane,
            role_row: self.role_row(book),
            entry: self.log_entry(book),
        })
    }

    /// The form an action opens: of a customer without projects, its own.
    fn form(&self, desk: &Desk, action: Action) -> Option<Subject> {
        match self.tracker_cursor(desk.book) {
            Some(cursor) => cursor.form(desk.book, action, desk.today),
            None => self.list.row().map(|row| Subject::Account(row.account())),
        }
    }

    /// Leads to where the alert under the cursor is mended.
    fn open_remedy(&mut self, desk: &mut Desk, key: ProjectKey) {
        let alerts = self.alerts(desk.book, desk.today);
        let Some(alert) = alerts.get(self.cursor(TrackerPane::Alerts).min(alerts.len().saturating_sub(1))) else {
            return;
        };
        match remedy(key, *alert) {
            Remedy::Form(subject) => desk.request = Some(Request::Form(subject)),
            Remedy::Meeting(id) => {
                self.focus_pane(desk.book, TrackerPane::Log, |home, book| {
                    home.log_entry(book) == Some(LogEntry::Meeting(id))
                });
            }
            Remedy::Contact(id) => {
                self.focus_pane(desk.book, TrackerPane::People, |home, book| {
                    home.role_row(book).and_then(RoleRow::contact) == Some(id)
                });
            }
            Remedy::Factor(factor) => {
                self.focus_pane(desk.book, TrackerPane::Factors, |home, _| home.factor() == factor);
            }
            Remedy::People => self.focus_pane(desk.book, TrackerPane::People, |_, _| true),
        }
    }

    /// Puts the cursor of the log on a meeting, a touch or a task.
    pub fn reveal_entry(&mut self, book: &Book, id: Id) {
        let same = |event| matches!(event, LogEntry::Meeting(other) | LogEntry::Touch(other) | LogEntry::Task(other) if other == id);
        self.focus_pane(book, TrackerPane::Log, |home, book| home.log_entry(book).is_some_and(same));
    }

    fn rows(&self, book: &Book, pane: TrackerPane) -> usize {
        let Some((account, project)) = self.project(book) else { return 0 };
        match pane {
            TrackerPane::People => role_rows(account, project).len(),
            TrackerPane::Factors => Factor::ALL.len(),
            TrackerPane::List | TrackerPane::Alerts => 0,
            TrackerPane::Log => log_entries(project).len(),
        }
    }

    /// Gives a pane the focus with the cursor on the first row that is `wanted`.
    fn focus_pane(&mut self, book: &Book, pane: TrackerPane, wanted: impl Fn(&Self, &Book) -> bool) {
        self.pane = pane;
        self.column = 0;
        self.cursors[pane.place()] = 0;
        for row in 0..self.rows(book, pane) {
            let before = std::mem::replace(&mut self.cursors[pane.place()], row);
            if wanted(self, book) {
                break;
            }
            self.cursors[pane.place()] = before;
        }
        // What the cursor was at before is of no account.
        self.anchors = None;
    }

    fn factor(&self) -> Factor {
        Factor::ALL.get(self.cursor(TrackerPane::Factors)).copied().unwrap_or(Factor::Value)
    }
}
