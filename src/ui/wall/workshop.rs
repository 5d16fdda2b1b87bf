//! Draws what was sent to the wall, in place or in a window for the wall: the neutral title page until something was sent.

use jiff::civil::DateTime;

use super::calm;
use super::pane::WallPane;
use crate::paint::{Paint, row};
use app::model::Model;
use domain::workshop::showing::{Showing, WallBlock};

pub fn draw(paint: &mut Paint, model: &Model, area: &WallPane) {
    if model.wall.showing.is_neutral() {
        calm::title(paint, model, area);
    } else {
        sent(paint, &model.wall.showing, model.session.second, area);
    }
}

/// What was sent: nothing where the wall is black, a countdown over everything else, else the page.
fn sent(paint: &mut Paint, showing: &Showing, now: DateTime, area: &WallPane) {
    let (base, strong) = (paint.styles.base, paint.styles.strong);
    let all = area.above();
    match (&showing.countdown, &showing.page) {
        _ if showing.black => {}
        (Some(countdown), _) => {
            let left = countdown.left(now);
            let sign = if left < 0 { "-" } else { "" };
            let clock = format!("{sign}{}:{:02}", left.unsigned_abs() / 60, left.unsigned_abs() % 60);
            paint.centre(row(all, all.height / 3), &clock, strong);
            paint.centre(row(all, all.height / 3 + 2), countdown.task.get(paint.lang), base);
        }
        (None, Some(page)) => {
            area.heading(paint, page.title.get(paint.lang), &page.place);
            let lines = page.blocks.iter().flat_map(|block| match block {
                WallBlock::Line(text) | WallBlock::Point(text) | WallBlock::Quote(text) | WallBlock::Large(text) => {
                    vec![text.get(paint.lang).to_owned()]
                }
                WallBlock::Drawn(lines) => lines.clone(),
                _ => Vec::new(),
            });
            for (place, line) in (0..area.body.height).zip(lines.collect::<Vec<_>>()) {
                paint.text(row(area.body, place), &line, base);
            }
        }
        (None, None) => {}
    }
}
