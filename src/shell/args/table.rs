//! Names what can be exported as a table and imported from one, as the command line spells it.

use std::path::PathBuf;

use paper::exchange::RecordKind;

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFormat {
    /// For spreadsheets.
    Csv,
    /// For other programs.
    Json,
    /// For people.
    Markdown,
}

/// What can be written as a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableContent {
    /// The records of a kind.
    Records(RecordKind),
    /// The funnel, a row a project; for people a page with its figures.
    Funnel,
}

impl TableContent {
    /// On the command line.
    const FUNNEL: &str = "funnel";

    /// What a word stands for; any that names no kind is the funnel.
    #[must_use]
    pub fn read(word: &str) -> Self {
        kind(word).map_or(Self::Funnel, Self::Records)
    }

    /// The words there are.
    pub fn words() -> impl Iterator<Item = &'static str> {
        RecordKind::ALL.map(RecordKind::word).into_iter().chain([Self::FUNNEL])
    }
}

/// Something to be written as a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// What.
    pub what: TableContent,
    /// In which form.
    pub sheet: TableFormat,
    /// Into which file; standard output where none is named.
    pub out: Option<PathBuf>,
}

/// A file to be brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The file.
    pub file: PathBuf,
    /// What its rows are; told by its columns where that is left open.
    pub kind: Option<RecordKind>,
    /// Whether anything is written; otherwise it is only told what would be.
    pub write: bool,
}

/// The kind of that name.
#[must_use]
pub fn kind(word: &str) -> Option<RecordKind> {
    RecordKind::ALL.into_iter().find(|kind| kind.word() == word)
}
