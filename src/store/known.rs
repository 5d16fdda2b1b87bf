//! Remembers what is known about the file of a record: what it holds, what it held, why it does not read.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::civil::Date;

use super::error::ProblemKind;
use super::fs::Stamp;
use domain::record::{Record, RecordKey};

/// The copies of what this computer saved, by record, oldest first.
pub(super) type SavedCopies = BTreeMap<RecordKey, Vec<PathBuf>>;

/// Versions of a record that are remembered after they were written over.
const EARLIER: usize = 16;

/// What is known about the file of a record.
#[derive(Debug, Default)]
pub(super) struct KnownFile {
    /// The version the caller works from: the base of a merge.
    pub base: Option<Record>,
    /// The version on the disk.
    pub disk: Option<Record>,
    /// Tells whether the file is still the one that held `disk`.
    pub stamp: Option<Stamp>,
    /// Whether this computer wrote that file, so that no comment of anybody can stand in it.
    pub ours: bool,
    /// The day whose first version was kept already: what is changed again that day need not look for it.
    pub kept_on: Option<Date>,
    /// Versions this store wrote over, oldest first: a file that agrees with one of them was put back.
    pub earlier: Vec<Record>,
}

impl KnownFile {
    /// Notes that `old` was written over. Of many versions the first stays: it is what another computer has that was off longest.
    pub(super) fn outdate(&mut self, old: Record) {
        if self.earlier.last() != Some(&old) {
            self.earlier.push(old);
        }
        if self.earlier.len() > EARLIER {
            self.earlier.remove(1);
        }
    }
}

/// A file that does not read.
#[derive(Debug)]
pub(super) struct Broken {
    /// Tells whether it is still the same file; none where it could not even be opened.
    pub stamp: Option<Stamp>,
    /// What is wrong with it.
    pub kind: ProblemKind,
    /// Whether the caller knows.
    pub told: bool,
}
