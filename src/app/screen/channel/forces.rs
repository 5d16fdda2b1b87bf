//! This view shows what drives a dealer and what holds it back: the dealers at the left, the forces of one of them at the right.

use jiff::civil::Date;

use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::{Screen, ViewDepth, step_cursor};
use domain::account::Account;
use domain::book::Book;
use domain::force::{ChannelForce, STRONGEST};
use domain::id::Id;
use text::edit::LineEditor;
use text::find::collation;
use words::{Phrase, action as labels, forces as phrases, frame};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Forces,
    title: labels::SCOPE_FORCES,
    rows: &[
        row("enter", Action::Open, labels::OPEN, true),
        row("n", Action::New, labels::NEW_FORCE, true),
        row("+ =", Action::More, labels::FORCE_MORE, true),
        row("-", Action::Less, labels::FORCE_LESS, true),
        row("e", Action::Edit, labels::EDIT, false),
        row("space x", Action::Toggle, labels::FORCE_GONE, true),
        row("d delete", Action::Remove, labels::REMOVE, false),
        row("[", Action::Before, labels::VIEW_BEFORE, true),
        row("]", Action::After, labels::VIEW_AFTER, true),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

/// A part of the view that can have the focus, from left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ForcesPane {
    /// The dealers with forces.
    #[default]
    Dealers,
    /// The forces of the one under the cursor.
    Forces,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct ForcesView {
    pub pane: ForcesPane,
    /// The dealers with forces, by name.
    pub rows: Vec<Id>,
    pub cursor: usize,
    /// The force under the cursor.
    pub force: usize,
    /// Which force that is.
    at: Option<Id>,
    /// How many forces the dealer had.
    count: usize,
}

impl ForcesView {
    /// The dealer under the cursor.
    #[must_use]
    pub fn dealer<'a>(&self, book: &'a Book) -> Option<&'a Account> {
        book.accounts().get(self.rows.get(self.cursor)?).map(AsRef::as_ref)
    }

    /// The force under the cursor, with its dealer.
    #[must_use]
    pub fn force<'a>(&self, book: &'a Book) -> Option<(&'a Account, &'a ChannelForce)> {
        let dealer = self.dealer(book)?;
        Some((dealer, dealer.forces.get(self.force)?))
    }

    /// Sets how strong the force under the cursor is from today on.
    fn set(&self, desk: &mut Desk, to: impl FnOnce(i8) -> i8) {
        let Some((dealer, force)) = self.force(desk.book) else { return };
        let (account, id, name, today) = (dealer.id, force.id, force.name.clone(), desk.today);
        let before = force.strength(today);
        let after = to(before).clamp(-STRONGEST, STRONGEST);
        if before == after {
            return desk.tell(phrases::STRENGTH_ENDS);
        }
        desk.book.edit_account(account, |a| {
            a.forces.iter_mut().filter(|f| f.id == id).for_each(|f| f.set_strength(today, after));
        });
        desk.tell(phrases::STRENGTH_SET.with([&name, &format!("{after:+}"), &today.to_string()]));
    }

    fn remove(&self, desk: &mut Desk) {
        let Some((dealer, force)) = self.force(desk.book) else { return };
        let (account, id, name) = (dealer.id, force.id, force.name.clone());
        desk.book.edit_account(account, |a| a.forces.retain(|f| f.id != id));
        desk.tell(phrases::FORCE_REMOVED.with([&name]));
    }

    fn edit(&self, desk: &mut Desk) {
        let form = self.force(desk.book).map(|(dealer, force)| Subject::Force(dealer.id, force.id));
        desk.request = form.map(Request::Form);
    }

    fn move_cursor(&mut self, desk: &Desk, action: Action) {
        match self.pane {
            ForcesPane::Dealers => {
                let to = step_cursor(self.cursor, action, self.rows.len(), desk.page_rows);
                if to != self.cursor {
                    (self.cursor, self.force) = (to, 0);
                }
            }
            ForcesPane::Forces => {
                let count = self.dealer(desk.book).map_or(0, |dealer| dealer.forces.len());
                self.force = step_cursor(self.force, action, count, desk.page_rows);
            }
        }
        self.anchor(desk.book);
    }

    fn anchor(&mut self, book: &Book) {
        self.at = self.force(book).map(|(_, force)| force.id);
        self.count = self.dealer(book).map_or(0, |dealer| dealer.forces.len());
    }
}

