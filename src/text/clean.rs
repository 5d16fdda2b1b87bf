//! Cleans text that comes in from keys, pastes and files: it loses every character that would break a row of cells.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

/// Joins emoji into one; the only format character that means something on a screen.
const JOINER: char = '\u{200D}';
/// Stands in front of a text for spreadsheets.
const MARK: char = '\u{FEFF}';
/// A pattern of dots without a dot.
const BLANK: char = '\u{2800}';
/// The flag that is followed by invisible tag characters naming a region.
const BLACK_FLAG: char = '\u{1F3F4}';

/// `text` as one line: clean, tabs and line breaks inside as single spaces, line breaks at the ends dropped.
#[must_use]
pub fn clean_line(text: &str) -> String {
    let block = clean_block(text);
    let line = block.trim_matches('\n');
    if !line.contains('\n') {
        return line.to_owned();
    }
    // A blank line between two paragraphs is one space, not two.
    line.split('\n').filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// `text` as a paragraph: clean, every kind of line break as `\n`, tabs as spaces.
///
/// Control, zero-width and bidi characters go, except joiners and tags inside an emoji, and variation selectors.
#[must_use]
pub fn clean_block(text: &str) -> String {
    if !text.chars().any(is_suspect) {
        return text.to_owned();
    }
    let mut clean = String::with_capacity(text.len());
    for grapheme in text.graphemes(true) {
        push_clean(&mut clean, grapheme);
    }
    clean
}

/// `text` as it may leave the program: lines with breaks as they are, and in them nothing that a terminal obeys, that turns the
/// direction of what follows, or that looks like a break.
#[must_use]
pub fn clean_output(text: &str) -> String {
    let (mark, text) = text.strip_prefix(MARK).map_or(("", text), |rest| ("\u{FEFF}", rest));
    let mut clean = String::with_capacity(mark.len() + text.len());
    clean.push_str(mark);
    for line in text.split_inclusive('\n') {
        let (line, end) = line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n"));
        let (line, end) =
            line.strip_suffix('\r').filter(|_| !end.is_empty()).map_or((line, end), |line| (line, "\r\n"));
        clean.push_str(&clean_block(line).replace('\n', " "));
        clean.push_str(end);
    }
    clean
}

/// The first character of `text` that somebody sees.
#[must_use]
pub fn first_visible(text: &str) -> Option<char> {
    let blank = |ch: &char| ch.is_whitespace() || is_suspect(*ch) || *ch == BLANK || ch.width() == Some(0);
    text.chars().find(|ch| !blank(ch))
}

/// Whether a character must not leave as it is: it goes, or changes, where text is cleaned.
#[must_use]
pub fn is_hidden(ch: char) -> bool {
    is_suspect(ch)
}

/// Appends what is left of one grapheme.
fn push_clean(clean: &mut String, grapheme: &str) {
    let mut chars = grapheme.chars().peekable();
    let flag = grapheme.starts_with(BLACK_FLAG);
    let start = clean.len();
    while let Some(ch) = chars.next() {
        match ch {
            // Together they are one grapheme, so one break.
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\t' => clean.push(' '),
            // Only a joiner between two visible characters of one grapheme joins anything.
            JOINER => {
                let joins = clean.len() > start && chars.peek().is_some_and(|next| next.width().unwrap_or(0) > 0);
                if joins {
                    clean.push(ch);
                }
            }
            '\u{E0020}'..='\u{E007F}' if flag => clean.push(ch),
            _ if is_suspect(ch) => {}
            _ => clean.push(ch),
        }
    }
}

/// Whether a character needs a closer look: it may go, or change.
fn is_suspect(ch: char) -> bool {
    ch.is_control()
        || matches!(ch,
            // Soft hyphen, Arabic letter mark, Mongolian vowel separator, fillers of Hangul.
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}'
            // Zero-width space, joiners, directions, line separators, embeddings and overrides.
            | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            // Word joiner, invisible operators, isolates, deprecated format characters.
            | '\u{2060}'..='\u{206F}'
            // Byte order mark, annotations of interlinear text.
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
            // Shorthand and musical format controls, tags.
            | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::samples::{any_dirt, any_text};
    use super::*;

    #[test]
    fn a_line_comes_out_clean() {
        let table: &[(&str, &str)] = &[
            ("", ""),
            ("客户分析 abc", "客户分析 abc"),
            ("a\tb", "a b"),
            ("a\u{1b}[31mb\0\u{7f}\u{9b}", "a[31mb"),
            ("line one\r\nline two\n", "line one line two"),
            ("\n\na\n\n\nb\n", "a b"),
            ("a\u{2028}b\u{2029}c\u{85}d\re", "a b c d e"),
            ("a\u{200b}\u{202e}b\u{2066}\u{feff}\u{ad}\u{61c}c\u{200c}", "abc"),
            ("👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"),
            ("❤\u{fe0f}‍🔥", "❤\u{fe0f}‍🔥"),
            ("a\u{200d}b \u{200d}", "ab "),
            ("\u{200d}👨", "👨"),
            ("👨\u{200d}", "👨"),
            ("👨\u{200d}a", "👨a"),
            ("❤\u{fe0f} e\u{301}", "❤\u{fe0f} e\u{301}"),
            ("🏴\u{e0067}\u{e0062}\u{e007f}", "🏴\u{e0067}\u{e0062}\u{e007f}"),
            ("a\u{e0067}\u{e0062}\u{e007f}", "a"),
            ("\u{3164}\u{115f}", ""),
        ];
        for (dirty, clean) in table {
            assert_eq!(clean_line(dirty), *clean, "{dirty:?}");
        }
    }

    #[test]
    fn a_block_keeps_its_lines() {
        assert_eq!(clean_block("a\r\nb\rc\n\nd\u{2028}e\t\u{200b}\n"), "a\nb\nc\n\nd\ne \n");
    }

    #[test]
    fn what_leaves_keeps_its_lines_and_orders_nobody_about() {
        for (text, out) in [
            ("a\nb\r\n", "a\nb\r\n"),
            ("\u{feff}id,name\r\n", "\u{feff}id,name\r\n"),
            ("a\u{1b}]0;x\u{7}b\u{9b}31m\n", "a]0;xb31m\n"),
            ("\u{202e}abc\u{2066}\n", "abc\n"),
            ("a\u{2028}b\u{85}c\rd\n", "a b c d\n"),
            ("👨‍👩‍👧‍👦\n", "👨‍👩‍👧‍👦\n"),
            ("a\r", "a "),
            ("", ""),
        ] {
            assert_eq!(clean_output(text), out, "{text:?}");
        }
    }

    #[test]
    fn what_is_seen_first_is_found_behind_what_is_not() {
        for (text, first) in [
            ("=1", Some('=')),
            ("\u{200b}\u{feff} =1", Some('=')),
            ("\u{2800}\u{ad}　=1", Some('=')),
            ("\u{fe0f}\u{301}=1", Some('=')),
            ("客=1", Some('客')),
            (" \u{200b}", None),
        ] {
            assert_eq!(first_visible(text), first, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_leaves_is_hidden(text in any_dirt()) {
            let out = clean_output(&text);
            prop_assert_eq!(clean_output(&out), out.clone());
            let bad = |ch: char| (ch.is_control() && !"\r\n".contains(ch)) || ('\u{2028}'..='\u{202e}').contains(&ch);
            prop_assert!(!out.chars().any(bad), "{:?}", out);
        }

        #[test]
        fn cleaning_twice_is_cleaning_once(text in any_dirt()) {
            let line = clean_line(&text);
            prop_assert_eq!(clean_line(&line), line.clone());
            prop_assert!(!line.chars().any(char::is_control), "{:?}", line);
            let block = clean_block(&text);
            prop_assert_eq!(clean_block(&block), block.clone());
            prop_assert!(!block.chars().any(|ch| ch.is_control() && ch != '\n'), "{:?}", block);
        }

        #[test]
        fn clean_text_stays_as_it_is(text in any_text()) {
            let text = text.replace('\u{200d}', "");
            prop_assert_eq!(clean_line(&text), text.clone());
        }
    }
}
