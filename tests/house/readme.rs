//! The README tells what is: its tables and pictures are what the program says and draws, its commands and links are there.
//!
//! `UPDATE_README=1 cargo test --test house` writes tables and pictures anew.

#![expect(clippy::unwrap_used, reason = "what a test cannot read, it fails on")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use app::action::Tab;
use domain::lang::Lang;
use domain::quarter::Quarter;
use domain::workshop::code::{HandInCode, SIGNS};
use peilian::args;

/// The two commands that do everything.
const TWO: [&str; 2] = ["cargo run --release -- demo", "cargo test"];

/// What to do when something is stale.
const FIX: &str = "stale; UPDATE_README=1 cargo test --test house writes it anew";

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn readme() -> String {
    fs::read_to_string(root("README.md")).unwrap().replace("\r\n", "\n")
}

fn updating() -> bool {
    env::var_os("UPDATE_README").is_some()
}

/// The commands as clap declares them, as a table.
fn commands(lang: Lang) -> String {
    let mut text = String::from("| | |\n|---|---|\n");
    for command in args::command(lang).get_subcommands() {
        let values = command.get_positionals().flat_map(|arg| arg.get_value_names().unwrap_or_default());
        let about = command.get_about().unwrap();
        let call: Vec<_> =
            ["peilian", command.get_name()].into_iter().chain(values.map(std::ops::Deref::deref)).collect();
        let _ = writeln!(text, "| `{}` | {about} |", call.join(" "));
    }
    text
}

/// The README with everything between its markers made anew.
fn renewed(old: &str) -> String {
    let mut text = old.to_owned();
    for (tag, lang) in [("en", Lang::En), ("zh", Lang::Zh)] {
        text = between(&text, &format!("commands:{tag}"), &commands(lang));
    }
    text
}

/// Puts `inner` between `<!-- name -->` and `<!-- /name -->`.
fn between(text: &str, name: &str, inner: &str) -> String {
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (before, rest) = text.split_once(&open).unwrap_or_else(|| panic!("README.md lacks {open}"));
    let (_, after) = rest.split_once(&close).unwrap_or_else(|| panic!("README.md lacks {close}"));
    format!("{before}{open}\n{}\n\n{close}{after}", inner.trim())
}

/// A screen as the command in the README draws it.
fn picture(lang: Lang, tab: Tab) -> String {
    let folder = tempfile::tempdir().unwrap();
    let words = ["--today", "2026-01-05", "--lang", lang.tag(), "render", tab.word(), "--sample", "--format", "svg"];
    // The project with the most to see.
    let keys = if tab == Tab::Tracker { "down down down down down down" } else { "" };
    let mut command = Command::new(env!("CARGO_BIN_EXE_peilian"));
    // The looks of whoever runs this test are not the README's.
    for place in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA"] {
        command.env(place, folder.path());
    }
    let drawn = command.args(words).args(["--size", "120x36", "--keys", keys]).output().unwrap();
    assert!(drawn.status.success(), "{}", String::from_utf8_lossy(&drawn.stderr));
    String::from_utf8(drawn.stdout).unwrap()
}

/// Where the links and pictures of a Markdown text point.
fn links(text: &str) -> Vec<&str> {
    text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(link, _)| link).collect()
}

#[test]
fn tables_are_what_the_program_says() {
    let old = readme();
    let new = renewed(&old);
    if updating() {
        fs::write(root("README.md"), &new).unwrap();
    } else {
        assert!(old == new, "README.md is {FIX}");
    }
}

#[test]
fn pictures_are_what_the_program_draws() {
    let all = [("en", Lang::En), ("zh", Lang::Zh)].into_iter().flat_map(|of| Tab::ALL.map(|tab| (of, tab)));
    for ((tag, lang), tab) in all {
        let path = root(&format!("assets/screen-{}-{tag}.svg", tab.word()));
        let new = picture(lang, tab);
        if updating() {
            fs::write(&path, &new).unwrap();
        } else {
            let old = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
            assert!(old == new, "{} is {FIX}", path.display());
        }
    }
}

