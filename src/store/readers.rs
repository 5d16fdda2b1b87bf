//! Opens a data folder for whoever looks once and never writes.

use std::path::Path;

use super::error::StoreError;
use super::file_format::FileFormats;
use super::fs::Fs;
use super::open::{Opened, Store, gone_or};

impl<F: Fs> Store<F> {
    /// Opens the book in `folder` for looking only: takes no lock, writes nothing, follows nobody.
    ///
    /// # Errors
    /// `FolderGone` where it does not exist.
    pub fn read(fs: F, folder: &Path) -> Result<Opened<F>, StoreError> {
        if let Err(e) = fs.list(folder) {
            return Err(gone_or(folder, &e));
        }
        Ok(Self::idle(fs, folder, FileFormats::TODAY).load(Vec::new(), &|_, _| {}))
    }
}
