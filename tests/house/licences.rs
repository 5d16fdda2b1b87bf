//! Every package this program is built from may be used, changed and passed on; every direct one has its reason
//! beside it.

#![expect(clippy::unwrap_used, reason = "what a test cannot read, it fails on")]

use std::collections::BTreeSet;
use std::fs;

use cargo_metadata::{Metadata, MetadataCommand};

/// Licences that ask for no more than their text to travel along, and why each is here.
const ALLOWED: [(&str, &str); 9] = [
    ("MIT", "permissive"),
    ("Apache-2.0", "permissive, with a grant of patents"),
    ("BSD-2-Clause", "permissive"),
    ("BSD-3-Clause", "permissive"),
    ("ISC", "permissive"),
    ("Zlib", "permissive: foldhash"),
    ("Unicode-3.0", "permissive: the tables of unicode-ident"),
    ("Unlicense", "public domain"),
    ("CC0-1.0", "public domain"),
];

/// Licences allowed to these packages only: used unchanged, they ask nothing of the code around them.
const EXCEPTED: [(&str, &str); 2] = [("nucleo-matcher", "MPL-2.0"), ("option-ext", "MPL-2.0")];

/// Exceptions after WITH; each only adds to what the licence before it permits.
const RELAXED: [&str; 1] = ["LLVM-exception"];

/// Reads a licence expression from the left; tells whether what `may` allows satisfies it. None where it does not read.
struct Expression<'a> {
    words: Vec<&'a str>,
    at: usize,
    may: &'a dyn Fn(&str) -> bool,
}

impl<'a> Expression<'a> {
    fn read(spaced: &'a str, may: &'a dyn Fn(&str) -> bool) -> Option<bool> {
        let mut reader = Self { words: spaced.split_whitespace().collect(), at: 0, may };
        let good = reader.any()?;
        (reader.at == reader.words.len()).then_some(good)
    }

    fn take(&mut self, word: &str) -> bool {
        let here = self.words.get(self.at) == Some(&word);
        self.at += usize::from(here);
        here
    }

    /// `a OR b`: binds loosest. Before SPDX expressions it was written `a/b`.
    fn any(&mut self) -> Option<bool> {
        let mut good = self.all()?;
        while self.take("OR") || self.take("/") {
            good |= self.all()?;
        }
        Some(good)
    }

    /// `a AND b`.
    fn all(&mut self) -> Option<bool> {
        let mut good = self.one()?;
        while self.take("AND") {
            good &= self.one()?;
        }
        Some(good)
    }

    /// A licence, with or without an exception, or a group.
    fn one(&mut self) -> Option<bool> {
        if self.take("(") {
            let good = self.any()?;
            return self.take(")").then_some(good);
        }
        let name = self.words.get(self.at).copied().filter(|word| !["OR", "AND", "WITH", "/", ")"].contains(word))?;
        self.at += 1;
        let mut good = (self.may)(name);
        if self.take("WITH") {
            good &= RELAXED.contains(self.words.get(self.at)?);
            self.at += 1;
        }
        Some(good)
    }
}

/// Whether a package may be used under its licence expression. None where the expression does not read.
fn permitted(package: &str, expression: &str) -> Option<bool> {
    let may = |name: &str| ALLOWED.iter().any(|(allowed, _)| *allowed == name) || EXCEPTED.contains(&(package, name));
    let spaced = ['(', ')', '/'].iter().fold(expression.to_owned(), |text, c| text.replace(*c, &format!(" {c} ")));
    Expression::read(&spaced, &may)
}

/// The packages that may not be used, each with its licence.
fn refused(metadata: &Metadata) -> Vec<String> {
    let others = metadata.packages.iter().filter(|p| metadata.root_package().is_none_or(|root| root.id != p.id));
    let bad = others.filter(|p| permitted(&p.name, p.license.as_deref().unwrap_or_default()) != Some(true));
    bad.map(|p| format!("{} {}: {}", p.name, p.version, p.license.as_deref().unwrap_or("no licence named"))).collect()
}

fn metadata(words: &[&str]) -> cargo_metadata::Result<Metadata> {
    let words = words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    MetadataCommand::new().current_dir(env!("CARGO_MANIFEST_DIR")).other_options(words).exec()
}

/// The triple of this machine.
fn host() -> String {
    let cargo = std::process::Command::new(env!("CARGO")).arg("-vV").output().unwrap();
    let told = String::from_utf8(cargo.stdout).unwrap();
    told.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned()
}

#[test]
fn expressions_read() {
    for good in [
        "MIT",
        "MIT OR GPL-3.0-only",
        "GPL-3.0-only OR MIT",
        "MIT/Apache-2.0",
        "GPL-2.0/MIT",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "(GPL-3.0-only OR (MIT AND ISC))",
        "Apache-2.0 WITH LLVM-exception OR GPL-3.0-only",
        "GPL-3.0-only AND ISC OR MIT",
    ] {
        assert_eq!(permitted("x", good), Some(true), "{good}");
    }
    for bad in [
        "GPL-3.0-only",
        "MIT AND GPL-3.0-only",
        "MIT OR Apache-2.0 AND",
        "(MIT OR Apache-2.0) AND OpenSSL",
        "Apache-2.0 WITH Other-exception",
        "MPL-2.0",
        "MIT Apache-2.0",
        "(MIT",
        "mit",
        "",
    ] {
        assert_ne!(permitted("x", bad), Some(true), "{bad}");
    }
    assert_eq!(permitted("option-ext", "MPL-2.0"), Some(true));
}

