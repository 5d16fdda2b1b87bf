//! Two versions of a record become one. Knows neither files nor paths.

use crate::domain::record::Record;

/// What came of two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The version that holds both.
    pub record: Record,
    /// Paths of the fields that could not be merged; there `ours` stands in `record`.
    pub conflicts: Vec<String>,
}

/// Merges `ours` and `theirs`, both made from `base`.
#[must_use]
pub fn merge(base: Option<&Record>, ours: &Record, theirs: &Record) -> Merged {
    let clean = |record: &Record| Merged { record: record.clone(), conflicts: Vec::new() };
    if base == Some(theirs) || ours == theirs {
        clean(ours)
    } else if base == Some(ours) {
        clean(theirs)
    } else {
        Merged { record: ours.clone(), conflicts: vec!["*".to_owned()] }
    }
}
