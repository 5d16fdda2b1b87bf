//! Remembers which files of the inbox were written for which class, so that a file whose answer was replaced later is not proposed
//! again. What is in as the file has it is seen from the class itself.

use domain::id::Id;

use crate::inbox::InboxFile;

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettledFile {
    pub class: Id,
    pub file: InboxFile,
}
