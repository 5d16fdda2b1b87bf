//! This file declares the keys of Today, says why one of them does nothing, and does what each means.

use super::Today;
use super::actions;
use super::list::DueRow;
use super::verb::TodayVerb;
use crate::action::Action;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::step_cursor;
use domain::today::DueSubject;
use text::edit::LineEditor;
use words::{Phrase, action as labels, frame, today as phrases};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Today,
    title: labels::SCOPE_TODAY,
    rows: &[
        row("space", Action::Toggle, labels::SETTLE, true),
        row("x", Action::Today(TodayVerb::Break), labels::BREAK, true),
        row("enter", Action::Open, labels::OPEN, true),
        row("o", Action::Outcome, labels::OUTCOME, true),
        row("O", Action::Just, labels::JUST, false),
        row("b", Action::Brief, labels::BRIEF, true),
        row("$", Action::Invoices, labels::INVOICES, false),
        row("m", Action::Meet, labels::MEET, true),
        row("t", Action::Touch, labels::TOUCH, true),
        row("f", Action::Task, labels::TASK, true),
        row("e", Action::Edit, labels::EDIT, false),
        row("/", Action::Filter, labels::FILTER, true),
        row("n", Action::New, labels::NEW_PROJECT, true),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

/// Whether an action is about the line under the cursor.
const fn about_line(action: Action) -> bool {
    matches!(
        action,
        Action::Open
            | Action::Toggle
            | Action::Outcome
            | Action::Just
            | Action::Brief
            | Action::Invoices
            | Action::Meet
            | Action::Touch
            | Action::Task
            | Action::Edit
            | Action::Today(_)
    )
}

impl Today {
    /// Tells whether an action works here, or why not.
    pub(super) fn can_here(&self, action: Action) -> Result<(), Phrase> {
        match action {
            Action::Back if self.filter.is_none() => Err(frame::OUTERMOST),
            Action::Filter if self.nothing_due() => Err(phrases::NOTHING_DUE),
            Action::Open if self.typing => Ok(()),
            _ if about_line(action) => self.fits(action),
            _ => Ok(()),
        }
    }

    pub(super) fn act_here(&mut self, desk: &mut Desk, action: Action) {
        match action {
            Action::Open if self.typing => self.typing = false,
            Action::Open | Action::Toggle => match self.selected_row() {
                Some(DueRow::Heading(group)) => self.fold(group, false),
                _ => self.act_on_line(desk, action),
            },
            _ if about_line(action) => self.act_on_line(desk, action),
            Action::New => desk.request = Some(Request::Form(Subject::NewProject(None))),
            Action::Filter => {
                self.typing = true;
                self.filter.get_or_insert_with(LineEditor::query);
            }
            Action::Back => self.clear(desk.book, desk.today),
            Action::Left => self.fold_selected(true),
            Action::Right => self.fold_selected(false),
            Action::NextPane | Action::PrevPane => {
                let group = self.group().unwrap_or(0);
                self.go(self.list_layout().neighbour(group, action == Action::NextPane));
            }
            _ => self.go(step_cursor(self.cursor, action, self.list_layout().stops(), desk.page_rows)),
        }
    }

    /// Whether an action has something to work on where the cursor is.
    fn fits(&self, action: Action) -> Result<(), Phrase> {
        let line = match (self.selected_row(), self.selected_line()) {
            (_, Some(line)) => line,
            (Some(_), None) if matches!(action, Action::Open | Action::Toggle) => return Ok(()),
            (Some(_), None) => return Err(phrases::ON_A_GROUP),
            (None, _) if self.filter.is_some() && !self.nothing_due() => return Err(phrases::NO_MATCH),
            (None, _) => return Err(phrases::NOTHING_DUE),
        };
        match (action, line.subject) {
            (Action::Open | Action::Toggle, _) | (Action::Edit, DueSubject::Project(_) | DueSubject::Person(_)) => {
                Ok(())
            }
            (Action::Today(TodayVerb::Break), _) if !actions::promise(line.kind) => Err(phrases::ONLY_PROMISES),
            (_, DueSubject::Person(_) | DueSubject::Workshop(_)) => Err(phrases::NOT_A_PROJECT),
            _ => Ok(()),
        }
    }

    fn act_on_line(&mut self, desk: &mut Desk, action: Action) {
        let Some(line) = self.selected_line().copied() else { return };
        let key = if let DueSubject::Project(key) = line.subject { Some(key) } else { None };
        self.acted = key;
        match action {
            Action::Open => actions::go_to_source(desk, &line),
            Action::Toggle => actions::do_default(desk, &line),
            Action::Today(TodayVerb::Break) => actions::break_promise(desk, &line),
            Action::Brief => desk.request = key.map(Request::Brief),
            Action::Invoices => desk.request = key.map(|key| Request::Invoices(key.account, Some(key.project))),
            _ => actions::open_form(desk, &line, action),
        }
    }
}
