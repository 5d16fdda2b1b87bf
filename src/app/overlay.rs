//! What lies over a screen, opaque to its keys.

use super::form::Form;
use super::keymap::KeyScope;

pub mod ask;
pub mod help;
pub mod keys;
pub mod menu;
pub mod palette;

/// Something over the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    /// The keys that work here: first line shown.
    Help(usize),
    /// Files that could not be read: first line shown.
    Problems(usize),
    /// Every action and everything that has a name.
    Palette(Box<palette::Palette>),
    /// A form.
    Form(Box<Form>),
    /// A list to choose from.
    Menu(menu::Menu),
    /// A yes or no.
    Confirm(ask::Confirm),
}

impl Overlay {
    /// Where its keys are looked up.
    #[must_use]
    pub const fn scope(&self) -> KeyScope {
        match self {
            Self::Help(_) | Self::Problems(_) => KeyScope::Page,
            Self::Palette(_) => KeyScope::Palette,
            Self::Form(_) => KeyScope::Form,
            Self::Menu(_) => KeyScope::Menu,
            Self::Confirm(_) => KeyScope::Confirm,
        }
    }
}
