//! Says where something stands in a file of a pack: line and column, and what somebody looks for who has the course open: which
//! page, which key, which field.

use std::path::{Path, PathBuf};

use super::tree::{Node, NodeKind, Tree};

/// A place in a file of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackPlace {
    /// The file.
    pub path: PathBuf,
    /// Line and column, in characters from 1; none where it is about the whole file.
    pub at: Option<(usize, usize)>,
    /// What leads there, from the outside.
    pub steps: Vec<PlaceStep>,
}

/// One of the things that hold a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceStep {
    /// The field; empty for what a file itself lists.
    pub field: String,
    /// Its number in a list, from 1.
    pub number: Option<usize>,
    /// The key it has.
    pub key: Option<String>,
}

impl PackPlace {
    /// A place of a file by its bytes.
    pub(super) fn of(path: &Path, text: &str, root: &Node, at: usize) -> Self {
        Self { path: path.to_owned(), at: Some(position(text, at)), steps: steps(root, at) }
    }

    /// A place of a file by line and column.
    pub(super) fn at_line(path: &Path, text: &str, root: &Node, place: (usize, usize)) -> Self {
        let before: usize = text.split_inclusive('\n').take(place.0.saturating_sub(1)).map(str::len).sum();
        let line = text.get(before..).unwrap_or_default();
        let inside = line.char_indices().nth(place.1.saturating_sub(1)).map_or(line.len(), |(at, _)| at);
        Self { path: path.to_owned(), at: Some(place), steps: steps(root, before + inside) }
    }

    /// A whole file.
    pub(super) fn whole(path: &Path) -> Self {
        Self { path: path.to_owned(), at: None, steps: Vec::new() }
    }
}

/// Line and column, from 1.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or_default();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (before.matches('\n').count() + 1, column)
}

/// What leads to a place.
fn steps(root: &Node, at: usize) -> Vec<PlaceStep> {
    let mut steps: Vec<PlaceStep> = Vec::new();
    let mut node = root;
    loop {
        node = bare(node);
        let field = node.fields().iter().find(|field| (field.at..field.value.end).contains(&at));
        let item = node.items().iter().enumerate().find(|(_, item)| (item.at..item.end).contains(&at));
        if let Some(field) = field {
            steps.push(PlaceStep { field: field.name.clone(), number: None, key: key(&field.value) });
            node = &field.value;
        } else if let Some((number, item)) = item {
            // A list in a field is one step with its place in it; a list in a list is one more.
            match steps.last_mut().filter(|step| step.number.is_none()) {
                Some(step) => (step.number, step.key) = (Some(number + 1), key(item)),
                None => steps.push(PlaceStep { field: String::new(), number: Some(number + 1), key: key(item) }),
            }
            node = item;
        } else {
            return steps;
        }
    }
}

/// What stands inside a value that only wraps it, such as `Some((…))`.
fn bare(node: &Node) -> &Node {
    match (&node.kind, node.items(), node.fields()) {
        (NodeKind::Group { .. }, [one], []) => bare(one),
        _ => node,
    }
}

fn key(node: &Node) -> Option<String> {
    let key = bare(node).field("key")?.value.text()?;
    (!key.trim().is_empty()).then(|| key.to_owned())
}

/// Where something stands that a path of fields and places leads to, such as `pages[3].blocks`; places from 0.
pub(super) fn find(tree: &Tree, path: &str) -> Option<usize> {
    let mut node = &tree.root;
    let mut at = node.at;
    for part in path.split(['.', '[']).filter(|part| !part.is_empty()) {
        if let Some(number) = part.strip_suffix(']') {
            node = node.items().get(number.parse::<usize>().ok()?)?;
            at = node.at;
        } else {
            let field = bare(node).field(part)?;
            (node, at) = (&field.value, field.at);
        }
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "(\n  pages: [\n    (key: \"a\", title: (zh: \"好\", en: \"\")),\n    (key: \"b\", rows: [[1, 2], [3]]),\n  ],\n)";

    type ToldStep = (String, Option<usize>, Option<String>);

    fn told(at: usize) -> (Option<(usize, usize)>, Vec<ToldStep>) {
        let tree = Tree::of(FILE);
        let place = PackPlace::of(Path::new("x"), FILE, &tree.root, at);
        let (line, column) = place.at.unwrap();
        assert_eq!(PackPlace::at_line(Path::new("x"), FILE, &tree.root, (line, column)), place);
        (place.at, place.steps.into_iter().map(|step| (step.field, step.number, step.key)).collect())
    }

    #[test]
    fn a_place_is_told_by_line_page_key_and_field() {
        let step = |field: &str, number, key: Option<&str>| (field.to_owned(), number, key.map(str::to_owned));
        let (at, steps) = told(FILE.find("en:").unwrap());
        assert_eq!(at, Some((3, 33)));
        assert_eq!(steps, [step("pages", Some(1), Some("a")), step("title", None, None), step("en", None, None)]);
        let (_, steps) = told(FILE.find('3').unwrap());
        assert_eq!(steps, [step("pages", Some(2), Some("b")), step("rows", Some(2), None), step("", Some(1), None)]);
        assert_eq!(told(0).1, []);
    }

    #[test]
    fn a_path_leads_to_where_it_stands() {
        let tree = Tree::of(FILE);
        assert_eq!(find(&tree, "pages[1].rows[1]"), FILE.find("[3]"));
        assert_eq!(find(&tree, "pages[0].title.en"), FILE.find("en:"));
        assert_eq!((find(&tree, "pages[2]"), find(&tree, "pages[0].notes")), (None, None));
        assert_eq!(find(&tree, ""), Some(0));
    }
}
