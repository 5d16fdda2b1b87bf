//! Draws the walk-around: the questions at the left, what the listener will miss at the right.

use ratatui::layout::Rect;

use crate::page::Page;
use crate::paint::{Paint, inset, right_of, row, window};
use crate::selection::{Selection, draw_background, draw_mark};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::brain::walk::{Listener, all};
use domain::course::{WalkTexts, questions};
use domain::quadrant::{PerQuadrant, Quadrant};
use words::{brain as phrases, customer};

/// Cells a question takes besides its text: sign, mark, spaces.
const MARGIN: u16 = 4;
/// Below this width one pane is shown at a time.
const TWO: u16 = 60;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let choosing = model.screens.brain.walk.choosing;
    let Some(course) = model.courses.brain.as_ref().map(|c| &c.walk) else { return };
    if area.width < TWO {
        match choosing {
            Some(row) => listeners(paint, model, area, row),
            None if model.screens.brain.walk.reading => missing(paint, model, area, course),
            None => draw_checklist(paint, model, area, course),
        }
        return;
    }
    let left = (area.width / 20 * 11).clamp(42, 64);
    draw_checklist(paint, model, Rect { width: left, ..area }, course);
    let rest = right_of(area, left);
    match choosing {
        Some(row) => listeners(paint, model, rest, row),
        None => missing(paint, model, rest, course),
    }
}

/// What a listener is called, and where they are.
fn listener_name(model: &Model, listener: Option<Listener>) -> (String, String) {
    let name = match listener {
        None => phrases::ANYBODY.text(model.session.lang).to_owned(),
        Some(Listener::Person(id)) => model.person_name(id),
        Some(Listener::Contact(account, id)) => {
            let account = model.book.accounts().get(&account);
            let name = account.and_then(|a| a.contact(id)).map(|c| c.name.clone());
            return (name.unwrap_or_default(), account.map(|a| a.name.clone()).unwrap_or_default());
        }
    };
    (name, String::new())
}

/// Who listens, in words.
fn listener(model: &Model) -> String {
    match listener_name(model, model.screens.brain.walk.listener) {
        (name, place) if place.is_empty() => name,
        (name, place) => customer::AT.fill(model.session.lang, [&name, &place]),
    }
}

/// What counts most with who listens.
fn ranks(model: &Model) -> Option<PerQuadrant<u8>> {
    model.screens.brain.walk.listener?.ranks(&model.book)
}

/// A row of the checklist: the head of a quadrant, or a line of a question.
enum WalkRow {
    Heading(Quadrant),
    Line { place: usize, question: (Quadrant, u8), text: String, first: bool },
}

/// The checklist wrapped to a width.
fn lines(paint: &Paint, course: &WalkTexts, width: usize) -> Vec<WalkRow> {
    let mut rows = Vec::new();
    for (place, question) in all().into_iter().enumerate() {
        if question.1 == 1 {
            rows.push(WalkRow::Heading(question.0));
        }
        let text = course.questions.get(place).map_or("", |q| q.ask.get(paint.lang));
        for (line, text) in paint.ruler.wrap(text, width).into_iter().enumerate() {
            rows.push(WalkRow::Line { place, question, text, first: line == 0 });
        }
    }
    rows
}

fn draw_checklist(paint: &mut Paint, model: &Model, area: Rect, course: &WalkTexts) {
    let walk = &model.screens.brain.walk;
    let inner = paint.panel(
        area,
        paint.translate(phrases::WALK_TITLE),
        paint.translate(phrases::NOT_KEPT),
        walk.choosing.is_none() && !walk.reading,
    );
    let rows = lines(paint, course, usize::from(inner.width.saturating_sub(MARGIN)));
    let cursor =
        rows.iter().position(|r| matches!(r, WalkRow::Line { place, .. } if *place == walk.cursor)).unwrap_or(0);
    let height = usize::from(inner.height);
    paint.layout.page = height.saturating_sub(1).max(1);
    let first = window(cursor, rows.len(), height);
    for (line, asked) in rows.iter().skip(first).take(height).enumerate() {
        let at = row(inner, u16::try_from(line).unwrap_or(0));
        match asked {
            WalkRow::Heading(quadrant) => head(paint, model, at, *quadrant),
            WalkRow::Line { place, question, text, first } => ask(paint, model, at, *place, (*question, text, *first)),
        }
    }
}

