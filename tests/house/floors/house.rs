//! The house: all files, what the paths they name mean, and the arrows between the files.

use std::collections::BTreeMap;

use super::source::{Module, Named, Source};

/// What a path means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// A file of the house.
    Here(Module),
    /// Somebody else's crate, with the `use` lines before it unfolded.
    There(Vec<String>),
}

/// An arrow: one file names something of another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Arrow {
    /// Who names.
    pub from: Module,
    /// What is named.
    pub to: Module,
    /// Where: `src/path:line`.
    pub at: String,
}

impl Arrow {
    /// The arrow as a line of a report.
    pub(crate) fn told(&self) -> String {
        format!("{}: {} → {}", self.at, self.from.join("::"), self.to.join("::"))
    }
}

/// All of `src`.
#[derive(Debug, Default)]
pub(crate) struct House {
    /// What is not a test, by module.
    pub files: BTreeMap<Module, Source>,
    /// The files of the tests.
    pub tests: Vec<Source>,
}

/// Steps of `use` lines that lead to other `use` lines; more would be a ring of them.
const FOLDS: usize = 12;

impl House {
    /// Reads files given as (path under `src`, text).
    pub(crate) fn new<'a>(given: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let sources: Vec<_> = given.into_iter().map(|(path, text)| Source::read(path, text)).collect();
        let proofs: Vec<Module> = sources
            .iter()
            .flat_map(|source| source.test_modules.iter().map(|name| under(&source.module(), name)))
            .collect();
        let is_test = |source: &Source| proofs.iter().any(|proof| source.module().starts_with(proof));
        let (tests, files): (Vec<_>, Vec<_>) = sources.into_iter().partition(is_test);
        Self { files: files.into_iter().map(|file| (file.module(), file)).collect(), tests }
    }

    /// Every file, the ones of the tests too.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Source> {
        self.files.values().chain(&self.tests)
    }

    /// Every arrow between two files; a `mod` line or a `pub use` of one's own child is none.
    pub(crate) fn arrows(&self) -> Vec<Arrow> {
        let mut arrows = Vec::new();
        for (module, file) in &self.files {
            for named in &file.names {
                let Place::Here(to) = self.find(module, &named.path, 0) else { continue };
                let offered = named.public && to.starts_with(module);
                if to != *module && !offered {
                    arrows.push(Arrow { from: module.clone(), to, at: file.at(named.line) });
                }
            }
        }
        arrows.sort();
        arrows.dedup_by(|b, a| a.from == b.from && a.to == b.to);
        arrows
    }

    /// What a path named in a module means.
    pub(crate) fn find(&self, module: &[String], path: &[String], folds: usize) -> Place {
        let outside = || Place::There(path.to_vec());
        let Some((first, rest)) = path.split_first() else { return Place::Here(module.to_vec()) };
        match first.as_str() {
            "crate" => self.walk(&module[..1], rest, folds),
            "self" => self.walk(module, rest, folds),
            "super" if module.len() < 2 => outside(),
            "super" if rest.first().is_some_and(|piece| piece == "super") => {
                self.find(&module[..module.len() - 1], rest, folds)
            }
            "super" => self.walk(&module[..module.len() - 1], rest, folds),
            name if self.child(module, name).is_some() => self.walk(module, path, folds),
            name => match self.alias(module, name) {
                Some(named) if folds < FOLDS && named.path != path => {
                    self.find(module, &[named.path.as_slice(), rest].concat(), folds + 1)
                }
                _ => match self.child(&[], room(name)) {
                    Some(room) => self.walk(&room, rest, folds),
                    None => outside(),
                },
            },
        }
    }

    /// Goes down from a module as far as there are modules, then through the names it only passes on.
    fn walk(&self, module: &[String], path: &[String], folds: usize) -> Place {
        let Some((first, rest)) = path.split_first() else { return Place::Here(module.to_vec()) };
        if let Some(child) = self.child(module, first) {
            return self.walk(&child, rest, folds);
        }
        let here = Place::Here(module.to_vec());
        let Some(file) = self.files.get(module).filter(|file| !file.items.contains(first)) else { return here };
        if folds >= FOLDS {
            return here;
        }
        if let Some(named) = self.alias(module, first) {
            return self.find(module, &[named.path.as_slice(), rest].concat(), folds + 1);
        }
        let mut globs = file.names.iter().filter(|named| named.alias.as_deref() == Some("*"));
        globs
            .find_map(|glob| match self.find(module, &glob.path, folds + 1) {
                Place::Here(to) if self.files.get(&to).is_some_and(|f| f.items.contains(first)) => {
                    Some(Place::Here(to))
                }
                _ => None,
            })
            .unwrap_or(here)
    }

    fn child(&self, module: &[String], name: &str) -> Option<Module> {
        let child = under(module, name);
        self.files.contains_key(&child).then_some(child)
    }

    fn alias(&self, module: &[String], name: &str) -> Option<&Named> {
        self.files.get(module)?.names.iter().find(|named| named.alias.as_deref() == Some(name))
    }
}

/// The room of a crate; the root package is the shell.
fn room(name: &str) -> &str {
    if name == "peilian" { "shell" } else { name }
}

/// The module of this name in a module.
fn under(module: &[String], name: &str) -> Module {
    module.iter().map(String::as_str).chain([name]).map(str::to_owned).collect()
}
