//! Keeps old versions and finds them again: the one before the first change of a day, the one before a migration, the trash,
//! versions kept beside a record. It never touches the file of a record itself.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, DateTime};

use super::diagnosis::has_comment;
use super::error::{Problem, StoreError};
use super::file_format::FileFormats;
use super::fs::Fs;
use super::load::load_file;
use super::paths::{self, FileRole};
use super::replace::{ensure, parent, sync};
use domain::record::RecordKey;

/// Versions of one second that are told apart.
const COUNTED: u32 = 1000;

/// Keeps `file` under `folder/relative`, unless there is one already; tells whether it did.
pub(super) fn keep_version<F: Fs>(fs: &F, file: &Path, folder: &Path, relative: &Path) -> Result<bool, StoreError> {
    let to = folder.join(relative);
    let link = || match fs.link(file, &to) {
        Err(e) if e.kind() == ErrorKind::AlreadyExists => Ok(false),
        done => done.map(|()| true),
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

/// Whether somebody wrote comments into a file. One that cannot be read has none that could be kept.
pub(super) fn has_comments<F: Fs>(fs: &F, file: &Path) -> bool {
    fs.read(file).is_ok_and(|(bytes, _)| std::str::from_utf8(&bytes).is_ok_and(has_comment))
}

/// Makes sure that `file` is kept durably: as `kept` where it was the `first` of its day, else under a name with the time.
pub(super) fn keep_again<F: Fs>(
    fs: &F,
    file: &Path,
    kept: PathBuf,
    first: bool,
    now: DateTime,
) -> Result<PathBuf, StoreError> {
    let kept = if first {
        kept
    } else {
        let name = name(&kept);
        link_free_name(fs, file, parent(&kept), |count| paths::trashed(&name, now, count))?
    };
    sync(fs, parent(&kept)).map(|()| kept)
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

/// A version of a record that is not its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KeptVersion {
    /// Where it lies.
    pub path: PathBuf,
    /// Whose it is.
    pub key: RecordKey,
    /// What keeps it.
    pub keeper: Keeper,
    /// When it was put aside, where its folder or its name says so.
    pub day: Option<Date>,
}

/// What keeps a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Keeper {
    /// The backups.
    Backup,
    /// The copies of what a computer saved.
    Saved,
    /// The trash.
    Trash,
    /// The folder of the record itself: conflict copies, unfinished files, copies of other programs.
    Beside,
}

/// Every version of every record, wherever it is kept. A folder that cannot be listed is a fault, and the others are told all the
/// same.
pub(super) fn kept_versions<F: Fs>(fs: &F, folder: &Path, faults: &mut Vec<StoreError>) -> Vec<KeptVersion> {
    let mut list = |here: &Path| match fs.list(here) {
        Ok(entries) => entries,
        Err(e) => {
            if e.kind() != ErrorKind::NotFound {
                faults.push(StoreError::unread(here, &e));
            }
            Vec::new()
        }
    };
    let mut roots = vec![(folder.to_owned(), Keeper::Beside, None), (paths::trash(folder), Keeper::Trash, None)];
    let backups = paths::backups(folder);
    let days = list(&backups).into_iter().filter(|day| day.folder);
    roots.extend(days.map(|day| {
        let keeper = if paths::is_saved_copies(&day.name) { Keeper::Saved } else { Keeper::Backup };
        (backups.join(&day.name), keeper, day.name.parse().ok())
    }));
    let mut kept = Vec::new();
    for (root, keeper, day) in roots {
        for sub in std::iter::once("").chain(paths::FOLDERS) {
            let here = root.join(sub);
            for file in list(&here).into_iter().filter(|entry| !entry.folder) {
                let Some(key) = paths::version_of(sub, &file.name) else { continue };
                let record = paths::file_role(sub, &file.name) == FileRole::Record(key);
                if keeper != Keeper::Beside || !record {
                    let day = day.or_else(|| paths::version_day(&file.name));
                    kept.push(KeptVersion { path: here.join(file.name), key, keeper, day });
                }
            }
        }
    }
    kept
}

/// The last version of a record that still reads, of those in the backups: latest day first, and of a day the one that was kept
/// last. What was saved on a day is later than what was put aside before its first change.
fn last_good<F: Fs>(fs: &F, plans: &FileFormats, kept: &[KeptVersion], key: RecordKey) -> Option<PathBuf> {
    let saved = |v: &KeptVersion| paths::saved_copy_time(&v.path).filter(|_| v.keeper == Keeper::Saved);
    let keeps = |v: &KeptVersion| v.keeper == Keeper::Backup || saved(v).is_some();
    let mut own: Vec<_> = kept.iter().filter(|v| v.key == key && keeps(v)).collect();
    // Folders named after versions hold what is older than any day.
    own.sort_by_key(|v| (v.day, saved(v), v.path.parent(), paths::version_day(&name(&v.path)).is_some(), &v.path));
    let reads = |v: &&&KeptVersion| load_file(fs, plans, &v.path, key).kind.is_none();
    own.iter().rev().find(reads).map(|v| v.path.clone())
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Adds the last good version to the problems of damaged records.
pub(super) fn with_backups<F: Fs>(fs: &F, plans: &FileFormats, folder: &Path, problems: &mut [Problem]) {
    let mut damaged = problems.iter_mut().filter(|p| p.kind.damaged()).peekable();
    if damaged.peek().is_none() {
        return;
    }
    let kept = kept_versions(fs, folder, &mut Vec::new());
    for problem in damaged {
        problem.backup = problem.key.and_then(|key| last_good(fs, plans, &kept, key));
    }
}

/// Removes a file, durably; one that is gone is as good.
pub(super) fn remove_durably<F: Fs>(fs: &F, path: &Path) -> Result<(), StoreError> {
    match fs.remove(path) {
        Err(e) if e.kind() != ErrorKind::NotFound => Err(StoreError::io(path, &e)),
        _ => sync(fs, parent(path)),
    }
}
