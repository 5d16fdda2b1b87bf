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
use text::{clean_line, narrow};
use words::Phrase;

/// What stands between the items of a list.
const BETWEEN: &str = " | ";
/// The sign that takes the meaning from a separator inside an item.
const ESCAPE: char = '\\';
/// Graphemes of a cell that are shown where it is told of.
const SHOWN: usize = 40;
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
            Self::Text(text) => guard(text),
            Self::List(items) => guard(&join(items)),
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
            _ => Self::Write(unguard(text).to_owned()),
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

/// Whether a spreadsheet could take a text for a formula, or a reader could take its `'` for a guard.
fn dangerous(text: &str) -> bool {
    let rest = text.trim_start_matches('\'');
    rest.starts_with(['\t', '\r', '\n'])
        || rest.trim_start().chars().next().is_some_and(|first| "=+-@".contains(narrow(first)))
}

fn guard(text: &str) -> String {
    if dangerous(text) { format!("'{text}") } else { text.to_owned() }
}

fn unguard(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| dangerous(rest)).unwrap_or(text)
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
        ] {
            assert_eq!(CellIntent::read(cell), intent, "{cell:?}");
        }
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
