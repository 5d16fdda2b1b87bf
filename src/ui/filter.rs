//! Draws the line above a list that shows its filter.

use ratatui::layout::Rect;

use super::paint::{Paint, below, inset, right_of, row};
use text::edit::LineEditor;
use words::frame as phrases;

/// Draws the filter of a list, where it has one, in the first row; tells the room left.
pub fn draw(paint: &mut Paint, inner: Rect, filter: Option<&LineEditor>, typing: bool) -> Rect {
    let Some(line) = filter else { return inner };
    let (dim, strong) = (paint.styles.dim, paint.styles.strong);
    let at = row(inset(inner, 1), 0);
    let used = paint.text(at, paint.translate(phrases::FILTERED_BY), dim);
    let room = right_of(at, used);
    let (text, caret) = line.view(&paint.ruler, usize::from(room.width));
    paint.text(room, &text, strong);
    if typing {
        paint.caret(room.x + u16::try_from(caret).unwrap_or(0), room.y);
    }
    below(inner, 1)
}
