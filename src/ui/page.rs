//! Lays out a page of text: blocks wrapped to a width, drawn from a first line on.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{Paint, inset, right_of, row};
use paper::course_pages::Block;

/// Cells a line of text takes at most in a pane beside others: a longer one makes the eye lose the next.
pub const WIDTH_IN_PANE: u16 = 84;
/// Cells a line takes at most where a text has the whole screen, with a margin at both sides.
pub const WIDTH_ALONE: u16 = 76;
/// Cells a line takes at most of a few sentences in the middle of an empty screen.
pub const WIDTH_OF_NOTICE: u16 = 60;
/// Cells a line takes at most on a page shown as it is printed.
pub const WIDTH_OF_PRINT: u16 = 96;

/// Lines ready to be drawn. All lie in one text, one piece behind the other, because a page is laid out for every frame.
#[derive(Debug, Clone, Default)]
pub struct Page {
    text: String,
    /// Where each piece ends in the text, and how it looks.
    pieces: Vec<(usize, Style)>,
    /// Where each line ends among the pieces.
    lines: Vec<usize>,
}

impl Page {
    /// Wraps blocks to a width.
    #[must_use]
    pub fn of(blocks: &[Block], paint: &Paint, width: u16) -> Self {
        let mut page = Self::default();
        for block in blocks {
            page.block(block, paint, usize::from(width));
        }
        page
    }

    fn block(&mut self, block: &Block, paint: &Paint, width: usize) {
        let styles = paint.styles;
        match block {
            Block::Title(text, quadrants) => {
                self.gap();
                let style = match quadrants.as_slice() {
                    [one] => styles.quadrant(*one),
                    _ => styles.accent,
                };
                self.wrapped(paint, text, width, "", style);
            }
            Block::Heading(text) => {
                self.gap();
                self.wrapped(paint, text, width, "", styles.strong);
            }
            Block::Name(text) => self.wrapped(paint, text, width, "", styles.strong),
            Block::Para(text) => self.wrapped(paint, text, width, "", styles.base),
            Block::Item(text) => self.wrapped(paint, text, width, paint.glyphs.bullet, styles.base),
            Block::Check(text) => self.wrapped(paint, text, width, paint.glyphs.off, styles.base),
            Block::Note(text) => {
                self.gap();
                self.wrapped(paint, text, width, "", styles.dim);
            }
        }
    }

    /// An empty line, unless the page has not begun.
    pub fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.end_line();
        }
    }

    /// A line of pieces.
    pub fn line(&mut self, line: impl IntoIterator<Item = (impl AsRef<str>, Style)>) {
        for (text, style) in line {
            self.piece(text.as_ref(), style);
        }
        self.end_line();
    }

    fn piece(&mut self, text: &str, style: Style) {
        self.text.push_str(text);
        self.pieces.push((self.text.len(), style));
    }

    fn end_line(&mut self) {
        self.lines.push(self.pieces.len());
    }

    /// The pieces of a line; none behind the last line.
    fn pieces_of(&self, line: usize) -> impl DoubleEndedIterator<Item = (&str, Style)> {
        let ends = |place: usize| place.checked_sub(1).and_then(|before| self.lines.get(before).copied()).unwrap_or(0);
        let places = ends(line)..self.lines.get(line).copied().unwrap_or(0);
        places.filter_map(|place| {
            let start = place.checked_sub(1).and_then(|before| self.pieces.get(before)).map_or(0, |(end, _)| *end);
            let (end, style) = *self.pieces.get(place)?;
            Some((self.text.get(start..end)?, style))
        })
    }

    /// A wrapped text, with a sign before its first line and an indent under it.
    pub fn wrapped(&mut self, paint: &Paint, text: &str, width: usize, sign: &str, style: Style) {
        let indent = if sign.is_empty() { 0 } else { 2 };
        for (place, line) in paint.ruler.lines(text, width.saturating_sub(indent)).enumerate() {
            if indent > 0 {
                self.text.push_str(if place == 0 { sign } else { " " });
                self.piece(" ", paint.styles.dim);
            }
            self.piece(line, style);
            self.end_line();
        }
    }

    /// The page with a sign before its first line, and as much room before the others.
    #[must_use]
    pub fn led(self, sign: &str, style: Style) -> Self {
        let mut page = Self::default();
        for line in 0..self.height() {
            page.text.push_str(if line == 0 { sign } else { " " });
            page.piece(" ", style);
            page.line(self.pieces_of(line));
        }
        page
    }

    /// Puts another page under this one.
    pub fn append(&mut self, other: &Self) {
        let (text, pieces) = (self.text.len(), self.pieces.len());
        self.text.push_str(&other.text);
        self.pieces.extend(other.pieces.iter().map(|(end, style)| (text + end, *style)));
        self.lines.extend(other.lines.iter().map(|end| pieces + end));
    }

    /// Cuts the page to so many lines of so many cells; the last one tells by an ellipsis that there is more.
    pub fn truncate(&mut self, paint: &Paint, rows: usize, width: usize) {
        if self.lines.len() <= rows {
            return;
        }
        let next: String = self.pieces_of(rows).map(|(text, _)| text).collect();
        self.lines.truncate(rows);
        self.pieces.truncate(self.lines.last().copied().unwrap_or(0));
        self.text.truncate(self.pieces.last().map_or(0, |(end, _)| *end));
        let mut last = rows.checked_sub(1).into_iter().flat_map(|line| self.pieces_of(line)).rev();
        let Some((text, style)) = last.next() else { return };
        let before: usize = last.map(|(text, _)| paint.ruler.width(text)).sum();
        let whole = format!("{text} {}", next.trim_start());
        let start = self.text.len() - text.len();
        self.pieces.pop();
        self.text.truncate(start);
        self.piece(&paint.ruler.elide(&whole, width.saturating_sub(before)), style);
    }

    /// How many lines there are.
    #[must_use]
    pub fn height(&self) -> usize {
        self.lines.len()
    }

    /// Draws from line `scroll` on, and tells in the last row where more is below. With `scrolls` the page keys move this page.
    pub fn draw(&self, paint: &mut Paint, area: Rect, scroll: usize, scrolls: bool) {
        let height = usize::from(area.height);
        let limit = self.lines.len().saturating_sub(height);
        let first = scroll.min(limit);
        if scrolls {
            paint.layout.page = height.saturating_sub(1).max(1);
            paint.layout.limit = limit;
        }
        for (place, line) in (first..self.lines.len()).take(height).enumerate() {
            let mut rest = row(area, u16::try_from(place).unwrap_or(u16::MAX));
            for (text, style) in self.pieces_of(line) {
                rest = right_of(rest, paint.text(rest, text, style));
            }
        }
        if first < limit && height > 1 {
            more(paint, area);
        }
    }
}

