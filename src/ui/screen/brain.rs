//! Draws the view of the Brain tab that is in front.

use ratatui::layout::Rect;

use crate::paint::Paint;
use app::model::Model;
use app::screen::brain::BrainView;

pub mod compare;
pub mod customer;
pub mod guide;
pub mod home;
pub mod intro;
pub mod profile;
pub mod sheet;
pub mod walk;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    match &model.screens.brain.view {
        BrainView::Home => home::draw(paint, model, area),
        BrainView::Intro(person) => intro::draw(paint, model, area, *person),
        BrainView::Sheet(taking) => sheet::draw(paint, model, area, taking),
        BrainView::Guide(guide) => guide::draw(paint, model, area, guide),
        BrainView::Compare(compare) => compare::draw(paint, model, area, compare),
        BrainView::Walk => walk::draw(paint, model, area),
        BrainView::Customer(customer) => customer::draw(paint, model, area, customer),
    }
}
