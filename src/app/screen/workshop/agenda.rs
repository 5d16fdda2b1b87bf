//! The lines of the day: planned, done, ahead or behind.

use jiff::civil::Date;

use super::class::{ClassView, class_after, class_of};
use super::opens::ClassDoor;
use super::verb::WorkshopVerb;
use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::keymap::KeyScope;
use crate::screen::{Screen, step_cursor};
use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use domain::workshop::agenda::AgendaItem;
use following::SentAgenda;
use text::edit::LineEditor;
use words::{Phrase, agenda as phrases, frame, workshop as shared};

mod deeds;
pub mod following;
pub mod keys;
pub mod told;
pub mod wall_page;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct AgendaView {
    /// The class it shows.
    pub class: Option<Id>,
    /// The line under the cursor.
    pub cursor: usize,
    /// What the line under the cursor opens, when that is asked for.
    pub asks: Option<ClassDoor>,
    /// Which line the cursor is at.
    at: Option<Id>,
    /// The lines there were.
    lines: Vec<Id>,
    /// What of it was sent to the wall: it follows the clock there.
    pub sent: Option<SentAgenda>,
    /// The classes there were when a new one was asked for here.
    classes: Option<Vec<Id>>,
}

impl ClassView for AgendaView {
    fn class(&mut self) -> &mut Option<Id> {
        &mut self.class
    }
}

impl AgendaView {
    /// The class it shows.
    #[must_use]
    pub fn shown<'a>(&self, book: &'a Book) -> Option<&'a Workshop> {
        self.class.and_then(|id| book.workshops().get(&id)).map(AsRef::as_ref)
    }

    /// The line under the cursor, with its class.
    #[must_use]
    pub fn line<'a>(&self, book: &'a Book) -> Option<(&'a Workshop, &'a AgendaItem)> {
        let class = self.shown(book)?;
        Some((class, class.agenda.get(self.cursor)?))
    }

    fn anchor(&mut self, book: &Book) {
        self.at = self.line(book).map(|(_, line)| line.id);
        self.lines = self.shown(book).map_or_else(Vec::new, |class| class.agenda.iter().map(|line| line.id).collect());
    }

    fn choose_next(&mut self, desk: &Desk) {
        self.class = class_after(desk.book, self.class);
        self.cursor = 0;
        self.anchor(desk.book);
    }

    /// Asks for a new class; whatever class another program makes stays behind the one in front.
    fn ask_class(&mut self, desk: &mut Desk) {
        self.classes = Some(desk.book.workshops().keys().copied().collect());
        desk.request = Some(Request::Form(Subject::NewClass));
    }

    /// The class that was just made here comes in front.
    fn take_in_class(&mut self, book: &Book) {
        let Some(before) = &self.classes else { return };
        let made = book.workshops().keys().find(|id| !before.contains(id)).copied();
        if made.is_some() {
            (self.class, self.classes) = (made, None);
        }
    }

    /// The cursor stays at its line, or goes to the one that came in.
    fn take_in_lines(&mut self, book: &Book) {
        let Some(class) = self.shown(book) else { return };
        let place = |id: Id| class.agenda.iter().position(|line| line.id == id);
        let same_class = class.agenda.iter().any(|line| self.lines.contains(&line.id));
        let mut new = class.agenda.iter().filter(|line| same_class && !self.lines.contains(&line.id));
        let came = new.next().filter(|_| new.next().is_none()).and_then(|line| place(line.id));
        let kept = came.or_else(|| self.at.and_then(place));
        self.cursor = kept.unwrap_or(self.cursor).min(class.agenda.len().saturating_sub(1));
    }
}

impl Screen for AgendaView {
    fn scope(&self) -> KeyScope {
        KeyScope::Agenda
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        use WorkshopVerb::{CatchUp, ChooseClass, DropLine, EditClass, LineDown, LineUp, OpenLine, SendAgenda};
        let about_class = matches!(action, Action::Workshop(ChooseClass | EditClass | CatchUp | SendAgenda));
        let about_line = matches!(
            action,
            Action::Open | Action::Toggle | Action::Edit | Action::Remove | Action::More | Action::Less
        ) || matches!(action, Action::Workshop(LineUp | LineDown | DropLine | OpenLine));
        match action {
            Action::Back => Err(frame::OUTERMOST),
            _ if (about_class || about_line) && self.shown(book).is_none() => Err(shared::NO_CLASS),
            _ if about_line && self.line(book).is_none() => Err(phrases::NO_LINE),
            Action::Workshop(ChooseClass) if book.workshops().len() < 2 => Err(shared::ONE_CLASS),
            _ => Ok(()),
        }
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        (action == Action::New && self.class.is_none()).then_some(phrases::NEW_CLASS)
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        let form = |subject| Some(Request::Form(subject));
        self.classes = None;
        match action {
            Action::Open | Action::Toggle => self.begin_or_end(desk),
            Action::New => match self.class {
                Some(class) => desk.request = form(Subject::NewAgendaLine(class)),
                None => self.ask_class(desk),
            },
            Action::Edit => {
                let line = self.line(desk.book).map(|(class, line)| Subject::AgendaLine(class.id, line.id));
                desk.request = line.map(Request::Form);
            }
            Action::Remove => self.remove(desk),
            Action::More => self.resize(desk, true),
            Action::Less => self.resize(desk, false),
            Action::Workshop(WorkshopVerb::LineUp) => self.move_line(desk, false),
            Action::Workshop(WorkshopVerb::LineDown) => self.move_line(desk, true),
            Action::Workshop(WorkshopVerb::DropLine) => self.drop_line(desk),
            Action::Workshop(WorkshopVerb::CatchUp) => self.catch_up(desk),
            Action::Workshop(WorkshopVerb::OpenLine) => self.open_line(desk),
            Action::Workshop(WorkshopVerb::SendAgenda) => self.send(desk),
            Action::Workshop(WorkshopVerb::EditClass) => desk.request = self.class.map(Subject::Class).and_then(form),
            Action::Workshop(WorkshopVerb::NewClass) => self.ask_class(desk),
            Action::Workshop(WorkshopVerb::ChooseClass) => self.choose_next(desk),
            _ => {
                let count = self.shown(desk.book).map_or(0, |class| class.agenda.len());
                self.cursor = step_cursor(self.cursor, action, count, desk.page_rows);
                self.anchor(desk.book);
            }
        }
    }

    fn click(&mut self, desk: &mut Desk, _pane: usize, row: usize) {
        if self.shown(desk.book).is_some_and(|class| row < class.agenda.len()) {
            self.cursor = row;
            self.anchor(desk.book);
        }
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        None
    }

    fn go_home(&mut self, _desk: &mut Desk) {}

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Lessons]
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        self.take_in_class(book);
        self.class = class_of(book, today, self.class);
        self.take_in_lines(book);
        self.anchor(book);
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        self.class.map_or_else(Aim::default, |class| Aim::record(class, 0).at(self.at))
    }
}
