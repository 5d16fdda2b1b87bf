//! What the pages under `docs` say is so: the keys are those the program has, the types and the files named are there.
//!
//! `UPDATE_DOCS=1 cargo test --test house` writes `docs/keys.md` anew.

#![expect(clippy::unwrap_used, reason = "what a test cannot read, it fails on")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// What to do when the page of the keys is stale.
const FIX: &str =
    "docs/keys.md is not what `peilian keys` prints; UPDATE_DOCS=1 cargo test --test house writes it anew";

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

/// A row of the glossary.
struct Entry {
    term: String,
    /// What the program says in Chinese; empty where it says nothing.
    chinese: Vec<String>,
    /// Names of what is declared, and the file or folder under `src` or in `tests`.
    places: Vec<(Vec<String>, String)>,
}

/// The rows of the glossary: term, Chinese, meaning, where.
fn glossary(text: &str) -> Vec<Entry> {
    let rows = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| term |"));
    rows.map(|row| {
        let cells: Vec<_> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [term, chinese, meaning, place] = cells[..] else { panic!("not four cells: {row}") };
        assert!(meaning.ends_with('.'), "{term}: not a sentence");
        let places = place.split("; ").filter(|place| *place != "—").map(|place| {
            let names = quoted(place).into_iter().map(str::to_owned).collect();
            (names, place.rsplit(' ').next().unwrap_or_default().to_owned())
        });
        let chinese = chinese.split(", ").flat_map(|word| word.split(" / ")).filter(|word| *word != "—");
        Entry { term: term.to_lowercase(), chinese: chinese.map(str::to_owned).collect(), places: places.collect() }
    })
    .collect()
}

/// What stands between backticks.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// The code of `src/PLACE.rs` and of everything in `src/PLACE/`; of the tests, where the place says so.
fn source(place: &str) -> String {
    let place = if place.starts_with("tests/") { place.to_owned() } else { format!("src/{place}") };
    fs::read_to_string(root(&format!("{place}.rs"))).unwrap_or_default() + &files(&place, "rs")
}

/// The text of every file below a folder with that ending.
fn files(folder: &str, ending: &str) -> String {
    let (mut found, mut folders) = (String::new(), vec![root(folder)]);
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|own| own == ending) {
                found += &fs::read_to_string(path).unwrap();
            }
        }
    }
    found
}

/// Whether a text declares a type or a function, such as `Account`, and a part of it, such as `Account::needs`.
fn declares(source: &str, name: &str) -> bool {
    let (owner, part) = name.split_once("::").unwrap_or((name, ""));
    let ends = |rest: &str| !rest.starts_with(|ch: char| ch.is_alphanumeric() || ch == '_');
    let stands = |word: &str| source.split(word).skip(1).any(ends);
    let kinds = ["struct", "enum", "trait", "type", "fn"];
    kinds.iter().any(|kind| stands(&format!("{kind} {owner}"))) && (part.is_empty() || stands(part))
}

#[test]
fn every_type_of_the_glossary_is_where_it_says() {
    let mut wrong = Vec::new();
    for Entry { term, places, .. } in glossary(&text("docs/glossary.md")) {
        for (names, place) in places {
            let source = source(&place);
            if source.is_empty() {
                wrong.push(format!("{term}: there is no {place}"));
            }
            wrong.extend(
                names.iter().filter(|name| !declares(&source, name)).map(|n| format!("{term}: no {n} in {place}")),
            );
        }
    }
    assert!(wrong.is_empty(), "docs/glossary.md is wrong about:\n{}", wrong.join("\n"));
}

#[test]
fn the_chinese_of_the_glossary_is_what_the_program_says() {
    let said = files("src/words", "rs") + &files("assets/course", "ron");
    for Entry { term, chinese, .. } in glossary(&text("docs/glossary.md")) {
        for word in chinese {
            assert!(said.contains(&word), "{term}: the program never says {word}");
        }
    }
}

#[test]
fn no_term_of_the_glossary_stands_twice() {
    let mut terms: Vec<_> = glossary(&text("docs/glossary.md")).into_iter().map(|entry| entry.term).collect();
    terms.sort_unstable();
    assert!(terms.len() > 100, "{}", terms.len());
    for pair in terms.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
}

