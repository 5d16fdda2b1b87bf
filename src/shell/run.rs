//! Runs the loop: wait for an event, drain what is ready, update until quiet, carry the effects out, draw once if something
//! changed. It is generic over the backend and fed by a channel, so that a test runs the whole program without a terminal.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::layout::{Position, Rect};

use super::clock::{Clock, Deadline};
use super::effects::{LoopCommand, perform};
use super::event::{Event, Mouse};
use super::inbox::{DRAIN, Inbox};
use super::questions::TerminalQuestions;
use super::saver::{Job, Saver};
use super::wakes::Wakes;
use app::config::Theme;
use app::model::Model;
use app::msg::Msg;
use app::saving::Access;
use app::saving::LoadProgress;
use app::session::whole_second;
use app::update::update;
use store::course::CourseSource;
use ui::draw::draw;
use ui::layout::Layout;
use ui::styles::{Depth, Styles};
use words::Say;

/// The first frame waits this long for the data, so that a small book is there at once.
const FIRST: Duration = Duration::from_millis(10);

/// Why the loop ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// The user quit.
    Quit,
    /// A signal.
    Signal(i32),
    /// The data cannot be opened: a sentence for the user.
    Fatal(Say),
}

/// What the loop asks of the terminal besides drawing.
pub trait Host {
    /// Hands the terminal back until the program is called to the front, where it may be another one and is asked anew; false where
    /// nobody could call it.
    ///
    /// # Errors
    /// What the terminal refuses.
    fn suspend(&mut self, questions: TerminalQuestions) -> io::Result<bool>;

    /// Asks the terminal. The answers come as events.
    ///
    /// # Errors
    /// What the terminal refuses.
    fn ask(&mut self, questions: TerminalQuestions) -> io::Result<()>;

    /// The signal of a terminal that went away, where it has.
    fn gone(&self) -> Option<i32> {
        None
    }

    /// Follows the choice of the mouse.
    ///
    /// # Errors
    /// What the terminal refuses.
    fn mouse(&mut self, on: bool) -> io::Result<()>;
}

/// The parts of a running program.
#[derive(Debug)]
pub struct Program<'a> {
    /// Everything the program knows.
    pub model: Model,
    /// Where events come in, from every thread.
    pub events: &'a Receiver<Event>,
    /// The thread that saves.
    pub saver: Saver,
    /// Where the time comes from.
    pub clock: Clock,
    /// Where the course comes from.
    pub course: CourseSource,
    /// Colours the terminal shows.
    pub depth: Depth,
    /// What the terminal has still to answer.
    pub asked: TerminalQuestions,
}

/// What the loop remembers between two frames.
#[derive(Debug)]
pub(super) struct LoopState {
    styles: ((Theme, Depth), Styles),
    layout: Layout,
    wakes: Wakes,
    end: Option<End>,
    pub(super) inbox: Inbox,
    frame: NextFrame,
    /// A throw-away copy of the sample is asked for.
    visit: bool,
}

/// What the next frame has to do.
#[derive(Debug)]
struct NextFrame {
    /// Everything is drawn anew, whatever stands on the terminal.
    clear: bool,
    /// Something changed since the last one.
    dirty: bool,
    /// The mouse was pressed since the last one.
    pressed: bool,
}

