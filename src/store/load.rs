//! Reads records: one file, or all of them on every core. It writes nothing.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::envelope;
use super::error::{Problem, ProblemKind};
use super::file_format::{FileFormat, FileFormats};
use super::fs::{Fs, Stamp};
use super::paths::{self, FileRole};
use domain::record::{Record, RecordKey};

/// Files a core takes at once.
const BLOCK: usize = 16;
/// How often the reading of a large book is told of: each time costs a frame, and the cores are busy.
const TELLS: usize = 10;
/// More cores than this wait for the disk.
const CORES: usize = 8;

/// What a file turned out to be.
#[derive(Debug)]
pub(super) struct Loaded {
    /// The record that lives there.
    pub key: RecordKey,
    /// None where the file could not be opened.
    pub stamp: Option<Stamp>,
    /// The record; also of a newer version, where it still reads.
    pub record: Option<Record>,
    /// What is wrong with it.
    pub kind: Option<ProblemKind>,
    /// The version of the file, where it is older than today's.
    pub older: Option<u32>,
}

/// Names found in the data folder.
#[derive(Debug, Default)]
pub(super) struct FolderScan {
    /// Files that records live in.
    pub records: Vec<RecordKey>,
    /// Everything else worth telling.
    pub problems: Vec<Problem>,
    /// Unfinished files that a crash left.
    pub temps: Vec<PathBuf>,
    /// Folders that could not be listed.
    pub blind: Vec<&'static str>,
}

/// Lists the data folder and its folders of records.
pub(super) fn scan<F: Fs>(fs: &F, folder: &Path) -> FolderScan {
    let mut scan = FolderScan::default();
    for sub in std::iter::once("").chain(paths::FOLDERS) {
        let here = folder.join(sub);
        match fs.list(&here) {
            Ok(entries) => {
                for entry in entries {
                    let role = paths::file_role(sub, &entry.name);
                    match role {
                        // Nothing could be saved there, and nobody would see why.
                        FileRole::Record(key) if entry.folder => {
                            let path = here.join(&entry.name);
                            scan.problems.push(problem(path, ProblemKind::FolderThere, Some(key)));
                        }
                        _ if entry.folder => {}
                        role => note(&mut scan, here.join(&entry.name), &role),
                    }
                }
            }
            Err(e) => {
                scan.blind.push(sub);
                scan.problems.push(problem(here, ProblemKind::Io((&e).into()), None));
            }
        }
    }
    scan.records.sort_unstable();
    scan
}

/// Sorts one name in.
fn note(scan: &mut FolderScan, path: PathBuf, meaning: &FileRole) {
    match meaning {
        FileRole::Record(key) => scan.records.push(*key),
        FileRole::Foreign => scan.problems.push(problem(path, ProblemKind::ForeignName, None)),
        FileRole::Conflict => scan.problems.push(problem(path, ProblemKind::ConflictCopy, None)),
        FileRole::Temp => scan.temps.push(path),
        FileRole::Other => {}
    }
}

/// A problem without a backup.
pub(super) fn problem(path: PathBuf, kind: ProblemKind, key: Option<RecordKey>) -> Problem {
    Problem { path, kind, key, backup: None }
}

/// Reads the file of one record.
pub(super) fn load_file<F: Fs>(fs: &F, plans: &FileFormats, path: &Path, key: RecordKey) -> Loaded {
    match fs.read(path) {
        Ok((bytes, stamp)) => Loaded { stamp: Some(stamp), ..parse(plans, key, bytes) },
        Err(e) => Loaded { kind: Some(ProblemKind::Io((&e).into())), ..nothing(key) },
    }
}

/// Makes the record `key` of the bytes of its file.
pub(super) fn parse(plans: &FileFormats, key: RecordKey, bytes: Vec<u8>) -> Loaded {
    let plan = plans.of(key);
    let text = match envelope::clean(bytes) {
        Ok(text) => text,
        Err(kind) => return Loaded { kind: Some(kind), ..nothing(key) },
    };
    match plan.upgrade(&text).and_then(|(now, found)| Ok((record(key, &now)?, found))) {
        Ok((record, found)) => {
            Loaded { record: Some(record), older: Some(found).filter(|v| *v < plan.version), ..nothing(key) }
        }
        Err(kind) => {
            // What a newer version wrote is shown where it still reads, and never written over.
            let newer = matches!(kind, ProblemKind::Newer { .. });
            Loaded { record: newer.then(|| record(key, &text).ok()).flatten(), kind: Some(kind), ..nothing(key) }
        }
    }
}

fn nothing(key: RecordKey) -> Loaded {
    Loaded { key, stamp: None, record: None, kind: None, older: None }
}

/// Reads the data of a file of today's version.
fn record(key: RecordKey, text: &str) -> Result<Record, ProblemKind> {
    let record = match key {
        RecordKey::Settings => Record::Settings(Arc::new(envelope::data(text)?)),
        RecordKey::Person(_) => Record::Person(Arc::new(envelope::data(text)?)),
        RecordKey::Account(_) => Record::Account(Arc::new(envelope::data(text)?)),
        RecordKey::Workshop(_) => Record::Workshop(Arc::new(envelope::data(text)?)),
    };
    match (id(key), id(record.key())) {
        (Some(expected), Some(found)) if expected != found => Err(ProblemKind::IdMismatch { expected, found }),
        _ => Ok(record),
    }
}

/// The id in a key.
fn id(key: RecordKey) -> Option<domain::id::Id> {
    match key {
        RecordKey::Settings => None,
        RecordKey::Account(id) | RecordKey::Person(id) | RecordKey::Workshop(id) => Some(id),
    }
}

/// Writes a record as the text of its file.
pub(super) fn text(plan: &FileFormat, record: &Record) -> Result<String, envelope::WriteFault> {
    match record {
        Record::Settings(s) => plan.write(s.as_ref()),
        Record::Person(p) => plan.write(p.as_ref()),
        Record::Account(a) => plan.write(a.as_ref()),
        Record::Workshop(w) => plan.write(w.as_ref()),
    }
}

/// Reads many records on every core; tells `progress` now and then how many are done, out of how many, from any thread.
pub(super) fn load_all<F: Fs>(
    fs: &F,
    plans: &FileFormats,
    folder: &Path,
    keys: &[RecordKey],
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Vec<Loaded> {
    let next = AtomicUsize::new(0);
    let done = AtomicUsize::new(0);
    let step = (keys.len() / TELLS).max(1);
    let work = || {
        let mut loaded = Vec::with_capacity(keys.len() / 2);
        loop {
            let from = next.fetch_add(BLOCK, Ordering::Relaxed);
            let Some(rest) = keys.get(from..).filter(|rest| !rest.is_empty()) else { return loaded };
            let block = rest.get(..BLOCK).unwrap_or(rest);
            loaded.extend(block.iter().map(|key| load_file(fs, plans, &paths::record(folder, *key), *key)));
            let before = done.fetch_add(block.len(), Ordering::Relaxed);
            let now = before + block.len();
            if before == 0 || before / step != now / step || now == keys.len() {
                progress(now, keys.len());
            }
        }
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from).min(CORES);
    let others = cores.min(keys.len() / BLOCK).saturating_sub(1);
    std::thread::scope(|scope| {
        let others: Vec<_> = (0..others).map(|_| scope.spawn(work)).collect();
        let mut loaded = work();
        for other in others {
            match other.join() {
                Ok(more) => loaded.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        loaded
    })
}
