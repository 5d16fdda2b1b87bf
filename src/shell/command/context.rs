//! Holds what every command is given, and how it answers: standard output, standard error, exit status. Nothing is written there
//! but through here, where it is cleaned.

use std::io::{self, Write as _, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use crate::args::help_language;
use crate::clock::Clock;
use crate::error_text as sentences;
use app::config::Config;
use app::saving::CommandReach;
use domain::lang::Lang;
use store::course::CourseSource;
use text::{clean_line, clean_output};
use words::{Say, shell as phrases};

/// What every command needs.
#[derive(Debug, Clone)]
pub struct CommandContext {
    /// The data folder.
    pub folder: PathBuf,
    /// How another command comes to it.
    pub reach: CommandReach,
    /// The file of the configuration; none for a throw-away copy.
    pub config_path: Option<PathBuf>,
    /// The configuration, with what the command line says instead.
    pub config: Config,
    /// Why the configuration could not be read.
    pub complaint: Option<Say>,
    /// The language to speak.
    pub lang: Lang,
    /// The time.
    pub clock: Clock,
    /// Where the course comes from.
    pub course: CourseSource,
    /// Whether an audience looks from the very first frame.
    pub projector: bool,
}

/// Exit status 0.
pub const GOOD: ExitCode = ExitCode::SUCCESS;

/// Exit status 1: a problem with the data or the input.
#[must_use]
pub fn bad() -> ExitCode {
    ExitCode::from(1)
}

/// Says something on standard error.
pub fn print_error(setting: &CommandContext, say: &Say) {
    print_words(setting.lang, say);
}

/// Says something on standard error, in a language.
pub fn print_words(lang: Lang, say: &Say) {
    print_line(&say.text(lang));
}

/// Writes a line on standard error.
pub fn print_line(line: &str) {
    let _ = writeln!(io::stderr(), "{}", clean_output(line));
}

/// Writes data to standard output, cleaned of whatever a terminal would obey. A reader that went away, such as `head`, is no
/// problem; a full disk is, and is told.
#[must_use]
pub fn print_output(text: &str) -> ExitCode {
    let mut out = stdout().lock();
    let written = out.write_all(clean_output(text).as_bytes()).and_then(|()| out.flush());
    check_output(written)
}

/// Adds a sentence as one line, and below it what a parser says of the same in its own words, which are no part of the sentence.
pub fn with_detail(lines: &mut String, sentence: &str, detail: Option<&str>) {
    lines.push_str(&clean_line(sentence));
    lines.push('\n');
    if let Some(detail) = detail {
        lines.push_str("    ");
        lines.push_str(&clean_line(detail));
        lines.push('\n');
    }
}

/// What writing to standard output came to: told where it was refused.
#[must_use]
pub fn check_output(written: io::Result<()>) -> ExitCode {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            print_words(help_language(), &sentences::output(&error));
            bad()
        }
        _ if is_shut() => {
            print_words(help_language(), &phrases::OUTPUT_CLOSED.say());
            bad()
        }
        _ => GOOD,
    }
}

/// Whether standard output can only be read: what is written there is lost, and the standard library calls that a success. One that is
/// closed altogether is opened upon nothing before the program begins, as if somebody had asked for that, and cannot be told.
fn is_shut() -> bool {
    #[cfg(unix)]
    return rustix::io::write(io::stdout(), b"") == Err(rustix::io::Errno::BADF);
    #[cfg(not(unix))]
    false
}
