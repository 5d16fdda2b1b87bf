//! Draws the Workshop tab: the strip of its views, and the one in front.

use ratatui::layout::Rect;

use crate::paint::Paint;
use crate::strip;
use app::model::Model;
use app::screen::workshop::WorkshopView;

pub mod after;
pub mod agenda;
pub mod cases;
pub mod lectern;
pub mod roster;
pub mod teams;
pub mod votes;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let area = strip::draw(paint, model, area);
    match model.screens.workshop.view {
        WorkshopView::Lectern => lectern::draw(paint, model, area),
        WorkshopView::Agenda => agenda::draw(paint, model, area),
        WorkshopView::Roster => roster::draw(paint, model, area),
        WorkshopView::Votes => votes::draw(paint, model, area),
        WorkshopView::Teams => teams::draw(paint, model, area),
        WorkshopView::Cases => cases::draw(paint, model, area),
        WorkshopView::After => after::draw(paint, model, area),
    }
}