#[test]
fn it_starts_with_what_it_is_and_the_two_commands() {
    let text = readme();
    let (start, _) = text.split_once("\n## ").unwrap();
    assert!(start.starts_with("# "));
    let picture = start.find("](assets/screen-brain-en.svg)").unwrap();
    let block = start.find(&format!("\n```sh\n{}\n```\n", TWO.join("\n"))).unwrap();
    assert!(picture < block);
    let (_, chinese) = text.split_once("\n## 中文\n").unwrap();
    assert!(chinese.contains(&TWO.join("\n")));
}

#[test]
fn the_test_command_stands_alone_on_one_line_for_ci() {
    let text = readme();
    assert!(text.lines().any(|line| line == TWO[1]));
    let ci = fs::read_to_string(root(".ci/run")).unwrap();
    assert!(ci.contains("README.md"), ".ci/run takes the command from the README");
}

#[test]
fn every_link_leads_somewhere() {
    let text = readme();
    let found = links(&text);
    assert!(found.len() > 5);
    for link in found.into_iter().filter(|link| !link.contains("://")) {
        match link.strip_prefix('#') {
            Some(heading) => assert!(text.contains(&format!("\n## {heading}\n")), "no heading for {link}"),
            None => assert!(root(link).exists(), "nothing at {link}"),
        }
    }
}

#[test]
fn every_tab_that_exists_is_told_of() {
    let text = readme();
    for tab in Tab::ALL {
        let word = tab.word();
        assert!(text.to_lowercase().contains(&format!("- **{word}**")), "README.md does not tell of {word}");
    }
}

/// What looks like a hand-in code: six capitals and digits in a word of their own, some of each.
fn codes(text: &str) -> Vec<&str> {
    let sign = |ch: char| ch.is_ascii_uppercase() || ch.is_ascii_digit();
    let words = text.split(|ch: char| !ch.is_ascii_alphanumeric() && ch != '_');
    let mixed = |word: &&str| word.contains(char::is_alphabetic) && word.contains(|ch: char| ch.is_ascii_digit());
    // A quarter of a year, such as 2026Q1, is written with as many.
    let quarter = |word: &&str| word.parse::<Quarter>().is_ok();
    words
        .filter(|word| word.len() == SIGNS && word.chars().all(sign))
        .filter(|word| mixed(word) && !quarter(word))
        .collect()
}

/// Everything a person may copy a code from: the pages, the sentences, the course, the help of every command.
fn shown_texts() -> Vec<(String, String)> {
    let (mut texts, mut folders) = (vec![("README.md".to_owned(), readme())], Vec::new());
    folders.extend(["docs", "src/words", "assets/course"].map(root));
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                texts.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    for lang in Lang::ALL {
        let mut program = args::command(lang);
        texts.push(("--help".to_owned(), program.render_long_help().to_string()));
        let helps =
            program.get_subcommands_mut().map(|of| (of.get_name().to_owned(), of.render_long_help().to_string()));
        texts.extend(helps);
    }
    texts
}

#[test]
fn every_code_that_is_shown_is_one() {
    let texts = shown_texts();
    let told: Vec<_> =
        texts.iter().flat_map(|(place, text)| codes(text).into_iter().map(move |code| (place, code))).collect();
    assert!(told.iter().filter(|(place, _)| *place == "README.md").count() > 4, "{told:?}");
    let wrong: Vec<_> = told.into_iter().filter(|(_, code)| HandInCode::read(code).is_err()).collect();
    assert!(wrong.is_empty(), "peilian code refuses what is shown: {wrong:?}");
}

#[test]
fn a_code_in_a_text_is_seen() {
    assert_eq!(codes("`17 K7M2PX` or「李伟 QNJ8NY」, README, 123456, SHA2560"), ["K7M2PX", "QNJ8NY"]);
    assert!(HandInCode::read("K7M2PX").is_err() && HandInCode::read("QNJ8NY").is_ok());
}

#[test]
fn a_stale_table_is_seen() {
    let text = "a\n<!-- x -->\n\nold\n\n<!-- /x -->\nb\n";
    assert_eq!(between(text, "x", "\nold\n"), text);
    assert_ne!(between(text, "x", "new"), text);
    assert_eq!(links("![a](b.svg) and [c](#d)"), ["b.svg", "#d"]);
}
