//! Draws the view of the Tracker tab that is in front.

use ratatui::layout::Rect;

use crate::paint::Paint;
use app::model::Model;
use app::screen::tracker::TrackerView;

pub mod account;
pub mod alerts;
pub mod context;
pub mod drill;
pub mod factors;
pub mod guide_test;
pub mod header;
pub mod home;
pub mod list;
pub mod log;
pub mod people;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    match &model.screens.tracker.view {
        TrackerView::Home => home::draw(paint, model, area),
        TrackerView::Account(page) => account::draw(paint, model, area, page),
        TrackerView::Guide(test) => guide_test::draw(paint, model, area, test),
        TrackerView::Drill(drilling) => drill::draw(paint, model, area, drilling),
    }
}
