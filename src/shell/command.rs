//! What the words on the command line do. Standard output is data, standard error is talk.

use std::io::{self, Write as _};
use std::process::ExitCode;

use super::args::{Args, Task, command};
use super::clock::Clock;
use super::places::Places;
use super::saver::read_config;
use super::words as sentences;
use crate::app::config::Config;
use crate::app::phrase::shell as words;
use crate::domain::lang::Lang;

pub mod check;
pub mod exchange;
pub mod open;
pub mod print;
pub mod project;
pub mod render;
pub mod sample;
pub mod setting;

use setting::{GOOD, Setting, bad, hand_out};

/// Does what the command line says.
#[must_use]
pub fn run(args: &Args) -> ExitCode {
    let lang = args.lang.unwrap_or_else(super::args::help_language);
    match &args.task {
        Task::Completions(shell) => return completions(*shell, lang),
        Task::Man => return man(lang),
        _ => {}
    }
    let Some(setting) = setting(args, lang) else {
        let _ = writeln!(io::stderr(), "{}", words::NO_HOME.text(lang));
        return bad();
    };
    match &args.task {
        Task::Open => open::open(&setting),
        Task::Demo => open::demo(&setting),
        Task::Sample(folder) => sample::write(&setting, folder),
        Task::Check(repair) => check::check(&setting, *repair),
        Task::Profile(person, format) => print::profile(&setting, person, *format),
        Task::Tracker(project, format, estimates) => print::tracker(&setting, project, *format, *estimates),
        Task::Brief(project, estimates) => print::brief(&setting, project, *estimates),
        Task::Sheets => print::sheets(&setting),
        Task::Backup(file) => check::backup(&setting, file),
        Task::Restore(file) => check::restore(&setting, file),
        Task::Export(what) => exchange::export(&setting, what),
        Task::Import(what) => exchange::import(&setting, what),
        Task::Render(what) => render::render(&setting, what),
        Task::Completions(_) | Task::Man => GOOD,
    }
}

/// Reads the looks and lays the command line over them.
fn setting(args: &Args, system: Lang) -> Option<Setting> {
    let places = Places::find();
    let folder = args.data.clone().or_else(|| places.as_ref().map(|p| p.data.clone()))?;
    let config_path = places.map(|p| p.config);
    let read = config_path.as_deref().map_or_else(|| Ok(Config::default()), read_config);
    let (mut config, complaint) = match read {
        Ok(config) => (config, None),
        Err(problem) => (Config::default(), Some(words::CONFIG_BROKEN.around(sentences::trouble(&problem).say))),
    };
    let lang = args.lang.or(config.lang).unwrap_or(system);
    config.theme = args.theme.unwrap_or(config.theme);
    let clock = args.today.map_or(Clock::System, Clock::Fixed);
    Some(Setting { folder, config_path, config, complaint, lang, clock })
}

fn completions(shell: clap_complete::Shell, lang: Lang) -> ExitCode {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut command(lang), "peilian", &mut text);
    hand_out(&String::from_utf8_lossy(&text))
}

fn man(lang: Lang) -> ExitCode {
    let mut text = Vec::new();
    match clap_mangen::Man::new(command(lang)).render(&mut text) {
        Ok(()) => hand_out(&String::from_utf8_lossy(&text)),
        Err(_) => bad(),
    }
}
