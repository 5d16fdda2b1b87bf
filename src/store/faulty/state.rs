//! Holds what a disk in memory has in its names and on its platter, and lets happen what must at a call.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::super::fs::Stamp;
use super::{InjectedFault, Loss};

/// What a name leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Node {
    Folder,
    /// Number of the file.
    File(usize),
}

/// A file behind its names.
#[derive(Debug, Clone)]
pub(super) struct FileContent {
    pub(super) bytes: Vec<u8>,
    /// The bytes on the platter.
    pub(super) safe: Option<Vec<u8>>,
    pub(super) mode: u32,
    pub(super) mtime: i128,
}

#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) names: BTreeMap<PathBuf, Node>,
    pub(super) safe: BTreeMap<PathBuf, Node>,
    pub(super) files: Vec<FileContent>,
    pub(super) calls: u64,
    /// The call it happens at, whether also at all later ones, and what.
    pub(super) plan: Option<(u64, bool, InjectedFault)>,
    /// The call just before which another program writes a file, and what.
    pub(super) meddler: Option<(u64, PathBuf, Vec<u8>)>,
    pub(super) dark: bool,
    /// Whether the disk knows no second names.
    pub(super) linkless: bool,
    pub(super) ticks: i128,
    pub(super) locks: BTreeMap<PathBuf, u64>,
    pub(super) starts: u64,
}

impl State {
    pub(super) fn put(&mut self, path: &Path, bytes: &[u8]) {
        for folder in path.ancestors().skip(1) {
            self.names.insert(folder.to_owned(), Node::Folder);
            self.safe.insert(folder.to_owned(), Node::Folder);
        }
        let node = self.add(bytes.to_vec(), 0o600);
        if let Node::File(n) = node {
            self.files[n].safe = Some(bytes.to_vec());
        }
        self.names.insert(path.to_owned(), node);
        self.safe.insert(path.to_owned(), node);
    }

    pub(super) fn tick(&mut self) -> io::Result<()> {
        self.calls += 1;
        if let Some((_, path, bytes)) = self.meddler.take_if(|(n, _, _)| *n == self.calls) {
            self.put(&path, &bytes);
        }
        if self.dark {
            return Err(io::Error::other("the power is off"));
        }
        let due = |(n, on, _): &(u64, bool, InjectedFault)| self.calls == *n || *on && self.calls > *n;
        match self.plan.filter(due).map(|(_, _, fault)| fault) {
            None => Ok(()),
            Some(InjectedFault::Full) => Err(io::Error::from_raw_os_error(28)),
            Some(InjectedFault::Defect) => Err(io::Error::from_raw_os_error(5)),
            Some(InjectedFault::Denied) => Err(io::Error::from_raw_os_error(13)),
            Some(InjectedFault::Busy) => Err(io::Error::from_raw_os_error(16)),
            Some(InjectedFault::Crash(loss)) => {
                self.lose(loss);
                Err(io::Error::other("the power went"))
            }
        }
    }

    pub(super) fn lose(&mut self, loss: Loss) {
        self.dark = true;
        for file in &mut self.files {
            let half = file.bytes.len() / 2;
            file.bytes = file.safe.clone().unwrap_or_else(|| file.bytes.drain(..half).collect());
            file.safe = Some(file.bytes.clone());
        }
        if loss == Loss::Unsynced {
            // What lies in a folder that was never synced itself is lost with it.
            let safe = self.safe.clone();
            let held = |above: &Path| above.parent().is_none() || safe.contains_key(above);
            self.safe.retain(|path, _| path.ancestors().all(held));
            self.names = self.safe.clone();
        } else {
            self.safe = self.names.clone();
        }
    }

    pub(super) fn add(&mut self, bytes: Vec<u8>, mode: u32) -> Node {
        self.ticks += 1;
        self.files.push(FileContent { bytes, safe: None, mode, mtime: self.ticks });
        Node::File(self.files.len() - 1)
    }

    pub(super) fn file(&self, path: &Path) -> io::Result<usize> {
        match self.names.get(path) {
            Some(Node::File(n)) => Ok(*n),
            Some(Node::Folder) => Err(ErrorKind::IsADirectory.into()),
            None => Err(ErrorKind::NotFound.into()),
        }
    }

    /// Fails where the folder of `path` is missing or the name is taken.
    pub(super) fn free(&self, path: &Path) -> io::Result<()> {
        let folder = path.parent().unwrap_or(path);
        match self.names.get(folder) {
            _ if self.names.contains_key(path) => Err(ErrorKind::AlreadyExists.into()),
            _ if folder == Path::new("/") => Ok(()),
            Some(Node::Folder) => Ok(()),
            Some(Node::File(_)) => Err(ErrorKind::NotADirectory.into()),
            None => Err(ErrorKind::NotFound.into()),
        }
    }

    pub(super) fn stamp(&self, n: usize) -> Stamp {
        let file = &self.files[n];
        Stamp { len: file.bytes.len() as u64, mtime_ns: file.mtime, inode: n as u64 }
    }
}
