//! What comes after the class: what each promised, whether it was kept, and erasing the class.

use std::sync::Arc;

use jiff::civil::Date;

use super::class::{ClassView, class_of};
use super::verb::WorkshopVerb;
use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::saving::{CommandReach, Saving};
use crate::screen::{Screen, step_cursor};
use domain::book::Book;
use domain::erasure::Erased;
use domain::id::Id;
use domain::workshop::Workshop;
use domain::workshop::answers::ClassPromise;
use domain::workshop::promises::next_answer;
use text::edit::LineEditor;
use text::{name_key, same_name};
use words::{Phrase, Say, action as labels, after as phrases, frame, workshop as shared};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::AfterClass,
    title: phrases::SCOPE,
    rows: &[
        row("n", Action::New, phrases::NEW, true),
        row("space", Action::Toggle, phrases::ANSWER, true),
        row("e", Action::Edit, labels::EDIT, true),
        row("d", Action::Remove, labels::REMOVE, true),
        row("X", Action::Erase, labels::ERASE, false),
        row("[", Action::Before, labels::VIEW_BEFORE, false),
        row("]", Action::After, labels::VIEW_AFTER, false),
        row("enter", Action::Open, labels::OPEN, false),
        row("c", Action::Workshop(WorkshopVerb::ChooseClass), shared::CHOOSE_CLASS, false),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

#[derive(Debug, Clone, PartialEq, Default)]
pub struct AfterView {
    /// The class it shows.
    pub class: Option<Id>,
    /// The row under the cursor.
    pub cursor: usize,
    /// The promises by badge, then by day.
    pub rows: Vec<Id>,
    /// Whether the form for a new promise was opened last: the cursor goes to what it notes, and not to what comes from elsewhere.
    asked: bool,
}

impl ClassView for AfterView {
    fn class(&mut self) -> &mut Option<Id> {
        &mut self.class
    }
}

impl AfterView {
    /// The class it shows, as it is in the book.
    #[must_use]
    pub fn shown<'a>(&self, book: &'a Book) -> Option<&'a Arc<Workshop>> {
        self.class.and_then(|id| book.workshops().get(&id))
    }

    /// The promise under the cursor.
    #[must_use]
    pub fn promise<'a>(&self, book: &'a Book) -> Option<&'a ClassPromise> {
        let id = self.rows.get(self.cursor)?;
        self.shown(book)?.promises.iter().find(|promise| promise.id == *id)
    }

    /// How the handouts of the class are printed: the command as it can be copied, or where to try it from a copy that goes.
    #[must_use]
    pub fn handouts(&self, book: &Book, saving: &Saving) -> Option<Say> {
        let class = self.shown(book)?;
        let namesake = |other: &Arc<Workshop>| other.id != class.id && same_name(&other.title, &class.title);
        let by_title = !name_key(&class.title).is_empty() && !book.workshops().values().any(namesake);
        let name = if by_title { quoted(&class.title) } else { class.id.to_string() };
        Some(match saving.reach {
            CommandReach::ByItself => phrases::HANDOUTS.with_say(phrases::COMMAND.with([&name])),
            CommandReach::Named => {
                phrases::HANDOUTS.with_say(phrases::COMMAND_THERE.with([&name, &quoted(&saving.folder)]))
            }
            CommandReach::None => phrases::HANDOUTS_OF_COPY.with([&name]),
        })
    }

    fn list_anew(&mut self, book: &Book) {
        let here = self.rows.get(self.cursor).copied();
        let class = self.shown(book);
        let badge = |person: Id| class.and_then(|class| class.seat(person)?.badge).unwrap_or(u16::MAX);
        let mut promises: Vec<_> = class.into_iter().flat_map(|class| &class.promises).collect();
        promises.sort_by_key(|promise| (badge(promise.person), promise.person, promise.by, promise.id));
        let before = std::mem::replace(&mut self.rows, promises.into_iter().map(|promise| promise.id).collect());
        let came = self.rows.iter().find(|id| self.asked && !before.contains(id)).copied();
        self.asked &= came.is_none();
        let place = came.or(here).and_then(|id| self.rows.iter().position(|row| *row == id));
        self.cursor = place.unwrap_or(self.cursor).min(self.rows.len().saturating_sub(1));
    }

    /// Open, kept, broken, open again.
    fn answer(&self, desk: &mut Desk) {
        let (Some(class), Some(promise)) = (self.class, self.promise(desk.book)) else { return };
        let (id, kept, action) = (promise.id, next_answer(promise.kept), promise.action.clone());
        desk.book.edit_workshop(class, |class| {
            class.promises.iter_mut().filter(|promise| promise.id == id).for_each(|promise| promise.kept = kept);
        });
        let said = match kept {
            Some(true) => phrases::SAID_KEPT,
            Some(false) => phrases::SAID_BROKEN,
            None => phrases::SAID_OPEN,
        };
        desk.tell(said.with([&action]));
    }

    fn remove(&mut self, desk: &mut Desk) {
        let (Some(class), Some(promise)) = (self.class, self.promise(desk.book)) else { return };
        let (id, action) = (promise.id, promise.action.clone());
        desk.book.edit_workshop(class, |class| class.promises.retain(|promise| promise.id != id));
        desk.tell(phrases::REMOVED.with([&action]));
        self.list_anew(desk.book);
    }
}