impl Screen for ForcesView {
    fn scope(&self) -> KeyScope {
        KeyScope::Forces
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        match action {
            Action::Back if self.pane == ForcesPane::Dealers => Err(frame::OUTERMOST),
            Action::More | Action::Less | Action::Toggle | Action::Remove | Action::Edit if self.rows.is_empty() => {
                Err(phrases::NO_FORCE)
            }
            Action::More | Action::Less | Action::Toggle | Action::Remove | Action::Edit
                if self.pane == ForcesPane::Dealers =>
            {
                Err(phrases::FORCES_FIRST)
            }
            Action::Toggle if self.force(book).is_some_and(|(_, force)| force.levels.is_empty()) => {
                Err(phrases::STRENGTH_ENDS)
            }
            _ => Ok(()),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        match action {
            Action::New => {
                let dealer = self.dealer(desk.book).map(|dealer| dealer.id);
                desk.request = Some(Request::Form(Subject::NewForce(dealer)));
            }
            Action::Open if self.rows.is_empty() => desk.request = Some(Request::Menu),
            Action::Open if self.pane == ForcesPane::Forces => self.edit(desk),
            Action::Open => self.pane = ForcesPane::Forces,
            Action::Edit => self.edit(desk),
            Action::NextPane | Action::PrevPane if !self.rows.is_empty() => {
                self.pane = match self.pane {
                    ForcesPane::Dealers => ForcesPane::Forces,
                    ForcesPane::Forces => ForcesPane::Dealers,
                };
            }
            Action::Right if !self.rows.is_empty() => self.pane = ForcesPane::Forces,
            Action::Back | Action::Left => self.pane = ForcesPane::Dealers,
            Action::More => self.set(desk, |strength| strength.saturating_add(1)),
            Action::Less => self.set(desk, |strength| strength.saturating_sub(1)),
            Action::Toggle => self.set(desk, |_| 0),
            Action::Remove => self.remove(desk),
            _ => self.move_cursor(desk, action),
        }
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        let dealers = pane == ForcesPane::Dealers as usize;
        let before = (self.pane, self.force);
        if dealers && row < self.rows.len() {
            if row != self.cursor {
                (self.cursor, self.force) = (row, 0);
            }
            self.pane = ForcesPane::Dealers;
        } else if !dealers && self.dealer(desk.book).is_some_and(|dealer| row < dealer.forces.len()) {
            (self.pane, self.force) = (ForcesPane::Forces, row);
            if before == (self.pane, row) {
                self.edit(desk);
            }
        }
        self.anchor(desk.book);
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        None
    }

    fn go_home(&mut self, _desk: &mut Desk) {
        self.pane = ForcesPane::Dealers;
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Scorecard]
    }

    /// Lists anew; the cursors stay at their dealer and their force, or go to the one that came in.
    fn refresh(&mut self, book: &Book, _today: Date) {
        let mut dealers: Vec<&Account> =
            book.accounts().values().map(AsRef::as_ref).filter(|account| !account.forces.is_empty()).collect();
        dealers.sort_by_cached_key(|dealer| (collation(&dealer.name), dealer.id));
        let rows: Vec<Id> = dealers.iter().map(|dealer| dealer.id).collect();
        let new: Vec<_> = rows.iter().filter(|id| !self.rows.contains(id)).collect();
        let before = self.rows.get(self.cursor).copied();
        let here = match (new.as_slice(), self.rows.is_empty()) {
            ([new], false) => Some(**new),
            _ => before,
        };
        let place = rows.iter().position(|id| Some(*id) == here);
        self.cursor = place.unwrap_or(self.cursor).min(rows.len().saturating_sub(1));
        self.rows = rows;
        let forces = self.dealer(book).map_or(&[][..], |dealer| dealer.forces.as_slice());
        let same = self.rows.get(self.cursor).copied() == before;
        let came = same && forces.len() == self.count + 1;
        let kept = forces.iter().position(|force| Some(force.id) == self.at);
        self.force = match kept {
            _ if came => forces.len() - 1,
            Some(place) => place,
            None if same => self.force.min(forces.len().saturating_sub(1)),
            None => 0,
        };
        if self.rows.is_empty() {
            self.pane = ForcesPane::Dealers;
        }
        self.anchor(book);
    }

    fn aim(&self, book: &Book, _today: Date) -> Aim {
        match self.dealer(book) {
            Some(dealer) => Aim::record(dealer.id, self.pane as usize).at(self.at),
            None => Aim::default(),
        }
    }

    fn depth(&self) -> ViewDepth {
        if self.pane == ForcesPane::Dealers { ViewDepth::Home } else { ViewDepth::Inside }
    }
}
