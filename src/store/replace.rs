//! Replaces one file atomically and durably: it fills a new file beside the old one, waits until it is on the disk, and then
//! gives it the name. Either the old or the new file is there at any moment. It knows nothing of what is in it.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use super::error::StoreError;
use super::fs::{Fs, ResolvedFile, Stamp};
use super::paths;

/// Numbers the unfinished files of this process.
static COUNT: AtomicU32 = AtomicU32::new(0);
/// Names tried before giving up.
const TRIES: usize = 100;

/// A finished file that waits for its name; removed when dropped.
pub(super) struct TempFile<'a, F: Fs> {
    fs: &'a F,
    temp: PathBuf,
    target: PathBuf,
    stamp: Stamp,
    landed: bool,
}

/// A file that has its name.
pub(super) struct RenamedFile {
    /// Tells the new file from others.
    pub stamp: Stamp,
    /// The folder the name is in.
    pub folder: PathBuf,
    /// Whether the name is on the disk too.
    pub synced: Result<(), StoreError>,
}

/// Writes `bytes` beside `path`, or beside the file that `path` links to, with the permissions of the old file. It must be the same
/// folder: only there a rename is one step. Writing in place would leave an empty or torn file when the program is killed.
pub(super) fn write_temp<'a, F: Fs>(fs: &'a F, path: &Path, bytes: &[u8]) -> Result<TempFile<'a, F>, StoreError> {
    let fail = |e| StoreError::io(path, &e);
    let ResolvedFile { path: target, mode } = fs.resolve(path).map_err(fail)?;
    fill_temp(fs, path, target, |temp| fs.create(temp, bytes, mode))
}

/// Gives `path` these bytes in one step and waits for no disk: whoever looks finds the old file or the new one, and a power cut may
/// take both.
pub(super) fn replace_unsynced<F: Fs>(fs: &F, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let target = fs.resolve(path).map_err(|e| StoreError::io(path, &e))?.path;
    fill_temp(fs, path, target, |temp| fs.create_unsynced(temp, bytes))?.rename()
}

/// Makes an unfinished file for `target`, which stands behind `path`.
fn fill_temp<'a, F: Fs>(
    fs: &'a F,
    path: &Path,
    target: PathBuf,
    create: impl Fn(&Path) -> std::io::Result<Stamp>,
) -> Result<TempFile<'a, F>, StoreError> {
    let fail = |e| StoreError::io(path, &e);
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    for _ in 0..TRIES {
        let temp = target.with_file_name(paths::temp(&name, COUNT.fetch_add(1, Ordering::Relaxed)));
        match create(&temp) {
            Ok(stamp) => return Ok(TempFile { fs, temp, target, stamp, landed: false }),
            Err(e) if e.kind() == ErrorKind::AlreadyExists => {}
            Err(e) => {
                // Best effort: what stays is swept at the next start.
                drop(fs.remove(&temp));
                return Err(fail(e));
            }
        }
    }
    Err(StoreError::Busy { path: path.to_owned() })
}

impl<F: Fs> TempFile<'_, F> {
    /// The file that will be replaced, behind symbolic links.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// Where the new file lies until then.
    pub(crate) fn temp(&self) -> &Path {
        &self.temp
    }

    /// Tells the new file from others, before and after it has its name.
    pub(crate) const fn stamp(&self) -> Stamp {
        self.stamp
    }

    /// Gives the file its name.
    pub(crate) fn rename_over(mut self) -> Result<RenamedFile, StoreError> {
        self.take_name()
    }

    /// Gives the file its name. Where that fails the file is still there, and goes when this is dropped.
    pub(crate) fn take_name(&mut self) -> Result<RenamedFile, StoreError> {
        self.rename()?;
        // The new name is durable only once its folder is: until then a power cut brings the old file back.
        let folder = parent(&self.target).to_owned();
        Ok(RenamedFile { stamp: self.stamp, synced: sync(self.fs, &folder), folder })
    }

    fn rename(&mut self) -> Result<(), StoreError> {
        self.fs.rename(&self.temp, &self.target).map_err(|e| StoreError::io(&self.target, &e))?;
        self.landed = true;
        Ok(())
    }

    /// Gives the file its name if nobody has it.
    pub(crate) fn claim(self) -> Result<(), StoreError> {
        match self.fs.link(&self.temp, &self.target) {
            Err(e) if e.kind() == ErrorKind::AlreadyExists => Err(StoreError::Exists { path: self.target.clone() }),
            done => done.map_err(|e| StoreError::io(&self.target, &e)),
        }?;
        sync(self.fs, parent(&self.target))
    }
}

impl<F: Fs> Drop for TempFile<'_, F> {
    fn drop(&mut self) {
        if !self.landed {
            drop(self.fs.remove(&self.temp));
        }
    }
}

/// Writes a whole file at once.
pub(super) fn replace<F: Fs>(fs: &F, path: &Path, bytes: &[u8]) -> Result<Stamp, StoreError> {
    let landed = write_temp(fs, path, bytes)?.rename_over()?;
    landed.synced.map(|()| landed.stamp)
}

/// Waits until the names in a folder are on the disk.
pub(super) fn sync<F: Fs>(fs: &F, folder: &Path) -> Result<(), StoreError> {
    fs.sync_dir(folder).map_err(|e| StoreError::io(folder, &e))
}

/// The folder a path lies in.
pub(super) fn parent(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes a folder with all above it, durably; one that is there stays as it is.
pub(super) fn ensure<F: Fs>(fs: &F, folder: &Path) -> Result<(), StoreError> {
    match fs.stat(folder) {
        Ok(_) => return Ok(()),
        Err(e) if e.kind() == ErrorKind::NotFound => {}
        Err(e) => return Err(StoreError::unread(folder, &e)),
    }
    ensure(fs, parent(folder))?;
    match fs.mkdir(folder) {
        Err(e) if e.kind() != ErrorKind::AlreadyExists => Err(StoreError::io(folder, &e)),
        _ => sync(fs, parent(folder)).inspect_err(|_| {
            // A folder that is there counts as durable: it must not stay where it may not be.
            drop(fs.remove_all(folder));
        }),
    }
}

/// The stamp of a file; none where there is none.
pub(super) fn current_stamp<F: Fs>(fs: &F, path: &Path) -> Result<Option<Stamp>, StoreError> {
    match fs.stat(path) {
        Ok(stamp) => Ok(Some(stamp)),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
        Err(e) => Err(StoreError::unread(path, &e)),
    }
}
