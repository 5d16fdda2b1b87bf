//! Draws a form: labels, what is typed, and what is wrong beside it.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::popup::{about, middle};
use crate::page::first_shown;
use crate::paint::{Paint, below, inset, right_of, row};
use app::form::{FieldEntry, FieldKind, Form, Input, LABEL, PARAGRAPH, WIDTH};
use app::model::Model;
use app::msg::MouseTarget;
use marks::{checks, flow, labels, options, several};
use summary::SummaryRoom;

mod marks;
mod summary;

/// Rows of a paragraph.
const BLOCK: u16 = 4;
/// Rows from which on fields have room for words beside them.
const SPARE: u16 = 18;
/// Rows of marks, at most.
const MARKS: u16 = 3;
/// Rows a form needs beside its checks, which stand below each other and take what is left.
const BESIDE: u16 = 16;
/// Of the height of the screen options take so much, at most.
const OPTIONS: u16 = 3;
/// Cells below which options stand under their label.
const NARROW: u16 = 30;
/// Rows of the frame and the blank one above the summary.
const FRAME: u16 = 3;

/// What limits the rows of a field.
#[derive(Debug, Clone, Copy)]
struct Space {
    /// Cells of a field.
    width: u16,
    /// Cells of a whole row.
    full: u16,
    /// Rows of checks.
    checks: u16,
    /// Rows of options that are seen.
    options: u16,
}

impl Space {
    /// Whether options have too little room beside their label and stand below it.
    const fn is_narrow(self) -> bool {
        self.width < NARROW
    }
}

/// How many rows each field has.
struct FormRows {
    heights: Vec<u16>,
    /// The rows of the form, however it is answered: it would jump with every answer.
    tall: u16,
}

/// Draws the form; where it does not fit, its rows stand close and it scrolls to the field with the focus.
pub fn draw(paint: &mut Paint, model: &Model, body: Rect, form: &Form) {
    let width = WIDTH.min(body.width).saturating_sub(4);
    let space = Space {
        width: width.saturating_sub(LABEL + 3).clamp(1, PARAGRAPH),
        full: width.saturating_sub(2).max(1),
        checks: 1,
        options: (body.height / OPTIONS).max(1),
    };
    let front = form.entry().map_or(0, |entry| rows(paint, form, (entry, true), space));
    let left = body.height.saturating_sub(FRAME + front + 1).into();
    let others = (0..form.entries.len()).filter(|place| !form.is_hidden(*place) && *place != form.focus);
    let others =
        others.filter_map(|place| form.entries.get(place)).map(|entry| rows(paint, form, (entry, false), space));
    let unused = usize::saturating_sub(left, others.map(usize::from).sum());
    let room = SummaryRoom { body: body.height, width: width.into(), rows: left, spare: unused };
    let summary = summary::lines(paint, model, form, room);
    let under = u16::try_from(summary.len()).unwrap_or(0);
    let extra = FRAME + under + u16::from(under > 0);
    let laid = lay_out(paint, form, (body.height, extra), space);
    let space = Space { checks: check_rows(form, (body.height, extra)), ..space };
    let area = middle(body, WIDTH, laid.tall + extra);
    let inner = inset(about(paint, area, &model.shown_sentence(&form.title), &form.about), 1);
    paint.hit(area, MouseTarget::Choice(form.focus));
    let room = Rect { height: inner.height.saturating_sub(extra - FRAME), ..inner };
    let heights: Vec<usize> = laid.heights.iter().copied().map(usize::from).collect();
    let first = first_shown(&heights, form.focus, usize::from(room.height));
    let mut used = 0;
    let shown = form.entries.iter().enumerate().zip(&laid.heights).skip(first);
    for ((place, entry), own) in shown.filter(|(_, own)| **own > 0) {
        let height = (*own).min(below(room, used).height);
        if height == 0 {
            break;
        }
        let at = Rect { height, ..below(room, used) };
        line(paint, model, at, form, (place, entry), space);
        used += height;
    }
    for (place, (text, style)) in summary.iter().enumerate() {
        let from_end = under - u16::try_from(place).unwrap_or(0);
        paint.fit(row(inner, inner.height.saturating_sub(from_end)), text, *style);
    }
}

/// Rows of checks: where the fields stand close they take every row the others leave.
fn check_rows(form: &Form, (height, extra): (u16, u16)) -> u16 {
    let others = (0..form.entries.len()).filter(|place| !form.is_hidden(*place)).count();
    let others = u16::try_from(others).unwrap_or(u16::MAX);
    let left = if height < SPARE { height.saturating_sub(extra.saturating_add(others)) } else { 0 };
    height.saturating_sub(BESIDE).max(MARKS).max(left)
}

