//! Opens the sample on a throw-away copy over the running program, on the same screen and with the same keys, and comes back to
//! the user's own book when it is left.

use std::io;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::Backend;

use super::command::sample::write_sample;
use super::event::Event;
use super::folders::ThrowAway;
use super::run::{End, Host, Program};
use super::saver::{Saver, SaverPlaces};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::saving::CommandReach;
use app::update::update;
use words::frame;

/// How long the last save of one's own book is waited for: its answer belongs to that book and to no copy.
const LAST_SAVE: Duration = Duration::from_secs(2);

impl Program<'_> {
    /// Shows the copy until it is left; tells what one's own book has to hear of it: the size of the window by now, and the
    /// signal that ends the whole program.
    ///
    /// # Errors
    /// What the terminal refuses.
    pub(super) fn look_round<B: Backend>(
        &mut self,
        terminal: &mut Terminal<B>,
        host: &mut impl Host,
    ) -> io::Result<Vec<Event>>
    where
        B::Error: Send + Sync + 'static,
    {
        self.await_saves();
        let copy = ThrowAway::new();
        if let Err(why) = write_sample(self.model.session.lang, self.clock.now(), copy.path()) {
            self.model.notice = Some(frame::NO_ROUND.with_say(why));
            return Ok(Vec::new());
        }
        let folder = copy.path().to_owned();
        let places = SaverPlaces { folder, must_exist: false, projector: false, config: None, clock: self.clock };
        let saver = Saver::start(places, self.saver.news())?;
        let (clock, depth, events) = (self.clock, self.depth, self.events);
        let (model, asked) = (self.visitor(&copy), self.asked);
        let mut visit = Program { model, events, saver, clock, course: self.course.clone(), depth, asked };
        let ended = visit.run(terminal, host);
        // The terminal may have answered meanwhile.
        (self.depth, self.asked) = (visit.depth, visit.asked);
        self.model.session.terminal = visit.model.session.terminal;
        drop((visit, copy));
        host.mouse(self.model.session.config.mouse)?;
        let size = terminal.size().map_err(io::Error::other)?;
        let mut heard = vec![Event::Resize(size.width, size.height)];
        match ended? {
            End::Signal(signal) => heard.push(Event::Stop(signal)),
            End::Fatal(why) => self.model.notice = Some(frame::NO_ROUND.with_say(why)),
            End::Quit => {}
        }
        Ok(heard)
    }

    /// The program on the copy: it looks as it does here, and says what it is.
    fn visitor(&self, copy: &ThrowAway) -> Model {
        let own = &self.model.session;
        let mut model = Model::new(own.config.clone(), own.lang, self.clock.now(), fastrand::u64(..));
        (model.session.lang, model.session.terminal) = (own.lang, own.terminal);
        model.saving.folder = copy.path().display().to_string();
        (model.saving.throw_away, model.saving.reach) = (true, CommandReach::None);
        let leave = model.session.keymap.name(KeyScope::Today, Action::Quit, own.lang);
        model.notice = Some(frame::LOOKING_ROUND.with([&leave]));
        model
    }

    fn await_saves(&mut self) {
        while !self.model.saving.all_saved() && !self.model.saving.has_failures() {
            match self.events.recv_timeout(LAST_SAVE) {
                Ok(Event::Msg(msg)) => drop(update(&mut self.model, msg)),
                Ok(_) => {}
                Err(_) => break,
            }
        }
    }
}
