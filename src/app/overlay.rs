//! An overlay lies over the screen: the help, the problems, the palette, a form, a menu or a question. It is opaque: no key
//! of the screen works through it.

use crate::action::Action;
use crate::form::Form;
use crate::keymap::{KeyScope, key_rows};
use crate::screen::brain::verb::BrainVerb;
use domain::erasure::Erased;
use words::{Phrase, Say, frame};

pub mod help;
pub mod keys;
pub mod palette;

/// Something over the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    /// The keys that work here: first line shown.
    Help(usize),
    /// Files that could not be read: first line shown.
    Problems(usize),
    /// How a table of customers is brought in: first line shown.
    HowToImport(usize),
    /// Every action and everything that has a name.
    Palette(Box<palette::Palette>),
    Form(Box<Form>),
    /// A list to choose from.
    Menu(Menu),
    /// A yes or no.
    Confirm(Confirm),
}

impl Overlay {
    /// Where its keys are looked up.
    #[must_use]
    pub const fn scope(&self) -> KeyScope {
        match self {
            Self::Help(_) | Self::Problems(_) | Self::HowToImport(_) => KeyScope::Page,
            Self::Palette(_) => KeyScope::Palette,
            Self::Form(_) => KeyScope::Form,
            Self::Menu(_) => KeyScope::Menu,
            Self::Confirm(_) => KeyScope::Confirm,
        }
    }
}

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
    /// The welcome: the sample, the assessment, a table of one's own, nothing at all.
    #[must_use]
    pub fn welcome() -> Self {
        let items = vec![
            (frame::WELCOME_SAMPLE, Action::LookRound),
            (frame::WELCOME_ASSESS, Action::Brain(BrainVerb::Assess)),
            (frame::WELCOME_IMPORT, Action::HowToImport),
            (frame::WELCOME_EMPTY, Action::Back),
        ];
        Self { kind: MenuKind::Welcome, items, cursor: 0 }
    }

    /// What is said beside a choice of the welcome.
    #[must_use]
    pub const fn welcome_note(action: Action) -> Option<Phrase> {
        match action {
            Action::LookRound => Some(frame::NOTE_SAMPLE),
            Action::Brain(_) => Some(frame::NOTE_ASSESS),
            Action::HowToImport => Some(frame::NOTE_IMPORT),
            _ => None,
        }
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

/// What a yes does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnYes {
    /// Ends although something is not saved.
    QuitUnsaved,
    /// Erases for good.
    Erase(Erased),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirm {
    pub say: Say,
    /// What a yes does.
    pub on_yes: OnYes,
    /// Whether the yes is selected. What is asked cannot be taken back, so at first it is the no.
    pub yes: bool,
}
