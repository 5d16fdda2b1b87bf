//! Draws the texts of a page: lines, points, sentences set apart, and what stands as large as there is room.

use ratatui::layout::Rect;

use super::super::large::size::LargeSize;
use super::letters::{Letters, high};
use super::room::RowSpan;
use crate::paint::{Paint, below, right_of, row};
use crate::styles::Depth;
use domain::lang::Lang;

/// A text of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WallParagraph {
    Line(String),
    Point(String),
    Quote(String),
    Large(String),
    /// A line of a page whose words stand large in the middle.
    Centred(String),
}

/// Half letters before a point and a sentence set apart.
const INDENT: u16 = 2;

impl WallParagraph {
    fn text(&self) -> &str {
        match self {
            Self::Line(text) | Self::Point(text) | Self::Quote(text) | Self::Large(text) | Self::Centred(text) => text,
        }
    }

    fn indent(&self, letters: Letters) -> u16 {
        match self {
            Self::Line(_) | Self::Large(_) | Self::Centred(_) => 0,
            Self::Point(_) | Self::Quote(_) => INDENT * letters.half(),
        }
    }

    /// The rows it takes; none where it cannot be drawn so.
    #[must_use]
    pub fn rows(&self, letters: Letters, lang: Lang, width: u16) -> Option<RowSpan> {
        let lines = letters.wrap(self.text(), width.saturating_sub(self.indent(letters)))?;
        let least = high(letters, lines.len());
        if let Self::Large(text) = self {
            let ruler = letters.ruler();
            let large = LargeSize::all(lang).map(|size| Letters::new(ruler, Some(size)));
            let most = large.filter_map(|size| Some(high(size, size.wrap(text, width)?.len()))).max();
            return Some(RowSpan { least, most: most.unwrap_or(least).max(least), step: 1 });
        }
        Some(RowSpan::just(least))
    }

    pub fn draw(&self, paint: &mut Paint, letters: Letters, area: Rect) {
        let (base, strong, accent, border) =
            (paint.styles.base, paint.styles.strong, paint.styles.accent, paint.styles.dim);
        match self {
            Self::Line(text) => draw_lines(paint, letters, area, text, base),
            Self::Point(text) => {
                letters.draw(paint, letters.line(area, 0), paint.glyphs.bullet, accent);
                draw_lines(paint, letters, right_of(area, self.indent(letters)), text, base);
            }
            Self::Quote(text) => {
                bar(paint, Rect { width: letters.half().div_ceil(4), ..area }, border);
                draw_lines(paint, letters, right_of(area, self.indent(letters)), text, strong);
            }
            Self::Large(text) => largest(paint, letters, area, text),
            Self::Centred(text) => {
                for (place, line) in letters.wrap(text, area.width).unwrap_or_default().iter().enumerate() {
                    letters.centre(paint, letters.line(area, place), line, base);
                }
            }
        }
    }
}

fn draw_lines(paint: &mut Paint, letters: Letters, area: Rect, text: &str, style: ratatui::style::Style) {
    for (place, line) in letters.wrap(text, area.width).unwrap_or_default().iter().enumerate() {
        letters.draw(paint, letters.line(area, place), line, style);
    }
}

/// A bar down the left side of a place.
fn bar(paint: &mut Paint, area: Rect, style: ratatui::style::Style) {
    for line in 0..area.height {
        let at = row(area, line);
        match style.fg.filter(|_| paint.styles.depth != Depth::None && area.width > 1) {
            Some(colour) => paint.fill(at, style.bg(colour)),
            None => {
                paint.text(at, &paint.glyphs.down.repeat(usize::from(area.width)), style);
            }
        }
    }
}

/// A text in the middle, as large as its place allows.
fn largest(paint: &mut Paint, letters: Letters, area: Rect, text: &str) {
    let (lang, accent) = (paint.lang, paint.styles.accent);
    let fitting = |letters: Letters| {
        let lines = letters.balanced(text, area.width)?;
        (high(letters, lines.len()) <= area.height).then_some((letters, lines))
    };
    let ruler = letters.ruler();
    // A line with a letter that a font has not got is not larger for it.
    let has = |size: &LargeSize| size.width(ruler, text).is_some();
    let large = LargeSize::all(lang).filter(has).find_map(|size| fitting(Letters::new(ruler, Some(size))));
    let plain = Letters::new(ruler, None);
    let (letters, lines) = large.unwrap_or_else(|| (plain, plain.balanced(text, area.width).unwrap_or_default()));
    let place = below(area, area.height.saturating_sub(high(letters, lines.len())) / 2);
    for (line, text) in lines.iter().enumerate() {
        letters.centre(paint, letters.line(place, line), text, accent);
    }
}
