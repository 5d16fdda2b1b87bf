//! Draws a kite with the quadrants beside its corners.

use ratatui::layout::Rect;

use super::letters::Letters;
use super::room::RowSpan;
use crate::kite;
use crate::paint::{Paint, below, right_of};
use domain::lang::Lang;
use domain::quadrant::{PerQuadrant, Quadrant};
use words::wall as phrases;

/// Least rows of a kite in which its rings are told apart.
const LEAST: u16 = 9;

/// A quadrant's letter and name; with its picks where they are known.
fn label(quadrant: Quadrant, tenths: Option<[u16; 4]>, lang: Lang) -> Vec<String> {
    let name = phrases::QUADRANTS[quadrant.index()].text(lang);
    let picks = tenths.and_then(|tenths| tenths.get(quadrant.index()).copied());
    let figure = picks.map(|tenths| format!("{}.{}", tenths / 10, tenths % 10));
    [format!("{quadrant} {name}")].into_iter().chain(figure).collect()
}

fn labels(figured: bool, letters: Letters, lang: Lang) -> u16 {
    let tenths = figured.then_some([88; 4]);
    let texts = Quadrant::ALL.into_iter().flat_map(|quadrant| label(quadrant, tenths, lang));
    texts.map(|text| letters.width(&text)).max().unwrap_or(0) + letters.half()
}

/// The rows it takes; none where it cannot be drawn so.
#[must_use]
pub fn rows(figured: bool, letters: Letters, lang: Lang, width: u16) -> Option<RowSpan> {
    let least = LEAST.max(letters.rows() * (2 * (1 + u16::from(figured)) + 1));
    let most = width.saturating_sub(2 * labels(figured, letters, lang)) / 2;
    (most >= least || letters.size.is_none()).then(|| RowSpan { least, most: most.max(least), step: 1 })
}

pub fn draw(tenths: Option<[u16; 4]>, paint: &mut Paint, letters: Letters, area: Rect) {
    let beside = labels(tenths.is_some(), letters, paint.lang);
    let width = (area.height * 2).min(area.width.saturating_sub(2 * beside));
    let place = Rect { width, ..right_of(area, (area.width - width) / 2) };
    let (dim, accent) = (paint.styles.dim, paint.styles.accent);
    let counts =
        tenths.map(|tenths| PerQuadrant(tenths.map(|of| u8::try_from(of.saturating_add(5) / 10).unwrap_or(u8::MAX))));
    let rim = (PerQuadrant([domain::brain::profile::RIM; 4]), dim);
    match counts {
        Some(counts) => kite::draw(paint, place, &[(counts, accent)], true),
        None => kite::draw(paint, place, &[rim], true),
    }
    let left =
        Rect { x: place.x.saturating_sub(beside).max(area.x), width: beside.saturating_sub(letters.half()), ..area };
    let right = right_of(area, (place.right() - area.x) + letters.half());
    for quadrant in Quadrant::ALL {
        let texts = label(quadrant, tenths, paint.lang);
        let (leftward, upper) = match quadrant {
            Quadrant::A => (true, true),
            Quadrant::B => (true, false),
            Quadrant::C => (false, false),
            Quadrant::D => (false, true),
        };
        let side = if leftward { left } else { right };
        let lines = u16::try_from(texts.len()).unwrap_or(1);
        let at = if upper { side } else { below(side, side.height.saturating_sub(lines * letters.rows())) };
        let style = paint.styles.quadrant(quadrant);
        for (line, text) in texts.iter().enumerate() {
            let at = letters.line(at, line);
            if leftward {
                letters.right(paint, at, text, style);
            } else {
                letters.draw(paint, at, text, style);
            }
        }
    }
}
