//! Draws people at the left, the profile in the middle and the reading at the right; fewer panes where there is less room.

use app::screen::brain::verb::BrainVerb;
use ratatui::layout::Rect;

use super::profile;
use crate::filter;
use crate::page::{Page, WIDTH_IN_PANE};
use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_row_background};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::brain::home::{BrainPane, PersonRow};
use domain::attempt::Attempt;
use domain::brain::profile::Profile;
use domain::lang::Lang;
use domain::person::PersonKind;
use paper::course_pages;
use paper::print::profile::letters as profile_letters;
use words::brain as phrases;

/// From this width on three panes stand side by side.
const THREE: u16 = 116;
/// From this size on two do.
const TWO: (u16, u16) = (60, 16);

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let focus = model.screens.brain.home.pane;
    let list_width = 24;
    if area.width < TWO.0 || area.height < TWO.1 {
        match focus {
            BrainPane::List => list(paint, model, area),
            BrainPane::Reading => reading_pane(paint, model, area, true),
        }
        return;
    }
    list(paint, model, Rect { width: list_width, ..area });
    let rest = right_of(area, list_width);
    if area.width >= THREE {
        let middle = if area.width >= 150 { 68 } else { 57 };
        profile_pane(paint, model, Rect { width: middle, ..rest });
        reading_pane(paint, model, right_of(rest, middle), false);
    } else if focus == BrainPane::Reading {
        reading_pane(paint, model, rest, true);
    } else {
        profile_pane(paint, model, rest);
    }
}

fn list(paint: &mut Paint, model: &Model, area: Rect) {
    let home = &model.screens.brain.home;
    let focus = home.pane == BrainPane::List;
    let count = format!("{}/{}", (home.cursor + 1).min(home.rows.len()), home.rows.len());
    let inner = paint.panel(area, paint.translate(phrases::PEOPLE), &count, focus);
    let inner = filter::draw(paint, inner, home.filter.as_ref(), home.typing);
    if home.rows.is_empty() {
        let text = if home.filter.is_some() {
            paint.translate(phrases::NO_MATCH).to_owned()
        } else {
            let key = |action| model.session.keymap.name(KeyScope::Brain, action, paint.lang);
            phrases::EMPTY_PEOPLE.fill(paint.lang, [&key(Action::Brain(BrainVerb::Assess)), &key(Action::New)])
        };
        let style = paint.styles.dim;
        paint.para(inset(inner, 1), &text, style);
        return;
    }
    let height = usize::from(inner.height);
    let first = window(home.cursor, home.rows.len(), height);
    if focus {
        paint.layout.page = height.saturating_sub(1).max(1);
    }
    for (place, listed) in home.rows.iter().enumerate().skip(first).take(height) {
        let at = row(inner, u16::try_from(place - first).unwrap_or(u16::MAX));
        person_row(paint, model, at, *listed, Selection::of(place == home.cursor, focus));
        paint.hit(at, MouseTarget::Row(0, place));
    }
}

fn person_row(paint: &mut Paint, model: &Model, at: Rect, listed: PersonRow, selection: Selection) {
    let selected = selection.is_selected();
    let background = draw_row_background(paint, at, selection);
    let room = Rect { width: at.width.saturating_sub(2), ..right_of(at, 1) };
    let Some(person) = model.book.people().get(&listed.person()) else { return };
    let dim = if selected { background } else { paint.styles.dim };
    match listed {
        PersonRow::Person(id) => {
            let right = match (person.latest(), person.unfinished()) {
                (Some(attempt), _) => letters(attempt, paint.lang),
                (None, Some(_)) => paint.translate(phrases::UNFINISHED_MARK).to_owned(),
                (None, None) => paint.translate(phrases::NOT_TAKEN).to_owned(),
            };
            let used = paint.right(room, &right, dim);
            let width = room.width.saturating_sub(used + 1);
            let quiet = person.kind == PersonKind::Trainee || selected;
            let style =
                if quiet { background } else { background.patch(paint.styles.strong).patch(background_of(background)) };
            paint.fit(Rect { width, ..room }, &model.person_name(id), style);
        }
        PersonRow::Attempt(_, id) => {
            let Some(attempt) = person.attempts.iter().find(|a| a.id == id) else { return };
            let code = Profile::score(attempt).filter(|_| attempt.finished.is_some()).map(|p| p.code());
            let right = code.unwrap_or_else(|| paint.translate(phrases::UNFINISHED_MARK).to_owned());
            let used = paint.right(room, &right, dim);
            let width = room.width.saturating_sub(used + 1);
            paint.fit(Rect { width, ..room }, &format!("  {}", attempt.day()), background);
        }
    }
}

