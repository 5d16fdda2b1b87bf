//! Draws the four roles with who holds them. A role nobody is known for shows as a gap that invites to be filled.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::context::TrackerContext;
use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_background, draw_margin_mark};
use app::msg::MouseTarget;
use app::screen::tracker::route::TrackerPane;
use app::screen::tracker::rows::{RoleRow, role_rows};
use domain::brain::estimate::Estimate;
use domain::id::Id;
use domain::project::{Attitude, BuyingRole, Involvement};
use domain::tracker::positions::Cover;
use words::{separator, tracker as phrases};

/// Width from which attitude, influence and temperament are words.
const WORDS: u16 = 76;
/// Cells of a phone number.
const PHONE: u16 = 12;

/// Rows the people take; with the focus two more, for what the one under the cursor needs and wants.
#[must_use]
pub fn height(seen: &TrackerContext) -> u16 {
    let focus = seen.model.screens.tracker.home.pane == TrackerPane::People;
    u16::try_from(role_rows(seen.account, seen.project).len()).unwrap_or(u16::MAX).saturating_add(if focus {
        DESIRES
    } else {
        0
    })
}

/// Rows under the people for what one of them needs and wants.
const DESIRES: u16 = 2;

/// Columns of the table: cells from the left.
struct PeopleColumns {
    name: u16,
    letter: u16,
    attitude: u16,
    influence: u16,
    temperament: u16,
    met: u16,
    phone: u16,
    words: bool,
}

impl PeopleColumns {
    fn of(paint: &Paint, width: u16, turning: bool) -> Self {
        let words = width >= WORDS;
        let role = BuyingRole::ALL
            .map(|r| paint.ruler.width(paint.translate(phrases::short_role(r))))
            .into_iter()
            .max()
            .unwrap_or(0);
        let name = u16::try_from(role).unwrap_or(0) + 1;
        let letter = name + if words { 20 } else { 12 };
        let attitude = letter + 3;
        let influence = attitude + if words { 11 } else { 3 };
        let temperament = influence + if words { 9 } else { 4 };
        // Where there is little room the temperament is shown while it is turned; the phone is what one looks up.
        let shown = words || turning;
        let met = temperament + if shown { if words { 9 } else { 7 } } else { 0 };
        let met_cells = if words { 11 } else { 9 };
        // The phone goes before the day of the last meeting.
        let phone = if met + met_cells + PHONE <= width { met + met_cells } else { met };
        Self { name, letter, attitude, influence, temperament, met, phone, words }
    }
}

pub fn draw(paint: &mut Paint, seen: &TrackerContext, area: Rect) {
    let home = &seen.model.screens.tracker.home;
    let focus = home.pane == TrackerPane::People;
    let state = match (seen.positions.all_lit(), seen.positions.ready_to_close()) {
        (_, true) => paint.translate(phrases::READY),
        (true, false) => paint.translate(phrases::HELD),
        (false, false) => "",
    };
    let covered =
        if seen.positions.has_positions() { format!("{state}  {}/4", seen.positions.covered()) } else { String::new() };
    let covered = covered.trim_start();
    let inner = inset(paint.panel(area, paint.translate(phrases::PEOPLE), covered, focus), 1);
    let rows = role_rows(seen.account, seen.project);
    let columns = PeopleColumns::of(paint, inner.width, focus && home.column == 3);
    let footer = if focus && inner.height > 4 { DESIRES } else { 0 };
    let height = usize::from(inner.height - footer);
    let cursor = home.cursor(TrackerPane::People);
    let first = if focus { window(cursor, rows.len(), height) } else { 0 };
    if focus {
        paint.layout.page = height.saturating_sub(1).max(1);
    }
    let mut before = None;
    for (place, seat) in rows.iter().enumerate().skip(first).take(height) {
        let at = row(inner, u16::try_from(place - first).unwrap_or(u16::MAX));
        let here = focus && place == cursor;
        line(paint, seen, at, (*seat, before), &columns, here.then_some(home.column));
        before = Some(*seat);
        paint.hit(at, MouseTarget::Row(1, place));
    }
    if let (true, Some(id)) = (footer > 0, rows.get(cursor).and_then(|seat| seat.contact())) {
        desires(paint, seen, below(inner, inner.height - footer), id);
    }
}

/// What the one under the cursor needs, and what they want: two lists, never one.
fn desires(paint: &mut Paint, seen: &TrackerContext, area: Rect, id: Id) {
    let Some(contact) = seen.account.contact(id) else { return };
    let (dim, base) = (paint.styles.dim, paint.styles.base);
    let between = paint.translate(separator::GROUPS);
    for (place, (label, list)) in
        [(phrases::NEEDS, &contact.needs), (phrases::WANTS, &contact.wants)].into_iter().enumerate()
    {
        let at = row(area, u16::try_from(place).unwrap_or(0));
        let used = paint.spans(at, &[(paint.translate(label), dim), ("  ", dim)]);
        let text = list.join(between);
        let (text, style) =
            if text.is_empty() { (paint.translate(phrases::NOT_HEARD).to_owned(), dim) } else { (text, base) };
        paint.fit(right_of(at, used), &text, style);
    }
}

fn role_of(seat: RoleRow) -> Option<BuyingRole> {
    match seat {
        RoleRow::Vacant(role) => Some(role),
        RoleRow::Filled(role, _) => role,
    }
}

