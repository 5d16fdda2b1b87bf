//! What the class votes on by raised cards.

use jiff::civil::Date;

use super::class::{ClassView, class_of};
use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::Screen;
use domain::book::Book;
use domain::id::Id;
use domain::workshop::question::QuestionKey;
use text::edit::LineEditor;
use words::{Phrase, action as labels, frame, votes as phrases};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Votes,
    title: phrases::SCOPE,
    rows: &[
        row("[", Action::Before, labels::VIEW_BEFORE, true),
        row("]", Action::After, labels::VIEW_AFTER, true),
        row("enter", Action::Open, labels::OPEN, false),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

#[derive(Debug, Clone, PartialEq, Default)]
pub struct VotesView {
    /// The class it shows.
    pub class: Option<Id>,
    /// The question in front.
    pub question: Option<QuestionKey>,
}

impl ClassView for VotesView {
    fn class(&mut self) -> &mut Option<Id> {
        &mut self.class
    }
}

impl Screen for VotesView {
    fn scope(&self) -> KeyScope {
        KeyScope::Votes
    }

    fn can(&self, _book: &Book, action: Action) -> Result<(), Phrase> {
        match action {
            Action::Back => Err(frame::OUTERMOST),
            _ => Ok(()),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        if action == Action::Open {
            desk.request = Some(Request::Menu);
        }
    }

    fn click(&mut self, _desk: &mut Desk, _pane: usize, _row: usize) {}

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        None
    }

    fn go_home(&mut self, _desk: &mut Desk) {}

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Lessons]
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        self.class = class_of(book, today, self.class);
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        Aim::default()
    }
}
