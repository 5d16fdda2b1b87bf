//! Keeps what was sent to the wall in one small file, so that a window for the wall sees it, and so that the presenter's window
//! comes back to it after whatever ended it. It is no record: it is written at once and waits for no disk, no backup holds it, and
//! a file that does not read is none.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::backups::remove_durably;
use super::envelope;
use super::error::StoreError;
use super::file_format::FileFormat;
use super::fs::{Fs, Stamp};
use super::open::Store;
use super::paths;
use super::replace::replace_unsynced;
use domain::workshop::showing::Showing;

/// The kind of file.
const PLAN: FileFormat = FileFormat::first("peilian/wall");

impl<F: Fs> Store<F> {
    /// Puts this on the wall, in one step.
    ///
    /// # Errors
    /// As `save`. What was there before stays then.
    pub fn show(&mut self, showing: &Showing) -> Result<(), StoreError> {
        self.may_write()?;
        self.prepare_folders()?;
        let path = paths::wall(&self.folder);
        let text = PLAN.write(showing).map_err(|fault| fault.at(&path))?;
        replace_unsynced(&self.fs, &path, text.as_bytes())
    }

    /// Takes away what is on the wall, and whatever a crash or a sync program made of it: names may be on it.
    pub(super) fn clear_wall(&self) -> Result<(), StoreError> {
        let entries = self.fs.list(&self.folder).map_err(|e| StoreError::unread(&self.folder, &e))?;
        let walls = entries.iter().filter(|entry| !entry.folder && paths::is_wall(&entry.name));
        walls.map(|entry| self.folder.join(&entry.name)).try_for_each(|path| remove_durably(&self.fs, &path))
    }
}

/// What was seen of the wall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WallNews {
    /// This was sent.
    Sent(Box<Showing>),
    /// Nothing is on it any more: it was taken away, or a writer that lost the file counts from the beginning.
    Cleared,
}

/// Looks at the wall again and again, and reads only what is new.
#[derive(Debug)]
pub struct WallWatch<F: Fs> {
    fs: F,
    folder: PathBuf,
    stamp: Option<Stamp>,
    serial: u64,
}

impl<F: Fs> WallWatch<F> {
    /// One that has seen nothing yet.
    pub fn new(fs: F, folder: &Path) -> Self {
        Self { fs, folder: folder.to_owned(), stamp: None, serial: 0 }
    }

    /// What is new since the last look, in order. What cannot be read for now, or was written by a newer program, is no news.
    pub fn look(&mut self) -> Vec<WallNews> {
        let path = paths::wall(&self.folder);
        let stamp = match self.fs.stat(&path) {
            Ok(stamp) => stamp,
            Err(e) => {
                // A disk that went away has cleared nothing: only a folder that is there can lack the file.
                let gone =
                    e.kind() == ErrorKind::NotFound && self.stamp.is_some() && self.fs.list(&self.folder).is_ok();
                if gone {
                    (self.stamp, self.serial) = (None, 0);
                }
                return if gone { vec![WallNews::Cleared] } else { Vec::new() };
            }
        };
        if self.stamp == Some(stamp) {
            return Vec::new();
        }
        // The stamp of what is read, and not of what was there a moment before.
        let Ok((bytes, stamp)) = self.fs.read(&path) else { return Vec::new() };
        self.stamp = Some(stamp);
        let read = envelope::clean(bytes).and_then(|text| PLAN.read::<Showing>(&text));
        let Ok((showing, _)) = read else { return Vec::new() };
        let anew = showing.serial < self.serial;
        self.serial = showing.serial;
        anew.then_some(WallNews::Cleared).into_iter().chain([WallNews::Sent(Box::new(showing))]).collect()
    }
}
