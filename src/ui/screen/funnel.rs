//! The funnel as seen.

use ratatui::layout::Rect;

use crate::app::model::Model;
use crate::app::phrase::funnel as words;
use crate::app::screen::funnel::View;
use crate::ui::paint::{Paint, inset};

pub mod picture;

/// Draws what is in front.
pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    if let View::Picture(picture) = &model.funnel.view {
        return picture::draw(paint, model, area, picture);
    }
    let text = paint.say(words::TAB);
    let style = paint.styles.base;
    paint.fit(inset(area, 1), text, style);
}
