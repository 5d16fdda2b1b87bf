//! Draws the projects beside the steps, two rows each: the name; the customer, and how far the six steps are.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::paint::{Paint, inset, right_of, row};
use crate::projects::{Listing, draw as listed};
use crate::selection::{Selection, background_of, draw_row_background};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::projects::ProjectRow;
use app::screen::steps::StepsPane;
use app::screen::steps::{cursor, target};
use domain::project::Project;
use domain::steps::check::{STEPS, progress};
use words::{steps as phrases, tracker};

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let of = Listing {
        list: &model.screens.steps.list,
        focus: model.screens.steps.pane == StepsPane::List,
        pane: target::LIST,
    };
    let entry = |paint: &mut Paint, at, row, selection| entry(paint, model, at, row, selection);
    listed(paint, area, of, entry, |paint, inner| draw_empty_list(paint, model, inner));
}

fn entry(paint: &mut Paint, model: &Model, at: Rect, listed: ProjectRow, selection: Selection) {
    let background = draw_row_background(paint, at, selection);
    let dim = paint.styles.dim.patch(background_of(background));
    let room = Rect { width: at.width.saturating_sub(2), ..right_of(at, 1) };
    let Some(account) = model.book.accounts().get(&listed.account()) else { return };
    let Some(project) = listed.project().and_then(|key| account.project(key.project)) else {
        paint.fit(row(room, 0), &account.name, background);
        paint.fit(row(room, 1), paint.translate(tracker::NO_PROJECTS_YET), dim);
        return;
    };
    let quiet = if project.is_closed() { dim } else { background };
    let last = row(room, at.height - 1);
    let used = marks(paint, project, last, background_of(background));
    let left = Rect { width: last.width.saturating_sub(used + 1), ..last };
    if at.height < 2 {
        paint.fit(left, &format!("{} {}", account.name, project.name), quiet);
    } else {
        paint.fit(row(room, 0), &project.name, quiet);
        paint.fit(left, &account.name, dim);
    }
}

/// A step of which nothing is settled. A middle dot would lie on the next mark wherever a Chinese font draws it two cells wide.
const NOT_BEGUN: &str = ".";

/// How far the six steps are, a cell each, against the right edge: a tick, how many checks are settled, or a dot for none. The
/// step the project stands in stands out. Tells the cells used.
pub fn marks(paint: &mut Paint, project: &Project, at: Rect, over: Style) -> u16 {
    let here = cursor::current_step(project);
    let place = right_of(at, at.width.saturating_sub(u16::from(STEPS)));
    for step in 1..=STEPS {
        let (sign, style) = mark(paint, project, step);
        let style = if step == here { paint.styles.accent } else { style };
        paint.text(right_of(place, u16::from(step) - 1), &sign, style.patch(over));
    }
    u16::from(STEPS)
}

/// The mark of a step.
#[must_use]
pub fn mark(paint: &Paint, project: &Project, step: u8) -> (String, Style) {
    let progress = progress(project, step);
    match progress.settled() {
        _ if progress.complete() => ("✓".to_owned(), paint.styles.good),
        0 => (NOT_BEGUN.to_owned(), paint.styles.dim),
        settled => (settled.to_string(), paint.styles.base),
    }
}

/// What stands in an empty list: that nothing was found, or how the first is made.
pub fn draw_empty_list(paint: &mut Paint, model: &Model, inner: Rect) {
    let text = if model.screens.steps.list.filter.is_some() {
        paint.translate(tracker::NO_MATCH).to_owned()
    } else {
        let key = model.session.keymap.name(KeyScope::Steps, Action::New, paint.lang);
        phrases::EMPTY.fill(paint.lang, [&key])
    };
    let dim = paint.styles.dim;
    paint.para(inset(inner, 1), &text, dim);
}
