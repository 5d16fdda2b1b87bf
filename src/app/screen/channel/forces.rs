//! This view shows what drives a dealer and what holds it back: the dealers at the left, the forces of one of them at the right.

use jiff::civil::Date;

use crate::action::Action;
use crate::aim::Aim;
use crate::catalogue::Catalogue;
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
use words::{Phrase, action as labels, forces as phrases, frame};

use search::DealerSearch;

pub mod search;

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Forces,
    title: labels::SCOPE_FORCES,
    rows: &[
        row("enter", Action::Open, labels::OPEN, true),
        row("n", Action::New, labels::NEW_FORCE, true),
        row("+ =", Action::More, labels::FORCE_MORE, true),
        row("-", Action::Less, labels::FORCE_LESS, true),
        row("e", Action::Edit, labels::EDIT, false),
        row("$", Action::Invoices, labels::INVOICES, false),
        row("space x", Action::Toggle, labels::FORCE_GONE, true),
        row("d delete", Action::Remove, labels::REMOVE, false),
        row("[", Action::Before, labels::VIEW_BEFORE, false),
        row("]", Action::After, labels::VIEW_AFTER, true),
        row("/", Action::Filter, labels::FILTER, true),
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
    /// The dealers with forces that the filter leaves, by name.
    pub rows: Vec<Id>,
    pub cursor: usize,
    pub search: DealerSearch,
    /// The customer a class works on: it is the only one listed, forces or none.
    pub class: Option<Id>,
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

    /// Whether there are dealers with forces, and the filter leaves none of them.
    #[must_use]
    pub fn finds_nobody(&self) -> bool {
        self.rows.is_empty() && !self.search.all.is_empty()
    }

    /// Shows a class what drives its own customer and what holds it back.
    pub fn open_class(&mut self, book: &Book, today: Date, account: Id) {
        self.search.clear();
        (self.class, self.cursor, self.force) = (Some(account), 0, 0);
        self.refresh(book, today);
        self.pane = ForcesPane::Forces;
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
        if self.search.typing { KeyScope::Field } else { KeyScope::Forces }
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        match action {
            Action::Open | Action::Back if self.search.typing => Ok(()),
            Action::Back if self.pane == ForcesPane::Dealers && self.search.line.is_none() => Err(frame::OUTERMOST),
            Action::Filter if self.search.all.is_empty() => Err(phrases::NO_FORCE),
            Action::More
            | Action::Less
            | Action::Toggle
            | Action::Remove
            | Action::Edit
            | Action::Open
            | Action::Invoices
                if self.finds_nobody() =>
            {
                Err(phrases::NO_MATCH)
            }
            Action::More | Action::Less | Action::Toggle | Action::Remove | Action::Edit | Action::Invoices
                if self.rows.is_empty() =>
            {
                Err(phrases::NO_FORCE)
            }
            Action::More | Action::Less | Action::Toggle | Action::Remove | Action::Edit
                if self.pane == ForcesPane::Dealers =>
            {
                Err(phrases::FORCES_FIRST)
            }
            Action::More | Action::Less | Action::Toggle | Action::Remove | Action::Edit | Action::Open
                if self.pane == ForcesPane::Forces && self.force(book).is_none() =>
            {
                Err(phrases::NO_FORCE)
            }
            Action::Toggle if self.force(book).is_some_and(|(_, force)| force.levels.is_empty()) => {
                Err(phrases::STRENGTH_ENDS)
            }
            _ => Ok(()),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        match action {
            Action::Open if self.search.typing => self.search.accept(),
            Action::Back if self.search.typing || (self.pane == ForcesPane::Dealers && self.search.line.is_some()) => {
                self.search.clear();
            }
            Action::Filter => {
                self.pane = ForcesPane::Dealers;
                self.search.begin();
            }
            Action::New => {
                let dealer = self.dealer(desk.book).map(|dealer| dealer.id);
                desk.request = Some(Request::Form(Subject::NewForce(dealer)));
            }
            Action::Open if self.rows.is_empty() => desk.request = Some(Request::Menu),
            Action::Open if self.pane == ForcesPane::Forces => self.edit(desk),
            Action::Open => self.pane = ForcesPane::Forces,
            Action::Edit => self.edit(desk),
            Action::Invoices => {
                desk.request = self.dealer(desk.book).map(|dealer| Request::Invoices(dealer.id, None));
            }
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
        if matches!(action, Action::Open | Action::Back | Action::Filter) {
            self.refresh(desk.book, desk.today);
        }
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        self.search.accept();
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
        if self.search.typing { self.search.line.as_mut() } else { None }
    }

    fn go_home(&mut self, desk: &mut Desk) {
        self.pane = ForcesPane::Dealers;
        self.search.clear();
        self.refresh(desk.book, desk.today);
    }

    fn set_catalogue(&mut self, catalogue: &Catalogue) {
        self.search.catalogue = catalogue.clone();
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Scorecard]
    }

    /// Lists anew; the cursors stay at their dealer and their force, or go to the one that came in.
    fn refresh(&mut self, book: &Book, _today: Date) {
        let before = self.rows.get(self.cursor).copied();
        let came_in = self.search.list(book, self.class);
        self.rows = self.search.found(book);
        if came_in.is_some_and(|id| !self.rows.contains(&id)) {
            // Whoever was noted just now is seen, whatever is searched.
            self.search.clear();
            self.rows = self.search.found(book);
        }
        let here = came_in.or(before);
        let place = self.rows.iter().position(|id| Some(*id) == here);
        self.cursor = place.unwrap_or(self.cursor).min(self.rows.len().saturating_sub(1));
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
        let outermost = self.pane == ForcesPane::Dealers && self.search.line.is_none();
        if outermost { ViewDepth::Home } else { ViewDepth::Inside }
    }
}
