//! Draws the selected line in full: what it is about, why it matters, whom to reach, what each key does.

use ratatui::layout::Rect;

use super::context::DueContext;
use super::facts::{facts, keys, last, people, reach};
use crate::figure::amount;
use crate::page::Page;
use crate::paint::{Paint, below as under, inset, right_of, row};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::screen::today::list::DueRow;
use domain::today::{Due, DueKind};
use words::{Phrase, today as phrases, tracker};

/// Draws it beside the list, with everything that is known.
pub fn draw_beside(paint: &mut Paint, model: &Model, area: Rect) {
    let Some(line) = model.screens.today.selected_line() else { return folded(paint, model, area) };
    let matter = DueContext::of(model, line);
    let inner = inset(paint.panel(area, &matter.owner(), &standing(&matter), false), 1);
    let offers = rows_of(paint, &keys(&matter), inner.width);
    let footer = match u16::try_from(offers.len()).unwrap_or(0) {
        0 => 0,
        rows => (rows + 2).min(inner.height),
    };
    let room = Rect { height: inner.height - footer, ..inner };
    page(paint, &matter, room).draw(paint, room, 0, false);
    if footer > 0 {
        let footer = under(inner, inner.height - footer);
        let strong = paint.styles.strong;
        paint.fit(row(footer, 1), paint.translate(phrases::KEYS), strong);
        offer(paint, under(footer, 2), &offers);
    }
}

/// Draws it below the list: what, the facts, why, and the keys in the last row.
pub fn draw_below(paint: &mut Paint, model: &Model, area: Rect) {
    let Some(line) = model.screens.today.selected_line() else { return folded(paint, model, area) };
    let matter = DueContext::of(model, line);
    let inner = inset(paint.panel(area, &matter.owner(), &standing(&matter), false), 1);
    let (strong, base, dim) = (paint.styles.strong, paint.styles.base, paint.styles.dim);
    let who = people(&matter).first().map(|contact| reach(&matter, contact, false));
    let at = row(inner, 0);
    let used = who.map_or(0, |who| paint.right(right_of(at, at.width / 2), &who, dim) + 2);
    paint.fit(Rect { width: at.width.saturating_sub(used), ..at }, &matter.what(), strong);
    let footer = u16::from(inner.height > 2);
    let rest = under(inner, 1);
    let rest = Rect { height: rest.height.saturating_sub(footer), ..rest };
    let width = usize::from(rest.width);
    let said = paint.ruler.wrap(&facts(&matter, false).join("  "), width);
    let why = paint.ruler.wrap(paint.translate(why_of(line)), width);
    let room = usize::from(rest.height);
    // A sentence that would be cut is left out: the facts come first.
    let why = if said.len() + why.len() <= room || said.is_empty() { why } else { Vec::new() };
    let told = said.iter().map(|text| (text, base)).chain(why.iter().map(|text| (text, dim)));
    for (place, (text, style)) in told.take(room).enumerate() {
        paint.text(row(rest, u16::try_from(place).unwrap_or(u16::MAX)), text, style);
    }
    if footer > 0 {
        let offers = rows_of(paint, &keys(&matter), inner.width);
        offer(paint, under(inner, inner.height - 1), offers.get(..1).unwrap_or_default());
    }
}

/// Why a line matters; of a closed project, why it still stands there.
const fn why_of(line: &Due) -> Phrase {
    if line.courtesy { phrases::WHY_COURTESY } else { phrases::why(line.kind) }
}

/// A folded group under the cursor.
fn folded(paint: &mut Paint, model: &Model, area: Rect) {
    let Some(DueRow::Heading(group)) = model.screens.today.selected_row() else { return };
    let title = phrases::GROUPS.get(group).map_or("", |phrase| phrase.text(paint.lang));
    let inner = inset(paint.panel(area, title, "", false), 1);
    let count = model.screens.today.list_layout().lens[group].to_string();
    let base = paint.styles.base;
    paint.fit(row(inner, 0), &phrases::FOLDED_LINES.fill(paint.lang, [&count]), base);
    let key = model.session.keymap.name(KeyScope::Today, Action::Open, paint.lang);
    offer(paint, under(inner, 2), &[vec![(key, paint.translate(phrases::UNFOLD))]]);
}

