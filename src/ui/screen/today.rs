//! Today as seen.

use ratatui::layout::Rect;

use crate::app::model::Model;
use crate::app::phrase::today as words;
use crate::ui::paint::{Paint, inset};

/// Draws what is in front.
pub fn draw(paint: &mut Paint, _model: &Model, area: Rect) {
    let text = paint.say(words::TAB);
    let style = paint.styles.base;
    paint.fit(inset(area, 1), text, style);
}
