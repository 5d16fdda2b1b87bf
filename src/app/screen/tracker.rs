//! The 1+2+1 tab shows who decides in a project, who guides us, and what really happened. This file keeps which view is in
//! front.

use jiff::civil::Date;

use super::{AboutWhom, Screen};
use crate::action::Action;
use crate::aim::Aim;
use crate::catalogue::Catalogue;
use crate::course::ChapterName;
use crate::desk::Desk;
use crate::keymap::KeyScope;
use crate::projects::ProjectRow;
use domain::book::Book;
use domain::drill::DrillKind;
use domain::id::Id;
use domain::project::ProjectKey;
use text::edit::LineEditor;
use words::Phrase;

pub mod account;
pub mod cursor;
pub mod drill;
pub mod edits;
pub mod guide_test;
pub mod home;
pub mod route;
pub mod rows;
pub mod verb;

use account::AccountPage;
use drill::Drilling;
use guide_test::GuideTest;
use home::TrackerHome;
use route::{TrackerPane, TrackerRoute};

/// What is in front.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum TrackerView {
    /// The projects, and the tracker of one.
    #[default]
    Home,
    /// A customer.
    Account(AccountPage),
    Guide(GuideTest),
    Drill(Drilling),
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tracker {
    /// What is in front.
    pub view: TrackerView,
    /// The projects, kept while something else is in front.
    pub home: TrackerHome,
}

impl Screen for Tracker {
    fn scope(&self) -> KeyScope {
        match &self.view {
            TrackerView::Home if self.home.list.typing => KeyScope::Field,
            TrackerView::Home => KeyScope::Tracker,
            TrackerView::Account(_) => KeyScope::Account,
            TrackerView::Guide(_) => KeyScope::GuideTest,
            TrackerView::Drill(_) => KeyScope::Drill,
        }
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        match &self.view {
            TrackerView::Home => self.home.can(book, action),
            TrackerView::Account(page) => page.can(book, action),
            TrackerView::Guide(_) | TrackerView::Drill(_) => Ok(()),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        let route = match &mut self.view {
            TrackerView::Drill(drilling) => drilling.act(desk, action),
            TrackerView::Home => self.home.act(desk, action),
            TrackerView::Account(page) => page.act(desk, action),
            TrackerView::Guide(test) => test.act(desk, action),
        };
        self.follow_route(desk.book, route);
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        match &mut self.view {
            TrackerView::Home if self.home.click((desk.book, desk.today), pane, row) => self.act(desk, Action::Open),
            TrackerView::Home => {}
            TrackerView::Account(customer) if customer.cursor == row => self.act(desk, Action::Open),
            TrackerView::Account(customer) => customer.cursor = row.min(customer.rows.len().saturating_sub(1)),
            TrackerView::Guide(test) => {
                test.cursor = row.min(guide_test::QUESTIONS - 1);
                test.toggle(desk);
            }
            TrackerView::Drill(drilling) => {
                let route = drilling.click(desk, row);
                self.follow_route(desk.book, route);
            }
        }
    }

    fn keeps_nothing(&self) -> bool {
        matches!(&self.view, TrackerView::Drill(drilling) if drilling.is_of_class())
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        if self.view == TrackerView::Home && self.home.list.typing { self.home.list.filter.as_mut() } else { None }
    }

    fn go_home(&mut self, _desk: &mut Desk) {
        self.home.pane = TrackerPane::List;
        self.view = TrackerView::Home;
    }

    fn chapters(&self) -> &'static [ChapterName] {
        match self.view {
            TrackerView::Drill(_) => &[ChapterName::Drills],
            _ => &[ChapterName::Brain, ChapterName::Tracker],
        }
    }

    fn about(&self) -> Option<AboutWhom> {
        let TrackerView::Account(page) = &self.view else { return None };
        Some(AboutWhom { account: page.account, contact: None })
    }

    fn set_catalogue(&mut self, catalogue: &Catalogue) {
        self.home.list.set_catalogue(catalogue);
    }

    fn aim(&self, book: &Book, today: Date) -> Aim {
        match &self.view {
            TrackerView::Home => self.home.aim(book, today),
            TrackerView::Account(page) => page.aim(),
            TrackerView::Guide(test) => Aim::project(test.key, 60 + test.cursor).at(Some(test.contact)),
            TrackerView::Drill(_) => Aim::facet(1),
        }
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        self.home.refresh(book, today);
        let gone = match &mut self.view {
            TrackerView::Home => false,
            TrackerView::Account(page) => !page.refresh(book),
            TrackerView::Guide(test) => !test.valid(book),
            TrackerView::Drill(drilling) => {
                drilling.refresh(book);
                false
            }
        };
        if gone {
            self.view = TrackerView::Home;
        }
    }

    fn project(&self) -> Option<ProjectKey> {
        match &self.view {
            TrackerView::Home => self.home.key(),
            TrackerView::Guide(test) => Some(test.key),
            TrackerView::Account(_) | TrackerView::Drill(_) => None,
        }
    }

    fn show_project(&mut self, book: &Book, key: ProjectKey) {
        if self.project() != Some(key) {
            self.open_project(book, key);
        }
    }
}

impl Tracker {
    pub fn open_project(&mut self, book: &Book, key: ProjectKey) {
        self.view = TrackerView::Home;
        self.home.pane = TrackerPane::List;
        self.home.list.reveal(book, ProjectRow::Project(key));
    }

    /// Shows a meeting, a touch or a task in the log of a project.
    pub fn open_entry(&mut self, book: &Book, key: ProjectKey, id: Id) {
        self.open_project(book, key);
        self.home.reveal_entry(book, id);
    }

    pub fn open_alerts(&mut self, book: &Book, key: ProjectKey) {
        self.open_project(book, key);
        self.home.pane = TrackerPane::Alerts;
    }

    pub fn open_account(&mut self, book: &Book, account: Id) {
        self.view = AccountPage::open(book, account).map_or(TrackerView::Home, TrackerView::Account);
    }

    /// Opens a drill at its introduction.
    pub fn open_drill(&mut self, kind: DrillKind) {
        self.view = TrackerView::Drill(Drilling::begin(kind));
    }

    /// Opens a drill that a class does together: nothing of it is kept.
    pub fn open_class_drill(&mut self, kind: DrillKind) {
        self.view = TrackerView::Drill(Drilling::in_class(kind));
    }

    fn follow_route(&mut self, book: &Book, route: TrackerRoute) {
        match route {
            TrackerRoute::Stay => {}
            TrackerRoute::Home => self.view = TrackerView::Home,
            TrackerRoute::Account(account) => self.open_account(book, account),
            TrackerRoute::Project(key) => self.open_project(book, key),
            TrackerRoute::Guide(key, contact) => self.view = TrackerView::Guide(GuideTest { key, contact, cursor: 0 }),
        }
    }
}
