//! The Workshop tab is for a live class. Its views stand side by side: this file keeps which of them is in front, and that all of
//! them show the same class.

use jiff::civil::Date;

use super::Screen;
use crate::desk::Desk;
use crate::strip::Strip;
use domain::book::Book;
use domain::id::Id;
use words::{Phrase, agenda as agenda_words, cases as case_words, class_teams, lectern as lectern_words};
use words::{roster as roster_words, votes as vote_words};

pub mod after;
pub mod agenda;
pub mod cases;
pub mod class;
pub mod deck;
pub mod hold;
pub mod lectern;
pub mod opens;
pub mod roster;
pub mod teams;
pub mod timer;
pub mod verb;
pub mod votes;
pub mod wall_room;

use after::AfterView;
use agenda::AgendaView;
use cases::CasesView;
use class::ClassView as _;
use lectern::LecternView;
use opens::ClassDoor;
use roster::RosterView;
use teams::TeamsView;
use votes::VotesView;

/// What is in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, strum::VariantArray)]
pub enum WorkshopView {
    #[default]
    Lectern,
    Agenda,
    Roster,
    Votes,
    Teams,
    Cases,
    After,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct WorkshopTab {
    /// What is in front.
    pub view: WorkshopView,
    /// The class all views show; none where there is none.
    pub class: Option<Id>,
    pub lectern: LecternView,
    pub agenda: AgendaView,
    pub roster: RosterView,
    pub votes: VotesView,
    pub teams: TeamsView,
    pub cases: CasesView,
    pub after: AfterView,
    /// Whether another tab led to the view in front: leaving it leads back there.
    visited: bool,
}

impl Strip for WorkshopTab {
    type View = WorkshopView;

    const TITLES: &'static [Phrase] = &[
        lectern_words::TITLE,
        agenda_words::TITLE,
        roster_words::TITLE,
        vote_words::TITLE,
        class_teams::TITLE,
        case_words::TITLE,
        words::after::TITLE,
    ];

    fn view(&self) -> WorkshopView {
        self.view
    }

    fn is_visited(&self) -> bool {
        self.visited
    }

    fn put_away(&mut self) {
        self.visited = false;
    }

    /// A class made in the view that is left is shown by the next one too.
    fn set_view(&mut self, view: WorkshopView) {
        self.follow_front();
        self.view = view;
    }

    fn front(&self) -> &dyn Screen {
        match self.view {
            WorkshopView::Lectern => &self.lectern,
            WorkshopView::Agenda => &self.agenda,
            WorkshopView::Roster => &self.roster,
            WorkshopView::Votes => &self.votes,
            WorkshopView::Teams => &self.teams,
            WorkshopView::Cases => &self.cases,
            WorkshopView::After => &self.after,
        }
    }

    fn front_mut(&mut self) -> &mut dyn Screen {
        match self.view {
            WorkshopView::Lectern => &mut self.lectern,
            WorkshopView::Agenda => &mut self.agenda,
            WorkshopView::Roster => &mut self.roster,
            WorkshopView::Votes => &mut self.votes,
            WorkshopView::Teams => &mut self.teams,
            WorkshopView::Cases => &mut self.cases,
            WorkshopView::After => &mut self.after,
        }
    }

    /// Another class was chosen in the view in front: all others show it too.
    fn lead_on(&mut self, desk: &mut Desk) {
        let before = self.class;
        self.follow_front();
        if before != self.class {
            self.front_mut().refresh(desk.book, desk.today);
        }
        let vote = self.cases.asks_vote.take().map(ClassDoor::Vote);
        match self.agenda.asks.take().or_else(|| self.lectern.asks.take()).or(vote) {
            None => {}
            Some(ClassDoor::Page(place)) => {
                self.view = WorkshopView::Lectern;
                self.lectern.cursor = place;
            }
            Some(ClassDoor::Vote(key)) => {
                self.view = WorkshopView::Votes;
                self.votes.show(key);
                self.votes.refresh(desk.book, desk.today);
            }
            Some(ClassDoor::Case(place)) => {
                self.cases.cursor = place;
                self.view = WorkshopView::Cases;
                self.cases.refresh(desk.book, desk.today);
            }
            Some(ClassDoor::HandIn) => {
                self.view = WorkshopView::Roster;
                self.roster.refresh(desk.book, desk.today);
            }
            Some(ClassDoor::Points) => {
                self.view = WorkshopView::Teams;
                self.teams.refresh(desk.book, desk.today);
                self.teams.ask_points(desk);
            }
            Some(ClassDoor::Places) => {
                self.view = WorkshopView::Teams;
                self.teams.refresh(desk.book, desk.today);
                self.teams.ask_places(desk);
            }
        }
    }
}

impl WorkshopTab {
    /// All views show the class of the one in front.
    fn follow_front(&mut self) {
        let chosen = match self.view {
            WorkshopView::Lectern => self.lectern.class,
            WorkshopView::Agenda => self.agenda.class,
            WorkshopView::Roster => self.roster.class,
            WorkshopView::Votes => self.votes.class,
            WorkshopView::Teams => self.teams.class,
            WorkshopView::Cases => self.cases.class,
            WorkshopView::After => self.after.class,
        };
        if chosen != self.class {
            self.choose(chosen);
        }
    }

    /// Shows what a class promised.
    pub fn open_promises(&mut self, book: &Book, class: Id, today: Date) {
        self.choose(Some(class));
        (self.view, self.visited) = (WorkshopView::After, true);
        self.after.refresh(book, today);
    }

    /// Nothing is left of what was typed or pasted about a class that is erased; what is kept of it is shown.
    pub fn begin_anew(&mut self, kept: Id) {
        let roster = RosterView::with_inbox(std::mem::take(&mut self.roster.inbox));
        *self = Self { view: self.view, roster, ..Self::default() };
        self.choose(Some(kept));
    }

    /// All views show this class.
    pub fn choose(&mut self, class: Option<Id>) {
        self.class = class;
        let others = [
            self.lectern.class(),
            self.agenda.class(),
            self.roster.class(),
            self.votes.class(),
            self.teams.class(),
            self.cases.class(),
            self.after.class(),
        ];
        for other in others {
            *other = class;
        }
    }
}
