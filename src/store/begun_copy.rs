//! Describes a copy of what was saved that is not finished. Nobody waits for it.

use std::path::PathBuf;

use super::fs::Stamp;
use domain::record::RecordKey;

/// A copy that lies under another name until it is finished.
#[derive(Debug)]
pub(super) struct BegunCopy {
    /// Whose it is.
    pub key: RecordKey,
    /// The name it is to have.
    pub path: PathBuf,
    /// Its name until then.
    pub pending: PathBuf,
    /// What the file is known by that was saved.
    pub stamp: Stamp,
    /// The text that was saved, where `pending` is a second name of the very file; none where it is a file of its own.
    pub text: Option<String>,
}
