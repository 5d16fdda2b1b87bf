//! Draws the head of a tracker: what the project is, its three lights with their reasons, what the customer promised last.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::context::TrackerContext;
use crate::figure::{amount, day};
use crate::paint::{Paint, inset, right_of, row};
use domain::id::Id;
use domain::involvement::GuideStanding;
use domain::project::Stage;
use domain::tracker::last_moves::last_moves;
use domain::tracker::positions::{Cover, SalesLack};
use domain::tracker::promise::{PromiseState, last_promise, promise_state};
use words::{Phrase, print, separator, tracker as phrases};

/// Cells below which a part of a customer's name says nothing.
const LEAST: usize = 9;

/// Draws the line that names the project.
pub fn title(paint: &mut Paint, seen: &TrackerContext, at: Rect) {
    let (model, project) = (seen.model, seen.project);
    let at = inset(row(at, 0), 1);
    let owner = project.owner.map(|id| model.person_name(id)).unwrap_or_default();
    let close = project.close.map(|d| phrases::CLOSES.fill(paint.lang, [&day(d, seen.today)])).unwrap_or_default();
    let right = [owner, close].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("  ");
    let (strong, dim) = (paint.styles.strong, paint.styles.dim);
    let mut facts: Vec<String> = project.amount.map(|a| amount(model, a)).into_iter().collect();
    facts.push(stage(seen));
    let wanted = paint.ruler.width(&right) + 2;
    let used = if usize::from(at.width) > wanted + 40 { paint.right(at, &right, dim) + 2 } else { 0 };
    let room = Rect { width: at.width.saturating_sub(used), ..at };
    let facts = format!("  {}", facts.join("  "));
    let tail = u16::try_from(paint.ruler.width(&facts)).unwrap_or(0);
    let head = Rect { width: room.width.saturating_sub(tail).max(room.width / 2), ..room };
    // Where the facts do not fit, the customer goes first: the list beside names it too.
    let whole = paint.ruler.width(&seen.project.name) + usize::from(tail) <= usize::from(room.width);
    let name = usize::from(if whole { room.width.saturating_sub(tail) } else { 0 });
    let used = paint.fit(head, &named(paint, seen, name), strong);
    paint.fit(right_of(room, used), &facts, dim);
}

/// Customer and project in so many cells: the project whole, the customer as far as there is room; the list beside names it too.
fn named(paint: &Paint, seen: &TrackerContext, room: usize) -> String {
    let (account, project) = (&seen.account.name, &seen.project.name);
    let left = room.saturating_sub(paint.ruler.width(project) + 1);
    if left < LEAST {
        return project.clone();
    }
    format!("{} {project}", paint.ruler.elide(account, left))
}

fn stage(seen: &TrackerContext) -> String {
    let (lang, project) = (seen.model.session.lang, seen.project);
    let stage = project.stage();
    let name = phrases::stage(stage).text(lang);
    if matches!(stage, Stage::Paid | Stage::Lost) {
        return name.to_owned();
    }
    let days = (seen.today - project.entered_stage_on()).get_days().max(0).to_string();
    let limit = seen.model.book.settings().limits.stage.get(stage as usize).map(u16::to_string).unwrap_or_default();
    phrases::DAY_OF_LIMIT.fill(lang, [name, &days, &limit])
}

/// A light: what it is called, whether it is lit, and why.
#[derive(Debug)]
pub struct Light {
    pub name: Phrase,
    /// None where a small sale has no such light.
    pub lit: Option<bool>,
    pub reasons: Vec<String>,
}

#[must_use]
pub fn lights(seen: &TrackerContext) -> [Light; 3] {
    let [guide, roles, sales] = seen.positions.lit();
    let sales = Light { name: phrases::LIGHT_SALES, lit: Some(sales), reasons: vec![sales_reason(seen)] };
    if !seen.positions.has_positions() {
        let lang = seen.model.session.lang;
        let none = |name, reason| Light { name, lit: None, reasons: vec![reason] };
        let buyer = match seen.positions.buyer_met {
            Some(id) => phrases::SMALL_BUYER.fill(lang, [&seen.name(id)]),
            None => phrases::SMALL_NO_BUYER.text(lang).to_owned(),
        };
        let guide = none(phrases::LIGHT_GUIDE, phrases::SMALL_NO_GUIDE.text(lang).to_owned());
        return [guide, none(phrases::LIGHT_ROLES, buyer), sales];
    }
    [
        Light { name: phrases::LIGHT_GUIDE, lit: Some(guide), reasons: guide_reasons(seen) },
        Light { name: phrases::LIGHT_ROLES, lit: Some(roles), reasons: role_reasons(seen) },
        sales,
    ]
}

