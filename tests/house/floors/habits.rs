//! The habits: headers, names, lengths, no panics, no sentences outside `words`, nothing left for later, and one
//! meaning for the name of a type. Each rule tells, a line each, what breaks it.

use std::collections::{BTreeMap, BTreeSet};

use super::house::House;

/// The longest file.
const FILE: usize = 400;

/// The longest function.
const FUNCTION: usize = 60;

/// Files that may be longer, and why.
pub(crate) const LONG_FILES: [(&str, &str); 0] = [];

/// Functions that may be longer, and why.
pub(crate) const LONG_FUNCTIONS: [(&str, &str, &str); 0] = [];

/// Names that more than one type bears, and why.
pub(crate) const SHARED_NAMES: [(&str, &str); 0] = [];

/// Files with words of a language in their texts, and why they are not phrases.
pub(crate) const WORDED: [(&str, &str); 19] = [
    ("domain/mask.rs", "what people are called by, a table: read, never shown"),
    ("domain/mask/everyday.rs", "everyday words that hold a surname, a table: read, never shown"),
    ("domain/workshop/named.rs", "what firms are by law, a table: read, never shown"),
    ("text/find/collation.rs", "surnames and how they sound, a table: read, never shown"),
    ("text/parse/date.rs", "days as people type them: read, never shown"),
    ("text/parse/date_time.rs", "times of the day as people type them: read, never shown"),
    ("text/parse/days.rs", "the units of a number of days, a table: read, never shown"),
    ("text/parse/digits.rs", "Chinese digits as people type them: read, never shown"),
    ("text/parse/format.rs", "the units of an amount, a table"),
    ("text/parse/hand_in/answer.rs", "the sign people write behind a badge: read, never shown"),
    ("text/parse/hand_in/label.rs", "what stands before the figures of a class, a table: read, never shown"),
    ("text/parse/hand_in/sender.rs", "days and what people write around their name, a table: read, never shown"),
    ("text/parse/hand_in/speech.rs", "what people write beside their code, a table: read, never shown"),
    ("text/parse/money.rs", "the units of an amount, a table"),
    ("text/parse/period.rs", "spans of the calendar as people type them: read, never shown"),
    ("text/parse/quarter.rs", "quarters as people type them: read, never shown"),
    ("text/parse/time.rs", "times of the day as people type them: read, never shown"),
    ("text/parse/weekday.rs", "weekdays as people type them: read, never shown"),
    ("paper/print/profile.rs", "the note in the JSON for other programs, whose words do not change with the language"),
];

/// Every file opens by telling what it is for.
pub(crate) fn headers(house: &House) -> Vec<String> {
    let bare = house.all().filter(|file| !file.raw.starts_with("//! "));
    bare.map(|file| format!("{}: opens without `//!`", file.at(1))).collect()
}

/// `x.rs` beside `x/`, and no room for odds and ends.
pub(crate) fn file_names(house: &House) -> Vec<String> {
    let odd = ["mod", "util", "utils", "helper", "helpers", "manager", "common", "misc"];
    let bad = house.all().filter(|file| file.module().last().is_some_and(|name| odd.contains(&name.as_str())));
    bad.map(|file| format!("{}: a file is named for what it is", file.at(1))).collect()
}

/// No file and no function too long, but the ones on the lists; and nothing on a list that is short.
pub(crate) fn lengths(house: &House, files: &[(&str, &str)], functions: &[(&str, &str, &str)]) -> Vec<String> {
    let mut found = Vec::new();
    let (mut used_files, mut used_functions) = (0, 0);
    for file in house.all() {
        let lines = file.raw.lines().count();
        let listed = files.iter().any(|(path, _)| *path == file.path);
        if lines > FILE && !listed {
            found.push(format!("{}: {lines} lines; {FILE} is the most", file.at(1)));
        }
        used_files += usize::from(lines > FILE && listed);
    }
    for file in house.files.values() {
        for function in file.functions.iter().filter(|f| f.length > FUNCTION) {
            let listed = functions.iter().any(|(path, name, _)| *path == file.path && *name == function.name);
            used_functions += usize::from(listed);
            if !listed {
                let (name, length) = (&function.name, function.length);
                found.push(format!("{}: `{name}` has {length} lines; {FUNCTION} is the most", file.at(function.line)));
            }
        }
    }
    if used_files < files.len() || used_functions < functions.len() {
        found.push(
            "tests/house/floors/habits.rs: a list of exceptions names something that is short, or gone".to_owned(),
        );
    }
    found
}

/// Nothing panics on purpose outside tests.
pub(crate) fn panics(house: &House) -> Vec<String> {
    let methods = ["unwrap", "expect", "unwrap_err", "expect_err"];
    let macros = ["panic", "todo", "unimplemented", "unreachable"];
    let mut found = Vec::new();
    for file in house.files.values() {
        let calls = file.calls.iter().filter(|call| methods.contains(&call.text.as_str()));
        let called = file.macros.iter().filter(|call| macros.contains(&call.text.as_str()));
        let spots = calls.chain(called).map(|spot| (spot.text.as_str(), spot.line));
        // A method may be handed on by its path: `map(Option::unwrap)`.
        let paths = file.names.iter().filter_map(|named| Some((named.path.last()?.as_str(), named.line)));
        let handed = paths.filter(|(name, _)| methods.contains(name));
        found.extend(spots.chain(handed).map(|(name, line)| format!("{}: `{name}` is for tests", file.at(line))));
    }
    found
}

/// No sentence of a language outside `words`: no Han character, and above `store` and `domain`, whose English is
/// technical detail, no four English words in a row.
pub(crate) fn words(house: &House, excepted: &[(&str, &str)]) -> Vec<String> {
    let mut found = Vec::new();
    let mut used = BTreeSet::new();
    for file in house.files.values().filter(|file| file.room() != "words") {
        let technical = matches!(file.room(), "store" | "domain");
        for spot in &file.texts {
            if !spot.text.chars().any(han) && (technical || !sentence(&spot.text)) {
                continue;
            }
            if excepted.iter().any(|(path, _)| *path == file.path) {
                used.insert(&file.path);
            } else {
                found.push(format!("{}: a sentence outside words: {:?}", file.at(spot.line), spot.text));
            }
        }
    }
    if used.len() < excepted.len() {
        found
            .push("tests/house/floors/habits.rs: the list of worded files names one without words, or gone".to_owned());
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
    for file in house.all() {
        for (n, line) in file.raw.lines().enumerate() {
            if [concat!("TO", "DO"), concat!("FIX", "ME")].iter().any(|word| line.contains(word)) {
                found.push(format!("{}: something left for later", file.at(n + 1)));
            }
        }
    }
    found
}

/// One name, one type, in all rooms together; and no name on the list that only one type bears.
pub(crate) fn type_names(house: &House, shared: &[(&str, &str)]) -> Vec<String> {
    let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for file in house.files.values() {
        for spot in &file.types {
            places.entry(&spot.text).or_default().push(file.at(spot.line));
        }
    }
    places.retain(|_, at| at.len() > 1);
    let stale = shared.iter().filter(|(name, _)| !places.contains_key(name));
    let stale = stale.map(|(name, _)| format!("tests/house/floors/habits.rs: only one type is named {name}, or none"));
    let bad = places.iter().filter(|(name, _)| !shared.iter().any(|(listed, _)| listed == *name));
    bad.map(|(name, at)| format!("{}: more than one type is named {name}", at.join(", "))).chain(stale).collect()
}
