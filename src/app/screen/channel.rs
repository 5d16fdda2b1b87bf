//! The Channel tab says where to attack, what is spent on it and who does it. Its views stand side by side: this file keeps which of them is in front and leads everything to it.

use jiff::civil::Date;
use strum::{EnumCount as _, VariantArray as _};

use super::{AboutWhom, STRIP, Screen, ViewDepth};
use crate::action::Action;
use crate::aim::Aim;
use crate::catalogue::Catalogue;
use crate::course::ChapterName;
use crate::desk::Desk;
use crate::keymap::KeyScope;
use crate::msg::Spot;
use domain::book::Book;
use domain::id::Id;
use text::edit::LineEditor;
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
use team::TeamView;

/// What is in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, strum::EnumCount, strum::VariantArray)]
pub enum ChannelView {
    #[default]
    Matrix,
    Resources,
    Scorecard,
    Forces,
    Team,
}

impl ChannelView {
    /// What it is called, in the order of the strip.
    const TITLES: [Phrase; Self::COUNT] =
        [phrases::MATRIX, phrases::RESOURCES, phrases::SCORECARD, phrases::FORCES, phrases::TEAM];
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

impl Screen for Channel {
    fn scope(&self) -> KeyScope {
        self.front().scope()
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        match action {
            Action::Back if self.leaves_for_first() => Ok(()),
            _ => self.front().can(book, action),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        let typing = self.front().scope() == KeyScope::Field;
        match action {
            Action::Before if !typing => self.turn(desk, ChannelView::COUNT - 1),
            Action::After if !typing => self.turn(desk, 1),
            Action::Back if self.leaves_for_first() => self.show_view(desk.book, desk.today, 0),
            Action::Back if self.leaves_cause() => {
                self.front_mut().act(desk, action);
                self.show_view(desk.book, desk.today, ChannelView::Resources as usize);
            }
            _ => self.front_mut().act(desk, action),
        }
        self.follow_cause(desk);
    }

    fn types_number(&self, action: Action) -> bool {
        self.front().types_number(action)
    }

    fn type_digit(&mut self, digit: usize) -> Result<(), Phrase> {
        self.front_mut().type_digit(digit)
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        if pane == STRIP {
            self.show_view(desk.book, desk.today, row);
        } else {
            self.front_mut().click(desk, pane, row);
            self.follow_cause(desk);
        }
    }

    fn click_pane(&mut self, desk: &mut Desk, pane: usize) {
        self.front_mut().click_pane(desk, pane);
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        self.front_mut().line_editor()
    }

    fn go_home(&mut self, desk: &mut Desk) {
        self.front_mut().go_home(desk);
        self.show_view(desk.book, desk.today, 0);
    }

    fn chapters(&self) -> &'static [ChapterName] {
        self.front().chapters()
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        self.front_mut().refresh(book, today);
    }

    fn aim(&self, book: &Book, today: Date) -> Aim {
        self.front().aim(book, today)
    }

    fn depth(&self) -> ViewDepth {
        if self.visited {
            return ViewDepth::Page;
        }
        if self.view == ChannelView::default() { self.front().depth() } else { ViewDepth::Inside }
    }

    fn about(&self) -> Option<AboutWhom> {
        self.front().about()
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        self.front().label(action)
    }

    fn needs_me(&self, action: Action) -> bool {
        self.front().needs_me(action)
    }

    fn set_catalogue(&mut self, catalogue: &Catalogue) {
        self.front_mut().set_catalogue(catalogue);
    }

    fn release_mouse(&mut self) {
        self.front_mut().release_mouse();
    }

    fn drag(&mut self, from: Spot, over: Spot) {
        self.front_mut().drag(from, over);
    }

    fn release(&mut self, desk: &mut Desk, from: Spot, to: Spot) {
        self.front_mut().release(desk, from, to);
    }

    fn views(&self) -> &'static [Phrase] {
        &ChannelView::TITLES
    }

    fn view_in_front(&self) -> usize {
        self.view as usize
    }

    fn show_view(&mut self, book: &Book, today: Date, place: usize) {
        let Some(view) = ChannelView::VARIANTS.get(place) else { return };
        (self.view, self.visited) = (*view, false);
        self.front_mut().refresh(book, today);
    }
}

impl Channel {
    /// Shows an entry of the coaching log of a person, led here by another tab.
    pub fn open_coaching(&mut self, book: &Book, today: Date, whose: (Id, Id)) {
        (self.view, self.visited) = (ChannelView::Team, true);
        self.team.open_entry(book, today, whose);
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

    /// Whether going back leads from a view beside the first one to that.
    fn leaves_for_first(&self) -> bool {
        self.view != ChannelView::default()
            && (self.visited || self.front().depth() == ViewDepth::Home)
            && self.front().scope() != KeyScope::Field
    }

    /// Whether going back leads from the customers behind a cell of the resources to that cell.
    fn leaves_cause(&self) -> bool {
        let matrix = &self.matrix;
        self.view == ChannelView::Matrix && matrix.cause.is_some() && !matrix.typing && matrix.adjusting.is_none()
    }

    /// Shows the customers behind a cell of the resources where they are asked for.
    fn follow_cause(&mut self, desk: &Desk) {
        if let Some(cause) = self.resources.cause.take() {
            self.view = ChannelView::Matrix;
            self.matrix.show_cause(desk.book, desk.today, cause);
        }
    }

    /// The view so many places on, round and round.
    fn turn(&mut self, desk: &Desk, by: usize) {
        self.front_mut().release_mouse();
        self.show_view(desk.book, desk.today, (self.view as usize + by) % ChannelView::COUNT);
    }
}
