//! Keeps copies of what this computer saved, so that the next start can tell a file that is older than the last save here from
//! one that somebody went on with. Each computer has a folder of its own among the backups: a program that brings the files of
//! another one here must not bring its copies over ours.
//!
//! Whoever saves waits for none of it. Before the new file takes the name of the record it gets a second name among the copies,
//! which costs no byte and no wait, and says after a kill that the file was ours. It is one file under two names then, so a
//! program that writes over the record in place would change both. Therefore a copy is made a file of its own once the save
//! is acknowledged, and until then its name says what it was: where it is that no longer, it is no copy of what was saved.
//!
//! The second name stays when the copy is made, until the record is saved again or the program ends. A save then takes the last
//! name of no file away, and leaves it to a quiet moment to give the space of the old one back to the disk.

use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::begun_copy::BegunCopy;
use super::error::StoreError;
use super::fs::{Fs, ResolvedFile, Stamp};
use super::known::SavedCopies;
use super::open::Store;
use super::paths;
use super::replace::{ensure, parent};
use domain::record::RecordKey;

/// Copies that are kept of a record.
const COPIES: usize = 16;

/// Copies that may wait for a quiet moment. Fewer than are kept, so that none goes before it is finished.
const BEGUN: usize = 8;

/// Second names that stay once their copies are made: of the records that are worked on, not of all that were imported.
const HELD: usize = 16;

impl<F: Fs> Store<F> {
    /// Keeps a copy of what was just saved, beside the earlier ones. It is a net under the others: where it cannot be made, or
    /// the power goes before it is on the disk, the next start knows less, and no save fails or waits for that.
    pub(super) fn keep_saved(&mut self, key: RecordKey, text: &[u8], stamp: Stamp, now: DateTime) {
        self.list_copies();
        let (path, pending) = self.names_of_copy(key, stamp, now);
        let copy = self.write_copy(&pending, text, stamp).ok();
        self.trust_copy(copy.map(|()| BegunCopy { key, path, pending, stamp, text: None }));
        self.finish_copies();
    }

    /// Makes ready for another copy: the earlier ones are listed, and not too many wait.
    pub(super) fn prepare_copies(&mut self) {
        self.list_copies();
        if self.begun.len() >= BEGUN {
            self.finish_copy();
        }
    }

