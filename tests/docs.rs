//! What the pages under `docs` say is so: the keys are those the program has, the types and the files named are there.
//!
//! `UPDATE_DOCS=1 cargo test --test docs` writes `docs/keys.md` anew.

#![expect(clippy::unwrap_used, reason = "what a test cannot read, it fails on")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// What to do when the page of the keys is stale.
const FIX: &str = "docs/keys.md is not what `peilian keys` prints; UPDATE_DOCS=1 cargo test --test docs writes it anew";

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn text(path: &str) -> String {
    let read = fs::read_to_string(root(path));
    read.unwrap_or_else(|e| panic!("{path}: {e}")).replace("\r\n", "\n")
}

/// What `peilian keys` prints in a language.
fn keys(lang: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_peilian"));
    // The keys somebody has chosen for themselves are not those of the page.
    for place in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA"] {
        command.env(place, folder.path());
    }
    let printed = command.args(["keys", "--lang", lang]).output().unwrap();
    assert!(printed.status.success() && printed.stderr.is_empty(), "{}", String::from_utf8_lossy(&printed.stderr));
    String::from_utf8(printed.stdout).unwrap()
}

#[test]
fn the_page_of_the_keys_is_what_the_program_prints() {
    let printed = format!("{}\n{}", keys("en"), keys("zh-CN"));
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(root("docs/keys.md"), printed).unwrap();
    } else {
        assert!(text("docs/keys.md") == printed, "{FIX}");
    }
}
