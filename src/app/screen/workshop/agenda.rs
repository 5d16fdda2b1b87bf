//! The lines of the day: planned, done, ahead or behind.

use jiff::civil::Date;

use super::class::{ClassView, class_after, class_of};
use super::verb::WorkshopVerb;
use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::Screen;
use domain::book::Book;
use domain::id::Id;
use text::edit::LineEditor;
use words::{Phrase, action as labels, agenda as phrases, frame, workshop as shared};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Agenda,
    title: phrases::SCOPE,
    rows: &[
        row("c", Action::Workshop(WorkshopVerb::ChooseClass), shared::CHOOSE_CLASS, true),
        row("[", Action::Before, labels::VIEW_BEFORE, true),
        row("]", Action::After, labels::VIEW_AFTER, true),
        row("enter", Action::Open, labels::OPEN, false),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

#[derive(Debug, Clone, PartialEq, Default)]
pub struct AgendaView {
    /// The class it shows.
    pub class: Option<Id>,
}

impl ClassView for AgendaView {
    fn class(&mut self) -> &mut Option<Id> {
        &mut self.class
    }
}

impl Screen for AgendaView {
    fn scope(&self) -> KeyScope {
        KeyScope::Agenda
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        match action {
            Action::Back => Err(frame::OUTERMOST),
            Action::Workshop(WorkshopVerb::ChooseClass) if self.class.is_none() => Err(shared::NO_CLASS),
            Action::Workshop(WorkshopVerb::ChooseClass) if book.workshops().len() < 2 => Err(shared::ONE_CLASS),
            _ => Ok(()),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        match action {
            Action::Open => desk.request = Some(Request::Menu),
            Action::Workshop(WorkshopVerb::ChooseClass) => self.class = class_after(desk.book, self.class),
            _ => {}
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
