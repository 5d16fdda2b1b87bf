//! Finds texts of a pack that are empty in one language, as they stand in the file: with line and column. It reads no types, so
//! that a new text is found without being named here.

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

/// How many texts a file has, and those of them that are empty. The file is one that reads.
pub(super) fn texts(file: &str) -> (usize, Vec<BlankText>) {
    let (mut count, mut blank) = (0, Vec::new());
    let mut rest = file;
    // The last name that stood outside of a string, and where it began.
    let mut name = "";
    let mut named_at = 0;
    while let Some(first) = rest.chars().next() {
        let at = file.len() - rest.len();
        let long = if let Some(comment) = rest.strip_prefix("//") {
            comment.find('\n').map_or(rest.len(), |end| end + 2)
        } else if rest.starts_with('"') {
            let (long, content) = string(rest);
            if let Some(lang) = language(name) {
                count += usize::from(lang == Lang::Zh);
                if content.trim().is_empty() {
                    blank.push(place(file, named_at, lang));
                }
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
    (count, blank)
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
    let before = file.get(..at).unwrap_or_default();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    BlankText { line: before.matches('\n').count() + 1, column, lang }
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
}
