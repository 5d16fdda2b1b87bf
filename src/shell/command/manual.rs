//! Writes the manual: one page for the program, and one for each of its commands, made from the declaration of the command line.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Command;
use jiff::civil::{Date, date};

use super::context::{GOOD, bad, print_output, print_words};
use crate::args::command;
use crate::error_text as sentences;
use domain::lang::Lang;
use store::Disk;
use words::{Phrase, manual as headings, shell as phrases};

/// The version the pages describe, and since when there is that version: a page says how old what it tells is, whatever the day it is
/// written on. Both change together.
const RELEASE: (&str, Date) = ("0.1.0", date(2026, 11, 30));

/// What the renderer of pages writes in English, and what it is called here.
const FIXED: [Phrase; 8] = [
    headings::NAME,
    headings::SYNOPSIS,
    headings::DESCRIPTION,
    headings::OPTIONS,
    headings::EXTRA,
    headings::VERSION,
    headings::POSSIBLE,
    headings::DEFAULT,
];

/// Prints the page of the program, or writes all pages into a folder.
#[must_use]
pub fn manual(lang: Lang, folder: Option<&Path>) -> ExitCode {
    let Some(pages) = pages(lang) else { return bad() };
    let Some(folder) = folder else {
        return pages.last().map_or_else(bad, |(_, text)| print_output(text));
    };
    let written = store::make_folder(&Disk, folder).and_then(|()| {
        pages.iter().try_for_each(|(name, text)| store::write_text(&Disk, &folder.join(name), text, true))
    });
    match written {
        Ok(()) => {
            let told = phrases::MANUAL_WRITTEN.with([&pages.len().to_string(), &folder.display().to_string()]);
            print_words(lang, &told);
            GOOD
        }
        Err(error) => {
            print_words(lang, &sentences::error(&error));
            bad()
        }
    }
}

/// Every page with the name of its file, that of the program last.
fn pages(lang: Lang) -> Option<Vec<(PathBuf, String)>> {
    let mut whole = command(lang).disable_help_subcommand(true);
    whole.build();
    let (version, day) = RELEASE;
    let source = format!("{} {version}", whole.get_name());
    let mut pages = Vec::new();
    let subcommands: Vec<Command> = whole.get_subcommands().cloned().collect();
    for command in subcommands.into_iter().chain([whole]) {
        let page = clap_mangen::Man::new(command).date(day.to_string()).source(&source);
        let mut text = Vec::new();
        page.render(&mut text).ok()?;
        pages.push((PathBuf::from(page.get_filename()), translated(&String::from_utf8_lossy(&text), lang)));
    }
    Some(pages)
}

/// A page with the words of the renderer in a language.
fn translated(page: &str, lang: Lang) -> String {
    FIXED.iter().fold(page.to_owned(), |page, phrase| page.replace(phrase.en, phrase.text(lang)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_that_a_page_names_is_written_in_its_language_with_a_date() {
        for lang in Lang::ALL {
            let pages = pages(lang).unwrap();
            let names: Vec<String> = pages.iter().map(|(name, _)| name.display().to_string()).collect();
            for (name, text) in &pages {
                let title = text.lines().find(|line| line.starts_with(".TH ")).unwrap();
                let whole = format!("{} \"peilian {}\"", RELEASE.1, env!("CARGO_PKG_VERSION"));
                assert!(title.replace('\\', "").contains(&whole), "{title}");
                let told = text.lines().filter_map(|line| line.strip_suffix("(1)"));
                for other in told.map(|line| line.replace('\\', "")) {
                    assert!(names.contains(&format!("{other}.1")), "{} names {other}", name.display());
                }
                let english = [
                    ".SH NAME",
                    ".SH OPTIONS",
                    ".SH EXTRA",
                    ".SH COMMANDS",
                    "SUBCOMMANDS",
                    "Print ",
                    "Possible",
                    "default:",
                ];
                if lang == Lang::Zh {
                    let left: Vec<_> = english.iter().filter(|word| text.contains(**word)).collect();
                    assert_eq!(left, Vec::<&&str>::new(), "{} {text}", name.display());
                }
            }
            assert!(names.contains(&"peilian-import.1".to_owned()) && names.last().unwrap() == "peilian.1");
        }
    }
}
