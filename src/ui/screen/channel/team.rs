//! Draws the people of the team at the left, the figures of the selected one and the coaching log beside; the page for a talk and the
//! leader's own page where one lies in front.

use ratatui::layout::Rect;

use crate::paint::{Paint, below, right_of};
use app::model::Model;
use app::screen::channel::team::{TeamPage, TeamPane};

pub mod coach;
pub mod figures;
pub mod log;
pub mod members;
pub mod talk;

/// From this size on people and log stand side by side.
const TWO: (u16, u16) = (60, 14);
/// Cells of the people.
const PEOPLE: u16 = 22;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.channel.team;
    match view.page {
        TeamPage::Talk(page) => return talk::draw(paint, model, &page, area),
        TeamPage::Coach(page) => return coach::draw(paint, model, page, area),
        TeamPage::List => {}
    }
    if area.width < TWO.0 || area.height < TWO.1 {
        match view.pane {
            TeamPane::Members => members::draw(paint, model, area),
            TeamPane::Log => log::draw(paint, model, area),
        }
        return;
    }
    members::draw(paint, model, Rect { width: PEOPLE, ..area });
    let rest = right_of(area, PEOPLE);
    if view.member().is_none() {
        return log::draw(paint, model, rest);
    }
    let used = figures::HEIGHT.min(rest.height * 3 / 5);
    figures::draw(paint, model, Rect { height: used, ..rest });
    log::draw(paint, model, below(rest, used));
}
