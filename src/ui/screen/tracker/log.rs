//! Draws meetings, touches and actions in one order, with what came of them; the selected one in full below.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::context::TrackerContext;
use crate::figure::day;
use crate::page::Page;
use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_background, draw_margin_mark};
use app::action::Action;
use app::keymap::KeyScope;
use app::msg::MouseTarget;
use app::screen::tracker::route::TrackerPane;
use app::screen::tracker::rows::{LogEntry, log_entries};
use domain::id::Id;
use domain::meeting::{CustomerAction, Meeting, Occasion, Outcome, Task, Touch};
use domain::tracker::last_moves::last_moves;
use domain::tracker::promise::{Ending, PromiseState, calibration, ending, promise_state};
use words::{print, separator, tracker as phrases};

/// Rows of the selected event in full.
const DETAIL: u16 = 4;
/// From this height on the selected event is told in full.
const TALL: u16 = 9;
/// Cells of the day.
const DAY: u16 = 7;

pub fn draw(paint: &mut Paint, seen: &TrackerContext, area: Rect) {
    let home = &seen.model.screens.tracker.home;
    let focus = home.pane == TrackerPane::Log;
    let share = calibration(&seen.project.meetings, seen.today);
    let share = if share.planned == 0 { "-".to_owned() } else { format!("{}/{}", share.reached, share.planned) };
    let right = pace(paint, seen, area.width, &share);
    let inner = inset(paint.panel(area, paint.translate(phrases::LOG), &right, focus), 1);
    let rows = log_entries(seen.project);
    if rows.is_empty() {
        let key = |action| seen.model.session.keymap.name(KeyScope::Tracker, action, paint.lang);
        let text = phrases::EMPTY_LOG.fill(paint.lang, [&key(Action::Meet), &key(Action::Touch)]);
        let dim = paint.styles.dim;
        paint.para(inner, &text, dim);
        return;
    }
    let cursor = home.cursor(TrackerPane::Log);
    let detail = focus && inner.height >= TALL;
    let height = usize::from(inner.height - if detail { DETAIL + 1 } else { 0 });
    let first = if focus { window(cursor, rows.len(), height) } else { start(seen, &rows, height) };
    if focus {
        paint.layout.page = height.saturating_sub(1).max(1);
    }
    let shown = rows.iter().skip(first).take(height);
    let days = shown.filter_map(|event| on(seen, *event)).map(|d| paint.ruler.width(&day(d, seen.today))).max();
    let days = u16::try_from(days.unwrap_or(0)).unwrap_or(0).max(DAY - 2) + 2;
    for (place, event) in rows.iter().enumerate().skip(first).take(height) {
        let at = row(inner, u16::try_from(place - first).unwrap_or(u16::MAX));
        entry(paint, seen, at, (*event, days), focus && place == cursor);
        paint.hit(at, MouseTarget::Row(4, place));
    }
    if let (true, Some(event)) = (detail, rows.get(cursor)) {
        let footer = below(inner, inner.height - DETAIL);
        full(paint, seen, footer, *event);
    }
}

/// The two clocks and how often a plan was reached, as long as there is room for.
fn pace(paint: &Paint, seen: &TrackerContext, width: u16, share: &str) -> String {
    let clocks = phrases::clocks(last_moves(seen.project, seen.today), true).text(paint.lang);
    let reached = phrases::PLAN_REACHED.fill(paint.lang, [share]);
    let room = usize::from(width).saturating_sub(paint.ruler.width(paint.translate(phrases::LOG)) + 9);
    // Where there is room the head of the tracker tells the clocks at length.
    let told = width >= 86 || seen.project.is_closed();
    if told && paint.ruler.width(&reached) <= room {
        return reached;
    }
    format!("{clocks}  {}", phrases::REACHED_SHORT.fill(paint.lang, [share]))
}

/// What is shown while another pane has the focus: from the nearest thing ahead on.
fn start(seen: &TrackerContext, rows: &[LogEntry], height: usize) -> usize {
    let ahead = rows.iter().position(|event| on(seen, *event).is_some_and(|day| day <= seen.today));
    let ahead = ahead.unwrap_or(rows.len());
    ahead.saturating_sub(2).min(rows.len().saturating_sub(height.max(1)))
}

fn meeting<'a>(seen: &'a TrackerContext, event: LogEntry) -> Option<&'a Meeting> {
    if let LogEntry::Meeting(id) = event { seen.project.meeting(id) } else { None }
}