fn letters(attempt: &Attempt, lang: Lang) -> String {
    Profile::score(attempt).map(|p| profile_letters(&p, lang)).unwrap_or_default()
}

fn profile_pane(paint: &mut Paint, model: &Model, area: Rect) {
    let home = &model.screens.brain.home;
    let title = home.person(&model.book).map(|p| model.person_name(p.id)).unwrap_or_default();
    let day = home.attempt(&model.book).map(|a| a.day().to_string());
    let title = day.map_or_else(|| title.clone(), |day| format!("{title}  {day}"));
    let preference = paint.translate(phrases::PREFERENCE);
    let inner = paint.panel(area, &title, preference, false);
    paint.hit(area, MouseTarget::Row(1, 0));
    let inner = inset(inner, 1);
    match home.attempt(&model.book).and_then(|a| Profile::score(a).filter(|_| a.finished.is_some())) {
        Some(profile) => profile::draw(paint, model, inner, &profile),
        None => invite(paint, model, inner),
    }
}

/// What stands in the place of a profile that is not there yet.
fn invite(paint: &mut Paint, model: &Model, area: Rect) {
    let home = &model.screens.brain.home;
    let text = match (home.person(&model.book), home.attempt(&model.book)) {
        (None, _) => return,
        (Some(_), Some(attempt)) => {
            let sheet = attempt.current_sheet();
            let count = attempt.sheets[sheet].picks.count().to_string();
            let key = model.session.keymap.name(KeyScope::Brain, Action::Open, paint.lang);
            let day = attempt.day().to_string();
            phrases::UNFINISHED.fill(paint.lang, [&day, &(sheet + 1).to_string(), &count, &key])
        }
        (Some(person), None) => {
            let key = model.session.keymap.name(KeyScope::Brain, Action::Brain(BrainVerb::Assess), paint.lang);
            if model.book.settings().me == Some(person.id) {
                let text = phrases::NO_ATTEMPT_ME.fill(paint.lang, [&key]);
                let style = paint.styles.base;
                paint.para(below(area, area.height / 3), &text, style);
                return;
            }
            phrases::NO_ATTEMPT.fill(paint.lang, [&model.person_name(person.id), &key])
        }
    };
    let style = paint.styles.base;
    paint.para(below(area, area.height / 3), &text, style);
}

/// The reading; with `whole` the profile stands nowhere else, so its figures come first.
fn reading_pane(paint: &mut Paint, model: &Model, area: Rect, whole: bool) {
    let home = &model.screens.brain.home;
    let focus = home.pane == BrainPane::Reading;
    let name = home.person(&model.book).map(|p| model.person_name(p.id)).unwrap_or_default();
    let right = if whole { name } else { String::new() };
    let inner = inset(paint.panel(area, paint.translate(phrases::READING), &right, focus), 1);
    paint.hit(area, MouseTarget::Row(1, 0));
    let inner = Rect { width: inner.width.min(WIDTH_IN_PANE), ..inner };
    let scored = home.attempt(&model.book).and_then(|a| Profile::score(a).filter(|_| a.finished.is_some()));
    let (Some(profile), Some(chapter)) = (scored, &model.courses.brain) else {
        if whole {
            invite(paint, model, inner);
        }
        return;
    };
    let mut page = Page::default();
    if whole {
        profile::lines(&mut page, paint, model, &profile, inner.width);
    }
    let rest = Page::of(&course_pages::profile_page(chapter, &profile, paint.lang), paint, inner.width);
    page.append(&rest);
    page.draw(paint, inner, home.scroll, focus || !whole);
}
