//! Turns the parser's error into the likely mistake: full-width signs of a Chinese keyboard, curly quotes, a mistyped field. It
//! looks at text only.

use ron::Error;
use ron::error::SpannedError;

use super::error::{ParseCause, ProblemKind};

/// Explains why `text` does not read.
pub(super) fn diagnose(text: &str, error: &SpannedError) -> ProblemKind {
    let detail = error.code.to_string();
    let syntax = |(line, column), cause| ProblemKind::Syntax { line, column, cause, detail };
    let (start, end) = (&error.span.start, &error.span.end);
    match named(&error.code) {
        Some((name, cause)) => syntax(word(text, end.line, end.col, name).unwrap_or((start.line, start.col)), cause),
        None => match suspect(text, (end.line, end.col)) {
            Some((place, cause)) => syntax(place, cause),
            None if error.code == Error::ExpectedComma => {
                syntax(before(text, start.line, start.col), ParseCause::MissingComma)
            }
            None => syntax((start.line, start.col), plain(&error.code)),
        },
    }
}

/// Errors of a well-formed file about a name in it.
fn named(code: &Error) -> Option<(&str, ParseCause)> {
    match code {
        Error::NoSuchStructField { found, .. } => Some((found, ParseCause::UnknownField(found.clone()))),
        Error::MissingStructField { field, .. } => Some(("", ParseCause::MissingField((*field).to_owned()))),
        Error::DuplicateStructField { field, .. } => Some((field, ParseCause::RepeatedField((*field).to_owned()))),
        Error::NoSuchEnumVariant { found, .. } => Some((found, ParseCause::UnknownChoice(found.clone()))),
        _ => None,
    }
}

/// What the parser's error says by itself.
fn plain(code: &Error) -> ParseCause {
    match code {
        Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment => ParseCause::Torn,
        Error::ExpectedInteger | Error::IntegerOutOfBounds => ParseCause::NotANumber,
        Error::ExpectedString => ParseCause::NotAText,
        Error::ExpectedBoolean => ParseCause::NotATruth,
        Error::Message(_) | Error::InvalidValueForType { .. } | Error::ExpectedDifferentLength { .. } => {
            ParseCause::BadValue
        }
        _ => ParseCause::Other,
    }
}

/// The place of `name` where it ends at or before the given place of its line.
fn word(text: &str, line: usize, column: usize, name: &str) -> Option<(usize, usize)> {
    let full = text.lines().nth(line.checked_sub(1)?)?;
    let upto: String = full.chars().take(column - 1).collect();
    let at = upto.rfind(name).filter(|_| !name.is_empty())?;
    Some((line, upto.get(..at)?.chars().count() + 1))
}

/// The place right after the last sign before the given place: where a comma belongs.
fn before(text: &str, line: usize, column: usize) -> (usize, usize) {
    let upto: String = text.lines().nth(line - 1).unwrap_or_default().chars().take(column - 1).collect();
    let above = text.lines().take(line - 1).enumerate().map(|(at, line)| (at + 1, line));
    let mut lines: Vec<_> = above.chain([(line, upto.as_str())]).collect();
    while lines.pop_if(|(_, line)| line.trim().is_empty()).is_some() {}
    lines.last().map_or((line, column), |(at, line)| (*at, line.trim_end().chars().count() + 1))
}

/// Whether a text that reads has a comment in it. It stands in no value, so whoever writes the file anew leaves it out.
pub(super) fn has_comment(text: &str) -> bool {
    // Most files have no sign of one, and somebody may wait for a save.
    let begins = |at: usize| text.get(at + 1..).is_some_and(|after| after.starts_with(['/', '*']));
    if !text.match_indices('/').any(|(at, _)| begins(at)) {
        return false;
    }
    let mut inside = Inside::Open;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let after = rest.as_str();
        match inside {
            Inside::Open => inside = enter(c, after, text.len() - after.len() - c.len_utf8(), text),
            Inside::Text(None) if c == '\\' => drop(rest.next()),
            Inside::Text(raw) if c == '"' && closes(raw, after) => inside = Inside::Open,
            Inside::Text(_) => {}
            Inside::Line | Inside::Block => return true,
        }
    }
    false
}

/// Whether the quote before `after` ends a string.
fn closes(raw: Option<usize>, after: &str) -> bool {
    raw.is_none_or(|hashes| after.starts_with(&"#".repeat(hashes)))
}

/// The marks that a version control puts in front of a line where it could not merge.
const MARKERS: [&str; 4] = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

/// What the scan is in the middle of.
enum Inside {
    /// Between values.
    Open,
    /// A line comment.
    Line,
    /// A block comment.
    Block,
    /// A string; raw ones end with this many `#`, others know escapes.
    Text(Option<usize>),
}

/// A sign that a Chinese keyboard or a word processor put where RON has another.
fn slip(c: char) -> Option<ParseCause> {
    match c {
        '，' | '、' => Some(ParseCause::FullWidthComma),
        '“' | '”' | '‘' | '’' | '＂' | '「' | '」' | '『' | '』' => Some(ParseCause::CurlyQuote),
        '：' => Some(ParseCause::FullWidthColon),
        '（' | '）' | '［' | '］' | '【' | '】' | '｛' | '｝' => Some(ParseCause::FullWidthBracket),
        _ => None,
    }
}

/// The first slip between values up to `end`; failing that, a curly quote in a string that runs over the end of its line.
fn suspect(text: &str, end: (usize, usize)) -> Option<((usize, usize), ParseCause)> {
    let mut inside = Inside::Open;
    let (mut line, mut column) = (1, 0);
    let mut curly = None;
    let mut runaway = None;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        column += 1;
        if (line, column) > end {
            break;
        }
        let after = rest.as_str();
        match inside {
            Inside::Open => {
                let from = text.len() - after.len() - c.len_utf8();
                let begins = |marker: &&str| text.get(from..).is_some_and(|rest| rest.starts_with(*marker));
                if column == 1 && MARKERS.iter().any(begins) {
                    return Some(((line, 1), ParseCause::ConflictMarker));
                }
                if let Some(cause) = slip(c) {
                    return Some(((line, column), cause));
                }
                inside = enter(c, after, from, text);
                curly = None;
            }
            Inside::Text(raw) => {
                if matches!(c, '“' | '”' | '＂') {
                    curly = curly.or(Some((line, column)));
                }
                if c == '\n' && curly.is_some() {
                    runaway = runaway.or(curly);
                }
                if c == '\\' && raw.is_none() {
                    column += usize::from(rest.next().is_some_and(|c| c != '\n'));
                } else if c == '"' && closes(raw, after) {
                    inside = Inside::Open;
                }
            }
            Inside::Line if c == '\n' => inside = Inside::Open,
            Inside::Block if c == '/' && text.get(..text.len() - after.len()).is_some_and(|t| t.ends_with("*/")) => {
                inside = Inside::Open;
            }
            Inside::Line | Inside::Block => {}
        }
        if c == '\n' {
            (line, column) = (line + 1, 0);
        }
    }
    runaway.map(|place| (place, ParseCause::CurlyQuote))
}

/// What `c`, at byte `at`, begins.
fn enter(c: char, after: &str, at: usize, text: &str) -> Inside {
    match c {
        '"' => {
            let before = text.get(..at).unwrap_or_default();
            let hashes = before.len() - before.trim_end_matches('#').len();
            let raw = before.trim_end_matches('#').ends_with('r');
            Inside::Text(raw.then_some(hashes))
        }
        '/' if after.starts_with('/') => Inside::Line,
        '/' if after.starts_with('*') => Inside::Block,
        _ => Inside::Open,
    }
}
