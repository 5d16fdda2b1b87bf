//! The projects, with their three lights.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::action::Action;
use crate::app::keymap::Scope;
use crate::app::model::Model;
use crate::app::msg::Target;
use crate::app::phrase::tracker as words;
use crate::app::projects::Row;
use crate::app::screen::tracker::pane::Pane;
use crate::domain::tracker::lights::Positions;
use crate::ui::figure::{amount, lights};
use crate::ui::filter;
use crate::ui::paint::{Paint, below, inset, right_of, row, window};

/// Draws the list; a project takes two rows where there is room for it.
pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let list = &model.tracker.home.list;
    let focus = model.tracker.home.pane == Pane::List;
    let count = format!("{}/{}", (list.cursor + 1).min(list.rows.len()), list.rows.len());
    let inner = paint.panel(area, paint.say(words::PROJECTS), &count, focus);
    let inner = filter::draw(paint, inner, list.filter.as_ref(), (list.typing, model.projector));
    if list.rows.is_empty() {
        let text = if list.filter.is_some() {
            paint.say(words::NO_MATCH).to_owned()
        } else {
            let key = model.keymap.name(Scope::Tracker, Action::New, paint.lang);
            words::EMPTY.fill(paint.lang, &[&key])
        };
        let style = paint.styles.dim;
        paint.para(inset(inner, 1), &text, style);
        return;
    }
    let tall = if inner.height >= 12 { 2 } else { 1 };
    let height = usize::from(inner.height / tall);
    let first = window(list.cursor, list.rows.len(), height);
    if focus {
        paint.layout.page = height.saturating_sub(1).max(1);
    }
    for (place, listed) in list.rows.iter().enumerate().skip(first).take(height) {
        let at = below(inner, u16::try_from(place - first).unwrap_or(u16::MAX).saturating_mul(tall));
        let at = Rect { height: at.height.min(tall), ..at };
        entry(paint, model, at, *listed, (place == list.cursor, focus));
        paint.hit(at, Target::Row(0, place));
    }
}

fn entry(paint: &mut Paint, model: &Model, at: Rect, listed: Row, (selected, focus): (bool, bool)) {
    let ground = match (selected, focus) {
        (true, true) => paint.styles.select,
        (true, false) => paint.styles.rest,
        _ => paint.styles.base,
    };
    let over = Style { bg: ground.bg, ..Style::new() };
    if selected {
        paint.fill(at, ground);
        for line in 0..at.height {
            paint.text(row(at, line), paint.glyphs.select, paint.styles.accent.patch(over));
        }
    }
    let room = Rect { width: at.width.saturating_sub(2), ..right_of(at, 1) };
    let Some(account) = model.book.accounts().get(&listed.account()) else { return };
    let Some(key) = listed.project() else {
        let dim = paint.styles.dim.patch(over);
        paint.fit(row(room, 0), &account.name, ground);
        paint.fit(row(room, 1), paint.say(words::NO_PROJECTS_YET), dim);
        return;
    };
    let Some(project) = account.project(key.project) else { return };
    let positions = Positions::of(account, project, &model.book.settings().limits, model.today());
    let width = lights(paint, &positions, row(room, 0), over);
    let name = Rect { width: room.width.saturating_sub(width + 1), ..row(room, 0) };
    let quiet = if project.closed() { paint.styles.dim.patch(over) } else { ground };
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
