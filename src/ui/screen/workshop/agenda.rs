//! Draws the agenda: how the class stands, its lines as planned and as they will be, and ways to catch up.

use ratatui::layout::Rect;

use crate::page::Page;
use crate::paint::{Paint, below, inset, right_of, row, window};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::screen::workshop::agenda::told::{way_sum, way_text};
use app::screen::workshop::verb::WorkshopVerb;
use clock_words::{hour, measured, next_break, state};
use domain::workshop::Workshop;
use domain::workshop::clock::AgendaClock;
use domain::workshop::clock::catch_up::CatchUp;
use lines::{AgendaColumns, ShownTimes};
use paper::course_pages::Block;
use words::{Phrase, agenda as phrases};

pub mod clock_words;
mod lines;

/// Rows of the head.
const HEAD: u16 = 2;
/// Cells of a frame and of the air within it.
const FRAME: u16 = 4;
/// Rows that the lines keep whatever there is to catch up.
const LEAST: u16 = 6;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.workshop.agenda;
    let Some(class) = view.shown(&model.book) else {
        return empty(paint, model, inset(area, 2), phrases::NO_CLASS_YET);
    };
    let now = model.session.now;
    let clock = AgendaClock::of(class, now);
    head(paint, model, class, &clock, inset(Rect { height: HEAD.min(area.height), ..area }, 2));
    let ways = CatchUp::ways(class, &clock, now);
    let body = below(area, HEAD);
    // What the lines of the agenda do not need is there for a way that is told in several rows.
    let needed = u16::try_from(class.agenda.len()).unwrap_or(u16::MAX).saturating_add(3).max(LEAST);
    let told = told(paint, model, class, &ways, (area.width, body.height.saturating_sub(needed.saturating_add(2))));
    let wanted = u16::try_from(told.iter().map(Vec::len).sum::<usize>().max(1)).unwrap_or(1) + 2;
    let foot = if clock.behind > 0 && body.height >= LEAST + wanted { wanted } else { 0 };
    let list = Rect { height: body.height - foot, ..body };
    lines(paint, model, class, &clock, list);
    if foot > 0 {
        catch_up(paint, model, &clock, &told, below(body, list.height));
    }
}

fn empty(paint: &mut Paint, model: &Model, area: Rect, phrase: Phrase<1>) {
    let key = model.session.keymap.name(KeyScope::Agenda, Action::New, paint.lang);
    let text = phrase.fill(paint.lang, [&key]);
    Page::of(&[Block::Note(text)], paint, area.width).draw(paint, area, 0, false);
}

/// The class and the time; how it stands and when the next break is.
fn head(paint: &mut Paint, model: &Model, class: &Workshop, clock: &AgendaClock, area: Rect) {
    let (dim, strong, base) = (paint.styles.dim, paint.styles.strong, paint.styles.base);
    let dot = format!(" {} ", paint.glyphs.dot);
    let first = row(area, 0);
    let taken = paint.right(first, &hour(model.session.now), strong) + 2;
    let first = Rect { width: first.width.saturating_sub(taken), ..first };
    let mut about = vec![class.trainer.clone(), class.on.to_string()];
    about.extend(class.places.map(|places| phrases::PLACES_COUNT.fill(paint.lang, [&places.to_string()])));
    about.retain(|part| !part.is_empty());
    let about = about.join(&dot);
    let room = first.width.saturating_sub(u16::try_from(paint.ruler.width(&about)).unwrap_or(0) + 2);
    let used = paint.fit(Rect { width: room.max(first.width / 2), ..first }, &class.title, strong);
    paint.fit(right_of(first, used + 2), &about, dim);
    let second = row(area, 1);
    let no_break = || clock.left_on.is_none().then(|| paint.translate(phrases::NO_BREAK).to_owned());
    let coming = next_break(clock, paint.lang).or_else(no_break);
    let ends = clock.ends().map(|ends| phrases::ENDS_AT.fill(paint.lang, [&hour(ends)]));
    let coming = [coming, ends].into_iter().flatten().collect::<Vec<_>>().join(&dot);
    let taken = paint.right(second, &coming, base) + 2;
    let second = Rect { width: second.width.saturating_sub(taken), ..second };
    let (text, style) = state(paint, class, clock);
    let used = paint.fit(second, &text, style);
    if let Some(at) = measured(class, clock, paint.lang) {
        paint.fit(right_of(second, used + 1), &at, dim);
    }
}

