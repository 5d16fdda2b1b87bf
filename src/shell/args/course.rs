//! Declares how a course pack is checked.

use std::path::PathBuf;

use clap::{Arg, Command, ValueHint};

use domain::lang::Lang;
use words::{Phrase, course_pack as phrases};

/// The declaration.
pub(super) fn command(lang: Lang) -> Command {
    let say = |phrase: Phrase| phrase.text(lang);
    Command::new("course")
        .about(say(phrases::HELP_COMMAND))
        .arg(
            Arg::new("action")
                .value_name("ACTION")
                .required(true)
                .value_parser(["check"])
                .help(say(phrases::HELP_ACTION)),
        )
        .arg(folder(Arg::new("dir")).required(true).help(say(phrases::HELP_FOLDER)))
        .after_help(say(phrases::HELP_MORE))
}

/// The folder to be used in place of the course inside the program.
pub(super) fn option(lang: Lang) -> Arg {
    folder(Arg::new("course").long("course")).help(phrases::HELP_COURSE.text(lang))
}

fn folder(arg: Arg) -> Arg {
    arg.value_name("DIR").value_hint(ValueHint::DirPath).value_parser(clap::value_parser!(PathBuf))
}