fn touch<'a>(seen: &'a TrackerContext, event: LogEntry) -> Option<&'a Touch> {
    let LogEntry::Touch(id) = event else { return None };
    seen.project.touches.iter().find(|t| t.id == id)
}

fn task<'a>(seen: &'a TrackerContext, event: LogEntry) -> Option<&'a Task> {
    let LogEntry::Task(id) = event else { return None };
    seen.project.tasks.iter().find(|t| t.id == id)
}

fn on(seen: &TrackerContext, event: LogEntry) -> Option<jiff::civil::Date> {
    let met = meeting(seen, event).map(|m| m.at.date());
    met.or_else(|| touch(seen, event).map(|t| t.on)).or_else(|| task(seen, event).and_then(|t| t.done.or(t.due)))
}

fn entry(paint: &mut Paint, seen: &TrackerContext, at: Rect, (event, days): (LogEntry, u16), here: bool) {
    let background = draw_background(paint, at, Selection::of(here, true));
    let over = background_of(background);
    if here {
        draw_margin_mark(paint, at);
    }
    let when = on(seen, event);
    let text = when.map_or_else(|| paint.translate(phrases::NO_DAY).to_owned(), |d| day(d, seen.today));
    let ahead = when.is_none_or(|d| d >= seen.today);
    let style = if ahead { paint.styles.strong } else { paint.styles.dim };
    paint.fit(Rect { width: days.min(at.width), ..at }, &text, style.patch(over));
    let room = right_of(at, days);
    if let Some(meeting) = meeting(seen, event) {
        met(paint, seen, room, meeting, over);
    } else if let Some(touch) = touch(seen, event) {
        let (dim, base) = (paint.styles.dim.patch(over), background);
        let used = paint.spans(room, &[(paint.translate(phrases::touch(touch.kind)), dim), ("  ", dim)]);
        paint.fit(right_of(room, used), &touch.text, base);
    } else if let Some(task) = task(seen, event) {
        let late = task.done.is_none() && task.due.is_some_and(|d| d < seen.today);
        let style = if late { paint.styles.urgent } else { paint.styles.base }.patch(over);
        let sign = if task.done.is_some() { paint.glyphs.on } else { paint.glyphs.off };
        let used = paint.spans(room, &[(sign, style), (" ", style)]);
        paint.fit(
            right_of(room, used),
            &task.text,
            if task.done.is_some() { paint.styles.dim.patch(over) } else { style },
        );
    }
}

fn whom(seen: &TrackerContext, meeting: &Meeting) -> String {
    named(seen, &meeting.contacts)
}

fn named(seen: &TrackerContext, contacts: &[Id]) -> String {
    let between = separator::ITEMS.text(seen.model.session.lang);
    contacts.iter().map(|id| seen.name(*id)).collect::<Vec<_>>().join(between)
}

fn met(paint: &mut Paint, seen: &TrackerContext, at: Rect, meeting: &Meeting, over: Style) {
    let (base, dim) = (paint.styles.base.patch(over), paint.styles.dim.patch(over));
    let Some(outcome) = meeting.outcome else {
        let past = meeting.at.date() < seen.today;
        let (label, style) =
            if past { (phrases::NOT_RECORDED, paint.styles.urgent) } else { (phrases::MEETING, paint.styles.accent) };
        let clock = meeting.at.strftime("%H:%M").to_string();
        let used =
            paint.spans(at, &[(paint.translate(label), style.patch(over)), ("  ", dim), (&clock, base), ("  ", dim)]);
        let mut text = vec![whom(seen, meeting), meeting.subject.clone()];
        if !meeting.ideal.is_empty() {
            text.push(phrases::AIM.fill(paint.lang, [&meeting.ideal]));
        }
        text.retain(|t| !t.is_empty());
        paint.fit(right_of(at, used), &text.join("  "), base);
        return;
    };
    let style = outcome_style(paint, seen, meeting, outcome).patch(over);
    let ended = ending(meeting).unwrap_or(Ending::As(outcome));
    let sign = match (ended, promise_state(meeting, seen.today)) {
        (Ending::As(Outcome::Advance), Some(PromiseState::Overdue)) => "! ",
        (Ending::BrokenAdvance | Ending::As(Outcome::Continuation | Outcome::NoSale), _) => "✗ ",
        (Ending::As(Outcome::Order | Outcome::Advance), _) => "✓ ",
    };
    let mut told = vec![(sign, style), (paint.translate(phrases::ending(ended)), style), ("  ", dim)];
    let came = match meeting.occasion {
        Occasion::Meeting => None,
        Occasion::Call => Some(words::judge::BY_CALL),
        Occasion::Mail => Some(words::judge::ORDER_BY_MAIL),
    };
    told.extend(came.into_iter().flat_map(|came| [(paint.translate(came), dim), ("  ", dim)]));
    let used = paint.spans(at, &told);
    let room = right_of(at, used);
    let (text, tail) = match (&meeting.action, outcome) {
        (Some(action), Outcome::Advance) => (customer_action(seen, action), state(paint, seen, meeting)),
        (_, Outcome::Order) if !meeting.signed.is_empty() => (meeting.signed.clone(), String::new()),
        _ => (meeting.note.clone(), String::new()),
    };
    let tail_cells = u16::try_from(paint.ruler.width(&tail)).unwrap_or(0);
    let used = if tail.is_empty() || room.width < tail_cells + 12 { 0 } else { paint.right(room, &tail, style) + 1 };
    let text = if text.is_empty() { whom(seen, meeting) } else { text };
    paint.fit(Rect { width: room.width.saturating_sub(used), ..room }, &text, base);
}

