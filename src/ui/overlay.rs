//! Draws what lies over a screen.

use ratatui::layout::Rect;

use super::paint::Paint;
use app::model::Model;
use app::msg::MouseTarget;
use app::overlay::MenuKind;
use app::overlay::Overlay;

pub mod form;
pub mod list;
pub mod popup;
pub mod text;

/// Draws the topmost overlay over the body of the screen.
pub fn draw(paint: &mut Paint, model: &Model, body: Rect) {
    let Some(top) = model.overlays.last() else { return };
    paint.layout = super::layout::Layout::default();
    let all = paint.area();
    paint.hit(all, MouseTarget::Outside);
    // The screen of an empty book would only distract from the first questions.
    if model.overlays.iter().any(|one| matches!(one, Overlay::Menu(menu) if menu.kind == MenuKind::Welcome)) {
        let base = paint.styles.base;
        paint.fill(body, base);
    }
    match top {
        Overlay::Help(at) => text::help(paint, model, body, *at),
        Overlay::Problems(at) => text::problems(paint, model, body, *at),
        Overlay::HowToImport(at) => text::how_to_import(paint, body, *at),
        Overlay::Palette(palette) => list::palette(paint, model, body, palette),
        Overlay::Menu(menu) => list::menu(paint, model, body, menu),
        Overlay::Form(form) => form::draw(paint, model, body, form),
        Overlay::Confirm(ask) => text::question(paint, model, body, ask),
    }
}
