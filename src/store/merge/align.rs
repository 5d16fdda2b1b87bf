//! Three versions of a list side by side: which items are the same one, and in which order the result stands. Does not
//! look into what an item holds beyond its name.

use std::collections::{HashMap, HashSet};
use std::fmt;

use serde_json::Value;

/// The fields that name an item, by the kind of item; the first row all items have counts.
const NAMES: [&[&str]; 10] = [
    &["id"],
    &["contact"],
    &["factor"],
    &["check"],
    &["key"],
    &["person"],
    &["case"],
    &["place", "field"],
    &["on", "to"],
    &["on"],
];
/// The fields that date an item.
const DAYS: [&str; 3] = ["on", "at", "started"];

/// Names an item in its list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Name {
    text: String,
    /// How many of the same name stand before it: a project may reach the same stage twice on one day.
    earlier: usize,
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.earlier {
            0 => f.write_str(&self.text),
            n => write!(f, "{} #{}", self.text, n + 1),
        }
    }
}

/// One item in the three versions.
#[derive(Debug)]
pub(super) struct AlignedItem<'a> {
    /// Its name.
    pub name: Name,
    /// As both knew it.
    pub base: Option<&'a Value>,
    /// As we have it.
    pub ours: Option<&'a Value>,
    /// As they have it.
    pub theirs: Option<&'a Value>,
}

/// A list in three versions, item by item.
#[derive(Debug)]
pub(super) struct Aligned<'a> {
    /// Every item that we or they have, in the order of the result.
    pub rows: Vec<AlignedItem<'a>>,
    /// Both moved the items about, and differently: the order is ours.
    pub disputed: bool,
    /// The field of the day by which both sides keep the list.
    pub day: Option<&'static str>,
}

/// Lays three versions of a list side by side; none where the items have no names.
pub(super) fn align<'a>(base: &'a [Value], ours: &'a [Value], theirs: &'a [Value]) -> Option<Aligned<'a>> {
    let all = || base.iter().chain(ours).chain(theirs);
    let fields = if all().all(plain) {
        &[][..]
    } else {
        NAMES.into_iter().find(|fields| all().all(|item| text(item, fields).is_some()))?
    };
    let [b, o, t] = [base, ours, theirs].map(|list| names(list, fields));
    let index = |names: &[Name], list: &'a [Value]| names.iter().cloned().zip(list).collect::<HashMap<_, _>>();
    let (in_base, in_ours, in_theirs) = (index(&b, base), index(&o, ours), index(&t, theirs));
    let shared = |n: &&Name| in_base.contains_key(n) && in_ours.contains_key(n) && in_theirs.contains_key(n);
    let [was, we, they] = [&b, &o, &t].map(|names| names.iter().filter(shared).collect::<Vec<_>>());
    let order = if we == was && they != was { weave(&t, &o) } else { weave(&o, &t) };
    let row = |name: Name| AlignedItem {
        base: in_base.get(&name).copied(),
        ours: in_ours.get(&name).copied(),
        theirs: in_theirs.get(&name).copied(),
        name,
    };
    let rows = order.into_iter().map(row).collect();
    let day = DAYS.into_iter().find(|day| dated(ours, day) && dated(theirs, day));
    Some(Aligned { rows, disputed: we != was && they != was && we != they, day })
}

/// Puts what only `other` has into `lead`, each behind the item it stands behind in `other`.
fn weave(lead: &[Name], other: &[Name]) -> Vec<Name> {
    let known: HashSet<_> = lead.iter().collect();
    let mut order = lead.to_vec();
    let mut next = 0;
    for name in other {
        if known.contains(name) {
            next = order.iter().position(|n| n == name).map_or(next, |i| i + 1);
        } else {
            order.insert(next, name.clone());
            next += 1;
        }
    }
    order
}

fn names(list: &[Value], fields: &[&str]) -> Vec<Name> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let name = |item| {
        let text = text(item, fields).unwrap_or_default();
        let count = seen.entry(text.clone()).or_default();
        *count += 1;
        Name { text, earlier: *count - 1 }
    };
    list.iter().map(name).collect()
}

/// The name an item has by `fields`: a plain item by its own text; none where a field is missing.
fn text(item: &Value, fields: &[&str]) -> Option<String> {
    match item {
        Value::String(text) if fields.is_empty() => Some(text.clone()),
        item if fields.is_empty() => Some(item.to_string()),
        item => {
            let parts: Option<Vec<_>> = fields.iter().map(|f| item.get(f)?.as_str()).collect();
            parts.map(|parts| parts.join(" "))
        }
    }
}

fn plain(item: &Value) -> bool {
    !item.is_object() && !item.is_array()
}

fn dated(list: &[Value], day: &str) -> bool {
    list.iter().all(|item| item.get(day).is_some_and(Value::is_string))
        && list.is_sorted_by_key(|item| item.get(day).and_then(Value::as_str))
}
