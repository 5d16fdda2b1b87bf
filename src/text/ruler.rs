//! Measures how many cells a text takes, and cuts or fills it to a given number.

use unicode_segmentation::GraphemeCursor;
use unicode_width::UnicodeWidthStr;

use super::grapheme::graphemes;

/// The widest a single grapheme can be; terminals know no other.
const WIDEST: usize = 2;

/// Measures text in terminal cells and cuts it to fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ruler {
    /// Whether the terminal draws characters of ambiguous width (`…`, `●`, `—`) in two cells.
    pub wide_ambiguous: bool,
}

impl Ruler {
    /// The cells `text` takes: the sum over its graphemes. Controls and zero-width characters take none.
    #[must_use]
    pub fn width(&self, text: &str) -> usize {
        if ascii(text) {
            return text.len();
        }
        graphemes(text).map(|grapheme| self.cells(grapheme)).sum()
    }

    /// The cells one grapheme takes: 0, 1 or 2.
    #[must_use]
    pub fn cells(&self, grapheme: &str) -> usize {
        if let [byte] = grapheme.as_bytes() {
            return usize::from(!byte.is_ascii_control());
        }
        // The kinds that are drawn most need no table either: Chinese, lines and blocks.
        match (grapheme.chars().next(), grapheme.len()) {
            (Some('\u{4e00}'..='\u{9fff}'), 3) => return WIDEST,
            (Some('\u{2500}'..='\u{259f}'), 3) if !self.wide_ambiguous => return 1,
            _ => {}
        }
        // A control is a grapheme of its own, so the first character decides (`\r\n` included).
        if grapheme.starts_with(|ch: char| ch.is_control() || is_obeyed(ch)) {
            return 0;
        }
        let width = if self.wide_ambiguous { grapheme.width_cjk() } else { grapheme.width() };
        width.min(WIDEST)
    }

    /// The longest start of `text` that fits into `cells`, and the cells it takes. No mark is added.
    #[must_use]
    pub fn fit(&self, text: &str, cells: usize) -> (String, usize) {
        if text.len() <= cells && ascii(text) {
            return (text.to_owned(), text.len());
        }
        let (mut width, mut end) = (0, 0);
        for grapheme in graphemes(text) {
            let next = width + self.cells(grapheme);
            if next > cells {
                break;
            }
            width = next;
            end += grapheme.len();
        }
        (text.get(..end).unwrap_or_default().to_owned(), width)
    }

    /// `text` if it fits into `cells`, else its start and a mark (`…`, or `..` where that is two cells wide).
    ///
    /// Where not even the mark fits, the text is cut plainly.
    #[must_use]
    pub fn elide(&self, text: &str, cells: usize) -> String {
        self.elided(text, cells).0
    }

    /// `text` elided or filled up with spaces on its right, so that it takes exactly `cells`.
    #[must_use]
    pub fn pad(&self, text: &str, cells: usize) -> String {
        let (text, width) = self.elided(text, cells);
        let (text, width) = self.join(text, width, &spaces(cells - width));
        text + &spaces(cells - width)
    }

    /// `text` elided or filled up with spaces on its left, so that it takes exactly `cells`.
    #[must_use]
    pub fn pad_left(&self, text: &str, cells: usize) -> String {
        let (text, width) = self.elided(text, cells);
        let room = cells - width;
        if room == 0 {
            return text;
        }
        let (text, width) = self.join(spaces(room), room, &text);
        spaces(cells - width) + &text
    }

    /// The elided text and the cells it takes, never more than `cells`.
    fn elided(self, text: &str, cells: usize) -> (String, usize) {
        let (whole, width) = self.fit(text, cells);
        let mark = if self.wide_ambiguous { ".." } else { "…" };
        match cells.checked_sub(self.width(mark)) {
            Some(room) if whole.len() < text.len() => {
                let (start, width) = self.fit(text, room);
                self.join(start, width, mark)
            }
            _ => (whole, width),
        }
    }

    /// `text`, which takes `width`, and `tail` behind it, with the cells of both.
    ///
    /// Not always the sum: a mark at the start of the tail joins the grapheme before it.
    fn join(self, text: String, width: usize, tail: &str) -> (String, usize) {
        let seam = text.len();
        let joined = text + tail;
        let apart = GraphemeCursor::new(seam, joined.len(), true).is_boundary(&joined, 0).unwrap_or(false);
        let width = if apart { width + self.width(tail) } else { self.width(&joined) };
        (joined, width)
    }
}

/// Whether a character is no control by its class and still no cell: separators of lines and paragraphs, marks of notes between the
/// lines, and a filler. What a terminal makes of one is anybody's guess, so none is drawn.
const fn is_obeyed(ch: char) -> bool {
    matches!(ch, '\u{115f}' | '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffb}')
}

/// Whether a text is plain ASCII, most of what is measured: a byte a cell.
pub(crate) fn ascii(text: &str) -> bool {
    // No early way out: so all bytes are looked at many at a time.
    text.bytes().fold(true, |so_far, byte| so_far & (b' '..=b'~').contains(&byte))
}

fn spaces(count: usize) -> String {
    " ".repeat(count)
}

#[cfg(test)]
mod tests;
