//! This view shows what of time, people and money is planned for attack and defence, and what really goes there. Any cell leads to
//! the customers behind it.

use jiff::civil::Date;

use super::matrix::cause::Cause;
use super::verb::ChannelVerb;
use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::Screen;
use domain::book::Book;
use domain::channel::spread::{Mismatch, largest_mismatch};
use domain::resource::Resource;
use domain::stance::Stance;
use text::edit::LineEditor;
use words::{Phrase, action as labels, frame, resources as phrases};

pub mod ledger;

use ledger::ResourceLedger;

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Resources,
    title: labels::SCOPE_RESOURCES,
    rows: &[
        row("enter", Action::Open, phrases::SEE_WHO, true),
        row("a", Action::Channel(ChannelVerb::MismatchCustomers), phrases::SEE_LARGEST, true),
        row("e", Action::Edit, phrases::PLAN, true),
        row("[", Action::Before, labels::VIEW_BEFORE, false),
        row("]", Action::After, labels::VIEW_AFTER, true),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

#[derive(Debug, Clone, PartialEq, Default)]
pub struct ResourcesView {
    pub ledger: ResourceLedger,
    /// The cell under the cursor: row, column.
    pub cursor: (usize, usize),
    /// The customers that are to be shown in the matrix.
    pub cause: Option<Cause>,
}

impl ResourcesView {
    /// The resource under the cursor.
    #[must_use]
    pub fn resource(&self) -> Resource {
        Resource::ALL.get(self.cursor.0).copied().unwrap_or(Resource::Time)
    }

    /// The stance under the cursor.
    #[must_use]
    pub fn stance(&self) -> Stance {
        Stance::ALL.get(self.cursor.1).copied().unwrap_or(Stance::Attack)
    }

    /// The largest mismatch; none where nothing can be compared.
    #[must_use]
    pub fn largest(&self) -> Option<Mismatch> {
        largest_mismatch(&self.ledger.plan, &self.ledger.actual)
    }

    fn has_anything(&self, resource: Resource, stance: Stance) -> bool {
        self.ledger.has_customer(stance) || !self.ledger.loads(resource, stance).is_empty()
    }

    /// The customers behind a cell.
    fn cause_of(&self, resource: Resource, stance: Stance) -> Cause {
        let plan = self.ledger.plan.shares(resource);
        let over = Mismatch::of(plan, self.ledger.actual(resource), resource, stance).is_none_or(|m| m.is_over());
        Cause { resource, stance, over, loads: self.ledger.loads(resource, stance) }
    }
}

impl Screen for ResourcesView {
    fn scope(&self) -> KeyScope {
        KeyScope::Resources
    }

    fn can(&self, _book: &Book, action: Action) -> Result<(), Phrase> {
        let largest = self.largest().filter(|largest| largest.gap() > 0);
        let there = |resource, stance| self.has_anything(resource, stance);
        match action {
            Action::Back => Err(frame::OUTERMOST),
            Action::Open if !there(self.resource(), self.stance()) => Err(phrases::NOBODY_THERE),
            Action::Channel(ChannelVerb::MismatchCustomers) => match largest {
                None => Err(phrases::NO_MISMATCH),
                Some(largest) if !there(largest.resource, largest.stance) => Err(phrases::NOBODY_THERE),
                Some(_) => Ok(()),
            },
            _ => Ok(()),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        let (row, column) = self.cursor;
        match action {
            Action::Open => self.cause = Some(self.cause_of(self.resource(), self.stance())),
            Action::Channel(ChannelVerb::MismatchCustomers) => {
                self.cause = self.largest().map(|largest| self.cause_of(largest.resource, largest.stance));
            }
            Action::Edit => desk.request = Some(Request::Form(Subject::ResourcePlan(self.resource()))),
            Action::Up | Action::PrevPane => self.cursor.0 = row.saturating_sub(1),
            Action::Down | Action::NextPane => self.cursor.0 = (row + 1).min(Resource::ALL.len() - 1),
            Action::Left => self.cursor.1 = column.saturating_sub(1),
            Action::Right => self.cursor.1 = (column + 1).min(Stance::ALL.len() - 1),
            Action::First | Action::PageUp => self.cursor.0 = 0,
            Action::Last | Action::PageDown => self.cursor.0 = Resource::ALL.len() - 1,
            _ => {}
        }
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        let cell = (pane.min(Resource::ALL.len() - 1), row.min(Stance::ALL.len() - 1));
        if self.cursor == cell && self.can(desk.book, Action::Open).is_ok() {
            self.act(desk, Action::Open);
        }
        self.cursor = cell;
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        None
    }

    fn go_home(&mut self, _desk: &mut Desk) {}

    fn chapters(&self) -> &'static [ChapterName] {
        &[]
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        self.ledger.update(book, today);
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        Aim::facet(self.cursor.0 * Stance::ALL.len() + self.cursor.1)
    }
}