/// The rows of every field, none of one that is not asked.
fn lay_out(paint: &Paint, form: &Form, (height, extra): (u16, u16), space: Space) -> FormRows {
    let space = Space { checks: check_rows(form, (height, extra)), ..space };
    let own: Vec<u16> = form
        .entries
        .iter()
        .enumerate()
        .map(
            |(place, entry)| {
                if form.is_hidden(place) { 0 } else { rows(paint, form, (entry, place == form.focus), space) }
            },
        )
        .collect();
    let opened = |entry: &&FieldEntry| matches!(entry.field.kind, FieldKind::Options(_));
    let folded =
        |more: u16| -> u16 { form.entries.iter().map(|entry| rows(paint, form, (entry, false), space) + more).sum() };
    let most = form.entries.iter().filter(opened).map(|entry| rows(paint, form, (entry, true), space)).max();
    // Where an answer decides what else is asked, the fields lie as if all of them were.
    let loose: u16 = most.map_or_else(
        || own.iter().filter(|rows| **rows > 0).map(|rows| rows + 1).sum(),
        |most| folded(1) + most.saturating_sub(1),
    );
    let close = loose + extra > height;
    // Nothing is said beside checks, and nothing beside options that are all seen.
    let told = |entry: &FieldEntry| !matches!(entry.field.kind, FieldKind::Checks | FieldKind::Options(_));
    let aside = |place: usize| !close || place == form.focus && form.entries.get(place).is_some_and(told);
    let heights: Vec<u16> = own
        .iter()
        .enumerate()
        .map(|(place, rows)| if *rows == 0 { 0 } else { rows + u16::from(aside(place)) })
        .collect();
    let now: u16 = heights.iter().sum();
    let tall = most.map_or(now, |most| now.max(folded(u16::from(!close)) + most.saturating_sub(1)));
    FormRows { heights, tall }
}

fn line(paint: &mut Paint, model: &Model, room: Rect, form: &Form, (place, entry): (usize, &FieldEntry), space: Space) {
    let focus = place == form.focus;
    let style = if focus { paint.styles.accent } else { paint.styles.dim };
    if focus {
        paint.text(room, paint.glyphs.select, style);
    }
    let name = paint.translate(entry.field.label);
    paint.fit(Rect { width: LABEL, ..right_of(row(room, 0), 2) }, name, style);
    paint.hit(room, MouseTarget::Choice(place));
    let own = rows(paint, form, (entry, focus), space);
    let field_room = right_of(room, LABEL + 3);
    if let (Input::MultiChoice(marks, cursor), FieldKind::Checks) = (&entry.input, entry.field.kind) {
        let asked: Vec<&str> = form.context.checks.iter().map(|(_, ask)| ask.get(model.session.lang)).collect();
        return checks(paint, Rect { height: own.min(room.height), ..room }, (&asked, marks), (place, *cursor, focus));
    }
    if let (Input::Choice(chosen), FieldKind::Options(_), true) = (&entry.input, entry.field.kind, focus) {
        let own = own.min(room.height);
        let area = if space.is_narrow() { below(right_of(room, 2), 1) } else { field_room };
        let height = own.saturating_sub(u16::from(space.is_narrow()));
        return options(paint, Rect { height, ..area }, (form, entry), *chosen, place);
    }
    field(paint, Rect { height: own.min(room.height), ..field_room }, (form, entry), (place, focus));
    if room.height > own {
        draw_note(paint, model, field_room, form, place);
    }
}

/// The rows a field takes, with the focus or without, and not the one for what is said of it.
fn rows(paint: &Paint, form: &Form, (entry, focus): (&FieldEntry, bool), space: Space) -> u16 {
    let flowing = |labels: &[String], width: u16| {
        let lines = flow(paint, labels, width).last().map_or(0, |(line, _, _)| *line) + 1;
        u16::try_from(lines).unwrap_or(1)
    };
    match (&entry.input, entry.field.kind) {
        (_, FieldKind::Paragraph(_)) => BLOCK,
        (Input::MultiChoice(marks, _), FieldKind::Checks) => {
            1 + u16::try_from(marks.len()).unwrap_or(space.checks).min(space.checks)
        }
        (Input::MultiChoice(..), kind) => flowing(&labels(paint, form, kind), space.width).min(MARKS),
        (_, FieldKind::Options(_)) if focus => {
            let (above, width) = if space.is_narrow() { (1, space.full) } else { (0, space.width) };
            above + flowing(&labels(paint, form, entry.field.kind), width).min(space.options)
        }
        _ => 1,
    }
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
            // An offer looks marked, because what is typed takes its place.
            let marked = if line.is_offer() { style.add_modifier(Modifier::UNDERLINED) } else { style };
            paint.text(at, &text, marked);
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
        (Input::Choice(place), FieldKind::Choice(all) | FieldKind::Options(all)) => {
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
        (Some(say), _) if touched || form.tried.contains(&place) || !focus && !form.needs_submit() => {
            (say.text(model.session.lang), paint.styles.urgent)
        }
        (None, Some(say)) => (say.text(model.session.lang), paint.styles.warn),
        _ => match form.hint(place).filter(|_| focus) {
            Some(hint) => (paint.translate(hint).to_owned(), paint.styles.dim),
            None => return,
        },
    };
    paint.fit(at, &text, style);
}
