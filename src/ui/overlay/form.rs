//! Draws a form: labels, what is typed, and what is wrong beside it.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::popup::{about, middle};
use crate::paint::{Paint, below, inset, right_of, row};
use app::form::{FieldEntry, FieldKind, Form, Input, Judged, LABEL, PARAGRAPH, Summary, WIDTH};
use app::model::Model;
use app::msg::MouseTarget;
use words::{form as phrases, gate as moving};

/// Rows of a paragraph.
const BLOCK: u16 = 4;
/// Rows of help under the judge's questions, and of what a verdict means.
const HELP: usize = 2;
/// Rows from which on the summary is told in full, and from which on at all.
const SPARE: u16 = 18;
const SCARCE: u16 = 9;
/// Rows of marks, at most.
const MARKS: u16 = 3;
/// Rows a form needs beside its checks, which stand below each other and take what is left.
const BESIDE: u16 = 16;

/// Draws the form; where it does not fit, its rows stand close and it scrolls to the field with the focus.
pub fn draw(paint: &mut Paint, model: &Model, body: Rect, form: &Form) {
    let summary = summary(paint, model, form, body.height);
    let under = u16::try_from(summary.len()).unwrap_or(0);
    let extra = 3 + under + u16::from(under > 0);
    // Where the fields stand close the checks take every row the others leave.
    let others = u16::try_from(form.entries.len()).unwrap_or(u16::MAX);
    let left = if body.height < SPARE { body.height.saturating_sub(extra.saturating_add(others)) } else { 0 };
    let most = body.height.saturating_sub(BESIDE).max(MARKS).max(left);
    let loose: u16 = form.entries.iter().map(|entry| rows(paint, form, entry, most) + 1).sum();
    let close = loose + extra > body.height;
    let heights: Vec<u16> = form
        .entries
        .iter()
        .enumerate()
        .map(|(place, entry)| {
            // Nothing is said beside checks.
            let aside = !close || place == form.focus && entry.field.kind != FieldKind::Checks;
            rows(paint, form, entry, most) + u16::from(aside)
        })
        .collect();
    let tall: u16 = heights.iter().sum();
    let area = middle(body, WIDTH, tall + extra);
    let inner = inset(about(paint, area, &model.shown_sentence(&form.title), &form.about), 1);
    paint.hit(area, MouseTarget::Choice(form.focus));
    let room = Rect { height: inner.height.saturating_sub(extra - 3), ..inner };
    let first = first(&heights, form.focus, room.height);
    let mut used = 0;
    for (place, entry) in form.entries.iter().enumerate().skip(first) {
        let height = heights.get(place).copied().unwrap_or(1).min(below(room, used).height);
        if height == 0 {
            break;
        }
        let at = Rect { height, ..below(room, used) };
        line(paint, model, at, form, (place, entry), most);
        used += height;
    }
    for (place, (text, style)) in summary.iter().enumerate() {
        let from_end = under - u16::try_from(place).unwrap_or(0);
        paint.fit(row(inner, inner.height.saturating_sub(from_end)), text, *style);
    }
}

/// What stands under the fields. Where there is little room only the sentence, or nothing: the field being typed in comes first.
fn summary(paint: &Paint, model: &Model, form: &Form, room: u16) -> Vec<(String, Style)> {
    let Some(summary) = form.summary() else { return Vec::new() };
    if room < SPARE {
        let sentence = (model.shown_sentence(&summary.say), paint.styles.accent);
        return if room < SCARCE { Vec::new() } else { vec![sentence] };
    }
    match summary.judged {
        Some(judged) => verdict(paint, model, &summary, judged),
        None => summary_lines(paint, model, &summary),
    }
}

/// Under the fields of the judge: help with the question, the verdict, and what it means.
fn verdict(paint: &Paint, model: &Model, summary: &Summary, judged: Judged) -> Vec<(String, Style)> {
    let judge = model.courses.tracker.as_ref().map(|c| &c.judge);
    let width = usize::from(WIDTH) - 4;
    let question = judge.zip(judged.question).and_then(|(j, place)| j.questions.get(place));
    let meaning = judge.and_then(|j| j.verdicts.iter().find(|v| v.outcome == judged.outcome));
    let mut lines = Vec::new();
    // As many rows for every question, so that the form does not jump from field to field.
    let mut help = question.map(|q| paint.ruler.wrap(q.hint.get(paint.lang), width)).unwrap_or_default();
    help.resize(HELP, String::new());
    lines.extend(help.into_iter().map(|text| (text, paint.styles.dim)));
    lines.push((model.shown_sentence(&summary.say), paint.styles.accent));
    let meaning = meaning.filter(|_| !judged.unsigned);
    let mut told = meaning.map(|v| paint.ruler.wrap(v.text.get(paint.lang), width)).unwrap_or_default();
    told.resize(HELP, String::new());
    lines.extend(told.into_iter().map(|text| (text, paint.styles.base)));
    lines
}

