//! Draws the frame of everything that lies over a screen. It knows nothing of what stands in it.

use ratatui::layout::Rect;

use crate::paint::Paint;

/// A place in the middle of `body`, no larger than it.
#[must_use]
pub fn middle(body: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(body.width), height.min(body.height));
    Rect { x: body.x + (body.width - width) / 2, y: body.y + (body.height - height) / 2, width, height }
}

/// Clears a place for a pop-up and frames it; tells the room inside.
pub fn popup(paint: &mut Paint, area: Rect, title: &str) -> Rect {
    about(paint, area, title, "")
}

/// Clears a place for a pop-up and frames it, with what it is about at the right of the title; tells the room inside.
pub fn about(paint: &mut Paint, area: Rect, title: &str, about: &str) -> Rect {
    let base = paint.styles.base;
    paint.fill(area, base);
    let room = usize::from(area.width).saturating_sub(paint.ruler.width(title) + 10);
    let about = paint.ruler.elide(about, room);
    paint.panel(area, title, &about, true)
}
