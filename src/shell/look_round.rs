//! Opens the sample on a throw-away copy over the running program, on the same screen and with the same keys, and comes back to
//! the user's own book when it is left.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::Backend;

use super::clock::Clock;
use super::command::sample::write_sample;
use super::folders;
use super::run::{End, Host, Program};
use super::saver::{Saver, SaverPlaces};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::update::update;
use domain::lang::Lang;
use words::{Say, frame};

/// How long the last save of one's own book is waited for: its answer belongs to that book and to no copy.
const LAST_SAVE: Duration = Duration::from_secs(2);

/// A folder that is gone with whoever holds this, however that ends.
struct ThrowAway(PathBuf);

impl ThrowAway {
    /// Writes the sample into a fresh folder.
    fn with_sample(lang: Lang, clock: Clock) -> Result<Self, Say> {
        let copy = Self(folders::throw_away());
        write_sample(lang, clock.now(), &copy.0)?;
        Ok(copy)
    }
}

impl Drop for ThrowAway {
    fn drop(&mut self) {
        let _ = store::remove_folder(&self.0);
    }
}

impl Program<'_> {
    /// Shows the copy until it is left; tells the signal that ends the whole program.
    ///
    /// # Errors
    /// What the terminal refuses.
    pub(super) fn look_round<B: Backend>(
        &mut self,
        terminal: &mut Terminal<B>,
        host: &mut impl Host,
    ) -> io::Result<Option<i32>>
    where
        B::Error: Send + Sync + 'static,
    {
        self.await_saves();
        let copy = match ThrowAway::with_sample(self.model.session.lang, self.clock) {
            Ok(copy) => copy,
            Err(why) => {
                self.model.notice = Some(frame::NO_ROUND.with_say(why));
                return Ok(None);
            }
        };
        let folder = copy.0.clone();
        let places = SaverPlaces { folder, must_exist: false, config: None, clock: self.clock };
        let saver = Saver::start(places, self.saver.news());
        let (clock, depth, events) = (self.clock, self.depth, self.events);
        let ended = Program { model: self.visitor(&copy), events, saver, clock, depth }.run(terminal, host);
        drop(copy);
        host.mouse(self.model.session.config.mouse)?;
        match ended? {
            End::Signal(signal) => return Ok(Some(signal)),
            End::Fatal(why) => self.model.notice = Some(frame::NO_ROUND.with_say(why)),
            End::Quit => {}
        }
        Ok(None)
    }

    /// The program on the copy: it looks as it does here, and says what it is.
    fn visitor(&self, copy: &ThrowAway) -> Model {
        let own = &self.model.session;
        let mut model = Model::new(own.config.clone(), own.lang, self.clock.now(), fastrand::u64(..));
        model.session.lang = own.lang;
        model.saving.folder = copy.0.display().to_string();
        let leave = model.session.keymap.name(KeyScope::Today, Action::Quit, own.lang);
        model.notice = Some(frame::LOOKING_ROUND.with([&leave]));
        model
    }

    fn await_saves(&mut self) {
        while !self.model.saving.all_saved() && !self.model.saving.has_failures() {
            match self.events.recv_timeout(LAST_SAVE) {
                Ok(super::event::Event::Msg(msg)) => drop(update(&mut self.model, msg)),
                Ok(_) => {}
                Err(_) => break,
            }
        }
    }
}