    /// Begins the copy of what is about to be saved and lies in `temp`. It counts once that has its name: a program that is killed
    /// in between leaves `temp`, and the next start sees that the save was not done. `prepare_copies` comes before.
    pub(super) fn begin_copy(
        &self,
        key: RecordKey,
        temp: &Path,
        text: String,
        stamp: Stamp,
        now: DateTime,
    ) -> Option<BegunCopy> {
        let (path, pending) = self.names_of_copy(key, stamp, now);
        let second = match self.fs.second_name(temp, &pending) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => {
                ensure(&self.fs, parent(&pending)).ok()?;
                self.fs.second_name(temp, &pending)
            }
            done => done,
        };
        let text = match second {
            Ok(()) => Some(text),
            Err(_) => self.write_copy(&pending, text.as_bytes(), stamp).ok().map(|()| None)?,
        };
        Some(BegunCopy { key, path, pending, stamp, text })
    }

    /// What was to be saved has its name: its copy counts.
    pub(super) fn trust_copy(&mut self, copy: Option<BegunCopy>) {
        let Some(copy) = copy else { return };
        let mut copies = self.take_copies();
        copies.entry(copy.key).or_default().push(copy.path.clone());
        self.copies = Some(copies);
        self.begun.push_back(copy);
    }

    /// Finishes one copy that a save began; tells whether there was one. It is for a moment in which nobody waits for a save.
    pub fn finish_copy(&mut self) -> bool {
        let Some(copy) = self.begun.pop_front() else { return false };
        // Where it fails the next start tries again.
        if self.finish(&copy).unwrap_or_default() {
            self.hold(copy.key, copy.pending);
        }
        if let Some(own) = self.copies.as_mut().and_then(|copies| copies.get_mut(&copy.key))
            && own.len() > COPIES
        {
            // The first stays: it is what another computer has that was off longest.
            let old = own.remove(1);
            drop(self.fs.remove(&old));
        }
        true
    }

    /// Finishes every copy that a save began, and lets the second names go.
    pub(super) fn finish_copies(&mut self) {
        while self.finish_copy() {}
        for (_, name) in self.held.drain(..) {
            drop(self.fs.remove(&name));
        }
    }

    /// Makes a copy a file of its own under its name; tells whether the second name of what was saved is still there. A copy that
    /// is cut off is made again from it.
    fn finish(&self, copy: &BegunCopy) -> io::Result<bool> {
        let written = |text: &String| self.fs.copy_of(&copy.path, text.as_bytes(), copy.stamp).is_ok();
        if copy.text.as_ref().is_some_and(written) {
            return Ok(true);
        }
        self.fs.rename(&copy.pending, &copy.path).map(|()| false)
    }

    /// Leaves the file of a record its second name, and takes that of its last version away, or that which stayed longest.
    fn hold(&mut self, key: RecordKey, name: PathBuf) {
        let last = self.held.iter().position(|(held, _)| *held == key);
        self.held.push_back((key, name));
        let goes = last.or_else(|| (self.held.len() > HELD).then_some(0));
        if let Some((_, name)) = goes.and_then(|at| self.held.remove(at)) {
            drop(self.fs.remove(&name));
        }
    }

    /// The name of the next copy, and the one it has until it is finished.
    fn names_of_copy(&self, key: RecordKey, stamp: Stamp, now: DateTime) -> (PathBuf, PathBuf) {
        let own = self.copies.as_ref().and_then(|copies| copies.get(&key)?.last());
        let last = own.and_then(|last| paths::saved_copy_time(last));
        let path = paths::saved_copy(&self.folder, &self.fs.computer(), key, now, last);
        let pending = paths::pending_copy(&path, noted(stamp));
        (path, pending)
    }

    fn write_copy(&self, path: &Path, text: &[u8], stamp: Stamp) -> Result<(), StoreError> {
        ensure(&self.fs, parent(path))?;
        self.fs.copy_of(path, text, stamp).map_err(|e| {
            drop(self.fs.remove(path));
            StoreError::io(path, &e)
        })
    }

    /// Lists the copies of this computer, once.
    pub(super) fn list_copies(&mut self) {
        let copies = self.take_copies();
        self.copies = Some(copies);
    }

    /// The copies of this computer, listed once.
    pub(super) fn take_copies(&mut self) -> SavedCopies {
        if let Some(copies) = self.copies.take() {
            return copies;
        }
        let mut copies = SavedCopies::new();
        let home = paths::saved_copies(&self.folder, &self.fs.computer());
        for sub in std::iter::once("").chain(paths::FOLDERS) {
            let here = home.join(sub);
            let mut names = self.names_in(&here);
            if names.iter().any(|name| paths::is_pending(name)) {
                self.settle(sub, &here, &names);
                names = self.names_in(&here);
            }
            for path in names.iter().filter(|name| !paths::is_pending(name)).map(|name| here.join(name)) {
                let Some(key) = path.file_name().and_then(|name| paths::version_of(sub, name.to_str()?)) else {
                    continue;
                };
                if paths::saved_copy_time(&path).is_some() {
                    copies.entry(key).or_default().push(path);
                }
            }
        }
        for own in copies.values_mut() {
            own.sort_by_key(|path| paths::saved_copy_time(path));
        }
        copies
    }

    fn names_in(&self, folder: &Path) -> Vec<String> {
        let entries = self.fs.list(folder).unwrap_or_default();
        entries.into_iter().filter(|entry| !entry.folder).map(|entry| entry.name).collect()
    }

    /// Finishes the copies in a folder that a killed program began, where what they hold was saved, and removes the others.
    fn settle(&self, sub: &str, here: &Path, names: &[String]) {
        for name in names.iter().filter(|name| paths::is_pending(name)) {
            let pending = here.join(name);
            let whole = paths::read_pending(name);
            let copy = whole.and_then(|(whole, noted)| Some((paths::version_of(sub, whole)?, here.join(whole), noted)));
            let good = copy.filter(|(key, path, wanted)| {
                // Cut off while it was written, or written over together with the record.
                let as_noted = self.fs.stat(&pending).is_ok_and(|stamp| noted(stamp) == *wanted);
                as_noted && (was_followed(sub, *key, path, names) || self.was_saved(*key, *wanted))
            });
            match good {
                Some((key, path, _)) => self.settle_one(key, &pending, &path),
                None => drop(self.fs.remove(&pending)),
            }
        }
    }

    /// Whether a file was saved: the record is it, or it waits nowhere for its name.
    fn was_saved(&self, key: RecordKey, wanted: (u64, i128)) -> bool {
        let is_it = |path: &Path| self.fs.stat(path).is_ok_and(|stamp| noted(stamp) == wanted);
        let Ok(ResolvedFile { path: target, .. }) = self.fs.resolve(&paths::record(&self.folder, key)) else {
            return false;
        };
        let (folder, record) = (parent(&target), target.file_name().unwrap_or_default().to_string_lossy());
        let temps = self.names_in(folder).into_iter().filter(|name| paths::finished_name(name) == Some(&*record));
        is_it(&target) || !temps.into_iter().any(|temp| is_it(&folder.join(temp)))
    }

    /// Gives a copy its name, and makes it a file of its own where it is the one of the record.
    fn settle_one(&self, key: RecordKey, pending: &Path, path: &Path) {
        if self.fs.rename(pending, path).is_err() {
            return;
        }
        let record = paths::record(&self.folder, key);
        let Ok((bytes, stamp)) = self.fs.read(path) else { return };
        // Where the system does not say which file it is, it may be.
        if self.fs.stat(&record).is_ok_and(|record| record.inode == stamp.inode)
            && self.fs.copy_of(pending, &bytes, stamp).is_ok()
        {
            drop(self.fs.rename(pending, path));
        }
    }
}

/// A copy that is not finished is finished before the program ends.
impl<F: Fs> Drop for Store<F> {
    fn drop(&mut self) {
        self.finish_copies();
    }
}

/// What the name of a pending copy says of a file.
const fn noted(stamp: Stamp) -> (u64, i128) {
    (stamp.len, stamp.mtime_ns)
}

/// Whether a later copy of the record is there. The program removes that of a save that failed before it makes another.
fn was_followed(sub: &str, key: RecordKey, path: &Path, names: &[String]) -> bool {
    let time = paths::saved_copy_time(path);
    names.iter().any(|name| {
        let whole = paths::read_pending(name).map_or(name.as_str(), |(whole, _)| whole);
        paths::version_of(sub, whole) == Some(key) && paths::saved_copy_time(Path::new(whole)) > time
    })
}