impl Screen for AfterView {
    fn scope(&self) -> KeyScope {
        KeyScope::AfterClass
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        let class = self.shown(book);
        match action {
            Action::Back => Err(frame::OUTERMOST),
            Action::New | Action::Toggle | Action::Edit | Action::Remove | Action::Erase | Action::Workshop(_)
                if class.is_none() =>
            {
                Err(shared::NO_CLASS)
            }
            Action::Workshop(WorkshopVerb::ChooseClass) if book.workshops().len() < 2 => Err(shared::ONE_CLASS),
            Action::Erase if class.is_some_and(|class| only_numbers(class)) => Err(phrases::NOTHING_LEFT),
            Action::New if class.is_some_and(|class| class.roster.is_empty()) => Err(phrases::NOBODY),
            Action::Toggle | Action::Edit | Action::Remove if self.promise(book).is_none() => Err(phrases::NO_PROMISE),
            _ => Ok(()),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        self.asked = action == Action::New;
        match action {
            Action::Open => desk.request = Some(Request::Menu),
            Action::New => {
                if let Some(class) = self.class {
                    desk.request = Some(Request::Form(Subject::NewClassPromise(class, None)));
                }
            }
            Action::Edit => {
                if let (Some(class), Some(promise)) = (self.class, self.promise(desk.book)) {
                    desk.request = Some(Request::Form(Subject::ClassPromise(class, promise.id)));
                }
            }
            Action::Erase => desk.request = self.class.map(|class| Request::Erase(Erased::Workshop(class))),
            Action::Toggle => self.answer(desk),
            Action::Remove => self.remove(desk),
            Action::Workshop(WorkshopVerb::ChooseClass) => {
                self.class = super::class::class_after(desk.book, self.class);
                self.list_anew(desk.book);
            }
            _ => self.cursor = step_cursor(self.cursor, action, self.rows.len(), desk.page_rows),
        }
    }

    fn click(&mut self, _desk: &mut Desk, _pane: usize, row: usize) {
        self.cursor = row.min(self.rows.len().saturating_sub(1));
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        None
    }

    fn go_home(&mut self, _desk: &mut Desk) {}

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Lessons]
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        self.class = class_of(book, today, self.class);
        self.list_anew(book);
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        self.rows.get(self.cursor).map_or_else(Aim::default, |id| Aim::record(*id, 0))
    }
}

/// A text as one word of a shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.trim().replace('\'', "'\\''"))
}

/// Whether a class was erased and nobody came since.
fn only_numbers(class: &Workshop) -> bool {
    class.counts.is_some()
        && class.roster.is_empty()
        && class.handed_in.is_empty()
        && class.promises.is_empty()
        && class.case_lines.is_empty()
        && class.notes.is_empty()
}
