//! The screens: one a tab.

use ratatui::layout::Rect;

use super::paint::Paint;
use crate::app::action::Tab;
use crate::app::model::Model;

pub mod brain;
pub mod tracker;

/// Draws the tab in front.
pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    match model.tab {
        Tab::Brain => brain::draw(paint, model, area),
        Tab::Tracker => tracker::draw(paint, model, area),
    }
}
