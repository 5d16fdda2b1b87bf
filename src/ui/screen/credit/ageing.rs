//! Draws how old the open money is, as of any day.

use ratatui::layout::Rect;

use crate::paint::Paint;
use app::model::Model;

pub fn draw(_paint: &mut Paint, _model: &Model, _area: Rect) {}
