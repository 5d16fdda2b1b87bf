//! Key to paint on Today, Brain, the tracker, the six steps, the funnel and the matrix at 120×40: a key goes into the program's own
//! loop, the frame comes out of its own backend over a sink that swallows bytes. A held key, and the bytes a cursor move sends, come
//! from the same loop.

#[path = "support/book.rs"]
mod book;
#[path = "support/folder.rs"]
#[expect(dead_code, reason = "other benches use the rest")]
mod folder;
#[path = "support/probe.rs"]
mod probe;
#[path = "support/table.rs"]
#[expect(dead_code, reason = "other benches use the rest")]
mod table;

use std::error::Error;
use std::io;
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use app::config::Config;
use app::key::Key;
use app::model::Model;
use app::msg::Msg;
use book::{Size, TODAY};
use domain::lang::Lang;
use folder::lay;
use peilian::clock::Clock;
use peilian::event::Event;
use peilian::questions::TerminalQuestions;
use peilian::run::{Host, Program};
use peilian::saver::{Saver, SaverPlaces};
use probe::{Painted, Probe};
use ratatui::Terminal;
use store::course::CourseSource;
use table::{Amount, Goal, head, line, share};
use ui::styles::Depth;

/// Columns and rows.
const SCREEN: (u16, u16) = (120, 40);
/// Keys of each kind.
const TIMES: usize = 400;
/// Keys that a held key piles up.
const HELD: usize = 100;
/// No frame for so long: the screen is at rest.
const REST: Duration = Duration::from_millis(60);
/// A list is short: so many rows down, then up again.
const ROWS: usize = 20;
/// Columns of the board, and checks of a step, that a cursor goes along before it turns.
const FEW: usize = 5;
/// Edits of each kind: after each the bench waits for what is saved.
const EDITS: usize = 60;

/// What is pressed, and what is expected of it.
struct Walk {
    what: &'static str,
    /// The keys that lead there.
    before: &'static [&'static str],
    /// The keys that take turns.
    keys: &'static [&'static str],
    /// How often each is pressed before it is the turn of the next.
    run: usize,
    /// Whether bytes are counted, and are those of a cursor alone: the goal holds for them.
    bytes: Option<bool>,
    /// Whether each key changes a record.
    edits: bool,
}

impl Walk {
    fn title(&self, size: Size) -> String {
        format!("{size:?}: {}", self.what)
    }
}

/// Keys in turn.
const fn keys(what: &'static str, before: &'static [&'static str], keys: &'static [&'static str]) -> Walk {
    Walk { what, before, keys, run: 1, bytes: None, edits: false }
}

/// A cursor that goes so many rows or columns, and back.
const fn cursor(
    what: &'static str,
    before: &'static [&'static str],
    keys: &'static [&'static str],
    run: usize,
    alone: bool,
) -> Walk {
    Walk { what, before, keys, run, bytes: Some(alone), edits: false }
}

/// Where a profile or a tracker follows the cursor, a move sends a screen of other text: the goal is for the cursor alone.
const WALKS: [Walk; 23] = [
    cursor("cursor in the list, profile follows", &[], &["down", "up"], ROWS, false),
    cursor("cursor in the walk-around", &["w"], &["down", "up"], ROWS, true),
    keys("letter in the filter", &["/"], &["a", "backspace"]),
    Walk { run: ROWS, ..keys("page of the reading", &["tab"], &["pagedown", "pageup"]) },
    keys("guide and back", &[], &["g", "esc"]),
    keys("palette and back", &[], &["ctrl-p", "esc"]),
    keys("a tick in the walk-around", &["w"], &["space", "space"]),
    cursor("cursor in the projects, tracker follows", &["3"], &["down", "up"], ROWS, false),
    cursor("cursor in the people of a tracker", &["3", "tab"], &["down", "up"], ROWS, true),
    keys("letter in the filter of the projects", &["3", "/"], &["a", "backspace"]),
    keys("form of a touch and back", &["3"], &["t", "esc"]),
    keys("letter in the palette", &["ctrl-p"], &["a", "backspace"]),
    cursor("cursor in today", &["1"], &["down", "up"], ROWS, true),
    cursor("cursor in the checks of a step", &["4", "tab"], &["down", "up"], FEW, false),
    cursor("cursor down a column of the board", &["5"], &["down", "up"], ROWS, true),
    cursor("cursor across the board", &["5"], &["right", "left"], FEW, true),
    keys("letter in the filter of the board", &["5", "/"], &["a", "backspace"]),
    keys("picture of the funnel and back", &["5"], &["v", "v"]),
    cursor("cursor in the list of the matrix", &["6", "tab"], &["down", "up"], ROWS, false),
    cursor("cursor among the places of the matrix", &["6"], &["right", "left"], 1, false),
    keys("a limit line of the matrix, a step and back", &["6", "s"], &["right", "left"]),
    keys("letter in the filter of the matrix", &["6", "/"], &["a", "backspace"]),
    Walk { edits: true, ..keys("a check ticked, the board was open", &["5", "4", "tab"], &["space", "space"]) },
];

