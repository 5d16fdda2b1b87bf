//! This file declares the keys of the projects and of the tracker of one, says why one of them does nothing, and does what
//! each means.

use super::{COLUMNS, TrackerHome};
use crate::action::Action;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::tracker::edits::{self, Adjustment};
use crate::screen::tracker::route::{TrackerPane, TrackerRoute};
use crate::screen::tracker::rows::RoleRow;
use crate::screen::tracker::verb::TrackerVerb;
use domain::book::Book;
use domain::record::RecordKey;
use text::edit::LineEditor;
use words::{Phrase, action as labels, frame, tracker as phrases};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Tracker,
    title: labels::SCOPE_TRACKER,
    rows: &[
        row("enter", Action::Open, labels::OPEN, true),
        row("o", Action::Outcome, labels::OUTCOME, true),
        row("O", Action::Just, labels::JUST, false),
        row("m", Action::Meet, labels::MEET, true),
        row("t", Action::Touch, labels::TOUCH, true),
        row("f", Action::Task, labels::TASK, true),
        row("a", Action::Contact, labels::CONTACT, true),
        row("g", Action::Guide, labels::GUIDE_TEST, true),
        row("n", Action::New, labels::NEW_PROJECT, true),
        row("e", Action::Edit, labels::EDIT, true),
        row("space x", Action::Toggle, labels::TURN, false),
        row("+ =", Action::More, labels::MORE, false),
        row("-", Action::Less, labels::LESS, false),
        row("b", Action::Brief, labels::BRIEF, true),
        row("$", Action::Invoices, labels::INVOICES, true),
        row("c", Action::Tracker(TrackerVerb::Customer), labels::CUSTOMER, true),
        row("p", Action::Print, labels::PRINT, true),
        row("/", Action::Filter, labels::FILTER, true),
        row("d delete", Action::Remove, labels::REMOVE, false),
        row("D", Action::Drill, labels::DRILL, false),
        row("H", Action::Potato, labels::POTATO, false),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

impl TrackerHome {
    /// Tells whether an action works here, or why not.
    ///
    /// # Errors
    /// The reason.
    pub fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        let project = self.project(book);
        match action {
            Action::Back if self.pane == TrackerPane::List && self.list.filter.is_none() => Err(frame::OUTERMOST),
            Action::Open
            | Action::Tracker(TrackerVerb::Customer)
            | Action::Edit
            | Action::Remove
            | Action::Invoices
                if self.list.row().is_none() =>
            {
                Err(phrases::NO_CUSTOMER)
            }
            Action::Contact
            | Action::Meet
            | Action::Touch
            | Action::Task
            | Action::Outcome
            | Action::Just
            | Action::Print
            | Action::Brief
            | Action::Toggle
                if project.is_none() =>
            {
                Err(phrases::NO_PROJECT)
            }
            Action::Guide if self.tracker_cursor(book).and_then(|cursor| cursor.guide_candidate(book)).is_none() => {
                Err(phrases::NOBODY_TO_TEST)
            }
            Action::More | Action::Less if !matches!(self.pane, TrackerPane::People | TrackerPane::Factors) => {
                Err(phrases::NOTHING_HERE)
            }
            _ => Ok(()),
        }
    }

    pub fn act(&mut self, desk: &mut Desk, action: Action) -> TrackerRoute {
        let route = self.act_on_pane(desk, action);
        self.anchor(desk.book, desk.today);
        route
    }

    fn act_on_pane(&mut self, desk: &mut Desk, action: Action) -> TrackerRoute {
        match action {
            Action::Open => return self.open(desk),
            Action::Back => self.back(desk),
            Action::NextPane => self.change_pane(desk.book, 1),
            Action::PrevPane => self.change_pane(desk.book, TrackerPane::ALL.len() - 1),
            Action::Left => self.move_sideways(desk.book, false),
            Action::Right => self.move_sideways(desk.book, true),
            Action::New => desk.request = Some(Request::Form(Subject::NewProject(None))),
            Action::Tracker(TrackerVerb::Customer) => {
                return self.list.row().map_or(TrackerRoute::Stay, |row| TrackerRoute::Account(row.account()));
            }
            Action::Guide => {
                let test = self
                    .tracker_cursor(desk.book)
                    .and_then(|cursor| Some(TrackerRoute::Guide(cursor.key, cursor.guide_candidate(desk.book)?)));
                return test.unwrap_or(TrackerRoute::Stay);
            }
            Action::Filter => {
                self.pane = TrackerPane::List;
                self.list.typing = true;
                self.list.filter.get_or_insert_with(LineEditor::query);
            }
            Action::Toggle => self.adjust(desk, Adjustment::Round),
            Action::More => self.adjust(desk, Adjustment::Up),
            Action::Less => self.adjust(desk, Adjustment::Down),
            Action::Remove => self.remove(desk),
            Action::Contact
            | Action::Meet
            | Action::Touch
            | Action::Task
            | Action::Edit
            | Action::Outcome
            | Action::Just => {
                desk.open_form(self.form(desk, action));
            }
            Action::Print => desk.request = self.key().map(Request::Print),
            Action::Brief => desk.request = self.key().map(Request::Brief),
            Action::Invoices => {
                let row = self.list.row();
                desk.request = row.map(|row| Request::Invoices(row.account(), row.project().map(|key| key.project)));
            }
            _ => self.move_cursor(desk, action),
        }
        TrackerRoute::Stay
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
            self.refresh(desk.book, desk.today);
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

    /// Turns what is under the cursor, or ticks it.
    fn adjust(&self, desk: &mut Desk, step: Adjustment) {
        let Some(key) = self.key() else { return };
        match (self.pane, self.role_row(desk.book).and_then(RoleRow::contact), self.log_entry(desk.book)) {
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
