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

/// Files that write on standard output or standard error, and why.
pub(crate) const OUTLETS: [(&str, &str); 3] = [
    ("shell/command/context.rs", "where all a command says is cleaned"),
    ("shell/terminal.rs", "the screen, whose cells are clean"),
    ("shell/signals.rs", "the size of the terminal is asked there, nothing is written"),
];

/// What writes there.
const WRITERS: [&str; 2] = ["stdout", "stderr"];
const PRINTS: [&str; 5] = ["print", "println", "eprint", "eprintln", "dbg"];

/// Whatever leaves goes through the files on the list, so that a new command cannot forget to clean it.
pub(crate) fn outlets(house: &House, listed: &[(&str, &str)]) -> Vec<String> {
    let mut found = Vec::new();
    for file in house.files.values().filter(|file| !listed.iter().any(|(path, _)| *path == file.path)) {
        let names = file.names.iter().filter(|named| named.path.iter().any(|piece| WRITERS.contains(&piece.as_str())));
        let prints = file.macros.iter().filter(|call| PRINTS.contains(&call.text.as_str()));
        let lines = names.map(|named| named.line).chain(prints.map(|call| call.line));
        found
            .extend(lines.map(|line| format!("{}: what leaves is written in shell/command/context.rs", file.at(line))));
    }
    found.extend(
        listed
            .iter()
            .filter(|(path, _)| !house.files.values().any(|file| file.path == *path))
            .map(|(path, _)| format!("tests/house/floors/fences.rs: the list of outlets names {path}, which is gone")),
    );
    found
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
