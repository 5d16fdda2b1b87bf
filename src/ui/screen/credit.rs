//! Draws the Credit tab: the strip of its views, and the one in front.

use ratatui::layout::Rect;

use crate::paint::Paint;
use crate::strip;
use app::model::Model;
use app::screen::credit::CreditView;

pub mod ageing;
pub mod bars;
pub mod collection;
pub mod decision;
pub mod entry;
pub mod grids;
pub mod invoices;
pub mod terms;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    if let Some(page) = &model.screens.credit.page {
        return invoices::draw(paint, model, area, page);
    }
    let area = strip::draw(paint, model, area);
    match model.screens.credit.view {
        CreditView::Grids => grids::draw(paint, model, area),
        CreditView::Decision => decision::draw(paint, model, area),
        CreditView::Ageing => ageing::draw(paint, model, area),
        CreditView::Collection => collection::draw(paint, model, area),
        CreditView::Terms => terms::draw(paint, model, area),
    }
}
