//! A message is news for the model: a key, the mouse, a new minute, something read or saved.

use std::collections::BTreeSet;

use jiff::civil::DateTime;

use super::catalogue::Catalogue;
use super::course::Chapter;
use super::inbox::ClassInbox;
use super::key::Key;
use crate::saving::{Access, Extra, FileProblem};
use crate::screen::workshop::teams::FormedTeams;
use domain::book::Book;
use domain::draft::Drafts;
use domain::id::Id;
use domain::person::Person;
use domain::record::{Record, RecordKey};
use domain::workshop::showing::{Showing, WallPage};
use words::Say;

/// Something under the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MouseTarget {
    /// A tab of the frame.
    Tab(super::action::Tab),
    /// A row of a pane of the screen: pane, row.
    Row(usize, usize),
    /// A pane of the screen beside its rows.
    Pane(usize),
    /// A key in the bar.
    Key(super::action::Action),
    /// A row of the topmost overlay.
    Choice(usize),
    /// The topmost overlay beside its rows: nothing is chosen there, and nothing closes.
    Overlay,
    /// A mark in a field of the form in front: field, place among the marks.
    Mark(usize, usize),
    /// The room around the topmost overlay.
    Outside,
}

impl MouseTarget {
    /// Where on the screen it lies; none of what is no part of one.
    #[must_use]
    pub const fn spot(self) -> Option<Spot> {
        match self {
            Self::Row(pane, row) => Some(Spot { pane, row: Some(row) }),
            Self::Pane(pane) => Some(Spot { pane, row: None }),
            Self::Tab(_) | Self::Key(_) | Self::Choice(_) | Self::Overlay | Self::Mark(..) | Self::Outside => None,
        }
    }
}

/// Where on a screen the mouse is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Spot {
    pub pane: usize,
    /// The row of it; none beside the rows.
    pub row: Option<usize>,
}

/// What was read at start.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OpenedBook {
    /// All records that could be read.
    pub book: Book,
    /// Unfinished fields of last time.
    pub drafts: Drafts,
    /// Files that could not be read.
    pub file_problems: Vec<FileProblem>,
    /// Whether this instance writes.
    pub access: Access,
}

/// News for the model.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The mouse was pressed on something.
    Click(MouseTarget),
    /// The mouse was dragged over something, its button held.
    Drag(MouseTarget),
    /// The mouse was let go over something, or over nothing.
    Release(Option<MouseTarget>),
    /// The wheel was turned: rows, negative is up.
    Wheel(i16),
    /// The screen has this many columns and rows.
    Resize(u16, u16),
    /// Rows that fit into the pane that scrolls, and the furthest it can scroll.
    PageSize(usize, usize),
    /// A frame was drawn: what it shows is what the next key is meant for.
    Drawn,
    /// A new minute, or the time at start.
    Now(DateTime),
    /// A new second, or the time of what happens next.
    Tick(DateTime),
    /// The data was read.
    Opened(Box<OpenedBook>),
    /// Records read so far of all there are, while a large book opens.
    LoadProgress(usize, usize),
    /// The catalogue of the book as it was opened.
    Catalogue(Catalogue),
    /// The teams that were looked for, or why there are none.
    TeamsFormed(Box<FormedTeams>),
    Course(Chapter),
    /// A chapter that stands in for one with a fault, and what the fault is.
    CourseFallback(Chapter, Say),
    /// A page was printed: the folder, and the file in it.
    Printed(String, String),
    /// The sample territory: its records, and its me.
    Sample(Vec<Record>, Box<Person>),
    /// What of the sample in the book nobody changed: records, and targets by their ids.
    SampleFound(BTreeSet<RecordKey>, BTreeSet<Id>),
    /// A record is on disk.
    Saved(RecordKey),
    /// A record is not on disk, and why.
    Unsaved(RecordKey, Say),
    /// Something beside the records is not on disk, and why.
    ExtraUnsaved(Extra, Say),
    /// Something beside the records is on disk.
    ExtraSaved(Extra),
    /// Nothing is left on the disk of what was being erased.
    Erased,
    /// Something is left of it, and why.
    NotErased(Say),
    /// The unfinished fields that the writer before us left.
    DraftsRead(Drafts),
    /// Try again what could not be saved or erased.
    Retry,
    /// Somebody has quit, and nothing came of what they wait for.
    Stalled,
    /// A save found the record changed outside; both sets of changes are on disk as this now, or it is gone.
    Merged(RecordKey, Option<Record>),
    /// A record was changed outside and is this now.
    ChangedOutside(Record),
    /// A record vanished from the disk.
    RemovedOutside(RecordKey),
    /// A file cannot be read.
    FileProblem(FileProblem),
    /// This instance writes, or follows.
    Access(Access),
    /// This was sent to the wall, here or by another program.
    Shown(Box<Showing>),
    /// Nothing is on the wall any more.
    WallCleared,
    /// The screen in front, as the wall shows it.
    ScreenDrawn(Box<WallPage>),
    /// This lies in the inbox now.
    Inbox(Box<ClassInbox>),
    /// Something to tell.
    Tell(Say),
    /// One second without a key: commit what is being typed.
    Commit,
    /// Nobody will press another key: commit what is being typed, and keep as a draft what cannot be.
    Leave,
}
