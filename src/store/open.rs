//! Opens a data folder: takes the lock if it is free, reads every record, and brings old ones up to date. Saving is in `save`,
//! watching in `changes`.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::backups::{keep_version, with_backups};
use super::begun_copy::BegunCopy;
use super::dropped::InboxMemory;
use super::envelope;
use super::erasure::{ErasingReport, PlannedErasure};
use super::error::{Problem, ProblemKind, StoreError};
use super::file::sweep_prints;
use super::file_format::FileFormats;
use super::fs::{Fs, LockGuard, Stamp};
use super::home::{self, DataFolder};
use super::known::{Broken, KnownFile, SavedCopies};
use super::load::{FolderScan, Loaded, load_all, problem, scan, text};
use super::paths;
use super::replace::{current_stamp, ensure, parent, sync, write_temp};
use domain::book::Book;
use domain::draft::Drafts;
use domain::record::RecordKey;

#[cfg(test)]
mod tests;

/// What may be done with an opened book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OpenMode {
    /// Reads and writes; there is one at a time.
    Writer,
    /// Reads, and sees what the writer does.
    Follower,
}

/// A data folder, its lock, and what is known about each file.
#[derive(Debug)]
pub struct Store<F: Fs> {
    pub(super) fs: F,
    pub(super) folder: PathBuf,
    /// The folder that was opened; none while it is not known.
    pub(super) home: Option<DataFolder>,
    pub(super) plans: FileFormats,
    pub(super) lock: Option<LockGuard>,
    /// Whether the disk knows no locks.
    pub(super) lockless: bool,
    pub(super) access: OpenMode,
    pub(super) known: BTreeMap<RecordKey, KnownFile>,
    pub(super) broken: BTreeMap<RecordKey, Broken>,
    /// Copies of what this computer saved; none until they are listed.
    pub(super) copies: Option<SavedCopies>,
    /// Copies of what was saved that are not finished, the oldest first.
    pub(super) begun: VecDeque<BegunCopy>,
    /// Second names of files whose copies are made, the oldest first.
    pub(super) held: VecDeque<(RecordKey, PathBuf)>,
    /// Drafts as on the disk.
    pub(super) drafts: Option<(Option<Stamp>, Drafts)>,
    /// What is being erased for good.
    pub(super) erasing: Vec<PlannedErasure>,
    /// Where a version with comments was kept that the caller was not told of yet.
    pub(super) kept_comments: Option<PathBuf>,
    /// Whether the folders of the records are known to be on the disk.
    pub(super) steady: bool,
    /// Files whose names may not be on the disk yet, with the folder the name is in: another one behind a symbolic link.
    pub(super) unsynced: BTreeMap<PathBuf, PathBuf>,
    /// Problems of files and folders without a record that the caller knows.
    pub(super) told: Vec<Problem>,
    /// What is known of the inbox.
    pub(super) inbox: InboxMemory,
}

/// A book as it was found.
#[derive(Debug)]
pub struct Opened<F: Fs> {
    /// Keeps it from now on.
    pub store: Store<F>,
    /// Everything that reads.
    pub book: Book,
    /// Unfinished fields.
    pub drafts: Drafts,
    /// Everything that does not, by path.
    pub problems: Vec<Problem>,
    /// Writer or follower.
    pub access: OpenMode,
    /// Records that were brought up to date from an older version.
    pub migrated: usize,
    /// What became of the erasing that an earlier start left.
    pub erasing: ErasingReport,
}

impl<F: Fs> Store<F> {
    /// Opens the book in `folder` for writing, or as a follower where another program writes or the disk refuses.
    /// The folder is made where it is missing, unless it `must_exist` because it was there last time.
    ///
    /// # Errors
    /// `FolderGone` where it must exist and does not, or is as empty as an unmounted disk; `Io` where it cannot be made.
    pub fn open(fs: F, folder: &Path, must_exist: bool) -> Result<Opened<F>, StoreError> {
        Self::open_with(fs, folder, must_exist, &|_, _| {})
    }

