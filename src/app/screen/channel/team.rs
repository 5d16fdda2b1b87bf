//! This view shows the people of the team, what was noted of talks with them, and what the records say of each.

use jiff::civil::Date;

use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::Desk;
use crate::keymap::KeyScope;
use crate::screen::{Screen, ViewDepth};
use domain::book::Book;
use domain::coaching::CoachingEntry;
use domain::id::Id;
use text::edit::LineEditor;
use words::Phrase;

pub mod coach;
pub mod keys;
pub mod ledger;
pub mod talk;

use coach::{CoachPage, CoachSheet, TROUBLES};
use ledger::TeamLedger;
use talk::TalkPage;

/// A part of the view that can have the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TeamPane {
    #[default]
    Members,
    /// The coaching log of the selected one.
    Log,
}

/// What lies in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TeamPage {
    /// The people with their logs.
    #[default]
    List,
    /// The page for a talk.
    Talk(TalkPage),
    /// The leader's own page.
    Coach(CoachPage),
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct TeamView {
    pub page: TeamPage,
    pub pane: TeamPane,
    /// The place of the selected one in the order.
    pub cursor: usize,
    pub ledger: TeamLedger,
    /// The entry of the log under the cursor; the first where none is chosen.
    chosen: Option<Id>,
    /// Who is selected: kept, so that the cursor follows them when the order changes.
    selected: Option<Id>,
    /// Where the entry under the cursor stood, for when it is gone.
    stood: usize,
}

impl TeamView {
    /// The selected one.
    #[must_use]
    pub fn member(&self) -> Option<Id> {
        self.ledger.order().get(self.cursor).copied()
    }

    /// The log of the selected one, the latest first.
    #[must_use]
    pub fn log<'a>(&self, book: &'a Book) -> Vec<&'a CoachingEntry> {
        let person = self.member().and_then(|id| book.people().get(&id));
        person.map(|person| person.coaching_log()).unwrap_or_default()
    }

    /// The place of the entry under the cursor in the log.
    #[must_use]
    pub fn place(&self, book: &Book) -> usize {
        let log = self.log(book);
        let there = self.chosen.and_then(|id| log.iter().position(|entry| entry.id == id));
        there.unwrap_or(self.stood).min(log.len().saturating_sub(1))
    }

    /// The entry under the cursor, where the log has the focus.
    #[must_use]
    pub fn entry<'a>(&self, book: &'a Book) -> Option<&'a CoachingEntry> {
        let log = self.log(book);
        log.get(self.place(book)).copied().filter(|_| self.pane == TeamPane::Log)
    }

    /// Shows an entry of the log of somebody.
    pub fn open_entry(&mut self, book: &Book, today: Date, (person, entry): (Id, Id)) {
        self.page = TeamPage::List;
        self.ledger.update(book, today);
        if let Some(place) = self.ledger.order().iter().position(|id| *id == person) {
            self.select(book, place);
            (self.pane, self.chosen) = (TeamPane::Log, Some(entry));
        }
        self.refresh(book, today);
    }

    /// Selects somebody by place; their log begins at its first entry.
    fn select(&mut self, book: &Book, place: usize) {
        if self.ledger.order().get(place).copied() != self.selected {
            (self.chosen, self.stood) = (None, 0);
        }
        self.cursor = place;
        self.selected = self.member();
        self.chosen = self.chosen.or_else(|| self.log(book).first().map(|entry| entry.id));
    }
}

impl Screen for TeamView {
    fn scope(&self) -> KeyScope {
        match self.page {
            TeamPage::List => KeyScope::Team,
            TeamPage::Talk(_) => KeyScope::TeamTalk,
            TeamPage::Coach(_) => KeyScope::TeamCoach,
        }
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        match self.page {
            TeamPage::List => self.can_here(book, action),
            TeamPage::Talk(_) | TeamPage::Coach(_) => Ok(()),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        let left = match &mut self.page {
            TeamPage::List => return self.act_here(desk, action),
            TeamPage::Talk(page) => page.act(desk, action),
            TeamPage::Coach(page) => page.act(desk, action),
        };
        if left {
            self.page = TeamPage::List;
        }
    }

    /// Pane 0 are the people, pane 1 the log, pane 2 the troubles of a coach, pane 3 the texts below them.
    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        let there = self.place(desk.book);
        match (pane, &mut self.page) {
            (0, TeamPage::List) if self.pane == TeamPane::Members && row == self.cursor => self.act(desk, Action::Open),
            (0, TeamPage::List) => {
                self.pane = TeamPane::Members;
                self.select(desk.book, row.min(self.ledger.order().len().saturating_sub(1)));
            }
            (1, TeamPage::List) if self.pane == TeamPane::Log && row == there => self.act(desk, Action::Open),
            (1, TeamPage::List) => {
                self.pane = TeamPane::Log;
                self.chosen = self.log(desk.book).get(row).map(|entry| entry.id);
            }
            (2, TeamPage::Coach(own)) if row == own.cursor => self.act(desk, Action::Toggle),
            (2, TeamPage::Coach(own)) => own.cursor = row.min(TROUBLES - 1),
            (3, TeamPage::Coach(own)) => own.show(CoachSheet::ALL.get(row).copied().unwrap_or_default()),
            _ => {}
        }
    }

    fn click_pane(&mut self, _desk: &mut Desk, pane: usize) {
        self.pane = if pane == 1 { TeamPane::Log } else { TeamPane::Members };
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        None
    }

    fn go_home(&mut self, _desk: &mut Desk) {
        (self.page, self.pane) = (TeamPage::List, TeamPane::Members);
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Team]
    }

    fn needs_me(&self, action: Action) -> bool {
        matches!(self.page, TeamPage::Coach(_)) && matches!(action, Action::Toggle | Action::Open)
    }

    /// The cursor stays at whom and what it was at; at what follows where that is gone.
    fn refresh(&mut self, book: &Book, today: Date) {
        self.ledger.update(book, today);
        let order = self.ledger.order();
        let same = self.selected.and_then(|id| order.iter().position(|other| *other == id));
        let place = same.unwrap_or(self.cursor).min(order.len().saturating_sub(1));
        self.select(book, place);
        self.stood = self.place(book);
        self.chosen = self.log(book).get(self.stood).map(|entry| entry.id);
        if let TeamPage::Talk(page) = self.page
            && !book.people().contains_key(&page.person)
        {
            self.page = TeamPage::List;
        }
    }

    fn aim(&self, book: &Book, _today: Date) -> Aim {
        match (self.page, self.member()) {
            (TeamPage::Talk(page), _) => Aim::record(page.person, 61),
            (TeamPage::Coach(page), _) => Aim::facet(62 + page.cursor),
            (TeamPage::List, Some(id)) => Aim::record(id, 60).at(self.entry(book).map(|entry| entry.id)),
            (TeamPage::List, None) => Aim::default(),
        }
    }

    fn depth(&self) -> ViewDepth {
        let home = self.page == TeamPage::List && self.pane == TeamPane::Members;
        if home { ViewDepth::Home } else { ViewDepth::Inside }
    }
}
