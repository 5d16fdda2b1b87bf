//! An effect is something the shell is asked to do. It is data and can be compared, so that a test asserts it instead of
//! doing it.

use super::course::ChapterName;
use domain::erasure::Erasure;
use domain::id::Id;
use domain::lang::Lang;
use domain::record::RecordKey;
use domain::workshop::showing::Showing;
use domain::workshop::teams::request::TeamRequest;

/// Something the shell is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Write the record as it is in the book, or move its file to the trash where it is gone.
    Save(RecordKey),
    /// The book now holds the record as merged: later changes of it start from there.
    AcceptMerge(RecordKey),
    /// Write down durably that this is being erased for good, before anything of it is saved.
    Erase(Erasure),
    /// Go after everything that is left on the disk of what is being erased, and answer with `Msg::Erased` or `Msg::NotErased`.
    FinishErasures,
    /// Write a page to be handed on: the name of its file, its text.
    Print(String, String),
    /// Write the unfinished fields.
    SaveDrafts,
    /// Write the configuration.
    SaveConfig,
    /// Read a chapter of the course and answer with `Msg::Course`.
    ReadCourse(ChapterName),
    /// Read the sample territory in a language and answer with `Msg::Sample`.
    ReadSample(Lang),
    /// Find what of the sample in the book nobody changed, and answer with `Msg::SampleFound`.
    FindSample,
    /// Make the catalogue of the book beside the loop, and answer with `Msg::Catalogue`.
    Catalogue,
    /// Look for teams of a class beside the loop, and answer with `Msg::TeamsFormed`.
    FormTeams(Id, Box<TeamRequest>),
    /// Open a throw-away copy of the sample, and come back when it is left.
    LookRound,
    /// Send this to the wall.
    Show(Box<Showing>),
    /// Draw the screen in front as the wall shows it, and answer with `Msg::ScreenDrawn`.
    DrawScreen,
    /// Draw everything anew.
    Redraw,
    /// Hand the terminal back until the program is called to the front.
    Suspend,
    /// End.
    Quit,
}
