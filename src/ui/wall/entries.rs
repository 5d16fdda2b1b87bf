//! Draws a list of the wall: whole entries one below the other, the one under the cursor always among them.

use ratatui::layout::Rect;

use crate::page::Page;
use crate::paint::{Paint, below};

/// Draws as many whole entries as there is room for; the sign of the cursor stands before the one it is on.
pub fn draw(paint: &mut Paint, area: Rect, entries: Vec<Page>, cursor: Option<usize>) {
    let room = usize::from(area.height);
    let heights: Vec<usize> = entries.iter().map(Page::height).collect();
    let first = first(&heights, cursor.unwrap_or(0), room);
    let mut used = 0;
    let mut shown = 0;
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
}

/// The first entry to show so that the one under the cursor is seen whole.
fn first(heights: &[usize], cursor: usize, room: usize) -> usize {
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
            let first = first(&heights, cursor, 6);
            assert!(first <= cursor && heights[first..=cursor].iter().sum::<usize>() <= 6);
        }
        assert_eq!(first(&heights, 1, 6), 0);
        assert_eq!(first(&heights, 99, 1), 4);
        assert_eq!(first(&[], 3, 6), 0);
    }
}
