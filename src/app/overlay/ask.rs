//! A question with yes or no.

use crate::app::phrase::Say;

/// What a yes does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Yes {
    /// Ends although something is not saved.
    QuitUnsaved,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// In words.
    pub say: Say,
    /// What a yes does.
    pub yes: Yes,
}
