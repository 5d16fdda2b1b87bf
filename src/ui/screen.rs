//! Groups the screens, one a tab.

use ratatui::layout::Rect;

use super::paint::Paint;
use app::action::Tab;
use app::model::Model;

pub mod brain;
pub mod channel;
pub mod credit;
pub mod funnel;
pub mod steps;
pub mod today;
pub mod tracker;
pub mod workshop;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    match model.navigation.tab {
        Tab::Today => today::draw(paint, model, area),
        Tab::Brain => brain::draw(paint, model, area),
        Tab::Tracker => tracker::draw(paint, model, area),
        Tab::Steps => steps::draw(paint, model, area),
        Tab::Funnel => funnel::draw(paint, model, area),
        Tab::Channel => channel::draw(paint, model, area),
        Tab::Credit => credit::draw(paint, model, area),
        Tab::Workshop => workshop::draw(paint, model, area),
    }
}
