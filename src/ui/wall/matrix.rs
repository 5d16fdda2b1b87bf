//! Draws the matrix and the resources for the wall: the five cells with how many stand in each, and plan and actual in percent. No
//! customer is named and no amount told.

use ratatui::layout::Rect;

use super::pane::WallPane;
use crate::paint::{Paint, below, right_of, row};
use app::model::Model;
use domain::channel::segment::Segment;
use domain::channel::spread::whole_percent;
use domain::resource::Resource;
use domain::stance::Stance;
use words::{channel as titles, matrix, resources, wall};

/// Cells of the names at the left.
const NAME: u16 = 12;

/// The five cells, two by two over one, and those nobody rated below.
pub fn cells(paint: &mut Paint, model: &Model, area: &WallPane) {
    let view = &model.screens.channel.matrix;
    area.heading(paint, paint.translate(titles::MATRIX), paint.translate(matrix::OUR_READING_SHORT));
    let room = area.text();
    let (dim, border) = (paint.styles.dim, paint.styles.border);
    let grid = right_of(room, NAME);
    let half = grid.width / 2;
    let names = [(0, wall::POTENTIAL_HIGH), (3, wall::POTENTIAL_MIDDLE), (6, wall::POTENTIAL_LOW)];
    for (line, name) in names {
        paint.fit(Rect { width: NAME, ..row(room, line) }, paint.translate(name), dim);
        paint.text(row(grid, line + 1), &paint.glyphs.across.repeat(usize::from(grid.width)), border);
    }
    for (line, sign) in
        [(0, paint.glyphs.down), (1, paint.glyphs.cross), (2, paint.glyphs.down), (3, paint.glyphs.down)]
    {
        paint.text(Rect { width: 1, ..right_of(row(grid, line), half) }, sign, border);
    }
    let low = Rect { width: half, ..grid };
    let high = right_of(grid, half + 1);
    for (place, at) in [
        (Segment::Acquire, row(low, 0)),
        (Segment::Retain, row(high, 0)),
        (Segment::Disrupt, row(low, 3)),
        (Segment::Maintain, row(high, 3)),
        (Segment::Abandon, row(grid, 6)),
    ] {
        cell(paint, view.ledger.sums.get(Some(place)).count, Some(place), at);
    }
    let (left, right) = (paint.translate(wall::SHARE_LOW), paint.translate(wall::SHARE_HIGH));
    paint.centre(row(low, 8), left, dim);
    paint.centre(row(high, 8), right, dim);
    cell(paint, view.ledger.sums.get(None).count, None, row(grid, 10));
}

/// What a place is called, and how many stand there.
fn cell(paint: &mut Paint, count: usize, place: Option<Segment>, at: Rect) {
    let text = format!("{}  {count}", paint.translate(matrix::place(place)));
    let style = if place.is_some() { paint.styles.strong } else { paint.styles.dim };
    paint.centre(at, &text, style);
}

/// Plan and actual in percent.
pub fn shares(paint: &mut Paint, model: &Model, area: &WallPane) {
    let ledger = &model.screens.channel.resources.ledger;
    area.heading(paint, paint.translate(titles::RESOURCES), paint.translate(resources::TITLE_SHORT));
    let room = area.text();
    let stances = u16::try_from(Stance::ALL.len()).unwrap_or(1);
    let cells = room.width.saturating_sub(NAME) / stances.max(1);
    let (dim, strong, base) = (paint.styles.dim, paint.styles.strong, paint.styles.base);
    for (column, stance) in (0..).zip(Stance::ALL) {
        let at = Rect { width: cells, ..right_of(row(room, 1), NAME + column * cells) };
        paint.right(at, paint.translate(resources::stance(stance)), dim);
    }
    for (line, resource) in (0..).zip(Resource::ALL) {
        let at = row(below(room, 3), line * 2);
        paint.fit(Rect { width: NAME, ..at }, paint.translate(resources::resource(resource)), strong);
        for (column, stance) in (0..).zip(Stance::ALL) {
            let plan = ledger.plan.shares(resource).get(stance);
            let actual = ledger.actual(resource).percent(stance).map(whole_percent);
            let actual = actual.map_or_else(|| "-".to_owned(), |share| share.to_string());
            let at = Rect { width: cells, ..right_of(at, NAME + column * cells) };
            paint.right(at, &format!("{plan} / {actual}"), base);
        }
    }
    let note = paint.translate(resources::HOW_UNRATED);
    paint.para(below(room, 9), note, dim);
}
