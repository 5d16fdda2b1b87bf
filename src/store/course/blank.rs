//! Finds texts of a pack as they stand in the file, with line and column: those that are empty in one language, and one by what it
//! says. It reads no types, so that a new text is found without being named here.

use domain::lang::Lang;

/// A text that says nothing in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlankText {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// The language that is missing.
    pub lang: Lang,
}

/// A string of a file with the name that stands before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct NamedString<'a> {
    name: &'a str,
    /// Where the name begins.
    at: usize,
    /// As it stands in the file, between its marks.
    raw: &'a str,
}

/// How many texts a file has, and those of them that are empty. The file is one that reads.
pub(super) fn texts(file: &str) -> (usize, Vec<BlankText>) {
    let all: Vec<_> = strings(file).into_iter().filter_map(|of| Some((of, language(of.name)?))).collect();
    let blank = all.iter().filter(|(of, _)| of.raw.trim().is_empty()).map(|(of, lang)| place(file, of.at, *lang));
    (all.iter().filter(|(_, lang)| *lang == Lang::Zh).count(), blank.collect())
}

/// Line and column of a text in a language, by what it says.
pub(super) fn find_text(file: &str, lang: Lang, said: &str) -> Option<(usize, usize)> {
    find(file, |of| language(of.name) == Some(lang) && says(of.raw, said))
}

/// Line and column of what has a key.
pub(super) fn find_key(file: &str, key: &str) -> Option<(usize, usize)> {
    find(file, |of| of.name == "key" && says(of.raw, key))
}

fn find(file: &str, wanted: impl Fn(&NamedString) -> bool) -> Option<(usize, usize)> {
    strings(file).into_iter().find(wanted).map(|of| position(file, of.at))
}

/// Whether a string says something once its escapes are read.
fn says(raw: &str, said: &str) -> bool {
    raw == said || ron::from_str::<String>(&format!("\"{raw}\"")).is_ok_and(|read| read == said)
}

/// Every string that has a name.
fn strings(file: &str) -> Vec<NamedString<'_>> {
    let mut found = Vec::new();
    let mut rest = file;
    // The last name that stood outside of a string, and where it began.
    let mut name = "";
    let mut named_at = 0;
    while let Some(first) = rest.chars().next() {
        let at = file.len() - rest.len();
        let long = if let Some(comment) = rest.strip_prefix("//") {
            comment.find('\n').map_or(rest.len(), |end| end + 2)
        } else if rest.starts_with('"') {
            let (long, raw) = string(rest);
            if !name.is_empty() {
                found.push(NamedString { name, at: named_at, raw });
            }
            name = "";
            long
        } else if first.is_ascii_alphabetic() {
            let long = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
            (name, named_at) = (rest.get(..long).unwrap_or_default(), at);
            long
        } else {
            if first != ':' && !first.is_whitespace() {
                name = "";
            }
            first.len_utf8()
        };
        rest = rest.get(long..).unwrap_or_default();
    }
    found
}

/// How long a string is with both its marks, and what stands between them.
fn string(rest: &str) -> (usize, &str) {
    let mut escaped = false;
    for (at, sign) in rest.char_indices().skip(1) {
        match sign {
            '"' if !escaped => return (at + 1, rest.get(1..at).unwrap_or_default()),
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    (rest.len(), rest)
}

fn language(name: &str) -> Option<Lang> {
    match name {
        "zh" => Some(Lang::Zh),
        "en" => Some(Lang::En),
        _ => None,
    }
}

fn place(file: &str, at: usize, lang: Lang) -> BlankText {
    let (line, column) = position(file, at);
    BlankText { line, column, lang }
}

/// Line and column, from 1.
fn position(file: &str, at: usize) -> (usize, usize) {
    let before = file.get(..at).unwrap_or_default();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (before.matches('\n').count() + 1, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_text_is_found_where_it_stands() {
        let file = "(\n    // zh: \"\"\n    ask: (zh: \"en: \\\"\\\"\", en: \" \"),\n    key: \"\",\n    好: (zh :\n  \"\", en: \"a\"))";
        let (count, found) = texts(file);
        let blank = |line, column, lang| BlankText { line, column, lang };
        assert_eq!((count, found), (2, vec![blank(3, 27, Lang::En), blank(5, 9, Lang::Zh)]));
    }

    #[test]
    fn a_text_is_found_by_what_it_says_and_a_page_by_its_key() {
        let file = "(\n  key: \"a\",\n  title: (zh: \"好\", en: \"say \\\"a\\\" 好\"),\n)";
        assert_eq!(find_text(file, Lang::En, "say \"a\" 好"), Some((3, 20)));
        assert_eq!(find_text(file, Lang::Zh, "say \"a\" 好"), None);
        assert_eq!((find_key(file, "a"), find_key(file, "好")), (Some((2, 3)), None));
    }
}
