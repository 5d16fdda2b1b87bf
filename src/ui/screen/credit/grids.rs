//! Draws what a bad debt costs in sales, and when delay has eaten a margin: side by side where there is room, else the one with
//! the cursor. One's own figures stand beside each grid, or under it.

use ratatui::layout::Rect;

use super::entry;
use crate::paint::{Paint, below, inset, right_of, row};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::credit::figure::written;
use app::screen::credit::grids::{FIGURES, GridKind, GridsView};
use app::screen::credit::verb::CreditVerb;
use words::{Phrase, credit as phrases};

pub mod across;
pub mod table;

use table::GridTable;

/// From this width on both grids stand side by side.
const BOTH: u16 = 116;
/// Cells of one's own figures beside a grid.
const OWN: u16 = 20;
/// Cells between them and the grid.
const GAP: u16 = 1;
/// Rows from which on one's own figures stand below each other under a grid.
const ROOMY: u16 = 20;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let front = model.screens.credit.grids.front;
    if area.width < BOTH || area.height < ROOMY {
        return pane(paint, model, (area, area), front);
    }
    let half = area.width / 2;
    pane(paint, model, (Rect { width: half, ..area }, area), GridKind::BadDebt);
    pane(paint, model, (right_of(area, half), area), GridKind::Delay);
}

fn pane(paint: &mut Paint, model: &Model, (area, whole): (Rect, Rect), kind: GridKind) {
    let view = &model.screens.credit.grids;
    let (title, asks) = match kind {
        GridKind::BadDebt => (phrases::BAD_DEBT_TITLE, phrases::BAD_DEBT_ASKS),
        GridKind::Delay => (phrases::DELAY_TITLE, phrases::DELAY_ASKS),
    };
    let focus = kind == view.front;
    paint.hit(area, MouseTarget::Pane(kind as usize));
    // Where only one is shown, the way to the other one is told.
    let key = model.session.keymap.name(KeyScope::Grids, Action::NextPane, paint.lang);
    let other = phrases::OTHER_GRID.fill(paint.lang, [&key]);
    let told = if area == whole { other.as_str() } else { "" };
    let inner = inset(paint.panel(area, paint.translate(title), told, focus), 1);
    let beside = inner.width >= table::cells(paint, kind) + OWN + GAP;
    let left = if beside { Rect { width: inner.width - OWN - GAP, ..inner } } else { inner };
    let roomy = inner.height >= ROOMY && !beside;
    // The question has a line of its own where that takes nothing away.
    let mut at = left;
    if left.height > table::rows(kind) + 4 {
        let dim = paint.styles.dim;
        paint.fit(row(at, 0), paint.translate(asks), dim);
        at = below(at, 2);
    }
    let sentence = view.sentence(kind).text(paint.lang);
    let lines = u16::try_from(paint.ruler.wrap(&sentence, usize::from(left.width)).len()).unwrap_or(1);
    let under = lines + u16::from(!beside && !roomy);
    let height = table::rows(kind).min(at.height.saturating_sub(under));
    GridTable { view, kind, focus, own: true }.draw(paint, Rect { height, ..at });
    at = below(at, height);
    at = air(at, under);
    let strong = paint.styles.strong;
    at = below(at, paint.para(at, &sentence, strong));
    if beside {
        own_stacked(paint, model, right_of(inner, inner.width - OWN), kind);
    } else if roomy {
        at = air(at, 8);
        at = below(at, own_stacked(paint, model, Rect { width: at.width.min(OWN * 2), ..at }, kind));
        if let Some(own) = view.own_sentence(kind).filter(|_| !view.guessing()) {
            let base = paint.styles.base;
            at = below(at, paint.para(at, &own.text(paint.lang), base));
        }
    } else {
        at = below(at, own_in_line(paint, view, at, kind));
    }
    let dim = paint.styles.dim;
    at = air(at, 2);
    // Half a sentence says something else: the note is told in full or not at all.
    let note = note(paint, model, kind);
    let told = kind != GridKind::BadDebt || !view.guessing();
    if told && paint.ruler.wrap(&note, usize::from(at.width)).len() <= usize::from(at.height) {
        at = below(at, paint.para(at, &note, dim));
    }
    across::draw(paint, view, kind, below(at, 1));
}

/// A place without its first row, where more rows are left than what follows takes.
fn air(at: Rect, rest: u16) -> Rect {
    if at.height > rest { below(at, 1) } else { at }
}

