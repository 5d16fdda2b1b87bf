//! Draws the six checks of the chosen step, and how to do the selected one.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::context::StepsContext;
use crate::figure::day;
use crate::paint::{Paint, below, right_of, row, window};
use crate::selection::{Selection, background_of, draw_row_background};
use app::msg::MouseTarget;
use app::screen::steps::StepsPane;
use app::screen::steps::target;
use domain::project::CheckState;
use domain::steps::check::{self, CheckKey, PER_STEP};
use words::steps as phrases;

/// Cells in front of what is asked: the mark of the cursor, the box, a space at each side.
const LEAD: u16 = 4;
/// Cells a date takes, with the space before it.
const DATE: u16 = 7;
/// Cells below which a reason is not begun.
const REASON: u16 = 24;
/// The sign of a check that does not apply.
const WAIVED: &str = "-";

/// Rows a check takes in so many cells, at most `most`.
#[must_use]
pub fn check_rows(paint: &Paint, seen: &StepsContext, width: u16, most: u16) -> u16 {
    let room = usize::from(width.saturating_sub(LEAD + DATE + 1));
    let asks = seen.text.iter().flat_map(|t| &t.checks);
    let rows = asks.map(|c| paint.ruler.wrap(c.ask.get(paint.lang), room).len()).max().unwrap_or(1);
    u16::try_from(rows).unwrap_or(1).clamp(1, most.max(1))
}

/// Draws the checks, each in so many rows, as many as there is room for.
pub fn draw(paint: &mut Paint, seen: &StepsContext, area: Rect, tall: u16) {
    let (steps, cursor) = (&seen.model.screens.steps, seen.place.row);
    let height = usize::from(area.height / tall.max(1));
    let first = window(cursor, usize::from(PER_STEP), height);
    let focus = steps.pane == StepsPane::Checks;
    if focus {
        paint.layout.page = height.saturating_sub(1).max(1);
    }
    for (place, key) in CheckKey::of(seen.place.step).enumerate().skip(first).take(height) {
        let at = below(area, u16::try_from(place - first).unwrap_or(u16::MAX).saturating_mul(tall));
        let at = Rect { height: at.height.min(tall), ..at };
        entry(paint, seen, at, (place, key), Selection::of(place == cursor, focus));
    }
}

fn entry(paint: &mut Paint, seen: &StepsContext, at: Rect, (place, key): (usize, CheckKey), selection: Selection) {
    let background = draw_row_background(paint, at, selection);
    let over = background_of(background);
    let dim = paint.styles.dim.patch(over);
    let state = check::check_state(seen.project, key);
    let (sign, style, right) = match state {
        None => (paint.glyphs.off, background, String::new()),
        Some(CheckState::Done(on)) => (paint.glyphs.on, paint.styles.good.patch(over), day(*on, seen.today)),
        Some(CheckState::NotApplicable(why)) => (WAIVED, dim, phrases::NOT_APPLICABLE.fill(paint.lang, [why])),
    };
    paint.hit(at, MouseTarget::Row(target::CHECK, place));
    let tick = Rect { width: 3, ..right_of(row(at, 0), 1) };
    paint.text(right_of(tick, 1), sign, style);
    paint.hit(tick, MouseTarget::Row(target::TICK, place));
    let text = seen.text.and_then(|t| t.checks.get(place)).map_or("", |c| c.ask.get(paint.lang));
    let room = Rect { width: at.width.saturating_sub(LEAD + 1), ..right_of(at, LEAD) };
    let asked = u16::try_from(paint.ruler.width(text)).unwrap_or(u16::MAX);
    // A date is always read whole; a reason as far as what is asked leaves room for it.
    let least = if state.is_some() { DATE - 1 } else { 0 };
    let given = if at.height > 1 { least } else { room.width.saturating_sub(asked.saturating_add(2)).max(least) };
    let beside = right_of(row(room, 0), room.width.saturating_sub(given));
    // Where a reason has no room, its place only tells that there is one; it is read whole under the cursor.
    let cut = matches!(state, Some(CheckState::NotApplicable(_))) && paint.ruler.width(&right) > usize::from(given);
    let right = if cut && given < REASON { paint.translate(phrases::WAIVED_SHORT).to_owned() } else { right };
    let used = paint.right(beside, &right, dim);
    let open = if state.is_some() { dim } else { background };
    let left = Rect { width: room.width.saturating_sub(if used > 0 { used + 1 } else { 0 }), ..room };
    ask(paint, left, text, open);
}

fn ask(paint: &mut Paint, area: Rect, text: &str, style: Style) {
    if area.height <= 1 {
        paint.fit(area, text, style);
        return;
    }
    paint.para(area, text, style);
}

/// How to do the check under the cursor: the reason first where it does not apply.
fn hints(paint: &Paint, seen: &StepsContext, width: u16) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(CheckState::NotApplicable(why)) = check::check_state(seen.project, seen.place.check()) {
        let why = phrases::NOT_APPLICABLE.fill(paint.lang, [why]);
        lines.extend(paint.ruler.wrap(&why, usize::from(width)));
    }
    if let Some(text) = seen.text.and_then(|t| t.checks.get(seen.place.row)) {
        lines.extend(paint.ruler.wrap(text.hint.get(paint.lang), usize::from(width)));
    }
    lines
}

/// Rows kept for the hints of a step in so many cells: those of its longest, so that nothing moves with the cursor.
#[must_use]
pub fn hint_rows(paint: &Paint, seen: &StepsContext, width: u16) -> u16 {
    let room = usize::from(width.saturating_sub(LEAD + 1));
    let hints = seen.text.iter().flat_map(|t| &t.checks);
    let rows = hints.map(|c| paint.ruler.wrap(c.hint.get(paint.lang), room).len()).max().unwrap_or(1);
    u16::try_from(rows).unwrap_or(1)
}

pub fn hint(paint: &mut Paint, seen: &StepsContext, area: Rect) {
    let room = Rect { width: area.width.saturating_sub(LEAD + 1), ..right_of(area, LEAD) };
    let dim = paint.styles.dim;
    let lines = hints(paint, seen, room.width);
    for (place, line) in lines.iter().enumerate().take(usize::from(area.height)) {
        paint.text(row(room, u16::try_from(place).unwrap_or(u16::MAX)), line, dim);
    }
}
