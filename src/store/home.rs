//! Knows the data folder by what it is, not by its name alone. Under the name of a disk that was taken off lies another, empty
//! folder, and a book written there would look saved.

use std::io::ErrorKind;
use std::path::Path;

use super::error::StoreError;
use super::fs::{FolderIdentity, Fs, Stamp};
use super::paths;

/// What tells the data folder from another one under its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DataFolder {
    identity: FolderIdentity,
    /// The lock file in it, once there is one: a disk that is put on again may bear another number.
    lock: Option<Stamp>,
}

/// The folder behind `path`, which has to be the one that was `opened`; and whether its disk was put on again meanwhile.
///
/// # Errors
/// `FolderGone`, `OtherFolder`, `Unread`.
pub(super) fn look<F: Fs>(fs: &F, path: &Path, opened: Option<DataFolder>) -> Result<(DataFolder, bool), StoreError> {
    let identity = fs.identity(path).map_err(|e| match e.kind() {
        ErrorKind::NotFound => StoreError::FolderGone { path: path.to_owned() },
        _ => StoreError::unread(path, &e),
    })?;
    if let Some(home) = opened.filter(|home| home.identity == identity && home.lock.is_some()) {
        return Ok((home, false));
    }
    let lock = fs.stat(&paths::lock(path)).ok();
    let again = opened.is_some_and(|home| home.identity != identity);
    if again && opened.is_none_or(|home| home.lock.is_none() || home.lock != lock) {
        return Err(StoreError::OtherFolder { path: path.to_owned() });
    }
    Ok((DataFolder { identity, lock }, again))
}
