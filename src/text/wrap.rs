//! Wraps text into rows of a given width by grapheme, with the Chinese rules for punctuation at the ends of a row.
//!
//! It is our own because the wrapper of ratatui 0.30 panics on double-width glyphs (ratatui #2679).

use std::ops::Range;

use super::grapheme::graphemes;
use super::ruler::{Ruler, ascii};

impl Ruler {
    /// `text` in rows of at most `cells`; a `\n` always ends a row, and an empty text is one empty row.
    ///
    /// Chinese breaks anywhere but before `，。、；：！？）」』】》` and after `（「『【《`; English breaks at spaces, which are
    /// dropped there, as the wide ones of Chinese are; a word longer than a row is broken. Where `cells` is less than a glyph needs, it gets a row of its own.
    #[must_use]
    pub fn wrap(&self, text: &str, cells: usize) -> Vec<String> {
        self.lines(text, cells).map(str::to_owned).collect()
    }

    /// The rows of `wrap`, as pieces of `text`.
    pub fn lines<'a>(&self, text: &'a str, cells: usize) -> impl Iterator<Item = &'a str> {
        self.rows(text, cells).map(|row| text.get(row).unwrap_or_default())
    }

    /// Where the rows of `wrap` lie in `text`, in bytes; between two rows lie only spaces and at most one `\n`.
    #[must_use]
    pub fn rows<'a>(&self, text: &'a str, cells: usize) -> Rows<'a> {
        Rows { ruler: *self, text, cells, line: Some(Line::at(text, 0)) }
    }

    /// How many rows `wrap` makes.
    #[must_use]
    pub fn height(&self, text: &str, cells: usize) -> usize {
        self.rows(text, cells).count()
    }
}

/// The rows of a text, found one after the other.
#[derive(Debug, Clone)]
pub struct Rows<'a> {
    ruler: Ruler,
    text: &'a str,
    cells: usize,
    /// What is not yet in rows of the line at hand; none at the end.
    line: Option<Line>,
}

impl Iterator for Rows<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let line = self.line.take()?;
        let rest = self.text.get(line.at..line.end).unwrap_or_default();
        let row = match rest.as_bytes() {
            bytes if line.ascii && self.cells > 0 => fill_ascii(bytes, self.cells),
            _ => fill(self.ruler, rest, self.cells),
        };
        if row.next < rest.len() {
            self.line = Some(Line { at: line.at + row.next, ..line });
        } else if line.end < self.text.len() {
            self.line = Some(Line::at(self.text, line.end + '\n'.len_utf8()));
        }
        Some(line.at..line.at + row.end)
    }
}

/// What is left of a line, in bytes of the text.
#[derive(Debug, Clone)]
struct Line {
    at: usize,
    end: usize,
    /// Whether it is plain ASCII, a byte a cell.
    ascii: bool,
}

impl Line {
    /// The line that begins at a byte.
    fn at(text: &str, at: usize) -> Self {
        let rest = text.get(at..).unwrap_or_default();
        let line = rest.split_once('\n').map_or(rest, |(line, _)| line);
        Self { at, end: at + line.len(), ascii: ascii(line) }
    }
}

/// How a grapheme behaves at the end of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum BreakKind {
    Space,
    Letter,
    /// Chinese, emoji: a row may break on either side.
    Wide,
    /// Never starts a row.
    Closing,
    /// Never ends a row.
    Opening,
    /// Does not start a row unless a space is before it: an English word may begin with it.
    Clinging,
    /// Does not end a row unless a space is behind it.
    Leaning,
}

impl BreakKind {
    fn of(grapheme: &str, width: usize) -> Self {
        // A space under a combining mark is a glyph like any other.
        if matches!(grapheme, " " | "\u{3000}") {
            return Self::Space;
        }
        Self::of_char(grapheme.chars().next().unwrap_or(' '), width)
    }

    /// How a byte of plain ASCII behaves.
    const fn of_byte(byte: u8) -> Self {
        if byte == b' ' { Self::Space } else { Self::of_char(byte as char, 1) }
    }

    /// How a grapheme that is no space and begins with a character behaves.
    const fn of_char(ch: char, width: usize) -> Self {
        match ch {
            '，' | '。' | '、' | '；' | '：' | '！' | '？' | '）' | '」' | '』' | '】' | '》' | '〉' | '〕' | '］'
            | '｝' => Self::Closing,
            '（' | '「' | '『' | '【' | '《' | '〈' | '〔' | '［' | '｛' => Self::Opening,
            ',' | '.' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '%' | '％' | '”' | '’' | '…' | '—' | '～' | '·' => {
                Self::Clinging
            }
            '(' | '[' | '{' | '“' | '‘' | '¥' | '￥' | '$' => Self::Leaning,
            _ if width > 1 => Self::Wide,
            _ => Self::Letter,
        }
    }

