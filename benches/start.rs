//! Start to the first frame that shows what the tab is about, beside the least that must be done for it: reading all
//! bytes and parsing them with `ron` alone, on both cores. Once inside this process, once the real program in a
//! pseudo-terminal.

#[path = "support/book.rs"]
mod book;
#[path = "support/folder.rs"]
mod folder;
#[path = "support/pty.rs"]
mod pty;
#[path = "support/table.rs"]
#[expect(dead_code, reason = "other benches use the rest")]
mod table;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use app::config::{Config, Theme};
use app::effect::Effect;
use app::model::Model;
use app::msg::{Msg, OpenedBook};
use app::update::update;
use book::{Size, TODAY};
use domain::account::Account;
use domain::lang::Lang;
use domain::person::Person;
use folder::{Laid, bytes, lay};
use peilian::effects::read_course;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use serde::Deserialize;
use store::course::CourseSource;
use store::{Disk, Store};
use table::{Amount, Goal, head, line, median, share};
use ui::draw::render;
use ui::styles::{Depth, Styles};

/// What stands on the first tab once it is worked out: how many of the things due are urgent.
const CONTENT: &str = "urgent";

/// Files a core takes at once.
const BLOCK: usize = 16;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Result<(), Box<dyn Error>> {
    let note =
        "floor: read and parse alone, on two cores, in turns with ours; files in the cache; noisy on shared cores";
    head("Start to the first frame with content, 120×36", note);
    for (size, times) in [(Size::S, 60), (Size::M, 40), (Size::L, 12)] {
        measure(size, times)?;
    }
    Ok(())
}

fn measure(size: Size, times: usize) -> Result<(), Box<dyn Error>> {
    let Laid { folder, records } = lay(size)?;
    let home = tempfile::tempdir()?;
    let (mut floor, mut open, mut ours) = (Vec::new(), Vec::new(), Vec::new());
    let (mut live, mut real) = (Vec::new(), Vec::new());
    for _ in 0..times {
        floor.push(least(folder.path()).map_err(|e| e.to_string())?);
        let (opened, drawn) = inside(folder.path())?;
        open.push(opened);
        ours.push(drawn);
    }
    for turn in 0..=times.div_ceil(2) {
        let mut running = pty::start(folder.path(), home.path())?;
        let (first, content) = (running.until("Brain")?, running.until(CONTENT)?);
        running.quit()?;
        // The very first start asks the terminal a question and writes the answer down.
        if turn > 0 {
            live.push(first);
            real.push(content);
        }
    }
    let least = Some(median(&floor).into());
    let goal = if size == Size::S { Goal::Most(Amount::Time(0.005)) } else { Goal::Ratio(1.5) };
    line(&format!("{size:?}: open alone"), least, median(&open).into(), Goal::None);
    line(&format!("{size:?}: in-process, to the frame"), least, median(&ours).into(), goal);
    line(&format!("{size:?}: program, to a live frame"), None, median(&live).into(), Goal::None);
    line(&format!("{size:?}: program, to the content"), least, median(&real).into(), goal);
    line(&format!("{size:?}: program, to the content, p90"), least, share(&real, 90).into(), Goal::None);
    println!("  ({} files, {}, median of {times})", records.len(), Amount::Bytes(precise(bytes(folder.path())?)));
    Ok(())
}

fn precise(bytes: u64) -> f64 {
    u32::try_from(bytes).map_or(f64::INFINITY, f64::from)
}

/// What the program does before its first frame: how long the opening took, and all of it.
fn inside(folder: &Path) -> Result<(Duration, Duration), Box<dyn Error>> {
    let now = TODAY.at(9, 0, 0, 0);
    let start = Instant::now();
    let opened = Store::open(Disk, folder, true)?;
    let open = start.elapsed();
    let mut model = Model::new(Config::default(), Lang::En, now, 0);
    update(&mut model, Msg::Resize(pty::COLUMNS, pty::ROWS));
    let wishes = update(&mut model, Msg::Opened(Box::new(OpenedBook { book: opened.book, ..OpenedBook::default() })));
    for wish in wishes {
        if let Effect::ReadCourse(name) = wish {
            update(&mut model, read_course(&CourseSource::BuiltIn, name));
        }
    }
    let mut buffer = Buffer::empty(Rect::new(0, 0, pty::COLUMNS, pty::ROWS));
    render(&model, &Styles::new(Theme::default(), Depth::True), &mut buffer);
    let drawn = start.elapsed();
    if !opened.problems.is_empty() || opened.migrated > 0 {
        return Err(format!("not a book of today: {:?}", opened.problems.first()).into());
    }
    Ok((open, drawn))
}

/// What stands around the data.
#[derive(Deserialize)]
#[serde(rename = "Envelope")]
#[expect(dead_code, reason = "parsed for the time it takes")]
struct Envelope<T> {
    format: String,
    version: u32,
    data: T,
}

/// Something read.
#[expect(dead_code, reason = "kept until the clock stands")]
enum Parsed {
    Account(Box<Envelope<Account>>),
    Person(Box<Envelope<Person>>),
}

/// The floor. What was parsed is kept until the clock stands, as the program keeps it.
fn least(folder: &Path) -> Outcome<Duration> {
    let start = Instant::now();
    let mut files: Vec<(bool, PathBuf)> = Vec::new();
    for (sub, person) in [("people", true), ("accounts", false)] {
        for entry in fs::read_dir(folder.join(sub))? {
            files.push((person, entry?.path()));
        }
    }
    let next = AtomicUsize::new(0);
    let work = || share_of(&files, &next);
    let parsed = std::thread::scope(|scope| {
        let other = scope.spawn(work);
        let mut parsed = work()?;
        parsed.extend(other.join().map_err(|_| "a thread panicked")??);
        Outcome::Ok(parsed)
    })?;
    let taken = start.elapsed();
    if parsed.len() == files.len() { Ok(taken) } else { Err("not everything was read".into()) }
}

fn share_of(files: &[(bool, PathBuf)], next: &AtomicUsize) -> Outcome<Vec<Parsed>> {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let mut parsed = Vec::new();
    loop {
        let from = next.fetch_add(BLOCK, Ordering::Relaxed);
        let Some(rest) = files.get(from..).filter(|rest| !rest.is_empty()) else { return Ok(parsed) };
        for (person, path) in rest.iter().take(BLOCK) {
            let bytes = fs::read(path)?;
            let bytes = bytes.as_slice();
            parsed.push(if *person {
                Parsed::Person(options.from_bytes(bytes)?)
            } else {
                Parsed::Account(options.from_bytes(bytes)?)
            });
        }
    }
}
