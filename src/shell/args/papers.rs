//! Declares which paper of a class is asked for, and reads it.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Command, ValueHint};

use super::help_language;
use domain::course::lesson::CASES;
use domain::lang::Lang;
use words::{Phrase, shell as phrases};

/// A paper for a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassPaper {
    /// The three sheets.
    Sheets,
    /// The cards A to D.
    Cards,
    /// The blank 1+2+1 form.
    Tracker,
    /// The sheet of a case, from 1.
    Case(usize),
}

/// A paper as asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaperRequest {
    /// Which.
    pub what: ClassPaper,
    /// For a browser and its printer in place of Markdown.
    pub html: bool,
}

/// What is handed out after a class, as asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoutRequest {
    /// The class by id or a part of its title.
    pub class: String,
    /// The folder.
    pub out: PathBuf,
}

/// The declaration of the papers.
pub(super) fn sheets(lang: Lang) -> Command {
    let say = |phrase: Phrase| phrase.text(lang);
    let flag = |name: &'static str, help| Arg::new(name).long(name).action(ArgAction::SetTrue).help(say(help));
    let format = Arg::new("format").long("format").value_parser(["md", "html"]).default_value("md");
    let case = Arg::new("case").long("case").value_name("N").value_parser(case_number);
    Command::new("sheets")
        .about(say(phrases::HELP_SHEETS))
        .arg(flag("cards", phrases::HELP_CARDS))
        .arg(flag("tracker", phrases::HELP_BLANK_TRACKER))
        .arg(case.help(say(phrases::HELP_CASE)))
        .group(ArgGroup::new("paper").args(["cards", "tracker", "case"]))
        .arg(format.help(say(phrases::HELP_FORMAT)))
}

/// The declaration of the handouts.
pub(super) fn handout(lang: Lang) -> Command {
    let say = |phrase: Phrase| phrase.text(lang);
    let out = Arg::new("out").long("out").value_name("DIR").required(true);
    let out = out.value_parser(clap::value_parser!(PathBuf)).value_hint(ValueHint::DirPath);
    Command::new("handout")
        .about(say(phrases::HELP_HANDOUT))
        .arg(Arg::new("class").value_name("CLASS").required(true).help(say(phrases::HELP_CLASS)))
        .arg(out.help(say(phrases::HELP_HANDOUT_OUT)))
}

fn case_number(text: &str) -> Result<usize, String> {
    let number = text.parse().ok().filter(|number| (1..=CASES).contains(number));
    number.ok_or_else(|| phrases::BAD_CASE.fill(help_language(), [text, &CASES.to_string()]))
}

impl PaperRequest {
    /// Reads what was asked for.
    #[must_use]
    pub fn read(found: &ArgMatches) -> Self {
        let what = match found.get_one::<usize>("case") {
            Some(number) => ClassPaper::Case(*number),
            None if found.get_flag("cards") => ClassPaper::Cards,
            None if found.get_flag("tracker") => ClassPaper::Tracker,
            None => ClassPaper::Sheets,
        };
        Self { what, html: found.get_one::<String>("format").is_some_and(|word| word == "html") }
    }
}

impl HandoutRequest {
    /// Reads what was asked for.
    #[must_use]
    pub fn read(found: &ArgMatches) -> Self {
        Self {
            class: found.get_one::<String>("class").cloned().unwrap_or_default(),
            out: found.get_one::<PathBuf>("out").cloned().unwrap_or_default(),
        }
    }
}
