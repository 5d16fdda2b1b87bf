//! Whole folders: whether one is empty, and removing a throw-away one. Records are never removed this way.

use std::fs;
use std::io;
use std::path::Path;

/// Whether nothing is in the way: the folder does not exist, or holds nothing.
#[must_use]
pub fn empty_folder(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// Removes a throw-away folder with all that is in it.
///
/// # Errors
/// What the system refuses.
pub fn remove_folder(folder: &Path) -> io::Result<()> {
    fs::remove_dir_all(folder)
}