    /// `open`, telling `progress` from any thread how many records are read, out of how many.
    ///
    /// # Errors
    /// As `open`.
    pub fn open_with(
        fs: F,
        folder: &Path,
        must_exist: bool,
        progress: &(dyn Fn(usize, usize) + Sync),
    ) -> Result<Opened<F>, StoreError> {
        Self::open_as(fs, folder, must_exist, progress, FileFormats::TODAY)
    }

    /// `open` with the versions of another day.
    pub(super) fn open_as(
        fs: F,
        folder: &Path,
        must_exist: bool,
        progress: &(dyn Fn(usize, usize) + Sync),
        plans: FileFormats,
    ) -> Result<Opened<F>, StoreError> {
        if must_exist {
            present(&fs, folder)?;
        } else {
            ensure(&fs, folder)?;
            sync(&fs, parent(folder))?;
        }
        let mut store = Self::idle(fs, folder, plans);
        // Where it cannot be told now, the first save tells.
        let _ = store.check_home();
        let mut problems = Vec::new();
        store.claim(&mut problems);
        Ok(store.load(problems, progress))
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writer or follower.
    pub fn access(&self) -> OpenMode {
        self.access
    }

    /// A store that knows nothing yet.
    pub(super) fn idle(fs: F, folder: &Path, plans: FileFormats) -> Self {
        Self {
            fs,
            folder: folder.to_owned(),
            home: None,
            plans,
            lock: None,
            lockless: false,
            access: OpenMode::Follower,
            known: BTreeMap::new(),
            broken: BTreeMap::new(),
            copies: None,
            begun: VecDeque::new(),
            held: VecDeque::new(),
            drafts: None,
            erasing: Vec::new(),
            kept_comments: None,
            steady: false,
            unsynced: BTreeMap::new(),
            told: Vec::new(),
            inbox: InboxMemory::default(),
        }
    }

    /// Takes the lock if it is free.
    fn claim(&mut self, problems: &mut Vec<Problem>) {
        let path = paths::lock(&self.folder);
        match self.fs.try_lock(&path) {
            Ok(Some(lock)) => self.become_writer(Some(lock), problems),
            Ok(None) => {}
            Err(e) => {
                problems.push(problem(path, ProblemKind::NotWritten((&e).into()), None));
                // A disk that knows no locks is no reason not to work; one that refuses for now is asked again by each save.
                self.lockless = e.kind() == ErrorKind::Unsupported;
                self.become_writer(None, problems);
            }
        }
    }

    /// Becomes the writer.
    pub(super) fn become_writer(&mut self, lock: Option<LockGuard>, problems: &mut Vec<Problem>) {
        self.lock = lock;
        self.access = OpenMode::Writer;
        self.steady = false;
        problems.extend(self.prepare_folders().err().and_then(|error| refusal(error, None)));
    }

    /// Makes sure, once, that the folders of the records are there and on the disk. Until then nothing is saved.
    pub(super) fn prepare_folders(&mut self) -> Result<(), StoreError> {
        self.check_home()?;
        self.relock()?;
        if !self.steady {
            paths::FOLDERS.iter().try_for_each(|sub| ensure(&self.fs, &self.folder.join(sub)))?;
            sync(&self.fs, &self.folder)?;
            self.steady = true;
        }
        Ok(())
    }

    /// Makes sure that the folder is the one that was opened, before anything is written into it.
    pub(super) fn check_home(&mut self) -> Result<(), StoreError> {
        let (home, again) = home::look(&self.fs, &self.folder, self.home)?;
        self.home = Some(home);
        if again {
            // The lock is held on what was there before.
            (self.lock, self.steady) = (None, false);
        }
        Ok(())
    }

    /// Why the folder is not the one that was opened; none where it is, or where that cannot be told.
    pub(super) fn lost_home(&mut self) -> Option<StoreError> {
        let known = self.home.is_some();
        let lost = |error: &StoreError| matches!(error, StoreError::FolderGone { .. } | StoreError::OtherFolder { .. });
        self.check_home().err().filter(|error| known && lost(error))
    }

    /// Takes the lock that could not be had at the start. Where somebody else took it meanwhile, this store follows.
    fn relock(&mut self) -> Result<(), StoreError> {
        if self.lock.is_some() || self.lockless {
            return Ok(());
        }
        let path = paths::lock(&self.folder);
        self.lock = self.fs.try_lock(&path).map_err(|e| StoreError::io(&path, &e))?;
        if self.lock.is_none() {
            self.access = OpenMode::Follower;
            return Err(StoreError::ReadOnly);
        }
        Ok(())
    }

    /// Reads everything; the writer also removes what a crash left, migrates, and goes on erasing.
    pub(super) fn load(mut self, mut problems: Vec<Problem>, progress: &(dyn Fn(usize, usize) + Sync)) -> Opened<F> {
        let found = scan(&self.fs, &self.folder);
        if self.access == OpenMode::Writer {
            self.sweep_temps(&found);
        }
        let mut book = Book::default();
        let mut older = Vec::new();
        for loaded in load_all(&self.fs, &self.plans, &self.folder, &found.records, progress) {
            loaded.record.iter().for_each(|record| book.put_unjournaled(record.clone()));
            older.extend(loaded.older.map(|version| (loaded.key, version)));
            self.remember_file(loaded, &mut problems);
        }
        self.told.clone_from(&found.problems);
        problems.extend(without_missing(found));
        let mut drafts = self.load_drafts(&mut problems);
        let migrated = if self.access == OpenMode::Writer { self.migrate(&older, &mut problems) } else { 0 };
        let erasing = self.resume_erasures(&mut book, &mut drafts, &mut problems);
        let problems = self.complete_problems(problems);
        Opened { access: self.access, store: self, book, drafts, problems, migrated, erasing }
    }

    /// Removes what a crash left of saves and prints.
    pub(super) fn sweep_temps(&mut self, found: &FolderScan) {
        // They tell which copies are of what was never saved.
        if !found.temps.is_empty() {
            self.list_copies();
        }
        found.temps.iter().for_each(|temp| drop(self.fs.remove(temp)));
        sweep_prints(&self.fs, &self.folder);
    }

    /// Remembers what a file turned out to be.
    fn remember_file(&mut self, loaded: Loaded, problems: &mut Vec<Problem>) {
        let Loaded { key, stamp, record, kind, .. } = loaded;
        if let Some(kind) = kind {
            problems.push(problem(paths::record(&self.folder, key), kind.clone(), Some(key)));
            self.broken.insert(key, Broken { stamp, kind, told: true });
        } else {
            self.known.insert(key, KnownFile { base: record.clone(), disk: record, stamp, ..KnownFile::default() });
        }
    }

    /// Reads the unfinished fields; none where there is no file.
    pub(super) fn load_drafts(&mut self, problems: &mut Vec<Problem>) -> Drafts {
        let path = paths::drafts(&self.folder);
        let (stamp, read) = match self.fs.read(&path) {
            Err(e) if e.kind() == ErrorKind::NotFound => (None, Ok(Drafts::default())),
            Err(e) => (None, Err(ProblemKind::Io((&e).into()))),
            Ok((bytes, stamp)) => {
                let read = envelope::clean(bytes).and_then(|text| self.plans.drafts.read(&text));
                (Some(stamp), read.map(|(drafts, _)| drafts))
            }
        };
        match read {
            Ok(drafts) => {
                self.drafts = Some((stamp, drafts.clone()));
                drafts
            }
            Err(kind) => {
                problems.push(problem(path, kind, None));
                Drafts::default()
            }
        }
    }

    /// Writes records of an older version anew, after all their files have been kept. What fails is tried at the next start.
    fn migrate(&mut self, older: &[(RecordKey, u32)], problems: &mut Vec<Problem>) -> usize {
        let mut trouble = |error: StoreError, key| {
            // Any other error means that another program is at the file: it is read anew.
            problems.extend(refusal(error, key));
        };
        if let Err(error) = self.keep_older(older) {
            trouble(error, None);
            return 0;
        }
        let mut done = 0;
        for (key, _) in older {
            match self.migrate_one(*key) {
                Ok(()) => done += 1,
                Err(error) => trouble(error, Some(*key)),
            }
        }
        done
    }

    /// Keeps the files of older versions, durably: they are the last of their kind.
    fn keep_older(&self, older: &[(RecordKey, u32)]) -> Result<(), StoreError> {
        let mut folders = BTreeSet::new();
        for (key, version) in older {
            let path = paths::record(&self.folder, *key);
            let file = self.fs.resolve(&path).map_err(|e| StoreError::unread(&path, &e))?.path;
            let (folder, relative) = (paths::backup_version(&self.folder, *version), paths::relative(*key));
            keep_version(&self.fs, &file, &folder, &relative)?;
            let kept = folder.join(relative);
            let above = kept.ancestors().skip(1).take_while(|above| above.starts_with(&self.folder));
            folders.extend(above.map(Path::to_owned));
        }
        folders.iter().try_for_each(|folder| sync(&self.fs, folder))
    }

    fn migrate_one(&mut self, key: RecordKey) -> Result<(), StoreError> {
        let path = paths::record(&self.folder, key);
        let Some(known) = self.known.get_mut(&key) else { return Ok(()) };
        let Some(record) = &known.disk else { return Ok(()) };
        let text = text(self.plans.of(key), record).map_err(|fault| fault.at(&path))?;
        let staged = write_temp(&self.fs, &path, text.as_bytes())?;
        if current_stamp(&self.fs, &path)? != known.stamp {
            return Err(StoreError::Busy { path });
        }
        let landed = staged.rename_over()?;
        (known.stamp, known.ours) = (Some(landed.stamp), true);
        landed.synced
    }

    /// Orders problems by path and names the last good version of each damaged record.
    pub(super) fn complete_problems(&self, mut problems: Vec<Problem>) -> Vec<Problem> {
        problems.sort_by(|a, b| a.path.cmp(&b.path));
        with_backups(&self.fs, &self.plans, &self.folder, &mut problems);
        problems
    }
}

/// What the system refused, as a problem.
fn refusal(error: StoreError, key: Option<RecordKey>) -> Option<Problem> {
    match error {
        StoreError::Io { path, cause } => Some(problem(path, ProblemKind::NotWritten(cause), key)),
        StoreError::Unread { path, cause } => Some(problem(path, ProblemKind::Io(cause), key)),
        _ => None,
    }
}

/// The problems of a scan but folders that were never made.
fn without_missing(scan: FolderScan) -> impl Iterator<Item = Problem> {
    scan.problems.into_iter().filter(|p| !matches!(&p.kind, ProblemKind::Io(e) if e.kind == ErrorKind::NotFound))
}

/// Tells whether a folder holds a book; an unmounted disk leaves an empty folder.
pub(super) fn present<F: Fs>(fs: &F, folder: &Path) -> Result<(), StoreError> {
    let entries = fs.list(folder).map_err(|e| gone_or(folder, &e))?;
    let ours = |name: &str| paths::FOLDERS.contains(&name) || matches!(name, "book.ron" | "lock");
    if entries.iter().any(|e| ours(&e.name)) { Ok(()) } else { Err(StoreError::FolderGone { path: folder.to_owned() }) }
}

/// `FolderGone` for what is missing, `Io` for the rest.
pub(super) fn gone_or(folder: &Path, e: &std::io::Error) -> StoreError {
    if e.kind() == ErrorKind::NotFound {
        StoreError::FolderGone { path: folder.to_owned() }
    } else {
        StoreError::unread(folder, e)
    }
}
