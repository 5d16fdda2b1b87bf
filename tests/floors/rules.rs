//! The rules of the house. Each takes the house and tells, a line each, what breaks it.

use std::collections::{BTreeMap, BTreeSet};

use super::house::{Arrow, House, Module, Place};
use super::source::{Kind, Token};

/// What each room may name besides itself. `main` is the door.
const FLOORS: [(&str, &[&str]); 6] = [
    ("main", &["shell"]),
    ("shell", &["app", "domain", "store", "ui"]),
    ("ui", &["app", "domain"]),
    ("store", &["domain"]),
    ("app", &["domain"]),
    ("domain", &[]),
];

/// The columns of `domain`, each with the columns it may read.
const COLUMNS: [(&str, &[&str]); 8] = [
    ("brain", &[]),
    ("credit", &[]),
    ("workshop", &[]),
    ("tracker", &["credit"]),
    ("channel", &["credit"]),
    ("steps", &["tracker", "credit"]),
    ("funnel", &["steps", "tracker", "credit"]),
    ("today", &["funnel", "steps", "tracker", "credit"]),
];

/// Where the columns of `domain` meet: everything the user owns, and its records.
const MEETING: [&str; 2] = ["book", "record"];

/// Crates and their modules that only some rooms may name.
const CRATES: [(&str, &[&str]); 10] = [
    ("ron", &["store"]),
    ("csv", &["store"]),
    ("encoding_rs", &["store"]),
    ("std::fs", &["store"]),
    ("rustix::fs", &["store"]),
    ("std::env", &["shell"]),
    ("jiff::tz", &["shell"]),
    ("clap", &["shell"]),
    ("signal_hook", &["shell"]),
    ("sys_locale", &["shell"]),
];

/// Names that only some rooms may use, wherever in a path they stand; `*` ends a family.
const NAMES: [(&str, &[&str]); 8] = [
    ("crossterm*", &["shell"]),
    ("ratatui*", &["ui", "shell"]),
    ("SystemTime", &["shell"]),
    ("Instant", &["shell"]),
    ("TimeZone", &["shell"]),
    ("Zoned", &["shell"]),
    ("now", &["shell"]),
    ("RefCell", &["no room"]),
];

/// Methods of a path that ask the disk: they name no module, and are as good as `std::fs`.
const ASKS: [&str; 8] =
    ["exists", "try_exists", "is_dir", "is_file", "read_dir", "canonicalize", "metadata", "symlink_metadata"];

/// The longest file.
const FILE: usize = 400;

/// The longest function.
const FUNCTION: usize = 60;

/// Files that may be longer, and why.
pub(crate) const LONG_FILES: [(&str, &str); 0] = [];

/// Functions that may be longer, and why.
pub(crate) const LONG_FUNCTIONS: [(&str, &str, &str); 0] = [];

/// Files with words of a language in their texts, and why they are not phrases.
pub(crate) const WORDED: [(&str, &str); 10] = [
    ("domain/mask.rs", "what people are called by, a table: read, never shown"),
    ("app/find/collation.rs", "surnames and how they sound, a table: read, never shown"),
    ("app/form/parse/date.rs", "days as people type them: read, never shown"),
    ("app/form/parse/digits.rs", "Chinese digits as people type them: read, never shown"),
    ("app/form/parse/format.rs", "the units of an amount, a table"),
    ("app/form/parse/moment.rs", "times of the day as people type them: read, never shown"),
    ("app/form/parse/money.rs", "the units of an amount, a table"),
    ("app/form/parse/quarter.rs", "quarters as people type them: read, never shown"),
    ("app/form/parse/weekday.rs", "weekdays as people type them: read, never shown"),
    ("app/print/profile.rs", "the note in the JSON for other programs, whose words do not change with the language"),
];

/// Knots not yet cut: files under this module may stand in circles with each other, and why. The list may only shrink.
pub(crate) const KNOTS: [(&str, &str); 0] = [];

/// Arrows run down only.
pub(crate) fn arrows(house: &House) -> Vec<String> {
    let room = |module: &Module| module.first().cloned().unwrap_or_default();
    let allowed = |arrow: &Arrow| {
        let (from, to) = (room(&arrow.from), room(&arrow.to));
        from == to || FLOORS.iter().any(|(name, below)| *name == from && below.contains(&to.as_str()))
    };
    house.arrows().iter().filter(|a| !allowed(a)).map(|a| told(a, "an arrow must run down")).collect()
}

