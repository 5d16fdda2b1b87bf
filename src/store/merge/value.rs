//! Merges untyped values: structures field by field, lists item by item, everything else as one piece.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::align::align;

/// One value in three versions; none where it is absent.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sides<'a> {
    /// As both knew it.
    pub base: Option<&'a Value>,
    /// As we have it.
    pub ours: Option<&'a Value>,
    /// As they have it.
    pub theirs: Option<&'a Value>,
}

impl<'a> Sides<'a> {
    /// Merges the versions of what stands at the path `at`, and names in `conflicts` what both changed differently.
    pub(super) fn merge(self, at: &str, conflicts: &mut Vec<String>) -> Option<Value> {
        let Self { base, ours, theirs } = self;
        if ours == theirs || base == theirs {
            return ours.cloned();
        }
        if base == ours {
            return theirs.cloned();
        }
        match (ours, theirs) {
            (Some(Value::Object(o)), Some(Value::Object(t))) if !unit(o) && !unit(t) => {
                Some(Value::Object(self.by_field(at, conflicts)))
            }
            (Some(Value::Array(_)) | None, Some(Value::Array(_)) | None) => self.by_item(at, conflicts),
            // Removed here and changed there: work is kept, and the doubt is named.
            (Some(Value::Object(kept)), None) | (None, Some(Value::Object(kept))) if !unit(kept) => {
                conflicts.push(at.to_owned());
                Some(Value::Object(kept.clone()))
            }
            // Both wrote it from nothing, and ours is empty: nobody decided against theirs.
            (Some(Value::String(empty)), Some(_)) if base.is_none() && empty.is_empty() => theirs.cloned(),
            (Some(_), Some(Value::String(empty))) if base.is_none() && empty.is_empty() => ours.cloned(),
            _ => {
                conflicts.push(at.to_owned());
                ours.cloned()
            }
        }
    }

    fn by_field(self, at: &str, conflicts: &mut Vec<String>) -> Map<String, Value> {
        let [base, ours, theirs] = [self.base, self.ours, self.theirs].map(|v| v.and_then(Value::as_object));
        let names: BTreeSet<_> = [base, ours, theirs].into_iter().flatten().flat_map(Map::keys).collect();
        let mut merged = Map::new();
        for name in names {
            let field = |v: Option<&'a Map<String, Value>>| v.and_then(|v| v.get(name)).filter(|v| !v.is_null());
            let path = if at.is_empty() { name.clone() } else { format!("{at}.{name}") };
            let sides = Self { base: field(base), ours: field(ours), theirs: field(theirs) };
            merged.extend(sides.merge(&path, conflicts).map(|v| (name.clone(), v)));
        }
        merged
    }

    fn by_item(self, at: &str, conflicts: &mut Vec<String>) -> Option<Value> {
        let list = |v: Option<&'a Value>| v.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let (base, ours, theirs) = (list(self.base), list(self.ours), list(self.theirs));
        let Some(aligned) = align(base, ours, theirs) else {
            return self.by_place(base, ours, theirs, at, conflicts);
        };
        let mut merged = Vec::new();
        for row in aligned.rows {
            let sides = Self { base: row.base, ours: row.ours, theirs: row.theirs };
            merged.extend(sides.merge(&format!("{at}[{}]", row.name), conflicts));
        }
        if aligned.disputed {
            conflicts.push(format!("{at} (order)"));
        }
        // The stage of a project is its last move, so that a history must not come out of step.
        if let Some(day) = aligned.day {
            let key = |item: &Value| item.get(day).and_then(Value::as_str).map(str::to_owned);
            merged.sort_by_cached_key(key);
        }
        Some(Value::Array(merged))
    }

    /// Items without a name, such as the three sheets of an attempt: the first with the first and so on.
    fn by_place(
        self,
        base: &'a [Value],
        ours: &'a [Value],
        theirs: &'a [Value],
        at: &str,
        conflicts: &mut Vec<String>,
    ) -> Option<Value> {
        if ours.len() != theirs.len() || (ours.len() != base.len() && !base.is_empty()) {
            conflicts.push(at.to_owned());
            return self.ours.cloned();
        }
        let items = ours.iter().zip(theirs).enumerate().filter_map(|(i, (ours, theirs))| {
            let sides = Self { base: base.get(i), ours: Some(ours), theirs: Some(theirs) };
            sides.merge(&format!("{at}[{i}]"), conflicts)
        });
        Some(Value::Array(items.collect()))
    }
}

/// Tells whether an object is one piece: a variant with what it holds, or the answer on a sheet, whose picks only mean
/// something together (eight of ours and one of theirs would be nine).
fn unit(object: &Map<String, Value>) -> bool {
    object.keys().any(|k| k.starts_with(char::is_uppercase)) || object.keys().eq(["order", "picks"])
}
