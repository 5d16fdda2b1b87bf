//! Draws the board or the picture of the Funnel tab.

use ratatui::layout::Rect;

use crate::paint::Paint;
use app::model::Model;
use app::screen::funnel::FunnelView;

pub mod board;
pub mod card;
pub mod column;
pub mod footer;
pub mod header;
pub mod picture;
pub mod visible;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    match &model.screens.funnel.view {
        FunnelView::Picture(picture) => picture::draw(paint, model, area, picture),
        FunnelView::Board => board::draw(paint, model, area),
    }
}
