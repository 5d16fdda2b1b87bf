//! The fences inside what Cargo lets through: parts of the standard library and of shared crates that only some rooms
//! may name. Which crate a room may name at all is in its manifest.

use super::house::{House, Place};

/// Modules that only some rooms may name.
const MODULES: [(&str, &[&str]); 4] =
    [("std::fs", &["store"]), ("rustix::fs", &["store"]), ("std::env", &["shell"]), ("jiff::tz", &["shell"])];

/// Names that only some rooms may use, wherever in a path they stand; `*` ends a family. ratatui passes crossterm on.
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

/// The fences: what only some rooms may name.
pub(crate) fn fences(house: &House) -> Vec<String> {
    let mut found = Vec::new();
    for (module, file) in &house.files {
        for named in &file.names {
            let Place::There(path) = house.find(module, &named.path, 0) else { continue };
            let whole = path.join("::") + "::";
            let modules = MODULES.iter().filter(|(fence, _)| whole.starts_with(&format!("{fence}::")));
            let names = NAMES.iter().filter(|(fence, _)| path.iter().any(|piece| fits(piece, fence)));
            let crossed = modules.chain(names).filter(|(_, rooms)| !rooms.contains(&file.room()));
            found.extend(crossed.map(|(fence, rooms)| {
                format!("{}: `{fence}` belongs only in {}", file.at(named.line), rooms.join(" and "))
            }));
        }
    }
    found.dedup();
    found
}

fn fits(piece: &str, fence: &str) -> bool {
    fence.strip_suffix('*').map_or(piece == fence, |family| piece.starts_with(family))
}

/// Only the store asks the disk.
pub(crate) fn disk(house: &House) -> Vec<String> {
    let mut found = Vec::new();
    for file in house.files.values().filter(|file| file.room() != "store") {
        let asks = file.calls.iter().filter(|call| ASKS.contains(&call.text.as_str()));
        found.extend(asks.map(|call| format!("{}: only store asks the disk", file.at(call.line))));
    }
    found
}
