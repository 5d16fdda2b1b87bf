//! Draws what was sent to the wall, in place or in a window for the wall: the neutral title page until something was sent.

use ratatui::layout::Rect;

use super::pane::WallPane;
use super::{calm, sent};
use crate::paint::{Paint, row};
use app::action::Tab;
use app::model::Model;
use app::screen::workshop::WorkshopView;
use app::screen::workshop::lectern::LecternView;

pub fn draw(paint: &mut Paint, model: &Model, area: &WallPane) {
    let showing = &model.wall.showing;
    if showing.is_neutral() {
        calm::title(paint, model, area);
    } else if let Some((page, lines)) = showing.of_desk() {
        area.heading(paint, page.title.get(paint.lang), &page.place);
        let base = paint.styles.base;
        for (place, line) in (0..area.body.height).zip(lines) {
            paint.text(row(area.body, place), line, base);
        }
    } else {
        let rows = foot_rows(paint, model);
        let whole = paint.area();
        let area = Rect { height: whole.height.saturating_sub(rows), ..whole };
        sent::draw_in(paint, showing, model.session.second, area);
    }
}

/// Rows below what was sent: where the class is taught on the wall itself, what is told and typed has them for itself, and a page
/// does not move when something is told in one line.
fn foot_rows(paint: &Paint, model: &Model) -> u16 {
    if model.wall.follows {
        return 0;
    }
    let told = model.notice.as_ref().map(|say| model.shown_sentence(say)).unwrap_or_default();
    let width = usize::from(paint.area().width).saturating_sub(4);
    if paint.ruler.lines(&told, width).count() > 1 { 2 } else { 1 }
}

/// The number that is typed at the lectern while the wall has its place.
#[must_use]
pub fn typed(model: &Model) -> Option<&LecternView> {
    let workshop = &model.screens.workshop;
    let lectern = model.navigation.tab == Tab::Workshop && workshop.view == WorkshopView::Lectern;
    Some(&workshop.lectern).filter(|view| lectern && !model.wall.follows && view.asked.is_some())
}
