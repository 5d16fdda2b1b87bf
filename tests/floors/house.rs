//! The house: all files, the paths they name, and the arrows between them.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Kind, Source, Token};

/// A path of modules from the root of the crate.
pub(crate) type Module = Vec<String>;

/// A path as a file names it.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    /// Its pieces as written.
    pub path: Vec<String>,
    /// In a `use` line: the name it gets here, `*` for all names.
    pub alias: Option<String>,
    /// In a `pub use` line.
    pub public: bool,
    /// Where.
    pub line: usize,
}

/// What a path means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// A file of this crate.
    Here(Module),
    /// Another crate, with the `use` lines before it unfolded.
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

/// A file with what it names and what it defines.
#[derive(Debug)]
pub(crate) struct File {
    /// Its text.
    pub source: Source,
    /// The module it is.
    pub module: Module,
    /// The paths it names.
    pub names: Vec<Named>,
    /// The items at its outermost level.
    defines: BTreeSet<String>,
}

/// All files that are not tests.
#[derive(Debug, Default)]
pub(crate) struct House {
    /// By module.
    pub files: BTreeMap<Module, File>,
}

/// Steps of `use` lines that lead to other `use` lines; more would be a ring of them.
const FOLDS: usize = 12;

impl House {
    /// Reads files given as (path under `src`, text).
    pub(crate) fn new<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let sources: Vec<_> = texts.into_iter().map(|(path, text)| Source::read(path, text)).collect();
        let mut proofs: Vec<Module> = Vec::new();
        for source in &sources {
            let module = source.module();
            proofs.extend(source.test_modules.iter().map(|name| under(&module, name)));
        }
        let inside = |module: &[String]| proofs.iter().any(|proof| module.starts_with(proof));
        let kept = sources.into_iter().filter(|s| !inside(&s.module()));
        Self { files: kept.map(File::new).map(|file| (file.module.clone(), file)).collect() }
    }

    /// Every arrow between two files; a `mod` line or a `pub use` of one's own child is none.
    pub(crate) fn arrows(&self) -> Vec<Arrow> {
        let mut arrows = Vec::new();
        for file in self.files.values() {
            for named in &file.names {
                let Place::Here(to) = self.find(&file.module, &named.path, 0) else { continue };
                let offered = named.public && to.starts_with(&file.module);
                if to != file.module && !offered {
                    arrows.push(Arrow { from: file.module.clone(), to, at: file.source.at(named.line) });
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
            "crate" | "peilian" => self.walk(&[], rest, folds),
            "self" => self.walk(module, rest, folds),
            "super" if module.is_empty() => outside(),
            "super" if rest.first().is_some_and(|p| p == "super") => {
                self.find(&module[..module.len() - 1], rest, folds)
            }
            "super" => self.walk(&module[..module.len() - 1], rest, folds),
            name if self.child(module, name).is_some() => self.walk(module, path, folds),
            name => match self.alias(module, name) {
                Some(named) if folds < FOLDS && named.path != path => {
                    self.find(module, &[named.path.as_slice(), rest].concat(), folds + 1)
                }
                _ => outside(),
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
        let Some(file) = self.files.get(module).filter(|f| !f.defines.contains(first)) else { return here };
        if folds >= FOLDS {
            return here;
        }
        if let Some(named) = self.alias(module, first) {
            return self.find(module, &[named.path.as_slice(), rest].concat(), folds + 1);
        }
        let mut all = file.names.iter().filter(|n| n.alias.as_deref() == Some("*"));
        all.find_map(|glob| match self.find(module, &glob.path, folds + 1) {
            Place::Here(to) if self.files.get(&to).is_some_and(|f| f.defines.contains(first)) => Some(Place::Here(to)),
            _ => None,
        })
        .unwrap_or(here)
    }

    fn child(&self, module: &[String], name: &str) -> Option<Module> {
        let child = under(module, name);
        self.files.contains_key(&child).then_some(child)
    }

    fn alias(&self, module: &[String], name: &str) -> Option<&Named> {
        self.files.get(module)?.names.iter().find(|n| n.alias.as_deref() == Some(name))
    }
}

impl File {
    fn new(source: Source) -> Self {
        let module = source.module();
        let names = names(&source.tokens);
        let defines = defines(&source.tokens);
        Self { source, module, names, defines }
    }
}

/// The module of this name in a module.
fn under(module: &[String], name: &str) -> Module {
    module.iter().map(String::as_str).chain([name]).map(str::to_owned).collect()
}

/// Names of the items at the outermost level.
fn defines(all: &[Token]) -> BTreeSet<String> {
    let mut depth = 0_i32;
    let mut found = BTreeSet::new();
    for (at, token) in all.iter().enumerate() {
        if token.kind == Kind::Mark {
            depth += i32::from(token.is("{")) - i32::from(token.is("}"));
        }
        let item = ["struct", "enum", "union", "trait", "type", "fn", "const", "static"];
        if depth == 0 && item.iter().any(|word| token.is(word)) {
            found.extend(all.get(at + 1).and_then(Token::name).map(str::to_owned));
        }
    }
    found
}

/// Every path of two pieces or more, and every `use` line unfolded.
fn names(all: &[Token]) -> Vec<Named> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let token = &all[at];
        if token.is("use") && all.get(at + 1).is_some_and(|t| t.name().is_some() || t.is("{") || t.is("::")) {
            let public = at > 0 && (all[at - 1].is("pub") || all[at - 1].is(")"));
            at = tree(all, at + 1, &[], public, &mut found);
        } else if token.name().is_some() && !(at > 0 && all[at - 1].is("::")) {
            let end = path_end(all, at);
            if end > at + 1 {
                let path = all[at..end].iter().filter_map(Token::name).map(str::to_owned).collect();
                found.push(Named { path, alias: None, public: false, line: token.line });
            }
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

/// Where a path that starts at a word ends.
fn path_end(all: &[Token], from: usize) -> usize {
    let mut at = from + 1;
    while all.get(at).is_some_and(|t| t.is("::")) && all.get(at + 1).is_some_and(|t| t.name().is_some()) {
        at += 2;
    }
    at
}

/// Reads one branch of a `use` line; tells where it ends.
fn tree(all: &[Token], from: usize, before: &[String], public: bool, found: &mut Vec<Named>) -> usize {
    let mut path = before.to_vec();
    let mut at = from;
    while let Some(token) = all.get(at) {
        if token.is("{") {
            at += 1;
            while all.get(at).is_some_and(|t| !t.is("}")) {
                at = tree(all, at, &path, public, found);
                at += usize::from(all.get(at).is_some_and(|t| t.is(",")));
            }
            return at + 1;
        }
        if token.is("*") {
            found.push(Named { path, alias: Some("*".to_owned()), public, line: token.line });
            return at + 1;
        }
        if let Some(name) = token.name() {
            // `self` at the end of a branch is what stands before it.
            if name != "self" || path.is_empty() {
                path.push(name.to_owned());
            }
            at += 1;
            if !all.get(at).is_some_and(|t| t.is("::")) {
                break;
            }
        }
        at += 1;
    }
    let line = all.get(from).map_or(0, |t| t.line);
    let renamed = all.get(at).is_some_and(|t| t.is("as"));
    let alias = if renamed { all.get(at + 1).map(|t| t.text.clone()) } else { path.last().cloned() };
    found.push(Named { path, alias, public, line });
    if renamed { at + 2 } else { at }
}
