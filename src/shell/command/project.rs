//! Finds the project that a word on the command line means.

use domain::account::Account;
use domain::book::Book;
use domain::id::Id;
use domain::project::Project;
use text::find::{Finder, Haystack};
use text::{clean_line, name_key};
use words::{Say, shell as phrases};

/// The most candidates that are named.
const NAMED: usize = 5;

/// The project of that id, or the only one of that name, or the only one of that customer and name.
///
/// # Errors
/// Says that no project is called so, or several, and names those that may be meant.
pub fn find<'a>(book: &'a Book, name: &str) -> Result<(&'a Account, &'a Project), Say> {
    let id = name.parse::<Id>().ok();
    let all = || book.accounts().values().flat_map(|a| a.projects.iter().map(move |p| (a.as_ref(), p)));
    if let Some(found) = all().find(|(_, p)| Some(p.id) == id) {
        return Ok(found);
    }
    let key = name_key(name);
    let called = |(a, p): &(&Account, &Project)| name_key(&p.name) == key || name_key(&full(a, p)) == key;
    let found: Vec<_> = all().filter(called).collect();
    match found.as_slice() {
        [] => match all().filter(|(a, p)| name_key(&full(a, p)).contains(&key)).collect::<Vec<_>>().as_slice() {
            // A part of one name only can mean nothing else.
            [one] => Ok(*one),
            _ => Err(unknown(&all().collect::<Vec<_>>(), name)),
        },
        [one] => Ok(*one),
        several => Err(phrases::SEVERAL_PROJECTS.with([name, &candidates(several.iter().copied())])),
    }
}

fn full(account: &Account, project: &Project) -> String {
    format!("{} {}", account.name, project.name)
}

/// Nothing is called so: those that come near are named.
fn unknown(all: &[(&Account, &Project)], name: &str) -> Say {
    let haystacks: Vec<_> = all.iter().map(|(a, p)| Haystack::new(&full(a, p))).collect();
    let near = Finder::default().rank(name, &haystacks);
    let near: Vec<_> = near.into_iter().filter_map(|place| all.get(place).copied()).take(NAMED).collect();
    if near.is_empty() {
        phrases::NO_SUCH_PROJECT.with([name])
    } else {
        phrases::NO_PROJECT_BUT.with([name, &candidates(near)])
    }
}

/// A candidate a line: customer, project, id.
fn candidates<'a>(of: impl IntoIterator<Item = (&'a Account, &'a Project)>) -> String {
    let lines = of.into_iter().map(|(a, p)| format!("\n  {} ({})", clean_line(&full(a, p)), p.id));
    lines.collect::<Vec<_>>().concat()
}
