//! Draws the attack/defence matrix.

use ratatui::layout::Rect;

use crate::paint::Paint;
use app::model::Model;

pub fn draw(_paint: &mut Paint, _model: &Model, _area: Rect) {}
