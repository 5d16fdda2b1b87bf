//! Draws a page of the wall: its heading, a line under it, and its parts with as much air as there is room for.

use ratatui::layout::Rect;

use super::piece::{WallPiece, pieces, tallied};
use super::plan::{PagePlan, PageRoom, below_title, gap};
use super::room::{ROOM, RowSpan};
use crate::paint::{Paint, below, inset, right_of, row};
use domain::workshop::showing::WallPage;

/// Rows from which on a page of ordinary text leaves some free.
const ROOMY: u16 = 30;

pub fn draw(paint: &mut Paint, page: &WallPage, area: Rect) {
    let (area, whole) = (margin(area), area);
    let mut pieces = pieces(&page.blocks, paint.lang);
    let title = page.title.get(paint.lang);
    let beside = place_cells(paint, &page.place);
    let room = (area.width, area.height);
    let plan = PageRoom { title, beside, pieces: &pieces, lang: paint.lang, ruler: paint.ruler, room }.plan();
    if plan.tallied {
        pieces = tallied(&pieces);
    }
    let area = off_the_edge(&plan, area, whole);
    let whole = area;
    let area = middle(&plan, area, beside);
    let used = heading(paint, &plan, area, page);
    let parts = place(&plan, below(area, used));
    for ((piece, shown), at) in pieces.iter().zip(parts) {
        let letters = plan.letters(piece);
        let at = match (piece.is_large() || letters.size.is_some(), plan.larger) {
            (true, _) => Rect { x: whole.x, width: whole.width, ..at },
            // Beside a heading that is wider it would stand to the left of the room.
            _ if matches!(piece, WallPiece::Map(_)) => {
                let width = at.width.min(ROOM);
                Rect { x: whole.x + (whole.width - width) / 2, width, ..at }
            }
            (false, Some(_)) => Rect { width: at.width.min(ROOM), ..at },
            (false, None) => at,
        };
        if *shown && !at.is_empty() {
            piece.draw(paint, letters, at);
        }
    }
}

/// The terminal without a margin, since many a projector cuts the edge off; a small one has none above and below.
fn margin(area: Rect) -> Rect {
    let rows = (area.height / 36).max(u16::from(area.height >= ROOMY));
    let inner = inset(area, (area.width / 40).max(1));
    Rect { height: inner.height - 2 * rows, ..below(inner, rows) }
}

/// The same without a row above and one below, where a wall has no margin and the page leaves them free.
fn off_the_edge(plan: &PagePlan, area: Rect, whole: Rect) -> Rect {
    if area.height < whole.height {
        return area;
    }
    let inner = below(area, plan.spare.min(1));
    Rect { height: inner.height - u16::from(plan.spare > 1), ..inner }
}

/// Cells of the place of the page at the right of its heading.
fn place_cells(paint: &Paint, place: &str) -> u16 {
    if place.is_empty() { 0 } else { u16::try_from(paint.ruler.width(place)).unwrap_or(u16::MAX).saturating_add(2) }
}

/// The cells of heading and body, which begin at one left edge: large letters have the whole width, and where the body is ordinary
/// text both stand in the middle together.
fn middle(plan: &PagePlan, area: Rect, beside: u16) -> Rect {
    let title = plan.title_lines.iter().map(|line| plan.title.width(line)).max().map_or(0, |title| title + beside);
    let width = plan.width.max(title).min(area.width);
    Rect { width, ..right_of(area, (area.width - width) / 2) }
}

/// Draws the heading with a line under it; tells the rows used. A page without a title has only its place there.
fn heading(paint: &mut Paint, plan: &PagePlan, area: Rect, page: &WallPage) -> u16 {
    let (accent, dim, border) = (paint.styles.accent, paint.styles.dim, paint.styles.border);
    let whole = area.width;
    let rule = paint.glyphs.across.repeat(usize::from(whole));
    // Ordinary text is never wider than a line of the wall.
    let ordinary = plan.title.size.is_none() && !plan.title_lines.is_empty();
    let area = if ordinary { Rect { width: area.width.min(ROOM), ..area } } else { area };
    paint.right(row(area, 0), &page.place, dim);
    if plan.title_lines.is_empty() {
        return u16::from(!page.place.is_empty());
    }
    let room = area.width.saturating_sub(place_cells(paint, &page.place));
    for (place, line) in plan.title_lines.iter().enumerate() {
        let at = Rect { width: room, ..plan.title.line(area, place) };
        plan.title.draw(paint, at, line, accent);
    }
    let rows = u16::try_from(plan.title_lines.len()).unwrap_or(1) * plan.title.rows();
    paint.text(Rect { width: whole, ..row(area, rows) }, &rule, border);
    rows + below_title(plan.title)
}

/// Where the parts lie: those that can use more rows get what is left, then air comes between, then half of the rest above.
fn place(plan: &PagePlan, area: Rect) -> Vec<Rect> {
    let area = Rect { width: plan.width.min(area.width), ..area };
    let (gap, count) = (gap(plan.body), u16::try_from(plan.spans.len()).unwrap_or(u16::MAX));
    let gaps = count.saturating_sub(1);
    let least = plan.spans.iter().map(|span| span.least).fold(gap * gaps, u16::saturating_add);
    let mut left = area.height.saturating_sub(least);
    let air = left.checked_div(gaps).map_or(0, |air| air.min(plan.body.rows()));
    left -= air * gaps;
    let grow = |span: &RowSpan| {
        let rows = span.with(left);
        left -= rows - span.least;
        rows
    };
    let heights: Vec<u16> = plan.spans.iter().map(grow).collect();
    // Below a heading a body stands near it; without one it stands in the middle.
    let most = if plan.title_lines.is_empty() { left } else { plan.body.rows() * 2 };
    let mut top = area.y + (left / 2).min(most);
    let mut places = Vec::new();
    for height in heights {
        places.push(Rect { y: top, height, ..area }.intersection(area));
        top = top.saturating_add(height + gap + air);
    }
    places
}
