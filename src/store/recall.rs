//! Compares every record with what this computer saved last, and tells a file that is older from one that somebody went on with.

use std::path::{Path, PathBuf};

use jiff::civil::{Date, DateTime};

use super::error::{Problem, ProblemKind, StoreError};
use super::fs::{Fs, Stamp};
use super::load::{load_file, problem};
use super::open::{OpenMode, Store};
use super::paths;
use super::save::Saved;
use domain::record::{Record, RecordKey};

/// A file that was found older than what this computer saved last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OlderFile {
    /// It went on from an older version. What it took away is back, and their file lies beside the record.
    PutBack {
        /// What is on the disk now. The caller lays it into the book and calls `accept`.
        record: Record,
        /// Where the file as it was found lies now.
        theirs: PathBuf,
    },
    /// It is an older version as it was, which somebody may have put there on purpose: it is read as it is.
    ReadAsIs {
        /// Whose file it is.
        key: RecordKey,
        /// Where the version lies that was saved last.
        newer: PathBuf,
    },
    /// What it took away could not be put back.
    Refused {
        /// Whose file it is.
        key: RecordKey,
        /// What the disk said.
        error: StoreError,
        /// Where the version lies that was saved last.
        newer: PathBuf,
    },
}

impl OlderFile {
    /// The version that lies beside the record now, as a problem that stays until somebody has looked.
    #[must_use]
    pub fn beside(&self) -> Option<Problem> {
        let (Self::PutBack { theirs: path, .. } | Self::ReadAsIs { newer: path, .. }) = self else { return None };
        Some(problem(path.clone(), ProblemKind::ConflictCopy, None))
    }
}

impl<F: Fs> Store<F> {
    /// Compares every record with what this computer saved last, once after the start or after taking over. A file that another
    /// program made of an older version is merged with what was saved here since. One that *is* an older version stays: a backup
    /// may have been put there on purpose. In both cases the other version is kept beside it, and the caller is told.
    pub fn recall(&mut self, now: DateTime) -> Vec<OlderFile> {
        if self.access != OpenMode::Writer || self.lost_home().is_some() {
            return Vec::new();
        }
        self.list_copies();
        self.finish_copies();
        let known = self.copies.iter().flat_map(|copies| copies.keys());
        let keys: Vec<_> = known.copied().filter(|key| !self.erases_whole(*key)).collect();
        keys.into_iter().filter_map(|key| self.recall_one(key, now)).collect()
    }

    fn recall_one(&mut self, key: RecordKey, now: DateTime) -> Option<OlderFile> {
        let own = self.copies.as_ref()?.get(&key)?.clone();
        let known = self.known.get_mut(&key)?;
        let stamp = known.stamp?;
        let same = |copy: Stamp| (copy.len, copy.mtime_ns) == (stamp.len, stamp.mtime_ns);
        if own.last().is_some_and(|last| self.fs.stat(last).is_ok_and(same)) {
            known.ours = true;
            return None;
        }
        let disk = known.disk.clone()?;
        let read = |path: &PathBuf| load_file(&self.fs, &self.plans, path, key).record;
        // The power went before the last copy was on the disk: what the file holds counts as saved.
        if own.last().is_some_and(|last| read(last).is_none()) {
            if let Ok((bytes, stamp)) = self.fs.read(&paths::record(&self.folder, key)) {
                self.keep_saved(key, &bytes, stamp, now);
            }
            return None;
        }
        let mut read: Vec<(PathBuf, Record)> =
            own.iter().filter_map(|path| Some((path.clone(), read(path)?))).collect();
        let (newer, last) = read.pop()?;
        if last == disk {
            return None;
        }
        let earlier: Vec<Record> = read.into_iter().map(|(_, record)| record).collect();
        if earlier.contains(&disk) {
            return Some(self.read_as_is(key, &disk, newer, now));
        }
        let first = own.first().and_then(|first| self.before_copies(key, first));
        let earlier = first.into_iter().chain(earlier).collect();
        self.put_back_since(key, disk, (newer, last), earlier, now)
    }

    /// The version that lay here before the first of our copies was saved: where the file had come from another computer, no copy
    /// holds it, and the backup of that day does.
    fn before_copies(&self, key: RecordKey, first: &Path) -> Option<Record> {
        let until = paths::saved_copy_at(first)?.date();
        let entries = self.fs.list(&paths::backups(&self.folder)).ok()?;
        let mut days: Vec<Date> = entries.into_iter().filter_map(|entry| entry.name.parse().ok()).collect();
        days.retain(|day| *day <= until);
        days.sort_unstable();
        let path = |day: Date| paths::backup_day(&self.folder, day).join(paths::relative(key));
        days.into_iter().rev().find_map(|day| load_file(&self.fs, &self.plans, &path(day), key).record)
    }

    /// Leaves an older version in its place and sets the newer one beside it.
    fn read_as_is(&mut self, key: RecordKey, disk: &Record, newer: PathBuf, now: DateTime) -> OlderFile {
        let path = paths::record(&self.folder, key);
        let target = self.fs.resolve(&path).map_err(|e| StoreError::unread(&path, &e));
        let Ok(beside) = target.and_then(|target| self.set_aside(&target.path, &newer, now)) else {
            return OlderFile::ReadAsIs { key, newer };
        };
        self.told.push(problem(beside.clone(), ProblemKind::ConflictCopy, None));
        // What was saved after it is no news any more: whoever takes the newer one from beside it is not asked again.
        let mut copies = self.take_copies();
        let own = copies.entry(key).or_default();
        let is_it = |path: &PathBuf| load_file(&self.fs, &self.plans, path, key).record.as_ref() == Some(disk);
        while let Some(last) = own.pop_if(|last| !is_it(last)) {
            drop(self.fs.remove(&last));
        }
        self.copies = Some(copies);
        OlderFile::ReadAsIs { key, newer: beside }
    }

    /// Merges a file that went on from an older version with what was saved here since; none where it took nothing away.
    fn put_back_since(
        &mut self,
        key: RecordKey,
        disk: Record,
        (newer, last): (PathBuf, Record),
        earlier: Vec<Record>,
        now: DateTime,
    ) -> Option<OlderFile> {
        let theirs = self.fs.read(&paths::record(&self.folder, key)).ok();
        let known = self.known.get_mut(&key)?;
        let before = std::mem::replace(&mut known.earlier, earlier);
        known.base = Some(last);
        let outcome = self.put_back(key, now);
        // The caller works from the file as it was found.
        let known = self.known.entry(key).or_default();
        known.base = Some(disk);
        match outcome? {
            Ok(Saved::Merged { record: Some(record), conflict: Some(beside) }) => {
                // Where the same file comes a second time, somebody means it.
                if let (Some((bytes, stamp)), Some(merged)) =
                    (theirs, self.known.get(&key).and_then(|known| known.stamp))
                {
                    self.keep_saved(key, &bytes, stamp, now);
                    let path = paths::record(&self.folder, key);
                    if let Ok((bytes, _)) = self.fs.read(&path) {
                        self.keep_saved(key, &bytes, merged, now);
                    }
                }
                Some(OlderFile::PutBack { record, theirs: beside })
            }
            Ok(_) => None,
            Err(error) => {
                self.known.entry(key).or_default().earlier = before;
                Some(OlderFile::Refused { key, error, newer })
            }
        }
    }
}
