//! What goes out as a table and comes in from one, as the command line names it.

use std::path::PathBuf;

use crate::app::exchange::Kind;

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// For spreadsheets.
    Csv,
    /// For other programs.
    Json,
    /// For people.
    Markdown,
}

/// What can be written as a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// The records of a kind.
    Records(Kind),
    /// The funnel, a row a project; for people a page with its figures.
    Funnel,
}

impl Content {
    /// On the command line.
    const FUNNEL: &str = "funnel";

    /// What a word stands for; any that names no kind is the funnel.
    #[must_use]
    pub fn read(word: &str) -> Self {
        kind(word).map_or(Self::Funnel, Self::Records)
    }

    /// The words there are.
    pub fn words() -> impl Iterator<Item = &'static str> {
        Kind::ALL.map(Kind::word).into_iter().chain([Self::FUNNEL])
    }
}

/// Something to be written as a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// What.
    pub what: Content,
    /// In which form.
    pub sheet: Sheet,
    /// Into which file; standard output where none is named.
    pub out: Option<PathBuf>,
}

/// A file to be brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The file.
    pub file: PathBuf,
    /// What its rows are; told by its columns where that is left open.
    pub kind: Option<Kind>,
    /// Whether anything is written; otherwise it is only told what would be.
    pub write: bool,
}

/// The kind of that name.
#[must_use]
pub fn kind(word: &str) -> Option<Kind> {
    Kind::ALL.into_iter().find(|kind| kind.word() == word)
}
