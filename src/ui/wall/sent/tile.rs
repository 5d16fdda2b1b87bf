//! Draws a tile: a patch of ground with a word in its middle, between brackets where there are no colours.

use ratatui::layout::Rect;

use super::letters::Letters;
use crate::paint::{Paint, below, right_of};
use crate::styles::Depth;

pub fn draw(paint: &mut Paint, letters: Letters, area: Rect, text: &str) {
    let ground = paint.styles.select;
    let bare = paint.styles.depth == Depth::None;
    if !bare {
        paint.fill(area, ground);
    }
    let middle = letters.line(below(area, area.height.saturating_sub(letters.rows()) / 2), 0);
    let style = if bare { paint.styles.strong } else { ground };
    letters.centre(paint, middle, text, style);
    if bare {
        letters.draw(paint, middle, "[", style);
        letters.right(paint, right_of(middle, 0), "]", style);
    }
}
