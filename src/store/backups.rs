//! Keeps old versions: the one before the first change of a day, the one before a migration, the trash, versions kept beside a
//! record. It never touches the file of a record itself.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use super::error::{Problem, StoreError};
use super::file_format::FileFormats;
use super::fs::Fs;
use super::load::load_file;
use super::paths;
use super::replace::{ensure, parent, sync};
use domain::record::RecordKey;

/// Days a version is kept.
const DAYS: i64 = 14;
/// Versions of one second that are told apart.
const COUNTED: u32 = 1000;

/// Keeps `file` under `folder/relative`, unless there is one already.
pub(super) fn keep_version<F: Fs>(fs: &F, file: &Path, folder: &Path, relative: &Path) -> Result<(), StoreError> {
    let to = folder.join(relative);
    let link = || match fs.link(file, &to) {
        Err(e) if e.kind() == ErrorKind::AlreadyExists => Ok(()),
        done => done,
    };
    match link() {
        Err(e) if e.kind() == ErrorKind::NotFound => {
            ensure(fs, parent(&to))?;
            link()
        }
        done => done,
    }
    .map_err(|e| StoreError::io(&to, &e))
}

/// Gives `file` a second name in `folder`: the first of the names `name(0)`, `name(1)` … that is free.
pub(super) fn link_free_name<F: Fs>(
    fs: &F,
    file: &Path,
    folder: &Path,
    name: impl Fn(u32) -> String,
) -> Result<PathBuf, StoreError> {
    for count in 0..COUNTED {
        let to = folder.join(name(count));
        match fs.link(file, &to) {
            Ok(()) => return Ok(to),
            Err(e) if e.kind() == ErrorKind::AlreadyExists => {}
            Err(e) => return Err(StoreError::io(&to, &e)),
        }
    }
    Err(StoreError::Busy { path: file.to_owned() })
}

/// Puts a second name for the file of a record into the trash, durably.
pub(super) fn trash<F: Fs>(
    fs: &F,
    folder: &Path,
    relative: &Path,
    file: &Path,
    now: DateTime,
) -> Result<PathBuf, StoreError> {
    let to = paths::trash(folder).join(relative);
    let name = to.file_name().unwrap_or_default().to_string_lossy().into_owned();
    ensure(fs, parent(&to))?;
    let kept = link_free_name(fs, file, parent(&to), |count| paths::trashed(&name, now, count))?;
    sync(fs, parent(&to))?;
    Ok(kept)
}

/// Removes the versions of days long past. A failure leaves them for the next time.
pub(super) fn delete_old_backups<F: Fs>(fs: &F, folder: &Path, today: Date) {
    let backups = paths::backups(folder);
    let oldest = today.saturating_sub(DAYS.days());
    for day in fs.list(&backups).unwrap_or_default() {
        if day.folder && day.name.parse::<Date>().is_ok_and(|date| date < oldest) {
            drop(fs.remove_all(&backups.join(day.name)));
        }
    }
}

/// The last version of a record that still reads: under `backups/`, latest day first.
pub(super) fn last_good<F: Fs>(fs: &F, plans: &FileFormats, folder: &Path, key: RecordKey) -> Option<PathBuf> {
    let backups = paths::backups(folder);
    let mut days = fs.list(&backups).ok()?;
    // Folders named after versions hold what is older than any day.
    days.sort_by_key(|day| (day.name.parse::<Date>().ok(), day.name.clone()));
    let reads = |path: &PathBuf| load_file(fs, plans, path, key).kind.is_none();
    days.iter().rev().map(|day| backups.join(&day.name).join(paths::relative(key))).find(reads)
}

/// Adds the last good version to a problem of a damaged record.
pub(super) fn with_backup<F: Fs>(fs: &F, plans: &FileFormats, folder: &Path, mut problem: Problem) -> Problem {
    if let Some(key) = problem.key.filter(|_| problem.kind.damaged()) {
        problem.backup = last_good(fs, plans, folder, key);
    }
    problem
}

/// Removes every old version of a record: backups, trash, versions kept beside it. The record's own file stays.
pub(super) fn delete_versions<F: Fs>(fs: &F, folder: &Path, key: RecordKey) -> Result<(), StoreError> {
    let relative = paths::relative(key);
    let list = |here: &Path| match fs.list(here) {
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        done => done.map_err(|e| StoreError::io(here, &e)),
    };
    let name = relative.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut old: Vec<PathBuf> = Vec::new();
    for day in list(&paths::backups(folder))?.into_iter().filter(|day| day.folder) {
        old.push(paths::backups(folder).join(day.name).join(&relative));
    }
    for root in [folder.to_owned(), paths::trash(folder)] {
        let here = parent(&root.join(&relative)).to_owned();
        let versions = list(&here)?.into_iter().filter(|e| paths::version_of(&name, &e.name));
        old.extend(versions.map(|e| here.join(e.name)));
    }
    for path in old {
        match fs.remove(&path) {
            Err(e) if e.kind() != ErrorKind::NotFound => return Err(StoreError::io(&path, &e)),
            Err(_) => {}
            Ok(()) => sync(fs, parent(&path))?,
        }
    }
    Ok(())
}
