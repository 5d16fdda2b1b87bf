//! Lays out a page of text: blocks wrapped to a width, drawn from a first line on.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{Paint, inset, row};
use paper::course_pages::Block;

/// Cells a line of text takes at most in a pane beside others: a longer one makes the eye lose the next.
pub const WIDTH_IN_PANE: u16 = 84;
/// Cells a line takes at most where a text has the whole screen, with a margin at both sides.
pub const WIDTH_ALONE: u16 = 76;
/// Cells a line takes at most of a few sentences in the middle of an empty screen.
pub const WIDTH_OF_NOTICE: u16 = 60;
/// Cells a line takes at most on a page shown as it is printed.
pub const WIDTH_OF_PRINT: u16 = 96;

/// A line with its pieces.
type PageLine = Vec<(String, Style)>;

/// Lines ready to be drawn.
#[derive(Debug, Clone, Default)]
pub struct Page {
    lines: Vec<PageLine>,
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
            self.lines.push(Vec::new());
        }
    }

    pub fn line(&mut self, line: PageLine) {
        self.lines.push(line);
    }

    /// A wrapped text, with a sign before its first line and an indent under it.
    pub fn wrapped(&mut self, paint: &Paint, text: &str, width: usize, sign: &str, style: Style) {
        let indent = if sign.is_empty() { 0 } else { 2 };
        for (i, line) in paint.ruler.wrap(text, width.saturating_sub(indent)).into_iter().enumerate() {
            let lead = match (indent, i) {
                (0, _) => String::new(),
                (_, 0) => format!("{sign} "),
                _ => "  ".to_owned(),
            };
            self.lines.push(vec![(lead, paint.styles.dim), (line, style)]);
        }
    }

    /// The page with a sign before its first line, and as much room before the others.
    #[must_use]
    pub fn led(mut self, sign: &str, style: Style) -> Self {
        for (place, line) in self.lines.iter_mut().enumerate() {
            let lead = if place == 0 { format!("{sign} ") } else { "  ".to_owned() };
            line.insert(0, (lead, style));
        }
        self
    }

    /// Puts another page under this one.
    pub fn append(&mut self, mut other: Self) {
        self.lines.append(&mut other.lines);
    }

    /// Cuts the page to so many lines of so many cells; the last one tells by an ellipsis that there is more.
    pub fn truncate(&mut self, paint: &Paint, rows: usize, width: usize) {
        if self.lines.len() <= rows {
            return;
        }
        let next: String = self.lines.get(rows).into_iter().flatten().map(|(text, _)| text.as_str()).collect();
        self.lines.truncate(rows);
        let Some(line) = self.lines.last_mut() else { return };
        let before: usize = line.iter().rev().skip(1).map(|(text, _)| paint.ruler.width(text)).sum();
        if let Some((text, _)) = line.last_mut() {
            let whole = format!("{text} {}", next.trim_start());
            *text = paint.ruler.elide(&whole, width.saturating_sub(before));
        }
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
        for (place, line) in self.lines.iter().skip(first).take(height).enumerate() {
            let spans: Vec<_> = line.iter().map(|(text, style)| (text.as_str(), *style)).collect();
            paint.spans(row(area, u16::try_from(place).unwrap_or(u16::MAX)), &spans);
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
    use super::*;

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
