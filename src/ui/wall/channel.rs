//! Leads to the forms of the Channel tab for the wall.

use super::pane::WallPane;
use super::{coach, matrix, scorecard};
use crate::paint::Paint;
use app::model::Model;
use app::screen::channel::ChannelView;
use app::screen::channel::team::TeamPage;

pub fn draw(paint: &mut Paint, model: &Model, area: &WallPane) {
    let channel = &model.screens.channel;
    match (channel.view, channel.team.page, &model.courses.team) {
        (ChannelView::Matrix, ..) => matrix::cells(paint, model, area),
        (ChannelView::Resources, ..) => matrix::shares(paint, model, area),
        (ChannelView::Team, TeamPage::Coach(page), Some(chapter)) => coach::draw(paint, area, page, chapter),
        (ChannelView::Scorecard, ..) => scorecard::draw(paint, model, area),
        (ChannelView::Forces | ChannelView::Team, ..) => {}
    }
}
