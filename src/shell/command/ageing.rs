//! Prints how old the open money is as of a day.

use std::process::ExitCode;

use super::context::{CommandContext, bad, print_error, print_output};
use super::exchange::report_unreadable;
use crate::args::AgeingFormat;
use crate::args::AgeingRequest;
use crate::error_text as sentences;
use domain::lang::Lang;
use paper::csv::csv_text;
use paper::print::ageing::{AgeingScope, html, json, markdown, table};
use store::{Disk, Store};

/// Prints it. Status 1 where some records could not be read, for then something may be missing.
#[must_use]
pub fn ageing(setting: &CommandContext, what: &AgeingRequest) -> ExitCode {
    let opened = match Store::read(Disk, &setting.folder) {
        Ok(opened) => opened,
        Err(error) => {
            print_error(setting, &sentences::error(&error));
            return bad();
        }
    };
    report_unreadable(setting, &opened.problems);
    // What other programs read does not change with the language.
    let lang = if what.format == AgeingFormat::Json { Lang::En } else { setting.lang };
    let day = what.as_of.unwrap_or_else(|| setting.clock.now().date());
    let scope = AgeingScope { book: &opened.book, lang, day, basis: what.basis };
    let text = match what.format {
        AgeingFormat::Markdown => markdown(&scope),
        AgeingFormat::Html => html::html(&scope),
        AgeingFormat::Json => json(&scope),
        AgeingFormat::Csv => match csv_text(&table(&scope).csv_rows()) {
            Ok(text) => text,
            Err(error) => {
                print_error(setting, &sentences::system(&error));
                return bad();
            }
        },
    };
    let status = print_output(&text);
    // The process ends here, and the system takes its memory back sooner than record by record.
    let whole = opened.problems.is_empty();
    std::mem::forget(opened);
    if whole { status } else { bad() }
}
