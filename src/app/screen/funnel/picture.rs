//! The picture shows the figures of the funnel: counts and money by stage, conversion, velocity with its levers, targets, and
//! the cash forecast. This file moves between its parts; the figures come from `facts`.

use std::sync::Arc;
use strum::EnumCount as _;

use jiff::civil::Date;

use super::route::FunnelRoute;
use super::verb::FunnelVerb;
use crate::action::Action;
use crate::aim::Aim;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::{scroll, step_cursor};
use domain::book::Book;
use domain::funnel::owner::OwnerFilter;
use domain::funnel::velocity::Lever;
use words::{Phrase, action as labels, picture as phrases};

pub mod bar;
pub mod cash;
pub mod conversion;
pub mod facts;
pub mod levers;
pub mod stages;
pub mod targets;

use facts::{Basis, Facts};
use levers::Levers;
use targets::TargetRow;

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Picture,
    title: labels::SCOPE_PICTURE,
    rows: &[
        row("enter", Action::Open, labels::COMPARE_WITH, false),
        row("+ =", Action::More, labels::LEVER_MORE, true),
        row("-", Action::Less, labels::LEVER_LESS, true),
        row("v", Action::Funnel(FunnelVerb::Picture), labels::BOARD, true),
        row("esc", Action::Back, labels::BACK, true),
        row("c", Action::Clear, labels::CLEAR, true),
        row("n", Action::New, labels::NEW_TARGET, true),
        row("e", Action::Edit, labels::EDIT_TARGET, false),
        row("d delete", Action::Remove, labels::REMOVE, false),
        row("s", Action::Stages, labels::STAGES, true),
        row("w", Action::Funnel(FunnelVerb::Owner), labels::OWNER, true),
        row("p", Action::Print, labels::PRINT, true),
    ],
};

/// A part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, strum::EnumCount)]
pub enum PicturePane {
    /// Counts and money by stage.
    #[default]
    Stages,
    /// Who went on, who won.
    Passages,
    /// Velocity with its levers; they take the cursor.
    Levers,
    /// The targets; they take the cursor.
    Targets,
    /// The cash forecast.
    Cash,
}

impl PicturePane {
    /// In the order they are read.
    pub const ALL: [Self; Self::COUNT] = [Self::Stages, Self::Passages, Self::Levers, Self::Targets, Self::Cash];

    /// Its place in that order.
    #[must_use]
    pub const fn place(self) -> usize {
        self as usize
    }

    /// The part after it, or before; none at the ends.
    #[must_use]
    pub fn neighbour(self, after: bool) -> Option<Self> {
        let place = if after { self.place().checked_add(1) } else { self.place().checked_sub(1) };
        Self::ALL.get(place?).copied()
    }

    /// The part after it, or before, around the ends.
    #[must_use]
    pub fn round(self, after: bool) -> Self {
        let end = if after { Self::Stages } else { Self::Cash };
        self.neighbour(after).unwrap_or(end)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Whose projects are counted.
    pub owner: OwnerFilter,
    /// What is shown; shared until it is worked out anew.
    pub facts: Arc<Facts>,
    /// The part with the focus.
    pub pane: PicturePane,
    /// How far the levers are pulled.
    pub levers: Levers,
    pub lever: usize,
    pub target: usize,
    /// First line of the part with the focus, where it scrolls.
    pub scroll: usize,
    basis: Basis,
}

impl Picture {
    /// Works the picture out.
    #[must_use]
    pub fn open(book: &Book, owner: OwnerFilter, today: Date) -> Self {
        Self {
            owner,
            facts: Arc::new(Facts::of(book, owner, today)),
            pane: PicturePane::default(),
            levers: Levers::default(),
            lever: 0,
            target: 0,
            scroll: 0,
            basis: Basis::of(book, owner, today),
        }
    }