#[test]
fn every_package_of_this_machine_may_be_used() {
    // What was compiled is on the disk: this needs no network.
    let found = metadata(&["--offline", "--locked", "--filter-platform", &host()]).unwrap();
    assert!(found.packages.len() > 20);
    assert_eq!(refused(&found), Vec::<String>::new());
    for (package, _) in EXCEPTED {
        assert!(found.packages.iter().any(|p| *p.name == package), "{package} is excepted and not there");
    }
}

#[test]
fn every_package_of_any_machine_may_be_used() {
    // Packages of other systems come down only now; without a network there is nothing to look at.
    match metadata(&["--offline", "--locked"]).or_else(|_| metadata(&["--locked"])) {
        Ok(found) => assert_eq!(refused(&found), Vec::<String>::new()),
        Err(error) => eprintln!("packages of other systems were not looked at: {error}"),
    }
}

#[test]
fn every_direct_dependency_has_its_reason() {
    let manifest = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")).unwrap();
    let (without, count) = bare(&manifest);
    assert!(count > 15);
    assert_eq!(without, BTreeSet::new(), "without a comment in the line above");
    let planted = "[package]\na = 1\n[workspace.dependencies]\n# Why.\npeilian-a = { path = \"a\" }\npeilian-b = { path = \"b\" }\n\
                   c = \"1\"\n# Why.\nd = \"1\"\npeilian-e = { path = \"e\" }\n[dependencies]\nf = \"1\"\n";
    assert_eq!(bare(planted).0, ["c", "peilian-e"].map(str::to_owned).into());
}

#[test]
fn every_room_takes_its_dependencies_from_the_workspace() {
    let found = metadata(&["--no-deps", "--offline"]).unwrap();
    assert!(found.packages.len() > 5);
    for room in &found.packages {
        let manifest = fs::read_to_string(&room.manifest_path).unwrap();
        assert_eq!(own(&manifest), BTreeSet::new(), "{} chooses a version of its own", room.manifest_path);
    }
    let planted = "[dependencies]\na.workspace = true\nb = { workspace = true, features = [\"x\"] }\nc = \"1\"\n\
                   [target.'cfg(unix)'.dev-dependencies]\nd = { version = \"1\" }\n[dependencies.e]\nworkspace = true\n\
                   [package]\nf = \"1\"\n[workspace.dependencies]\ng = \"1\"\n";
    assert_eq!(own(planted), ["c", "d", "e"].map(str::to_owned).into());
}

/// The dependencies of the workspace without a reason above them, and how many there are at all. The rooms, one below
/// another, share one reason.
fn bare(manifest: &str) -> (BTreeSet<String>, usize) {
    let (mut inside, mut comment, mut rooms, mut count) = (false, false, false, 0);
    let mut bare = BTreeSet::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line == "[workspace.dependencies]";
        }
        if let Some((name, _)) = line.split_once('=').filter(|_| inside && !line.starts_with('#')) {
            count += 1;
            let room = name.starts_with("peilian-");
            let told = comment || (room && rooms);
            if !told {
                bare.insert(name.trim().to_owned());
            }
            (comment, rooms) = (false, room && told);
        } else {
            (comment, rooms) = (line.starts_with("# "), false);
        }
    }
    (bare, count)
}

/// The dependencies of a room that do not come from the workspace, however they are written.
fn own(manifest: &str) -> BTreeSet<String> {
    let mut inside = false;
    let mut own = BTreeSet::new();
    for line in manifest.lines() {
        if let Some(section) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            inside = section.ends_with("dependencies") && section != "workspace.dependencies";
            // A table of its own hides what it takes from the line-by-line look: it is not our way of writing.
            own.extend(section.split_once("dependencies.").map(|(_, name)| name.to_owned()));
        } else if let Some((name, value)) = line.split_once('=').filter(|_| inside && !line.starts_with('#')) {
            let taken = name.trim().ends_with(".workspace") || value.contains("workspace = true");
            own.extend((!taken).then(|| name.trim().to_owned()));
        }
    }
    own
}

/// A font may be passed on with its licence beside it, and only so.
#[test]
fn every_font_has_its_licence() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = fs::read_dir(root.join("assets/fonts")).unwrap().map(|file| file.unwrap().path());
    let fonts: Vec<_> = files.filter(|file| file.extension().is_some_and(|end| end == "bin")).collect();
    assert!(!fonts.is_empty());
    for font in fonts {
        let licence = root.join("licences").join(font.with_extension("txt").file_name().unwrap());
        let text = fs::read_to_string(&licence).unwrap_or_default();
        assert!(text.contains("SIL OPEN FONT LICENSE Version 1.1"), "{}: without licence", font.display());
    }
}
