//! Draws the forms of the Credit tab for the wall.

use super::pane::WallPane;
use crate::paint::Paint;
use app::model::Model;

pub fn draw(_paint: &mut Paint, _model: &Model, _area: &WallPane) {}
