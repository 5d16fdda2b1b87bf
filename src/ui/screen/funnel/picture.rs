//! The picture of the funnel as seen.

use ratatui::layout::Rect;

use crate::app::model::Model;
use crate::app::phrase::picture as words;
use crate::app::screen::funnel::picture::Picture;
use crate::ui::paint::{Paint, inset};

/// Draws the view.
pub fn draw(paint: &mut Paint, _model: &Model, area: Rect, _picture: &Picture) {
    let (text, style) = (paint.say(words::TITLE), paint.styles.base);
    paint.fit(inset(area, 1), text, style);
}
