//! A cell is what a record says in a column. This file writes it for a CSV file, for people and for programs, and reads a
//! cell of a CSV file again.
//!
//! A text that a spreadsheet would take for a formula gets a `'` in front; the `'` comes off again only where it guards such
//! a text, so that 't Hooft keeps its own.

use std::fmt::Debug;

use rust_decimal::Decimal;
use unicode_segmentation::UnicodeSegmentation;

use crate::choice::choice_name;
use domain::lang::Lang;
use text::{clean_block, clean_line, first_visible, narrow};
use words::{Phrase, exchange as phrases};

/// What stands between the items of a list.
const BETWEEN: &str = " | ";
/// The sign that takes the meaning from a separator inside an item.
const ESCAPE: char = '\\';
/// Graphemes of a cell that are shown where it is told of.
const SHOWN: usize = 40;
/// Bytes of the longest word that says that nothing is known.
const LONGEST_NOTHING: usize = 9;
/// Empties a field when it stands alone in a cell.
const CLEAR_MARK: char = '-';

/// What a record says in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing known.
    Blank,
    /// A date, an amount, an id: nobody's own words.
    Literal(String),
    /// A figure to count with. Money stays a text, exact to the last digit.
    Number(Decimal),
    /// One of a few choices: what programs call it, the same everywhere, and the word for it.
    Choice(String, &'static str),
    /// Yes or no, and the word for it.
    Truth(bool, &'static str),
    /// Somebody's own words.
    Text(String),
    /// Several of them.
    List(Vec<String>),
}

impl Cell {
    /// A choice by the name it has in every JSON, and by the phrase for it.
    #[must_use]
    pub fn choice(of: impl Debug, phrase: Phrase, lang: Lang) -> Self {
        Self::Choice(choice_name(of), phrase.text(lang))
    }

    /// As it stands in a CSV file.
    #[must_use]
    pub fn csv_text(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Literal(text) => text.clone(),
            Self::Number(number) => number.normalize().to_string(),
            Self::Choice(_, word) | Self::Truth(_, word) => (*word).to_owned(),
            Self::Text(text) => guard(&clean_block(text)),
            Self::List(items) => guard(&clean_block(&join(items))),
        }
    }

    /// For people who only look: as it was typed, without what a reader of tables needs.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::List(items) => items.join(BETWEEN),
            other => other.display_text(),
        }
    }

    /// On one line for people; empty where nothing is known.
    #[must_use]
    pub fn display_text(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Literal(text) | Self::Text(text) => clean_line(text),
            Self::Number(_) | Self::Choice(..) | Self::Truth(..) => self.csv_text(),
            Self::List(items) => clean_line(&join(items)),
        }
    }
}

/// What a cell asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellIntent {
    /// Nothing: the field keeps what it has.
    Keep,
    /// The field becomes empty.
    Empty,
    /// The field becomes this.
    Write(String),
}

impl CellIntent {
    /// Reads a cell of a CSV file.
    #[must_use]
    pub fn read(cell: &str) -> Self {
        let text = cell.trim();
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (None, _) => Self::Keep,
            (Some(only), None) if narrow(only) == CLEAR_MARK => Self::Empty,
            _ if says_nothing(text) => Self::Keep,
            _ => Self::Write(held_as_text(text).unwrap_or_else(|| unguard(text).to_owned())),
        }
    }
}

/// A cell where it is told of: one line, and not too long.
#[must_use]
pub fn excerpt(cell: &str) -> String {
    let line = clean_line(cell);
    let line = line.trim();
    if line.graphemes(true).nth(SHOWN).is_none() {
        return line.to_owned();
    }
    line.graphemes(true).take(SHOWN).chain(["..."]).collect()
}

/// Whether a spreadsheet could take a text for a formula, or a reader for something else than what was typed, or its `'` for a
/// guard.
fn dangerous(text: &str) -> bool {
    let rest = text.trim_start_matches('\'');
    let plain = rest.trim();
    says_nothing(plain)
        || spoilt(plain).is_some()
        || is_short_number(plain)
        || rest.starts_with(['\t', '\r', '\n'])
        || first_visible(rest).is_some_and(|first| "=+-@".contains(narrow(first)))
}

/// A text of a cell, with a `'` in front where a spreadsheet or a reader would take it for something else.
#[must_use]
pub fn guard(text: &str) -> String {
    if dangerous(text) { format!("'{text}") } else { text.to_owned() }
}

fn unguard(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| dangerous(rest)).unwrap_or(text)
}

