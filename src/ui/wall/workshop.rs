//! Draws what was sent to the wall, in place or in a window for the wall: the neutral title page until something was sent.

use super::pane::WallPane;
use super::{calm, sent};
use crate::paint::Paint;
use app::model::Model;

pub fn draw(paint: &mut Paint, model: &Model, area: &WallPane) {
    if model.wall.showing.is_neutral() {
        calm::title(paint, model, area);
    } else {
        sent::draw(paint, &model.wall.showing, model.session.second);
    }
}
