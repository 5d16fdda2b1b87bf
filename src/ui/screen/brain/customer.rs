//! Draws a contact: facts and clues at the left, the estimate at the right. On the projector none of it is shown.

mod estimate;

use jiff::civil::Date;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::fact::fact_texts;
use crate::page::Page;
use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, draw_background, draw_mark};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::brain::customer::{Customer, CustomerPane, shown_clues};
use domain::account::Account;
use domain::brain::estimate::parse_clue_key as place_of;
use domain::contact::Contact;
use domain::course::tracker::ClueField;
use domain::quadrant::Quadrant;
use paper::record::contact::ROWS;
use paper::record::{PageWords, RecordRow, page_rows};
use words::{Phrase, customer as phrases};

/// From this size on the panes stand side by side.
const TWO: (u16, u16) = (60, 16);
/// Cells before the text of a clue, for sign, mark and space, and behind it.
const MARGIN: usize = 4;
/// Cells of the quadrant and the day behind the last line of a clue, with a space before.
const SEEN: usize = 8;
const DAY: usize = 5;
/// Clues older than this many days show the year in place of month and day.
const THIS_YEAR: i64 = 300;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect, customer: &Customer) {
    let Some(account) = model.book.accounts().get(&customer.account) else { return };
    let Some(contact) = account.contact(customer.contact) else { return };
    if area.width < TWO.0 || area.height < TWO.1 {
        match customer.pane {
            CustomerPane::Person => who(paint, model, area, (account, contact), customer),
            CustomerPane::Clues => clues(paint, model, area, (contact, true), customer),
            CustomerPane::Reading => estimate::draw(paint, model, area, (contact, true), customer),
        }
        return;
    }
    let left = Rect { width: (area.width / 20 * 9 + 4).min(76), ..area };
    let card = card(paint, model, (account, contact), inside(left));
    let rows = u16::try_from(card.height()).unwrap_or(u16::MAX).saturating_add(2);
    let rows = rows.min(area.height * 2 / 5 + 1);
    who(paint, model, Rect { height: rows, ..left }, (account, contact), customer);
    clues(paint, model, below(left, rows), (contact, false), customer);
    estimate::draw(paint, model, right_of(area, left.width), (contact, false), customer);
}

/// Cells of text in a pane.
fn inside(pane: Rect) -> usize {
    usize::from(pane.width.saturating_sub(4))
}

fn who(paint: &mut Paint, model: &Model, area: Rect, (account, contact): (&Account, &Contact), customer: &Customer) {
    let focus = customer.pane == CustomerPane::Person;
    let inner = inset(paint.panel(area, &contact.name, &account.name, focus), 1);
    paint.hit(area, MouseTarget::Row(1, 0));
    card(paint, model, (account, contact), inside(area)).draw(paint, inner, customer.about, focus);
}

/// Who it is, a row a fact, the labels in a column of their own.
fn card(paint: &Paint, model: &Model, (account, contact): (&Account, &Contact), width: usize) -> Page {
    let fact = |(page, row): (PageWords, &RecordRow<Contact>)| {
        (paint.translate(page.label), fact_texts(paint, model, account, row.slot.get(contact)))
    };
    let facts: Vec<_> = page_rows(ROWS).into_iter().map(fact).collect();
    let known = |texts: &[String]| texts.iter().any(|t| !t.is_empty());
    let shown = facts.iter().filter(|(_, texts)| known(texts));
    let column = shown.clone().map(|(label, _)| paint.ruler.width(label)).max().unwrap_or(0) + 2;
    let (dim, base) = (paint.styles.dim, paint.styles.base);
    let mut page = Page::default();
    for (label, texts) in shown {
        let mut label = *label;
        for text in texts.iter().filter(|t| !t.is_empty()) {
            for line in paint.ruler.wrap(text, width.saturating_sub(column)) {
                page.line(vec![(paint.ruler.pad(label, column), dim), (line, base)]);
                label = "";
            }
        }
    }
    if page.height() == 0 {
        page.wrapped(paint, paint.translate(phrases::ONLY_A_NAME), width, "", dim);
        let key = model.session.keymap.name(KeyScope::Customer, Action::Edit, paint.lang);
        page.wrapped(paint, &phrases::HOW_TO_FILL.fill(paint.lang, [&key]), width, "", dim);
    }
    page
}

/// A row of the list: the head of a group, or a line of a clue.
enum Listed {
    Gap,
    Heading(ClueField),
    Line { place: usize, key: String, text: String, first: bool, last: bool },
}

