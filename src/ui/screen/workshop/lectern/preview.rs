//! Draws what the audience sees beside the trainer's notes, as text: whole where the screen has the rows, and else it says how many
//! rows are out of sight.

use ratatui::layout::Rect;

use super::told;
use crate::page::Page;
use crate::paint::{Paint, below, inset, row};
use app::model::Model;
use domain::workshop::showing::WallPage;
use words::lectern as phrases;

/// Rows the notes keep: their frame and four lines.
const NOTES: u16 = 6;
/// Rows around the text: the frame and the title.
const AROUND: u16 = 3;

/// Rows for what is on the wall: half of the room, and more where it takes more, as long as notes can be read.
pub(super) fn height(paint: &Paint, model: &Model, rest: Rect) -> u16 {
    let least = (rest.height / 2).max(6).min(rest.height);
    let Some(page) = shown(model) else { return least };
    // What is still covered takes no rows: until it comes they belong to the notes.
    let lines = text(paint, page, rest.width.saturating_sub(4)).height();
    let wanted = u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(AROUND);
    wanted.min(rest.height.saturating_sub(NOTES)).max(least)
}

/// What the audience sees, or will.
fn shown(model: &Model) -> Option<&WallPage> {
    model.wall.prepared.as_ref().or(model.wall.showing.page.as_ref())
}

fn text(paint: &Paint, page: &WallPage, width: u16) -> Page {
    Page::of(&told::blocks(page, paint.lang), paint, width)
}

/// Draws it; `step` is how far the page of the lectern is uncovered, and of how many steps.
pub(super) fn draw(paint: &mut Paint, model: &Model, step: Option<(usize, usize)>, area: Rect) {
    let showing = &model.wall.showing;
    let title = match &model.wall.prepared {
        Some(_) => phrases::PREPARED,
        None if showing.black => phrases::ON_BLACK,
        None if showing.countdown.is_some() => phrases::BEHIND,
        None => phrases::ON_WALL,
    };
    let inner = inset(paint.panel(area, paint.translate(title), "", false), 1);
    let (dim, strong) = (paint.styles.dim, paint.styles.strong);
    let Some(page) = shown(model) else {
        paint.para(inner, paint.translate(phrases::NOT_SENT), dim);
        return;
    };
    let used = place(paint, step, row(inner, 0));
    let title = page.title.get(paint.lang);
    paint.fit(Rect { width: inner.width.saturating_sub(used + 1), ..row(inner, 0) }, title, strong);
    let body = below(inner, 1);
    let text = text(paint, page, body.width);
    let out = text.height().saturating_sub(usize::from(body.height));
    if out == 0 || body.height < 2 {
        return text.draw(paint, body, usize::MAX, false);
    }
    // What came last is what the room reads: it is seen, and what is above it is told, the row that tells it counted in.
    let told = phrases::ROWS_ABOVE.fill(paint.lang, [&(out + 1).to_string()]);
    paint.fit(row(body, 0), &told, dim);
    text.draw(paint, below(body, 1), usize::MAX, false);
}

/// How far the page is uncovered, at the right; how many cells that takes.
fn place(paint: &mut Paint, step: Option<(usize, usize)>, at: Rect) -> u16 {
    let Some((step, all)) = step else { return 0 };
    let text = phrases::STEP_OF.fill(paint.lang, [&step.to_string(), &all.to_string()]);
    let dim = paint.styles.dim;
    paint.right(at, &text, dim)
}