/// Where the project stands, and what it is worth.
fn standing(matter: &DueContext) -> String {
    let Some((_, project)) = matter.project else { return String::new() };
    let stage = tracker::stage(project.stage()).text(matter.lang()).to_owned();
    let worth = project.amount.map(|sum| amount(matter.model, sum));
    [Some(stage), worth].into_iter().flatten().collect::<Vec<_>>().join("  ")
}

/// Everything known, the most needed first; a part that has no room is left out whole.
fn page(paint: &Paint, matter: &DueContext, room: Rect) -> Page {
    let (styles, width) = (paint.styles, usize::from(room.width));
    let mut page = Page::default();
    page.wrapped(paint, &matter.what(), width, "", styles.strong);
    let when = matter.when();
    if !when.is_empty() && matter.due.kind != DueKind::MeetingToday {
        let style = if matter.due.urgent() { styles.urgent } else { styles.accent };
        page.wrapped(paint, &when, width, "", style);
    }
    let mut known = Page::default();
    for fact in facts(matter, true) {
        known.wrapped(paint, &fact, width, "", styles.base);
    }
    let mut why = titled(paint, phrases::WHY, width);
    why.wrapped(paint, paint.translate(why_of(matter.due)), width, "", styles.base);
    let mut who = titled(paint, phrases::PEOPLE, width);
    let people = people(matter);
    for contact in &people {
        let line = paint.ruler.elide(&reach(matter, contact, true), width.saturating_sub(2));
        who.wrapped(paint, &line, width, paint.glyphs.bullet, styles.base);
    }
    let mut promise = titled(paint, phrases::LAST_PROMISE, width);
    let last = last(matter);
    promise.wrapped(paint, last.as_deref().unwrap_or_default(), width, "", styles.base);
    let parts = [(known, true), (why, true), (who, !people.is_empty()), (promise, last.is_some())];
    for (part, _) in parts.into_iter().filter(|(part, said)| *said && part.height() > 0) {
        if page.height() + 1 + part.height() <= usize::from(room.height) {
            page.gap();
            page.append(&part);
        }
    }
    page
}

fn titled(paint: &Paint, title: Phrase, width: usize) -> Page {
    let mut page = Page::default();
    page.wrapped(paint, paint.translate(title), width, "", paint.styles.accent);
    page
}

/// A key and what it does.
type Offer = (String, &'static str);

/// Lays keys out in rows of a width.
fn rows_of(paint: &Paint, keys: &[Offer], width: u16) -> Vec<Vec<Offer>> {
    let mut rows: Vec<Vec<Offer>> = Vec::new();
    let mut used = 0;
    for (key, text) in keys {
        let cells = paint.ruler.width(key) + 1 + paint.ruler.width(text);
        match rows.last_mut() {
            Some(row) if used + 3 + cells <= usize::from(width) => {
                row.push((key.clone(), text));
                used += 3 + cells;
            }
            _ => {
                rows.push(vec![(key.clone(), text)]);
                used = cells;
            }
        }
    }
    rows
}

fn offer(paint: &mut Paint, area: Rect, rows: &[Vec<Offer>]) {
    let (key, dim) = (paint.styles.key, paint.styles.dim);
    for (place, offers) in rows.iter().enumerate() {
        let mut at = row(area, u16::try_from(place).unwrap_or(u16::MAX));
        for (name, text) in offers {
            let used = paint.spans(at, &[(name, key), (" ", dim), (text, dim)]);
            at = right_of(at, used + 3);
        }
    }
}
