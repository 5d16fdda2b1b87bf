//! The projects at the left, the tracker of the selected one at the right.

use super::cursor::{Remedy, TrackerCursor, remedy};
use super::edits::{self, Adjustment};
use super::pane::TrackerPane;
use super::route::TrackerRoute;
use super::rows::{LogEntry, RoleRow, log_entries, role_rows};
use crate::action::Action;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::projects::{ProjectList, ProjectRow};
use crate::screen::step_cursor;
use crate::wall::Private;
use domain::account::Account;
use domain::book::Book;
use domain::id::Id;
use domain::project::{Factor, Project, ProjectKey};
use domain::record::RecordKey;
use domain::tracker::alerts::{Alert, alerts};
use text::edit::LineEditor;
use words::{Phrase, tracker as phrases};

/// Columns of the people that can be turned: the person, attitude, influence, temperament.
pub const COLUMNS: usize = 4;

/// State of the view.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TrackerHome {
    /// The projects.
    pub list: ProjectList,
    /// The pane with the focus.
    pub pane: TrackerPane,
    /// The row under the cursor in each pane of the tracker.
    pub cursors: [usize; TrackerPane::ALL.len()],
    /// The column under the cursor: of the people, or ours and theirs of the factors.
    pub column: usize,
}

impl TrackerHome {
    /// The selected project.
    #[must_use]
    pub fn key(&self) -> Option<ProjectKey> {
        self.list.row().and_then(ProjectRow::project)
    }

