//! Draws the projects as a table over the whole width: project, customer, stage, how far each of the six steps is.

use ratatui::layout::Rect;

use super::list::{draw_empty_list, mark};
use crate::filter;
use crate::paint::{Paint, below, right_of, row, window};
use crate::selection::{Selection, background_of, draw_row_background};
use app::model::Model;
use app::msg::MouseTarget;
use app::projects::ProjectRow;
use app::screen::steps::{cursor, target};
use domain::project::Project;
use domain::steps::check::STEPS;
use words::{steps as phrases, tracker};

/// Cells of the six marks.
const MARKS: u16 = 12;
/// Cells from which on the stage has a column.
const STAGED: u16 = 60;
/// Cells from which on the customer has a column of its own.
const NAMED: u16 = 44;

/// Columns of a row.
struct StepColumns {
    project: Rect,
    customer: Rect,
    stage: Rect,
    marks: Rect,
}

impl StepColumns {
    fn of(at: Rect) -> Self {
        let room = Rect { width: at.width.saturating_sub(2), ..right_of(at, 1) };
        let marks = right_of(room, room.width.saturating_sub(MARKS));
        let left = Rect { width: room.width.saturating_sub(MARKS + 1), ..room };
        let stage = if room.width >= STAGED { 22.min(left.width / 3) } else { 0 };
        let names = Rect { width: left.width - stage, ..left };
        let customer = if room.width >= NAMED { names.width / 2 } else { 0 };
        let project = Rect { width: (names.width - customer).saturating_sub(1), ..names };
        let customer = Rect { width: customer.saturating_sub(1), ..right_of(names, names.width - customer) };
        Self { project, customer, stage: right_of(left, names.width), marks }
    }
}

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let list = &model.screens.steps.list;
    let count = format!("{}/{}", (list.cursor + 1).min(list.rows.len()), list.rows.len());
    let inner = paint.panel(area, paint.translate(phrases::PROJECTS), &count, true);
    let inner = filter::draw(paint, inner, list.filter.as_ref(), list.typing);
    if list.rows.is_empty() {
        return draw_empty_list(paint, model, inner);
    }
    let headed = inner.height >= 6;
    let inner = if headed { heads(paint, inner) } else { inner };
    let height = usize::from(inner.height);
    let first = window(list.cursor, list.rows.len(), height);
    paint.layout.page = height.saturating_sub(1).max(1);
    for (place, listed) in list.rows.iter().enumerate().skip(first).take(height) {
        let at = row(inner, u16::try_from(place - first).unwrap_or(u16::MAX));
        entry(paint, model, at, *listed, place == list.cursor);
        paint.hit(at, MouseTarget::Row(target::LIST, place));
    }
}

fn heads(paint: &mut Paint, inner: Rect) -> Rect {
    let (at, dim) = (StepColumns::of(row(inner, 0)), paint.styles.dim);
    let columns = [
        (at.project, phrases::PROJECTS),
        (at.customer, phrases::CUSTOMER),
        (at.stage, phrases::STAGE),
        (at.marks, phrases::PROGRESS),
    ];
    for (place, phrase) in columns {
        paint.fit(place, paint.translate(phrase), dim);
    }
    below(inner, 1)
}

fn entry(paint: &mut Paint, model: &Model, at: Rect, listed: ProjectRow, selected: bool) {
    let background = draw_row_background(paint, at, Selection::of(selected, true));
    let (dim, columns) = (paint.styles.dim.patch(background_of(background)), StepColumns::of(at));
    let Some(account) = model.book.accounts().get(&listed.account()) else { return };
    let Some(project) = listed.project().and_then(|key| account.project(key.project)) else {
        let alone = if columns.customer.width == 0 { columns.project } else { columns.customer };
        paint.fit(columns.project, paint.translate(tracker::NO_PROJECTS_YET), dim);
        paint.fill(alone, background);
        paint.fit(alone, &account.name, dim);
        return;
    };
    let quiet = if project.is_closed() { dim } else { background };
    let name =
        if columns.customer.width == 0 { format!("{} {}", project.name, account.name) } else { project.name.clone() };
    paint.fit(columns.project, &name, quiet);
    paint.fit(columns.customer, &account.name, dim);
    paint.fit(columns.stage, paint.translate(tracker::stage(project.stage())), dim);
    marks(paint, project, columns.marks, background_of(background));
}

fn marks(paint: &mut Paint, project: &Project, at: Rect, over: ratatui::style::Style) {
    let here = cursor::current_step(project);
    for step in 1..=STEPS {
        let (sign, style) = mark(paint, project, step);
        let style = if step == here { paint.styles.accent } else { style };
        paint.text(right_of(at, (u16::from(step) - 1) * 2), &sign, style.patch(over));
    }
}
