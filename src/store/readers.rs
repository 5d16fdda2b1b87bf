//! Opens a data folder for those who never write: a window for the wall, which follows, and whoever looks once.

use std::path::Path;

use super::error::StoreError;
use super::file_format::FileFormats;
use super::fs::Fs;
use super::open::{Opened, Store, gone_or, present};

impl<F: Fs> Store<F> {
    /// Opens the book in `folder` to follow whoever writes, for good: takes no lock, makes no folder and writes nothing, whoever
    /// starts first. Tells `progress` as `open_with` does. Call `changes` afterwards.
    ///
    /// # Errors
    /// `FolderGone` where it must exist and does not, or is as empty as an unmounted disk.
    pub fn follow(
        fs: F,
        folder: &Path,
        must_exist: bool,
        progress: &(dyn Fn(usize, usize) + Sync),
    ) -> Result<Opened<F>, StoreError> {
        if must_exist {
            present(&fs, folder)?;
        }
        let mut store = Self::idle(fs, folder, FileFormats::TODAY);
        // A folder that is not there yet is known once it is.
        let _ = store.check_home();
        Ok(store.load(Vec::new(), progress))
    }

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
