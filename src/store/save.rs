//! Saves and removes records and the unfinished fields. Whatever fails, the old file is whole and the same call may be made
//! again.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::backups;
use super::envelope;
use super::error::{Problem, ProblemKind, StoreError};
use super::file::write_print;
use super::fs::{Fs, LockGuard, Stamp};
use super::known::Broken;
use super::load::{load_file, problem, scan, text};
use super::merge::{Merged, merge};
use super::open::{OpenMode, Store};
use super::paths;
use super::replace::{RenamedFile, TempFile, current_stamp, parent, sync, write_temp};
use domain::draft::Drafts;
use domain::record::{Record, RecordKey};

/// Times another program may change a file between our look and our rename before we give up.
pub(super) const RACES: usize = 5;

/// What a save did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// The disk held the very same already.
    Unchanged,
    /// It is on the disk.
    Written,
    /// Another program had changed the file; both versions are on the disk as one.
    Merged {
        /// What is on the disk now. The caller lays it into the book and calls `accept`.
        record: Option<Record>,
        /// Where the other version lies, if both sides changed the same; ours won.
        conflict: Option<PathBuf>,
    },
}

impl<F: Fs> Store<F> {
    /// Makes `record` durable under `key`, or moves its file to the trash where there is none.
    ///
    /// # Errors
    /// `ReadOnly` for a follower; `Broken` where the file on the disk does not read; `TooDeep`, `Unwritable`; `Busy` where
    /// another program keeps changing the file; `Io` for anything the system refuses. The old file is whole then.
    pub fn save(&mut self, key: RecordKey, record: Option<&Record>, now: DateTime) -> Result<Saved, StoreError> {
        self.may_write()?;
        self.prepare_folders()?;
        self.prepare_erasures(Some(key))?;
        match record {
            // Its file holds the name until nothing else does; `finish_erasures` takes it away, and not into the trash.
            None if self.erases_whole(key) => Ok(Saved::Unchanged),
            Some(ours) => self.save_record(key, ours, now),
            None if key == RecordKey::Settings => Ok(Saved::Unchanged),
            None => self.remove(key, now),
        }
    }

    /// Tells that the caller now works from `record`, which came from `changes` or a merge.
    pub fn accept(&mut self, record: &Record) {
        self.known.entry(record.key()).or_default().base = Some(record.clone());
    }

    /// Where a version with comments was kept since the last call: they are not in the file that was written over it.
    pub fn take_kept_comments(&mut self) -> Option<PathBuf> {
        self.kept_comments.take()
    }

    /// Makes the unfinished fields durable.
    ///
    /// # Errors
    /// As `save`.
    pub fn save_drafts(&mut self, drafts: &Drafts, now: DateTime) -> Result<(), StoreError> {
        self.may_write()?;
        self.prepare_folders()?;
        let path = paths::drafts(&self.folder);
        let stamp = current_stamp(&self.fs, &path)?;
        let same = self.drafts.as_ref().filter(|(known, _)| *known == stamp);
        if same.is_some_and(|(_, kept)| kept == drafts) {
            return self.sync_pending(&path);
        }
        if same.is_none() && stamp.is_some() {
            // Somebody else wrote: a file that does not read stays, one that does is kept beside ours.
            let bytes = self.fs.read(&path).map_err(|e| StoreError::unread(&path, &e))?.0;
            envelope::clean(bytes)
                .and_then(|text| self.plans.drafts.read::<Drafts>(&text))
                .map_err(|kind| StoreError::Broken { path: path.clone(), kind })?;
            self.set_aside(&path, &path, now)?;
        }
        let text = self.plans.drafts.write(drafts).map_err(|fault| fault.at(&path))?;
        let landed = write_temp(&self.fs, &path, text.as_bytes())?.rename_over()?;
        self.drafts = Some((Some(landed.stamp), drafts.clone()));
        self.landed(&path, landed)
    }

    /// Writes a print into the folder of prints, over one of the same name; tells where.
    ///
    /// # Errors
    /// `FolderGone`, `OtherFolder`, `Io`. An old print is whole then.
    pub fn print(&mut self, name: &str, text: &str) -> Result<PathBuf, StoreError> {
        self.check_home()?;
        write_print(&self.fs, &self.folder, name, text)
    }

    /// Tries to become the writer; tells whether this store is it now. Call `changes` afterwards.
    ///
    /// # Errors
    /// `Io` where the lock file cannot be opened.
    pub fn take_over(&mut self) -> Result<bool, StoreError> {
        if self.access == OpenMode::Follower {
            let path = paths::lock(&self.folder);
            let lock = self.fs.try_lock(&path).map_err(|e| StoreError::io(&path, &e))?;
            if let Some(lock) = lock {
                drop(self.adopt(lock));
            }
        }
        Ok(self.access == OpenMode::Writer)
    }

    /// Becomes the writer with a lock that `wait_for_lock` took; tells what stands in the way. Call `changes` afterwards.
    pub fn adopt(&mut self, lock: LockGuard) -> Vec<Problem> {
        let mut problems = Vec::new();
        self.become_writer(Some(lock), &mut problems);
        // The writer before us may have ended in the middle of a save.
        self.sweep_temps(&scan(&self.fs, &self.folder));
        problems
    }