/// Whether a cell holds what programs and people write where they know nothing.
fn says_nothing(text: &str) -> bool {
    // No such word is longer.
    if text.len() > LONGEST_NOTHING {
        return false;
    }
    let plain: String = text.chars().map(narrow).flat_map(char::to_lowercase).collect();
    // A dash or a slash alone is how a table on paper says so. The hyphen is none of them: it empties a field.
    if !plain.is_empty() && plain.chars().all(|ch| matches!(ch, '\u{2014}' | '/')) {
        return true;
    }
    let words = Lang::ALL.map(|lang| phrases::SAYS_NOTHING.text(lang));
    words.iter().flat_map(|words| words.split('|')).any(|word| word == plain)
}

/// The text that `="138"` stands for: a spreadsheet is made to keep digits that way.
fn held_as_text(cell: &str) -> Option<String> {
    let inner = cell.strip_prefix("=\"")?.strip_suffix('"')?;
    let bare = inner.replace("\"\"", "");
    (!bare.contains('"')).then(|| inner.replace("\"\"", "\""))
}

/// How a spreadsheet has spoilt a cell, so that what stood there is not what stands here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spoilt {
    /// The number was shortened: `1.38E+10`.
    Shortened,
    /// An error stands in place of the value: `#REF!`, or `#####` for want of room.
    Error,
    /// The formula stands in place of its value.
    Formula,
    /// Characters were lost: `M\u{fffd}ller`.
    Lost,
}

/// How a cell is spoilt, whatever its column takes.
#[must_use]
pub fn spoilt(cell: &str) -> Option<Spoilt> {
    // A long file has many cells, and hardly one of them is spoilt.
    let begins = cell.trim_start().chars().next().map_or(' ', narrow);
    let suspect = |ch: char| matches!(narrow(ch), 'e' | 'E' | char::REPLACEMENT_CHARACTER);
    if !"#=".contains(begins) && !cell.contains(suspect) {
        return None;
    }
    let text: String = cell.trim().chars().map(narrow).collect();
    let upper = |ch: char| ch.is_ascii_digit() || ch == '/' || ch.is_uppercase();
    let error = text.strip_prefix('#').is_some_and(|rest| {
        let name = rest.trim_end_matches(['!', '?']);
        let marked = name.len() < rest.len() || ["N/A", "NV"].contains(&name);
        (marked && !name.is_empty() && name.chars().all(upper)) || (rest.len() > 1 && rest.chars().all(|ch| ch == '#'))
    });
    let calculated =
        |rest: &str| rest.chars().all(|ch| ch.is_ascii_alphanumeric() || ".,+-*/()$:!&\"'^%<>=".contains(ch));
    if error {
        Some(Spoilt::Error)
    } else if text.contains(char::REPLACEMENT_CHARACTER) {
        Some(Spoilt::Lost)
    } else if held_as_text(&text).is_none() && text.strip_prefix('=').is_some_and(calculated) && text.len() > 1 {
        Some(Spoilt::Formula)
    } else if power(&text).is_some_and(|(number, power)| number.contains(['.', ',']) || power.starts_with(['+', '-'])) {
        Some(Spoilt::Shortened)
    } else {
        None
    }
}

/// Whether a cell of digits was shortened without a sign that says so: `138E8`. In a name it may be a name.
#[must_use]
pub fn is_short_number(cell: &str) -> bool {
    power(cell.trim()).is_some()
}

/// The two parts of a number that a spreadsheet has shortened.
fn power(text: &str) -> Option<(&str, &str)> {
    let (number, power) = text.split_once(['E', 'e'])?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let (whole, part) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    let short = power.strip_prefix(['+', '-']).unwrap_or(power);
    (digits(whole) && digits(part) && digits(short) && short.len() <= 3).then_some((number, power))
}

/// Whether a character ends an item of a list.
fn separates(ch: char) -> bool {
    narrow(ch) == '|'
}

/// The items of a list in one text.
fn join(items: &[String]) -> String {
    let mut text = String::new();
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            text.push_str(BETWEEN);
        }
        for ch in item.chars() {
            if ch == ESCAPE || separates(ch) {
                text.push(ESCAPE);
            }
            text.push(ch);
        }
    }
    text
}

