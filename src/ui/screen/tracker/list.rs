//! Draws the projects with their three lights.

use ratatui::layout::Rect;

use crate::figure::{amount, lights};
use crate::paint::{Paint, inset, right_of, row};
use crate::projects::{Listing, draw as listed};
use crate::selection::{Selection, background_of, draw_row_background};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::projects::ProjectRow;
use app::screen::tracker::route::TrackerPane;
use domain::tracker::positions::Positions;
use words::tracker as phrases;

/// Draws the list; a project takes two rows where there is room for it.
pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let home = &model.screens.tracker.home;
    let of = Listing { list: &home.list, focus: home.pane == TrackerPane::List, pane: TrackerPane::List.place() };
    let entry = |paint: &mut Paint, at, row, selection| entry(paint, model, at, row, selection);
    listed(paint, area, of, entry, |paint, inner| draw_empty_list(paint, model, inner));
}

/// What stands in an empty list: that nothing was found, or how the first is made.
fn draw_empty_list(paint: &mut Paint, model: &Model, inner: Rect) {
    let text = if model.screens.tracker.home.list.filter.is_some() {
        paint.translate(phrases::NO_MATCH).to_owned()
    } else {
        let key = model.session.keymap.name(KeyScope::Tracker, Action::New, paint.lang);
        phrases::EMPTY.fill(paint.lang, [&key])
    };
    let style = paint.styles.dim;
    paint.para(inset(inner, 1), &text, style);
}

fn entry(paint: &mut Paint, model: &Model, at: Rect, listed: ProjectRow, selection: Selection) {
    let background = draw_row_background(paint, at, selection);
    let over = background_of(background);
    let room = Rect { width: at.width.saturating_sub(2), ..right_of(at, 1) };
    let Some(account) = model.book.accounts().get(&listed.account()) else { return };
    let Some(key) = listed.project() else {
        let dim = paint.styles.dim.patch(over);
        paint.fit(row(room, 0), &account.name, background);
        paint.fit(row(room, 1), paint.translate(phrases::NO_PROJECTS_YET), dim);
        return;
    };
    let Some(project) = account.project(key.project) else { return };
    let positions = Positions::of(account, project, &model.book.yardstick(), model.today());
    let width = lights(paint, &positions, row(room, 0), over);
    let name = Rect { width: room.width.saturating_sub(width + 1), ..row(room, 0) };
    let quiet = if project.is_closed() { paint.styles.dim.patch(over) } else { background };
    if at.height < 2 {
        paint.fit(name, &format!("{} {}", account.name, project.name), quiet);
        return;
    }
    paint.fit(name, &project.name, quiet);
    let dim = paint.styles.dim.patch(over);
    let sum = project.amount.map(|a| amount(model, a)).unwrap_or_default();
    let used = paint.right(row(room, 1), &sum, dim);
    paint.fit(Rect { width: room.width.saturating_sub(used + 1), ..row(room, 1) }, &account.name, dim);
}
