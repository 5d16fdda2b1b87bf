//! A line of a paste or a file in the inbox, and what it comes to.

use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use text::clean_line;
use words::Say;

use super::super::received::{Received, replaces_own};

/// Somebody who is not on the roster and sent an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stranger {
    pub name: String,
    /// Whoever of that name is in the book; none where nobody is, or several are.
    pub known: Option<Id>,
    pub received: Received,
    /// Whether the trainer said that they are put on the roster.
    pub taken: bool,
}

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
    /// An answer of somebody who is not on the roster: written only where the trainer says so.
    Unseated(Stranger),
    /// Nothing is written, and why.
    Doubt(Say),
    /// Nothing is to be written: it is in already.
    Known(Say),
}

impl PastedLine {
    /// Whether it will be written.
    #[must_use]
    pub const fn is_sure(&self) -> bool {
        match self {
            Self::Answer(..) | Self::Seat(..) | Self::New(..) => true,
            Self::Unseated(stranger) => stranger.taken,
            Self::Namesake(..) | Self::Doubt(_) | Self::Known(_) => false,
        }
    }

    /// Where it stands: what has to be looked at comes first, and what is in already last.
    const fn rank(&self) -> u8 {
        match self {
            Self::Doubt(_) | Self::Namesake(..) | Self::Unseated(_) => 0,
            Self::Answer(..) | Self::Seat(..) | Self::New(..) => 1,
            Self::Known(_) => 2,
        }
    }
}

/// A line of the paste.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewLine {
    /// Its number, from 1.
    pub line: usize,
    /// As pasted; the name of a file.
    pub text: String,
    pub found: PastedLine,
    /// What a wrong code in it may have been.
    pub maybe: Option<Say>,
    /// Whether it takes the place of what somebody's own assessment says.
    pub instead_of_own: bool,
}

impl PreviewLine {
    /// A line, with what it does to the answers that are there.
    pub(super) fn of(book: &Book, class: &Workshop, (line, text): (usize, String), found: PastedLine) -> Self {
        let instead_of_own = match &found {
            PastedLine::Answer(person, received) => replaces_own(book, Some(class), *person, received.counts),
            _ => false,
        };
        Self { line, text, found, maybe: None, instead_of_own }
    }

    /// Where it stands in the preview.
    pub(super) const fn place(&self) -> (u8, usize) {
        (self.found.rank(), self.line)
    }
}

/// A line of a paste by its number, cleaned.
pub(super) fn line_of(lines: &[&str], number: usize) -> String {
    lines.get(number.saturating_sub(1)).map(|line| clean_line(line).trim().to_owned()).unwrap_or_default()
}
