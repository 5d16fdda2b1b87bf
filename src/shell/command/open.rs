//! Opens the workbench, on the user's data or on a throw-away copy of the sample.

use std::io;
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::channel;

use super::context::{CommandContext, GOOD, bad, depth, print_error};
use crate::run::{End, Host, Program};
use crate::saver::{Job, Saver, SaverPlaces};
use crate::terminal::{self, TerminalGuard};
use crate::{folders, input, signals};
use app::config::Config;
use app::course::ChapterName;
use app::model::Model;
use app::msg::Msg;
use app::saving::unsaved::unsaved;
use words::shell as phrases;

impl Host for TerminalGuard {
    fn suspend(&mut self) -> io::Result<()> {
        Self::suspend(self)
    }

    fn mouse(&mut self, on: bool) -> io::Result<()> {
        self.listen_to_mouse(on)
    }
}

/// Opens the workbench on the user's data.
#[must_use]
pub fn open(setting: &CommandContext) -> ExitCode {
    workbench(setting, setting.config_path.is_some())
}

/// Opens the workbench on a copy of the sample that is gone afterwards.
#[must_use]
pub fn demo(setting: &CommandContext) -> ExitCode {
    let folder = folders::throw_away();
    let written = super::sample::write_sample(setting.lang, setting.clock.now(), &folder);
    if let Err(say) = written {
        print_error(setting, &say);
        return bad();
    }
    let copy = CommandContext { folder: folder.clone(), config_path: None, ..setting.clone() };
    let status = workbench(&copy, false);
    let _ = store::remove_folder(&folder);
    status
}

fn workbench(setting: &CommandContext, keep: bool) -> ExitCode {
    if !terminal::present() {
        print_error(setting, &phrases::NO_TERMINAL.say());
        return ExitCode::from(2);
    }
    // The message of a panic would be lost on the other screen, and the shell left in raw mode.
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        terminal::leave();
        usual(info);
    }));
    match drive(setting, keep) {
        Ok(End::Quit) => GOOD,
        Ok(End::Signal(signal)) => ExitCode::from(u8::try_from(128 + signal).unwrap_or(1)),
        Ok(End::Fatal(say)) => {
            print_error(setting, &say);
            bad()
        }
        Err(error) => {
            print_error(setting, &phrases::TERMINAL_REFUSES.with([&error.to_string()]));
            bad()
        }
    }
}

fn drive(setting: &CommandContext, keep: bool) -> io::Result<End> {
    let (to, events) = channel();
    let must_exist = keep && was_used_before(&setting.config, &setting.folder);
    let plan = SaverPlaces {
        folder: setting.folder.clone(),
        must_exist,
        config: setting.config_path.clone(),
        clock: setting.clock,
    };
    let saver = Saver::start(plan, to.clone());
    let mut model = Model::new(setting.config.clone(), setting.lang, setting.clock.now(), fastrand::u64(..));
    model.session.lang = setting.lang;
    model.saving.folder = setting.folder.display().to_string();
    if let Some(say) = &setting.complaint {
        app::update::update(&mut model, Msg::Tell(say.clone()));
    }
    // While the saving thread opens the data on the other core.
    app::update::update(&mut model, crate::effects::read_course(ChapterName::Brain));
    // The terminal is asked for its width before the thread that reads keys starts: it would take the answer away.
    let guard = TerminalGuard::enter(setting.config.mouse)?;
    first_start(&mut model, &saver, keep && setting.complaint.is_none());
    signals::listen(to.clone());
    input::listen(to);
    let mut screen = terminal::open()?;
    let mut program = Program { model, events: &events, saver, clock: setting.clock, depth: depth() };
    let mut host = guard;
    let ended = program.run_to_the_end(&mut screen, &mut host);
    drop(host);
    // Only now is there a place to say it: the screen is gone.
    for left in unsaved(&program.model.saving, &program.model.book) {
        print_error(setting, &phrases::UNSAVED_LEFT.with_say(left));
    }
    ended
}

/// Whether this was the data folder last time: then it has to be there.
#[must_use]
pub fn was_used_before(config: &Config, folder: &Path) -> bool {
    config.folder.as_deref() == Some(&*folder.display().to_string())
}

/// What is learnt once: how wide the terminal draws, and which folder is used.
fn first_start(model: &mut Model, saver: &Saver, keep: bool) {
    let before = model.session.config.clone();
    if model.session.config.ambiguous.is_none() {
        model.session.config.ambiguous = terminal::probe();
    }
    if keep {
        model.session.config.folder = Some(model.saving.folder.clone());
        if before != model.session.config {
            let _ = saver.give(Job::Config(Box::new(model.session.config.clone())));
        }
    }
}