    /// Tells whether an action works here, or why not.
    ///
    /// # Errors
    /// The reason.
    pub fn can(&self, _book: &Book, action: Action) -> Result<(), Phrase> {
        match action {
            _ if self.pulls(action) && self.facts.velocity.is_err() => Err(phrases::NO_LEVERS),
            Action::More | Action::Less if self.pane != PicturePane::Levers => Err(phrases::LEVERS_FIRST),
            Action::Clear if self.levers.at_rest() => Err(phrases::AT_REST),
            Action::Edit | Action::Remove if self.pane != PicturePane::Targets => Err(phrases::TARGETS_FIRST),
            Action::Remove if self.row().is_none_or(|row| row.set.is_none()) => Err(phrases::NO_TARGET_THERE),
            _ => Ok(()),
        }
    }

    /// Whether an action pulls a lever.
    fn pulls(&self, action: Action) -> bool {
        let sideways = matches!(action, Action::Left | Action::Right) && self.pane == PicturePane::Levers;
        sideways || matches!(action, Action::More | Action::Less)
    }

    pub fn act(&mut self, desk: &mut Desk, action: Action) -> FunnelRoute {
        match action {
            Action::Back | Action::Funnel(FunnelVerb::Picture) => return FunnelRoute::Board,
            Action::Left | Action::Right if self.pane == PicturePane::Levers => {
                self.pull(desk, action == Action::Right);
            }
            Action::NextPane | Action::Right => self.focus_pane(self.pane.round(true), true),
            Action::PrevPane | Action::Left => self.focus_pane(self.pane.round(false), true),
            Action::More => self.pull(desk, true),
            Action::Less => self.pull(desk, false),
            Action::Clear => {
                self.levers = Levers::default();
                desk.tell(phrases::CLEARED);
            }
            Action::New => desk.request = Some(Request::Form(Subject::NewTarget)),
            Action::Edit => desk.request = Some(Request::Form(self.target_form())),
            Action::Open if self.pane == PicturePane::Targets => desk.request = Some(Request::Form(self.target_form())),
            Action::Open => desk.request = Some(Request::Menu),
            Action::Remove => self.remove(desk),
            Action::Stages => desk.request = Some(Request::Form(Subject::Stages)),
            Action::Funnel(FunnelVerb::Owner) => self.next_owner(desk),
            Action::Print => desk.request = Some(Request::PrintFunnel(self.owner)),
            _ => self.move_cursor(desk, action),
        }
        FunnelRoute::Stay
    }

    /// The mouse was pressed on a pane, or on a row of it: that comes under the cursor, and the target already there opens.
    pub fn click(&mut self, desk: &mut Desk, pane: usize, row: Option<usize>) {
        let Some(pane) = PicturePane::ALL.get(pane).copied() else { return };
        let before = (self.pane, self.target);
        if self.pane != pane {
            self.focus_pane(pane, true);
        }
        let Some(row) = row else { return };
        if pane == PicturePane::Levers && row < Lever::ALL.len() {
            self.lever = row;
        }
        if pane == PicturePane::Targets && row < self.facts.targets.rows.len() {
            self.target = row;
            if before == (pane, row) {
                desk.request = Some(Request::Form(self.target_form()));
            }
        }
    }

    /// The book changed, or the day: works the picture out anew where it could look different.
    pub fn refresh(&mut self, book: &Book, today: Date) {
        if self.basis.stands(book, self.owner, today) {
            return;
        }
        let quarter = self.row().map(|row| row.quarter);
        self.facts = Arc::new(Facts::of(book, self.owner, today));
        self.basis = Basis::of(book, self.owner, today);
        match &self.facts.velocity {
            Ok(now) => self.levers.limit_to(now),
            Err(_) => self.levers = Levers::default(),
        }
        // A quarter ends, or a target is set: the rows move, and the cursor goes with its quarter.
        let rows = &self.facts.targets.rows;
        let same = rows.iter().position(|row| Some(row.quarter) == quarter);
        self.target = same.unwrap_or(self.target).min(rows.len().saturating_sub(1));
    }

