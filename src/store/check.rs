//! Checks a whole book, and puts the last good version of a damaged record in its place. What it replaces goes to the trash
//! first.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, DateTime};

use super::backups::trash;
use super::error::{Problem, ProblemKind, StoreError};
use super::fs::Fs;
use super::load::problem;
use super::oddity::Oddity;
use super::open::{OpenMode, Opened, Store};
use super::paths;
use super::references::reference_problems;
use super::replace::replace;
use domain::record::RecordKey;

/// From when on what was changed is missing in a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionAge {
    /// The first change of that day.
    Day(Date),
    /// That it was saved then.
    Saved(DateTime),
    /// The program moved to a newer version.
    Migration,
}

/// A record that reads again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Which record.
    pub key: RecordKey,
    /// Its file.
    pub path: PathBuf,
    /// The version it was restored from.
    pub from: PathBuf,
    /// From when that version is.
    pub age: VersionAge,
    /// Where the damaged file lies now.
    pub damaged: PathBuf,
}

/// What a check found and did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Records that read.
    pub records: usize,
    /// What is wrong still, by path: damaged files first, then references that lead nowhere and ids that stand twice.
    pub problems: Vec<Problem>,
    /// What was restored.
    pub restored: Vec<Restored>,
}

/// Looks the book in `folder` over. `repair` restores each damaged record from its last good version.
///
/// # Errors
/// `FolderGone`; with `repair` also `ReadOnly` where another program writes to the book, and what stopped the repair: what was
/// restored until then stays so, and the rest is as it was.
pub fn check<F: Fs>(fs: F, folder: &Path, repair: bool, now: DateTime) -> Result<Report, StoreError> {
    let opened = if repair { Store::open(fs, folder, true)? } else { Store::read(fs, folder)? };
    if repair && opened.access == OpenMode::Follower {
        return Err(StoreError::ReadOnly);
    }
    let Opened { mut store, mut book, problems, .. } = opened;
    let mut report = Report::default();
    if !store.erasing.is_empty() {
        report.problems.push(problem(paths::erasures(folder), ProblemKind::Unerased, None));
    }
    for found in problems {
        match (found.key, &found.backup) {
            (Some(key), Some(backup)) if repair => {
                report.restored.push(store.restore(key, backup.clone(), now)?);
                let loaded = super::load::load_file(&store.fs, &store.plans, backup, key);
                loaded.record.into_iter().for_each(|record| book.put_unjournaled(record));
            }
            _ => report.problems.push(found),
        }
    }
    let hidden: BTreeSet<_> = report.problems.iter().filter_map(|p| p.key).collect();
    report.records = book.records().count();
    for (key, kind) in reference_problems(&book, &hidden) {
        let path = paths::record(folder, key);
        let kind = match kind {
            ProblemKind::Oddity { what, .. } => ProblemKind::Oddity { line: line_of(&store.fs, &path, &what), what },
            other => other,
        };
        report.problems.push(problem(path, kind, Some(key)));
    }
    Ok(report)
}

/// Where something stands in its file.
fn line_of<F: Fs>(fs: &F, path: &Path, what: &Oddity) -> Option<usize> {
    let bytes = fs.read(path).ok()?.0;
    what.line_in(std::str::from_utf8(&bytes).ok()?)
}

impl<F: Fs> Store<F> {
    /// Puts a version in place of a damaged file, which goes to the trash.
    fn restore(&mut self, key: RecordKey, from: PathBuf, now: DateTime) -> Result<Restored, StoreError> {
        let path = paths::record(&self.folder, key);
        let bytes = self.fs.read(&from).map_err(|e| StoreError::unread(&from, &e))?.0;
        let target = self.fs.resolve(&path).map_err(|e| StoreError::unread(&path, &e))?.path;
        let damaged = trash(&self.fs, &self.folder, &paths::relative(key), &target, now)?;
        let stamp = replace(&self.fs, &path, &bytes)?;
        // It is older than what was saved last, and meant so.
        self.keep_saved(key, &bytes, stamp, now);
        let day = paths::backup_date(&self.folder, &from).map(VersionAge::Day);
        let age = day.or_else(|| paths::saved_copy_at(&from).map(VersionAge::Saved)).unwrap_or(VersionAge::Migration);
        Ok(Restored { key, path, from, age, damaged })
    }
}
