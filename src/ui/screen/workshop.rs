//! Draws the Workshop tab: the strip of its views, and the one in front.

use ratatui::layout::Rect;

use crate::paint::{Paint, inset, row};
use crate::strip;
use crate::wall::sent::countdown::written;
use app::model::Model;
use app::screen::workshop::WorkshopView;
use words::lectern as phrases;

pub mod after;
pub mod agenda;
pub mod cases;
pub mod lectern;
pub mod roster;
pub mod stand;
pub mod teams;
pub mod votes;

/// Cells between the names of the views and how the wall stands, with the margin behind that.
const GAP: u16 = 3;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let signs = signs(paint, model);
    let at = inset(row(area, 0), 1);
    let taken = paint.right(at, &signs, paint.styles.warn);
    let area = strip::draw_beside(paint, model, area, if taken > 0 { taken + GAP } else { 0 });
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

/// How the wall stands, at the right of the strip and so in every view: what of it would be missed when a page is sent.
fn signs(paint: &Paint, model: &Model) -> String {
    let showing = &model.wall.showing;
    let states = [
        (showing.names, phrases::SIGN_NAMES),
        (showing.frozen, phrases::SIGN_FROZEN),
        (showing.black, phrases::SIGN_BLACK),
    ];
    let states = states.iter().filter(|state| state.0).map(|state| paint.translate(state.1).to_owned());
    let counting = showing.countdown.as_ref().map(|countdown| written(countdown.left(model.session.second)));
    states.chain(counting).collect::<Vec<_>>().join(" ")
}