/// What is told under a grid: of the older handout, and of what our money costs.
fn note(paint: &Paint, model: &Model, kind: GridKind) -> String {
    match (kind, model.book.settings().borrowing_rate) {
        (GridKind::BadDebt, _) => paint.translate(phrases::HANDOUT).to_owned(),
        (GridKind::Delay, rate) => {
            let verb = Action::Credit(CreditVerb::BorrowingRate);
            let key = model.session.keymap.name(KeyScope::Grids, verb, paint.lang);
            match rate {
                Some(rate) => phrases::RATE_IN_BOOK.fill(paint.lang, [&written(rate), &key]),
                None => phrases::RATE_NOT_SET.fill(paint.lang, [&key]),
            }
        }
    }
}

const fn labels(kind: GridKind) -> ([Phrase; FIGURES], Phrase) {
    match kind {
        GridKind::BadDebt => ([phrases::OWN_LOSS, phrases::OWN_MARGIN], phrases::OWN_SALES),
        GridKind::Delay => ([phrases::OWN_MARGIN, phrases::OWN_RATE], phrases::OWN_MONTHS),
    }
}

/// What one's own figures come to; a word where delay never eats them, a dash where they are wrong.
fn result(paint: &Paint, view: &GridsView, kind: GridKind) -> String {
    // While cells are to be guessed, one's own figures would tell what stands in the nearest of them.
    if view.guessing() {
        return table::COVERED.to_owned();
    }
    view.own_sum(kind).unwrap_or_else(|| match view.own_sentence(kind) {
        Some(_) => paint.translate(phrases::NEVER_GONE).to_owned(),
        None => "-".to_owned(),
    })
}

fn figure_hit(kind: GridKind, place: usize) -> MouseTarget {
    MouseTarget::Row(2 + kind as usize, place)
}

/// One's own figures below each other; tells the rows used.
fn own_stacked(paint: &mut Paint, model: &Model, area: Rect, kind: GridKind) -> u16 {
    let view = &model.screens.credit.grids;
    let (accent, dim, strong, base) = (paint.styles.accent, paint.styles.dim, paint.styles.strong, paint.styles.base);
    paint.fit(row(area, 0), paint.translate(phrases::OWN_FIGURES), accent);
    let mut at = below(area, 1);
    let (names, sum) = labels(kind);
    for (place, (name, figure)) in names.into_iter().zip(view.figures(kind).entries()).enumerate() {
        paint.hit(row(at, 0), figure_hit(kind, place));
        let used = paint.fit(row(at, 0), paint.translate(name), dim) + 1;
        entry::value(paint, right_of(row(at, 0), used), figure, false);
        at = below(at, 1);
        if let Some(why) = view.wrong(kind, place) {
            at = below(at, entry::wrong(paint, at, paint.lang, &why));
        }
    }
    let text = result(paint, view, kind);
    let used = paint.fit(row(at, 0), paint.translate(sum), base) + 1;
    paint.right(right_of(row(at, 0), used), &text, strong);
    at = below(at, 1);
    if view.nearest(kind).is_some() {
        at = below(at, paint.para(at, paint.translate(phrases::NEAREST), dim));
    }
    area.height - at.height
}

/// One's own figures in one line, and under it what is wrong with them; tells the rows used.
fn own_in_line(paint: &mut Paint, view: &GridsView, area: Rect, kind: GridKind) -> u16 {
    let (dim, strong) = (paint.styles.dim, paint.styles.strong);
    let (names, sum) = labels(kind);
    let mut at = row(area, 0);
    for (place, (name, figure)) in names.into_iter().zip(view.figures(kind).entries()).enumerate() {
        let used = paint.fit(at, paint.translate(name), dim) + 1;
        let held = paint.ruler.width(&written(figure.held()));
        let typed = figure.line().map_or(0, |line| paint.ruler.width(line.text()) + 2);
        let width = u16::try_from(held.max(typed)).unwrap_or(8);
        let value = right_of(at, used);
        let value = Rect { width: width.min(value.width), ..value };
        paint.hit(Rect { width: used + value.width, ..at }, figure_hit(kind, place));
        entry::value(paint, value, figure, false);
        at = right_of(at, used + width + 2);
    }
    let text = result(paint, view, kind);
    let used = paint.fit(at, paint.translate(sum), dim) + 1;
    paint.fit(right_of(at, used), &text, strong);
    let wrong = (0..FIGURES).find_map(|place| view.wrong(kind, place));
    1 + wrong.map_or(0, |why| entry::wrong(paint, below(area, 1), paint.lang, &why))
}
