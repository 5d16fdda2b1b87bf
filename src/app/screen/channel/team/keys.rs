//! This file declares the keys of the Team view, says why one of them does nothing, and does what each means.

use super::super::verb::ChannelVerb;
use super::coach::CoachPage;
use super::talk::TalkPage;
use super::{TeamPage, TeamPane, TeamView};
use crate::action::Action;
use crate::coaching;
use crate::desk::{Desk, Request};
use crate::form::subject::{NoteKind, Subject};
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::step_cursor;
use domain::book::Book;
use domain::id::Id;
use words::{Phrase, action as labels, brain, frame, team as phrases};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Team,
    title: labels::SCOPE_TEAM,
    rows: &[
        row("enter", Action::Open, labels::OPEN, true),
        row("n", Action::New, phrases::KEY_PRAISE, true),
        row("c", Action::Channel(ChannelVerb::Correct), phrases::KEY_CORRECT, true),
        row("s", Action::Channel(ChannelVerb::Teach), phrases::KEY_TEACH, true),
        row("space", Action::Toggle, phrases::KEY_SAID, true),
        row("b", Action::Brief, phrases::KEY_TALK, true),
        row("v", Action::Channel(ChannelVerb::SelfCheck), phrases::KEY_COACH, true),
        row("p", Action::Print, labels::PRINT, false),
        row("e", Action::Edit, labels::EDIT, false),
        row("d delete", Action::Remove, labels::REMOVE, false),
        row("a", Action::Channel(ChannelVerb::AddMember), phrases::KEY_ADD, false),
        row("[", Action::Before, labels::VIEW_BEFORE, false),
        row("]", Action::After, labels::VIEW_AFTER, true),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

/// Whether an action is about somebody else than me.
const fn about_other(action: Action) -> bool {
    matches!(
        action,
        Action::New | Action::Brief | Action::Print | Action::Channel(ChannelVerb::Correct | ChannelVerb::Teach)
    )
}

impl TeamView {
    /// Tells whether an action works on the list or the log, or why not.
    pub(super) fn can_here(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        let (member, entry) = (self.member(), self.entry(book));
        match action {
            Action::Back if self.pane == TeamPane::Members => Err(frame::OUTERMOST),
            Action::Open if self.pane == TeamPane::Members && member.is_none() => Err(brain::NOBODY),
            Action::Open if self.pane == TeamPane::Log && entry.is_none() => Err(phrases::CHOOSE_ENTRY),
            Action::Edit if member.is_none() => Err(brain::NOBODY),
            _ if about_other(action) => match member {
                None => Err(brain::NOBODY),
                Some(id) if book.settings().me == Some(id) => Err(phrases::NOT_MYSELF),
                Some(_) => Ok(()),
            },
            Action::Toggle => match entry {
                None => Err(phrases::CHOOSE_ENTRY),
                Some(entry) if !entry.waits() => Err(phrases::SAID_ALREADY),
                Some(_) => Ok(()),
            },
            Action::Remove if self.pane == TeamPane::Members => Err(phrases::REMOVED_ELSEWHERE),
            Action::Remove if entry.is_none() => Err(phrases::CHOOSE_ENTRY),
            _ => Ok(()),
        }
    }

    pub(super) fn act_here(&mut self, desk: &mut Desk, action: Action) {
        let note = |kind| move |id| Request::Form(Subject::NewCoaching(id, kind));
        match action {
            Action::Back | Action::Left => self.pane = TeamPane::Members,
            Action::Right => self.pane = TeamPane::Log,
            Action::NextPane | Action::PrevPane => {
                self.pane = if self.pane == TeamPane::Log { TeamPane::Members } else { TeamPane::Log };
            }
            Action::Open => self.open(desk),
            Action::New => desk.request = self.member().map(note(NoteKind::Praise)),
            Action::Channel(ChannelVerb::Correct) => desk.request = self.member().map(note(NoteKind::Correction)),
            Action::Channel(ChannelVerb::Teach) => desk.request = self.member().map(note(NoteKind::Step)),
            Action::Channel(ChannelVerb::SelfCheck) => self.page = TeamPage::Coach(CoachPage::default()),
            Action::Channel(ChannelVerb::AddMember) => desk.request = Some(Request::Form(Subject::NewPerson)),
            Action::Brief => self.open_talk(),
            Action::Print => desk.request = self.member().map(Request::PrintTalk),
            Action::Toggle => {
                if let (Some(person), Some(entry)) = (self.member(), self.entry_id(desk.book)) {
                    coaching::say_now(desk, person, entry);
                }
            }
            Action::Edit => desk.request = self.edited(desk.book).map(Request::Form),
            Action::Remove => self.remove(desk),
            _ => self.move_cursor(desk, action),
        }
    }

    fn open(&mut self, desk: &mut Desk) {
        let mine = desk.book.settings().me == self.member();
        match self.pane {
            TeamPane::Log => desk.request = self.edited(desk.book).map(Request::Form),
            TeamPane::Members if mine => self.page = TeamPage::Coach(CoachPage::default()),
            TeamPane::Members => self.open_talk(),
        }
    }

    fn open_talk(&mut self) {
        if let Some(person) = self.member() {
            self.page = TeamPage::Talk(TalkPage { person, scroll: 0 });
        }
    }

    /// The form of what is under the cursor.
    fn edited(&self, book: &Book) -> Option<Subject> {
        let person = self.member()?;
        match self.pane {
            TeamPane::Members => Some(Subject::Person(person)),
            TeamPane::Log => self.entry_id(book).map(|entry| Subject::Coaching(person, entry)),
        }
    }

    fn entry_id(&self, book: &Book) -> Option<Id> {
        self.entry(book).map(|entry| entry.id)
    }

    fn remove(&mut self, desk: &mut Desk) {
        let (Some(person), Some(entry)) = (self.member(), self.entry_id(desk.book)) else { return };
        let name = desk.book.people().get(&person).map(|p| p.name.clone()).unwrap_or_default();
        desk.book.edit_person(person, |p| p.coaching.retain(|own| own.id != entry));
        desk.tell(phrases::ENTRY_REMOVED.with_person(person, &name));
    }

    fn move_cursor(&mut self, desk: &Desk, action: Action) {
        match self.pane {
            TeamPane::Members => {
                let to = step_cursor(self.cursor, action, self.ledger.order().len(), desk.page_rows);
                self.select(desk.book, to);
            }
            TeamPane::Log => {
                let entries = self.log(desk.book).len();
                let at = self.place(desk.book);
                let to = step_cursor(at, action, entries, desk.page_rows);
                self.chosen = self.log(desk.book).get(to).map(|entry| entry.id);
            }
        }
    }
}