    /// What the cursor is at.
    #[must_use]
    pub fn aim(&self) -> Aim {
        let row = self.row().filter(|_| self.pane == PicturePane::Targets);
        let quarter =
            row.map_or(0, |row| row.quarter.year().unsigned_abs() as usize * 4 + row.quarter.number() as usize);
        Aim::facet(self.pane.place() + quarter * PicturePane::COUNT).at(row.and_then(|row| row.set).map(|set| set.id))
    }

    /// Comes in front again, for whose projects are asked for now.
    pub fn again(&mut self, book: &Book, owner: OwnerFilter, today: Date) {
        self.owner = owner;
        self.refresh(book, today);
    }

    /// The row of the targets under the cursor.
    #[must_use]
    pub fn row(&self) -> Option<&TargetRow> {
        self.facts.targets.rows.get(self.target)
    }

    /// The form of the target under the cursor: of a new one where none is set.
    fn target_form(&self) -> Subject {
        self.row().and_then(|row| row.set).map_or(Subject::NewTarget, |set| Subject::Target(set.id))
    }

    /// Gives a part the focus, entered from its beginning or from its end.
    fn focus_pane(&mut self, pane: PicturePane, first: bool) {
        self.pane = pane;
        // How many lines a part has is known only when it is drawn; drawing brings this down to the last page.
        self.scroll = if first { 0 } else { usize::MAX };
        match pane {
            PicturePane::Levers => self.lever = if first { 0 } else { Lever::ALL.len() - 1 },
            PicturePane::Targets => {
                self.target = if first { 0 } else { self.facts.targets.rows.len().saturating_sub(1) }
            }
            PicturePane::Stages | PicturePane::Passages | PicturePane::Cash => {}
        }
    }

    /// Up and down lead through a part, and at its end into the next one.
    fn move_cursor(&mut self, desk: &Desk, action: Action) {
        let (page, limit) = (desk.page_rows, desk.scroll_limit);
        let (at, to) = match self.pane {
            PicturePane::Levers => (self.lever, step_cursor(self.lever, action, Lever::ALL.len(), page)),
            PicturePane::Targets => {
                (self.target, step_cursor(self.target, action, self.facts.targets.rows.len(), page))
            }
            PicturePane::Stages | PicturePane::Passages | PicturePane::Cash => {
                let at = self.scroll.min(limit);
                (at, scroll(at, action, page, limit))
            }
        };
        let onward = match action {
            Action::Down | Action::PageDown => self.pane.neighbour(true),
            Action::Up | Action::PageUp => self.pane.neighbour(false),
            _ => None,
        };
        match (self.pane, onward) {
            (_, Some(next)) if at == to => self.focus_pane(next, matches!(action, Action::Down | Action::PageDown)),
            (PicturePane::Levers, _) => self.lever = to,
            (PicturePane::Targets, _) => self.target = to,
            (PicturePane::Stages | PicturePane::Passages | PicturePane::Cash, _) => self.scroll = to,
        }
    }

    /// Pulls the lever under the cursor, and brings it in front.
    fn pull(&mut self, desk: &mut Desk, up: bool) {
        let Ok(now) = &self.facts.velocity else { return };
        let lever = Lever::ALL.get(self.lever).copied().unwrap_or(Lever::Open);
        if !self.levers.pull(now, lever, up) {
            desk.tell(phrases::LEVER_ENDS);
        }
        self.pane = PicturePane::Levers;
        self.scroll = 0;
    }

    /// Counts the projects of whoever comes next: everybody, me, each colleague who owns one, nobody.
    fn next_owner(&mut self, desk: &Desk) {
        self.owner = self.owner.next(&self.facts.owners);
        self.scroll = 0;
        self.refresh(desk.book, desk.today);
    }

    fn remove(&self, desk: &mut Desk) {
        let Some((row, set)) = self.row().and_then(|row| Some((row, row.set?))) else { return };
        desk.book.edit_settings(|settings| settings.targets.retain(|target| target.id != set.id));
        desk.tell(phrases::TARGET_REMOVED.with([&row.quarter.to_string()]));
    }
}
