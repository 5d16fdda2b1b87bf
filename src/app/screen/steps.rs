//! The six steps: what to do next in a project, and the page for the pocket.

use jiff::civil::Date;

use super::Screen;
use crate::app::action::Action;
use crate::app::catalogue::Catalogue;
use crate::app::course::ChapterName;
use crate::app::desk::Desk;
use crate::app::edit::Line;
use crate::app::keymap::Scope;
use crate::app::phrase::{Phrase, steps as words};
use crate::domain::book::Book;
use crate::domain::project::ProjectKey;

/// State of the tab.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Steps {
    /// The project in front.
    pub key: Option<ProjectKey>,
    /// The page for the pocket, while it is in front.
    pub brief: Option<usize>,
}

impl Screen for Steps {
    fn scope(&self) -> Scope {
        Scope::Steps
    }

    fn can(&self, _book: &Book, action: Action) -> Result<(), Phrase> {
        match action {
            Action::Back => Err(words::OUTERMOST),
            _ => Ok(()),
        }
    }

    fn act(&mut self, _desk: &mut Desk, _action: Action) {}

    fn click(&mut self, _desk: &mut Desk, _pane: usize, _row: usize) {}

    fn line(&mut self) -> Option<&mut Line> {
        None
    }

    fn home(&mut self, desk: &mut Desk) {
        desk.tell(words::OUTERMOST);
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Tracker, ChapterName::Steps]
    }

    fn refresh(&mut self, _book: &Book, _today: Date) {}

    fn project(&self) -> Option<ProjectKey> {
        self.key
    }

    fn show(&mut self, _book: &Book, key: ProjectKey) {
        self.key = Some(key);
    }
}

impl Steps {
    /// Takes in what a filter searches, made elsewhere.
    pub fn stock(&mut self, catalogue: &Catalogue) {
        let _ = catalogue;
    }

    /// Opens the page for the pocket.
    pub fn open_brief(&mut self, book: &Book, key: ProjectKey) {
        self.show(book, key);
        self.brief = Some(0);
    }
}
