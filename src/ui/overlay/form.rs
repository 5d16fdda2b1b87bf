//! A form over a screen: labels, what is typed, and what is wrong beside it.

use ratatui::layout::Rect;

use super::pop::{middle, pop};
use crate::app::form::{Entry, Form, Input, Kind, LABEL, PARAGRAPH, WIDTH};
use crate::app::model::Model;
use crate::app::msg::Target;
use crate::app::phrase::Phrase;
use crate::ui::paint::{Paint, below, inset, right_of, row};

/// Rows of a paragraph.
const BLOCK: u16 = 4;

/// Draws the form.
pub fn draw(paint: &mut Paint, model: &Model, body: Rect, form: &Form) {
    let tall: u16 = form.entries.iter().map(height).sum();
    let area = middle(body, WIDTH, tall + 3);
    let inner = inset(pop(paint, area, paint.say(form.title)), 1);
    paint.hit(area, Target::Choice(form.focus));
    let mut used = 0;
    for (place, entry) in form.entries.iter().enumerate() {
        let room = Rect { height: height(entry).min(below(inner, used).height), ..below(inner, used) };
        let focus = place == form.focus;
        let style = if focus { paint.styles.accent } else { paint.styles.dim };
        if focus {
            paint.text(room, paint.glyphs.select, style);
        }
        let name = paint.say(entry.field.label);
        paint.fit(Rect { width: LABEL, ..right_of(row(room, 0), 2) }, name, style);
        field(paint, right_of(room, LABEL + 3), entry, focus);
        aside(paint, model, right_of(room, LABEL + 3), form, place);
        paint.hit(room, Target::Choice(place));
        used += height(entry);
    }
}

/// A field takes its rows and one for what is said of it.
const fn height(entry: &Entry) -> u16 {
    match entry.field.kind {
        Kind::Block(_) => BLOCK + 1,
        _ => 2,
    }
}

fn field(paint: &mut Paint, area: Rect, entry: &Entry, focus: bool) {
    let style = if focus { paint.styles.select } else { paint.styles.base };
    let at = row(area, 0);
    match (&entry.input, entry.field.kind) {
        (Input::Line(line), _) => {
            let (text, caret) = line.view(&paint.ruler, usize::from(at.width.saturating_sub(1)));
            paint.fill(at, style);
            paint.text(at, &text, style);
            if focus {
                paint.caret(at.x + u16::try_from(caret).unwrap_or(0), at.y);
            }
        }
        (Input::Block(block), _) => {
            let room = Rect { height: area.height.saturating_sub(1), ..area };
            let (lines, (line, column)) =
                block.view(&paint.ruler, usize::from(room.width.min(PARAGRAPH)), usize::from(room.height));
            paint.fill(room, style);
            for (place, text) in lines.iter().enumerate() {
                paint.text(row(room, u16::try_from(place).unwrap_or(0)), text, style);
            }
            if focus {
                let (line, column) = (u16::try_from(line).unwrap_or(0), u16::try_from(column).unwrap_or(0));
                paint.caret(room.x + column, room.y + line);
            }
        }
        (Input::Choice(place), Kind::Choice(all)) => choice(paint, at, all.get(*place).copied(), style, focus),
        (Input::Several(marks, cursor), Kind::Several(all)) => several(paint, at, marks, all, (*cursor, focus)),
        _ => {}
    }
}

fn choice(paint: &mut Paint, at: Rect, chosen: Option<Phrase>, style: ratatui::style::Style, focus: bool) {
    let text = chosen.map_or("", |p| paint.say(p));
    let text = if focus { format!("< {text} >") } else { text.to_owned() };
    paint.fit(at, &text, style);
    if focus {
        paint.caret(at.x, at.y);
    }
}

fn several(paint: &mut Paint, at: Rect, marks: &[bool], all: &[Phrase], (cursor, focus): (usize, bool)) {
    let mut used = 0;
    for (place, phrase) in all.iter().enumerate() {
        let mark = if marks.get(place) == Some(&true) { paint.glyphs.on } else { paint.glyphs.off };
        let style = if focus && place == cursor { paint.styles.select } else { paint.styles.base };
        let text = format!("{mark} {}", paint.say(*phrase));
        used += paint.text(right_of(at, used), &text, style) + 2;
    }
}

/// What is wrong with the field, else what may be typed there.
fn aside(paint: &mut Paint, model: &Model, area: Rect, form: &Form, place: usize) {
    let at = row(area, area.height.saturating_sub(1));
    if area.height < 2 {
        return;
    }
    let touched =
        form.entries.get(place).is_some_and(|e| !matches!(e.input, Input::Line(ref l) if l.text().is_empty()));
    match form.problem(place) {
        Some(say) if touched || place != form.focus => {
            let style = paint.styles.urgent;
            paint.fit(at, &say.text(model.lang), style);
        }
        _ => {
            if let Some(hint) = form.entries.get(place).and_then(|e| e.field.hint).filter(|_| place == form.focus) {
                let style = paint.styles.dim;
                paint.fit(at, paint.say(hint), style);
            }
        }
    }
}
