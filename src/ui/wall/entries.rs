//! Draws a list of the wall: whole entries one below the other, the one under the cursor always among them.

use ratatui::layout::Rect;

use crate::page::{Page, first_shown};
use crate::paint::{Paint, below, row};
use words::frame::MORE_BELOW;

/// Draws as many whole entries as there is room for; the sign of the cursor stands before the one it is on. Where a row is left, it
/// tells that there are more.
pub fn draw(paint: &mut Paint, area: Rect, entries: Vec<Page>, cursor: Option<usize>) {
    let room = usize::from(area.height);
    let heights: Vec<usize> = entries.iter().map(Page::height).collect();
    let first = first_shown(&heights, cursor.unwrap_or(0), room);
    let (mut used, mut shown, all) = (0, 0, heights.len());
    for (place, entry) in entries.into_iter().enumerate().skip(first) {
        let height = entry.height();
        if used > 0 && used + height > room {
            break;
        }
        let accent = paint.styles.accent;
        let sign = if cursor == Some(place) { paint.glyphs.select } else { " " };
        let at = below(area, u16::try_from(used).unwrap_or(u16::MAX));
        entry.led(sign, accent).draw(
            paint,
            Rect { height: at.height.min(u16::try_from(height).unwrap_or(at.height)), ..at },
            0,
            false,
        );
        used += height;
        shown += 1;
    }
    paint.layout.page = shown.max(1);
    if first + shown < all && used < room {
        let (text, dim) = (paint.translate(MORE_BELOW), paint.styles.dim);
        paint.right(row(area, area.height.saturating_sub(1)), text, dim);
    }
}