    /// The selected project with its customer.
    #[must_use]
    pub fn project<'a>(&self, book: &'a Book) -> Option<(&'a Account, &'a Project)> {
        book.project(self.key()?)
    }

    /// The selected customer.
    #[must_use]
    pub fn account<'a>(&self, book: &'a Book) -> Option<&'a Account> {
        book.accounts().get(&self.list.row()?.account()).map(AsRef::as_ref)
    }

    /// The row under the cursor of a pane.
    #[must_use]
    pub const fn cursor(&self, pane: TrackerPane) -> usize {
        self.cursors[pane.place()]
    }

    /// The seat under the cursor.
    #[must_use]
    pub fn role_row(&self, book: &Book) -> Option<RoleRow> {
        let (account, project) = self.project(book)?;
        role_rows(account, project).get(self.cursor(TrackerPane::People)).copied()
    }

    /// The event under the cursor.
    #[must_use]
    pub fn log_entry(&self, book: &Book) -> Option<LogEntry> {
        let (_, project) = self.project(book)?;
        log_entries(project).get(self.cursor(TrackerPane::Log)).copied()
    }

    /// Lists anew and keeps every selection in range.
    pub fn refresh(&mut self, book: &Book) {
        let before = self.key();
        self.list.refresh(book);
        if self.key() != before {
            self.cursors = [0; TrackerPane::ALL.len()];
        }
        match self.project(book) {
            None => self.pane = TrackerPane::List,
            Some((account, project)) => {
                let lens = [
                    usize::MAX,
                    role_rows(account, project).len(),
                    Factor::ALL.len(),
                    usize::MAX,
                    log_entries(project).len(),
                ];
                for (cursor, len) in self.cursors.iter_mut().zip(lens) {
                    *cursor = (*cursor).min(len.saturating_sub(1));
                }
            }
        }
    }

    /// Tells whether an action works here, or why not.
    ///
    /// # Errors
    /// The reason.
    pub fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        let project = self.project(book);
        match action {
            Action::Back if self.pane == TrackerPane::List && self.list.filter.is_none() => Err(phrases::OUTERMOST),
            Action::Open | Action::Customer | Action::Edit | Action::Remove if self.list.row().is_none() => {
                Err(phrases::NO_CUSTOMER)
            }
            Action::Contact
            | Action::Meet
            | Action::Touch
            | Action::Task
            | Action::Outcome
            | Action::Print
            | Action::Brief
            | Action::Toggle
                if project.is_none() =>
            {
                Err(phrases::NO_PROJECT)
            }
            Action::Guide if self.tracker_cursor(book).and_then(|aim| aim.guide_candidate(book)).is_none() => {
                Err(phrases::NOBODY_TO_TEST)
            }
            Action::More | Action::Less if !matches!(self.pane, TrackerPane::People | TrackerPane::Factors) => {
                Err(phrases::NOTHING_HERE)
            }
            _ => Ok(()),
        }
    }

    /// Does an action.
    pub fn act(&mut self, desk: &mut Desk, action: Action) -> TrackerRoute {
        match action {
            Action::Open => return self.open(desk),
            Action::Back => self.back(desk),
            Action::NextPane => self.change_pane(desk.book, 1),
            Action::PrevPane => self.change_pane(desk.book, TrackerPane::ALL.len() - 1),
            Action::Left => self.move_sideways(desk.book, false),
            Action::Right => self.move_sideways(desk.book, true),
            Action::New => desk.request = Some(Request::Form(Subject::NewProject(None))),
            Action::Customer => {
                return self.list.row().map_or(TrackerRoute::Stay, |row| TrackerRoute::Account(row.account()));
            }
            Action::Guide => {
                let test = self
                    .tracker_cursor(desk.book)
                    .and_then(|aim| Some(TrackerRoute::Guide(aim.key, aim.guide_candidate(desk.book)?)));
                return test.unwrap_or(TrackerRoute::Stay);
            }
            Action::Filter => {
                self.pane = TrackerPane::List;
                self.list.typing = true;
                self.list.filter.get_or_insert_with(|| LineEditor::new(""));
            }
            Action::Toggle => self.adjust(desk, Adjustment::Round),
            Action::More => self.adjust(desk, Adjustment::Up),
            Action::Less => self.adjust(desk, Adjustment::Down),
            Action::Remove => self.remove(desk),
            Action::Contact | Action::Meet | Action::Touch | Action::Task | Action::Edit | Action::Outcome => {
                desk.request = self.form(desk, action).map(Request::Form);
                if action == Action::Outcome && desk.request.is_none() {
                    desk.tell(phrases::NO_MEETING);
                }
            }
            Action::Print => desk.request = self.key().map(Request::Print),
            Action::Brief => desk.request = self.key().map(Request::Brief),
            _ => self.move_cursor(desk, action),
        }
        TrackerRoute::Stay
    }

    /// The mouse was pressed on a row; tells whether it was the selected one, which opens it.
    pub fn click(&mut self, book: &Book, pane: usize, row: usize) -> bool {
        let Some(pane) = TrackerPane::ALL.get(pane).copied() else { return false };
        let before = (self.pane, self.list.cursor, self.cursors);
        if pane == TrackerPane::List {
            self.list.cursor = row.min(self.list.rows.len().saturating_sub(1));
            self.cursors = if self.list.cursor == before.1 { self.cursors } else { [0; TrackerPane::ALL.len()] };
        } else {
            self.cursors[pane.place()] = row;
        }
        self.pane = pane;
        self.refresh(book);
        before == (self.pane, self.list.cursor, self.cursors)
    }

    fn open(&mut self, desk: &mut Desk) -> TrackerRoute {
        if self.list.typing {
            self.list.typing = false;
            return TrackerRoute::Stay;
        }
        let Some(key) = self.key() else {
            return self.list.row().map_or(TrackerRoute::Stay, |row| TrackerRoute::Account(row.account()));
        };
        match self.pane {
            TrackerPane::List => self.pane = TrackerPane::People,
            TrackerPane::People => match self.role_row(desk.book) {
                Some(RoleRow::Filled(_, contact)) => desk.request = Some(Request::Contact(key.account, contact)),
                Some(RoleRow::Vacant(role)) => {
                    desk.request = Some(Request::Form(Subject::NewContact(key.account, Some(key.project), Some(role))));
                }
                None => {}
            },
            TrackerPane::Factors => self.adjust(desk, Adjustment::Up),
            TrackerPane::Alerts => self.open_remedy(desk, key),
            TrackerPane::Log => {
                desk.request =
                    self.tracker_cursor(desk.book).and_then(|a| a.log_form(desk.book, desk.today)).map(Request::Form);
            }
        }
        TrackerRoute::Stay
    }

    fn back(&mut self, desk: &mut Desk) {
        if self.list.typing || self.pane == TrackerPane::List {
            self.list.typing = false;
            self.list.filter = None;
            self.refresh(desk.book);
        } else {
            self.pane = TrackerPane::List;
        }
    }

    fn change_pane(&mut self, book: &Book, by: usize) {
        if self.project(book).is_some() {
            let place = (self.pane.place() + by) % TrackerPane::ALL.len();
            self.pane = TrackerPane::ALL[place];
            self.column = 0;
        }
    }

    /// From the list into the people; there and in the factors from column to column, and back to the list at the left edge.
    fn move_sideways(&mut self, book: &Book, right: bool) {
        let last = match self.pane {
            TrackerPane::People => COLUMNS - 1,
            TrackerPane::Factors => 1,
            TrackerPane::List | TrackerPane::Alerts | TrackerPane::Log => 0,
        };
        match (self.pane, right) {
            (TrackerPane::List, true) => self.change_pane(book, 1),
            (TrackerPane::List, false) => {}
            (_, true) => self.column = (self.column + 1).min(last),
            (_, false) if self.column == 0 => self.pane = TrackerPane::List,
            (_, false) => self.column -= 1,
        }
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
            TrackerPane::Alerts => self.alerts(desk).len(),
            TrackerPane::List | TrackerPane::Log => log_entries(project).len(),
        };
        let cursor = &mut self.cursors[self.pane.place()];
        *cursor = step_cursor(*cursor, action, len, desk.page_rows);
    }

    fn alerts(&self, desk: &Desk) -> Vec<Alert> {
        let limits = &desk.book.settings().limits;
        self.project(desk.book).map(|(a, p)| alerts(a, p, limits, desk.today)).unwrap_or_default()
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
            Some(aim) => aim.form(desk.book, action, desk.today),
            None => self.list.row().map(|row| Subject::Account(row.account())),
        }
    }

    /// Leads to where the alert under the cursor is mended.
    fn open_remedy(&mut self, desk: &mut Desk, key: ProjectKey) {
        let alerts = self.alerts(desk);
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

    /// Puts the cursor of the log on a meeting, a touch or an action.
    pub fn reveal_entry(&mut self, book: &Book, id: Id) {
        let same = |event| matches!(event, LogEntry::Meeting(other) | LogEntry::Touch(other) | LogEntry::Task(other) if other == id);
        self.focus_pane(book, TrackerPane::Log, |home, book| home.log_entry(book).is_some_and(same));
    }

    /// Rows of a pane of the tracker.
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
        for row in 0..self.rows(book, pane) {
            self.cursors[pane.place()] = row;
            if wanted(self, book) {
                return;
            }
        }
        self.cursors[pane.place()] = 0;
    }

    /// The factor under the cursor.
    fn factor(&self) -> Factor {
        Factor::ALL.get(self.cursor(TrackerPane::Factors)).copied().unwrap_or(Factor::Value)
    }

    /// Turns what is under the cursor, or ticks it.
    fn adjust(&self, desk: &mut Desk, step: Adjustment) {
        let Some(key) = self.key() else { return };
        match (self.pane, self.role_row(desk.book).and_then(RoleRow::contact), self.log_entry(desk.book)) {
            (TrackerPane::People, Some(_), _)
                if desk.wall.hides(Private::Temperament) && self.column == COLUMNS - 1 =>
            {
                desk.tell(phrases::OFF_THE_WALL);
            }
            (TrackerPane::People, Some(contact), _) => edits::person(desk, key, (contact, self.column), step),
            (TrackerPane::People, None, _) => desk.tell(phrases::NOBODY_HERE),
            (TrackerPane::Factors, ..) => edits::factor(desk, key, (self.factor(), self.column == 1), step),
            (TrackerPane::Log, _, Some(event)) if step == Adjustment::Round => edits::tick_entry(desk, key, event),
            _ => desk.tell(phrases::NOTHING_TO_TURN),
        }
    }

    fn remove(&mut self, desk: &mut Desk) {
        let Some(row) = self.list.row() else { return };
        let Some(key) = row.project() else {
            let name = desk.book.accounts().get(&row.account()).map(|a| a.name.clone()).unwrap_or_default();
            desk.book.remove(RecordKey::Account(row.account()));
            return desk.tell(phrases::ACCOUNT_REMOVED.with([&name]));
        };
        match self.pane {
            TrackerPane::List => {
                let name = desk.book.remove_project(key).unwrap_or_default();
                desk.tell(phrases::PROJECT_REMOVED.with([&name]));
            }
            TrackerPane::People => match self.role_row(desk.book).and_then(RoleRow::contact) {
                Some(contact) => edits::remove_from_project(desk, key, contact),
                None => desk.tell(phrases::NOBODY_HERE),
            },
            TrackerPane::Factors => edits::clear_factor(desk, key, self.factor()),
            TrackerPane::Log => {
                if let Some(event) = self.log_entry(desk.book) {
                    edits::remove_entry(desk, key, event);
                }
            }
            TrackerPane::Alerts => desk.tell(phrases::ALERTS_ARE_COMPUTED),
        }
    }
}
