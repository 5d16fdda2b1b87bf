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

/// The most bytes an archive may have.
const LARGEST_ARCHIVE: u64 = 1 << 30;

/// Names tried before giving up.
const TRIES: u32 = 100;

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

/// What lies in the folders of a book.
struct Packable {
    /// Every file that belongs to it, with its name in the archive.
    files: Vec<(PathBuf, String)>,
    /// Those that lie there as if they did.
    strange: Vec<PathBuf>,
}

impl<F: Fs> Store<F> {
    /// Packs every record into the new file `target`; tells which files had to be left out because they are no text, or bear a
    /// name that no record has.
    ///
    /// # Errors
    /// `Exists` where there is a file already, which stays; `Io`, with no file left behind.
    pub fn backup(&self, target: &Path, now: DateTime) -> Result<Vec<PathBuf>, StoreError> {
        let mut archive = Archive { made: now, files: Vec::new() };
        let Packable { files, strange: mut left_out } = self.packable()?;
        for (path, name) in files {
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

    /// Looks through the folders of the book.
    fn packable(&self) -> Result<Packable, StoreError> {
        let (mut files, mut strange) = (Vec::new(), Vec::new());
        for sub in std::iter::once("").chain(paths::FOLDERS) {
            let here = self.folder.join(sub);
            let entries = match self.fs.list(&here) {
                Err(e) if e.kind() == ErrorKind::NotFound && !sub.is_empty() => Vec::new(),
                entries => entries.map_err(|e| StoreError::unread(&here, &e))?,
            };
            let (ours, others): (Vec<_>, Vec<_>) =
                entries.into_iter().filter(|e| !e.folder).partition(|e| packed(sub, &e.name));
            let posing = |name: &str| matches!(paths::file_role(sub, name), FileRole::Foreign | FileRole::Conflict);
            strange.extend(others.iter().filter(|e| posing(&e.name)).map(|e| here.join(&e.name)));
            let name = |n: &str| if sub.is_empty() { n.to_owned() } else { format!("{sub}/{n}") };
            files.extend(ours.into_iter().map(|e| (here.join(&e.name), name(&e.name))));
        }
        files.sort();
        strange.sort();
        Ok(Packable { files, strange })
    }
}

/// Tells whether a name belongs into an archive: that of a record, which is an id, or of a version kept beside it.
fn packed(sub: &str, name: &str) -> bool {
    match paths::file_role(sub, name) {
        FileRole::Record(_) => true,
        FileRole::Conflict => paths::is_version_name(sub, name),
        FileRole::Temp | FileRole::Foreign => false,
        // What is being erased comes back with the book, so that it goes on being erased there.
        FileRole::Other => sub.is_empty() && matches!(name, "drafts.ron" | "erasures.ron"),
    }
}

/// What came out of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unpacked {
    /// How many files there are.
    pub files: usize,
    /// What stayed in the archive: files that lay among the records and bear the name of none.
    pub left_out: Vec<PathBuf>,
}

/// Unpacks an archive into `folder`, which must not exist or be empty. Either all of it appears or nothing does. A file that lies
/// among the records is taken only under the name of a record.
///
/// # Errors
/// `BadArchive` where it does not read or names a place outside a book; `Exists`; `Io`.
pub fn unpack<F: Fs>(fs: &F, archive: &Path, folder: &Path) -> Result<Unpacked, StoreError> {
    let bad = |kind| StoreError::BadArchive { path: archive.to_owned(), kind };
    let bytes = fs.read_up_to(archive, LARGEST_ARCHIVE).map_err(|e| StoreError::unread(archive, &e))?.0;
    let (packed, _) = envelope::clean(bytes).and_then(|text| PLAN.read::<Archive>(&text)).map_err(bad)?;
    if packed.files.iter().any(|file| !stays_inside(&file.path)) {
        return Err(bad(ProblemKind::ForeignName));
    }
    let (files, others): (Vec<_>, Vec<_>) = packed.files.into_iter().partition(|file| belongs(&file.path));
    // A linked folder stays a link.
    let home = fs.resolve(folder).map_err(|e| StoreError::unread(folder, &e))?.path;
    let place = look(fs, folder, &home)?;
    ensure(fs, parent(&home))?;
    let draft = make_draft(fs, parent(&home), &home)?;
    let filled = fill(fs, &draft, &files).and_then(|()| match place {
        Place::Shared => Ok(false),
        Place::Free => give_name(fs, &draft, &home),
    });
    let outcome = match filled {
        Ok(true) => sync(fs, parent(&home)),
        Ok(false) => fill_in_place(fs, &home, &files),
        Err(error) => Err(error),
    };
    // Gone already where it got its name.
    drop(fs.remove_all(&draft));
    let left_out = others.into_iter().map(|file| PathBuf::from(file.path)).collect();
    outcome.map(|()| Unpacked { files: files.len(), left_out })
}

/// What stands where a book is to be unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Nothing, or an empty folder.
    Free,
    /// A folder that must stay itself: what the file system keeps is in it.
    Shared,
}

