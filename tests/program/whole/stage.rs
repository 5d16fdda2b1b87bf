//! The loop on a stage of its own: events go in through the channel, the screen is looked at, the disk is real, no terminal.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use app::action::Tab;
use app::config::Config;
use app::key::Key;
use app::model::Model;
use app::msg::Msg;
use app::saving::unsaved::unsaved;
use domain::lang::Lang;
use jiff::civil::date;
use peilian::clock::Clock;
use peilian::event::Event;
use peilian::questions::TerminalQuestions;
use peilian::run::{End, Host, Program};
use peilian::saver::{Saver, SaverPlaces};
use ratatui::Terminal;
use ratatui::backend::{Backend, ClearType, TestBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use store::course::CourseSource;
use text::Ruler;
use ui::dump;
use ui::styles::Depth;

/// Longest wait for anything; nothing is timed here.
const PATIENCE: Duration = Duration::from_secs(20);

/// What the audience can look at while the loop runs.
#[derive(Debug)]
struct Shown {
    backend: TestBackend,
    draws: usize,
    torn: bool,
    bomb: bool,
    asked: Vec<String>,
}

/// A screen in memory that can be torn down under the program, as a closed window is.
#[derive(Debug, Clone)]
struct Wall(Arc<Mutex<Shown>>);

fn calm<T>(result: Result<T, std::convert::Infallible>) -> T {
    result.unwrap_or_else(|never| match never {})
}

impl Wall {
    fn on<T>(&self, act: impl FnOnce(&mut TestBackend) -> Result<T, std::convert::Infallible>) -> io::Result<T> {
        let mut shown = self.0.lock().unwrap();
        // What a closed pseudo-terminal answers.
        if shown.torn { Err(io::Error::from_raw_os_error(5)) } else { Ok(calm(act(&mut shown.backend))) }
    }
}

impl Backend for Wall {
    type Error = io::Error;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(&mut self, content: I) -> io::Result<()> {
        assert!(!std::mem::take(&mut self.0.lock().unwrap().bomb), "a bug, for once on purpose");
        self.on(|b| b.draw(content))?;
        self.0.lock().unwrap().draws += 1;
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.on(TestBackend::hide_cursor)
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.on(TestBackend::show_cursor)
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.on(TestBackend::get_cursor_position)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.on(|b| b.set_cursor_position(position))
    }

    fn clear(&mut self) -> io::Result<()> {
        self.on(TestBackend::clear)
    }

    fn clear_region(&mut self, kind: ClearType) -> io::Result<()> {
        self.on(|b| b.clear_region(kind))
    }

    fn size(&self) -> io::Result<Size> {
        self.on(|b| b.size())
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.on(TestBackend::window_size)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.on(TestBackend::flush)
    }
}

/// Writes down what the loop asks of the terminal.
impl Host for Wall {
    fn suspend(&mut self, _questions: TerminalQuestions) -> io::Result<bool> {
        self.0.lock().unwrap().asked.push("suspend".to_owned());
        Ok(true)
    }

    fn ask(&mut self, _questions: TerminalQuestions) -> io::Result<()> {
        Ok(())
    }

    fn mouse(&mut self, on: bool) -> io::Result<()> {
        self.0.lock().unwrap().asked.push(format!("mouse {on}"));
        Ok(())
    }
}

/// The program while it runs.
pub(crate) struct Stage {
    to: Sender<Event>,
    wall: Wall,
    thread: Option<JoinHandle<(io::Result<End>, Vec<String>)>>,
}

impl Stage {
    /// Starts on a data folder, in English, at 100 by 30.
    pub(crate) fn start(folder: &Path) -> Self {
        Self::start_at(folder, Clock::Fixed(date(2026, 1, 5)))
    }

    /// Starts with a clock of its own.
    pub(crate) fn start_at(folder: &Path, clock: Clock) -> Self {
        let (to, events) = channel();
        let backend = TestBackend::new(100, 30);
        let wall = Wall(Arc::new(Mutex::new(Shown { backend, draws: 0, torn: false, bomb: false, asked: Vec::new() })));
        let (sender, folder, own) = (to.clone(), PathBuf::from(folder), wall.clone());
        let thread = std::thread::spawn(move || {
            let saver = match Saver::start(
                SaverPlaces { folder, must_exist: false, projector: false, config: None, clock },
                sender,
            ) {
                Ok(saver) => saver,
                Err(error) => return (Err(error), Vec::new()),
            };
            let mut model = Model::new(Config::default(), Lang::En, clock.now(), 7);
            // The stories of this stage are about people.
            model.open_tab(Tab::Brain);
            let mut program = Program {
                model,
                events: &events,
                saver,
                clock,
                course: CourseSource::BuiltIn,
                depth: Depth::True,
                asked: TerminalQuestions::default(),
            };
            let end = program.run_to_the_end(&mut Terminal::new(own.clone()).unwrap(), &mut own.clone());
            let left = unsaved(&program.model.saving, &program.model.book);
            (end, left.iter().map(|say| say.text(Lang::En)).collect())
        });
        Self { to, wall, thread: Some(thread) }
    }

    /// Makes the next frame panic.
    pub(crate) fn plant_a_bug(&self) {
        self.wall.0.lock().unwrap().bomb = true;
    }

    /// Waits for the panic that ends the program.
    pub(crate) fn blow_up(&mut self) {
        assert!(self.thread.take().unwrap().join().is_err(), "it did not panic");
    }

    /// Starts and begins with an empty book.
    pub(crate) fn begun(folder: &Path) -> Self {
        Self::start(folder).begin()
    }

    /// Begins with an empty book.
    pub(crate) fn begin(self) -> Self {
        let stage = self;
        stage.see("Your name");
        stage.press("esc");
        stage.see("Begin with an empty book");
        stage.press("esc");
        stage.see("An empty book");
        stage.see("saved ✓");
        stage
    }

    /// The screen as text.
    pub(crate) fn screen(&self) -> String {
        dump::text(self.wall.0.lock().unwrap().backend.buffer(), Ruler { wide_ambiguous: false })
    }

    /// Frames drawn so far.
    pub(crate) fn draws(&self) -> usize {
        self.wall.0.lock().unwrap().draws
    }

    /// What the loop asked of the terminal.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.wall.0.lock().unwrap().asked.clone()
    }

    /// Tears the screen down: from now on every write is refused.
    pub(crate) fn tear(&self) {
        self.wall.0.lock().unwrap().torn = true;
    }

    /// Lets something happen.
    pub(crate) fn send(&self, event: impl Into<Event>) {
        self.to.send(event.into()).unwrap();
    }

    /// Presses keys, written with spaces between.
    pub(crate) fn press(&self, keys: &str) {
        for key in keys.split(' ') {
            self.send(Msg::Key(Key::parse(key).unwrap()));
        }
    }

    /// Types a text, character by character.
    pub(crate) fn type_in(&self, text: &str) {
        let key = |ch: char| if ch == ' ' { "space".to_owned() } else { ch.to_string() };
        for ch in text.chars() {
            self.press(&key(ch));
        }
    }

    /// Waits until something holds.
    pub(crate) fn until(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !holds(self) {
            assert!(start.elapsed() < PATIENCE, "never {what}:\n{}", self.screen());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until a text is on the screen.
    pub(crate) fn see(&self, text: &str) {
        self.until(&format!("saw `{text}`"), |stage| stage.screen().contains(text));
    }

    /// Waits for the end.
    pub(crate) fn end(&mut self) -> io::Result<End> {
        self.end_with_unsaved().0
    }

    /// Waits for the end; tells too what was not on the disk then.
    pub(crate) fn end_with_unsaved(&mut self) -> (io::Result<End>, Vec<String>) {
        self.until("ended", |stage| stage.thread.as_ref().is_none_or(JoinHandle::is_finished));
        self.thread.take().unwrap().join().unwrap()
    }
}

/// Whether the file of some person holds a text.
pub(crate) fn kept(folder: &Path, text: &str) -> bool {
    let Ok(entries) = std::fs::read_dir(folder.join("people")) else { return false };
    entries.flatten().any(|e| std::fs::read_to_string(e.path()).is_ok_and(|t| t.contains(text)))
}
