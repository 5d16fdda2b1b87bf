//! Simulates a disk in memory that breaks on purpose: it fails a chosen call, or loses power there and forgets what was not synced. It
//! serves tests and knows nothing of records.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

mod state;

use self::state::{Node, State};
use super::fs::{FolderEntry, FolderIdentity, Fs, LockGuard, ResolvedFile, Stamp, TooLarge};

/// What happens at the chosen call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InjectedFault {
    /// The disk is full: ENOSPC.
    Full,
    /// The disk is defective: EIO.
    Defect,
    /// Permission is denied: EACCES.
    Denied,
    /// It is in use, as the top of a disk is: EBUSY.
    Busy,
    /// The power goes; every later call fails until `reboot`.
    Crash(Loss),
}

/// What a disk forgets when the power goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// All that was not synced: contents of files, and names in folders.
    Unsynced,
    /// Contents only: names survive, and lead to half-written files.
    Contents,
}

/// The disk; clones are the same disk.
#[derive(Debug, Clone, Default)]
pub struct Faulty(Arc<Mutex<State>>);

/// Gives a lock back, unless the power went in between.
struct Held(Faulty, PathBuf, u64);

impl Drop for Held {
    fn drop(&mut self) {
        let mut state = self.0.state();
        if state.locks.get(&self.1) == Some(&self.2) {
            state.locks.remove(&self.1);
        }
    }
}

impl Faulty {
    /// An empty disk in good order.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Lets `fault` happen at call `n` from now, counted from 1, and only there.
    pub fn fail_at(&self, n: u64, fault: InjectedFault) {
        let mut state = self.state();
        (state.calls, state.plan) = (0, Some((n, false, fault)));
    }

    /// Lets `fault` happen at call `n` from now and at every later one.
    pub fn fail_from(&self, n: u64, fault: InjectedFault) {
        let mut state = self.state();
        (state.calls, state.plan) = (0, Some((n, true, fault)));
    }

    /// Lets another program put a file there just before call `n` from now.
    pub fn meddle_at(&self, n: u64, path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) {
        let mut state = self.state();
        (state.calls, state.meddler) = (0, Some((n, path.as_ref().to_owned(), bytes.as_ref().to_vec())));
    }

    /// Ends all faults.
    pub fn mend(&self) {
        self.state().plan = None;
    }

    /// Calls since the last `fail_at` or `fail_from`.
    #[must_use]
    pub fn calls(&self) -> u64 {
        self.state().calls
    }

    /// Switches on again: locks are free, faults are over.
    pub fn reboot(&self) {
        let mut state = self.state();
        (state.dark, state.plan) = (false, None);
        state.locks.clear();
        state.starts += 1;
    }

    /// Takes the power away now and switches on again.
    pub fn power_cut(&self, loss: Loss) {
        self.state().lose(loss);
        self.reboot();
    }

    /// Puts a file there as another program would, folders included, all of it on the platter.
    pub fn put(&self, path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) {
        self.state().put(path.as_ref(), bytes.as_ref());
    }

    /// Writes over the bytes of a file as a program does that makes no new one: all its names lead to them.
    pub fn write_in_place(&self, path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) {
        let mut state = self.state();
        state.ticks += 1;
        let mtime = state.ticks;
        if let Ok(n) = state.file(path.as_ref()) {
            let bytes = bytes.as_ref().to_vec();
            (state.files[n].safe, state.files[n].bytes, state.files[n].mtime) = (Some(bytes.clone()), bytes, mtime);
        }
    }

    /// Gives no file a second name from now on, as the disks of cameras and sticks do not.
    pub fn forbid_second_names(&self) {
        self.state().linkless = true;
    }

    /// The bytes of a file.
    #[must_use]
    pub fn get(&self, path: impl AsRef<Path>) -> Option<Vec<u8>> {
        let state = self.state();
        state.file(path.as_ref()).ok().map(|n| state.files[n].bytes.clone())
    }

    /// Takes a file away as another program would.
    pub fn delete_file(&self, path: impl AsRef<Path>) {
        let mut state = self.state();
        state.names.remove(path.as_ref());
        state.safe.remove(path.as_ref());
    }

    /// All files, in order.
    #[must_use]
    pub fn files(&self) -> Vec<PathBuf> {
        let state = self.state();
        state.names.iter().filter(|(_, node)| matches!(node, Node::File(_))).map(|(path, _)| path.clone()).collect()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a call and lets happen what must.
    fn call(&self) -> io::Result<MutexGuard<'_, State>> {
        let mut state = self.state();
        state.tick()?;
        Ok(state)
    }
}

impl Fs for Faulty {
    fn read_up_to(&self, path: &Path, most: u64) -> io::Result<(Vec<u8>, Stamp)> {
        let state = self.call()?;
        let n = state.file(path)?;
        if state.files[n].bytes.len() as u64 > most {
            return Err(io::Error::other(TooLarge(most)));
        }
        Ok((state.files[n].bytes.clone(), state.stamp(n)))
    }

    /// Three calls: the name, the bytes, the platter.
    fn create(&self, path: &Path, bytes: &[u8], mode: Option<u32>) -> io::Result<Stamp> {
        let mut state = self.call()?;
        state.free(path)?;
        let node = state.add(Vec::new(), mode.unwrap_or(0o600));
        state.names.insert(path.to_owned(), node);
        let Node::File(n) = node else { return Err(ErrorKind::IsADirectory.into()) };
        state.files[n].bytes = bytes.get(..bytes.len() / 2).unwrap_or_default().to_vec();
        state.tick()?;
        state.files[n].bytes = bytes.to_vec();
        state.tick()?;
        state.files[n].safe = Some(bytes.to_vec());
        Ok(state.stamp(n))
    }

