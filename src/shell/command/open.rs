//! Opens the workbench, on the user's data or on a throw-away copy of the sample.

use std::io;
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::context::{CommandContext, GOOD, bad, print_error, print_line};
use crate::clock::Clock;
use crate::event::Event;
use crate::folders::ThrowAway;
use crate::questions::TerminalQuestions;
use crate::run::{End, Host, Program};
use crate::saver::{Job, Saver, SaverPlaces};
use crate::terminal::{self, TerminalGuard};
use crate::{colours, error_text, folders, input, rescue, signals, tick};
use app::config::Config;
use app::course::ChapterName;
use app::model::Model;
use app::msg::Msg;
use app::saving::CommandReach;
use app::saving::unsaved::unsaved;
use domain::lang::Lang;
use words::shell as phrases;

impl Host for TerminalGuard {
    fn suspend(&mut self, questions: TerminalQuestions) -> io::Result<bool> {
        Self::suspend(self, questions)
    }

    fn ask(&mut self, questions: TerminalQuestions) -> io::Result<()> {
        Self::ask(self, questions)
    }

    fn gone(&self) -> Option<i32> {
        signals::terminal_gone()
    }

    fn mouse(&mut self, on: bool) -> io::Result<()> {
        self.listen_to_mouse(on)
    }
}

/// Opens the workbench on the user's data.
#[must_use]
pub fn open(setting: &CommandContext) -> ExitCode {
    workbench(setting, |to, events| drive(setting, setting.projector, to, &events))
}

/// Opens the workbench on a copy of the sample that is gone afterwards.
#[must_use]
pub fn demo(setting: &CommandContext) -> ExitCode {
    workbench(setting, |to, events| {
        let folder = ThrowAway::new();
        if let Err(say) = super::sample::write_sample(setting.lang, setting.clock.now(), folder.path()) {
            return Ok(End::Fatal(say));
        }
        let copy = CommandContext {
            folder: folder.path().to_owned(),
            reach: CommandReach::None,
            config_path: None,
            ..setting.clone()
        };
        // Nobody else could write into it.
        drive(&copy, false, to, &events)
    })
}

/// Runs the workbench where the terminal is fit for it, and reports how it ended. Signals are listened to from the beginning.
fn workbench(
    setting: &CommandContext,
    run: impl FnOnce(Sender<Event>, Receiver<Event>) -> io::Result<End>,
) -> ExitCode {
    if let Err(why) = terminal_fits(setting.lang) {
        print_line(&why);
        return ExitCode::from(2);
    }
    // The message of a panic would be lost on the other screen, and the shell left in raw mode.
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        terminal::leave();
        usual(info);
    }));
    let (to, events) = channel();
    match signals::listen(to.clone()).and_then(|()| run(to, events)) {
        Ok(End::Quit) => GOOD,
        Ok(End::Signal(signal)) => ExitCode::from(u8::try_from(128 + signal).unwrap_or(1)),
        Ok(End::Fatal(say)) => {
            print_error(setting, &say);
            bad()
        }
        Err(error) => {
            print_error(setting, &error_text::start(&error));
            bad()
        }
    }
}

/// Whether there is a terminal a screen can be drawn on, or why not. To one that writes other characters that is said in ASCII.
fn terminal_fits(lang: Lang) -> Result<(), String> {
    if !terminal::present() {
        return Err(phrases::NO_TERMINAL.text(lang).to_owned());
    }
    if let Some(locale) = folders::foreign_characters() {
        let ascii: String = locale.chars().filter(char::is_ascii_graphic).collect();
        return Err(phrases::NOT_UNICODE.fill(Lang::En, [&ascii]));
    }
    if folders::dumb_terminal() { Err(phrases::DUMB_TERMINAL.text(lang).to_owned()) } else { Ok(()) }
}

/// Runs the workbench on a folder; one for the wall `only_reads` what the presenter's window writes.
fn drive(setting: &CommandContext, only_reads: bool, to: Sender<Event>, events: &Receiver<Event>) -> io::Result<End> {
    let keep = setting.config_path.is_some();
    let must_exist = keep && was_used_before(&setting.config, &setting.folder);
    let plan = SaverPlaces {
        folder: setting.folder.clone(),
        must_exist,
        projector: only_reads,
        config: setting.config_path.clone(),
        clock: setting.clock,
    };
    let saver = Saver::start(plan, to.clone())?;
    let mut model = Model::new(setting.config.clone(), setting.lang, setting.clock.now(), fastrand::u64(..));
    model.session.lang = setting.lang;
    if only_reads {
        model.wall.follow();
    } else if setting.projector {
        model.wall.start();
    }
    (model.saving.folder, model.saving.reach) = (setting.folder.display().to_string(), setting.reach);
    if let Some(say) = &setting.complaint {
        app::update::update(&mut model, Msg::Tell(say.clone()));
    }
    // While the saving thread opens the data on the other core.
    app::update::update(&mut model, crate::effects::read_course(&setting.course, ChapterName::Brain));
    // A folder that was only looked at may be empty still: the next start must not miss a book in it.
    let keep = keep && setting.complaint.is_none() && !only_reads;
    remember_folder(&mut model, &setting.folder, &saver, keep);
    let depth = colours::announced();
    let asked = TerminalQuestions::worth_asking(&model.session.config, depth);
    let mut guard = TerminalGuard::enter(setting.config.mouse, asked)?;
    if matches!(setting.clock, Clock::System) {
        tick::listen(to.clone())?;
    }
    input::listen(to)?;
    let mut screen = terminal::open()?;
    let mut program =
        Program { model, events, saver, clock: setting.clock, course: setting.course.clone(), depth, asked };
    let ended = program.run_to_the_end(&mut *screen, &mut guard);
    drop(guard);
    // Only now is there a place to say it: the screen is gone.
    for left in unsaved(&program.model.saving, &program.model.book) {
        print_error(setting, &phrases::UNSAVED_LEFT.with_say(left));
    }
    // Nobody could be asked, or nobody knows what the disk would have said.
    let silent = matches!(ended, Ok(End::Quit)) && !program.model.saving.has_failures();
    if let Some(place) = setting.config_path.as_deref().and_then(Path::parent)
        && (silent || matches!(ended, Ok(End::Signal(_))))
        && let Some(folder) = rescue::rescue(&program.model, place)
    {
        print_error(setting, &phrases::RESCUED.with([&folder.display().to_string()]));
    }
    ended
}

/// Whether this was a data folder before: then it has to be there.
#[must_use]
pub fn was_used_before(config: &Config, folder: &Path) -> bool {
    let full = store::full_path(folder);
    let last = config.folder.as_deref().map(|last| store::full_path(Path::new(last)));
    last.is_some_and(|last| last == full) || config.folders.iter().any(|known| Path::new(known) == full)
}

/// Which folders were used is kept, so that the next start knows whether one has to be there.
fn remember_folder(model: &mut Model, folder: &Path, saver: &Saver, keep: bool) {
    if !keep {
        return;
    }
    let config = &mut model.session.config;
    let last = config.folder.take();
    let used = last.as_deref().map(Path::new).into_iter().chain([folder]);
    let before = config.folders.len();
    for full in used.map(|path| store::full_path(path).display().to_string()) {
        if !config.folders.contains(&full) {
            config.folders.push(full);
        }
    }
    if last.is_some() || config.folders.len() > before {
        let _ = saver.give(Job::Config(Box::new(config.clone())));
    }
}
