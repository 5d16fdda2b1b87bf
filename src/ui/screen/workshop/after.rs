//! Draws what comes after a class: the promises with their answers, the whole of the one under the cursor, and where the handouts
//! come from. Of a class that was erased only the numbers are there.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::page::Page;
use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_row_background};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use domain::id::Id;
use domain::workshop::Workshop;
use domain::workshop::answers::ClassPromise;
use domain::workshop::kept_counts::ClassCounts;
use domain::workshop::promises::{PromiseTally, list_day};
use paper::print::handout::empty_places;
use words::{Phrase, after as phrases, workshop as shared};

/// Cells of a badge, of a day, and of an answer.
const BADGE: u16 = 4;
const DAY: u16 = 10;
const ANSWER: u16 = 8;
/// Rows that the promise under the cursor and the line on handouts take.
const FOOT: u16 = 8;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.workshop.after;
    let Some(class) = view.shown(&model.book) else {
        let inner = paint.panel(area, paint.translate(phrases::TITLE), "", true);
        let dim = paint.styles.dim;
        paint.para(inset(inner, 1), paint.translate(shared::NO_CLASS), dim);
        return;
    };
    let day = phrases::LIST_DAY.fill(paint.lang, [&list_day(class).to_string()]);
    let inner = inset(paint.panel(area, paint.translate(phrases::PROMISES), &day, true), 1);
    let mut rest = inner;
    if let Some(counts) = &class.counts {
        let page = kept(paint, counts, inner.width);
        page.draw(paint, inner, 0, false);
        rest = below(inner, u16::try_from(page.height()).unwrap_or(u16::MAX).saturating_add(1));
    }
    if class.roster.is_empty() && class.counts.is_some() {
        return;
    }
    let tally = PromiseTally::of(class);
    let figures = [tally.promised, tally.people, tally.kept, tally.broken].map(|count| count.to_string());
    let strong = paint.styles.strong;
    paint.fit(row(rest, 0), &phrases::HEAD.fill(paint.lang, figures.each_ref().map(String::as_str)), strong);
    let list = below(rest, 2);
    let foot = FOOT.min(list.height / 2);
    let height = list.height - foot;
    if view.rows.is_empty() {
        let key = model.session.keymap.name(KeyScope::AfterClass, Action::New, paint.lang);
        let base = paint.styles.base;
        paint.para(Rect { height, ..list }, &phrases::EMPTY.fill(paint.lang, [&key]), base);
    } else {
        rows(paint, model, class, Rect { height, ..list });
    }
    tell(paint, model, below(list, height));
}

/// One line a promise, by badge.
fn rows(paint: &mut Paint, model: &Model, class: &Workshop, area: Rect) {
    let view = &model.screens.workshop.after;
    let height = usize::from(area.height);
    paint.layout.page = height.max(1);
    let first = window(view.cursor, view.rows.len(), height);
    for (line, (place, id)) in view.rows.iter().enumerate().skip(first).take(height).enumerate() {
        let Some(promise) = class.promises.iter().find(|promise| promise.id == *id) else { continue };
        let at = row(area, u16::try_from(line).unwrap_or(u16::MAX));
        let base = draw_row_background(paint, at, Selection::of(place == view.cursor, true));
        one(paint, model, class, (promise, at, base));
        paint.hit(at, MouseTarget::Row(0, place));
    }
}