/// What everything typed so far comes to, what is to be said of it, and what the course says; in the rows the form keeps for it.
fn summary_lines(paint: &Paint, model: &Model, summary: &Summary) -> Vec<(String, Style)> {
    let wrapped = |text: &str| paint.ruler.wrap(text, usize::from(WIDTH) - 4);
    let of = |text: &str, style: Style| wrapped(text).into_iter().map(move |line| (line, style)).collect::<Vec<_>>();
    let mut lines = of(&model.shown_sentence(&summary.say), paint.styles.accent);
    lines.extend(summary.more.iter().flat_map(|say| of(&model.shown_sentence(say), paint.styles.base)));
    lines.extend(summary.course.iter().flat_map(|text| of(text.get(paint.lang), paint.styles.dim)));
    lines.resize(summary.rows.max(lines.len()), (String::new(), paint.styles.base));
    lines
}

/// The first field to show so that the one with the focus is seen whole.
fn first(heights: &[u16], focus: usize, room: u16) -> usize {
    let mut first = focus;
    let mut used = heights.get(focus).copied().unwrap_or(0);
    while let Some(before) = first.checked_sub(1) {
        used += heights.get(before).copied().unwrap_or(0);
        if used > room {
            break;
        }
        first = before;
    }
    first
}

fn line(paint: &mut Paint, model: &Model, room: Rect, form: &Form, (place, entry): (usize, &FieldEntry), most: u16) {
    let focus = place == form.focus;
    let style = if focus { paint.styles.accent } else { paint.styles.dim };
    if focus {
        paint.text(room, paint.glyphs.select, style);
    }
    let name = paint.translate(entry.field.label);
    paint.fit(Rect { width: LABEL, ..right_of(row(room, 0), 2) }, name, style);
    paint.hit(room, MouseTarget::Choice(place));
    let own = rows(paint, form, entry, most);
    let field_room = right_of(room, LABEL + 3);
    if let (Input::MultiChoice(marks, cursor), FieldKind::Checks) = (&entry.input, entry.field.kind) {
        let asked: Vec<&str> = form.context.checks.iter().map(|(_, ask)| ask.get(model.session.lang)).collect();
        return checks(paint, Rect { height: own.min(room.height), ..room }, (&asked, marks), (place, *cursor, focus));
    }
    field(paint, Rect { height: own.min(room.height), ..field_room }, (form, entry), (place, focus));
    if room.height > own {
        draw_note(paint, model, field_room, form, place);
    }
}

/// Checks below each other in the whole width of the form, under how many are ticked; around the cursor where not all have room.
fn checks(
    paint: &mut Paint,
    area: Rect,
    (asked, marks): (&[&str], &[bool]),
    (own, cursor, focus): (usize, usize, bool),
) {
    let done = marks.iter().filter(|mark| **mark).count();
    let told = moving::TICKED.fill(paint.lang, [&done.to_string(), &marks.len().to_string()]);
    let hint = paint.translate(moving::HINT_TICK);
    let head = right_of(row(area, 0), LABEL + 3);
    let both = format!("{told}  {hint}");
    let narrow = paint.ruler.width(&both) > usize::from(head.width);
    let told = match focus {
        true if narrow => hint,
        true => &both,
        false => &told,
    };
    let dim = paint.styles.dim;
    paint.fit(head, told, dim);
    let list = below(area, 1);
    let room = usize::from(list.height);
    let top = (cursor + 1).saturating_sub(room);
    for (line, place) in (top..asked.len()).take(room).enumerate() {
        let at = row(list, u16::try_from(line).unwrap_or(u16::MAX));
        let mark = if marks.get(place) == Some(&true) { paint.glyphs.on } else { paint.glyphs.off };
        let here = focus && place == cursor;
        let style = if here { paint.styles.select } else { paint.styles.base };
        paint.fit(at, &format!("{mark} {}", asked.get(place).copied().unwrap_or_default()), style);
        paint.hit(at, MouseTarget::Mark(own, place));
        if here {
            paint.caret(at.x, at.y);
        }
    }
}

/// The rows a field takes, without the one for what is said of it.
fn rows(paint: &Paint, form: &Form, entry: &FieldEntry, most: u16) -> u16 {
    match (&entry.input, entry.field.kind) {
        (_, FieldKind::Paragraph(_)) => BLOCK,
        (Input::MultiChoice(marks, _), FieldKind::Checks) => 1 + u16::try_from(marks.len()).unwrap_or(most).min(most),
        (Input::MultiChoice(..), kind) => {
            let lines = flow(paint, &labels(paint, form, kind)).last().map_or(0, |(line, _, _)| *line) + 1;
            u16::try_from(lines).unwrap_or(1).min(MARKS)
        }
        _ => 1,
    }
}

/// What can be marked in a field.
fn labels(paint: &Paint, form: &Form, kind: FieldKind) -> Vec<String> {
    match kind {
        FieldKind::MultiChoice(all) => all.iter().map(|phrase| paint.translate(*phrase).to_owned()).collect(),
        _ => form.context.contacts.iter().map(|named| named.name.clone()).collect(),
    }
}

