//! This file holds the type of a row of the key table. Each screen owns a list of rows, beside what its keys do.

use super::scope::KeyScope;
use crate::action::Action;
use words::Phrase;

/// A key with what it does.
#[derive(Debug, Clone, Copy)]
pub struct KeyRow {
    /// Spellings, with spaces between; the first is the one shown.
    pub keys: &'static str,
    /// What it does.
    pub action: Action,
    /// What it is called there.
    pub phrase: Phrase,
    /// Whether the key bar shows it.
    pub bar: bool,
}

/// The keys of one scope, in the order they are shown.
#[derive(Debug, Clone, Copy)]
pub struct KeyGroup {
    /// Where they count.
    pub scope: KeyScope,
    /// What that is called.
    pub title: Phrase,
    pub rows: &'static [KeyRow],
}

/// A row: its keys, what they do, what that is called, whether the key bar shows it.
#[must_use]
pub const fn row(keys: &'static str, action: Action, phrase: Phrase, bar: bool) -> KeyRow {
    KeyRow { keys, action, phrase, bar }
}
