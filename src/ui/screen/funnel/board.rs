//! Draws the board: the open pipeline at the top, the columns side by side, the selected card in full at the bottom.

use ratatui::layout::Rect;

use super::column::{self, Slot};
use super::visible::visible_columns;
use super::{footer, header};
use crate::page::Page;
use crate::paint::{Paint, below, inset, right_of};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::saving::LoadProgress;
use app::screen::funnel::verb::FunnelVerb;
use domain::project::Stage;
use words::funnel as phrases;

/// From this width on columns stand side by side.
const TWO: u16 = 60;
/// Cells of a column with its margins, and of a folded one.
const PITCH: u16 = 20;
const STRIP: u16 = 5;

/// Rows of the parts of the board.
struct BoardRows {
    /// The line of filters, always there or only while it says something.
    line: u16,
    head: u16,
    /// A blank line over the footer.
    gap: u16,
    footer: u16,
}

impl BoardRows {
    fn of(area: Rect, says: bool) -> Self {
        let line = u16::from(says || area.height >= 28);
        let footer = match area.height {
            0..10 => 0,
            10..17 => 1,
            17..20 => 2,
            _ if area.width < 110 || area.height >= 30 => 3,
            _ => 2,
        };
        Self {
            line,
            head: if area.height >= 12 { 3 } else { 1 + u16::from(area.height >= 9) },
            gap: u16::from(area.height >= 26),
            footer,
        }
    }
}

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let board = &model.screens.funnel.board;
    if board.bare() {
        if model.saving.load_progress != LoadProgress::Done {
            return;
        }
        let key = model.session.keymap.name(KeyScope::Funnel, Action::New, paint.lang);
        let (names, core) = (paint.translate(phrases::THREE_NAMES), paint.translate(phrases::CORE));
        let empty = phrases::EMPTY.fill(paint.lang, [&key]);
        return draw_message(paint, area, &[names, core, "", &empty]);
    }
    let says = header::has_filter_line(model);
    let rows = BoardRows::of(area, says);
    // Where every row counts, what is being filtered stands in the place of the figures.
    let mut rest = if says && area.height < 10 { area } else { header::totals(paint, model, area) };
    if rows.line > 0 {
        rest = header::line(paint, model, rest);
    }
    let footer = Rect { y: rest.bottom() - rows.footer, height: rows.footer, ..rest };
    footer::draw(paint, model, footer);
    let room = Rect { height: rest.height.saturating_sub(rows.footer + rows.gap), ..rest };
    columns(paint, model, room, rows.head);
    empty(paint, model, below(room, rows.head));
}

/// Draws the columns there is room for, the one under the cursor among them.
fn columns(paint: &mut Paint, model: &Model, area: Rect, head: u16) {
    let board = &model.screens.funnel.board;
    if area.width < TWO {
        let at = (board.column, board.width());
        return column::draw(
            paint,
            model,
            area,
            &Slot { stage: stage(board.column), head, place: Some(at), hidden: (0, 0) },
        );
    }
    let widths: Vec<u16> =
        board.columns.iter().take(board.width()).map(|c| if c.folded { STRIP } else { PITCH }).collect();
    let shown = visible_columns(&widths, board.column, area.width);
    let seen = widths.get(shown.clone()).unwrap_or_default();
    let wide = u16::try_from(seen.iter().filter(|width| **width == PITCH).count()).unwrap_or(1).max(1);
    let spare = area.width.saturating_sub(seen.iter().sum());
    let mut x = 0;
    let mut first = true;
    for place in shown.clone() {
        let folded = board.columns.get(place).is_some_and(|column| column.folded);
        let width = if folded { STRIP } else { PITCH + spare / wide };
        let last = place + 1 == shown.end;
        let beside = (if first { shown.start } else { 0 }, if last { widths.len() - shown.end } else { 0 });
        let slot = Slot { stage: stage(place), head, place: None, hidden: beside };
        column::draw(paint, model, Rect { width: width.min(area.width - x), ..right_of(area, x) }, &slot);
        x = (x + width).min(area.width);
        first = false;
    }
}

fn stage(place: usize) -> Stage {
    Stage::ALL.get(place).copied().unwrap_or(Stage::Target)
}

/// Says why no card is seen, and how to see some.
fn empty(paint: &mut Paint, model: &Model, area: Rect) {
    let board = &model.screens.funnel.board;
    if board.counts().0 > 0 {
        return;
    }
    let name = |action| model.session.keymap.name(KeyScope::Funnel, action, paint.lang);
    let text = if board.filter.active() {
        phrases::ALL_HIDDEN.fill(paint.lang, [&name(Action::Clear)])
    } else if board.filter.class.is_some() && board.holds_none() {
        phrases::CLASS_EMPTY.fill(paint.lang, [&name(Action::New)])
    } else {
        phrases::ALL_CLOSED.fill(paint.lang, [&name(Action::Funnel(FunnelVerb::Closed))])
    };
    draw_message(paint, area, &[&text]);
}

/// Draws paragraphs in the middle of the board; an empty one is a blank line.
fn draw_message(paint: &mut Paint, area: Rect, paragraphs: &[&str]) {
    let width = area.width.saturating_sub(4).min(64);
    let base = paint.styles.base;
    let mut page = Page::default();
    for text in paragraphs {
        page.wrapped(paint, text, usize::from(width), "", base);
    }
    let lines = u16::try_from(page.height()).unwrap_or(u16::MAX);
    // A third of the way down, and further up where that would cut something off.
    let at = below(area, (area.height / 3).min(area.height.saturating_sub(lines)));
    let at = Rect { width, ..inset(at, (area.width - width) / 2) };
    paint.fill(Rect { height: at.height.min(lines.max(4)), ..at }, base);
    page.draw(paint, at, 0, false);
}
