//! Draws Today: the list, and the selected line in full beside or below it; a calm page where nothing is due.

use ratatui::layout::Rect;

use crate::paint::{Paint, below, right_of, row};
use app::model::Model;
use app::saving::LoadProgress;
use words::frame;

pub mod calm;
pub mod context;
pub mod detail;
pub mod facts;
pub mod header;
pub mod list;

/// From this room on the selected line is told in full below the list.
const STRIP: (u16, u16) = (60, 16);
/// From this width on it is told beside the list.
const BESIDE: u16 = 110;
/// From this height on the list and the strip below it breathe.
const TALL: u16 = 22;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    if let LoadProgress::Underway(so_far, all) = model.saving.load_progress {
        let text = frame::READING_DATA.fill(paint.lang, [&so_far.to_string(), &all.to_string()]);
        let style = paint.styles.dim;
        return paint.centre(row(area, area.height / 2), &text, style);
    }
    if model.screens.today.nothing_due() {
        return calm::draw(paint, model, area);
    }
    let used = header::draw(paint, model, area);
    let rest = below(area, used);
    let seen = if area.width < STRIP.0 || area.height < STRIP.1 {
        list::draw(paint, model, rest)
    } else if area.width >= BESIDE {
        let wide = (area.width * 2 / 5).clamp(46, 80);
        let list = Rect { width: rest.width - wide, ..rest };
        detail::draw_beside(paint, model, right_of(rest, rest.width - wide));
        list::draw(paint, model, list)
    } else {
        let strip = if area.height >= TALL { 8 } else { 6 };
        detail::draw_below(paint, model, below(rest, rest.height - strip));
        list::draw(paint, model, Rect { height: rest.height - strip, ..rest })
    };
    header::top(paint, model, area, seen);
}
