//! The Channel tab says where to attack, what is spent on it and who does it. Its views stand side by side: this file keeps
//! which of them is in front, and says what leads from one to another.

use jiff::civil::Date;

use super::Screen;
use crate::desk::Desk;
use crate::strip::Strip;
use domain::book::Book;
use domain::id::Id;
use words::{Phrase, channel as phrases};

pub mod forces;
pub mod matrix;
pub mod resources;
pub mod scorecard;
pub mod team;
pub mod verb;

use forces::ForcesView;
use matrix::MatrixView;
use resources::ResourcesView;
use scorecard::ScorecardView;
use team::coach::CoachPage;
use team::{TeamPage, TeamView};

/// What is in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, strum::VariantArray)]
pub enum ChannelView {
    #[default]
    Matrix,
    Resources,
    Scorecard,
    Forces,
    Team,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Channel {
    /// What is in front.
    pub view: ChannelView,
    pub matrix: MatrixView,
    pub resources: ResourcesView,
    pub scorecard: ScorecardView,
    pub forces: ForcesView,
    pub team: TeamView,
    /// Whether another tab led to the view in front: leaving it leads back there.
    visited: bool,
}

impl Strip for Channel {
    type View = ChannelView;

    const TITLES: &'static [Phrase] =
        &[phrases::MATRIX, phrases::RESOURCES, phrases::SCORECARD, phrases::FORCES, phrases::TEAM];

    fn view(&self) -> ChannelView {
        self.view
    }

    fn set_view(&mut self, view: ChannelView) {
        self.view = view;
    }

    fn front(&self) -> &dyn Screen {
        match self.view {
            ChannelView::Matrix => &self.matrix,
            ChannelView::Resources => &self.resources,
            ChannelView::Scorecard => &self.scorecard,
            ChannelView::Forces => &self.forces,
            ChannelView::Team => &self.team,
        }
    }

    fn front_mut(&mut self) -> &mut dyn Screen {
        match self.view {
            ChannelView::Matrix => &mut self.matrix,
            ChannelView::Resources => &mut self.resources,
            ChannelView::Scorecard => &mut self.scorecard,
            ChannelView::Forces => &mut self.forces,
            ChannelView::Team => &mut self.team,
        }
    }

    fn is_visited(&self) -> bool {
        self.visited
    }

    fn put_away(&mut self) {
        self.visited = false;
    }

    /// From the customers behind a cell of the resources to that cell.
    fn way_back(&self) -> Option<ChannelView> {
        let matrix = &self.matrix;
        let lists_cause = matrix.cause.is_some() && !matrix.typing && matrix.adjusting.is_none();
        (self.view == ChannelView::Matrix && lists_cause).then_some(ChannelView::Resources)
    }

    /// Shows the customers behind a cell of the resources where they are asked for.
    fn lead_on(&mut self, desk: &mut Desk) {
        if let Some(cause) = self.resources.cause.take() {
            self.view = ChannelView::Matrix;
            self.matrix.show_cause(desk.book, desk.today, cause);
        }
    }
}

impl Channel {
    /// Shows a class the leader's page: nothing that is ticked there is kept.
    pub fn open_coach_page(&mut self) {
        (self.view, self.visited) = (ChannelView::Team, true);
        self.team.page = TeamPage::Coach(CoachPage::in_class());
    }

    /// Shows a class the forces of its own customer, and of no other.
    pub fn open_class_forces(&mut self, book: &Book, today: Date, account: Id) {
        (self.view, self.visited) = (ChannelView::Forces, true);
        self.forces.open_class(book, today, account);
    }

    /// Shows a class the exercise of the scorecard: nothing that is answered there is kept.
    pub fn open_blanks(&mut self) {
        (self.view, self.visited) = (ChannelView::Scorecard, true);
        self.scorecard.open_class_exercise();
    }

    /// Shows an entry of the coaching log of a person, led here by another tab.
    pub fn open_coaching(&mut self, book: &Book, today: Date, whose: (Id, Id)) {
        (self.view, self.visited) = (ChannelView::Team, true);
        self.team.open_entry(book, today, whose);
    }
}
