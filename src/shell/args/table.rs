//! Names what can be exported as a table and imported from one, as the command line spells it.

use std::path::PathBuf;

use clap::ArgMatches;

use paper::csv::TextEncoding;
use paper::exchange::{RecordKind, TableWishes};
use text::parse::{DateOrder, DecimalMark};

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
    /// The invoices, a row each.
    Receivables,
}

impl TableContent {
    /// On the command line.
    const FUNNEL: &str = "funnel";
    const RECEIVABLES: &str = "receivables";

    /// What a word stands for; any that names no kind is the funnel.
    #[must_use]
    pub fn read(word: &str) -> Self {
        let other = if word == Self::RECEIVABLES { Self::Receivables } else { Self::Funnel };
        kind(word).map_or(other, Self::Records)
    }

    /// The words there are.
    pub fn words() -> impl Iterator<Item = &'static str> {
        RecordKind::ALL.map(RecordKind::word).into_iter().chain([Self::FUNNEL, Self::RECEIVABLES])
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
    /// What the bytes are and how its cells lie, where the file does not tell.
    pub encoding: Option<TextEncoding>,
    /// Whether a cell over several lines is one cell even where its lines look like rows.
    pub long_cells: bool,
    /// How it writes figures and days, where it does not tell.
    pub wishes: TableWishes,
}

impl Import {
    /// What stands before decimals, as the command line spells it.
    pub const DECIMALS: [&str; 2] = ["point", "comma"];
    /// What comes first in a date, as the command line spells it.
    pub const DATES: [&str; 2] = ["dmy", "mdy"];

    /// Reads what was asked for.
    #[must_use]
    pub fn read(found: &ArgMatches) -> Self {
        let word = |name: &str| found.get_one::<String>(name).map(String::as_str);
        let decimal = word("decimal").map(|word| if word == "comma" { DecimalMark::Comma } else { DecimalMark::Point });
        let dates = word("dates").map(|word| if word == "dmy" { DateOrder::DayFirst } else { DateOrder::MonthFirst });
        Self {
            file: found.get_one::<PathBuf>("file").cloned().unwrap_or_default(),
            kind: word("as").and_then(kind),
            write: found.get_flag("write"),
            encoding: found.get_one("encoding").copied(),
            long_cells: found.get_flag("long-cells"),
            wishes: TableWishes { decimal, dates, strict: found.get_flag("strict"), ..TableWishes::default() },
        }
    }
}

/// The kind of that name.
#[must_use]
pub fn kind(word: &str) -> Option<RecordKind> {
    RecordKind::ALL.into_iter().find(|kind| kind.word() == word)
}
