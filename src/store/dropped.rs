//! Defines what is known of the inbox: the files that were dropped there, and what the caller was told.

use std::collections::BTreeMap;

use super::error::{Problem, StoreError};
use super::fs::Stamp;
use domain::workshop::own_answer::OwnAnswer;

/// A file in the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DroppedFile {
    /// Its name there.
    pub name: String,
    /// What it says, or what is wrong with it; boxed because that is large and rare.
    pub read: Result<OwnAnswer, Box<Problem>>,
}

/// What lies in the inbox, by name, or why nobody can look.
pub type InboxFound = Result<Vec<DroppedFile>, StoreError>;

/// What was seen of a file.
#[derive(Debug)]
pub(super) struct SeenFile {
    /// Its stamp; none where it could not be asked for.
    pub stamp: Option<Stamp>,
    /// What it says, or what is wrong with it.
    pub read: Result<OwnAnswer, Box<Problem>>,
    /// Whether it was found so at two looks: the first one at a file that does not read may catch it half written.
    pub twice: bool,
}

/// What is known of the inbox.
#[derive(Debug, Default)]
pub(super) struct InboxMemory {
    /// The files, by name.
    pub seen: BTreeMap<String, SeenFile>,
    /// What the caller knows.
    pub told: Option<InboxFound>,
}
