//! The wall form of the funnel: one column of the board at a time, its cards by their aliases; of the picture how many stand in
//! each stage and how many went on. Amounts are nobody's business there.

use super::bars::{self, Bar};
use super::entries;
use super::pane::WallPane;
use crate::page::Page;
use crate::paint::Paint;
use app::model::Model;
use app::screen::funnel::FunnelView;
use app::screen::funnel::board::Board;
use app::screen::funnel::card::Card;
use app::screen::funnel::picture::{Picture, PicturePane};
use domain::project::Stage;
use words::{funnel as phrases, picture, tracker, wall};

/// Cells of an alias, and of a grade.
const ALIAS: usize = 14;
const GRADE: usize = 10;

pub fn draw(paint: &mut Paint, model: &Model, area: &WallPane) {
    match &model.screens.funnel.view {
        FunnelView::Board => column(paint, model, area, &model.screens.funnel.board),
        FunnelView::Picture(shown) => match shown.pane {
            PicturePane::Passages => passages(paint, area, shown),
            PicturePane::Stages | PicturePane::Levers | PicturePane::Targets | PicturePane::Cash => {
                stages(paint, area, shown);
            }
        },
    }
}

/// The column under the cursor.
fn column(paint: &mut Paint, model: &Model, area: &WallPane, board: &Board) {
    let (place, row) = board.cursor();
    let (Some(column), Some(stage)) = (board.columns.get(place), Stage::ALL.get(place).copied()) else { return };
    let count = wall::CARDS.fill(paint.lang, [&column.cards.len().to_string()]);
    let dot = paint.glyphs.dot;
    let title = format!("{}  {count}", paint.translate(tracker::stage(stage)));
    area.heading(paint, &title, &format!("{} {dot} {}/{}", paint.translate(phrases::TAB), place + 1, board.width()));
    let room = area.text();
    if column.cards.is_empty() {
        let dim = paint.styles.dim;
        paint.text(room, paint.translate(wall::NO_CARDS), dim);
        return;
    }
    let pages = column.cards.iter().map(|card| entry(paint, model, board, card)).collect();
    entries::draw(paint, room, pages, Some(row));
}

/// A card: what it is called on the wall, its grade, how long it stands there, how the last meeting ended.
fn entry(paint: &Paint, model: &Model, board: &Board, card: &Card) -> Page {
    let (lang, styles) = (paint.lang, paint.styles);
    let grade = if card.open() { paint.translate(phrases::grade(card.grade(board.median()).letter)) } else { "" };
    let days = card.days.map(|days| wall::DAY.fill(lang, [&days.to_string()])).unwrap_or_default();
    let days = if card.on_hold_until.is_some() { paint.translate(wall::ON_HOLD).to_owned() } else { days };
    let late = if card.stale { styles.warn } else { styles.dim };
    let outcome = card.ending.map_or("", |ending| paint.translate(tracker::ending(ending)));
    let mut page = Page::default();
    page.line(vec![
        (paint.ruler.pad(&model.wall.project(lang, card.key.project), ALIAS), styles.strong),
        (paint.ruler.pad(&model.wall.account(lang, card.key.account), ALIAS), styles.base),
        (paint.ruler.pad(grade, GRADE), styles.accent),
        (paint.ruler.pad(&format!("{}{days}", if card.stale { "!" } else { " " }), GRADE), late),
        (outcome.to_owned(), styles.dim),
    ]);
    page
}

/// How many projects stand in each stage.
fn stages(paint: &mut Paint, area: &WallPane, shown: &Picture) {
    let facts = &shown.facts.stages;
    let told = picture::CLOSED.fill(paint.lang, [&facts.paid.count.to_string(), &facts.lost.count.to_string()]);
    area.heading(paint, paint.translate(picture::STAGES), &told);
    let most = facts.rows().map(|row| row.sum.count).max().unwrap_or(0);
    let bars: Vec<_> = facts
        .rows()
        .map(|row| Bar {
            label: paint.translate(tracker::stage(row.stage)).to_owned(),
            length: (row.sum.count, most),
            figure: row.sum.count.to_string(),
            style: paint.styles.base,
        })
        .collect();
    bars::draw(paint, area.text(), &bars);
}

/// Of those that left each stage, how many went on.
fn passages(paint: &mut Paint, area: &WallPane, shown: &Picture) {
    area.heading(paint, paint.translate(picture::PASSAGES), paint.translate(picture::WENT_ON));
    let bars: Vec<_> = shown
        .facts
        .passages
        .rows
        .iter()
        .map(|row| Bar {
            label: paint.translate(tracker::stage(row.stage)).to_owned(),
            length: (row.on.and_then(|on| usize::try_from(on).ok()).unwrap_or(0), 100),
            figure: row.on.map_or_else(
                || "-".to_owned(),
                |on| picture::SHARE.fill(paint.lang, [&on.to_string(), &row.left.to_string()]),
            ),
            style: paint.styles.base,
        })
        .collect();
    bars::draw(paint, area.text(), &bars);
}
