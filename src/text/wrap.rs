//! Wraps text into rows of a given width by grapheme, with the Chinese rules for punctuation at the ends of a row.
//!
//! It is our own because the wrapper of ratatui 0.30 panics on double-width glyphs (ratatui #2679).

use std::ops::Range;

use super::grapheme::graphemes;
use super::ruler::Ruler;

impl Ruler {
    /// `text` in rows of at most `cells`; a `\n` always ends a row, and an empty text is one empty row.
    ///
    /// Chinese breaks anywhere but before `，。、；：！？）」』】》` and after `（「『【《`; English breaks at spaces, which are
    /// dropped there; a word longer than a row is broken. Where `cells` is less than a glyph needs, it gets a row of its own.
    #[must_use]
    pub fn wrap(&self, text: &str, cells: usize) -> Vec<String> {
        self.rows(text, cells).into_iter().map(|row| text.get(row).unwrap_or_default().to_owned()).collect()
    }

    /// Where the rows of `wrap` lie in `text`, in bytes; between two rows lie only spaces and at most one `\n`.
    #[must_use]
    pub fn rows(&self, text: &str, cells: usize) -> Vec<Range<usize>> {
        let mut rows = Vec::new();
        let mut base = 0;
        for line in text.split('\n') {
            let pieces = self.pieces(line, base);
            let mut next = 0;
            loop {
                let row = fill(&pieces, next, cells);
                rows.push(offset(&pieces, next, base + line.len())..offset(&pieces, row.end, base + line.len()));
                next = row.next;
                if next >= pieces.len() {
                    break;
                }
            }
            base += line.len() + '\n'.len_utf8();
        }
        rows
    }

    fn pieces(self, line: &str, base: usize) -> Vec<WrapPiece> {
        let mut at = base;
        let piece = |grapheme: &str| {
            let width = self.cells(grapheme);
            let piece = WrapPiece { at, width, kind: BreakKind::of(grapheme, width) };
            at += grapheme.len();
            piece
        };
        graphemes(line).map(piece).collect()
    }
}

/// One grapheme of a line.
struct WrapPiece {
    at: usize,
    width: usize,
    kind: BreakKind,
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
        if grapheme == " " {
            return Self::Space;
        }
        match grapheme.chars().next().unwrap_or(' ') {
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

/// A row as indices of pieces: where its content ends and where the next row begins.
#[derive(Clone, Copy)]
struct RowEnd {
    end: usize,
    next: usize,
}

/// Fills one row from piece `start`; always takes at least one piece if there is one.
fn fill(pieces: &[WrapPiece], start: usize, cells: usize) -> RowEnd {
    let mut width: usize = 0;
    // Behind the last piece that is not a space, and behind the last piece that fits.
    let (mut content, mut fitting) = (start, start);
    let (mut good, mut poor) = (None, None);
    for (at, piece) in pieces.iter().enumerate().skip(start) {
        if piece.kind == BreakKind::Space {
            // Spaces may hang over the edge: they are dropped if the row breaks behind them.
            width = width.saturating_add(piece.width);
            if width <= cells {
                fitting = at + 1;
            }
            continue;
        }
        // No break behind an indent: it would leave an empty row.
        if content > start {
            let row = RowEnd { end: content, next: at };
            match break_quality(pieces[content - 1].kind, piece.kind, content < at) {
                BreakQuality::Good => good = Some(row),
                BreakQuality::Poor => poor = Some(row),
                BreakQuality::Bad => {}
            }
        }
        width = width.saturating_add(piece.width);
        if width > cells && at > start {
            let here = RowEnd { end: if content > start { content } else { fitting }, next: at };
            return good.or(poor).unwrap_or(here);
        }
        (content, fitting) = (at + 1, at + 1);
    }
    RowEnd { end: fitting, next: pieces.len() }
}

/// The byte where a piece begins; behind the last one, the end of the line.
fn offset(pieces: &[WrapPiece], index: usize, end: usize) -> usize {
    pieces.get(index).map_or(end, |piece| piece.at)
}

#[cfg(test)]
mod tests;
