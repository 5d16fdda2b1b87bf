//! Draws a customer: what is known of it, its people with their telephones, its projects.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::context::TrackerContext;
use crate::fact::fact_texts;
use crate::figure::amount;
use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_background, draw_margin_mark};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::tracker::account::{AccountPage, AccountRow};
use domain::account::Account;
use domain::contact::Contact;
use domain::project::Project;
use paper::record::account::ROWS;
use paper::record::{CellType, page_rows};
use words::tracker as phrases;

/// Below this width the facts stand above the rows.
const TWO: u16 = 96;

/// Cells of when somebody was met last.
const MET: u16 = 12;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect, page: &AccountPage) {
    let Some(account) = model.book.accounts().get(&page.account) else { return };
    if area.width < TWO {
        let facts = 5.min(area.height / 3);
        head(paint, model, Rect { height: facts, ..area }, account);
        rows(paint, model, below(area, facts), account, page);
        return;
    }
    let left = area.width * 2 / 5;
    head(paint, model, Rect { width: left, ..area }, account);
    rows(paint, model, right_of(area, left), account, page);
}

fn head(paint: &mut Paint, model: &Model, area: Rect, account: &Account) {
    let inner = inset(paint.panel(area, &account.name, paint.translate(phrases::FACTS), false), 1);
    let (dim, base) = (paint.styles.dim, paint.styles.base);
    let (mut facts, mut notes) = (Vec::new(), Vec::new());
    for (page, row) in page_rows(ROWS) {
        let texts = fact_texts(paint, model, account, row.slot.get(account));
        match row.cell_type {
            CellType::Paragraph(_) => notes.extend(texts),
            CellType::Line(_) => facts.extend(texts),
            _ => facts.extend(texts.iter().map(|text| format!("{} {text}", paint.translate(page.label)))),
        }
    }
    facts.retain(|fact| !fact.is_empty());
    let dot = format!(" {} ", paint.glyphs.dot);
    let used = u16::from(!facts.is_empty());
    paint.fit(row(inner, 0), &facts.join(&dot), dim);
    paint.para(below(inner, used), &notes.join("\n"), base);
}

fn rows(paint: &mut Paint, model: &Model, area: Rect, account: &Account, page: &AccountPage) {
    let count = account.contacts.iter().filter(|c| c.archived.is_none()).count().to_string();
    let inner = inset(paint.panel(area, paint.translate(phrases::CONTACTS), &count, true), 1);
    let height = usize::from(inner.height);
    let first = window(page.cursor, page.rows.len(), height);
    paint.layout.page = height.saturating_sub(1).max(1);
    for (place, listed) in page.rows.iter().enumerate().skip(first).take(height) {
        let at = row(inner, u16::try_from(place - first).unwrap_or(u16::MAX));
        entry(paint, model, at, (account, *listed), place == page.cursor);
        paint.hit(at, MouseTarget::Row(0, place));
    }
    if account.contacts.is_empty() {
        let key = model.session.keymap.name(KeyScope::Account, Action::Contact, paint.lang);
        let text = phrases::NO_CONTACTS.fill(paint.lang, [&key]);
        let dim = paint.styles.dim;
        let used = u16::try_from(page.rows.len()).unwrap_or(u16::MAX).saturating_add(1);
        paint.para(below(inner, used), &text, dim);
    }
}

fn entry(paint: &mut Paint, model: &Model, at: Rect, (account, listed): (&Account, AccountRow), here: bool) {
    let background = draw_background(paint, at, Selection::of(here, true));
    if here {
        draw_margin_mark(paint, at);
    }
    let over = background_of(background);
    match listed {
        AccountRow::Customer => {
            paint.fit(at, &account.name, paint.styles.strong.patch(over));
        }
        AccountRow::Contact(id) => {
            if let Some(found) = account.contact(id) {
                contact(paint, model, at, (account, found), (background, over));
            }
        }
        AccountRow::Project(id) => {
            if let Some(found) = account.project(id) {
                project(paint, model, at, (account, found), (background, over));
            }
        }
    }
}

fn contact(
    paint: &mut Paint,
    model: &Model,
    at: Rect,
    (account, of): (&Account, &Contact),
    (background, over): (Style, Style),
) {
    let dim = paint.styles.dim.patch(over);
    let today = model.today();
    let right = match (of.archived, account.last_met(of.id, today)) {
        (Some(_), _) => paint.translate(phrases::PUT_ASIDE).to_owned(),
        (None, None) => paint.translate(phrases::NEVER_MET).to_owned(),
        (None, Some(day)) => phrases::DAYS_AGO.fill(paint.lang, [&(today - day).get_days().to_string()]),
    };
    paint.right(at, &right, dim);
    let room = Rect { width: at.width.saturating_sub(MET), ..at };
    let style = if of.archived.is_some() { dim } else { background };
    let name = model.contact_name(account, of.id);
    let column = (room.width / 3).clamp(10, 20);
    paint.fit(Rect { width: column - 1, ..room }, &name, style);
    let rest = right_of(room, column);
    let phone = Rect { width: 16.min(rest.width), ..rest };
    paint.fit(phone, &of.phone, style);
    paint.fit(right_of(rest, 17), &of.title, dim);
}

fn project(
    paint: &mut Paint,
    model: &Model,
    at: Rect,
    (account, of): (&Account, &Project),
    (background, over): (Style, Style),
) {
    let seen = TrackerContext::of(model, account, of);
    let dim = paint.styles.dim.patch(over);
    let stage = paint.translate(phrases::stage(of.stage()));
    let used = paint.right(at, stage, dim);
    let room = Rect { width: at.width.saturating_sub(used + 2), ..at };
    let mut text = of.name.clone();
    if let Some(sum) = of.amount {
        text = format!("{text}  {}", amount(model, sum));
    }
    let urgent = seen.alerts.iter().filter(|a| a.kind.severity() == domain::alert::Severity::Urgent).count();
    let style = if of.is_closed() { dim } else { background };
    let used = paint.fit(room, &text, style);
    if urgent > 0 {
        let mark = format!("{} {urgent}", paint.translate(phrases::URGENT));
        let urgent = paint.styles.urgent.patch(over);
        paint.fit(right_of(room, used + 2), &mark, urgent);
    }
}
