//! A line of a paste, and what it comes to.

use domain::id::Id;
use text::clean_line;
use words::Say;

use super::super::received::Received;

/// What a line of the paste comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PastedLine {
    /// An answer that will be written.
    Answer(Id, Received),
    /// Somebody who is in the book and will be seated, with the firm told.
    Seat(Id, String),
    /// Somebody new: name, firm.
    New(String, String),
    /// Somebody called like one who is there already: name, firm, and what is told. Added only by a key of its own.
    Namesake(String, String, Say),
    /// Nothing is written, and why.
    Doubt(Say),
}

impl PastedLine {
    /// Whether it is written with the others.
    #[must_use]
    pub const fn is_sure(&self) -> bool {
        matches!(self, Self::Answer(..) | Self::Seat(..) | Self::New(..))
    }
}

/// A line of the paste.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewLine {
    /// Its number, from 1.
    pub line: usize,
    /// As pasted.
    pub text: String,
    pub found: PastedLine,
}

/// A line of a paste by its number, cleaned.
pub(super) fn line_of(lines: &[&str], number: usize) -> String {
    lines.get(number.saturating_sub(1)).map(|line| clean_line(line).trim().to_owned()).unwrap_or_default()
}
