//! The palette: every action and everything that has a name, found by a few letters, characters or pinyin initials.

use super::help::UNKEYED;
use crate::app::action::Action;
use crate::app::edit::Line;
use crate::app::find::{Finder, Haystack};
use crate::app::keymap::{BINDS, Scope};
use crate::app::phrase::{Phrase, action as words};
use crate::app::screen::brain::guide::GuidePage;
use crate::domain::id::Id;
use crate::domain::project::ProjectKey;

/// What choosing an item does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// An action.
    Do(Action),
    /// Shows a person.
    Person(Id),
    /// Opens a customer.
    Account(Id),
    /// Shows a project.
    Project(ProjectKey),
    /// Opens the page of a contact: account, contact.
    Contact(Id, Id),
    /// Opens the guide at a page.
    Page(GuidePage),
}

/// One thing the palette offers.
#[derive(Debug, Clone)]
pub struct Item {
    /// What stands in the list.
    pub label: String,
    /// What is searched.
    pub stack: Haystack,
    /// What kind of thing it is.
    pub kind: Phrase,
    /// What choosing it does.
    pub goal: Goal,
}

/// The palette while it is open.
#[derive(Debug, Clone)]
pub struct Palette {
    /// What was typed.
    pub line: Line,
    /// Everything on offer.
    pub items: Vec<Item>,
    /// What was found, best first, as places in `items`.
    pub found: Vec<usize>,
    /// The selected row.
    pub cursor: usize,
}

impl PartialEq for Palette {
    fn eq(&self, other: &Self) -> bool {
        self.line == other.line && self.found == other.found && self.cursor == other.cursor
    }
}

impl Palette {
    /// Opens over the items.
    #[must_use]
    pub fn new(items: Vec<Item>) -> Self {
        let found = (0..items.len()).collect();
        Self { line: Line::new(""), items, found, cursor: 0 }
    }

    /// Searches anew after the line changed.
    pub fn search(&mut self) {
        self.found = Finder::default().rank(self.line.text(), self.items.iter().map(|i| &i.stack));
        self.cursor = 0;
    }

    /// The selected item.
    #[must_use]
    pub fn item(&self) -> Option<&Item> {
        self.found.get(self.cursor).and_then(|i| self.items.get(*i))
    }
}

/// The actions on offer on a screen: its own, then the global ones, then those without a key.
#[must_use]
pub fn actions(scope: Scope) -> Vec<(Action, Phrase)> {
    let mut rows: Vec<(Action, Phrase)> = Vec::new();
    for place in [scope, Scope::Global] {
        rows.extend(BINDS.iter().filter(|b| b.scope == place).map(|b| (b.action, b.phrase)));
    }
    rows.extend(UNKEYED);
    let skip = [Action::Palette, Action::Back, Action::Open];
    let mut seen = Vec::new();
    rows.retain(|(action, _)| {
        !skip.contains(action) && !seen.contains(action) && {
            seen.push(*action);
            true
        }
    });
    rows
}

/// The kind of an action in the list.
pub const ACTION: Phrase = words::KIND_ACTION;
