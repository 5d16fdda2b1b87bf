//! Declares how the ageing is asked for, and reads it.

use clap::{Arg, ArgMatches, Command};
use jiff::civil::Date;

use super::day;
use domain::credit::ageing::AgeingBasis;
use domain::lang::Lang;
use words::{Phrase, shell as phrases};

/// How the ageing is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeingFormat {
    /// For people.
    Markdown,
    /// For spreadsheets.
    Csv,
    /// For other programs.
    Json,
    /// For a browser.
    Html,
}

/// The ageing as asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeingRequest {
    /// The day as of which the money is aged; today where none is named.
    pub as_of: Option<Date>,
    /// From which day age is counted.
    pub basis: AgeingBasis,
    pub format: AgeingFormat,
}

/// The declaration.
pub(super) fn command(lang: Lang) -> Command {
    let say = |phrase: Phrase| phrase.text(lang);
    let option = |name: &'static str, help| Arg::new(name).long(name).help(say(help));
    Command::new("ageing")
        .about(say(phrases::HELP_AGEING))
        .arg(option("as-of", phrases::HELP_AS_OF).value_name("DATE").value_parser(day))
        .arg(option("basis", phrases::HELP_BASIS).value_parser(["due", "invoice"]).default_value("due"))
        .arg(option("format", phrases::HELP_FORMAT).value_parser(["md", "csv", "json", "html"]).default_value("md"))
}

impl AgeingRequest {
    /// Reads what was asked for.
    #[must_use]
    pub fn read(found: &ArgMatches) -> Self {
        let word = |name: &str| found.get_one::<String>(name).map(String::as_str);
        let basis = if word("basis") == Some("invoice") { AgeingBasis::Invoice } else { AgeingBasis::Due };
        let format = match word("format") {
            Some("csv") => AgeingFormat::Csv,
            Some("json") => AgeingFormat::Json,
            Some("html") => AgeingFormat::Html,
            _ => AgeingFormat::Markdown,
        };
        Self { as_of: found.get_one::<Date>("as-of").copied(), basis, format }
    }
}