fn one(paint: &mut Paint, model: &Model, class: &Workshop, (promise, at, base): (&ClassPromise, Rect, Style)) {
    let ground = background_of(base);
    let dim = paint.styles.dim.patch(ground);
    let badge = class.seat(promise.person).and_then(|seat| seat.badge);
    paint.fit(Rect { width: BADGE - 1, ..at }, &badge.map(|badge| badge.to_string()).unwrap_or_default(), dim);
    let name = at.width / 6;
    let customer = at.width / 5;
    let mut rest = Rect { width: at.width.saturating_sub(BADGE), ..right_of(at, BADGE) };
    let mut cell = |paint: &mut Paint, width: u16, text: &str, style| {
        paint.fit(Rect { width: width.saturating_sub(1), ..rest }, text, style);
        rest = Rect { width: rest.width.saturating_sub(width), ..right_of(rest, width) };
    };
    cell(paint, name, person(model, promise.person), base);
    cell(paint, customer, &promise.customer, base);
    let action = at.width.saturating_sub(BADGE + name + customer + DAY + 2 + ANSWER);
    cell(paint, action, &promise.action, base);
    cell(paint, DAY + 2, &promise.by.to_string(), dim);
    let (said, style) = answer(paint, promise, model);
    cell(paint, ANSWER + 1, paint.translate(said), style.patch(ground));
}

fn person(model: &Model, id: Id) -> &str {
    model.book.people().get(&id).map_or("", |person| &person.name)
}

fn answer(paint: &Paint, promise: &ClassPromise, model: &Model) -> (Phrase, Style) {
    match promise.kept {
        Some(true) => (phrases::KEPT, paint.styles.good),
        Some(false) => (phrases::BROKEN, paint.styles.warn),
        None if promise.by <= model.today() => (phrases::DUE, paint.styles.accent),
        None => (phrases::OPEN, paint.styles.dim),
    }
}

/// The promise under the cursor in full, and what else belongs to the end of a class.
fn tell(paint: &mut Paint, model: &Model, area: Rect) {
    let width = usize::from(area.width);
    let mut page = Page::default();
    if let Some(promise) = model.screens.workshop.after.promise(&model.book) {
        page.gap();
        let by = phrases::BY.fill(paint.lang, [&promise.by.to_string()]);
        let text = [&promise.customer, paint.glyphs.dot, &promise.action, paint.glyphs.dot, &by].join(" ");
        page.wrapped(paint, &text, width, "", paint.styles.base);
    }
    page.gap();
    let view = &model.screens.workshop.after;
    if let Some(say) = view.handouts(&model.book, &model.saving) {
        for line in model.shown_sentence(&say).split('\n') {
            said(&mut page, paint, line, width);
        }
    }
    let missing = view.shown(&model.book).and_then(|class| empty_places(class, &model.book, paint.lang));
    if let Some(missing) = missing {
        page.wrapped(paint, &missing, width, "", paint.styles.warn);
    }
    page.draw(paint, area, 0, false);
}

/// A line of what is said about the handouts. A command breaks between its words alone: whoever copies it from the screen types none
/// of them in two.
fn said(page: &mut Page, paint: &Paint, line: &str, width: usize) {
    let dim = paint.styles.dim;
    if !line.starts_with("peilian ") {
        page.wrapped(paint, line, width, "", dim);
        return;
    }
    let mut laid = String::new();
    for word in line.split(' ') {
        if !laid.is_empty() && paint.ruler.width(&laid) + 1 + paint.ruler.width(word) > width {
            page.wrapped(paint, &laid, width, "", dim);
            laid.clear();
        }
        if !laid.is_empty() {
            laid.push(' ');
        }
        laid.push_str(word);
    }
    page.wrapped(paint, &laid, width, "", dim);
}

/// The numbers that stay of a class that was erased.
fn kept(paint: &Paint, counts: &ClassCounts, width: u16) -> Page {
    let [made, held, broken] = counts.promises.map(|count| count.to_string());
    let (people, handed_in) = (counts.people.to_string(), counts.handed_in.to_string());
    let mut page = Page::default();
    let told = phrases::KEPT_COUNTS.fill(paint.lang, [&people, &handed_in, &made, &held, &broken]);
    page.wrapped(paint, &told, usize::from(width), "", paint.styles.base);
    let picks = counts.picks.map(|count| count.to_string());
    let told = phrases::KEPT_PICKS.fill(paint.lang, picks.each_ref().map(String::as_str));
    page.wrapped(paint, &told, usize::from(width), "", paint.styles.base);
    page
}
