//! The rules of the arrows: rooms name only rooms below them, files stand in no circle, columns keep to themselves.
//! Each rule tells, a line each, what breaks it.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, Metadata};

use super::house::{Arrow, House};
use super::source::Module;

/// What the manifest of each room may name besides itself. The root package is the shell.
const FLOORS: [(&str, &[&str]); 9] = [
    // What the test programs share.
    ("harness", &["ui", "app", "text", "words", "store", "domain"]),
    ("shell", &["ui", "app", "paper", "text", "words", "store", "domain"]),
    ("ui", &["app", "paper", "text", "words", "domain"]),
    ("app", &["paper", "text", "words", "domain"]),
    ("paper", &["text", "words", "domain"]),
    ("text", &["domain"]),
    ("words", &["domain"]),
    ("store", &["domain"]),
    ("domain", &[]),
];

/// The columns of `domain`, each with the columns it may read.
const COLUMNS: [(&str, &[&str]); 10] = [
    ("brain", &[]),
    ("credit", &[]),
    ("workshop", &["brain"]),
    ("tracker", &["credit"]),
    ("channel", &["credit"]),
    ("steps", &["tracker", "credit"]),
    ("alerts", &["steps", "tracker", "credit"]),
    ("funnel", &["alerts", "steps", "tracker", "credit"]),
    ("team", &["funnel", "alerts", "steps", "tracker", "credit"]),
    ("today", &["funnel", "alerts", "steps", "tracker", "credit", "workshop"]),
];

/// Where the columns of `domain` meet: everything the user owns, and its records.
const MEETING: [&str; 2] = ["book", "record"];

/// Knots not yet cut: files under this module may stand in circles with each other, and why. The list may only shrink.
pub(crate) const KNOTS: [(&str, &str); 0] = [];

/// The rooms of the workspace, each with the rooms its manifest names for itself.
pub(crate) fn rooms(metadata: &Metadata) -> BTreeMap<String, Vec<String>> {
    let room = |name: &str| match name.strip_prefix("peilian") {
        Some("") => Some("shell".to_owned()),
        other => other?.strip_prefix('-').map(str::to_owned),
    };
    let packages = metadata.workspace_packages().into_iter();
    packages
        .map(|package| {
            // A test program stands outside the house: it may lay out a book from the store for a room that knows no store.
            let named = package.dependencies.iter().filter(|d| d.kind != DependencyKind::Development);
            let below = named.filter_map(|dependency| room(&dependency.name)).collect();
            (room(&package.name).unwrap_or_else(|| package.name.to_string()), below)
        })
        .collect()
}

/// Manifests name rooms below their own only. Cargo forbids what a manifest does not name, and no more than that.
pub(crate) fn manifests(rooms: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let mut found = Vec::new();
    for (room, named) in rooms {
        let Some((_, below)) = FLOORS.iter().find(|(name, _)| name == room) else {
            found.push(format!("{room}: this room has no floor yet"));
            continue;
        };
        let bad = named.iter().filter(|name| !below.contains(&name.as_str()));
        found.extend(bad.map(|name| format!("{room} → {name}: an arrow must run down")));
    }
    found
}

/// The door `src/main.rs` opens into the shell and nowhere else, though its manifest would let it.
pub(crate) fn door(house: &House) -> Vec<String> {
    let bad = house.arrows().into_iter().filter(|a| a.from == ["main"] && a.to != ["shell"]);
    bad.map(|a| format!("{}: the door opens into the shell", a.told())).collect()
}

/// No circles between files, however long, but inside the knots; and no knot on the list that is cut.
pub(crate) fn file_circles(house: &House, knots: &[(&str, &str)]) -> Vec<String> {
    let inside = |arrow: &Arrow, knot: &str| [&arrow.from, &arrow.to].iter().all(|m| m.join("::").starts_with(knot));
    let (knotted, free): (Vec<_>, Vec<_>) =
        house.arrows().into_iter().partition(|a| knots.iter().any(|(knot, _)| inside(a, knot)));
    let mut found = circles(&free);
    for (knot, _) in knots {
        let own: Vec<_> = knotted.iter().filter(|a| inside(a, knot)).cloned().collect();
        if circles(&own).is_empty() {
            found.push(format!("tests/house/floors/arrows.rs: {knot} is on the list of knots and is none"));
        }
    }
    found
}

/// The shortest circle through each file that stands in one.
fn circles(arrows: &[Arrow]) -> Vec<String> {
    let mut to: BTreeMap<&Module, Vec<&Arrow>> = BTreeMap::new();
    for arrow in arrows {
        to.entry(&arrow.from).or_default().push(arrow);
    }
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for start in to.keys() {
        let Some(path) = way_back(&to, start) else { continue };
        let members: BTreeSet<_> = path.iter().map(|a| &a.from).collect();
        if seen.insert(members) {
            let steps: Vec<_> = path.iter().map(|a| a.told()).collect();
            found.push(format!("a circle:\n    {}", steps.join("\n    ")));
        }
    }
    found
}

fn way_back<'a>(to: &BTreeMap<&Module, Vec<&'a Arrow>>, start: &Module) -> Option<Vec<&'a Arrow>> {
    let mut reached: BTreeMap<&Module, &Arrow> = BTreeMap::new();
    let mut wave = vec![start];
    while !wave.is_empty() && !reached.contains_key(start) {
        let steps: Vec<&Arrow> = wave.iter().filter_map(|m| to.get(*m)).flatten().copied().collect();
        wave.clear();
        for arrow in steps {
            if !reached.contains_key(&arrow.to) {
                reached.insert(&arrow.to, arrow);
                wave.push(&arrow.to);
            }
        }
    }
    let mut path = vec![*reached.get(start)?];
    while path.last().is_some_and(|a| a.from != *start) {
        path.push(reached.get(&path.last()?.from)?);
    }
    path.reverse();
    Some(path)
}

/// Columns never touch sideways on `app::screen` and `ui::screen`.
pub(crate) fn screen_columns(house: &House) -> Vec<String> {
    let column = |module: &Module| match module.as_slice() {
        [room, screen, column, ..] if matches!(room.as_str(), "app" | "ui") && screen == "screen" => {
            Some(column.clone())
        }
        _ => None,
    };
    let sideways = |a: &Arrow| matches!((column(&a.from), column(&a.to)), (Some(from), Some(to)) if from != to);
    let bad = house.arrows().into_iter().filter(sideways);
    bad.map(|a| format!("{}: columns never touch sideways", a.told())).collect()
}

/// In `domain` the nouns lie below the columns, and a column reads only what is its own to read.
pub(crate) fn domain_columns(house: &House) -> Vec<String> {
    let noun = |module: &Module| (module.first()? == "domain").then(|| module.get(1).cloned())?;
    let column = |name: &str| COLUMNS.iter().find(|(column, _)| *column == name);
    let allowed = |arrow: &Arrow| {
        let (Some(from), Some(to)) = (noun(&arrow.from), noun(&arrow.to)) else { return true };
        let same = from == to || column(&to).is_none();
        same || match column(&from) {
            Some((_, below)) => below.contains(&to.as_str()),
            None => MEETING.contains(&from.as_str()),
        }
    };
    let bad = house.arrows().into_iter().filter(|a| !allowed(a));
    bad.map(|a| format!("{}: a noun must not name a column, nor a column this one", a.told())).collect()
}
