//! The funnel: every project as a card in the column of its stage, and the picture of them all.

use jiff::civil::Date;

use super::Screen;
use crate::app::action::Action;
use crate::app::catalogue::Catalogue;
use crate::app::course::ChapterName;
use crate::app::desk::Desk;
use crate::app::edit::Line;
use crate::app::keymap::Scope;
use crate::app::phrase::{Phrase, funnel as words};
use crate::domain::book::Book;
use crate::domain::project::ProjectKey;

pub mod picture;
pub mod turn;

use picture::Picture;
use turn::Turn;

/// What is in front.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum View {
    /// The board.
    #[default]
    Board,
    /// The picture.
    Picture(Box<Picture>),
}

/// State of the tab.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Funnel {
    /// What is in front.
    pub view: View,
    /// The project in front.
    pub key: Option<ProjectKey>,
}

impl Screen for Funnel {
    fn scope(&self) -> Scope {
        match self.view {
            View::Board => Scope::Funnel,
            View::Picture(_) => Scope::Picture,
        }
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        match (&self.view, action) {
            (View::Picture(picture), _) => picture.can(book, action),
            (View::Board, Action::Back) => Err(words::OUTERMOST),
            (View::Board, _) => Ok(()),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        let turn = match &mut self.view {
            View::Picture(picture) => picture.act(desk, action),
            View::Board if action == Action::Picture => Turn::Picture,
            View::Board => Turn::Stay,
        };
        match turn {
            Turn::Stay => {}
            Turn::Board => self.view = View::Board,
            Turn::Picture => self.view = View::Picture(Box::new(Picture::open(desk.book, None, desk.today))),
        }
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        if let View::Picture(picture) = &mut self.view {
            picture.click(desk, pane, row);
        }
    }

    fn line(&mut self) -> Option<&mut Line> {
        None
    }

    fn home(&mut self, desk: &mut Desk) {
        desk.tell(words::OUTERMOST);
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Tracker, ChapterName::Steps]
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        if let View::Picture(picture) = &mut self.view {
            picture.refresh(book, today);
        }
    }

    fn project(&self) -> Option<ProjectKey> {
        self.key
    }

    fn show(&mut self, _book: &Book, key: ProjectKey) {
        self.key = Some(key);
    }
}

impl Funnel {
    /// Takes in what a filter searches, made elsewhere.
    pub fn stock(&mut self, catalogue: &Catalogue) {
        let _ = catalogue;
    }
}
