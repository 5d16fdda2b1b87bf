//! Draws what a paste comes to: first what somebody has to look at, then what is sure and will be written.

use ratatui::layout::Rect;

use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_row_background};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::workshop::roster::preview::{PastedLine, Preview, PreviewLine};
use domain::quadrant::PerQuadrant;
use domain::workshop::code::HandInCode;
use words::roster as phrases;

/// Cells of the number of a line.
const NUMBER: u16 = 6;
/// Rows for the line under the cursor in full, and for what is written.
const FOOT: u16 = 4;

pub(super) fn draw(paint: &mut Paint, model: &Model, preview: &Preview, area: Rect) {
    let sure = preview.sure();
    let doubts = preview.lines.len() - sure;
    let (written, doubtful) = (sure.to_string(), doubts.to_string());
    let count = phrases::PREVIEW_COUNT.fill(paint.lang, [&written, &doubtful]);
    let inner = paint.panel(area, paint.translate(phrases::PREVIEW), &count, true);
    let foot = FOOT.min(inner.height / 3);
    let list = Rect { height: inner.height - foot, ..inner };
    let height = usize::from(list.height);
    paint.layout.page = height.saturating_sub(1).max(1);
    let first = window(preview.cursor, preview.lines.len(), height);
    for (place, line) in preview.lines.iter().enumerate().skip(first).take(height) {
        let at = row(list, u16::try_from(place - first).unwrap_or(u16::MAX));
        let style = draw_row_background(paint, at, Selection::of(place == preview.cursor, true));
        let over = background_of(style);
        let (mark, tone) = match line.found {
            PastedLine::Doubt(_) | PastedLine::Namesake(..) => (" ", paint.styles.warn.patch(over)),
            _ => ("+", style),
        };
        let at_line = inset(at, 1);
        paint.text(at_line, mark, style);
        paint.right(Rect { width: NUMBER, ..at_line }, &line.line.to_string(), paint.styles.dim.patch(over));
        let what = said(model, line);
        let room = right_of(at_line, NUMBER + 2);
        let used = paint.fit(room, &what, tone);
        if !line.found.is_sure() {
            let shown = model.shown_text(&line.text);
            paint.fit(right_of(room, used + 2), &shown, paint.styles.dim.patch(over));
        }
        paint.hit(at, MouseTarget::Row(1, place));
    }
    let (dim, base) = (paint.styles.dim, paint.styles.base);
    let mut rest = inset(below(inner, inner.height - foot), 1);
    if let Some(line) = preview.lines.get(preview.cursor) {
        let shown = format!("{}  {}", said(model, line), model.shown_text(&line.text));
        let place = Rect { height: rest.height.saturating_sub(1), ..rest };
        paint.para(place, &shown, base);
        rest = below(rest, rest.height.saturating_sub(1));
    }
    let namesake = matches!(preview.lines.get(preview.cursor).map(|line| &line.found), Some(PastedLine::Namesake(..)));
    let text = match sure {
        0 if namesake => paint.translate(phrases::PREVIEW_NAMESAKE).to_owned(),
        0 => phrases::PREVIEW_LEFT.fill(paint.lang, [&doubtful]),
        _ => phrases::PREVIEW_FOOT.fill(paint.lang, [&written, &doubtful]),
    };
    paint.fit(rest, &text, dim);
}

/// What a line comes to.
fn said(model: &Model, line: &PreviewLine) -> String {
    let lang = model.session.lang;
    let join = |parts: [&str; 3]| parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ");
    match &line.found {
        PastedLine::Answer(person, received) => {
            let code = HandInCode::of(received.counts.sheets().map(PerQuadrant));
            let code = code.map(|code| code.to_string()).unwrap_or_default();
            join([&model.person_name(*person), &code, ""])
        }
        PastedLine::Seat(person, firm) => join([&model.person_name(*person), firm, phrases::FROM_BOOK.text(lang)]),
        PastedLine::New(name, firm) => join([name, firm, phrases::NEW_ONE.text(lang)]),
        PastedLine::Doubt(say) | PastedLine::Namesake(.., say) => model.shown_sentence(say),
    }
}
