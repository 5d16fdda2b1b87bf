//! Draws what is chosen by marks: checks below each other, people and options flowing over a few lines.

use ratatui::layout::Rect;

use crate::paint::{Paint, below, right_of, row};
use app::form::typing::option_key;
use app::form::{FieldEntry, FieldKind, Form, LABEL, PARAGRAPH};
use app::msg::MouseTarget;
use words::{Phrase, form as phrases, gate as moving};

/// Cells of the lines of options, at most.
const OPTIONS: u16 = PARAGRAPH;

/// Checks below each other in the whole width of the form, under how many are ticked; around the cursor where not all have room.
pub(super) fn checks(
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

/// What can be marked in a field.
pub(super) fn labels(paint: &Paint, form: &Form, kind: FieldKind) -> Vec<String> {
    match kind {
        FieldKind::MultiChoice(all) => all.iter().map(|phrase| paint.translate(*phrase).to_owned()).collect(),
        FieldKind::Options(all) => all.iter().enumerate().map(|(place, phrase)| keyed(paint, place, *phrase)).collect(),
        _ => form.context.contacts.iter().map(|named| named.name.clone()).collect(),
    }
}

/// An option behind the key that chooses it.
fn keyed(paint: &Paint, place: usize, phrase: Phrase) -> String {
    let text = paint.translate(phrase);
    option_key(place).map_or_else(|| text.to_owned(), |key| format!("{key} {text}"))
}

/// Where marks with their labels stand when they flow over lines: line, cells from the left, cells.
pub(super) fn flow(paint: &Paint, labels: &[String], width: u16) -> Vec<(usize, usize, usize)> {
    let room = usize::from(width);
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

/// Marks with their labels, flowing over a few lines around the cursor.
pub(super) fn several(
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
    let places = flow(paint, &labels, area.width.min(PARAGRAPH));
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

/// Options flowing over a few lines, the chosen one marked.
pub(super) fn options(paint: &mut Paint, area: Rect, (form, entry): (&Form, &FieldEntry), chosen: usize, own: usize) {
    let labels = labels(paint, form, entry.field.kind);
    let places = flow(paint, &labels, area.width.min(OPTIONS));
    let here = places.get(chosen).map_or(0, |(line, _, _)| *line);
    let top = here.saturating_sub(usize::from(area.height.saturating_sub(1)));
    for (place, ((line, x, width), label)) in places.iter().zip(&labels).enumerate() {
        let Some(line) = line.checked_sub(top).and_then(|line| u16::try_from(line).ok()) else { continue };
        let at = right_of(row(area, line), u16::try_from(*x).unwrap_or(u16::MAX));
        let at = Rect { width: u16::try_from(*width).unwrap_or(at.width).min(at.width), ..at };
        let style = if place == chosen { paint.styles.select } else { paint.styles.base };
        paint.fit(at, label, style);
        paint.hit(at, MouseTarget::Mark(own, place));
        if place == chosen {
            paint.caret(at.x, at.y);
        }
    }
}
