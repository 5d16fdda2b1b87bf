//! The Six steps tab shows what to do next in a project: its steps, their checks, and the brief before a meeting.

use jiff::civil::Date;
use strum::EnumCount as _;

use super::{Screen, ViewDepth, scroll, step_cursor};
use crate::action::Action;
use crate::aim::Aim;
use crate::catalogue::Catalogue;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::moving;
use crate::projects::{ProjectList, ProjectRow};
use domain::account::Account;
use domain::book::Book;
use domain::project::{Project, ProjectKey};
use domain::steps::check::{PER_STEP, STEPS};
use text::edit::LineEditor;
use words::{Phrase, action as labels, frame, steps as phrases, tracker};

pub mod brief;
pub mod checks;
pub mod cursor;
pub mod verb;

use brief::BriefPage;
use cursor::{StepCursor, StepCursors};
use verb::StepsVerb;

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Steps,
    title: labels::SCOPE_STEPS,
    rows: &[
        row("enter", Action::Open, labels::OPEN, true),
        row("space", Action::Toggle, labels::TICK, true),
        row("x", Action::Steps(StepsVerb::Waive), labels::WAIVE, true),
        row("b", Action::Brief, labels::BRIEF, true),
        row("$", Action::Invoices, labels::INVOICES, false),
        row("[", Action::Before, labels::STEP_BEFORE, true),
        row("]", Action::After, labels::STEP_AFTER, true),
        row("> .", Action::Advance, labels::ADVANCE, true),
        row("< ,", Action::Retreat, labels::RETREAT, false),
        row("/", Action::Filter, labels::FILTER, true),
        row("o", Action::Outcome, labels::OUTCOME, true),
        row("O", Action::Just, labels::JUST, false),
        row("m", Action::Meet, labels::MEET, true),
        row("t", Action::Touch, labels::TOUCH, false),
        row("f", Action::Task, labels::TASK, false),
        row("n", Action::New, labels::NEW_PROJECT, true),
        row("e", Action::Edit, labels::EDIT, false),
        row("d delete", Action::Remove, labels::REOPEN, false),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

/// Panes as the mouse names them.
pub mod target {
    /// A row of the list.
    pub const LIST: usize = 0;
    pub const CHECK: usize = 1;
    /// A step across the top.
    pub const STEP: usize = 2;
    /// The box of a check.
    pub const TICK: usize = 3;
    /// Proof, trap and next meeting.
    pub const DETAILS: usize = 4;
}

/// A pane of the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, strum::EnumCount)]
pub enum StepsPane {
    /// The projects.
    List,
    /// The checks of the chosen step.
    #[default]
    Checks,
    /// Proof, trap and next meeting.
    Details,
}

impl StepsPane {
    /// In the order they are gone through.
    pub const ALL: [Self; Self::COUNT] = [Self::List, Self::Checks, Self::Details];

    /// The pane so many places on, round and round.
    #[must_use]
    pub fn pane_after(self, by: usize) -> Self {
        let place = Self::ALL.iter().position(|p| *p == self).unwrap_or(0);
        Self::ALL.get((place + by) % Self::ALL.len()).copied().unwrap_or_default()
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Steps {
    pub list: ProjectList,
    pub pane: StepsPane,
    /// The first line shown of what stands beside the checks, where it has the focus.
    pub scroll: usize,
    /// The brief, while it is in front.
    pub brief: Option<BriefPage>,
    cursors: StepCursors,
}

impl Screen for Steps {
    fn scope(&self) -> KeyScope {
        match self.brief {
            Some(_) => KeyScope::Brief,
            None if self.list.typing => KeyScope::Field,
            None => KeyScope::Steps,
        }
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        if self.brief.is_some() {
            return Ok(());
        }
        let settles = matches!(action, Action::Toggle | Action::Steps(StepsVerb::Waive) | Action::Remove);
        match action {
            Action::Back if self.pane == StepsPane::List && self.list.filter.is_none() => Err(frame::OUTERMOST),
            Action::Open if self.list.row().is_none() && !self.list.typing => Err(tracker::NO_CUSTOMER),
            Action::Filter if self.list.row().is_none() && self.list.filter.is_none() => Err(tracker::NO_CUSTOMER),
            _ if (settles || needs_project(action)) && self.selected(book).is_none() => Err(tracker::NO_PROJECT),
            _ if settles && self.pane != StepsPane::Checks => Err(phrases::CHOOSE_CHECK),
            Action::Remove if self.is_open(book) => Err(phrases::STILL_OPEN),
            _ => Ok(()),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        if let Some(page) = &mut self.brief {
            if page.act(desk, action) {
                self.brief = None;
            }
            return;
        }
        match action {
            Action::Open => self.open(desk),
            Action::Back => self.back(desk.book),
            Action::Filter => {
                self.pane = StepsPane::List;
                self.list.typing = true;
                self.list.filter.get_or_insert_with(LineEditor::query);
            }
            Action::NextPane => self.change_pane(desk.book, 1),
            Action::PrevPane => self.change_pane(desk.book, StepsPane::ALL.len() - 1),
            Action::Left if self.pane == StepsPane::List => {}
            Action::Right if self.pane == StepsPane::List => self.enter(desk.book),
            Action::Before | Action::Left => {
                self.choose_step(desk.book, self.cursor().step.saturating_sub(1));
            }
            Action::After | Action::Right => {
                self.choose_step(desk.book, self.cursor().step.saturating_add(1));
            }
            Action::New => desk.request = Some(Request::Form(Subject::NewProject(None))),
            _ => match self.project() {
                Some(key) if self.act_on_project(desk, key, action) => {}
                _ => self.move_cursor(desk, action),
            },
        }
        self.cursors.go_to_project(desk.book, self.project());
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        let (before, check) = ((self.pane, self.list.cursor, self.cursor()), row.min(usize::from(PER_STEP) - 1));
        match pane {
            target::LIST => {
                self.pane = StepsPane::List;
                self.list.cursor = row.min(self.list.rows.len().saturating_sub(1));
                self.cursors.go_to_project(desk.book, self.project());
            }
            target::STEP => self.choose_step(desk.book, u8::try_from(row).unwrap_or(STEPS).saturating_add(1)),
            target::CHECK | target::TICK => {
                self.pane = StepsPane::Checks;
                self.cursors.now.row = check;
            }
            _ => self.pane = StepsPane::Details,
        }
        let again = before == (self.pane, self.list.cursor, self.cursor());
        match pane {
            target::TICK if self.selected(desk.book).is_some() => self.act(desk, Action::Toggle),
            target::LIST | target::CHECK if again => self.act(desk, Action::Open),
            _ => {}
        }
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        if self.brief.is_none() && self.list.typing { self.list.filter.as_mut() } else { None }
    }

    fn go_home(&mut self, _desk: &mut Desk) {
        if self.brief.take().is_none() {
            self.pane = StepsPane::List;
        }
    }

    fn chapters(&self) -> &'static [ChapterName] {
        match self.brief {
            Some(_) => &[ChapterName::Brain, ChapterName::Tracker, ChapterName::Steps],
            None => &[ChapterName::Brain, ChapterName::Steps],
        }
    }

    fn depth(&self) -> ViewDepth {
        if self.brief.is_some() { ViewDepth::Page } else { ViewDepth::Home }
    }

    fn set_catalogue(&mut self, catalogue: &Catalogue) {
        self.list.set_catalogue(catalogue);
    }

    fn refresh(&mut self, book: &Book, _today: Date) {
        self.list.refresh(book);
        self.cursors.go_to_project(book, self.project());
        self.brief = self.brief.filter(|page| book.project(page.key).is_some());
        if self.selected(book).is_none() {
            self.pane = StepsPane::List;
        }
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        let cursor = self.cursor();
        let check = usize::from(cursor.step) * 10 + cursor.row + 1;
        match self.list.row() {
            Some(ProjectRow::Project(key)) if self.pane == StepsPane::List => Aim::project(key, 0),
            Some(ProjectRow::Project(key)) => Aim::project(key, check),
            Some(ProjectRow::Account(id)) => Aim::record(id, 0),
            None => Aim::default(),
        }
    }

    fn project(&self) -> Option<ProjectKey> {
        self.list.row().and_then(ProjectRow::project)
    }

    fn show_project(&mut self, book: &Book, key: ProjectKey) {
        self.brief = self.brief.filter(|page| page.key == key);
        if self.project() != Some(key) {
            self.list.reveal(book, ProjectRow::Project(key));
            self.list.typing = false;
            self.enter(book);
        }
        self.cursors.go_to_project(book, self.project());
    }
}

impl Steps {
    /// Opens the brief.
    pub fn open_brief(&mut self, book: &Book, key: ProjectKey) {
        self.show_project(book, key);
        self.list.typing = false;
        self.brief = Some(BriefPage::open(key));
    }

    /// The chosen step and the check under the cursor.
    #[must_use]
    pub const fn cursor(&self) -> StepCursor {
        self.cursors.now
    }

    /// The selected project with its customer.
    #[must_use]
    pub fn selected<'a>(&self, book: &'a Book) -> Option<(&'a Account, &'a Project)> {
        book.project(self.project()?)
    }

    fn is_open(&self, book: &Book) -> bool {
        self.project().is_none_or(|key| checks::check_state(book, key, self.cursor().check()).is_none())
    }

    /// Goes into the steps of the selected project.
    fn enter(&mut self, book: &Book) {
        self.scroll = 0;
        if self.selected(book).is_some() {
            self.pane = StepsPane::Checks;
        }
    }

    fn change_pane(&mut self, book: &Book, by: usize) {
        if self.selected(book).is_some() {
            self.pane = self.pane.pane_after(by);
            self.scroll = 0;
        }
    }

    fn open(&mut self, desk: &mut Desk) {
        self.list.typing = false;
        match (self.pane, self.list.row()) {
            (StepsPane::List, Some(ProjectRow::Project(_))) => self.enter(desk.book),
            (StepsPane::List, Some(ProjectRow::Account(id))) => {
                desk.request = Some(Request::Form(Subject::NewProject(Some(id))));
            }
            (StepsPane::List, None) => {}
            (StepsPane::Checks | StepsPane::Details, _) => desk.request = Some(Request::Menu),
        }
    }

    /// From beside the checks to them, from there to the list; in the list the filter goes.
    fn back(&mut self, book: &Book) {
        match self.pane {
            StepsPane::Details => self.enter(book),
            StepsPane::Checks => self.pane = StepsPane::List,
            StepsPane::List => {
                self.list.typing = false;
                self.list.filter = None;
                self.list.refresh(book);
            }
        }
    }

    /// Turns to a step; beyond the first and the last there is none.
    fn choose_step(&mut self, book: &Book, step: u8) {
        let Some((_, project)) = self.selected(book) else { return };
        let to = step.clamp(1, STEPS);
        if to != self.cursor().step {
            self.cursors.now = StepCursor::at(project, to);
            self.scroll = 0;
        }
        if self.pane == StepsPane::List {
            self.pane = StepsPane::Checks;
        }
    }

    /// Does what concerns the selected project; tells whether it was that.
    fn act_on_project(&self, desk: &mut Desk, key: ProjectKey, action: Action) -> bool {
        let check = self.cursor().check();
        match action {
            Action::Toggle => checks::toggle(desk, key, check),
            Action::Steps(StepsVerb::Waive) => checks::waive(desk, key, check),
            Action::Remove => checks::reopen(desk, key, check),
            Action::Advance => moving::forward(desk, key),
            Action::Retreat => moving::backward(desk, key),
            Action::Brief => desk.request = Some(Request::Brief(key)),
            Action::Invoices => desk.request = Some(Request::Invoices(key.account, Some(key.project))),
            _ if needs_project(action) => desk.open_form(Subject::of(action, desk.book, key, desk.today)),
            _ => return false,
        }
        true
    }

    fn move_cursor(&mut self, desk: &Desk, action: Action) {
        match self.pane {
            StepsPane::List => {
                self.list.cursor = step_cursor(self.list.cursor, action, self.list.rows.len(), desk.page_rows);
            }
            StepsPane::Checks => {
                self.cursors.now.row = step_cursor(self.cursor().row, action, usize::from(PER_STEP), desk.page_rows);
            }
            StepsPane::Details => {
                self.scroll = scroll(self.scroll.min(desk.scroll_limit), action, desk.page_rows, desk.scroll_limit);
            }
        }
    }
}

/// Whether an action concerns one project.
const fn needs_project(action: Action) -> bool {
    matches!(
        action,
        Action::Steps(_)
            | Action::Before
            | Action::After
            | Action::Advance
            | Action::Retreat
            | Action::Brief
            | Action::Invoices
            | Action::Meet
            | Action::Touch
            | Action::Task
            | Action::Edit
            | Action::Outcome
            | Action::Just
    )
}
