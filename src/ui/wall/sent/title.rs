//! Draws what stands on the wall before anything was sent: what the program is, and nothing of anybody.

use ratatui::layout::Rect;

use super::super::large::size::LargeSize;
use super::letters::{Letters, high};
use crate::paint::{Paint, below, inset, row};
use words::frame;

pub fn draw(paint: &mut Paint, area: Rect) {
    let area = inset(area, 2);
    let (name, intro) = (paint.translate(frame::PRODUCT), paint.translate(frame::WELCOME_INTRO));
    let plain = Letters::new(paint.ruler, None);
    let lines = paint.ruler.wrap(intro, usize::from(area.width.min(60)));
    let below_name = high(plain, lines.len()).saturating_add(3);
    let fits = |letters: &Letters| {
        letters.width(name) <= area.width / 2 && letters.rows().saturating_add(below_name) <= area.height * 3 / 4
    };
    // The name is Chinese in both languages.
    let sizes = LargeSize::all(domain::lang::Lang::Zh).map(|size| Letters::new(paint.ruler, Some(size)));
    let letters = sizes.into_iter().find(fits).unwrap_or(plain);
    let (accent, dim, border) = (paint.styles.accent, paint.styles.base, paint.styles.border);
    let used = letters.rows().saturating_add(below_name);
    let top = below(area, area.height.saturating_sub(used) / 2);
    letters.centre(paint, letters.line(top, 0), name, accent);
    let rest = below(top, letters.rows());
    let rule = paint.glyphs.across.repeat(12);
    paint.centre(row(rest, 1), &rule, border);
    for (place, line) in (3..).zip(&lines) {
        paint.centre(Rect { ..row(rest, place) }, line, dim);
    }
}