/// Without an argument all walks are gone; with one, those in whose line it stands, such as `"S: palette"`.
fn main() -> Result<(), Box<dyn Error>> {
    let wanted = std::env::args().skip(1).find(|arg| !arg.starts_with('-')).unwrap_or_default();
    let note = format!(
        "{TIMES} of each through the real loop over a byte sink; the terminal's own echo (0.15 ms) is not in it"
    );
    head("Key to paint, 120×40", &note);
    for (size, middle, worst) in [(Size::S, 0.5, 2.0), (Size::M, 1.0, 3.0), (Size::L, 1.5, 4.0)] {
        let walks: Vec<_> = WALKS.iter().filter(|walk| walk.title(size).contains(&wanted)).collect();
        if walks.is_empty() {
            continue;
        }
        let laid = lay(size)?;
        let goals = (Amount::Time(middle / 1e3), Amount::Time(worst / 1e3));
        with_program(laid.folder.path(), |driver| {
            measure(driver, size, goals, &walks)?;
            if wanted.is_empty() { held(driver, size) } else { Ok(()) }
        })?;
    }
    Ok(())
}

fn measure(driver: &Driver, size: Size, goals: (Amount, Amount), walks: &[&Walk]) -> Result<(), Box<dyn Error>> {
    // The program opens on Today; every walk begins on Brain.
    driver.press_all(&["2"])?;
    for walk in walks {
        driver.press_all(walk.before)?;
        let painted = driver.turns(walk)?;
        let times: Vec<_> = painted.iter().map(|p| p.0).collect();
        let title = walk.title(size);
        line(&format!("{title}, median"), None, share(&times, 50).into(), Goal::Most(goals.0));
        line(&format!("{title}, p99"), None, share(&times, 99).into(), Goal::Most(goals.1));
        driver.press_all(&["esc", "esc", "esc", "2"])?;
        if let Some(alone) = walk.bytes {
            let goal = if alone { Goal::Most(Amount::Bytes(250.0)) } else { Goal::None };
            let mut bytes: Vec<_> = painted.iter().map(|p| p.1).collect();
            bytes.sort_unstable();
            let at = |place: usize| Amount::Bytes(count(bytes.get(place).copied().unwrap_or(0)));
            line(&format!("{size:?}: … bytes, median"), None, at(bytes.len() / 2), goal);
            line(&format!("{size:?}: … bytes, most"), None, at(bytes.len() - 1), goal);
        }
    }
    Ok(())
}

fn count(number: u64) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}

