//! Draws the forms of the Credit tab for the wall: the two grids of the course, its example of credit against cash, and the note
//! on terms of payment. All figures are the course's own; what somebody typed stays off.

use ratatui::layout::Rect;

use super::pane::WallPane;
use crate::page::Page;
use crate::paint::{Paint, below, right_of, row};
use crate::screen::credit::decision::profits;
use crate::screen::credit::grids::table::{self, GridTable};
use crate::screen::credit::terms::blocks;
use app::model::Model;
use app::screen::credit::CreditView;
use app::screen::credit::decision::verdict::{break_even, verdict};
use app::screen::credit::decision::{CASE, DecisionView};
use app::screen::credit::figure::written;
use app::screen::credit::grids::GridKind;
use words::credit as phrases;

pub fn draw(paint: &mut Paint, model: &Model, area: &WallPane) {
    match model.screens.credit.view {
        CreditView::Grids => grid(paint, model, area),
        CreditView::Decision => example(paint, area),
        // Refused before: money that customers owe.
        CreditView::Ageing | CreditView::Collection => {}
        CreditView::Terms => terms(paint, model, area),
    }
}

/// The grid with the cursor, and its cell read aloud.
fn grid(paint: &mut Paint, model: &Model, area: &WallPane) {
    let view = &model.screens.credit.grids;
    let kind = view.front;
    let title = match kind {
        GridKind::BadDebt => phrases::BAD_DEBT_TITLE,
        GridKind::Delay => phrases::DELAY_TITLE,
    };
    area.heading(paint, paint.translate(title), "");
    let room = area.text();
    let sentence = view.sentence(kind).text(paint.lang);
    let lines = u16::try_from(paint.ruler.wrap(&sentence, usize::from(room.width)).len()).unwrap_or(1);
    let height = table::rows(kind).min(room.height.saturating_sub(lines));
    GridTable { view, kind, focus: true, own: false }.draw(paint, Rect { height, ..room });
    let rest = below(room, height);
    let rest = if rest.height > lines { below(rest, 1) } else { rest };
    let accent = paint.styles.accent;
    paint.para(rest, &sentence, accent);
}

/// The example of the course: its figures, both profits, the verdict.
fn example(paint: &mut Paint, area: &WallPane) {
    let view = DecisionView::default();
    area.heading(paint, paint.translate(phrases::DECISION_TITLE), paint.translate(phrases::THE_EXAMPLE));
    let room = area.text();
    let half = room.width / 2;
    let rows = u16::try_from(CASE.len().div_ceil(2)).unwrap_or(0);
    let (dim, strong) = (paint.styles.dim, paint.styles.strong);
    for (place, ((_, name, _), figure)) in (0..).zip(CASE.iter().zip(view.figures.entries())) {
        let at = right_of(row(room, place % rows), if place < rows { 0 } else { half + 1 });
        let at = Rect { width: at.width.min(half.saturating_sub(2)), ..at };
        let used = paint.fit(at, paint.translate(*name), dim) + 1;
        paint.right(right_of(at, used), &written(figure.held()), strong);
    }
    let (Some(case), Some(of)) = (view.case(), view.verdict()) else { return };
    let at = below(room, rows + 1);
    let used = profits::draw(paint, at, of.cash, of.credit);
    let limit = break_even(of.break_even).text(paint.lang);
    paint.fit(row(at, used), &limit, dim);
    if let Some(say) = verdict(&case) {
        let accent = paint.styles.accent;
        paint.para(below(at, used + 2), &say.text(paint.lang), accent);
    }
}

/// The note, as far as it is scrolled.
fn terms(paint: &mut Paint, model: &Model, area: &WallPane) {
    area.heading(paint, paint.translate(phrases::TERMS), paint.translate(phrases::TERMS_NOTE));
    let Some(chapter) = &model.courses.credit else { return };
    let room = area.text();
    let page = Page::of(&blocks(&chapter.terms, paint.lang), paint, room.width);
    page.draw(paint, room, model.screens.credit.terms.scroll, true);
}
