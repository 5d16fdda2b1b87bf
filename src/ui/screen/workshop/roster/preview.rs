//! Draws what a paste or the inbox comes to: first what somebody has to look at, then what is sure and will be written.

use ratatui::layout::Rect;

use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_row_background};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::workshop::roster::Received;
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
    let doubts = preview.doubts();
    let count = phrases::PREVIEW_COUNT.fill(paint.lang, [&sure.to_string(), &doubts.to_string()]);
    let title = if preview.of_inbox { phrases::INBOX_READ } else { phrases::PREVIEW };
    let inner = paint.panel(area, paint.translate(title), &count, true);
    let foot = FOOT.min(inner.height / 3);
    let list = Rect { height: inner.height - foot, ..inner };
    let height = usize::from(list.height);
    paint.layout.page = height.saturating_sub(1).max(1);
    let first = window(preview.cursor, preview.lines.len(), height);
    for (place, line) in preview.lines.iter().enumerate().skip(first).take(height) {
        let at = row(list, u16::try_from(place - first).unwrap_or(u16::MAX));
        let style = draw_row_background(paint, at, Selection::of(place == preview.cursor, true));
        let over = background_of(style);
        let sure = line.found.is_sure();
        let mark = if sure { "+" } else { " " };
        let tone = match line.found {
            PastedLine::Known(_) => paint.styles.dim.patch(over),
            _ if sure => style,
            _ => paint.styles.warn.patch(over),
        };
        let at_line = inset(at, 1);
        paint.text(at_line, mark, style);
        let number = if preview.of_inbox { 0 } else { NUMBER };
        if number > 0 {
            paint.right(Rect { width: number, ..at_line }, &line.line.to_string(), paint.styles.dim.patch(over));
        }
        let what = said(model, line);
        let room = right_of(at_line, number + 2);
        let used = paint.fit(room, &what, tone);
        if preview.of_inbox || !sure {
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
    paint.fit(rest, &foot_line(model, preview), dim);
}

/// What is written if this is accepted; of somebody who is not on the roster, how they get there.
fn foot_line(model: &Model, preview: &Preview) -> String {
    let lang = model.session.lang;
    if let Some(stranger) = preview.stranger().filter(|stranger| !stranger.taken) {
        let key = model.session.keymap.name(KeyScope::Roster, Action::Toggle, lang);
        return phrases::ASK_TAKE_IN.fill(lang, [&key, &model.shown_text(&stranger.name)]);
    }
    let namesake = matches!(preview.lines.get(preview.cursor).map(|line| &line.found), Some(PastedLine::Namesake(..)));
    let (sure, doubts) = (preview.sure().to_string(), preview.doubts().to_string());
    match (preview.sure(), preview.of_inbox) {
        (0, true) => phrases::INBOX_NOTHING_SURE.text(lang).to_owned(),
        (0, false) if namesake => phrases::PREVIEW_NAMESAKE.text(lang).to_owned(),
        (0, false) => phrases::PREVIEW_LEFT.fill(lang, [&doubts]),
        (_, false) => phrases::PREVIEW_FOOT.fill(lang, [&sure, &doubts]),
        (_, true) => phrases::INBOX_FOOT.fill(lang, [&sure]),
    }
}

/// What a line comes to.
fn said(model: &Model, line: &PreviewLine) -> String {
    let lang = model.session.lang;
    let join = |parts: [&str; 3]| parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ");
    let code_of = |received: &Received| {
        let code = HandInCode::of(received.counts.sheets().map(PerQuadrant));
        code.map(|code| code.to_string()).unwrap_or_default()
    };
    match &line.found {
        PastedLine::Answer(person, received) => {
            let why = if line.instead_of_own { phrases::INSTEAD_OF_OWN.text(lang) } else { "" };
            join([&model.person_name(*person), &code_of(received), why])
        }
        PastedLine::Seat(person, firm) => join([&model.person_name(*person), firm, phrases::FROM_BOOK.text(lang)]),
        PastedLine::New(name, firm) => join([name, firm, phrases::NEW_ONE.text(lang)]),
        PastedLine::Unseated(stranger) if stranger.taken => {
            let from = if stranger.known.is_some() { phrases::FROM_BOOK } else { phrases::NEW_ONE };
            join([&stranger.name, &code_of(&stranger.received), from.text(lang)])
        }
        PastedLine::Unseated(stranger) => {
            let why = if stranger.known.is_some() { phrases::DOUBT_IN_BOOK } else { phrases::DOUBT_UNKNOWN };
            join([&why.fill(lang, [&model.shown_text(&stranger.name)]), &code_of(&stranger.received), ""])
        }
        PastedLine::Doubt(say) | PastedLine::Namesake(.., say) | PastedLine::Known(say) => model.shown_sentence(say),
    }
}
