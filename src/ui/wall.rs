//! Draws the wall: one pane that the last row of a room can read, whatever the terminal. Each tab has its form for the wall in
//! a file of its own, drawn from the model; nothing of the desk's screens is shown there.

use crate::frame;
use crate::paint::{Paint, inset, row};
use crate::screen::workshop::lectern::asked;
use app::action::Tab;
use app::model::Model;
use app::projection::refusal;

pub mod bars;
pub mod brain;
pub mod calm;
pub mod channel;
pub mod coach;
pub mod credit;
pub mod drawn;
pub mod entries;
pub mod funnel;
pub mod large;
pub mod matrix;
pub mod over;
pub mod pane;
pub mod profile;
pub mod scorecard;
pub mod sent;
pub mod steps;
pub mod tracker;
pub mod walk;
pub mod workshop;

use pane::WallPane;

/// Draws everything an audience sees.
pub fn draw(paint: &mut Paint, model: &Model) {
    let area = WallPane::of(paint.area());
    if let Some(top) = model.overlays.last() {
        over::draw(paint, model, &area, top);
    } else if model.wall.follows {
        workshop::draw(paint, model, &area);
    } else if model.wall.title {
        calm::title(paint, model, &area);
    } else if let Some(why) = refusal(model) {
        calm::off(paint, model, &area, why);
    } else {
        page(paint, model, &area);
    }
    // What was sent has the whole wall; beside it stands only what has to be told.
    let title = model.wall.title && !model.wall.follows;
    let sent = model.shows_stage() && !model.wall.showing.is_neutral() && !title;
    let alone = sent && model.overlays.is_empty();
    let whole = paint.area();
    let foot = if alone { row(whole, whole.height.saturating_sub(1)) } else { area.foot };
    if let Some(view) = workshop::typed(model).filter(|_| model.overlays.is_empty()) {
        asked::draw(paint, view, inset(foot, 1), true);
    } else if !alone || model.notice.is_some() && !model.wall.showing.black {
        frame::footer(paint, model, foot);
    }
}

fn page(paint: &mut Paint, model: &Model, area: &WallPane) {
    match model.navigation.tab {
        // Refused before: it is the presenter's own.
        Tab::Today => {}
        Tab::Brain => brain::draw(paint, model, area),
        Tab::Tracker => tracker::draw(paint, model, area),
        Tab::Steps => steps::draw(paint, model, area),
        Tab::Funnel => funnel::draw(paint, model, area),
        Tab::Channel => channel::draw(paint, model, area),
        Tab::Credit => credit::draw(paint, model, area),
        Tab::Workshop => workshop::draw(paint, model, area),
    }
}