fn line(
    paint: &mut Paint,
    seen: &TrackerContext,
    at: Rect,
    (seat, before): (RoleRow, Option<RoleRow>),
    columns: &PeopleColumns,
    column: Option<usize>,
) {
    // The row only rests: the full background belongs to the one cell of it that the keys change.
    let background = draw_background(paint, at, Selection::of(column.is_some(), false));
    let over = background_of(background);
    if column.is_some() {
        draw_margin_mark(paint, at);
    }
    let role = role_of(seat);
    let (dim, good, warn) =
        (paint.styles.dim.patch(over), paint.styles.good.patch(over), paint.styles.warn.patch(over));
    if before.is_none_or(|b| role_of(b) != role) {
        let guide = seat.contact().is_some_and(|id| seen.positions.guide == Some(id));
        let none = if guide { phrases::GUIDE_MARK } else { phrases::NO_ROLE };
        let label = paint.translate(role.map_or(none, phrases::short_role));
        let cover = role.and_then(|role| seen.positions.roles.iter().find(|r| r.role == role)).map(|r| r.cover);
        let style = match cover {
            Some(Cover::Covered) => good,
            Some(Cover::Half) => warn,
            _ => dim,
        };
        paint.text(Rect { width: columns.name - 1, ..at }, label, style);
    }
    match seat {
        RoleRow::Vacant(role) => {
            let chapter = seen.model.courses.tracker.as_ref();
            let gap =
                chapter.and_then(|c| c.roles.iter().find(|r| r.role == role)).map_or("", |r| r.gap.get(paint.lang));
            let style = if column.is_some() { paint.styles.select } else { paint.styles.accent };
            let used = paint.text(right_of(at, columns.name), "? ", style);
            paint.fit(right_of(at, columns.name + used), gap, dim);
        }
        RoleRow::Filled(_, id) => person(paint, seen, at, id, columns, (background, column)),
    }
}

fn person(
    paint: &mut Paint,
    seen: &TrackerContext,
    at: Rect,
    id: Id,
    columns: &PeopleColumns,
    (background, column): (Style, Option<usize>),
) {
    let over = background_of(background);
    let nothing = Involvement::new(id);
    let part = seen.project.involvement(id).unwrap_or(&nothing);
    let Some(contact) = seen.account.contact(id) else { return };
    let select = paint.styles.select;
    let cell = |place: usize, style: Style| if column == Some(place) { select } else { style };
    let between = |from: u16, to: u16| {
        let room = right_of(at, from);
        Rect { width: to.saturating_sub(from + 1).min(room.width), ..room }
    };
    let mut name = seen.name(id);
    if seen.positions.guide == Some(id) {
        // The light above says what the sign means.
        name = if columns.words {
            format!("{name} ({})", paint.translate(phrases::GUIDE_MARK))
        } else {
            format!("{name}*")
        };
    }
    paint.fit(between(columns.name, columns.letter), &name, cell(0, background));
    letter(paint, right_of(at, columns.letter), &Estimate::of(contact).leading_quadrants(), over);
    let (text, style) = attitude(paint, part.attitude, columns.words);
    paint.fit(between(columns.attitude, columns.influence), &text, cell(1, style.patch(over)));
    let word =
        if columns.words { phrases::influence(part.influence) } else { phrases::short_influence(part.influence) };
    paint.fit(between(columns.influence, columns.temperament), paint.translate(word), cell(2, background));
    if columns.met > columns.temperament {
        let live = part.live_temperament(seen.today);
        let dim = paint.styles.dim.patch(over);
        paint.fit(between(columns.temperament, columns.met), paint.translate(phrases::temperament(live)), cell(3, dim));
    }
    if columns.phone > columns.met {
        let (met, style) = last(paint, seen, id);
        paint.fit(between(columns.met, columns.phone), &met, style.patch(over));
    }
    let dim = paint.styles.dim.patch(over);
    paint.fit(right_of(at, columns.phone), &contact.phone, dim);
}

fn letter(paint: &mut Paint, at: Rect, leading: &[domain::quadrant::Quadrant], over: Style) {
    let mut used = 0;
    for quadrant in leading.iter().take(2) {
        let style = paint.styles.quadrant(*quadrant).patch(over);
        used += paint.text(Rect { width: 1, ..right_of(at, used) }, &quadrant.to_string(), style);
    }
}

/// An attitude as a word with its figure, or as the figure alone.
fn attitude(paint: &Paint, of: Option<Attitude>, in_words: bool) -> (String, Style) {
    let style = match of.map(Attitude::score) {
        None => paint.styles.dim,
        Some(1..) => paint.styles.good,
        Some(0) => paint.styles.base,
        Some(_) => paint.styles.urgent,
    };
    let figure = of.map_or_else(
        || "?".to_owned(),
        |a| if a.score() > 0 { format!("+{}", a.score()) } else { a.score().to_string() },
    );
    let text =
        if in_words && of.is_some() { format!("{figure} {}", paint.translate(phrases::attitude(of))) } else { figure };
    (text, style)
}

/// When somebody was met last; too long ago is told.
fn last(paint: &Paint, seen: &TrackerContext, id: Id) -> (String, Style) {
    let limit = i32::from(seen.model.book.settings().limits.met);
    match seen.account.last_met(id, seen.today).map(|day| (seen.today - day).get_days()) {
        None => (paint.translate(phrases::NEVER_MET).to_owned(), paint.styles.warn),
        Some(0) => (paint.translate(phrases::MET_TODAY).to_owned(), paint.styles.good),
        Some(days) => {
            let style = if days > limit { paint.styles.warn } else { paint.styles.base };
            (phrases::DAYS_AGO.fill(paint.lang, [&days.to_string()]), style)
        }
    }
}
