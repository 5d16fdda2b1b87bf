//! Defines what the store knows of something that is being erased, and what erasing came to.

use super::error::StoreError;
use domain::erasure::Erasure;
use domain::record::{Record, RecordKey};

/// Something that is being erased.
#[derive(Debug, Clone)]
pub(super) struct PlannedErasure {
    /// What is erased.
    pub erasure: Erasure,
    /// The names, as long as they still stand on the disk.
    pub names: Vec<String>,
    /// Whether the list on the disk has it.
    pub listed: bool,
    /// Whether the unfinished fields on the disk are without it.
    pub drafts_clean: bool,
}

/// What erasing came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ErasingReport {
    /// How many are done: nothing of them is left.
    pub done: usize,
    /// What is left of the others, and why.
    pub left: Vec<StoreError>,
    /// Records that were rewritten.
    pub changed: Vec<Record>,
    /// Records that are gone.
    pub removed: Vec<RecordKey>,
}
