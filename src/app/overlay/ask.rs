//! A question with yes or no.

use domain::id::Id;
use words::Say;

/// What a yes does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnYes {
    /// Ends although something is not saved.
    QuitUnsaved,
    /// Erases a contact for good: account, contact.
    Erase(Id, Id),
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirm {
    /// In words.
    pub say: Say,
    /// What a yes does.
    pub on_yes: OnYes,
}