/// Where marks with their labels stand when they flow over lines: line, cells from the left, cells.
fn flow(paint: &Paint, labels: &[String]) -> Vec<(usize, usize, usize)> {
    let room = usize::from(PARAGRAPH);
    let (mut line, mut used) = (0, 0);
    let mut places = Vec::new();
    for label in labels {
        let width = (paint.ruler.width(label) + 2).min(room);
        if used > 0 && used + width > room {
            (line, used) = (line + 1, 0);
        }
        places.push((line, used, width));
        used += width + 2;
    }
    places
}

fn field(paint: &mut Paint, area: Rect, (form, entry): (&Form, &FieldEntry), (own, focus): (usize, bool)) {
    let style = if focus { paint.styles.select } else { paint.styles.base };
    let at = row(area, 0);
    match (&entry.input, entry.field.kind) {
        (Input::Line(line), _) if !focus => {
            paint.fit(at, line.text(), style);
        }
        (Input::Line(line), _) => {
            let (text, caret) = line.view(&paint.ruler, usize::from(at.width.saturating_sub(1)));
            paint.fill(at, style);
            paint.text(at, &text, style);
            paint.caret(at.x + u16::try_from(caret).unwrap_or(0), at.y);
        }
        (Input::Paragraph(block), _) => {
            let room = area;
            let (lines, (line, column)) =
                block.view(&paint.ruler, usize::from(room.width.min(PARAGRAPH)), usize::from(room.height));
            paint.fill(room, style);
            if !focus {
                paint.para(room, block.text(), style);
                return;
            }
            for (place, text) in lines.iter().enumerate() {
                paint.text(row(room, u16::try_from(place).unwrap_or(0)), text, style);
            }
            if focus {
                let (line, column) = (u16::try_from(line).unwrap_or(0), u16::try_from(column).unwrap_or(0));
                paint.caret(room.x + column, room.y + line);
            }
        }
        (Input::Choice(place), FieldKind::Choice(all)) => {
            let text = all.get(*place).map_or("", |phrase| paint.translate(*phrase));
            choice(paint, at, text, style, focus);
        }
        (Input::Choice(place), FieldKind::Proof) => {
            let text = form.context.proofs.get(*place).map(|(_, say)| say.text(paint.lang)).unwrap_or_default();
            choice(paint, at, &text, style, focus);
        }
        (Input::MultiChoice(marks, cursor), kind) => several(paint, area, (form, kind), marks, (own, *cursor, focus)),
        _ => {}
    }
}

/// Marks with their labels, flowing over a few lines around the cursor.
fn several(
    paint: &mut Paint,
    area: Rect,
    (form, kind): (&Form, FieldKind),
    marks: &[bool],
    (own, cursor, focus): (usize, usize, bool),
) {
    let labels = labels(paint, form, kind);
    if labels.is_empty() {
        let dim = paint.styles.dim;
        paint.fit(area, paint.translate(phrases::NOBODY_YET), dim);
        return;
    }
    let places = flow(paint, &labels);
    let here = places.get(cursor).map_or(0, |(line, _, _)| *line);
    let top = here.saturating_sub(usize::from(area.height.saturating_sub(1)));
    for (place, ((line, x, width), label)) in places.iter().zip(&labels).enumerate() {
        let Some(line) = line.checked_sub(top).and_then(|l| u16::try_from(l).ok()) else { continue };
        let at = right_of(row(area, line), u16::try_from(*x).unwrap_or(u16::MAX));
        let at = Rect { width: u16::try_from(*width).unwrap_or(at.width).min(at.width), ..at };
        let mark = if marks.get(place) == Some(&true) { paint.glyphs.on } else { paint.glyphs.off };
        let style = if focus && place == cursor { paint.styles.select } else { paint.styles.base };
        paint.fit(at, &format!("{mark} {label}"), style);
        paint.hit(at, MouseTarget::Mark(own, place));
        if focus && place == cursor {
            paint.caret(at.x, at.y);
        }
    }
}

fn choice(paint: &mut Paint, at: Rect, text: &str, style: Style, focus: bool) {
    let text = if focus { format!("< {text} >") } else { text.to_owned() };
    paint.fit(at, &text, style);
    if focus {
        paint.caret(at.x, at.y);
    }
}

/// What is wrong with the field, else what has to be said of its value, else what may be typed there.
fn draw_note(paint: &mut Paint, model: &Model, area: Rect, form: &Form, place: usize) {
    let at = row(area, area.height.saturating_sub(1));
    let Some(entry) = form.entries.get(place) else { return };
    let touched = !matches!(entry.input, Input::Line(ref l) if l.text().is_empty());
    let focus = place == form.focus;
    let (text, style) = match (form.problem(place), form.warning(place)) {
        (Some(say), _) if touched || form.submit_tried || !focus && !form.needs_submit() => {
            (say.text(model.session.lang), paint.styles.urgent)
        }
        (None, Some(say)) => (say.text(model.session.lang), paint.styles.warn),
        _ => match entry.field.hint.filter(|_| focus) {
            Some(hint) => (paint.translate(hint).to_owned(), paint.styles.dim),
            None => return,
        },
    };
    paint.fit(at, &text, style);
}
