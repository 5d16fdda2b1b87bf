//! Who takes part, and who has handed in.

use std::sync::Arc;

use jiff::civil::Date;

use super::class::{ClassView, class_after, class_of};
use super::verb::WorkshopVerb;
use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::inbox::ClassInbox;
use crate::keymap::KeyScope;
use crate::screen::{Screen, ViewDepth, step_cursor};
use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use text::edit::LineEditor;
use words::{Phrase, frame, roster as phrases, workshop as shared};

mod accepting;
mod changes;
mod entry;
mod hand_in;
mod inbox;
pub mod keys;
pub mod live;
mod newcomer;
pub mod preview;
mod question;
mod received;
mod rows;
mod seating;
mod settled;
mod sums;
mod typing;
pub mod wall;
mod who;

pub use keys::KEYS;
pub use question::{LineTold, RosterTyping, SecondThought};
pub use received::Received;
pub use settled::SettledFile;
pub use who::all_called;

use preview::Preview;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct RosterView {
    /// The class it shows.
    pub class: Option<Id>,
    /// The people the filter leaves, by badge.
    pub rows: Vec<Id>,
    pub cursor: usize,
    /// The filter; what is shown follows it letter by letter.
    pub filter: Option<LineEditor>,
    /// What is being typed, if anything.
    pub typing: Option<RosterTyping>,
    /// The line as typed so far.
    pub line: LineEditor,
    /// What was told of the line when it was accepted last.
    pub told: Option<LineTold>,
    /// What a paste or the inbox comes to; nothing of it is written yet.
    pub preview: Option<Preview>,
    /// Whether it was just asked if the class agreed to be on the map; another key forgets it.
    map_asked: bool,
    /// What lies in the inbox.
    pub inbox: ClassInbox,
    /// How many files there somebody still has to look at.
    pub waiting: usize,
    /// The files that were written.
    settled: Vec<SettledFile>,
    /// The class as it was when the files that wait were counted.
    counted: Option<Arc<Workshop>>,
    /// What was typed for a hand-in or for new people and left: it comes back.
    left: [LineEditor; 2],
}

impl ClassView for RosterView {
    fn class(&mut self) -> &mut Option<Id> {
        &mut self.class
    }
}

impl Screen for RosterView {
    fn scope(&self) -> KeyScope {
        if self.typing.is_some() { KeyScope::Field } else { KeyScope::Roster }
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        let of_preview = matches!(action, Action::Open | Action::Back | Action::Before | Action::After);
        match action {
            Action::Toggle if self.preview.is_some() => {
                let stranger = self.preview.as_ref().is_some_and(|preview| preview.stranger().is_some());
                if stranger { Ok(()) } else { Err(phrases::NO_STRANGER) }
            }
            Action::New | Action::Remove | Action::Edit | Action::Filter | Action::Workshop(_)
                if self.preview.is_some() && !of_preview =>
            {
                Err(phrases::DECIDE_FIRST)
            }
            Action::Back if self.depth() == ViewDepth::Home => Err(frame::OUTERMOST),
            Action::Workshop(WorkshopVerb::ChooseClass) if book.workshops().len() == 1 => Err(shared::ONE_CLASS),
            Action::New | Action::Open | Action::Workshop(_) if self.class.is_none() => Err(shared::NO_CLASS),
            Action::Remove
            | Action::Edit
            | Action::Toggle
            | Action::Workshop(WorkshopVerb::SeatFirm | WorkshopVerb::OnMap | WorkshopVerb::RedrawBadge)
                if self.selected().is_none() =>
            {
                Err(self.nobody())
            }
            Action::Filter if self.rows.is_empty() && self.filter.is_none() => Err(phrases::NOBODY),
            _ => Ok(()),
        }
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        // While a line of the paste is open, the keys are those of the line.
        match (action, self.preview.as_ref().filter(|_| self.typing.is_none())) {
            (Action::Open, Some(preview)) => Some(preview.what_enter_does()),
            (Action::Back, Some(_)) => Some(phrases::DROP),
            (Action::Toggle, Some(_)) => Some(phrases::TAKE_IN),
            (Action::Back, None) => {
                let filters = matches!(self.typing, None | Some(RosterTyping::Filter));
                (!filters).then_some(words::action::BACK)
            }
            _ => None,
        }
    }

    fn deciding(&self) -> Option<Phrase> {
        let preview = self.preview.as_ref().filter(|_| self.typing.is_none())?;
        Some(if preview.of_inbox { phrases::INBOX_READ } else { phrases::PREVIEW })
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        self.map_asked &= action == Action::Workshop(WorkshopVerb::AllOnMap);
        match action {
            Action::Open if self.typing.is_some() => self.accept_line(desk),
            Action::Open if self.preview.is_some() => self.accept_preview(desk),
            Action::Back => self.leave(desk),
            Action::Open => self.begin(desk, RosterTyping::HandIn),
            Action::New => self.begin(desk, RosterTyping::New),
            Action::Filter => {
                self.filter.get_or_insert_with(LineEditor::query);
                self.typing = Some(RosterTyping::Filter);
            }
            Action::Edit => desk.request = self.selected().map(|id| Request::Form(Subject::Person(id))),
            Action::Remove => self.remove(desk),
            Action::Toggle => match &mut self.preview {
                Some(preview) => preview.toggle_stranger(),
                None => self.toggle_present(desk),
            },
            Action::Workshop(verb) => self.do_verb(desk, verb),
            _ => self.step(desk, action),
        }
        self.refresh(desk.book, desk.today);
        self.follow_on_wall(desk);
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        if let Some(preview) = &mut self.preview {
            if row < preview.lines.len() && self.typing.is_none() {
                preview.cursor = row;
            }
            return;
        }
        if pane != 0 || row >= self.rows.len() {
            return;
        }
        let again = self.typing.is_none() && self.cursor == row;
        self.cursor = row;
        if again {
            self.act(desk, Action::Open);
        }
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        match self.typing? {
            RosterTyping::Filter => self.filter.as_mut(),
            RosterTyping::New | RosterTyping::Firm(_) | RosterTyping::HandIn => Some(&mut self.line),
        }
    }

