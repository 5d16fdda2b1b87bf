//! Lays out the steps of one project: the head, the checks, and beside or under them the details.

use ratatui::layout::Rect;

use super::context::StepsContext;
use super::{checks, details, header};
use crate::paint::{Paint, below, right_of};
use app::screen::steps::StepsPane;
use domain::steps::check::PER_STEP;

/// From this room on a second column stands at the right.
const COLUMNS: (u16, u16) = (84, 26);
/// Rows kept under the checks for the hint.
const HINT: u16 = 5;
/// Rows from which on there is room for the whole head.
const HEADED: u16 = 14;
/// Rows from which on there is air between the parts.
const AIRY: u16 = 24;

pub fn draw(paint: &mut Paint, seen: &StepsContext, area: Rect) {
    let rest = head(paint, seen, area);
    if area.width >= COLUMNS.0 && area.height >= COLUMNS.1 {
        columns(paint, seen, rest);
    } else if seen.model.screens.steps.pane == StepsPane::Details {
        details::column(paint, seen, rest);
    } else {
        stacked(paint, seen, rest);
    }
}

/// Draws the head; tells the room left.
fn head(paint: &mut Paint, seen: &StepsContext, area: Rect) -> Rect {
    header::title(paint, seen, area);
    let headed = area.height >= HEADED;
    let across = if headed { 2 } else { 1 };
    header::steps(paint, seen, Rect { height: across.min(area.height.saturating_sub(1)), ..below(area, 1) });
    let rest = below(area, 1 + across);
    if rest.height <= u16::from(PER_STEP) {
        return rest;
    }
    let tall = if headed { header::chosen_step_rows(paint, seen, area.width) } else { 1 };
    header::draw_chosen_step(paint, seen, Rect { height: tall.min(rest.height), ..rest });
    below(rest, tall + u16::from(area.height >= AIRY))
}

/// The checks at the left with the hint under them, all else at the right.
fn columns(paint: &mut Paint, seen: &StepsContext, area: Rect) {
    let right = (area.width * 2 / 5).clamp(36, 76);
    let left = Rect { width: area.width - right - 1, ..area };
    let tall = checks::check_rows(paint, seen, left.width, area.height.saturating_sub(HINT) / u16::from(PER_STEP));
    let air = u16::from(area.height > 40);
    let used = stack(paint, seen, left, tall + air);
    checks::hint(paint, seen, below(left, used + 1));
    details::column(paint, seen, Rect { width: right, ..right_of(area, left.width + 1) });
}

/// The checks, the hint, and under them all else.
fn stacked(paint: &mut Paint, seen: &StepsContext, area: Rect) {
    let used = stack(paint, seen, area, 1);
    let air = u16::from(area.height >= AIRY);
    let hint = checks::hint_rows(paint, seen, area.width).min(area.height.saturating_sub(used + air));
    checks::hint(paint, seen, Rect { height: hint, ..below(area, used + air) });
    let tight = area.height < u16::from(PER_STEP) * 2;
    details::draw_below_checks(paint, seen, below(area, used + air + hint + u16::from(!tight && air > 0)));
}

/// Draws the checks; tells the rows they take.
fn stack(paint: &mut Paint, seen: &StepsContext, area: Rect, tall: u16) -> u16 {
    let height = (tall * u16::from(PER_STEP)).min(area.height);
    checks::draw(paint, seen, Rect { height, ..area }, tall);
    height
}
