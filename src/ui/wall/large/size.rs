//! Defines the sizes of large letters, and measures, wraps and draws lines of them.

use ratatui::layout::Rect;
use ratatui::style::Style;
use text::Ruler;

use super::dots;
use super::font::{BitFont, BitGlyph};
use crate::paint::Paint;
use domain::lang::Lang;

/// A size of large letters: a font, and how many dots of the wall a dot of it takes either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LargeSize {
    font: BitFont,
    scale: u16,
}

const fn size(font: BitFont, scale: u16) -> LargeSize {
    LargeSize { font, scale }
}

/// All sizes from the largest on.
const SIZES: [LargeSize; 10] = [
    size(BitFont::Twelve, 5),
    size(BitFont::Twelve, 4),
    size(BitFont::Twelve, 3),
    size(BitFont::Ten, 3),
    size(BitFont::Twelve, 2),
    size(BitFont::Ten, 2),
    size(BitFont::Eight, 2),
    size(BitFont::Twelve, 1),
    size(BitFont::Ten, 1),
    size(BitFont::Eight, 1),
];

impl LargeSize {
    /// The sizes for a language from the largest on. The smallest font holds no Chinese.
    pub fn all(lang: Lang) -> impl Iterator<Item = Self> {
        let latin = lang == Lang::En;
        SIZES.into_iter().filter(move |size| latin || size.font != BitFont::Eight)
    }

    /// Dots from the top of a line to the top of the next.
    #[must_use]
    pub fn dots(self) -> u16 {
        u16::try_from(self.font.size()).unwrap_or(u16::MAX).saturating_mul(self.scale)
    }

    /// Rows of a line.
    #[must_use]
    pub fn rows(self, ruler: Ruler) -> u16 {
        dots::cells(ruler, (0, self.dots())).1
    }

    /// Cells of half a Chinese letter.
    #[must_use]
    pub fn half(self, ruler: Ruler) -> u16 {
        dots::cells(ruler, (self.dots() / 2, 0)).0
    }

    /// The letters of a text; none where the font has not got one of them.
    fn glyphs(self, text: &str) -> Option<Vec<BitGlyph>> {
        text.chars().map(|letter| self.font.glyph(letter)).collect()
    }

    /// Cells of a line; none where a letter is missing.
    #[must_use]
    pub fn width(self, ruler: Ruler, text: &str) -> Option<u16> {
        let across: usize = self.glyphs(text)?.iter().map(|glyph| glyph.advance).sum();
        let across = u16::try_from(across).ok()?.saturating_mul(self.scale);
        Some(dots::cells(ruler, (across, 0)).0)
    }

    /// Draws one line from the upper left corner of a place; nothing where a letter is missing.
    pub fn draw(self, paint: &mut Paint, area: Rect, text: &str, style: Style) {
        let Some(glyphs) = self.glyphs(text) else { return };
        let columns: Vec<(BitGlyph, usize)> =
            glyphs.into_iter().flat_map(|glyph| (0..glyph.advance).map(move |x| (glyph, x))).collect();
        let area = Rect { height: self.rows(paint.ruler).min(area.height), ..area };
        dots::draw(paint, area, style, |x, y| {
            let (x, y) = (usize::from(x / self.scale), usize::from(y / self.scale));
            columns.get(x).is_some_and(|(glyph, column)| glyph.is_set(*column, y))
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_fall_and_a_chinese_letter_is_four_rows_or_more() {
        for lang in Lang::ALL {
            let dots: Vec<u16> = LargeSize::all(lang).map(LargeSize::dots).collect();
            assert!(dots.is_sorted_by(|one, two| one > two), "{dots:?}");
        }
        assert!(LargeSize::all(Lang::Zh).all(|size| size.rows(Ruler::default()) >= 4));
    }

    #[test]
    fn a_line_with_a_letter_that_is_missing_has_no_width() {
        let ruler = Ruler::default();
        let smallest = LargeSize::all(Lang::Zh).last().unwrap();
        assert_eq!(smallest.width(ruler, "陪练"), Some(20));
        assert_eq!(smallest.width(Ruler { wide_ambiguous: true }, "陪练"), Some(40));
        assert_eq!(smallest.width(ruler, "陪\u{20000}"), None);
    }
}