fn guide_reasons(seen: &TrackerContext) -> Vec<String> {
    let lang = seen.model.session.lang;
    let told = match (seen.positions.guide, seen.positions.best) {
        (Some(id), _) => phrases::GUIDE_IS.fill(lang, [&seen.name(id)]),
        (None, Some((id, standing))) if standing > GuideStanding::Nobody => {
            phrases::GUIDE_BEST.fill(lang, [&seen.name(id), phrases::standing(standing).text(lang)])
        }
        _ => phrases::GUIDE_NONE.text(lang).to_owned(),
    };
    vec![told]
}

fn role_reasons(seen: &TrackerContext) -> Vec<String> {
    let lang = seen.model.session.lang;
    let covered = seen.positions.roles.iter().filter(|r| r.cover == Cover::Covered);
    let names: Vec<_> = covered.map(|r| phrases::role(r.role).text(lang)).collect();
    let between = separator::ITEMS.text(lang);
    let first = if names.is_empty() {
        phrases::ROLES_NONE.text(lang).to_owned()
    } else {
        phrases::ROLES_COVERED.fill(lang, [&names.join(between)])
    };
    let next = seen.positions.next_role.and_then(|role| seen.positions.roles.iter().find(|r| r.role == role));
    let second = match next {
        None => phrases::ALL_COVERED.text(lang).to_owned(),
        Some(cover) => {
            let influence = phrases::influence(Some(cover.influence)).text(lang);
            phrases::NEXT_ROLE.fill(lang, [phrases::role(cover.role).text(lang), influence])
        }
    };
    let one = covered_by(seen).filter(|_| names.len() > 1 && !seen.positions.two_roles);
    let same = one.map(|id| phrases::SAME_PERSON.fill(lang, [&names.join(between), &seen.name(id)]));
    // What to do next comes first: it must be read where there is room for one line only.
    vec![second, same.unwrap_or(first)]
}

/// Somebody who covers a role.
fn covered_by(seen: &TrackerContext) -> Option<Id> {
    seen.positions.roles.iter().filter(|r| r.cover == Cover::Covered).find_map(|r| r.by)
}

fn sales_reason(seen: &TrackerContext) -> String {
    let (lang, project) = (seen.model.session.lang, seen.project);
    let task = project.next_task();
    let text = task.map(|t| t.text.clone()).unwrap_or_default();
    let due = task.and_then(|t| t.due);
    match seen.positions.lack {
        Some(SalesLack::NoOwner) => phrases::LACK_OWNER.text(lang).to_owned(),
        Some(SalesLack::UnknownOwner) => phrases::LACK_KNOWN_OWNER.text(lang).to_owned(),
        Some(SalesLack::NoAction) => phrases::LACK_ACTION.text(lang).to_owned(),
        Some(SalesLack::NoDate) => phrases::LACK_DATE.fill(lang, [&text]),
        Some(SalesLack::Overdue) => {
            let late = due.map_or(0, |d| (seen.today - d).get_days()).to_string();
            phrases::LACK_OVERDUE.fill(lang, [&late, &text])
        }
        None => {
            let owner = project.owner.map(|id| seen.model.person_name(id)).unwrap_or_default();
            let due = due.map(|d| day(d, seen.today)).unwrap_or_default();
            phrases::SALES_READY.fill(lang, [&owner, &due, &text])
        }
    }
}

/// Draws the three lights as three lines.
pub fn lines(paint: &mut Paint, seen: &TrackerContext, area: Rect) {
    for (place, light) in lights(seen).iter().enumerate() {
        let at = inset(row(area, u16::try_from(place).unwrap_or(0)), 1);
        let (sign, style) = sign(paint, light.lit);
        let name = format!("{} ", paint.translate(light.name));
        let width = [phrases::LIGHT_GUIDE, phrases::LIGHT_ROLES, phrases::LIGHT_SALES]
            .map(|p| paint.ruler.width(paint.translate(p)));
        let column = u16::try_from(width.into_iter().max().unwrap_or(0)).unwrap_or(0) + 4;
        paint.spans(at, &[(sign, style), (" ", style), (&name, style)]);
        let base = paint.styles.base;
        paint.fit(right_of(at, column), &light.reasons.join(" "), base);
    }
}

