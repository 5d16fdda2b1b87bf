//! Draws what a bad debt costs in sales, and when delay has eaten a margin.

use ratatui::layout::Rect;

use crate::paint::Paint;
use app::model::Model;

pub fn draw(_paint: &mut Paint, _model: &Model, _area: Rect) {}
