//! Draws the wall form of the scorecard's exercise: the table of the course, its gaps uncovered one by one.

use super::pane::WallPane;
use crate::paint::{Paint, row};
use crate::screen::channel::scorecard::board::{self, BoardState};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use domain::course::scorecard::GAPS;
use words::scorecard as phrases;

pub fn draw(paint: &mut Paint, model: &Model, area: &WallPane) {
    let Some(blanks) = model.screens.channel.scorecard.exercise() else { return };
    let Some(chapter) = model.courses.scorecard.as_deref() else { return };
    area.heading(paint, paint.translate(phrases::BLANKS_TITLE), &format!("{}/{GAPS}", blanks.revealed));
    // Only what the course says: what somebody answered is nobody's business here.
    let told: Vec<String> = chapter.gaps.iter().take(blanks.revealed).map(|gap| gap.key.clone()).collect();
    let room = area.text();
    let state = BoardState { told: &told, here: None };
    let page = board::page(paint, chapter, state, usize::from(room.width), false);
    let height = page.height();
    page.draw(paint, room, blanks.scroll, true);
    if height < usize::from(room.height) {
        let key = model.session.keymap.name(KeyScope::Blanks, Action::Open, paint.lang);
        let dim = paint.styles.dim;
        let last = row(room, room.height.saturating_sub(1));
        paint.fit(last, &phrases::ON_THE_WALL.fill(paint.lang, [&key]), dim);
    }
}