    /// Whether a row may break beside it without a space.
    fn is_wide(self) -> bool {
        matches!(self, Self::Wide | Self::Closing | Self::Opening)
    }
}

/// How good a place for a break is.
#[derive(PartialEq, Eq)]
enum BreakQuality {
    Good,
    /// Inside an English word: only if the row has no better one.
    Poor,
    /// Against the rules for punctuation: only if nothing else is possible.
    Bad,
}

fn break_quality(before: BreakKind, after: BreakKind, spaced: bool) -> BreakQuality {
    if after == BreakKind::Closing || before == BreakKind::Opening {
        BreakQuality::Bad
    } else if spaced {
        BreakQuality::Good
    } else if after == BreakKind::Clinging || before == BreakKind::Leaning {
        BreakQuality::Bad
    } else if before.is_wide() || after.is_wide() {
        BreakQuality::Good
    } else {
        BreakQuality::Poor
    }
}

/// A row of what is left of a line, in bytes: where its content ends and where the next row begins.
#[derive(Clone, Copy)]
struct RowEnd {
    end: usize,
    next: usize,
}

/// Fills one row; always takes at least one grapheme if there is one.
fn fill(ruler: Ruler, line: &str, cells: usize) -> RowEnd {
    let mut width: usize = 0;
    // Behind the last grapheme that is not a space, and behind the last one that fits.
    let (mut content, mut fitting) = (0, 0);
    let (mut good, mut poor) = (None, None);
    let mut before = BreakKind::Space;
    let mut at = 0;
    for grapheme in graphemes(line) {
        let cells_of_it = ruler.cells(grapheme);
        let kind = BreakKind::of(grapheme, cells_of_it);
        let behind = at + grapheme.len();
        width = width.saturating_add(cells_of_it);
        if kind == BreakKind::Space {
            // Spaces may hang over the edge: they are dropped if the row breaks behind them.
            if width <= cells {
                fitting = behind;
            }
            at = behind;
            continue;
        }
        // No break behind an indent: it would leave an empty row.
        if content > 0 {
            let row = RowEnd { end: content, next: at };
            match break_quality(before, kind, content < at) {
                BreakQuality::Good => good = Some(row),
                BreakQuality::Poor => poor = Some(row),
                BreakQuality::Bad => {}
            }
        }
        if width > cells && at > 0 {
            let here = RowEnd { end: if content > 0 { content } else { fitting }, next: at };
            return good.or(poor).unwrap_or(here);
        }
        before = kind;
        at = behind;
        (content, fitting) = (at, at);
    }
    RowEnd { end: fitting, next: line.len() }
}

/// The same for plain ASCII and at least one cell: no byte needs a look but those around the break.
fn fill_ascii(line: &[u8], cells: usize) -> RowEnd {
    let beyond = line.get(cells..).unwrap_or_default();
    let Some(hanging) = beyond.iter().position(|byte| *byte != b' ') else {
        return RowEnd { end: line.len().min(cells), next: line.len() };
    };
    // The first byte that does not fit.
    let over = cells + hanging;
    let content = |at: usize| line.iter().take(at).rposition(|byte| *byte != b' ').map(|last| last + 1);
    let parted = || (1..=over).rev().filter_map(|at| Some((at, *line.get(at - 1)?, *line.get(at)?)));
    // Behind a space, but not behind an indent; or else inside a word.
    let spaced = parted().find(|(_, before, after)| *before == b' ' && *after != b' ');
    if let Some((at, end)) = spaced.and_then(|(at, ..)| Some((at, content(at)?))) {
        return RowEnd { end, next: at };
    }
    let inside = parted().find(|(_, before, after)| {
        let (before, after) = (BreakKind::of_byte(*before), BreakKind::of_byte(*after));
        let letters = before != BreakKind::Space && after != BreakKind::Space;
        letters && break_quality(before, after, false) == BreakQuality::Poor
    });
    let here = RowEnd { end: content(over).unwrap_or(cells), next: over };
    inside.map_or(here, |(at, ..)| RowEnd { end: at, next: at })
}

#[cfg(test)]
mod tests;