fn held(driver: &Driver, size: Size) -> Result<(), Box<dyn Error>> {
    let (mut paints, mut rests) = (Vec::new(), Vec::new());
    for turn in 0..20 {
        let key = if turn % 2 == 0 { "down" } else { "up" };
        let key = spelled(key)?;
        for _ in 0..HELD {
            driver.to.send(Msg::Key(key).into())?;
        }
        let sent = Instant::now();
        let frames = driver.rest();
        paints.push(frames.len() as u64);
        rests.push(frames.last().map_or(Duration::ZERO, |p| p.at.saturating_duration_since(sent)));
    }
    paints.sort_unstable();
    let paints = Amount::Count(count(paints.get(paints.len() / 2).copied().unwrap_or(0)));
    let goal = Goal::Most(Amount::Count(5.0));
    line(&format!("{size:?}: {HELD} keys at once, paints"), None, paints, goal);
    let goal = if size == Size::L { Goal::None } else { Goal::Most(Amount::Time(0.005)) };
    line(&format!("{size:?}: {HELD} keys at once, at rest after"), None, share(&rests, 50).into(), goal);
    Ok(())
}

/// The hands and eyes of the bench.
struct Driver {
    to: Sender<Event>,
    frames: Receiver<Painted>,
}

impl Driver {
    /// Waits until the screen is at rest; the frames until then.
    fn rest(&self) -> Vec<Painted> {
        std::iter::from_fn(|| self.frames.recv_timeout(REST).ok()).collect()
    }

    fn press_all(&self, keys: &[&str]) -> Result<(), Box<dyn Error>> {
        for key in keys {
            self.to.send(Msg::Key(spelled(key)?).into())?;
        }
        self.rest();
        Ok(())
    }

    /// Presses the first key for a while, then the second, and so on; time and bytes of the frame that answers each.
    fn turns(&self, walk: &Walk) -> Result<Vec<(Duration, u64)>, Box<dyn Error>> {
        let times = if walk.edits { EDITS } else { TIMES };
        let mut painted = Vec::with_capacity(times);
        for turn in 0..times {
            let key = spelled(walk.keys.get(turn / walk.run % walk.keys.len()).copied().unwrap_or_default())?;
            let pressed = Instant::now();
            self.to.send(Msg::Key(key).into())?;
            let frame = self.frames.recv_timeout(Duration::from_secs(5))?;
            painted.push((frame.at - pressed, frame.bytes));
            if walk.edits {
                // What is saved paints again, and would be taken for the answer to the next key.
                self.rest();
            }
        }
        Ok(painted)
    }
}

fn spelled(key: &str) -> Result<Key, Box<dyn Error>> {
    Key::parse(key).ok_or_else(|| format!("no key {key:?}").into())
}

struct Still;

impl Host for Still {
    fn suspend(&mut self, _questions: TerminalQuestions) -> io::Result<bool> {
        Ok(true)
    }

    fn ask(&mut self, _questions: TerminalQuestions) -> io::Result<()> {
        Ok(())
    }

    fn mouse(&mut self, _on: bool) -> io::Result<()> {
        Ok(())
    }
}

/// Runs the program's loop on this thread and `act` on another.
fn with_program(
    folder: &Path,
    act: impl FnOnce(&Driver) -> Result<(), Box<dyn Error>> + Send,
) -> Result<(), Box<dyn Error>> {
    let (to, events) = channel();
    let (painted, frames) = channel();
    let clock = Clock::Fixed(TODAY);
    let plan = SaverPlaces { folder: folder.to_owned(), must_exist: true, projector: false, config: None, clock };
    let saver = Saver::start(plan, to.clone())?;
    let model = Model::new(Config::default(), Lang::En, clock.now(), 0);
    let mut program = Program {
        model,
        events: &events,
        saver,
        clock,
        depth: Depth::True,
        asked: TerminalQuestions::default(),
        course: CourseSource::BuiltIn,
    };
    let mut terminal = Terminal::new(Probe::new(SCREEN.0, SCREEN.1, painted))?;
    std::thread::scope(|scope| {
        let driver = scope.spawn(move || {
            let driver = Driver { to, frames };
            // A large book goes on being read for a while.
            std::thread::sleep(Duration::from_secs(2));
            driver.rest();
            let done = act(&driver).map_err(|e| e.to_string());
            let _ = driver.to.send(Event::Stop(0));
            done
        });
        program.run(&mut terminal, &mut Still)?;
        Ok(driver.join().map_err(|_| "the driver panicked")??)
    })
}
