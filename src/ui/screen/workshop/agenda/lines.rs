//! Draws the lines of the agenda in columns: sign, planned, expected, minutes, kind, what, and what is to be told of it.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::clock_words::hour;
use crate::paint::{Paint, right_of};
use crate::selection::{Selection, background_of, draw_row_background};
use app::form::subject::agenda_line::KINDS;
use app::msg::MouseTarget;
use domain::workshop::agenda::{AgendaItem, AgendaKind, LineState};
use domain::workshop::clock::LineTimes;
use words::{Phrase, agenda as phrases};

/// Cells of the sign, and of a time.
const SIGN: u16 = 4;
const TIME: u16 = 7;
const EXPECTED: u16 = 10;
const MINUTES: u16 = 6;
/// Cells of what is told of a line, where there is room.
const NOTE: u16 = 20;
/// From how many cells on a line has room for that.
const WIDE: u16 = 60;

/// The times of a line as they are shown.
#[derive(Clone, Copy)]
pub(super) struct ShownTimes<'a> {
    pub(super) times: &'a LineTimes,
    /// Whether its day is past, so that nothing is expected of it any more.
    pub(super) past: bool,
}

/// Where the columns stand.
pub(super) struct AgendaColumns {
    kind: u16,
    note: u16,
}

impl AgendaColumns {
    pub(super) fn new(paint: &Paint, width: u16) -> Self {
        let widest = KINDS.iter().map(|kind| paint.ruler.width(paint.translate(*kind))).max().unwrap_or(0);
        let kind = u16::try_from(widest).unwrap_or(0) + 2;
        Self { kind, note: if width >= WIDE { NOTE } else { 0 } }
    }

    fn cells(&self, at: Rect) -> [Rect; 6] {
        let widths = [SIGN, TIME, EXPECTED, MINUTES, self.kind];
        let mut rest = at;
        let mut cut = |width: u16| {
            let cell = Rect { width: width.min(rest.width), ..rest };
            rest = right_of(rest, width);
            cell
        };
        let [sign, planned, expected, minutes, kind] = widths.map(&mut cut);
        [sign, planned, expected, minutes, kind, rest]
    }

    pub(super) fn heads(&self, paint: &mut Paint, at: Rect) {
        let dim = paint.styles.dim;
        let [_, planned, expected, minutes, kind, title] = self.cells(at);
        let names = [
            (planned, phrases::COLUMN_PLAN),
            (expected, phrases::COLUMN_FORECAST),
            (kind, phrases::KIND),
            (title, phrases::COLUMN_LINE),
        ];
        for (cell, name) in names {
            paint.fit(cell, paint.translate(name), dim);
        }
        paint.right(numbers(minutes), paint.translate(phrases::COLUMN_MINUTES), dim);
    }

    pub(super) fn line(
        &self,
        paint: &mut Paint,
        at: Rect,
        (line, shown): (&AgendaItem, ShownTimes),
        place: usize,
        here: bool,
    ) {
        let style = draw_row_background(paint, at, Selection::of(here, true));
        let on = |wanted: Style| wanted.patch(background_of(style));
        let styles = paint.styles;
        let [sign, planned, expected, minutes, kind, title] = self.cells(at);
        let ShownTimes { times, past } = shown;
        let waits = matches!(times.state, LineState::Waiting | LineState::UnderWay);
        let text = match times.state {
            LineState::UnderWay => on(styles.strong),
            LineState::Waiting => style,
            LineState::Done | LineState::Dropped => on(styles.dim),
        };
        let (mark, mark_style) = match times.state {
            LineState::Done => (paint.glyphs.on, styles.good),
            LineState::UnderWay => (">", styles.accent),
            LineState::Dropped => ("x", styles.dim),
            LineState::Waiting => (paint.glyphs.off, styles.dim),
        };
        paint.text(right_of(sign, 2), mark, on(mark_style));
        paint.fit(planned, &hour(times.planned.begins), on(styles.dim));
        if times.state != LineState::Dropped && !(past && times.state == LineState::Waiting) {
            let late = waits && times.forecast.begins > times.planned.begins;
            paint.fit(expected, &hour(times.forecast.begins), if late { on(styles.warn) } else { text });
        }
        paint.right(numbers(minutes), &line.minutes.to_string(), text);
        let name = KINDS.get(line.kind as usize).copied().unwrap_or(phrases::PAGES);
        let is_break = line.kind == AgendaKind::Break;
        paint.fit(kind, paint.translate(name), on(if is_break && waits { styles.good } else { styles.dim }));
        let (told, told_style) = told(paint, line, shown);
        let room = Rect { width: title.width.saturating_sub(1), ..title };
        let used = if self.note > 0 { paint.right(room, &told, on(told_style)) } else { 0 };
        let gap = if used > 0 { used + 2 } else { 0 };
        paint.fit(Rect { width: room.width.saturating_sub(gap), ..room }, &line.title, text);
        paint.hit(at, MouseTarget::Row(0, place));
    }
}

/// The room of a figure, which stands at the right of its column.
fn numbers(cell: Rect) -> Rect {
    Rect { width: cell.width.saturating_sub(2), ..cell }
}

/// What is to be told of a line: how far it is, or when it is fixed and what that leaves before it.
fn told(paint: &Paint, line: &AgendaItem, ShownTimes { times, past }: ShownTimes) -> (String, Style) {
    let (lang, styles) = (paint.lang, paint.styles);
    match times.state {
        LineState::UnderWay if past => (paint.translate(phrases::NOT_ENDED).to_owned(), styles.dim),
        LineState::Done => (phrases::DONE_AT.fill(lang, [&hour(times.forecast.ends)]), styles.dim),
        LineState::UnderWay => (paint.translate(phrases::UNDER_WAY).to_owned(), styles.accent),
        LineState::Dropped => (paint.translate(phrases::DROPPED).to_owned(), styles.dim),
        LineState::Waiting => {
            let Some(lock) = line.locked else { return (String::new(), styles.dim) };
            let fixed = phrases::FIXED_AT.fill(lang, [&lock.strftime("%H:%M").to_string()]);
            let minutes = times.free.unsigned_abs().to_string();
            let beside = |phrase: Phrase<1>| format!("{fixed} {} {}", paint.glyphs.dot, phrase.fill(lang, [&minutes]));
            match times.free {
                ..0 => (beside(phrases::SQUEEZED), styles.warn),
                0 => (fixed, styles.accent),
                _ => (beside(phrases::FREE), styles.accent),
            }
        }
    }
}
