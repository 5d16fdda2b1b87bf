//! Merges two versions of a record field by field, against the last version both knew. It knows neither files nor paths: what
//! cannot be merged is named, and the caller keeps the other version beside the record.

mod align;
mod value;

use std::sync::Arc;

use serde_json::Value;

use self::value::Sides;
use domain::record::Record;

/// What came of two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The version that holds both.
    pub record: Record,
    /// Paths such as `contacts[ID].phone` of what both sides changed differently; `*` where nothing could be merged and
    /// `record` is ours.
    pub conflicts: Vec<String>,
}

/// Merges `ours` and `theirs`, both made from `base`; without a base both count as written from nothing.
#[must_use]
pub fn merge(base: Option<&Record>, ours: &Record, theirs: &Record) -> Merged {
    let clean = |record: &Record| Merged { record: record.clone(), conflicts: Vec::new() };
    if ours == theirs || base == Some(theirs) {
        clean(ours)
    } else if base == Some(ours) {
        clean(theirs)
    } else {
        // What breaks a rule of its type must not reach the disk: then our version stays whole.
        by_field(base, ours, theirs).unwrap_or_else(|| Merged { record: ours.clone(), conflicts: vec!["*".to_owned()] })
    }
}

/// Merges through untyped values; none where the two are different records or the result is not a record of their type.
fn by_field(base: Option<&Record>, ours: &Record, theirs: &Record) -> Option<Merged> {
    if ours.key() != theirs.key() {
        return None;
    }
    let base = match base.filter(|b| b.key() == ours.key()) {
        Some(record) => Some(untyped(record)?),
        None => None,
    };
    let (o, t) = (untyped(ours)?, untyped(theirs)?);
    let mut conflicts = Vec::new();
    let value = Sides { base: base.as_ref(), ours: Some(&o), theirs: Some(&t) }.merge("", &mut conflicts)?;
    Some(Merged { record: typed(value, ours)?, conflicts })
}

/// A record as a tree of values, in which it is compared field by field.
pub(crate) fn untyped(record: &Record) -> Option<Value> {
    match record {
        Record::Settings(s) => serde_json::to_value(s),
        Record::Account(a) => serde_json::to_value(a),
        Record::Person(p) => serde_json::to_value(p),
        Record::Workshop(w) => serde_json::to_value(w),
    }
    .ok()
}

fn typed(value: Value, like: &Record) -> Option<Record> {
    match like {
        Record::Settings(_) => serde_json::from_value(value).ok().map(Arc::new).map(Record::Settings),
        Record::Account(_) => serde_json::from_value(value).ok().map(Arc::new).map(Record::Account),
        Record::Person(_) => serde_json::from_value(value).ok().map(Arc::new).map(Record::Person),
        Record::Workshop(_) => serde_json::from_value(value).ok().map(Arc::new).map(Record::Workshop),
    }
}

#[cfg(test)]
mod tests;