fn outcome_style(paint: &Paint, seen: &TrackerContext, meeting: &Meeting, outcome: Outcome) -> Style {
    match (outcome, promise_state(meeting, seen.today)) {
        (Outcome::Advance, Some(PromiseState::Overdue | PromiseState::Broken)) | (Outcome::NoSale, _) => {
            paint.styles.urgent
        }
        (Outcome::Order | Outcome::Advance, _) => paint.styles.good,
        (Outcome::Continuation, _) => paint.styles.warn,
    }
}

/// What the customer will do, and who.
fn customer_action(seen: &TrackerContext, action: &CustomerAction) -> String {
    let (who, what) = seen.who_and_what(action);
    if who.is_empty() {
        return what;
    }
    print::SAYING.fill(seen.model.session.lang, [&who, &what])
}

fn state(paint: &Paint, seen: &TrackerContext, meeting: &Meeting) -> String {
    let by = meeting.action.as_ref().and_then(|a| a.by).unwrap_or(seen.today);
    match promise_state(meeting, seen.today) {
        Some(PromiseState::Pending) => phrases::DUE_ON.fill(paint.lang, [&day(by, seen.today)]),
        Some(PromiseState::DueToday) => paint.translate(phrases::DUE_TODAY).to_owned(),
        Some(PromiseState::Overdue) => {
            phrases::OVERDUE_BY.fill(paint.lang, [&(seen.today - by).get_days().to_string()])
        }
        Some(PromiseState::Kept) => paint.translate(phrases::WAS_KEPT).to_owned(),
        // That it was broken stands at the front already.
        Some(PromiseState::Broken) | None => String::new(),
    }
}

/// The selected event with everything known of it.
fn full(paint: &mut Paint, seen: &TrackerContext, area: Rect, event: LogEntry) {
    let mut texts: Vec<String> = Vec::new();
    if let Some(meeting) = meeting(seen, event) {
        texts.push([whom(seen, meeting), meeting.subject.clone()].join("  "));
        if let Some(action) = &meeting.action {
            let by = action.by.map(|d| phrases::DUE_ON.fill(paint.lang, [&day(d, seen.today)])).unwrap_or_default();
            texts.push([customer_action(seen, action), by, action.opens.clone()].join("  "));
        }
        let plan = [(phrases::AIM, &meeting.ideal), (phrases::AT_LEAST, &meeting.fallback)];
        let plan = plan.iter().filter(|(_, t)| !t.is_empty()).map(|(p, t)| p.fill(paint.lang, [*t]));
        texts.push(plan.collect::<Vec<_>>().join("  "));
        texts.push(meeting.note.clone());
    } else if let Some(touch) = touch(seen, event) {
        texts.push(named(seen, &touch.contacts));
        texts.push(touch.text.clone());
    } else if let Some(task) = task(seen, event) {
        texts.push(task.text.clone());
        texts.extend(task.owner.map(|id| seen.model.person_name(id)));
    }
    let mut page = Page::default();
    for text in texts.iter().map(|t| t.trim()).filter(|t| !t.is_empty()) {
        page.wrapped(paint, text, usize::from(area.width), "", paint.styles.dim);
    }
    page.draw(paint, area, 0, false);
}