    pub(super) fn may_write(&self) -> Result<(), StoreError> {
        if self.access == OpenMode::Writer { Ok(()) } else { Err(StoreError::ReadOnly) }
    }

    fn save_record(&mut self, key: RecordKey, ours: &Record, now: DateTime) -> Result<Saved, StoreError> {
        let path = paths::record(&self.folder, key);
        if ours.key() != key {
            return Err(StoreError::Unwritable { path, detail: format!("{key:?} is not {:?}", ours.key()) });
        }
        self.prepare_copies();
        for _ in 0..RACES {
            self.reread_if_changed(key, &path)?;
            let known = self.known.entry(key).or_default();
            let (base, disk, stamp) = (known.base.clone(), known.disk.clone(), known.stamp);
            let clean = |record: &Option<Record>| record.as_ref().map(|record| self.without_erased(record));
            let (base, ours, theirs) = (clean(&base), &self.without_erased(ours), clean(&disk));
            let (lifted, stale) = self.lift(key, base.as_ref(), theirs.as_ref());
            let Merged { record, conflicts } = merge_with_disk(base.as_ref(), ours, lifted.as_ref());
            if disk.as_ref() == Some(&record) {
                self.sync_pending(&path)?;
                return Ok(self.done(key, ours, record, None, true));
            }
            let text = text(self.plans.of(key), &record).map_err(|fault| fault.at(&path))?;
            let mut staged = write_temp(&self.fs, &path, text.as_bytes())?;
            // Filling the new file took the longest: look once more before it takes the name.
            if current_stamp(&self.fs, &path)? != stamp {
                continue;
            }
            // A version of somebody who is being erased is not kept, neither beside the record nor as a backup.
            let keeps = disk.is_some() && disk == theirs;
            let disputed = keeps && (stale || !conflicts.is_empty());
            let conflict = if disputed { Some(self.set_aside(&path, staged.target(), now)?) } else { None };
            let comments = if keeps { self.keep_old(key, staged.target(), now)? } else { None };
            let copy = self.begin_copy(key, staged.temp(), text, staged.stamp(), now);
            let landed = match self.take_name(&path, &mut staged, stamp) {
                Ok(Some(landed)) => landed,
                other => {
                    let needless =
                        conflict.iter().filter(|_| other.is_ok()).chain(copy.as_ref().map(|copy| &copy.pending));
                    needless.for_each(|file| drop(self.fs.remove(file)));
                    other?;
                    continue;
                }
            };
            drop(staged);
            self.trust_copy(copy);
            self.kept_comments = comments.or(self.kept_comments.take());
            // The save tells of the copy; the next look need not do so again.
            self.told.extend(conflict.iter().map(|copy| problem(copy.clone(), ProblemKind::ConflictCopy, None)));
            let known = self.known.entry(key).or_default();
            disk.into_iter().chain(base).for_each(|old| known.outdate(old));
            (known.disk, known.stamp, known.ours) = (Some(record.clone()), Some(landed.stamp), true);
            known.kept_on = if keeps { Some(now.date()) } else { known.kept_on };
            self.landed(&path, landed)?;
            return Ok(self.done(key, ours, record, conflict, false));
        }
        Err(StoreError::Busy { path })
    }

    /// Gives the new file its name where `path` is still what was seen. Keeping the old one took time too, and nothing stands
    /// between this look and the rename.
    fn take_name(
        &self,
        path: &Path,
        staged: &mut TempFile<'_, F>,
        seen: Option<Stamp>,
    ) -> Result<Option<RenamedFile>, StoreError> {
        if current_stamp(&self.fs, path)? != seen {
            return Ok(None);
        }
        staged.take_name().map(Some)
    }

    /// What another program wrote, but for what it took from a version that was written over here meanwhile: that is brought up
    /// to date, so that a merge does not take the older value for a change of theirs. Tells whether there was any.
    fn lift(&self, key: RecordKey, base: Option<&Record>, theirs: Option<&Record>) -> (Option<Record>, bool) {
        let (Some(base), Some(theirs), Some(known)) = (base, theirs, self.known.get(&key)) else {
            return (theirs.cloned(), false);
        };
        if base == theirs || known.ours {
            return (Some(theirs.clone()), false);
        }
        let newest_first = known.earlier.iter().rev().map(|old| self.without_erased(old));
        // Their own changes win here, so nothing but what still is as it was in `old` is taken from the base.
        let lifted = newest_first.fold(theirs.clone(), |lifted, old| merge(Some(&old), &lifted, base).record);
        let stale = lifted != *theirs;
        (Some(lifted), stale)
    }