fn lines(paint: &mut Paint, model: &Model, class: &Workshop, clock: &AgendaClock, area: Rect) {
    let view = &model.screens.workshop.agenda;
    let count = class.agenda.len();
    let place = if count == 0 { String::new() } else { format!("{}/{count}", view.cursor + 1) };
    let inner = paint.panel(area, paint.translate(phrases::TITLE), &place, true);
    if count == 0 {
        return empty(paint, model, inset(inner, 1), phrases::EMPTY_AGENDA);
    }
    let columns = AgendaColumns::new(paint, inner.width);
    columns.heads(paint, row(inner, 0));
    let body = below(inner, 1);
    paint.layout.page = usize::from(body.height);
    let first = window(view.cursor, count, usize::from(body.height));
    let shown = class.agenda.iter().zip(&clock.lines).enumerate().skip(first).take(usize::from(body.height));
    for (place, (line, times)) in shown {
        let at = row(body, u16::try_from(place - first).unwrap_or(0));
        let times = ShownTimes { times, past: clock.left_on.is_some() };
        columns.line(paint, at, (line, times), place, place == view.cursor);
    }
}

/// The key that takes the first way to catch up.
fn taking(model: &Model, paint: &Paint) -> String {
    model.session.keymap.name(KeyScope::Agenda, Action::Workshop(WorkshopVerb::CatchUp), paint.lang)
}

/// Cells before what a way says.
fn indent(model: &Model, paint: &Paint) -> u16 {
    u16::try_from(paint.ruler.width(&taking(model, paint))).unwrap_or(1) + 1
}

/// The lines of each way to catch up, in so many cells and rows: whole, the first before the others, else summed up. A way that is
/// cut off would be taken unread.
fn told(
    paint: &Paint,
    model: &Model,
    class: &Workshop,
    ways: &[CatchUp],
    (width, rows): (u16, u16),
) -> Vec<Vec<String>> {
    let cells = usize::from(width.saturating_sub(FRAME + indent(model, paint)));
    let mut spare = usize::from(rows).saturating_sub(ways.len());
    let told = |way: &CatchUp| {
        let lines = paint.ruler.wrap(&way_text(class, way, paint.lang), cells);
        match spare.checked_sub(lines.len().saturating_sub(1)) {
            Some(left) => {
                spare = left;
                lines
            }
            None => vec![way_sum(way, paint.lang)],
        }
    };
    ways.iter().map(told).collect()
}

/// The ways to catch up; the key takes the first of them.
fn catch_up(paint: &mut Paint, model: &Model, clock: &AgendaClock, ways: &[Vec<String>], area: Rect) {
    let title = phrases::HOW_TO_CATCH_UP.fill(paint.lang, [&clock.behind.to_string()]);
    let mut rest = inset(paint.panel(area, &title, "", false), 1);
    let (key, strong, base) = (paint.styles.key, paint.styles.strong, paint.styles.base);
    if ways.is_empty() {
        paint.fit(rest, paint.translate(phrases::NO_WAY), base);
    }
    let (name, indent) = (taking(model, paint), indent(model, paint));
    for (place, way) in ways.iter().enumerate() {
        let first = place == 0;
        paint.text(row(rest, 0), if first { &name } else { paint.glyphs.bullet }, if first { key } else { base });
        for line in way {
            paint.fit(right_of(row(rest, 0), indent), line, if first { strong } else { base });
            rest = below(rest, 1);
        }
    }
}
