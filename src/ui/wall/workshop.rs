//! Draws what was sent to the wall, in place.

use super::calm;
use super::pane::WallPane;
use crate::paint::Paint;
use app::model::Model;

pub fn draw(paint: &mut Paint, model: &Model, area: &WallPane) {
    calm::title(paint, model, area);
}