/// The clues wrapped to a width.
fn listed(paint: &Paint, model: &Model, width: usize) -> Vec<Listed> {
    let chapter = model.courses.tracker.as_deref();
    let text = |key: &str| chapter.and_then(|c| c.clues.iter().find(|clue| clue.key == key));
    let (mut rows, mut before) = (Vec::new(), None);
    for (place, (field, key)) in shown_clues(chapter).into_iter().enumerate() {
        if before.replace(field) != Some(field) {
            if place > 0 {
                rows.push(Listed::Gap);
            }
            rows.push(Listed::Heading(field));
        }
        let lines = clue_lines(paint, text(&key).map_or("", |clue| clue.text.get(paint.lang)), width);
        let end = lines.len().saturating_sub(1);
        for (line, text) in lines.into_iter().enumerate() {
            rows.push(Listed::Line { place, key: key.clone(), text, first: line == 0, last: line == end });
        }
    }
    rows
}

/// A clue wrapped so that the day fits behind its last line, ticked or not: a tick must not move the text.
fn clue_lines(paint: &Paint, text: &str, width: usize) -> Vec<String> {
    let mut lines = paint.ruler.wrap(text, width);
    if let Some(last) = lines.pop_if(|last| paint.ruler.width(last) + SEEN > width) {
        lines.extend(paint.ruler.wrap(&last, width.saturating_sub(SEEN)));
    }
    lines
}

const fn head(field: ClueField) -> Phrase {
    match field {
        ClueField::Decide => phrases::DECIDE,
        ClueField::Ask => phrases::ASK,
        ClueField::Look => phrases::LOOK,
        ClueField::Talk => phrases::TALK,
    }
}

/// The clues; `alone` the pane says whose they are.
fn clues(paint: &mut Paint, model: &Model, area: Rect, (contact, alone): (&Contact, bool), customer: &Customer) {
    let focus = customer.pane == CustomerPane::Clues;
    let rows = listed(paint, model, usize::from(area.width.saturating_sub(2)).saturating_sub(MARGIN));
    let seen = shown_clues(model.courses.tracker.as_deref());
    let ticked = seen.iter().filter(|(_, key)| contact.clues.iter().any(|c| c.key == *key)).count();
    let count = format!("{ticked}/{}", seen.len());
    let title = paint.translate(phrases::CLUES);
    let title = if alone { format!("{}  {title}", contact.name) } else { title.to_owned() };
    let inner = paint.panel(area, &title, &count, focus);
    let on = |r: &Listed| matches!(r, Listed::Line { place, .. } if *place == customer.cursor);
    let cursor = rows.iter().position(on).unwrap_or(0);
    let height = usize::from(inner.height);
    if focus {
        paint.layout.page = height.saturating_sub(1).max(1);
    }
    let first = window(cursor, rows.len(), height);
    for (at, listed) in (0..).zip(rows.iter().skip(first).take(height)) {
        let at = row(inner, at);
        match listed {
            Listed::Gap => {}
            Listed::Heading(field) => {
                let style = paint.styles.accent;
                paint.fit(inset(at, 1), paint.translate(head(*field)), style);
            }
            Listed::Line { place, key, text, first, last } => {
                let seen = contact.clues.iter().filter(|c| c.key == *key).map(|c| c.on).max();
                let mark = match (first, seen) {
                    (false, _) => " ",
                    (true, Some(_)) => paint.glyphs.on,
                    (true, None) => paint.glyphs.off,
                };
                let selection = Selection::of(*place == customer.cursor, focus);
                let style = draw_background(paint, at, selection);
                if selection == Selection::Focused {
                    draw_mark(paint, at, style);
                }
                paint.spans(right_of(at, 1), &[(mark, style), (" ", style), (text, style)]);
                if let (true, Some(day), Some((quadrant, _))) = (last, seen, place_of(key)) {
                    draw_clue_date(paint, at, style, quadrant, (day, model.today()));
                }
                paint.hit(at, MouseTarget::Row(0, *place));
            }
        }
    }
}

/// The quadrant of a ticked clue and the day it was seen, at the right: told only now, so that nobody ticks towards a letter.
fn draw_clue_date(paint: &mut Paint, at: Rect, background: Style, quadrant: Quadrant, (day, today): (Date, Date)) {
    let old = (today.duration_since(day).as_hours() / 24).abs() > THIS_YEAR;
    let day = paint.ruler.pad_left(&day.strftime(if old { "%Y" } else { "%m-%d" }).to_string(), DAY);
    let room = Rect { width: at.width.saturating_sub(1), ..at };
    let quiet = if background == paint.styles.base { paint.styles.dim } else { background };
    let used = paint.right(room, &day, quiet);
    let letter = paint.styles.quadrant(quadrant).patch(Style { fg: None, ..background });
    paint.right(Rect { width: room.width.saturating_sub(used + 1), ..room }, &quadrant.to_string(), letter);
}
