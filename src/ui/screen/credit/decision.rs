//! Draws whether selling on credit pays: the figures as typed, the verdict in words, both profits as bars, and how far all this
//! hangs on who never pays and on the days.

use ratatui::layout::Rect;

use super::entry;
use crate::paint::{Paint, below, inset, right_of, row};
use crate::selection::{Selection, draw_background, draw_mark};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::credit::decision::verdict::{break_even, verdict};
use app::screen::credit::decision::{CASE, DecisionView};
use words::credit as phrases;

pub mod profits;
pub mod sensitivity;

/// Cells of the figures.
const FIGURES: u16 = 36;
/// From this width on the table stands at the right of the figures.
const WIDE: u16 = 110;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.credit.decision;
    let told = if view.is_example() { phrases::THE_EXAMPLE } else { phrases::YOUR_FIGURES };
    let title = paint.translate(phrases::DECISION_TITLE);
    let inner = inset(paint.panel(area, title, paint.translate(told), true), 1);
    let wide = inner.width >= WIDE;
    let left = Rect { width: FIGURES.min(inner.width), ..inner };
    figures(paint, view, left);
    let right = right_of(inner, FIGURES + 3);
    if wide {
        let used = answer(paint, view, right);
        let at = below(right, used + 1);
        let used = outcome(paint, view, at, true);
        let rest = below(inner, count(CASE.len()));
        note(paint, Rect { width: left.width, ..below(rest, 1) });
        sensitivity::draw(paint, view, below(at, used + 1));
        return;
    }
    answer(paint, view, Rect { height: right.height.min(count(CASE.len())), ..right });
    let at = below(inner, count(CASE.len()));
    let airy = at.height > 2 + sensitivity::ROWS + 1;
    let at = if airy { below(at, 1) } else { at };
    let used = outcome(paint, view, at, at.height > 3 + sensitivity::ROWS);
    let at = below(at, used);
    let at = if at.height > sensitivity::ROWS { below(at, 1) } else { at };
    let table = Rect { height: at.height.min(sensitivity::ROWS), ..at };
    sensitivity::draw(paint, view, table);
    let rest = below(at, sensitivity::ROWS);
    note(paint, if rest.height > 2 { below(rest, 1) } else { rest });
}

fn count(of: usize) -> u16 {
    u16::try_from(of).unwrap_or(u16::MAX)
}

/// The figures of the case, one a row.
fn figures(paint: &mut Paint, view: &DecisionView, area: Rect) {
    for (place, ((_, name, _), figure)) in CASE.iter().zip(view.figures.entries()).enumerate() {
        let at = row(area, count(place));
        let selected = place == view.figures.at();
        let style = draw_background(paint, at, Selection::of(selected, !view.figures.typing()));
        if selected {
            draw_mark(paint, at, style);
        }
        paint.hit(at, MouseTarget::Row(0, place));
        let used = 1 + paint.fit(right_of(at, 1), paint.translate(*name), style);
        entry::value(paint, right_of(at, used + 1), figure, selected);
    }
}

/// The verdict beside the figures, or beside each figure what is wrong with it.
fn answer(paint: &mut Paint, view: &DecisionView, area: Rect) -> u16 {
    let mut used = 0;
    for place in 0..CASE.len() {
        if let Some(why) = view.wrong(place) {
            let at = below(area, count(place).max(used));
            used = count(place).max(used) + entry::wrong(paint, at, paint.lang, &why);
        }
    }
    if used > 0 {
        return used;
    }
    if let Some(why) = view.wrong_together() {
        return entry::wrong(paint, area, paint.lang, &why);
    }
    let strong = paint.styles.strong;
    let said = view.case().and_then(|case| verdict(&case));
    said.map_or(0, |say| paint.para(area, &say.text(paint.lang), strong))
}

/// Both profits as bars, and where they meet; tells the rows used.
fn outcome(paint: &mut Paint, view: &DecisionView, area: Rect, meets: bool) -> u16 {
    let Some(of) = view.verdict() else { return 0 };
    let used = profits::draw(paint, area, of.cash, of.credit);
    if !meets {
        return used;
    }
    let dim = paint.styles.dim;
    let text = break_even(of.break_even).text(paint.lang);
    paint.fit(row(area, used), &text, dim);
    used + 1
}

fn note(paint: &mut Paint, area: Rect) {
    let dim = paint.styles.dim;
    paint.para(area, paint.translate(phrases::NOT_KEPT), dim);
}
