//! Draws a figure that is typed in place: what is being typed with its caret, or what it holds.

use ratatui::layout::Rect;

use crate::paint::{Paint, row};
use app::screen::credit::figure::{FigureEntry, written};
use domain::lang::Lang;
use words::Say;

/// Draws it against the right edge of the first row of a place; while nothing is typed yet, what it held stays in sight.
pub fn value(paint: &mut Paint, at: Rect, entry: &FigureEntry, selected: bool) {
    let at = row(at, 0);
    let held = written(entry.held());
    let Some(line) = entry.line() else {
        let style = if selected { paint.styles.strong } else { paint.styles.base };
        paint.right(at, &held, style);
        return;
    };
    let ground = paint.styles.select;
    paint.fill(at, ground);
    let room = Rect { width: at.width.saturating_sub(1), ..at };
    if line.text().is_empty() {
        let style = ground.patch(ratatui::style::Style { fg: paint.styles.dim.fg, ..ratatui::style::Style::default() });
        paint.right(room, &held, style);
        paint.caret(room.right(), at.y);
    } else {
        let (text, caret) = line.view(&paint.ruler, usize::from(at.width));
        let text = text.trim_end();
        let used = u16::try_from(paint.ruler.width(text)).unwrap_or(at.width).min(room.width);
        let shift = room.width - used;
        paint.text(Rect { x: at.x + shift, width: at.width - shift, ..at }, text, ground);
        paint.caret(at.x + (shift + u16::try_from(caret).unwrap_or(0)).min(room.width), at.y);
    }
}

/// Draws what is wrong beside a figure, with a sign before it; tells the rows used.
pub fn wrong(paint: &mut Paint, at: Rect, lang: Lang, why: &Say) -> u16 {
    let warn = paint.styles.warn;
    paint.para(at, &format!("! {}", why.text(lang)), warn)
}
