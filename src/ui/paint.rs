//! Puts text on the screen, clipped to its place, measured in cells and safe for wide glyphs. Everything is drawn through it.
//!
//! No widget of the terminal library is used: several of them panic on ordinary Chinese or on a rect outside the buffer.

use ratatui::buffer::{Buffer, Cell, CellDiffOption};
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::glyphs::Glyphs;
use super::layout::Layout;
use super::styles::{Depth, Styles};
use app::msg::MouseTarget;
use domain::lang::Lang;
use text::{Ruler, graphemes};
use words::Phrase;

/// A screen being drawn.
#[derive(Debug)]
pub struct Paint<'a> {
    buffer: &'a mut Buffer,
    /// Styles by role.
    pub styles: &'a Styles,
    /// Signs to draw with.
    pub glyphs: Glyphs,
    /// Measures text.
    pub ruler: Ruler,
    pub lang: Lang,
    /// What the drawn screen tells the shell.
    pub layout: Layout,
}

impl<'a> Paint<'a> {
    /// Begins on a buffer filled with the background of the theme.
    pub fn new(buffer: &'a mut Buffer, styles: &'a Styles, glyphs: Glyphs, ruler: Ruler, lang: Lang) -> Self {
        let mut paint = Self { buffer, styles, glyphs, ruler, lang, layout: Layout::default() };
        let all = paint.area();
        paint.fill(all, styles.base);
        paint
    }

    /// The whole screen.
    #[must_use]
    pub fn area(&self) -> Rect {
        self.buffer.area
    }

