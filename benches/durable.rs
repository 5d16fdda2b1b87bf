//! One edit made durable, beside the least that can be done for it: 8 KB into a new file, on the disk, renamed, the folder
//! on the disk. Both take turns in the same run on the same disk.

#[path = "support/book.rs"]
mod book;
#[path = "support/folder.rs"]
mod folder;
#[path = "support/table.rs"]
#[expect(dead_code, reason = "other benches use the rest")]
mod table;

use std::error::Error;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use book::{Size, TODAY};
use domain::account::Account;
use domain::record::Record;
use folder::{Laid, bytes, lay};
use jiff::civil::DateTime;
use store::{Disk, Saved, Store};
use table::{Goal, head, line, median, share};

/// Edits of each kind.
const TIMES: usize = 200;
/// Bytes of the floor.
const PAGE: usize = 8 * 1024;

fn main() -> Result<(), Box<dyn Error>> {
    head("One edit made durable", &format!("{TIMES} of each, in turns; noisy where others use the disk"));
    for size in [Size::S, Size::M, Size::L] {
        measure(size)?;
    }
    Ok(())
}

fn measure(size: Size) -> Result<(), Box<dyn Error>> {
    let Laid { folder, records } = lay(size)?;
    let raw = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let mut store = Store::open(Disk, folder.path(), true)?.store;
    let accounts: Vec<_> = records.iter().filter_map(account).cloned().collect();
    let (mut floor, mut again, mut first) = (Vec::new(), Vec::new(), Vec::new());
    let mut after = Vec::new();
    for turn in 0..TIMES {
        sync(raw.path())?;
        floor.push(timed(|| replace(raw.path()))?);
        sync(raw.path())?;
        let mut edited = accounts.get(turn % accounts.len()).cloned().ok_or("a book without customers")?;
        Arc::make_mut(&mut edited).note = format!("第 {turn} 次修改");
        // A day nobody has edited on: the old version is kept first.
        let day = TODAY.saturating_add(jiff::Span::new().days(i64::try_from(turn / accounts.len())?));
        first.push(timed(|| save(&mut store, &edited, day.at(9, 0, 0, 0)))?);
        Arc::make_mut(&mut edited).note = format!("第 {turn} 次修改，又一次");
        quiet(&mut store);
        // What nobody waits for is on the disk by the time of the next edit.
        sync(folder.path())?;
        again.push(timed(|| save(&mut store, &edited, day.at(9, 1, 0, 0)))?);
        after.push(quiet(&mut store));
    }
    print(size, &floor, [("", &again), (", first of the day", &first)]);
    let told = format!("{size:?}: what nobody waits for, median");
    line(&told, Some(median(&floor).into()), median(&after).into(), Goal::None);
    println!("  ({} customers, {} B a file)", accounts.len(), bytes(folder.path())? / u64::try_from(records.len())?);
    Ok(())
}

fn print(size: Size, floor: &[Duration], kinds: [(&str, &Vec<Duration>); 2]) {
    for (kind, times) in kinds {
        let goal = if kind.is_empty() { Goal::Ratio(1.3) } else { Goal::None };
        line(&format!("{size:?}: edit{kind}, median"), Some(median(floor).into()), median(times).into(), goal);
        line(&format!("{size:?}: edit{kind}, p95"), Some(share(floor, 95).into()), share(times, 95).into(), Goal::None);
    }
}

/// What the program does once an edit is acknowledged and it has nothing else to do.
fn quiet(store: &mut Store<Disk>) -> Duration {
    let start = Instant::now();
    while store.finish_copy() {}
    start.elapsed()
}

fn account(record: &Record) -> Option<&Arc<Account>> {
    if let Record::Account(account) = record { Some(account) } else { None }
}

fn timed(act: impl FnOnce() -> Result<(), Box<dyn Error>>) -> Result<Duration, Box<dyn Error>> {
    let start = Instant::now();
    act()?;
    Ok(start.elapsed())
}

fn save(store: &mut Store<Disk>, account: &Arc<Account>, now: DateTime) -> Result<(), Box<dyn Error>> {
    let record = Record::Account(account.clone());
    match store.save(record.key(), Some(&record), now)? {
        Saved::Written => Ok(()),
        other => Err(format!("not an edit: {other:?}").into()),
    }
}

/// The floor: nothing but the standard library.
fn replace(folder: &Path) -> Result<(), Box<dyn Error>> {
    let (temp, target) = (folder.join("page.tmp"), folder.join("page.ron"));
    let mut file = OpenOptions::new().write(true).create_new(true).open(&temp)?;
    file.write_all(&[b'x'; PAGE])?;
    file.sync_all()?;
    fs::rename(&temp, &target)?;
    sync(folder)?;
    Ok(())
}

#[cfg(unix)]
fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync(_folder: &Path) -> io::Result<()> {
    Ok(())
}