/// What the file system itself keeps at the top of a disk.
const DISKS_OWN: &str = "lost+found";

/// Makes sure that nothing is in the way, and sweeps what an earlier attempt left.
fn look<F: Fs>(fs: &F, folder: &Path, home: &Path) -> Result<Place, StoreError> {
    for around in [parent(home), home] {
        for entry in fs.list(around).unwrap_or_default() {
            if entry.folder && paths::is_unpacking(&name(home), &entry.name) {
                drop(fs.remove_all(&around.join(&entry.name)));
            }
        }
    }
    match fs.list(home) {
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(Place::Free),
        Err(e) => Err(StoreError::unread(folder, &e)),
        Ok(entries) if entries.is_empty() => Ok(Place::Free),
        Ok(entries) if entries.iter().all(|entry| entry.folder && entry.name == DISKS_OWN) => Ok(Place::Shared),
        Ok(_) => Err(StoreError::Exists { path: folder.to_owned() }),
    }
}

fn name(folder: &Path) -> String {
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Makes a new folder in `around` for what is to become `home`. Whatever is there already stays.
fn make_draft<F: Fs>(fs: &F, around: &Path, home: &Path) -> Result<PathBuf, StoreError> {
    for count in 0..TRIES {
        let draft = around.join(paths::unpacking(&name(home), count));
        match fs.mkdir(&draft) {
            Err(e) if e.kind() == ErrorKind::AlreadyExists => {}
            made => return made.map(|()| draft.clone()).map_err(|e| StoreError::io(&draft, &e)),
        }
    }
    Err(StoreError::Busy { path: home.to_owned() })
}

/// Gives the finished folder its name, in place of an empty one; false where that one cannot be replaced, as the top of a disk.
fn give_name<F: Fs>(fs: &F, draft: &Path, home: &Path) -> Result<bool, StoreError> {
    match fs.rename(draft, home) {
        Ok(()) => Ok(true),
        Err(e) => match e.kind() {
            ErrorKind::ResourceBusy | ErrorKind::CrossesDevices | ErrorKind::InvalidInput => Ok(false),
            ErrorKind::DirectoryNotEmpty => Err(StoreError::Exists { path: home.to_owned() }),
            _ => Err(StoreError::io(home, &e)),
        },
    }
}

/// Fills a folder that cannot be replaced: all is made durable in a folder inside it, and then moved up. What fails takes back
/// what was moved.
fn fill_in_place<F: Fs>(fs: &F, home: &Path, files: &[Packed]) -> Result<(), StoreError> {
    let draft = make_draft(fs, home, home)?;
    let mut moved = Vec::new();
    let outcome = fill(fs, &draft, files).and_then(|()| {
        let top = fs.list(&draft).map_err(|e| StoreError::unread(&draft, &e))?;
        for entry in top {
            let to = home.join(&entry.name);
            fs.rename(&draft.join(&entry.name), &to).map_err(|e| StoreError::io(&to, &e))?;
            moved.push(to);
        }
        sync(fs, home)
    });
    if outcome.is_err() {
        for path in &moved {
            drop(fs.remove(path).or_else(|_| fs.remove_all(path)));
        }
    }
    drop(fs.remove_all(&draft));
    outcome
}

/// Tells whether a path of an archive stays inside the book.
fn stays_inside(path: &str) -> bool {
    let parts: Vec<_> = Path::new(path).components().collect();
    match parts.as_slice() {
        [Component::Normal(_)] => belongs(path),
        [Component::Normal(sub), Component::Normal(name)] => {
            let ours = sub.to_str().is_some_and(|sub| paths::FOLDERS.contains(&sub));
            ours && Path::new(name).extension().is_some_and(|extension| extension == "ron")
        }
        _ => false,
    }
}

/// Tells whether a path of an archive is that of a record, of a version beside one, or of the drafts.
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
