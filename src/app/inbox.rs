//! What lies in the inbox: the files of themselves that participants handed over, as the shell found them.

use domain::workshop::own_answer::OwnAnswer;
use words::Say;

/// A file that was dropped into the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxFile {
    /// Its name there.
    pub name: String,
    /// What it says, or what is wrong with it, in words.
    pub read: Result<OwnAnswer, Say>,
}

/// The inbox as it was found last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClassInbox {
    /// The folder, as text for the screen; empty where nobody looked yet.
    pub folder: String,
    /// By name.
    pub files: Vec<InboxFile>,
    /// Why nobody can look into it.
    pub trouble: Option<Say>,
}
