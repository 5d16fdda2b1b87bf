//! Lists to choose from: the welcome of the first start, and what can be done here.

use crate::action::Action;
use crate::keymap::{KeyScope, key_rows};
use crate::screen::brain::verb::BrainVerb;
use words::{Phrase, frame};

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuKind {
    /// Of the first start.
    Welcome,
    /// What can be done here.
    Here,
}

/// A list to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Menu {
    /// Which list.
    pub kind: MenuKind,
    /// Labels and what they do.
    pub items: Vec<(Phrase, Action)>,
    /// The selected row.
    pub cursor: usize,
}

impl Menu {
    /// The welcome: sample, assessment, empty.
    #[must_use]
    pub fn welcome() -> Self {
        let items = vec![
            (frame::WELCOME_SAMPLE, Action::LoadSample),
            (frame::WELCOME_ASSESS, Action::Brain(BrainVerb::Assess)),
            (frame::WELCOME_EMPTY, Action::Back),
        ];
        Self { kind: MenuKind::Welcome, items, cursor: 0 }
    }

    /// What can be done where the person is: the screen's own actions first, then the global ones.
    #[must_use]
    pub fn here(scope: KeyScope) -> Self {
        let mut items: Vec<(Phrase, Action)> = Vec::new();
        for place in [scope, KeyScope::Global] {
            for row in key_rows(place).filter(|row| row.action != Action::Open) {
                if !items.iter().any(|(_, a)| *a == row.action) {
                    items.push((row.phrase, row.action));
                }
            }
        }
        Self { kind: MenuKind::Here, items, cursor: 0 }
    }
}
