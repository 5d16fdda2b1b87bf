//! Draws the ladder of collection and what to say on each rung.

use ratatui::layout::Rect;

use crate::paint::Paint;
use app::model::Model;

pub fn draw(_paint: &mut Paint, _model: &Model, _area: Rect) {}