    /// Puts back what an older file, which `changes` told of, took away from what was saved here: merges it as `save` does. None
    /// where the file took nothing away.
    ///
    /// # Errors
    /// As `save`.
    pub fn put_back(&mut self, key: RecordKey, now: DateTime) -> Option<Result<Saved, StoreError>> {
        let known = self.known.get(&key).filter(|_| self.access == OpenMode::Writer)?;
        let base = known.base.clone().filter(|base| self.lift(key, Some(base), known.disk.as_ref()).1)?;
        Some(self.save(key, Some(&base), now))
    }

    /// Keeps the old file, if it is the first change of the day or somebody wrote comments into it; tells where the comments are.
    fn keep_old(&self, key: RecordKey, file: &Path, now: DateTime) -> Result<Option<PathBuf>, StoreError> {
        let day = paths::backup_day(&self.folder, now.date());
        let known = self.known.get(&key);
        let kept = known.is_some_and(|known| known.kept_on == Some(now.date()));
        let first = !kept && backups::keep_version(&self.fs, file, &day, &paths::relative(key))?;
        let by_us = known.is_some_and(|known| known.ours);
        if by_us || !backups::has_comments(&self.fs, file) {
            return Ok(None);
        }
        let kept = day.join(paths::relative(key));
        backups::keep_again(&self.fs, file, kept, first, now).map(Some)
    }

    /// Notes what is on the disk and what the caller works from.
    fn done(&mut self, key: RecordKey, ours: &Record, record: Record, conflict: Option<PathBuf>, idle: bool) -> Saved {
        self.known.entry(key).or_default().base = Some(ours.clone());
        match record == *ours && conflict.is_none() {
            true if idle => Saved::Unchanged,
            true => Saved::Written,
            false => Saved::Merged { record: Some(record), conflict },
        }
    }

    fn remove(&mut self, key: RecordKey, now: DateTime) -> Result<Saved, StoreError> {
        let path = paths::record(&self.folder, key);
        self.reread_if_changed(key, &path)?;
        if self.known.get(&key).is_none_or(|known| known.disk.is_none()) {
            self.known.remove(&key);
            return self.sync_pending(&path).map(|()| Saved::Unchanged);
        }
        let target = self.fs.resolve(&path).map_err(|e| StoreError::unread(&path, &e))?.path;
        backups::trash(&self.fs, &self.folder, &paths::relative(key), &target, now)?;
        self.fs.remove(&path).map_err(|e| StoreError::io(&path, &e))?;
        self.known.remove(&key);
        self.unsynced.insert(path.clone(), parent(&path).to_owned());
        self.sync_pending(&path).map(|()| Saved::Written)
    }

    /// Looks whether the file of a record is still the one we know, and reads it where it is not.
    pub(super) fn reread_if_changed(&mut self, key: RecordKey, path: &Path) -> Result<(), StoreError> {
        let stamp = current_stamp(&self.fs, path)?;
        let known = self.known.entry(key).or_default();
        if stamp.is_none() {
            (known.disk, known.stamp) = (None, None);
            self.broken.remove(&key);
            return Ok(());
        }
        if known.stamp == stamp && !self.broken.contains_key(&key) {
            return Ok(());
        }
        let loaded = load_file(&self.fs, &self.plans, path, key);
        if let Some(kind) = loaded.kind {
            let told = self.broken.get(&key).is_some_and(|broken| broken.told && broken.kind == kind);
            self.broken.insert(key, Broken { stamp: loaded.stamp, kind: kind.clone(), told });
            return Err(match kind {
                ProblemKind::Io(cause) => StoreError::Unread { path: path.to_owned(), cause },
                kind => StoreError::Broken { path: path.to_owned(), kind },
            });
        }
        self.broken.remove(&key);
        (known.disk, known.stamp, known.ours) = (loaded.record, loaded.stamp, false);
        Ok(())
    }

    /// Keeps `file`, the other side's version of `path`, beside it.
    pub(super) fn set_aside(&self, path: &Path, file: &Path, now: DateTime) -> Result<PathBuf, StoreError> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let kept = backups::link_free_name(&self.fs, file, parent(path), |count| paths::conflict(&name, now, count))?;
        sync(&self.fs, parent(path)).map(|()| kept)
    }

    /// Notes whether a new name is on the disk.
    pub(super) fn landed(&mut self, path: &Path, landed: RenamedFile) -> Result<(), StoreError> {
        if landed.synced.is_err() {
            self.unsynced.insert(path.to_owned(), landed.folder);
        }
        landed.synced
    }

    /// Makes sure that the name of `path`, or that it is gone, is on the disk, where an earlier call failed to.
    pub(super) fn sync_pending(&mut self, path: &Path) -> Result<(), StoreError> {
        if let Some(folder) = self.unsynced.get(path) {
            sync(&self.fs, folder)?;
            self.unsynced.remove(path);
        }
        Ok(())
    }
}

/// One version of ours and the disk's; ours alone where the disk holds what we started from.
fn merge_with_disk(base: Option<&Record>, ours: &Record, disk: Option<&Record>) -> Merged {
    match disk {
        Some(disk) if base != Some(disk) && disk != ours => merge(base, ours, disk),
        _ => Merged { record: ours.clone(), conflicts: Vec::new() },
    }
}
