//! Runs the command the command line names. Data goes to standard output, messages go to standard error.

use std::process::ExitCode;

use super::args::{Args, Invocation, command};
use super::clock::Clock;
use super::error_text as sentences;
use super::folders::Folders;
use super::saver::read_config;
use app::config::Config;
use app::saving::CommandReach;
use domain::lang::Lang;
use store::course::CourseSource;
use words::shell as phrases;

pub mod ageing;
pub mod calc;
pub mod check;
pub mod code;
pub mod context;
pub mod course;
pub mod exchange;
pub mod manual;
pub mod open;
pub mod papers;
pub mod print;
pub mod project;
pub mod render;
pub mod sample;

use context::{CommandContext, GOOD, bad, print_output, print_words};

/// Does what the command line says.
#[must_use]
pub fn run(args: &Args) -> ExitCode {
    let lang = args.lang.unwrap_or_else(super::args::help_language);
    match &args.command {
        Invocation::Completions(shell) => return completions(*shell, lang),
        Invocation::Man(folder) => return manual::manual(lang, folder.as_deref()),
        Invocation::Calc(what) => return calc::calc(lang, what),
        _ => {}
    }
    let Some(setting) = setting(args, lang) else {
        print_words(lang, &phrases::NO_HOME.say());
        return bad();
    };
    let setting = match args.course.as_deref().map(CourseSource::of).transpose() {
        Ok(Some(course)) if course.is_bare() => {
            let folder = args.course.as_deref().map(|folder| folder.display().to_string()).unwrap_or_default();
            print_words(setting.lang, &words::course_pack::NOTHING_OWN.with([&folder]));
            return bad();
        }
        Ok(course) => CommandContext { course: course.unwrap_or_default(), ..setting },
        Err(error) => {
            print_words(setting.lang, &sentences::error(&error));
            return bad();
        }
    };
    match &args.command {
        Invocation::Open => open::open(&setting),
        Invocation::Demo => open::demo(&setting),
        Invocation::Sample(folder) => sample::write(&setting, folder),
        Invocation::Check(repair) => check::check(&setting, *repair),
        Invocation::Profile(person, format) => print::profile(&setting, person, *format),
        Invocation::Talk(person) => print::talk(&setting, person),
        Invocation::Tracker(project, format, estimates) => print::tracker(&setting, project, *format, *estimates),
        Invocation::Brief(project, estimates) => print::brief(&setting, project, *estimates),
        Invocation::Code(typed, json) => code::code(&setting, typed, *json),
        Invocation::Sheets(what) => papers::sheets(&setting, *what),
        Invocation::Handout(what) => papers::handout(&setting, what),
        Invocation::Backup(file) => check::backup(&setting, file),
        Invocation::Restore(file) => check::restore(&setting, file),
        Invocation::Ageing(what) => ageing::ageing(&setting, what),
        Invocation::Export(what) => exchange::export(&setting, what),
        Invocation::Import(what) => exchange::import(&setting, what),
        Invocation::Course(folder) => course::check(&setting, folder),
        Invocation::Render(what) => render::render(&setting, what),
        Invocation::Keys => print::keys(&setting),
        Invocation::Calc(_) | Invocation::Completions(_) | Invocation::Man(_) => GOOD,
    }
}

/// Reads the configuration, over which the command line goes. One that does not read is replaced by the usual one for now, and is
/// complained about, but never written over.
fn setting(args: &Args, system: Lang) -> Option<CommandContext> {
    let places = Folders::find();
    let folder = args.data.clone().or_else(|| places.as_ref().map(|p| p.data.clone()))?;
    let usual = places.as_ref().is_some_and(|places| places.data == folder);
    let reach = if usual { CommandReach::ByItself } else { CommandReach::Named };
    let config_path = places.map(|p| p.config);
    let read = config_path.as_deref().map_or_else(|| Ok(Config::default()), read_config);
    let (mut config, complaint) = match read {
        Ok(config) => (config, None),
        Err(problem) => (Config::default(), Some(phrases::CONFIG_BROKEN.with_say(sentences::trouble(&problem).say))),
    };
    let lang = args.lang.or(config.lang).unwrap_or(system);
    config.theme = args.theme.or(config.theme);
    let clock = args.today.map_or(Clock::System, Clock::Fixed);
    Some(CommandContext {
        folder,
        reach,
        config_path,
        config,
        complaint,
        lang,
        clock,
        course: CourseSource::BuiltIn,
        projector: args.projector,
    })
}

fn completions(shell: clap_complete::Shell, lang: Lang) -> ExitCode {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut command(lang), "peilian", &mut text);
    print_output(&String::from_utf8_lossy(&text))
}
