//! What is typed into the line above the list, and what was told or asked of it.

use domain::id::Id;
use words::Say;

/// What is being typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RosterTyping {
    Filter,
    /// Somebody who takes part: name, firm.
    New,
    /// Where somebody comes from.
    Firm(Id),
    HandIn,
}

/// What is done only when the line is accepted once more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecondThought {
    /// A second person of a name.
    Namesake,
    /// Whoever is named is put on the roster.
    Unknown,
    /// All the numbers are one person's, though the first may be a badge.
    BadgeFirst,
    /// An earlier answer is replaced.
    Replace,
    /// More people than the roster has.
    AboveRoster,
    /// Two people with one code.
    SameCode,
    /// The line is read as this one.
    Mended(String),
}

/// What was told of the line when it was accepted last. It counts as long as the line stays as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineTold {
    /// The line then.
    pub line: String,
    pub say: Say,
    /// What was asked so far; nothing where the line is simply wrong.
    pub asked: Vec<SecondThought>,
}