    /// The words of a phrase.
    #[must_use]
    pub const fn translate(&self, phrase: Phrase) -> &'static str {
        phrase.text(self.lang)
    }

    /// Empties a place and gives it a style.
    pub fn fill(&mut self, area: Rect, style: Style) {
        let area = area.intersection(self.buffer.area);
        if area.is_empty() {
            return;
        }
        let mut blank = Cell::default();
        blank.set_style(style);
        for y in area.top()..area.bottom() {
            self.unstraddle(area.left(), y);
            self.unstraddle(area.right(), y);
            let start = self.buffer.index_of(area.left(), y);
            if let Some(cells) = self.buffer.content.get_mut(start..start + usize::from(area.width)) {
                cells.fill(blank.clone());
            }
        }
    }

    /// Lays a style over what is drawn.
    pub fn tint(&mut self, area: Rect, style: Style) {
        let area = area.intersection(self.buffer.area);
        for position in area.positions() {
            if let Some(cell) = self.buffer.cell_mut(position) {
                cell.set_style(style);
            }
        }
    }

    /// A wide glyph that begins before `x` and reaches into it is blanked: half of one cannot be drawn.
    fn unstraddle(&mut self, x: u16, y: u16) {
        let Some(before) = x.checked_sub(1) else { return };
        if let Some(cell) = self.buffer.cell_mut(Position::new(before, y))
            && is_wide(self.ruler, cell)
        {
            cell.set_symbol(" ");
            if let Some(next) = self.buffer.cell_mut(Position::new(x, y)) {
                next.set_symbol(" ").set_diff_option(CellDiffOption::None);
            }
        }
    }

    /// Writes one line of text from the left edge of `area` in its first row, clipped to it; tells the cells used.
    pub fn text(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        let style = self.styles.readable(style);
        let area = area.intersection(self.buffer.area);
        if area.is_empty() {
            return 0;
        }
        // Every other grapheme stands behind one that was just written.
        self.unstraddle(area.left(), area.top());
        let start = self.buffer.index_of(area.left(), area.top());
        let beyond = start + usize::from(self.buffer.area.right() - area.left());
        let Some(mut cells) = self.buffer.content.get_mut(start..beyond) else { return 0 };
        let mut room = usize::from(area.width);
        for grapheme in graphemes(text) {
            let width = self.ruler.cells(grapheme);
            if width == 0 {
                continue;
            }
            let Some(less) = room.checked_sub(width) else { break };
            let Some((here, behind)) = cells.split_at_mut_checked(width) else { break };
            put(self.ruler, here, behind.first_mut(), grapheme, style);
            (cells, room) = (behind, less);
        }
        area.width - u16::try_from(room).unwrap_or(area.width)
    }

    /// Writes pieces one after the other in the first row of `area`; tells the cells used.
    pub fn spans(&mut self, area: Rect, spans: &[(&str, Style)]) -> u16 {
        let mut used = 0;
        for (text, style) in spans {
            used += self.text(right_of(area, used), text, *style);
        }
        used
    }

    /// Draws a bar of so many half cells: blocks, or spaces on a background where blocks would be two cells wide.
    pub fn bar(&mut self, area: Rect, halves: u16, style: Style) {
        let cells = halves / 2;
        let background = self.ruler.wide_ambiguous && self.styles.depth != Depth::None;
        if let (true, Some(colour)) = (background, style.fg) {
            let width = (cells + halves % 2).min(area.width);
            return self.fill(Rect { width, height: area.height.min(1), ..area }, style.bg(colour));
        }
        let half = if halves % 2 == 1 { self.glyphs.half } else { "" };
        let text = format!("{}{half}", self.glyphs.full.repeat(usize::from(cells)));
        self.text(area, &text, style);
    }

    /// Writes a line against the right edge of the first row of `area`, elided where it does not fit.
    pub fn right(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        let text = self.ruler.elide(text, usize::from(area.width));
        let width = u16::try_from(self.ruler.width(&text)).unwrap_or(area.width).min(area.width);
        let at = Rect { x: area.right().saturating_sub(width), width, ..area };
        self.text(at, &text, style)
    }

    /// Writes a line in the middle of the first row of `area`, elided where it does not fit.
    pub fn centre(&mut self, area: Rect, text: &str, style: Style) {
        let text = self.ruler.elide(text, usize::from(area.width));
        let width = u16::try_from(self.ruler.width(&text)).unwrap_or(area.width).min(area.width);
        self.text(right_of(area, (area.width - width) / 2), &text, style);
    }

    /// Writes a line, elided where it does not fit.
    pub fn fit(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        let text = self.ruler.elide(text, usize::from(area.width));
        self.text(area, &text, style)
    }

    /// Writes a paragraph, wrapped, into `area`; tells the rows used.
    pub fn para(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        let lines = self.ruler.wrap(text, usize::from(area.width));
        let mut used = 0;
        for line in lines.iter().take(usize::from(area.height)) {
            self.text(row(area, used), line, style);
            used += 1;
        }
        used
    }

    /// Draws a frame with a title at the left and another at the right; tells the room inside.
    pub fn panel(&mut self, area: Rect, title: &str, right: &str, focus: bool) -> Rect {
        let area = area.intersection(self.buffer.area);
        if area.width < 2 || area.height < 2 {
            return Rect { width: 0, height: 0, ..area };
        }
        let style = if focus { self.styles.focus } else { self.styles.border };
        let g = self.glyphs;
        let line = g.across.repeat(usize::from(area.width - 2));
        for (y, l, r) in [(area.top(), g.corners[0], g.corners[1]), (area.bottom() - 1, g.corners[2], g.corners[3])] {
            let at = Rect { y, height: 1, ..area };
            self.spans(at, &[(l, style), (&line, style), (r, style)]);
        }
        for y in area.top() + 1..area.bottom() - 1 {
            self.text(Rect { y, height: 1, width: 1, ..area }, g.down, style);
            self.text(Rect { x: area.right() - 1, y, height: 1, width: 1 }, g.down, style);
        }
        self.titles(area, title, right, focus);
        Rect { x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2 }
    }

    /// Cells there are at the right of the title of a panel.
    #[must_use]
    pub fn beside_title(&self, area: Rect, title: &str) -> u16 {
        // Two cells at each end, two around the title, one between, and two around what stands there.
        let title = u16::try_from(self.ruler.width(title)).unwrap_or(u16::MAX);
        area.width.saturating_sub(9).saturating_sub(title)
    }

    fn titles(&mut self, area: Rect, title: &str, right: &str, focus: bool) {
        let style = if focus { self.styles.accent } else { self.styles.dim };
        let room = Rect { x: area.x + 2, width: area.width.saturating_sub(4), height: 1, ..area };
        if !title.is_empty() && room.width > 4 {
            let text = format!(" {} ", self.ruler.elide(title, usize::from(room.width - 2)));
            let used = self.text(room, &text, style);
            let rest = right_of(room, used + 1);
            let width = u16::try_from(self.ruler.width(right)).unwrap_or(0) + 2;
            if !right.is_empty() && rest.width >= width {
                let dim = self.styles.dim;
                self.right(rest, &format!(" {right} "), dim);
            }
        }
    }

    /// Notes that the mouse can hit a place.
    pub fn hit(&mut self, area: Rect, target: MouseTarget) {
        let area = area.intersection(self.buffer.area);
        if !area.is_empty() {
            self.layout.hits.push((area, target));
        }
    }

    /// Puts the real cursor where something is being typed: the window of an input method opens there, and not at a painted block.
    pub fn caret(&mut self, column: u16, row: u16) {
        let at = Position::new(column, row);
        if self.buffer.area.contains(at) {
            self.layout.caret = Some(at);
        }
    }
}

