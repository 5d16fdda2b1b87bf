//! Reads and writes one file that is no record: the shell's `config.ron` in the same envelope, an export, an import. It takes
//! the same care as for a record.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::envelope;
use super::error::{Problem, ProblemKind, StoreError};
use super::file_format::{FileFormat, FileFormats};
use super::fs::Fs;
use super::load;
use super::paths;
use super::replace::{ensure, parent, replace, write_temp};
use domain::draft::Drafts;
use domain::record::Record;

/// The folder of prints.
const PRINTS: &str = "prints";

/// Reads a file of the kind `format`; none where there is no file.
///
/// # Errors
/// What is wrong with the file, boxed because it is large and rare.
pub fn read_file<T: DeserializeOwned>(
    fs: &impl Fs,
    path: &Path,
    format: &'static str,
    version: u32,
) -> Result<Option<T>, Box<Problem>> {
    let wrong = |kind| Box::new(Problem { path: path.to_owned(), kind, key: None, backup: None });
    let bytes = match fs.read(path) {
        Ok((bytes, _)) => bytes,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(wrong(ProblemKind::Io((&e).into()))),
    };
    let plan = FileFormat { format, version, steps: &[] };
    let read = envelope::clean(bytes).and_then(|text| plan.read(&text));
    read.map(|(value, _)| Some(value)).map_err(wrong)
}

/// Writes records and unfinished fields into a folder of their own, as a data folder has them.
///
/// # Errors
/// `TooDeep`, `Unwritable`, `Io`.
pub fn write_records(
    fs: &impl Fs,
    folder: &Path,
    records: &[Record],
    drafts: Option<&Drafts>,
) -> Result<(), StoreError> {
    let write = |path: PathBuf, text: Result<String, envelope::WriteFault>| {
        let text = text.map_err(|fault| fault.at(&path))?;
        ensure(fs, parent(&path))?;
        replace(fs, &path, text.as_bytes()).map(drop)
    };
    let plans = FileFormats::TODAY;
    for record in records {
        let key = record.key();
        write(paths::record(folder, key), load::text(plans.of(key), record))?;
    }
    drafts.map_or(Ok(()), |drafts| write(paths::drafts(folder), plans.drafts.write(drafts)))
}

/// Writes a file of the kind `format`, and makes its folder where that is missing.
///
/// # Errors
/// `Broken` where the file there does not read and is left alone; `TooDeep`, `Unwritable`; `Io`. The old file is whole then.
pub fn write_file<T: Serialize + DeserializeOwned>(
    fs: &impl Fs,
    path: &Path,
    format: &'static str,
    version: u32,
    value: &T,
) -> Result<(), StoreError> {
    read_file::<T>(fs, path, format, version).map_err(|problem| match *problem {
        Problem { kind: ProblemKind::Io(cause), path, .. } => StoreError::Unread { path, cause },
        Problem { kind, path, .. } => StoreError::Broken { path, kind },
    })?;
    let text = envelope::write(format, version, value).map_err(|fault| fault.at(path))?;
    ensure(fs, parent(path))?;
    replace(fs, path, text.as_bytes()).map(drop)
}

/// Makes a folder, and those above it, where they are not there.
///
/// # Errors
/// `Io`.
pub fn make_folder(fs: &impl Fs, folder: &Path) -> Result<(), StoreError> {
    ensure(fs, folder)
}

/// Writes an export; a file that is there stays, unless it may be `over`written, and then it is replaced whole.
///
/// # Errors
/// `Exists`, `Io`. The old file is whole then.
pub fn write_text(fs: &impl Fs, path: &Path, text: &str, over: bool) -> Result<(), StoreError> {
    if over { replace(fs, path, text.as_bytes()).map(drop) } else { write_temp(fs, path, text.as_bytes())?.claim() }
}

/// Writes a print into the folder of prints beside the data, over one of the same name; tells where.
///
/// # Errors
/// `Io`. An old print is whole then.
pub(super) fn write_print(fs: &impl Fs, data: &Path, name: &str, text: &str) -> Result<PathBuf, StoreError> {
    let path = data.join(PRINTS).join(name);
    ensure(fs, parent(&path))?;
    write_text(fs, &path, text, true)?;
    Ok(path)
}

/// Removes what a crash left of writes to `path`. Files of other programs stay, whatever they are called.
pub fn sweep_unfinished(fs: &impl Fs, path: &Path) {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    sweep_folder(fs, parent(path), |finished| finished == name);
}

/// Removes what a crash left of prints.
pub(super) fn sweep_prints(fs: &impl Fs, data: &Path) {
    sweep_folder(fs, &data.join(PRINTS), |_| true);
}

fn sweep_folder(fs: &impl Fs, folder: &Path, goes: impl Fn(&str) -> bool) {
    for entry in fs.list(folder).unwrap_or_default() {
        if !entry.folder && paths::finished_name(&entry.name).is_some_and(&goes) {
            drop(fs.remove(&folder.join(&entry.name)));
        }
    }
}

/// The most bytes a table to be imported may have.
const LARGEST_TABLE: u64 = 256 << 20;

/// Reads the bytes of a file that another program wrote.
///
/// # Errors
/// `Unread`, also where it is no regular file or larger than 256 MB.
pub fn read_bytes(fs: &impl Fs, path: &Path) -> Result<Vec<u8>, StoreError> {
    fs.read_up_to(path, LARGEST_TABLE).map(|(bytes, _)| bytes).map_err(|e| StoreError::unread(path, &e))
}

/// Reads a text, with plain line ends and no mark in front.
///
/// # Errors
/// What is wrong with the file.
pub fn read_text(fs: &impl Fs, path: &Path) -> Result<String, Box<Problem>> {
    let read = fs.read(path).map_err(|e| ProblemKind::Io((&e).into()));
    let text = read.and_then(|(bytes, _)| envelope::clean(bytes));
    text.map_err(|kind| Box::new(Problem { path: path.to_owned(), kind, key: None, backup: None }))
}
