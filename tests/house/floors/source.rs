//! A source file as the rules see it: what it names, calls, says and defines outside its tests, each with its line.

use std::collections::BTreeSet;

use syn::visit::Visit as _;

/// A path of modules from the top of the house; the first piece is the room.
pub(crate) type Module = Vec<String>;

/// A word or text, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spot {
    /// A name, or the value of a string or character.
    pub text: String,
    /// Counted from 1.
    pub line: usize,
}

/// A path as a file names it.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    /// Its pieces as written.
    pub path: Vec<String>,
    /// In a `use` line: the name it gets here, `*` for all names.
    pub alias: Option<String>,
    /// In a `pub use` line.
    pub public: bool,
    /// Counted from 1.
    pub line: usize,
}

/// A function with a body.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Function {
    /// Its name.
    pub name: String,
    /// Where it starts.
    pub line: usize,
    /// Lines from `fn` to the closing brace.
    pub length: usize,
}

/// A file.
#[derive(Debug, Default)]
pub(crate) struct Source {
    /// Under `src`, with `/`.
    pub path: String,
    /// As it lies on the disk.
    pub raw: String,
    /// Every path of two pieces or more, and every `use` line unfolded.
    pub names: Vec<Named>,
    /// Strings and characters, but those in attributes.
    pub texts: Vec<Spot>,
    /// Methods that are called.
    pub calls: Vec<Spot>,
    /// Macros that are called.
    pub macros: Vec<Spot>,
    /// Functions, methods and inner ones too.
    pub functions: Vec<Function>,
    /// Structs, enums, unions, traits and aliases, wherever they are defined; no associated types.
    pub types: Vec<Spot>,
    /// The items at its outermost level.
    pub items: BTreeSet<String>,
    /// Modules in files of their own that only tests see: their files are tests too.
    pub test_modules: Vec<String>,
}

impl Source {
    /// Reads a file.
    pub(crate) fn read(path: &str, raw: &str) -> Self {
        let file = syn::parse_file(raw).unwrap_or_else(|error| panic!("src/{path} does not read: {error}"));
        let mut source = Self { path: path.to_owned(), raw: raw.to_owned(), ..Self::default() };
        source.visit_file(&file);
        source
    }

    /// The module it is: `app/form/field.rs` is `app::form::field`, `app/lib.rs` the room `app` itself.
    pub(crate) fn module(&self) -> Module {
        let stem = self.path.trim_end_matches(".rs");
        stem.strip_suffix("/lib").unwrap_or(stem).split('/').map(str::to_owned).collect()
    }

    /// Its room; `main` is the door.
    pub(crate) fn room(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap_or_default()
    }

    /// Where something stands: `path:line`.
    pub(crate) fn at(&self, line: usize) -> String {
        format!("src/{}:{line}", self.path)
    }
}
