//! Draws what a paste or the inbox comes to: first what somebody has to look at, then what is sure and will be written.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_row_background};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::workshop::roster::Received;
use app::screen::workshop::roster::preview::{PastedLine, Preview, PreviewLine};
use domain::lang::Lang;
use domain::quadrant::PerQuadrant;
use domain::workshop::code::HandInCode;
use words::roster as phrases;

/// Cells of the number of a line.
const NUMBER: u16 = 6;
/// Rows for the line under the cursor in full, and for what is written, where they are enough.
const FOOT: u16 = 4;

pub(super) fn draw(paint: &mut Paint, model: &Model, preview: &Preview, area: Rect) {
    let (sure, doubts) = (preview.sure(), preview.doubts());
    let count = phrases::PREVIEW_COUNT.fill(paint.lang, [&sure.to_string(), &doubts.to_string()]);
    let title = if preview.of_inbox { phrases::INBOX_READ } else { phrases::PREVIEW };
    let mut inner = paint.panel(area, paint.translate(title), &count, true);
    let passed = passed_over(paint, preview);
    if !passed.is_empty() {
        let dim = paint.styles.dim;
        inner = below(inner, paint.para(inset(inner, 1), &passed, dim));
    }
    let told = preview.lines.get(preview.cursor).map(|line| in_full(model, preview, line)).unwrap_or_default();
    let rows = paint.ruler.height(&told, usize::from(inset(inner, 1).width)) + 1;
    let foot = u16::try_from(rows).unwrap_or(u16::MAX).max(FOOT.min(inner.height / 3)).min(inner.height / 2);
    list(paint, model, preview, Rect { height: inner.height - foot, ..inner });
    let (dim, base) = (paint.styles.dim, paint.styles.base);
    let rest = inset(below(inner, inner.height - foot), 1);
    paint.para(Rect { height: rest.height.saturating_sub(1), ..rest }, &told, base);
    paint.fit(below(rest, rest.height.saturating_sub(1)), &foot_line(model, preview), dim);
}

/// What of a list of names is nobody and was passed over.
fn passed_over(paint: &Paint, preview: &Preview) -> String {
    let header = preview.header.map(|line| phrases::HEADER_PASSED.fill(paint.lang, [&line.to_string()]));
    let count = preview.numbers;
    let numbers = (count > 0).then(|| phrases::NUMBERS_OFF.fill(paint.lang, [&count.to_string()]));
    let separator = if paint.lang == Lang::Zh { "" } else { " " };
    header.into_iter().chain(numbers).collect::<Vec<_>>().join(separator)
}

/// A reason has at most so many rows of its own.
const REASON: u16 = 3;

fn list(paint: &mut Paint, model: &Model, preview: &Preview, list: Rect) {
    let height = usize::from(list.height);
    paint.layout.page = height.saturating_sub(1).max(1);
    let mut first = window(preview.cursor, preview.lines.len(), height);
    let rows_of = |line: &PreviewLine| usize::from(rows_of_line(paint, model, preview, line, inset(list, 1).width));
    // A line of several rows above must not push the one under the cursor out of the list.
    let shown = preview.lines.get(first..=preview.cursor).unwrap_or_default();
    let mut rows: usize = shown.iter().map(rows_of).sum();
    for line in shown {
        if rows <= height || first == preview.cursor {
            break;
        }
        rows -= rows_of(line);
        first += 1;
    }
    let mut at = list;
    for (place, line) in preview.lines.iter().enumerate().skip(first) {
        let rows = rows_of_line(paint, model, preview, line, inset(list, 1).width).min(at.height);
        if rows == 0 {
            break;
        }
        let all = Rect { height: rows, ..at };
        let mut style = paint.styles.base;
        for under in 0..rows {
            style = draw_row_background(paint, row(all, under), Selection::of(place == preview.cursor, true));
            paint.hit(row(all, under), MouseTarget::Row(1, place));
        }
        entry(paint, model, (preview, line), inset(all, 1), style);
        at = below(at, rows);
    }
}

/// What stands before a line: the sign that it is written, and its number.
const fn lead(preview: &Preview) -> u16 {
    if preview.of_inbox { 2 } else { NUMBER + 2 }
}

/// Rows that a line takes: one, and below it those of a reason that has no room beside what the line says.
fn rows_of_line(paint: &Paint, model: &Model, preview: &Preview, line: &PreviewLine, width: u16) -> u16 {
    if line.found.is_sure() || line.text.is_empty() {
        return 1;
    }
    let room = usize::from(width.saturating_sub(lead(preview)));
    let (text, what) = (model.shown_text(&line.text), said(model, line));
    if paint.ruler.width(&text) + 2 + paint.ruler.width(&what) <= room {
        return 1;
    }
    1 + u16::try_from(paint.ruler.height(&what, room)).unwrap_or(REASON).min(REASON)
}

/// One line: its number, what it says where that has to be looked at, and what it comes to. A long reason stands below, so that it
/// does not hide whose line it is.
fn entry(paint: &mut Paint, model: &Model, (preview, line): (&Preview, &PreviewLine), at: Rect, style: Style) {
    let over = background_of(style);
    let sure = line.found.is_sure();
    let tone = match line.found {
        PastedLine::Known(_) => paint.styles.dim.patch(over),
        _ if sure => style,
        _ => paint.styles.warn.patch(over),
    };
    let dim = paint.styles.dim.patch(over);
    paint.text(at, if sure { "+" } else { " " }, style);
    if !preview.of_inbox {
        paint.right(Rect { width: NUMBER, ..at }, &line.line.to_string(), dim);
    }
    let (what, room) = (said(model, line), right_of(at, lead(preview)));
    if sure {
        let used = paint.fit(room, &what, tone);
        if preview.of_inbox {
            paint.fit(right_of(room, used + 2), &model.shown_text(&line.text), dim);
        }
        return;
    }
    let used = paint.fit(row(room, 0), &model.shown_text(&line.text), dim);
    if at.height > 1 {
        paint.para(below(room, 1), &what, tone);
    } else {
        paint.fit(right_of(room, if used > 0 { used + 2 } else { 0 }), &what, tone);
    }
}

/// The line under the cursor with all that is told of it.
fn in_full(model: &Model, preview: &Preview, line: &PreviewLine) -> String {
    let number = format!("{}  ", line.line);
    let (text, what) = (model.shown_text(&line.text), said(model, line));
    let maybe = line.maybe.as_ref().map(|say| model.shown_sentence(say)).unwrap_or_default();
    let parts = [text.as_str(), &what, &maybe].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    format!("{}{}", if preview.of_inbox { "" } else { &number }, parts.join("  "))
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
        (_, false) if preview.doubts() == 0 => phrases::PREVIEW_ALL.fill(lang, [&sure]),
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