/// The items of a text: between `|`, full-width too, or line breaks; `\|` is a `|` inside an item and `\\` a `\`.
#[must_use]
pub fn split(text: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut chars = text.chars().peekable();
    while let Some(ch) = chars.next() {
        let escaped = chars.next_if(|next| ch == ESCAPE && (*next == ESCAPE || separates(*next)));
        let ends = escaped.is_none() && (separates(ch) || ch == '\n' || ch == '\r');
        match items.last_mut() {
            Some(item) if !ends => item.push(escaped.unwrap_or(ch)),
            _ => items.push(String::new()),
        }
    }
    let items = items.iter().map(|item| clean_line(item).trim().to_owned());
    items.filter(|item| !item.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use text::samples::any_dirt;

    #[test]
    fn what_a_spreadsheet_would_calculate_is_guarded() {
        for text in ["=1+1", "+86 21", "-", "- three", "@sum", "＝1", "\tx", "\rx", "\n", " =1", "'=1", "''=1", "　+1"]
        {
            assert_eq!(guard(text), format!("'{text}"), "{text:?}");
            assert_eq!(unguard(&guard(text)), text);
        }
        for text in ["", "'t Hooft", "'", "''", "1+1", "张三", " x", "a=1"] {
            assert_eq!(guard(text), text);
            assert_eq!(unguard(text), text);
        }
    }

    #[test]
    fn a_formula_behind_what_nobody_sees_is_guarded_and_nothing_hidden_leaves() {
        for text in ["\u{2800}=1", "\u{fe0f}=1", "\u{200b}@x", "\u{ad}+1"] {
            assert_eq!(guard(text), format!("'{text}"), "{text:?}");
        }
        let cell = Cell::Text("a\u{1b}[31m\u{202e}\u{2028}b\r\nc".to_owned());
        assert_eq!(cell.csv_text(), "a[31m\nb\nc");
    }

    #[test]
    fn a_cell_asks_to_keep_to_empty_or_to_write() {
        for (cell, intent) in [
            ("", CellIntent::Keep),
            (" 　\t", CellIntent::Keep),
            ("-", CellIntent::Empty),
            (" － ", CellIntent::Empty),
            ("'-", CellIntent::Write("-".into())),
            ("--", CellIntent::Write("--".into())),
            (" a ", CellIntent::Write("a".into())),
            ("'=1", CellIntent::Write("=1".into())),
            ("'t Hooft", CellIntent::Write("'t Hooft".into())),
            ("=\"013\"", CellIntent::Write("013".into())),
            ("=\"a\"\"b\"", CellIntent::Write("a\"b".into())),
            ("'=\"013\"", CellIntent::Write("=\"013\"".into())),
            (" N/A", CellIntent::Keep),
            ("暂无", CellIntent::Keep),
            ("／", CellIntent::Keep),
            ("'null", CellIntent::Write("null".into())),
        ] {
            assert_eq!(CellIntent::read(cell), intent, "{cell:?}");
        }
    }

    #[test]
    fn what_a_spreadsheet_has_spoilt_is_known_in_any_case_and_width() {
        for (cell, how) in [
            ("1.38E+10", Spoilt::Shortened),
            ("1,38e+10", Spoilt::Shortened),
            ("1.38E10", Spoilt::Shortened),
            ("8E+12", Spoilt::Shortened),
            ("１．３８Ｅ＋１０", Spoilt::Shortened),
            ("#NAME?", Spoilt::Error),
            ("#REF!", Spoilt::Error),
            ("#N/A", Spoilt::Error),
            ("#DIV/0!", Spoilt::Error),
            ("#BEZUG!", Spoilt::Error),
            ("########", Spoilt::Error),
            ("=138", Spoilt::Formula),
            ("=SUM(A1:A3)", Spoilt::Formula),
            ("M\u{fffd}ller", Spoilt::Lost),
        ] {
            assert_eq!(spoilt(cell), Some(how), "{cell}");
            assert_eq!(CellIntent::read(&guard(cell)), CellIntent::Write(cell.into()), "what we export comes back");
            assert_eq!(spoilt(&guard(cell)), (how == Spoilt::Lost).then_some(Spoilt::Lost));
        }
        for cell in ["#1", "# NAME", "E+10", "021 E+3", "2E5", "=", "=> call", "=\"138\"", "-5", "#tag", "3E+10 pumps"]
        {
            assert_eq!(spoilt(cell), None, "{cell}");
        }
        assert!(is_short_number("138E8") && !is_short_number("E8"));
    }

    #[test]
    fn lists_are_read_as_people_write_them() {
        for (text, items) in [
            ("", vec![]),
            ("one", vec!["one"]),
            ("one|two", vec!["one", "two"]),
            (" one ｜ two\nthree\r\nfour | ", vec!["one", "two", "three", "four"]),
            ("a\\|b | c\\\\ | C:\\x", vec!["a|b", "c\\", "C:\\x"]),
        ] {
            assert_eq!(split(text), items, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn a_guard_comes_off_as_it_went_on(text in any_dirt(), signs in "['=+@ -]{0,4}") {
            let text = signs + &text;
            let guarded = guard(&text);
            prop_assert_eq!(unguard(&guarded), text.as_str());
            let first = guarded.trim_start().chars().next();
            prop_assert!(!first.is_some_and(|ch| "=+-@".contains(narrow(ch))), "{:?}", text);
        }

        #[test]
        fn a_list_reads_back(items in prop::collection::vec("[a-z|｜\\\\ 客=+']{0,6}", 0..5)) {
            let clean: Vec<String> =
                items.iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect();
            prop_assert_eq!(split(&join(&clean)), clean);
        }
    }
}
