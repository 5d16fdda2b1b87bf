//! Draws lines as they were drawn for a wall already.

use ratatui::layout::Rect;

use super::letters::{Letters, high};
use super::room::RowSpan;
use crate::paint::{Paint, right_of, row};

/// The rows they take; large letters are not for them.
#[must_use]
pub fn rows(lines: &[String], letters: Letters, _: u16) -> Option<RowSpan> {
    letters.size.is_none().then(|| RowSpan::just(high(letters, lines.len())))
}

pub fn draw(lines: &[String], paint: &mut Paint, area: Rect) {
    let widest = lines.iter().map(|line| paint.ruler.width(line)).max().unwrap_or(0);
    let left = area.width.saturating_sub(u16::try_from(widest).unwrap_or(u16::MAX)) / 2;
    let base = paint.styles.base;
    for (place, line) in (0..area.height).zip(lines) {
        paint.fit(right_of(row(area, place), left), line, base);
    }
}
