//! Reports what another program did to the files since the last call. It only reads.

use std::collections::BTreeSet;

use super::error::{Problem, StoreError};
use super::fs::Fs;
use super::known::Broken;
use super::load::{FolderScan, load_file, problem, scan};
use super::open::{OpenMode, Store};
use super::paths;
use domain::record::{Record, RecordKey};

/// One change seen on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DiskChange {
    /// The record is new or another one now. Once it is in the book, the writer calls `accept`.
    Record(Record),
    /// The file of the record is gone.
    Gone(RecordKey),
    /// A file does not read.
    Problem(Problem),
}

impl<F: Fs> Store<F> {
    /// What changed on the disk since this was last called: lists the folders, asks each file for its stamp and reads only those
    /// with a new one. A file that does not read is told when it is found so twice: a first look may catch it half written.
    ///
    /// The writer lays a record into the book only where no edit of it waits to be saved; `save` merges in any case.
    pub fn changes(&mut self) -> Vec<DiskChange> {
        // What another folder holds or lacks is no change of ours.
        if let Some(StoreError::OtherFolder { .. }) = self.lost_home() {
            return Vec::new();
        }
        let found = scan(&self.fs, &self.folder);
        let mut seen = Vec::new();
        for key in &found.records {
            seen.extend(self.glance(*key));
        }
        seen.extend(self.vanished(&found));
        let fresh: Vec<_> = found.problems.iter().filter(|p| !self.told.contains(p)).cloned().collect();
        self.told = found.problems;
        seen.extend(fresh.into_iter().map(DiskChange::Problem));
        // Whoever is being erased does not come back from a file that could not be written yet.
        seen.retain(|change| !matches!(change, DiskChange::Record(record) if self.erases_whole(record.key())));
        for change in &mut seen {
            if let DiskChange::Record(record) = change {
                *record = self.without_erased(record);
            }
        }
        seen
    }

    /// Looks at one file.
    fn glance(&mut self, key: RecordKey) -> Option<DiskChange> {
        let path = paths::record(&self.folder, key);
        // Gone between the list and the look: the next list tells.
        let stamp = Some(self.fs.stat(&path).ok()?);
        if let Some(broken) = self.broken.get_mut(&key).filter(|broken| broken.stamp == stamp) {
            let told = std::mem::replace(&mut broken.told, true);
            let problem = problem(path, broken.kind.clone(), Some(key));
            return (!told).then(|| self.complete_problems(vec![problem]).pop().map(DiskChange::Problem)).flatten();
        }
        if self.known.get(&key).is_some_and(|known| known.stamp == stamp) && !self.broken.contains_key(&key) {
            return None;
        }
        let loaded = load_file(&self.fs, &self.plans, &path, key);
        if let Some(kind) = loaded.kind {
            let before = self.broken.get(&key).filter(|broken| broken.kind == kind);
            let (twice, told) = (before.is_some(), before.is_some_and(|broken| broken.told));
            self.broken.insert(key, Broken { stamp: loaded.stamp, kind: kind.clone(), told: twice });
            let problem = (twice && !told).then(|| problem(path, kind, Some(key)));
            let newer = loaded.record.map(DiskChange::Record);
            return newer
                .or_else(|| self.complete_problems(problem.into_iter().collect()).pop().map(DiskChange::Problem));
        }
        self.broken.remove(&key);
        let known = self.known.entry(key).or_default();
        let same = known.disk == loaded.record;
        (known.disk, known.stamp, known.ours) = (loaded.record, loaded.stamp, false);
        if self.access == OpenMode::Follower {
            known.base.clone_from(&known.disk);
        }
        known.disk.clone().filter(|_| !same).map(DiskChange::Record)
    }

    /// Records whose files are gone. A folder that cannot be listed has lost nothing yet: it may be an unmounted disk.
    fn vanished(&mut self, found: &FolderScan) -> Vec<DiskChange> {
        let there: BTreeSet<_> = found.records.iter().copied().collect();
        let blind = |key: &RecordKey| match key {
            _ if found.blind.contains(&"") => true,
            RecordKey::Settings => found.blind.len() == paths::FOLDERS.len(),
            RecordKey::Person(_) => found.blind.contains(&"people"),
            RecordKey::Account(_) => found.blind.contains(&"accounts"),
            RecordKey::Workshop(_) => found.blind.contains(&"workshops"),
        };
        self.broken.retain(|key, _| there.contains(key) || blind(key));
        let mut seen = Vec::new();
        for (key, known) in self.known.iter_mut().filter(|(key, _)| !there.contains(key) && !blind(key)) {
            if known.disk.take().is_some() {
                known.stamp = None;
                seen.push(DiskChange::Gone(*key));
            }
            if self.access == OpenMode::Follower {
                known.base = None;
            }
        }
        seen
    }
}
