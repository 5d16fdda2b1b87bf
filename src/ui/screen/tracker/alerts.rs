//! Draws the alerts, each with its coaching sentence.

use ratatui::layout::Rect;

use super::context::TrackerContext;
use crate::paint::{Paint, below, inset, right_of, row};
use crate::selection::{Selection, background_of, draw_background, draw_margin_mark};
use app::msg::MouseTarget;
use app::screen::tracker::route::TrackerPane;
use domain::alert::{AlertKind, Severity};
use domain::alerts::{Alert, AlertSubject};
use domain::course::tracker::AlertText;
use words::tracker as phrases;

/// Cells of the mark in front of an alert.
const MARK: u16 = 6;

/// Draws the panel with one line for each alert: what is wrong, and about whom.
pub fn draw_compact(paint: &mut Paint, seen: &TrackerContext, area: Rect) {
    let count = seen.alerts.len().to_string();
    let inner = inset(paint.panel(area, paint.translate(phrases::ALERTS), &count, false), 1);
    if seen.alerts.is_empty() {
        let good = paint.styles.good;
        paint.fit(row(inner, 0), paint.translate(phrases::NO_ALERTS), good);
    }
    for (place, alert) in seen.alerts.iter().enumerate().take(usize::from(inner.height)) {
        let at = row(inner, u16::try_from(place).unwrap_or(u16::MAX));
        let title = text_of(seen, *alert).map_or("", |t| t.title.get(paint.lang));
        let about = about(seen, *alert);
        let text = if about.is_empty() { title.to_owned() } else { phrases::ABOUT.fill(paint.lang, [title, &about]) };
        entry(
            paint,
            at,
            alert.kind.severity(),
            &[paint.ruler.elide(&text, usize::from(at.width.saturating_sub(MARK)))],
            false,
        );
        paint.hit(at, MouseTarget::Row(3, place));
    }
}

/// Draws the panel with the coaching sentences.
pub fn draw(paint: &mut Paint, seen: &TrackerContext, area: Rect) {
    let home = &seen.model.screens.tracker.home;
    let focus = home.pane == TrackerPane::Alerts;
    let count = seen.alerts.len().to_string();
    let inner = inset(paint.panel(area, paint.translate(phrases::ALERTS), &count, focus), 1);
    if seen.alerts.is_empty() {
        let good = paint.styles.good;
        paint.fit(row(inner, 0), paint.translate(phrases::NO_ALERTS), good);
        return;
    }
    let cursor = home.cursor(TrackerPane::Alerts).min(seen.alerts.len() - 1);
    let width = usize::from(inner.width).saturating_sub(usize::from(MARK));
    let texts: Vec<Vec<String>> =
        seen.alerts.iter().map(|a| paint.ruler.wrap(&coaching_text(seen, *a), width)).collect();
    let height = usize::from(inner.height);
    let first = if focus { first_shown(&texts, cursor, height) } else { 0 };
    if focus {
        paint.layout.page = 3;
    }
    let mut used: u16 = 0;
    for (place, lines) in texts.iter().enumerate().skip(first) {
        let room = below(inner, used);
        if room.height == 0 {
            break;
        }
        let here = focus && place == cursor;
        // What would be cut is told in a line of its own kind: the first line always fits.
        let tall = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(room.height);
        entry(paint, Rect { height: tall, ..room }, seen.alerts[place].kind.severity(), lines, here);
        paint.hit(Rect { height: tall, ..room }, MouseTarget::Row(3, place));
        used += tall;
    }
}

/// Rows all alerts take at a width of the panel.
#[must_use]
pub fn height(paint: &Paint, seen: &TrackerContext, width: u16) -> u16 {
    let width = usize::from(width).saturating_sub(4 + usize::from(MARK));
    let rows: usize = seen.alerts.iter().map(|a| paint.ruler.wrap(&coaching_text(seen, *a), width).len()).sum();
    u16::try_from(rows.max(1)).unwrap_or(u16::MAX)
}

fn text_of<'a>(seen: &'a TrackerContext, alert: Alert) -> Option<&'a AlertText> {
    seen.model.courses.tracker.as_ref().and_then(|c| c.alerts.iter().find(|a| a.kind == alert.kind))
}

/// The coaching sentence, with whom or what it is about in front.
fn coaching_text(seen: &TrackerContext, alert: Alert) -> String {
    let coach = text_of(seen, alert).map_or("", |t| t.coach.get(seen.model.session.lang));
    let about = about(seen, alert);
    if about.is_empty() { coach.to_owned() } else { phrases::ABOUT.fill(seen.model.session.lang, [&about, coach]) }
}

/// Whom or what an alert is about; empty where it is the project as a whole.
fn about(seen: &TrackerContext, alert: Alert) -> String {
    let lang = seen.model.session.lang;
    match alert.about {
        AlertSubject::Contact(id) => seen.name(id),
        AlertSubject::Factor(factor) => phrases::factor(factor).text(lang).to_owned(),
        AlertSubject::Task(id) => {
            seen.project.tasks.iter().find(|t| t.id == id).map(|t| t.text.clone()).unwrap_or_default()
        }
        AlertSubject::Meeting(id) => {
            let meeting = seen.project.meeting(id);
            let action = meeting.and_then(|m| m.action.as_ref()).filter(|_| alert.kind == AlertKind::PromiseBroken);
            action.map(|a| a.what.clone()).unwrap_or_default()
        }
        AlertSubject::Days(days) => phrases::ABOUT_DAYS.fill(lang, [&days.to_string()]),
        AlertSubject::Late(days) => phrases::OVERDUE_BY.fill(lang, [&days.to_string()]),
        AlertSubject::Invoice(id) => {
            let invoice = seen.project.invoices.iter().find(|i| i.id == id);
            invoice.map(|i| i.number.clone()).unwrap_or_default()
        }
        AlertSubject::Nothing => String::new(),
    }
}

/// The first alert to show so that the one under the cursor is seen whole.
fn first_shown(texts: &[Vec<String>], cursor: usize, height: usize) -> usize {
    let mut first = cursor;
    let mut used = texts.get(cursor).map_or(0, Vec::len);
    while let Some(before) = first.checked_sub(1) {
        used += texts.get(before).map_or(0, Vec::len);
        if used > height {
            break;
        }
        first = before;
    }
    first
}

fn entry(paint: &mut Paint, area: Rect, severity: Severity, lines: &[String], here: bool) {
    let (mark, style) = match severity {
        Severity::Urgent => (phrases::URGENT, paint.styles.urgent),
        Severity::Watch => (phrases::WATCH, paint.styles.warn),
    };
    let over = background_of(draw_background(paint, area, Selection::of(here, false)));
    if here {
        draw_margin_mark(paint, area);
    }
    paint.text(row(area, 0), paint.translate(mark), style.patch(over));
    let base = paint.styles.base.patch(over);
    for (place, line) in lines.iter().enumerate().take(usize::from(area.height)) {
        paint.text(right_of(row(area, u16::try_from(place).unwrap_or(0)), MARK), line, base);
    }
}