    /// Two calls: the name, the bytes.
    fn copy_of(&self, path: &Path, bytes: &[u8], stamp: Stamp) -> io::Result<()> {
        let mut state = self.call()?;
        state.free(path)?;
        let node = state.add(Vec::new(), 0o600);
        state.names.insert(path.to_owned(), node);
        let Node::File(n) = node else { return Err(ErrorKind::IsADirectory.into()) };
        state.tick()?;
        (state.files[n].bytes, state.files[n].mtime) = (bytes.to_vec(), stamp.mtime_ns);
        Ok(())
    }

    /// Two calls: the name, the bytes.
    fn create_unsynced(&self, path: &Path, bytes: &[u8]) -> io::Result<Stamp> {
        let mut state = self.call()?;
        state.free(path)?;
        let node = state.add(Vec::new(), 0o600);
        state.names.insert(path.to_owned(), node);
        let Node::File(n) = node else { return Err(ErrorKind::IsADirectory.into()) };
        state.files[n].bytes = bytes.get(..bytes.len() / 2).unwrap_or_default().to_vec();
        state.tick()?;
        state.files[n].bytes = bytes.to_vec();
        Ok(state.stamp(n))
    }

    fn computer(&self) -> String {
        "here".to_owned()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.call()?;
        let Some(node) = state.names.get(from).copied() else { return Err(ErrorKind::NotFound.into()) };
        let empty = !state.names.keys().any(|path| path.parent() == Some(to));
        if let Err(e) = state.free(to)
            && (e.kind() != ErrorKind::AlreadyExists
                || state.names.get(to) == Some(&Node::Folder) && !(node == Node::Folder && empty))
        {
            return Err(e);
        }
        let below: Vec<_> = state.names.range(from.to_owned()..).map(|(path, node)| (path.clone(), *node)).collect();
        for (path, node) in below {
            if let Ok(rest) = path.strip_prefix(from)
                && path != from
            {
                state.names.remove(&path);
                state.names.insert(to.join(rest), node);
                // A folder keeps what is synced in it, whatever it is called.
                if state.safe.remove(&path).is_some() {
                    state.safe.insert(to.join(rest), node);
                }
            }
        }
        state.names.remove(from);
        state.names.insert(to.to_owned(), node);
        Ok(())
    }

    fn second_name(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.call()?;
        if state.linkless {
            return Err(ErrorKind::Unsupported.into());
        }
        let node = Node::File(state.file(from)?);
        state.free(to)?;
        state.names.insert(to.to_owned(), node);
        Ok(())
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        match self.second_name(from, to) {
            Err(e) if e.kind() == ErrorKind::Unsupported => {
                let (bytes, _) = self.read(from)?;
                self.create(to, &bytes, self.resolve(from)?.mode).map(drop)
            }
            done => done,
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.call()?;
        state.file(path)?;
        state.names.remove(path);
        Ok(())
    }

    fn remove_all(&self, folder: &Path) -> io::Result<()> {
        self.call()?.names.retain(|path, _| !path.starts_with(folder));
        Ok(())
    }

    fn sync_dir(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.call()?;
        let here = |path: &Path| path.parent() == Some(folder);
        state.safe.retain(|path, _| !here(path));
        let names: Vec<_> = state.names.iter().filter(|(path, _)| here(path)).map(|(p, n)| (p.clone(), *n)).collect();
        state.safe.extend(names);
        Ok(())
    }

    fn mkdir(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.call()?;
        state.free(folder)?;
        state.names.insert(folder.to_owned(), Node::Folder);
        Ok(())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<FolderEntry>> {
        let state = self.call()?;
        if !state.names.contains_key(folder) {
            return Err(ErrorKind::NotFound.into());
        }
        let here = state.names.iter().filter(|(path, _)| path.parent() == Some(folder));
        let entry = |(path, node): (&PathBuf, &Node)| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            FolderEntry { name, folder: *node == Node::Folder }
        };
        Ok(here.map(entry).collect())
    }

    fn stat(&self, path: &Path) -> io::Result<Stamp> {
        let state = self.call()?;
        match state.names.get(path) {
            _ if path == Path::new("/") => Ok(Stamp { len: 0, mtime_ns: 0, inode: 0 }),
            Some(Node::Folder) => Ok(Stamp { len: 0, mtime_ns: 0, inode: 0 }),
            _ => state.file(path).map(|n| state.stamp(n)),
        }
    }

    fn identity(&self, folder: &Path) -> io::Result<FolderIdentity> {
        self.stat(folder).map(|_| FolderIdentity { device: 0, inode: 0 })
    }

    fn resolve(&self, path: &Path) -> io::Result<ResolvedFile> {
        let state = self.call()?;
        let mode = state.file(path).ok().map(|n| state.files[n].mode);
        Ok(ResolvedFile { path: path.to_owned(), mode })
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<LockGuard>> {
        let mut state = self.call()?;
        if !state.names.contains_key(path) {
            state.free(path)?;
            let node = state.add(Vec::new(), 0o600);
            state.names.insert(path.to_owned(), node);
        }
        if state.locks.contains_key(path) {
            return Ok(None);
        }
        let start = state.starts;
        state.locks.insert(path.to_owned(), start);
        Ok(Some(LockGuard::new(Held(self.clone(), path.to_owned(), start))))
    }
}