impl Program<'_> {
    /// Runs until the user quits, a signal ends it, or the data cannot be opened. Everything handed over is on disk afterwards.
    ///
    /// # Errors
    /// What the terminal refuses.
    pub fn run<B: Backend>(&mut self, terminal: &mut Terminal<B>, host: &mut impl Host) -> io::Result<End>
    where
        B::Error: Send + Sync + 'static,
    {
        let look = (self.model.theme(), self.depth);
        let mut turn = LoopState {
            styles: (look, Styles::new(look.0, look.1)),
            layout: Layout::default(),
            wakes: Wakes::new(self.clock),
            end: None,
            inbox: Inbox::default(),
            frame: NextFrame { clear: false, dirty: true, pressed: false },
            visit: false,
        };
        let size = terminal.size().map_err(io::Error::other)?;
        let driven = self.run_loop(&mut turn, terminal, host, Msg::Resize(size.width, size.height));
        let gone = driven.as_ref().err().and_then(|_| host.gone());
        if driven.is_err() {
            // A window that is closed refuses a frame before any signal comes: what is being typed is kept all the same.
            let _ = self.commit_and_retry(&mut turn, host);
        }
        self.await_saver(turn.end.as_ref(), gone);
        self.hear_last_answers(&mut turn);
        match gone {
            Some(signal) => Ok(End::Signal(signal)),
            None => driven.map(|()| turn.end.unwrap_or(End::Quit)),
        }
    }

    fn run_loop<B: Backend>(
        &mut self,
        turn: &mut LoopState,
        terminal: &mut Terminal<B>,
        host: &mut impl Host,
        size: Msg,
    ) -> io::Result<()>
    where
        B::Error: Send + Sync + 'static,
    {
        self.handle_msg(turn, host, size)?;
        self.first(turn, host)?;
        while turn.end.is_none() {
            if std::mem::take(&mut turn.visit) {
                for event in self.look_round(terminal, host)? {
                    self.handle_event(turn, host, event)?;
                }
                // What ended the copy may end the program: then nothing is waited for any more.
                continue;
            }
            self.timers(turn, host)?;
            if turn.frame.dirty || turn.frame.clear {
                self.paint(turn, terminal)?;
            }
            if turn.inbox.is_empty()
                && let Some(event) = self.wait(turn)
            {
                turn.inbox.put(event);
            }
            // What came meanwhile is taken in before the next frame: a held key costs a handful of frames, not one a press.
            for _ in 0..DRAIN {
                let Some(event) = turn.inbox.next(self.events).filter(|_| turn.end.is_none()) else { break };
                // What was taken up by the press can be put down only where the frame after it says.
                if turn.frame.pressed && matches!(event, Event::Mouse(Mouse::Drag(..))) {
                    self.paint(turn, terminal)?;
                }
                self.handle_event(turn, host, event)?;
            }
        }
        Ok(())
    }

    /// Before the first frame: what a small book needs to be there.
    fn first(&mut self, turn: &mut LoopState, host: &mut impl Host) -> io::Result<()> {
        let due = Deadline::after(FIRST);
        while self.model.saving.load_progress != LoadProgress::Done && turn.end.is_none() {
            match self.events.recv_timeout(due.left()) {
                Ok(event) => self.handle_event(turn, host, event)?,
                Err(_) => break,
            }
        }
        Ok(())
    }

    fn paint<B: Backend>(&mut self, turn: &mut LoopState, terminal: &mut Terminal<B>) -> io::Result<()>
    where
        B::Error: Send + Sync + 'static,
    {
        let look = (self.model.theme(), self.depth);
        if turn.styles.0 != look {
            turn.styles = (look, Styles::new(look.0, look.1));
        }
        if std::mem::take(&mut turn.frame.clear) {
            // Not `clear`: it asks the terminal where the cursor is, and the answer would go to the thread that reads keys.
            let size = terminal.size().map_err(io::Error::other)?;
            terminal.resize(Rect::from((Position::ORIGIN, size))).map_err(io::Error::other)?;
        }
        let (model, styles) = (&self.model, &turn.styles.1);
        let mut layout = Layout::default();
        terminal.draw(|frame| layout = draw(model, styles, frame)).map_err(io::Error::other)?;
        if (layout.page, layout.limit) != (self.model.window.page_rows, self.model.window.scroll_limit) {
            update(&mut self.model, Msg::PageSize(layout.page, layout.limit));
        }
        update(&mut self.model, Msg::Drawn);
        turn.layout = layout;
        (turn.frame.dirty, turn.frame.pressed) = (false, false);
        Ok(())
    }

    /// The next event; none when a timer runs out first.
    fn wait(&self, turn: &LoopState) -> Option<Event> {
        match turn.wakes.left() {
            None => self.events.recv().ok().or(Some(Event::Stop(0))),
            Some(left) => match self.events.recv_timeout(left) {
                Ok(event) => Some(event),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => Some(Event::Stop(0)),
            },
        }
    }

    /// A computer that slept, or a clock that was set, has skipped the tick: nothing is done as of a day that is over.
    fn keep_time(&mut self, turn: &mut LoopState, host: &mut impl Host) -> io::Result<()> {
        let now = self.clock.now();
        if now.date() == self.model.session.now.date() {
            // What is started by a key counts from this second.
            let same = whole_second(now) == self.model.session.second;
            return if same { Ok(()) } else { self.handle_msg(turn, host, Msg::Tick(now)) };
        }
        turn.wakes.begin_minute(self.clock);
        self.handle_msg(turn, host, Msg::Now(now))
    }

    fn handle_event(&mut self, turn: &mut LoopState, host: &mut impl Host, event: Event) -> io::Result<()> {
        self.keep_time(turn, host)?;
        match event {
            Event::Msg(msg) => self.handle_msg(turn, host, msg),
            Event::Mouse(mouse) => {
                turn.frame.pressed |= matches!(mouse, Mouse::Press(..));
                mouse.meaning(&turn.layout).map_or(Ok(()), |msg| self.handle_msg(turn, host, msg))
            }
            Event::Resize(columns, rows) => {
                turn.frame.clear = true;
                self.handle_msg(turn, host, Msg::Resize(columns, rows))
            }
            Event::Focus => {
                // Whoever comes back may have changed the data with another program.
                turn.wakes.look_soon();
                Ok(())
            }
            Event::Taken(_) => Ok(()),
            Event::Minute => {
                turn.wakes.end_minute();
                Ok(())
            }
            Event::Answer(answer) => {
                turn.frame.clear |= self.asked.hear(answer, &mut self.model.session.terminal, &mut self.depth);
                Ok(())
            }
            Event::Fatal(why) => {
                turn.end = Some(End::Fatal(why));
                Ok(())
            }
            Event::Stop(signal) => {
                self.commit_and_retry(turn, host)?;
                turn.end = Some(if signal == 0 { End::Quit } else { End::Signal(signal) });
                Ok(())
            }
        }
    }

    /// Updates until quiet and carries the effects out.
    pub(super) fn handle_msg(&mut self, turn: &mut LoopState, host: &mut impl Host, msg: Msg) -> io::Result<()> {
        turn.frame.dirty |= match &msg {
            Msg::PageSize(..) | Msg::Catalogue(_) => false,
            // No screen shows the minute; a frame for it would wake the terminal every time.
            Msg::Now(now) => now.date() != self.model.today() || self.model.shows_stage(),
            Msg::Tick(_) => self.model.ticks(),
            _ => true,
        };
        // A clock that ticks is no key: the pause in typing goes on.
        let types = !matches!(msg, Msg::Tick(_));
        let mouse = self.model.session.config.mouse;
        let mut queue = vec![msg];
        while let Some(msg) = queue.pop() {
            for effect in update(&mut self.model, msg) {
                let (answer, rest) = perform(&self.model, &self.saver, &self.course, &effect);
                queue.extend(answer);
                match rest {
                    Some(LoopCommand::Quit) => turn.end = Some(End::Quit),
                    Some(LoopCommand::LookRound) => turn.visit = true,
                    Some(LoopCommand::Redraw) => {
                        self.asked = TerminalQuestions::worth_asking(&self.model.session.config, self.depth);
                        host.ask(self.asked)?;
                        turn.frame.clear = true;
                    }
                    Some(LoopCommand::Suspend) => {
                        self.asked = TerminalQuestions::worth_asking(&self.model.session.config, self.depth);
                        if !host.suspend(self.asked)? {
                            queue.push(Msg::Tell(words::shell::NOBODY_WAKES.say()));
                        }
                        turn.frame.clear = true;
                    }
                    None => {}
                }
            }
        }
        if self.model.session.config.mouse != mouse {
            host.mouse(self.model.session.config.mouse)?;
        }
        if types {
            turn.wakes.begin_pause(self.model.typing());
        }
        Ok(())
    }

    fn timers(&mut self, turn: &mut LoopState, host: &mut impl Host) -> io::Result<()> {
        if turn.wakes.minute_is_over(self.clock) {
            turn.wakes.look_soon();
            let (before, now) = (self.model.session.now, self.clock.now());
            if before != now {
                self.handle_msg(turn, host, Msg::Now(now))?;
            }
        }
        if turn.wakes.second_is_over() {
            self.handle_msg(turn, host, Msg::Tick(self.clock.now()))?;
        }
        if turn.wakes.pause_is_over() {
            self.handle_msg(turn, host, Msg::Commit)?;
            turn.wakes.begin_pause(false);
        }
        let saving = &self.model.saving;
        // A window for the wall has no book to look at.
        let (follows, troubled) = (saving.access == Access::Follower, saving.has_failures() || saving.has_unerased());
        if turn.wakes.look_is_due() {
            let _ = self.saver.give(Job::Poll);
        }
        if turn.wakes.inbox_is_due(self.model.watches_inbox()) {
            let _ = self.saver.give(Job::Inbox);
        }
        if turn.wakes.retry_is_due() {
            self.handle_msg(turn, host, Msg::Retry)?;
        }
        if turn.wakes.leave_is_due() {
            self.handle_msg(turn, host, Msg::Stalled)?;
        }
        turn.wakes.leave(self.model.saving.leaving);
        turn.wakes.go_on(follows, troubled);
        turn.wakes.count(self.clock.next_second().filter(|_| self.model.ticks()));
        Ok(())
    }
}