/// What stands between backticks and is a path: it has a slash or names a file of the code.
fn paths(text: &str) -> Vec<&str> {
    // In a block of code backticks mean nothing, and its fence would turn the rest inside out.
    let prose: Vec<_> = text.split("\n```").step_by(2).collect();
    let quoted = prose.into_iter().flat_map(quoted);
    let code = |word: &str| Path::new(word).extension().is_some_and(|ending| ending == "rs");
    quoted.filter(|word| !word.contains(' ') && (word.contains('/') || code(word))).collect()
}

/// Whether a file or a folder is there. Capitals stand for any name: `src/app/screen/TAB.rs` is there if one tab is.
fn there(path: &str) -> bool {
    let into = |folders: Vec<PathBuf>, part: &str| folders.iter().flat_map(|folder| inside(folder, part)).collect();
    !path.split('/').filter(|part| !part.is_empty()).fold(vec![root("")], into).is_empty()
}

/// What in a folder bears a name, or one that goes with its capitals.
fn inside(folder: &Path, name: &str) -> Vec<PathBuf> {
    let exact = folder.join(name);
    let Some((before, after)) = around_capitals(name).filter(|_| !exact.exists()) else {
        return Some(exact).filter(|path| path.exists()).into_iter().collect();
    };
    let all = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().file_name());
    let names = all.map(|own| own.into_string().unwrap()).filter(|own| own.starts_with(before) && own.ends_with(after));
    names.map(|own| folder.join(own)).collect()
}

/// What stands before and behind the first word in capitals.
fn around_capitals(name: &str) -> Option<(&str, &str)> {
    let word = name.split(|ch: char| !ch.is_ascii_uppercase()).find(|word| word.len() > 2)?;
    name.split_once(word)
}

#[test]
fn every_file_the_pages_name_is_there() {
    for page in ["docs/architecture.md", "docs/recipes.md"] {
        let text = text(page);
        // Those of the data folder are the user's.
        let ours = |path: &&str| !path.contains("/ID.");
        let paths: Vec<_> = paths(&text).into_iter().filter(ours).collect();
        assert!(paths.len() > 40, "{page}: {paths:?}");
        let gone: Vec<_> = paths.into_iter().filter(|path| !there(path)).collect();
        assert!(gone.is_empty(), "{page} names what is not there: {gone:?}");
    }
}

#[test]
fn a_name_in_capitals_stands_for_any() {
    for good in
        ["src", "tests/house/docs.rs", "tests/snapshots/", "src/app/screen/TAB.rs", "tests/store/course_CHAPTER.rs"]
    {
        assert!(there(good), "{good}");
    }
    assert!(there("LICENSE-MIT") && there("src/app/screen/TAB/verb.rs"));
    for bad in ["src/gone.rs", "src/app/screen/TAB.ron", "src/app/screen/TAB/gone.rs", "tests/store/curse_CHAPTER.rs"] {
        assert!(!there(bad), "{bad}");
    }
}

#[test]
fn every_link_of_the_pages_leads_somewhere() {
    for page in ["docs/architecture.md", "docs/glossary.md", "docs/keys.md", "docs/recipes.md"] {
        let text = text(page);
        let links = text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(link, _)| link);
        let headings: Vec<_> = text.lines().filter(|line| line.starts_with('#')).map(anchor).collect();
        for link in links.filter(|link| !link.contains("://")) {
            let leads = link.strip_prefix('#').map(|place| headings.iter().any(|own| own == place));
            assert!(leads.unwrap_or_else(|| root("docs").join(link).exists()), "{page}: nothing at {link}");
        }
    }
}

/// What a link to a heading is made of.
fn anchor(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = text.chars().filter(|ch| ch.is_alphanumeric() || " -_".contains(*ch));
    kept.map(|ch| if ch == ' ' { '-' } else { ch }).collect()
}

#[test]
fn a_path_is_told_from_other_words() {
    let page = "`a/b.rs` and `c.rs`, `Model`, `a b/c`\n\n```text\n / ` \n```\n`d/e`";
    assert_eq!(paths(page), ["a/b.rs", "c.rs", "d/e"]);
}

#[test]
fn what_is_not_declared_is_seen() {
    let source = "pub struct Account {\n    pub needs: Vec<String>,\n}\npub fn mask() {}";
    assert!(declares(source, "Account") && declares(source, "Account::needs") && declares(source, "mask"));
    assert!(!declares(source, "Acc") && !declares(source, "Account::need") && !declares(source, "Contact"));
}
