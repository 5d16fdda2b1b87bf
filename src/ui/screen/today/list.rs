//! Draws the lines in their groups. Only those that are seen are looked up and written.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::context::DueContext;
use crate::paint::{Paint, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_row_background};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::today::list::{DueGroups, DueRow};
use domain::today::Due;
use words::today as phrases;

/// From this height on the groups stand apart.
const APART: u16 = 22;
/// From this width on the amount or the owner has room.
const STAKES: u16 = 84;
/// From this width on the customer has.
const WHOSE: u16 = 40;
/// Cells of the day, and of the amount.
const COLUMN: u16 = 11;

/// Draws the list; tells the first and the last line seen, from 1 on, where not all are.
pub fn draw(paint: &mut Paint, model: &Model, area: Rect) -> Option<(usize, usize)> {
    let (due, plan) = (&model.screens.today, model.screens.today.list_layout());
    if plan.stops() == 0 {
        let key = model.session.keymap.name(KeyScope::Today, Action::Back, paint.lang);
        let text = [paint.translate(phrases::NO_MATCH), &phrases::HOW_TO_CLEAR.fill(paint.lang, [&key])].join(" ");
        let dim = paint.styles.dim;
        paint.para(inset(area, 1), &text, dim);
        return None;
    }
    let height = usize::from(area.height);
    // Everything on one screen is worth more than room between the groups.
    let gap = area.height >= APART && (plan.height(true) <= height || plan.height(false) > height);
    let len = plan.height(gap);
    let first = window(plan.row_of(due.cursor, gap), len, height);
    paint.layout.page = height.saturating_sub(2).max(1);
    let mut seen: Option<(usize, usize)> = None;
    for place in 0..height {
        let at = row(area, u16::try_from(place).unwrap_or(u16::MAX));
        match plan.row(first + place, gap) {
            // A group that scrolled is told by its heading all the same, unless only its last line is left.
            Some(DueRow::Line(group, _))
                if place == 0 && matches!(plan.row(first + 1, gap), Some(DueRow::Line(..))) =>
            {
                heading(paint, &plan, at, (group, false));
            }
            Some(DueRow::Line(group, line)) => {
                let cursor = plan.cursor(group, line);
                if let Some(found) = due.line_of(group, line) {
                    entry(paint, &DueContext::of(model, found), at, cursor == due.cursor);
                }
                paint.hit(at, MouseTarget::Row(0, cursor));
                let number = plan.lens.iter().take(group).sum::<usize>() + line + 1;
                seen = Some((seen.map_or(number, |(first, _)| first), number));
            }
            Some(DueRow::Heading(group)) => {
                let here = due.selected_row() == Some(DueRow::Heading(group));
                heading(paint, &plan, at, (group, here));
            }
            Some(DueRow::Gap) | None => {}
        }
    }
    seen.filter(|_| len > height)
}

/// The heading of a group with its count; a folded one is marked, and can be under the cursor.
fn heading(paint: &mut Paint, plan: &DueGroups, at: Rect, (group, here): (usize, bool)) {
    let background = draw_row_background(paint, at, Selection::of(here, true));
    let over = background_of(background);
    let (accent, dim) = (paint.styles.accent.patch(over), paint.styles.dim.patch(over));
    let mark = if plan.folded[group] { "+ " } else { "" };
    let title = phrases::GROUPS.get(group).map_or("", |phrase| phrase.text(paint.lang));
    let count = format!("  {}", plan.lens[group]);
    let room = Rect { width: at.width.saturating_sub(2), ..right_of(at, 1) };
    let cells = u16::try_from(paint.ruler.width(&count)).unwrap_or(0);
    let used = paint.text(room, mark, dim);
    let title_room = right_of(Rect { width: room.width.saturating_sub(cells), ..room }, used);
    let used = used + paint.fit(title_room, title, accent);
    paint.text(right_of(room, used), &count, dim);
    paint.hit(at, MouseTarget::Row(1, group));
}

/// A line: what, whose, when, and what is at stake.
fn entry(paint: &mut Paint, matter: &DueContext, at: Rect, here: bool) {
    let background = draw_row_background(paint, at, Selection::of(here, true));
    let over = background_of(background);
    let dim = if here { background } else { paint.styles.dim };
    let mut room = Rect { width: at.width.saturating_sub(4), ..right_of(at, 3) };
    if room.width >= STAKES {
        let stake = column(&mut room);
        paint.right(stake, &matter.stake(), dim);
    }
    let when = column(&mut room);
    paint.fit(when, &matter.when(), when_style(paint, matter.due).patch(over));
    if room.width >= WHOSE {
        let cells = (room.width * 2 / 5).min(44);
        let whose = right_of(room, room.width - cells);
        room.width -= cells + 2;
        paint.fit(whose, &matter.owner(), dim);
    }
    paint.fit(room, &matter.what(), background);
}

/// Takes a column from the right edge of a room.
fn column(room: &mut Rect) -> Rect {
    let cells = COLUMN.min(room.width / 2);
    let taken = right_of(*room, room.width - cells);
    room.width = room.width.saturating_sub(cells + 2);
    taken
}

fn when_style(paint: &Paint, due: &Due) -> Style {
    if due.urgent() {
        paint.styles.urgent
    } else if due.days == 0 {
        paint.styles.strong
    } else {
        paint.styles.dim
    }
}
