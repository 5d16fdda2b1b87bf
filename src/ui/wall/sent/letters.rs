//! Measures, wraps and draws text of one size, ordinary or large, so that a block is laid out by one rule for both. A line with a
//! letter that the font has not got is ordinary text.

use ratatui::layout::Rect;
use ratatui::style::Style;
use text::Ruler;

use super::super::large::size::LargeSize;
use crate::paint::{Paint, right_of, row};

/// Letters of one size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letters {
    ruler: Ruler,
    /// Ordinary text where there is none.
    pub size: Option<LargeSize>,
}

impl Letters {
    /// Letters of a size; ordinary ones where there is none.
    #[must_use]
    pub const fn new(ruler: Ruler, size: Option<LargeSize>) -> Self {
        Self { ruler, size }
    }

    /// What measures ordinary text.
    #[must_use]
    pub const fn ruler(self) -> Ruler {
        self.ruler
    }

    /// Rows of a line.
    #[must_use]
    pub fn rows(self) -> u16 {
        self.size.map_or(1, |size| size.rows(self.ruler))
    }

    /// Cells of half a Chinese letter: the unit of indents and of gaps.
    #[must_use]
    pub fn half(self) -> u16 {
        self.size.map_or(1, |size| size.half(self.ruler))
    }

    /// Cells of a line.
    #[must_use]
    pub fn width(self, text: &str) -> u16 {
        let large = self.size.and_then(|size| size.width(self.ruler, text));
        large.unwrap_or_else(|| u16::try_from(self.ruler.width(text)).unwrap_or(u16::MAX))
    }

    /// The lines of a text in so many cells; none where a large word would have to be broken.
    #[must_use]
    pub fn wrap(self, text: &str, cells: u16) -> Option<Vec<String>> {
        let large = self.size.filter(|size| size.width(self.ruler, text).is_some());
        if large.is_none() {
            return Some(self.ruler.wrap(text, usize::from(cells)));
        }
        let whole = self.width(text);
        if whole <= cells && !text.contains('\n') {
            return Some(vec![text.to_owned()]);
        }
        // A line of large letters is not as wide as its ordinary cells tell, so the most of those that fit are looked for, from
        // somewhat more than fit on the average.
        let cells_of_it = self.ruler.width(text);
        let average = cells_of_it * usize::from(cells) / usize::from(whole.max(1));
        let most = (average * 5 / 4 + 4).min(cells_of_it + 2);
        let fits = |count: &usize| self.ruler.lines(text, *count).all(|line| self.width(line) <= cells);
        let count = (2..=most).rev().find(fits)?;
        (!self.breaks_a_word(text, count)).then(|| self.ruler.wrap(text, count))
    }

    /// The same with lines as even as their number allows.
    #[must_use]
    pub fn balanced(self, text: &str, cells: u16) -> Option<Vec<String>> {
        let mut lines = self.wrap(text, cells)?;
        let wide = lines.iter().map(|line| self.width(line)).max().unwrap_or(0);
        for less in (wide / 2..wide).rev().step_by(usize::from(self.half().max(1))) {
            match self.wrap(text, less) {
                Some(even) if even.len() == lines.len() => lines = even,
                _ => break,
            }
        }
        Some(lines)
    }

    fn breaks_a_word(self, text: &str, count: usize) -> bool {
        let rows: Vec<_> = self.ruler.rows(text, count).collect();
        rows.windows(2).any(|pair| {
            let [one, two] = pair else { return false };
            let letter = |part: Option<&str>, last: bool| {
                let part = part.unwrap_or_default();
                let letter = if last { part.chars().next_back() } else { part.chars().next() };
                letter.is_some_and(|letter| letter.is_ascii_alphanumeric())
            };
            one.end == two.start && letter(text.get(one.clone()), true) && letter(text.get(two.clone()), false)
        })
    }

    /// Draws a line from the left edge of a place that is as high as a line; tells the cells used.
    pub fn draw(self, paint: &mut Paint, at: Rect, text: &str, style: Style) -> u16 {
        match self.size.filter(|size| size.width(self.ruler, text).is_some()) {
            Some(size) => size.draw(paint, at, text, style),
            None => {
                paint.fit(row(at, self.rows() / 2), text, style);
            }
        }
        self.width(text).min(at.width)
    }

    /// Draws a line in the middle of a place.
    pub fn centre(self, paint: &mut Paint, at: Rect, text: &str, style: Style) {
        let left = at.width.saturating_sub(self.width(text)) / 2;
        self.draw(paint, right_of(at, left), text, style);
    }

    /// Draws a line against the right edge of a place.
    pub fn right(self, paint: &mut Paint, at: Rect, text: &str, style: Style) {
        let left = at.width.saturating_sub(self.width(text));
        self.draw(paint, right_of(at, left), text, style);
    }

    /// One of the lines of a place, as high as a line is.
    #[must_use]
    pub fn line(self, area: Rect, place: usize) -> Rect {
        let skipped = u16::try_from(place).unwrap_or(u16::MAX).saturating_mul(self.rows()).min(area.height);
        Rect { y: area.y + skipped, height: (area.height - skipped).min(self.rows()), ..area }
    }
}

/// Rows of so many lines.
#[must_use]
pub fn high(letters: Letters, lines: usize) -> u16 {
    u16::try_from(lines).unwrap_or(u16::MAX).saturating_mul(letters.rows())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::lang::Lang;

    #[test]
    fn large_lines_fit_and_break_no_word() {
        let ruler = Ruler::default();
        for size in LargeSize::all(Lang::En) {
            let letters = Letters::new(ruler, Some(size));
            for cells in [40, 80, 120, 200] {
                for text in ["Are we all working for the bank?", "The goods stop at the customer."] {
                    let Some(lines) = letters.wrap(text, cells) else { continue };
                    assert!(lines.iter().all(|line| letters.width(line) <= cells), "{lines:?}");
                    assert_eq!(lines.join(" "), text);
                    assert_eq!(letters.balanced(text, cells).unwrap().len(), lines.len());
                }
            }
        }
    }

    #[test]
    fn a_missing_letter_makes_ordinary_text_of_its_line() {
        let size = LargeSize::all(Lang::Zh).last();
        let letters = Letters::new(Ruler::default(), size);
        assert_eq!(letters.width("\u{20000}陪"), 4);
        assert_eq!(letters.width("陪"), 10);
        assert_eq!(letters.wrap("\u{20000}陪", 2).unwrap().len(), 2);
    }
}
