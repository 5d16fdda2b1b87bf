//! Packs a whole book into one file, and unpacks it. It packs the texts as they lie on the disk, so that nothing is lost on the
//! way, not even what does not read.

use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::envelope;
use super::error::{ProblemKind, StoreError};
use super::file_format::FileFormat;
use super::fs::Fs;
use super::open::Store;
use super::paths::{self, FileRole};
use super::replace::{ensure, parent, sync, write_temp};

/// The archive's kind of file.
const PLAN: FileFormat = FileFormat::first("peilian/backup");

/// A whole book.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Archive {
    /// When it was packed.
    made: DateTime,
    /// Every file of a record, by path.
    files: Vec<Packed>,
}

/// One file.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Packed {
    /// Relative to the data folder, with `/`.
    path: String,
    /// What is in it.
    text: String,
}

impl<F: Fs> Store<F> {
    /// Packs every record into the new file `target`; tells which files had to be left out because they are no text.
    ///
    /// # Errors
    /// `Exists` where there is a file already, which stays; `Io`, with no file left behind.
    pub fn backup(&self, target: &Path, now: DateTime) -> Result<Vec<PathBuf>, StoreError> {
        let mut archive = Archive { made: now, files: Vec::new() };
        let mut left_out = Vec::new();
        for (path, name) in self.packable()? {
            let bytes = self.fs.read(&path).map_err(|e| StoreError::unread(&path, &e))?.0;
            match String::from_utf8(bytes) {
                Ok(text) => archive.files.push(Packed { path: name, text }),
                Err(_) => left_out.push(path),
            }
        }
        let text = PLAN.write(&archive).map_err(|fault| fault.at(target))?;
        if self.fs.stat(target).is_ok() {
            return Err(StoreError::Exists { path: target.to_owned() });
        }
        write_temp(&self.fs, target, text.as_bytes())?.claim().map(|()| left_out)
    }

    /// Every file that belongs to the book, with its name in the archive.
    fn packable(&self) -> Result<Vec<(PathBuf, String)>, StoreError> {
        let mut files = Vec::new();
        for sub in std::iter::once("").chain(paths::FOLDERS) {
            let here = self.folder.join(sub);
            let entries = match self.fs.list(&here) {
                Err(e) if e.kind() == ErrorKind::NotFound && !sub.is_empty() => Vec::new(),
                entries => entries.map_err(|e| StoreError::unread(&here, &e))?,
            };
            let ours = entries.into_iter().filter(|e| !e.folder && packed(sub, &e.name));
            let name = |n: &str| if sub.is_empty() { n.to_owned() } else { format!("{sub}/{n}") };
            files.extend(ours.map(|e| (here.join(&e.name), name(&e.name))));
        }
        files.sort();
        Ok(files)
    }
}

/// Tells whether a name belongs into an archive.
fn packed(sub: &str, name: &str) -> bool {
    match paths::file_role(sub, name) {
        FileRole::Record(_) | FileRole::Conflict | FileRole::Foreign => true,
        FileRole::Temp => false,
        // What is being erased comes back with the book, so that it goes on being erased there.
        FileRole::Other => sub.is_empty() && matches!(name, "drafts.ron" | "erasures.ron"),
    }
}

/// Unpacks an archive into `folder`, which must not exist or be empty. Either all of it appears or nothing does. Tells how many
/// files there are.
///
/// # Errors
/// `BadArchive` where it does not read or names a file that has no place in a book; `Exists`; `Io`.
pub fn unpack<F: Fs>(fs: &F, archive: &Path, folder: &Path) -> Result<usize, StoreError> {
    let bad = |kind| StoreError::BadArchive { path: archive.to_owned(), kind };
    let bytes = fs.read(archive).map_err(|e| StoreError::unread(archive, &e))?.0;
    let (packed, _) = envelope::clean(bytes).and_then(|text| PLAN.read::<Archive>(&text)).map_err(bad)?;
    if packed.files.iter().any(|file| !belongs(&file.path)) {
        return Err(bad(ProblemKind::ForeignName));
    }
    vacate(fs, folder)?;
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let draft = folder.with_file_name(format!("{name}.unpacking"));
    // What an earlier attempt left.
    match fs.remove_all(&draft) {
        Err(e) if e.kind() != ErrorKind::NotFound => return Err(StoreError::io(&draft, &e)),
        _ => ensure(fs, &draft)?,
    }
    let filled = fill(fs, &draft, &packed.files).and_then(|()| {
        fs.rename(&draft, folder).map_err(|e| StoreError::io(folder, &e))?;
        sync(fs, parent(folder))
    });
    if filled.is_err() {
        drop(fs.remove_all(&draft));
    }
    filled.map(|()| packed.files.len())
}

/// Makes sure that nothing is in the way.
fn vacate<F: Fs>(fs: &F, folder: &Path) -> Result<(), StoreError> {
    match fs.list(folder) {
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(()),
        Err(e) => Err(StoreError::unread(folder, &e)),
        Ok(entries) if entries.is_empty() => fs.remove_all(folder).map_err(|e| StoreError::io(folder, &e)),
        Ok(_) => Err(StoreError::Exists { path: folder.to_owned() }),
    }
}

/// Tells whether a path of an archive stays inside the book.
fn belongs(path: &str) -> bool {
    let parts: Vec<_> = Path::new(path).components().collect();
    match parts.as_slice() {
        [Component::Normal(name)] => name.to_str().is_some_and(|name| packed("", name)),
        [Component::Normal(sub), Component::Normal(name)] => match (sub.to_str(), name.to_str()) {
            (Some(sub), Some(name)) => paths::FOLDERS.contains(&sub) && packed(sub, name),
            _ => false,
        },
        _ => false,
    }
}

/// Writes the files of an archive into a new folder.
fn fill<F: Fs>(fs: &F, folder: &Path, files: &[Packed]) -> Result<(), StoreError> {
    for sub in paths::FOLDERS {
        ensure(fs, &folder.join(sub))?;
    }
    for file in files {
        let path = folder.join(&file.path);
        fs.create(&path, file.text.as_bytes(), None).map_err(|e| StoreError::io(&path, &e))?;
    }
    for sub in std::iter::once("").chain(paths::FOLDERS) {
        sync(fs, &folder.join(sub))?;
    }
    Ok(())
}