fn more(paint: &mut Paint, area: Rect) {
    let last = row(area, area.height - 1);
    let style = paint.styles.dim;
    paint.fill(last, paint.styles.base);
    let text = paint.translate(words::frame::MORE_BELOW);
    paint.right(inset(last, 1), text, style);
}

/// The first entry to show so that the one under the cursor is seen whole.
#[must_use]
pub fn first_shown(heights: &[usize], cursor: usize, room: usize) -> usize {
    let mut first = cursor.min(heights.len().saturating_sub(1));
    let mut used = heights.get(first).copied().unwrap_or(0);
    while let Some(before) = first.checked_sub(1) {
        used += heights.get(before).copied().unwrap_or(0);
        if used > room {
            break;
        }
        first = before;
    }
    first
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;

    use super::*;
    use crate::glyphs::LINES;
    use crate::styles::{Depth, Styles};
    use app::config::Theme;
    use domain::lang::Lang;
    use text::Ruler;

    /// What a page looks like, a text a line, while `paint` is at hand.
    fn seen(made: impl FnOnce(&Paint) -> Page) -> Vec<String> {
        let styles = Styles::new(Theme::Dark, Depth::True);
        let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 1));
        let page = made(&Paint::new(&mut buffer, &styles, LINES, Ruler::default(), Lang::En));
        (0..page.height()).map(|line| page.pieces_of(line).map(|(text, _)| text).collect()).collect()
    }

    #[test]
    fn pages_are_put_together_line_by_line() {
        let page = seen(|paint| {
            let style = paint.styles.base;
            let mut page = Page::default();
            page.gap();
            page.wrapped(paint, "one two three", 9, "+", style);
            page.gap();
            let mut told = Page::default();
            told.line([("客户", style), (" said", style)]);
            told.wrapped(paint, "yes", 9, "", style);
            page.append(&told.led("*", style));
            page
        });
        assert_eq!(page, ["+ one two", "  three", "", "* 客户 said", "  yes"]);
    }

    #[test]
    fn what_is_cut_off_a_page_is_told_by_an_ellipsis() {
        let cut = |rows| {
            seen(|paint| {
                let mut page = Page::default();
                page.line([("1 ", paint.styles.dim), ("one", paint.styles.base)]);
                page.line([("2 ", paint.styles.dim), ("two", paint.styles.base)]);
                page.gap();
                page.line([("four", paint.styles.base)]);
                page.truncate(paint, rows, 8);
                page
            })
        };
        assert_eq!(cut(0), Vec::<String>::new());
        assert_eq!(cut(1), ["1 one 2…"]);
        assert_eq!(cut(2), ["1 one", "2 two "]);
        assert_eq!(cut(3), ["1 one", "2 two", ""]);
        assert_eq!(cut(4), ["1 one", "2 two", "", "four"]);
    }

    #[test]
    fn the_entry_under_the_cursor_is_always_whole() {
        let heights = [2, 3, 1, 4, 2];
        for cursor in 0..heights.len() {
            let first = first_shown(&heights, cursor, 6);
            assert!(first <= cursor && heights[first..=cursor].iter().sum::<usize>() <= 6);
        }
        assert_eq!(first_shown(&heights, 1, 6), 0);
        assert_eq!(first_shown(&heights, 99, 1), 4);
        assert_eq!(first_shown(&[], 3, 6), 0);
    }
}
