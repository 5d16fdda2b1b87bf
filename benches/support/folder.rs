//! A generated book on the disk, in a folder that vanishes with the bench.

use std::error::Error;
use std::fs;
use std::path::Path;

use domain::record::Record;
use store::{Disk, Store};
use tempfile::TempDir;

use crate::book::{Size, TODAY, generate};

/// Makes the books repeatable.
pub(crate) const SEED: u64 = 20_260_302;

/// A book on the disk.
pub(crate) struct Laid {
    /// Removed when dropped.
    pub folder: TempDir,
    /// What was laid there.
    pub records: Vec<Record>,
}

/// Writes the book of a size through the store, so that the files are what the program writes.
pub(crate) fn lay(size: Size) -> Result<Laid, Box<dyn Error>> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let records = generate(size, SEED);
    let now = TODAY.at(9, 0, 0, 0);
    let mut store = Store::open(Disk, folder.path(), false)?.store;
    for record in &records {
        store.save(record.key(), Some(record), now)?;
    }
    Ok(Laid { folder, records })
}

/// Bytes of all files of records.
pub(crate) fn bytes(folder: &Path) -> std::io::Result<u64> {
    let mut sum = 0;
    for sub in ["people", "accounts", "workshops"] {
        for entry in fs::read_dir(folder.join(sub))? {
            sum += entry?.metadata()?.len();
        }
    }
    Ok(sum)
}
