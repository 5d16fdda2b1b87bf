//! Resident memory with a book loaded, relative to the bytes of its records: once what the store and the model add to a
//! child of this bench, once all of the real program in a pseudo-terminal. Linux only: asks `/proc`.

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
use std::path::Path;
use std::process::Command;

use app::config::Config;
use app::course::ChapterName;
use app::model::Model;
use app::msg::{Msg, OpenedBook};
use app::update::update;
use book::{Size, TODAY};
use domain::lang::Lang;
use folder::{bytes, lay};
use peilian::effects::read_course;
use store::course::CourseSource;
use store::{Disk, Store};
use table::{Amount, Goal, head, line};

/// Names the folder that a child of this bench is to load.
const CHILD: &str = "PEILIAN_BENCH_LOAD";
/// Children and programs of a size; the middle one counts.
const TIMES: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    if let Some(folder) = std::env::var_os(CHILD) {
        return load(Path::new(&folder));
    }
    head("Resident memory with the book loaded", &format!("floor: the bytes of the records; median of {TIMES}"));
    for size in [Size::S, Size::M, Size::L] {
        measure(size)?;
    }
    Ok(())
}

fn measure(size: Size) -> Result<(), Box<dyn Error>> {
    let laid = lay(size)?;
    let folder = laid.folder.path();
    let me = laid.records.get(1).map(|r| r.title().to_owned()).ok_or("nobody in the book")?;
    let home = tempfile::tempdir()?;
    let (mut grown, mut peak, mut whole) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TIMES {
        let (more, most) = child(folder)?;
        grown.push(more);
        peak.push(most);
        let mut running = pty::start(folder, home.path())?;
        running.until(&me)?;
        let pid = running.child.process_id().ok_or("the program is gone")?;
        whole.push(status(&pid.to_string(), "VmRSS:")?);
        running.quit()?;
    }
    let floor = Some(amount(bytes(folder)?));
    let goal = if size == Size::L { Goal::Ratio(4.0) } else { Goal::None };
    line(&format!("{size:?}: growth of store and model"), floor, middle(grown), goal);
    line(&format!("{size:?}: growth at its peak"), floor, middle(peak), Goal::None);
    line(&format!("{size:?}: the program, all of it"), floor, middle(whole), goal);
    Ok(())
}

fn middle(mut sizes: Vec<u64>) -> Amount {
    sizes.sort_unstable();
    amount(sizes.get(sizes.len() / 2).copied().unwrap_or(0))
}

fn amount(bytes: u64) -> Amount {
    Amount::Bytes(u32::try_from(bytes).map_or(f64::INFINITY, f64::from))
}

/// Lets a fresh process load the book: how much it grew, and how much at most.
fn child(folder: &Path) -> Result<(u64, u64), Box<dyn Error>> {
    let out = Command::new(std::env::current_exe()?).env(CHILD, folder).output()?;
    let text = String::from_utf8(out.stdout)?;
    let mut numbers = text.split_whitespace().map(str::parse);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(grown)), Some(Ok(peak))) => Ok((grown, peak)),
        _ => Err(format!("the child said {text:?}, {}", String::from_utf8_lossy(&out.stderr)).into()),
    }
}

/// The child: loads, keeps, and says how much it grew.
fn load(folder: &Path) -> Result<(), Box<dyn Error>> {
    let now = TODAY.at(9, 0, 0, 0);
    let before = status("self", "VmRSS:")?;
    let opened = Store::open(Disk, folder, true)?;
    let mut model = Model::new(Config::default(), Lang::En, now, 0);
    update(&mut model, Msg::Opened(Box::new(OpenedBook { book: opened.book, ..OpenedBook::default() })));
    update(&mut model, read_course(&CourseSource::BuiltIn, ChapterName::Brain));
    let (after, peak) = (status("self", "VmRSS:")?, status("self", "VmHWM:")?);
    println!("{} {}", after.saturating_sub(before), peak.saturating_sub(before));
    drop((opened.store, model));
    Ok(())
}

/// A figure of a process, in bytes.
fn status(pid: &str, name: &str) -> Result<u64, Box<dyn Error>> {
    let text = fs::read_to_string(format!("/proc/{pid}/status"))?;
    let row = text.lines().find_map(|l| l.strip_prefix(name)).ok_or_else(|| format!("no {name}"))?;
    let kilobytes: u64 = row.trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes * 1024)
}