/// No circles between rooms.
pub(crate) fn room_circles(house: &House) -> Vec<String> {
    let top = |module: &Module| module.iter().take(1).cloned().collect::<Module>();
    let arrows = house.arrows().into_iter().map(|a| Arrow { from: top(&a.from), to: top(&a.to), at: a.at });
    circles(&arrows.filter(|a| a.from != a.to).collect::<Vec<_>>())
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
            found.push(format!("tests/floors/rules.rs: {knot} is on the list of knots and is none"));
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
            let steps: Vec<_> = path.iter().map(|a| told(a, "")).collect();
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
    let sideways = |a: &&Arrow| matches!((column(&a.from), column(&a.to)), (Some(from), Some(to)) if from != to);
    let all = house.arrows();
    all.iter().filter(sideways).map(|a| told(a, "columns never touch sideways")).collect()
}

/// In `domain` the nouns lie below the columns, and a column reads only what is its own to read.
pub(crate) fn domain_columns(house: &House) -> Vec<String> {
    let noun = |module: &Module| (module.first()? == "domain").then(|| module.get(1).cloned())?;
    let column = |name: &str| COLUMNS.iter().find(|(column, _)| *column == name);
    let allowed = |arrow: &&Arrow| {
        let (Some(from), Some(to)) = (noun(&arrow.from), noun(&arrow.to)) else { return true };
        let same = from == to || column(&to).is_none();
        same || match column(&from) {
            Some((_, below)) => below.contains(&to.as_str()),
            None => MEETING.contains(&from.as_str()),
        }
    };
    let all = house.arrows();
    all.iter()
        .filter(|a| !allowed(a))
        .map(|a| told(a, "a noun must not name a column, nor a column this one"))
        .collect()
}