fn head(paint: &mut Paint, model: &Model, at: Rect, quadrant: Quadrant) {
    let name = model.courses.brain.as_ref().map_or("", |c| c.guide.quadrants[quadrant.index()].name.get(paint.lang));
    let answered = model.screens.brain.walk.answers.answered()[quadrant];
    let style = paint.styles.quadrant(quadrant);
    paint.text(inset(at, 1), &format!("{quadrant} {name}"), style);
    let dim = paint.styles.dim;
    paint.right(inset(at, 1), &format!("{answered}/{}", questions(quadrant)), dim);
}

fn ask(
    paint: &mut Paint,
    model: &Model,
    at: Rect,
    place: usize,
    (question, text, first): ((Quadrant, u8), &str, bool),
) {
    let walk = &model.screens.brain.walk;
    let ticked = walk.answers.has(question.0, question.1);
    let selection = Selection::of(place == walk.cursor, walk.choosing.is_none() && !walk.reading);
    let style = draw_background(paint, at, selection);
    if selection == Selection::Focused {
        draw_mark(paint, at, style);
    }
    let mark = match (first, ticked) {
        (false, _) => " ",
        (true, true) => paint.glyphs.on,
        (true, false) => paint.glyphs.off,
    };
    paint.spans(right_of(at, 1), &[(mark, style), (" ", style), (text, style)]);
    paint.hit(at, MouseTarget::Row(0, place));
}

fn missing(paint: &mut Paint, model: &Model, area: Rect, course: &WalkTexts) {
    let walk = &model.screens.brain.walk;
    let inner = inset(paint.panel(area, paint.translate(phrases::WILL_MISS), "", walk.reading), 1);
    let styles = paint.styles;
    let width = usize::from(inner.width);
    let mut page = Page::default();
    let who = phrases::LISTENER_IS.fill(paint.lang, [&listener(model)]);
    page.wrapped(paint, &who, width, "", styles.strong);
    let order = walk.answers.missing(ranks(model));
    if order.is_empty() {
        page.gap();
        page.wrapped(paint, paint.translate(phrases::NOTHING_MISSING), width, "", styles.good);
    }
    for quadrant in order {
        page.gap();
        let text = course.missing[quadrant.index()].text.get(paint.lang);
        let open = walk.answers.open()[quadrant];
        let head = phrases::LEFT_OPEN.fill(paint.lang, [&quadrant.to_string(), &open.to_string()]);
        page.line(vec![(head, styles.quadrant(quadrant))]);
        page.wrapped(paint, text, width, "", styles.base);
        let first = (1..=questions(quadrant)).find(|n| !walk.answers.has(quadrant, *n));
        let remedy = first.and_then(|n| course.questions.iter().find(|q| q.key == format!("{quadrant}{n}")));
        if let Some(question) = remedy {
            page.wrapped(paint, question.remedy.get(paint.lang), width, "+", styles.dim);
        }
    }
    page.draw(paint, inner, walk.scroll, walk.reading);
    paint.hit(area, MouseTarget::Row(2, 0));
}

fn listeners(paint: &mut Paint, model: &Model, area: Rect, cursor: usize) {
    let all = model.screens.brain.walk.listeners();
    let place = format!("{}/{}", cursor + 1, all.len() + 1);
    let inner = paint.panel(area, paint.translate(phrases::LISTENERS), &place, true);
    let height = usize::from(inner.height);
    paint.layout.page = height.saturating_sub(1).max(1);
    let first = window(cursor, all.len() + 1, height);
    for place in first..(all.len() + 1).min(first + height) {
        let at = row(inner, u16::try_from(place - first).unwrap_or(0));
        let selected = place == cursor;
        let style = draw_background(paint, at, Selection::of(selected, true));
        if selected {
            draw_mark(paint, at, style);
        }
        let (name, account) = listener_name(model, place.checked_sub(1).and_then(|p| all.get(p)).copied());
        let (room, dim) = (inset(at, 1), if selected { style } else { paint.styles.dim });
        let used = paint.ruler.width(&name).min(usize::from(room.width));
        paint.fit(room, &name, style);
        paint.right(right_of(room, u16::try_from(used).unwrap_or(u16::MAX).saturating_add(2)), &account, dim);
        paint.hit(at, MouseTarget::Row(1, place));
    }
}
