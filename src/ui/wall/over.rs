//! Draws on the wall what lies over a screen: the keys, the list of actions, a menu, a question. A form and matters of files
//! are the presenter's own.

use super::calm;
use super::pane::WallPane;
use crate::overlay::{list, text};
use crate::paint::Paint;
use app::model::Model;
use app::msg::MouseTarget;
use app::overlay::Overlay;
use words::wall as phrases;

pub fn draw(paint: &mut Paint, model: &Model, area: &WallPane, top: &Overlay) {
    let all = paint.area();
    paint.hit(all, MouseTarget::Outside);
    let room = area.above();
    match top {
        Overlay::Help(at) => text::help(paint, model, room, *at),
        Overlay::Palette(palette) => list::palette(paint, model, room, palette),
        Overlay::Menu(menu) => list::menu(paint, model, room, menu),
        Overlay::Confirm(ask) => text::question(paint, model, room, ask),
        Overlay::Problems(_) | Overlay::HowToImport(_) => calm::off(paint, model, area, phrases::OFF_PROBLEMS),
        Overlay::Form(_) => calm::off(paint, model, area, phrases::OFF_FORM),
    }
}