/// The fences: what only some rooms may name.
pub(crate) fn fences(house: &House) -> Vec<String> {
    let mut found = Vec::new();
    for file in house.files.values() {
        let room = file.module.first().map_or("", String::as_str);
        let behind = |fences: &[(&'static str, &'static [&'static str])]| {
            fences.iter().filter(|(_, rooms)| !rooms.contains(&room)).copied().collect::<Vec<_>>()
        };
        let (crates, words) = (behind(&CRATES), behind(&NAMES));
        for named in &file.names {
            let Place::There(path) = house.find(&file.module, &named.path, 0) else { continue };
            let whole = path.join("::") + "::";
            let crates = crates.iter().filter(|(fence, _)| whole.starts_with(&format!("{fence}::")));
            let words = words.iter().filter(|(fence, _)| path.iter().any(|piece| fits(piece, fence)));
            found.extend(crates.chain(words).map(|(fence, rooms)| {
                format!("{}: `{fence}` belongs only in {}", file.source.at(named.line), rooms.join(" and "))
            }));
        }
    }
    found.dedup();
    found
}

/// Only the store asks the disk.
pub(crate) fn disk(house: &House) -> Vec<String> {
    let asks = |w: &[Token]| w[0].is(".") && ASKS.iter().any(|ask| w[1].is(ask)) && w[2].is("(");
    let mut found = Vec::new();
    for file in house.files.values().filter(|f| f.module.first().is_none_or(|room| room != "store")) {
        let lines = file.source.tokens.windows(3).filter(|w| asks(w)).map(|w| w[1].line);
        found.extend(lines.map(|line| format!("{}: only store asks the disk", file.source.at(line))));
    }
    found
}

fn fits(piece: &str, fence: &str) -> bool {
    fence.strip_suffix('*').map_or(piece == fence, |family| piece.starts_with(family))
}

/// Every file opens by telling what it is for.
pub(crate) fn headers(house: &House) -> Vec<String> {
    let bare = house.files.values().filter(|f| !f.source.raw.starts_with("//! "));
    bare.map(|f| format!("{}: opens without `//!`", f.source.at(1))).collect()
}

/// `x.rs` beside `x/`, and no room for odds and ends.
pub(crate) fn file_names(house: &House) -> Vec<String> {
    let odd = ["mod", "util", "utils", "helper", "helpers", "manager", "common", "misc"];
    let bad = house.files.values().filter(|f| f.module.last().is_some_and(|name| odd.contains(&name.as_str())));
    bad.map(|f| format!("{}: a file is named for what it is", f.source.at(1))).collect()
}

/// No file and no function too long, but the ones on the lists; and nothing on a list that is short.
pub(crate) fn lengths(house: &House, files: &[(&str, &str)], functions: &[(&str, &str, &str)]) -> Vec<String> {
    let mut found = Vec::new();
    let (mut used_files, mut used_functions) = (0, 0);
    for file in house.files.values() {
        let source = &file.source;
        let lines = source.raw.lines().count();
        let listed = files.iter().any(|(path, _)| *path == source.path);
        if lines > FILE && !listed {
            found.push(format!("{}: {lines} lines; {FILE} is the most", source.at(1)));
        }
        used_files += usize::from(lines > FILE && listed);
        for function in source.functions().iter().filter(|f| f.length > FUNCTION) {
            let listed = functions.iter().any(|(path, name, _)| *path == source.path && *name == function.name);
            used_functions += usize::from(listed);
            if !listed {
                let (name, length) = (&function.name, function.length);
                found
                    .push(format!("{}: `{name}` has {length} lines; {FUNCTION} is the most", source.at(function.line)));
            }
        }
    }
    if used_files < files.len() || used_functions < functions.len() {
        found.push("tests/floors/rules.rs: a list of exceptions names something that is short, or gone".to_owned());
    }
    found
}

/// No `unwrap()` and no `expect(…)` outside tests.
pub(crate) fn panics(house: &House) -> Vec<String> {
    let bad = |w: &[Token]| w[0].is(".") && (w[1].is("unwrap") || w[1].is("expect")) && w[2].is("(");
    every(house, |all| all.windows(3).filter(|w| bad(w)).map(|w| w[1].line).collect())
        .map(|at| format!("{at}: `unwrap` and `expect` are for tests"))
        .collect()
}

/// No sentence of a language outside `app::phrase`: no Han character, and above `store` and `domain`, whose English is
/// technical detail, no four English words in a row.
pub(crate) fn words(house: &House, excepted: &[(&str, &str)]) -> Vec<String> {
    let mut found = Vec::new();
    let mut used = BTreeSet::new();
    for file in house.files.values().filter(|f| !f.module.join("::").starts_with("app::phrase")) {
        let technical = file.module.first().is_some_and(|room| matches!(room.as_str(), "store" | "domain"));
        for token in file.source.tokens.iter().filter(|t| t.kind == Kind::Text && !t.attribute) {
            if !token.text.chars().any(han) && (technical || !sentence(&token.text)) {
                continue;
            }
            if excepted.iter().any(|(path, _)| *path == file.source.path) {
                used.insert(file.source.path.clone());
            } else {
                let line = file.source.at(token.line);
                found.push(format!("{line}: a sentence outside app::phrase: {:?}", token.text));
            }
        }
    }
    if used.len() < excepted.len() {
        found.push("tests/floors/rules.rs: the list of worded files names one without words, or gone".to_owned());
    }
    found
}

fn han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Four words of letters and more, one after another.
fn sentence(text: &str) -> bool {
    let plain = |w: &str| w.trim_matches([',', '.', ':', ';']).chars().all(|c| c.is_ascii_alphabetic());
    let words = text.split(' ').filter(|w| !w.is_empty());
    let mut run = 0;
    words
        .map(|w| {
            run = if w.len() > 1 && plain(w) || w == "a" { run + 1 } else { 0 };
            run
        })
        .any(|run| run >= 4)
}

/// Nothing is left for later in a comment.
pub(crate) fn leftovers(house: &House) -> Vec<String> {
    let mut found = Vec::new();
    for file in house.files.values() {
        for (n, line) in file.source.raw.lines().enumerate() {
            if [concat!("TO", "DO"), concat!("FIX", "ME")].iter().any(|word| line.contains(word)) {
                found.push(format!("{}: something left for later", file.source.at(n + 1)));
            }
        }
    }
    found
}

fn every(house: &House, lines: impl Fn(&[Token]) -> Vec<usize>) -> impl Iterator<Item = String> {
    house
        .files
        .values()
        .flat_map(move |f| lines(&f.source.tokens).into_iter().map(|line| f.source.at(line)).collect::<Vec<_>>())
}

fn told(arrow: &Arrow, why: &str) -> String {
    let (from, to) = (arrow.from.join("::"), arrow.to.join("::"));
    let colon = if why.is_empty() { "" } else { ": " };
    format!("{}: {from} → {to}{colon}{why}", arrow.at)
}
