//! The 1+2+1 tracker: who decides, who guides us, what really happened.

use jiff::civil::Date;

use super::Screen;
use crate::app::action::Action;
use crate::app::catalogue::Catalogue;
use crate::app::course::ChapterName;
use crate::app::desk::Desk;
use crate::app::edit::Line;
use crate::app::keymap::Scope;
use crate::app::phrase::{Phrase, tracker as words};
use crate::app::projects::Row;
use crate::domain::book::Book;
use crate::domain::drill::DrillKind;
use crate::domain::id::Id;
use crate::domain::project::ProjectKey;

pub mod account;
pub mod aim;
pub mod drill;
pub mod guide;
pub mod home;
pub mod pane;
pub mod rows;
pub mod sheet;
pub mod turn;

use account::AccountPage;
use drill::Drilling;
use guide::GuideTest;
use home::Home;
use pane::Pane;
use turn::Turn;

/// What is in front.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum View {
    /// The projects, and the tracker of one.
    #[default]
    Home,
    /// A customer.
    Account(AccountPage),
    /// The guide test.
    Guide(GuideTest),
    /// A drill.
    Drill(Drilling),
}

/// State of the tab.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tracker {
    /// What is in front.
    pub view: View,
    /// The projects, kept while something else is in front.
    pub home: Home,
}

impl Screen for Tracker {
    fn scope(&self) -> Scope {
        match &self.view {
            View::Home if self.home.list.typing => Scope::Field,
            View::Home => Scope::Tracker,
            View::Account(_) => Scope::Account,
            View::Guide(_) => Scope::GuideTest,
            View::Drill(_) => Scope::Drill,
        }
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        match &self.view {
            View::Home => self.home.can(book, action),
            View::Account(page) => page.can(book, action),
            View::Guide(_) | View::Drill(_) => Ok(()),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        let turn = match &mut self.view {
            View::Drill(drilling) => drilling.act(desk, action),
            View::Home => self.home.act(desk, action),
            View::Account(page) => page.act(desk, action),
            View::Guide(test) => test.act(desk, action),
        };
        self.turn(desk.book, turn);
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        match &mut self.view {
            View::Home if self.home.click(desk.book, pane, row) => self.act(desk, Action::Open),
            View::Home => {}
            View::Account(customer) if customer.cursor == row => self.act(desk, Action::Open),
            View::Account(customer) => customer.cursor = row.min(customer.rows.len().saturating_sub(1)),
            View::Guide(test) => {
                test.cursor = row.min(guide::QUESTIONS - 1);
                test.toggle(desk);
            }
            View::Drill(drilling) => {
                let turn = drilling.click(desk, row);
                self.turn(desk.book, turn);
            }
        }
    }

    fn line(&mut self) -> Option<&mut Line> {
        if self.view == View::Home && self.home.list.typing { self.home.list.filter.as_mut() } else { None }
    }

    fn home(&mut self, desk: &mut Desk) {
        if self.view == View::Home && self.home.pane == Pane::List {
            desk.tell(words::OUTERMOST);
        }
        self.home.pane = Pane::List;
        self.view = View::Home;
    }

    fn chapters(&self) -> &'static [ChapterName] {
        match self.view {
            View::Drill(_) => &[ChapterName::Drills],
            _ => &[ChapterName::Brain, ChapterName::Tracker],
        }
    }

    fn refresh(&mut self, book: &Book, _today: Date) {
        self.home.refresh(book);
        let gone = match &mut self.view {
            View::Home => false,
            View::Account(page) => !page.refresh(book),
            View::Guide(test) => !test.valid(book),
            View::Drill(drilling) => {
                drilling.refresh(book);
                false
            }
        };
        if gone {
            self.view = View::Home;
        }
    }

    fn project(&self) -> Option<ProjectKey> {
        match &self.view {
            View::Home => self.home.key(),
            View::Guide(test) => Some(test.key),
            View::Account(_) | View::Drill(_) => None,
        }
    }

    fn show(&mut self, book: &Book, key: ProjectKey) {
        if self.project() != Some(key) {
            self.open_project(book, key);
        }
    }
}

impl Tracker {
    /// Gives the list what its filter searches, made elsewhere.
    pub fn stock(&mut self, catalogue: &Catalogue) {
        self.home.list.stock(catalogue);
    }

    /// Shows a project.
    pub fn open_project(&mut self, book: &Book, key: ProjectKey) {
        self.view = View::Home;
        self.home.pane = Pane::List;
        self.home.list.reveal(book, Row::Project(key));
    }

    /// Shows a meeting, a touch or an action in the log of a project.
    pub fn open_event(&mut self, book: &Book, key: ProjectKey, id: Id) {
        self.open_project(book, key);
        self.home.reveal_event(book, id);
    }

    /// Shows the alerts of a project.
    pub fn open_alerts(&mut self, book: &Book, key: ProjectKey) {
        self.open_project(book, key);
        self.home.pane = Pane::Alerts;
    }

    /// Shows a customer.
    pub fn open_account(&mut self, book: &Book, account: Id) {
        self.view = AccountPage::open(book, account).map_or(View::Home, View::Account);
    }

    /// Opens a drill at its introduction.
    pub fn open_drill(&mut self, kind: DrillKind) {
        self.view = View::Drill(Drilling::begin(kind));
    }

    fn turn(&mut self, book: &Book, turn: Turn) {
        match turn {
            Turn::Stay => {}
            Turn::Home => self.view = View::Home,
            Turn::Account(account) => self.open_account(book, account),
            Turn::Project(key) => self.open_project(book, key),
            Turn::Guide(key, contact) => self.view = View::Guide(GuideTest { key, contact, cursor: 0 }),
        }
    }
}
