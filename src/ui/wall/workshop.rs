//! Draws what was sent to the wall, in place or in a window for the wall: the neutral title page until something was sent.

use super::pane::WallPane;
use super::{calm, sent};
use crate::paint::{Paint, row};
use app::model::Model;
use domain::workshop::showing::{Showing, WallBlock, WallPage};

pub fn draw(paint: &mut Paint, model: &Model, area: &WallPane) {
    let showing = &model.wall.showing;
    if showing.is_neutral() {
        calm::title(paint, model, area);
    } else if let Some((page, lines)) = desk_form(showing) {
        area.heading(paint, page.title.get(paint.lang), &page.place);
        let base = paint.styles.base;
        for (place, line) in (0..area.body.height).zip(lines) {
            paint.text(row(area.body, place), line, base);
        }
    } else {
        sent::draw(paint, showing, model.session.second);
    }
}

/// A screen of the desk as it was drawn for the wall: it has its own form and size there.
fn desk_form(showing: &Showing) -> Option<(&WallPage, &[String])> {
    let page = showing.page.as_ref().filter(|_| !showing.black && showing.countdown.is_none())?;
    match page.blocks.as_slice() {
        [WallBlock::Drawn(lines)] => Some((page, lines)),
        _ => None,
    }
}