const fn sign(paint: &Paint, lit: Option<bool>) -> (&'static str, Style) {
    match lit {
        Some(true) => ("✓", paint.styles.good),
        Some(false) => ("✗", paint.styles.warn),
        None => ("-", paint.styles.dim),
    }
}

/// Rows the panels of the lights take side by side in so many cells.
#[must_use]
pub fn panel_rows(paint: &Paint, seen: &TrackerContext, width: u16) -> u16 {
    let room = usize::from(width / 3).saturating_sub(4);
    let rows = |light: &Light| light.reasons.iter().map(|r| paint.ruler.wrap(r, room).len()).sum::<usize>();
    let most = lights(seen).iter().map(rows).max().unwrap_or(0);
    u16::try_from(most).unwrap_or(0).clamp(2, 5) + 2
}

/// Draws the three lights as three panels side by side.
pub fn panels(paint: &mut Paint, seen: &TrackerContext, area: Rect) {
    let third = area.width / 3;
    for (place, light) in lights(seen).iter().enumerate() {
        let x = third * u16::try_from(place).unwrap_or(0);
        let width = if place == 2 { area.width - 2 * third } else { third };
        let at = Rect { width, ..right_of(area, x) };
        let (sign, style) = sign(paint, light.lit);
        let state = match light.lit {
            Some(true) => paint.translate(phrases::LIT),
            Some(false) => paint.translate(phrases::DARK),
            None => "",
        };
        let inner = paint.panel(at, "", "", false);
        paint.spans(
            right_of(row(at, 0), 2),
            &[
                (" ", style),
                (paint.translate(light.name), style),
                ("  ", style),
                (sign, style),
                (" ", style),
                (state, style),
                (" ", style),
            ],
        );
        let mut page = crate::page::Page::default();
        for reason in &light.reasons {
            page.wrapped(paint, reason, usize::from(inner.width.saturating_sub(2)), "", paint.styles.base);
        }
        page.draw(paint, inset(inner, 1), 0, false);
    }
}

/// Draws what the customer promised last, and the two clocks where there is room.
pub fn promised(paint: &mut Paint, seen: &TrackerContext, at: Rect) {
    let lang = paint.lang;
    let at = inset(row(at, 0), 1);
    let clock = phrases::clocks(last_moves(seen.project, seen.today), false).text(lang);
    let dim = paint.styles.dim;
    let wide = at.width >= 80 && !seen.project.is_closed();
    let used = if wide { paint.right(at, &clock, dim) + 2 } else { 0 };
    let room = Rect { width: at.width.saturating_sub(used), ..at };
    let Some((meeting, state)) =
        last_promise(seen.project, seen.today).and_then(|m| Some((m, promise_state(m, seen.today)?)))
    else {
        paint.fit(room, paint.translate(phrases::NO_PROMISE), dim);
        return;
    };
    let Some(action) = &meeting.action else { return };
    let by = action.by.unwrap_or(seen.today);
    let (when, style) = match state {
        PromiseState::Pending => (phrases::DUE_ON.fill(lang, [&day(by, seen.today)]), paint.styles.base),
        PromiseState::DueToday => (paint.translate(phrases::DUE_TODAY).to_owned(), paint.styles.warn),
        PromiseState::Overdue => {
            let late = (seen.today - by).get_days().to_string();
            (phrases::OVERDUE_BY.fill(lang, [&late]), paint.styles.urgent)
        }
        PromiseState::Kept => (paint.translate(phrases::WAS_KEPT).to_owned(), paint.styles.good),
        PromiseState::Broken => (paint.translate(phrases::WAS_BROKEN).to_owned(), paint.styles.urgent),
    };
    let label = format!("{}  ", paint.translate(phrases::LAST_PROMISE));
    let used = paint.spans(room, &[(&label, dim), (&when, style), ("  ", style)]);
    let (who, what) = seen.who_and_what(action);
    let text = print::SAYING.fill(lang, [&who, &what]);
    let base = paint.styles.base;
    paint.fit(right_of(room, used), &text, base);
}
