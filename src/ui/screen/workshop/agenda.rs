//! Draws the view `agenda` of the Workshop tab.

use ratatui::layout::Rect;

use crate::paint::Paint;
use app::model::Model;
use words::agenda as phrases;

pub fn draw(paint: &mut Paint, _model: &Model, area: Rect) {
    let title = paint.translate(phrases::TITLE);
    paint.panel(area, title, "", true);
}
