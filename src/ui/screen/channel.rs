//! Draws the Channel tab: the strip of its views, and the one in front.

use ratatui::layout::Rect;

use crate::paint::Paint;
use crate::strip;
use app::model::Model;
use app::screen::channel::ChannelView;

pub mod forces;
pub mod matrix;
pub mod resources;
pub mod scorecard;
pub mod team;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let area = strip::draw(paint, model, area);
    match model.screens.channel.view {
        ChannelView::Matrix => matrix::draw(paint, model, area),
        ChannelView::Resources => resources::draw(paint, model, area),
        ChannelView::Scorecard => scorecard::draw(paint, model, area),
        ChannelView::Forces => forces::draw(paint, model, area),
        ChannelView::Team => team::draw(paint, model, area),
    }
}