/// Writes a grapheme into the cells it takes. A wide glyph that reaches from the last of them into the next is gone.
fn put(ruler: Ruler, cells: &mut [Cell], next: Option<&mut Cell>, grapheme: &str, style: Style) {
    if let Some(next) = next.filter(|_| cells.last().is_some_and(|last| is_wide(ruler, last))) {
        next.set_symbol(" ").set_diff_option(CellDiffOption::None);
    }
    let Some((first, rest)) = cells.split_first_mut() else { return };
    first.set_diff_option(CellDiffOption::None);
    // Most of what is drawn is on an empty ground, and a space is there already.
    if first.symbol() != grapheme {
        first.set_symbol(grapheme);
    }
    first.set_style(style);
    for cell in rest {
        cell.reset();
        // Not a space: where the glyph goes and a space comes, the difference has to be seen and sent, because the
        // terminal blanks the half that is left in a colour of its own.
        cell.set_symbol("").set_style(style);
        // The terminal library counts an ambiguous character as one cell; the second one must not be written.
        if ruler.wide_ambiguous {
            cell.set_diff_option(CellDiffOption::Skip);
        }
    }
}

/// Whether a cell holds a glyph of two. A byte is never wide, and most cells hold one.
fn is_wide(ruler: Ruler, cell: &Cell) -> bool {
    cell.symbol().len() > 1 && ruler.cells(cell.symbol()) > 1
}

/// The room right of the first `cells` cells.
#[must_use]
pub fn right_of(area: Rect, cells: u16) -> Rect {
    let cells = cells.min(area.width);
    Rect { x: area.x + cells, width: area.width - cells, ..area }
}

/// One row of a place, counted from its top; empty below its end.
#[must_use]
pub fn row(area: Rect, place: u16) -> Rect {
    let height = u16::from(place < area.height);
    Rect { y: area.y.saturating_add(place.min(area.height)), height, ..area }
}

/// A place without its first `rows` rows.
#[must_use]
pub fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// A place without a margin of cells at both sides.
#[must_use]
pub fn inset(area: Rect, cells: u16) -> Rect {
    let cells = cells.min(area.width / 2);
    Rect { x: area.x + cells, width: area.width - 2 * cells, ..area }
}

/// The first row to show so that `cursor` is seen in a window of `height` rows, keeping it away from the edges where there is room.
#[must_use]
pub fn window(cursor: usize, len: usize, height: usize) -> usize {
    if len <= height {
        return 0;
    }
    let half = height / 2;
    cursor.saturating_sub(half).min(len - height)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::LINES;
    use crate::styles::Depth;
    use app::config::Theme;

    fn drawn(text: &str) -> Buffer {
        let styles = Styles::new(Theme::Dark, Depth::True);
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 1));
        let mut paint = Paint::new(&mut buffer, &styles, LINES, Ruler::default(), Lang::Zh);
        let area = paint.area();
        paint.text(area, text, styles.base);
        buffer
    }

    #[test]
    fn the_half_behind_a_vanished_wide_glyph_is_sent_again() {
        let (before, after) = (drawn("陪a"), drawn("b a"));
        let sent: Vec<_> = before.diff(&after).into_iter().map(|(x, _, cell)| (x, cell.symbol().to_owned())).collect();
        assert_eq!(sent, [(0, "b".to_owned()), (1, " ".to_owned())]);
    }

    #[test]
    fn writing_over_half_a_wide_glyph_blanks_the_other_half() {
        let styles = Styles::new(Theme::Dark, Depth::True);
        let mut buffer = drawn("陪练");
        let mut paint = Paint {
            buffer: &mut buffer,
            styles: &styles,
            glyphs: LINES,
            ruler: Ruler::default(),
            lang: Lang::Zh,
            layout: Layout::default(),
        };
        paint.text(Rect::new(1, 0, 1, 1), "|", styles.base);
        assert_eq!(crate::dump::text(&buffer, Ruler::default()), " |练\n");
    }
}