    fn takes_paste(&self, text: &str) -> bool {
        let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
        match self.typing {
            _ if self.class.is_none() => false,
            None => lines > 0,
            Some(RosterTyping::New | RosterTyping::HandIn) => lines > 1,
            Some(RosterTyping::Filter | RosterTyping::Firm(_)) => false,
        }
    }

    fn paste(&mut self, desk: &mut Desk, text: &str) {
        if text.lines().filter(|line| !line.trim().is_empty()).count() == 1 && self.preview.is_none() {
            self.begin(desk, RosterTyping::HandIn);
            self.line.insert(text);
        } else if let Some(class) = seating::class_in(desk, self.class) {
            let names = self.typing == Some(RosterTyping::New);
            let preview = Preview::of(desk.book, class, text, names);
            self.keep_line();
            self.preview = Some(preview);
        }
    }

    fn go_home(&mut self, desk: &mut Desk) {
        self.keep_line();
        (self.preview, self.filter) = (None, None);
        self.refresh(desk.book, desk.today);
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Lessons]
    }

    /// The cursor stays at its person, whatever becomes of the rows.
    fn refresh(&mut self, book: &Book, today: Date) {
        let kept = self.selected();
        self.class = class_of(book, today, self.class);
        let class = self.class;
        // What was read for one class is never written into another.
        self.preview = self.preview.take().filter(|preview| preview.class == class);
        if let Some(class) = class.and_then(|id| book.workshops().get(&id)) {
            self.preview = self.preview.take().map(|preview| preview.anew(book, class, &self.settled));
        }
        let query = self.filter.as_ref().map(|line| line.text().trim().to_owned()).unwrap_or_default();
        let class = self.class.and_then(|id| book.workshops().get(&id));
        self.rows = class.map(|class| rows::of(book, class, &query)).unwrap_or_default();
        let same = self.rows.iter().position(|id| Some(*id) == kept);
        self.cursor = same.unwrap_or(self.cursor).min(self.rows.len().saturating_sub(1));
        self.count_waiting_if_changed(book);
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        self.selected().map_or_else(Aim::default, |id| Aim::record(id, 0))
    }

    fn depth(&self) -> ViewDepth {
        let inside = self.typing.is_some() || self.preview.is_some() || self.filter.is_some();
        if inside { ViewDepth::Inside } else { ViewDepth::Home }
    }
}

impl RosterView {
    /// The person under the cursor.
    #[must_use]
    pub fn selected(&self) -> Option<Id> {
        self.rows.get(self.cursor).copied()
    }

    /// Whom the line is about where it names nobody: whoever is selected. A line of a paste is about whoever it names, since the roster
    /// is out of sight.
    #[must_use]
    pub fn line_is_about(&self, book: &Book) -> Option<Id> {
        if !self.preview.as_ref().is_some_and(Preview::is_open) {
            return self.selected();
        }
        let class = self.class.and_then(|id| book.workshops().get(&id))?;
        who::only_named(book, class, self.line.text())
    }

    /// The cursor goes to somebody, where the filter leaves them.
    fn go_to(&mut self, desk: &Desk, person: Id) {
        self.refresh(desk.book, desk.today);
        self.cursor = self.rows.iter().position(|id| *id == person).unwrap_or(self.cursor);
    }

    /// Why nobody is shown.
    #[must_use]
    pub const fn nobody(&self) -> Phrase {
        match (self.class, &self.filter) {
            (None, _) => shared::NO_CLASS,
            (Some(_), Some(_)) => phrases::NOBODY_FOUND,
            (Some(_), None) => phrases::NOBODY,
        }
    }

    fn step(&mut self, desk: &Desk, action: Action) {
        let page = desk.page_rows;
        if let Some(preview) = &mut self.preview {
            preview.cursor = step_cursor(preview.cursor, action, preview.lines.len(), page);
        } else {
            self.told = None;
            self.cursor = step_cursor(self.cursor, action, self.rows.len(), page);
        }
    }

    fn do_verb(&mut self, desk: &mut Desk, verb: WorkshopVerb) {
        match verb {
            WorkshopVerb::Inbox => self.look_into_inbox(desk),
            WorkshopVerb::HandIn => self.begin(desk, RosterTyping::HandIn),
            WorkshopVerb::SeatFirm => {
                if let Some(person) = self.selected() {
                    self.begin(desk, RosterTyping::Firm(person));
                }
            }
            WorkshopVerb::OnMap => self.toggle_map(desk),
            WorkshopVerb::AllOnMap => self.all_on_map(desk),
            WorkshopVerb::DrawBadges => self.draw_badges(desk),
            WorkshopVerb::RedrawBadge => self.redraw_badge(desk),
            WorkshopVerb::CountToWall => self.send_count(desk),
            WorkshopVerb::DropSums => self.drop_sums(desk),
            WorkshopVerb::ChooseClass => self.class = class_after(desk.book, self.class),
            // Those of the other views have no key here.
            _ => {}
        }
    }
}
