//! This file turns the projector view on and off, keeps its title page in front, and lets nothing happen there that nobody
//! could see.

use crate::action::{Action, Tab};
use crate::effect::Effect;
use crate::history::wall_step::WallState;
use crate::key::{Code, Key};
use crate::keymap::{KeyScope, key_rows};
use crate::model::Model;
use crate::projection::{allows, refusal, small};
use crate::saving::{Access, LoadProgress};
use crate::screen::Screen as _;
use crate::screen::workshop::agenda::following::renewed;
use crate::screen::workshop::class::class_of;
use domain::workshop::showing::{Showing, WallPage};
use jiff::civil::DateTime;
use words::{Phrase, frame, wall as phrases};

#[cfg(test)]
mod tests;

/// Switches the projector view. How it was left is not kept: every start begins without it.
pub(super) fn toggle(model: &mut Model) {
    model.wall.on = !model.wall.on;
    model.wall.title = false;
    // The notes are out of sight there: the keys go to the pages.
    model.screens.workshop.lectern.reading = false;
    let told = match (model.wall.on, model.wall.showing.names) {
        (false, _) => frame::PROJECTOR_OFF,
        (true, false) => frame::PROJECTOR_ON,
        (true, true) => frame::PROJECTOR_NAMES,
    };
    model.notice = Some(told.say());
    tell_size(model);
}

/// Takes in what was sent to the wall, unless something later is known already.
pub(super) fn receive(model: &mut Model, showing: Showing) {
    if showing.serial > model.wall.showing.serial {
        let begins = model.wall.showing.serial == 0;
        model.wall.showing = showing.found_at(model.session.second);
        unsay(model);
        if let Some(class) = model.wall.showing.class.filter(|_| begins) {
            model.screens.workshop.choose(Some(class));
            let today = model.today();
            model.screens.workshop.refresh(&model.book, today);
        }
        tell_size(model);
    }
}

/// Nothing is on the wall any more, and whoever sends next may count from the beginning.
pub(super) fn clear(model: &mut Model) {
    (model.wall.showing, model.wall.prepared) = (Showing::default(), None);
    unsay(model);
    tell_size(model);
}

/// A new day: what stands there from the day before goes, and names with it.
pub(super) fn begin_day(model: &mut Model) -> Option<Effect> {
    model.wall.prepared = None;
    let today = model.wall.showing.clone().found_at(model.session.second);
    if !writes(model) {
        model.wall.showing = today;
        return None;
    }
    send(model, today)
}

/// The clock shows another second. Where it was set back, a countdown goes on from what was left.
pub(super) fn set_second(model: &mut Model, now: DateTime) -> Option<Effect> {
    let before = model.session.second;
    model.session.set_second(now);
    let mut showing = model.wall.showing.clone();
    showing.set_back(before, model.session.second);
    if showing == model.wall.showing {
        return None;
    }
    if writes(model) {
        return send(model, showing);
    }
    model.wall.showing = showing;
    None
}

/// Whether this window is the one that sends.
fn writes(model: &Model) -> bool {
    !model.wall.follows && model.saving.access == Access::Writer
}

/// Keeps what was sent and the views it was sent from in step: after a start the lectern stands at the page that is on the wall, and
/// the agenda there follows the clock.
pub(super) fn keep_up(model: &mut Model) -> Option<Effect> {
    if !writes(model) || model.wall.showing.page.is_none() {
        return None;
    }
    let Model { book, courses, screens, wall, session, .. } = &mut *model;
    let (lessons, workshop) = (courses.lessons.as_deref()?, &mut screens.workshop);
    workshop.lectern.go_on_from(&wall.showing, book, lessons);
    let class = class_of(book, session.now.date(), workshop.class);
    let page = renewed(&mut workshop.agenda.sent, (book, class), lessons, session.now, wall)?;
    if wall.prepared.as_ref() == Some(&page.before) {
        wall.prepared = Some(page.now);
        return None;
    }
    let showing = Showing { page: Some(page.now), ..wall.showing.clone() };
    send(model, showing)
}

/// The wall and the views that send to it, as they are.
pub(super) fn state(model: &Model) -> WallState {
    let workshop = &model.screens.workshop;
    WallState {
        showing: model.wall.showing.clone(),
        prepared: model.wall.prepared.clone(),
        class: workshop.class,
        question: workshop.votes.live.clone(),
        unkept: workshop.votes.unkept.clone(),
        answered: workshop.votes.answered.clone(),
        case: workshop.cases.live.clone(),
        map: workshop.teams.sent,
        teams: workshop.teams.teams_sent,
    }
}

/// Brings the wall and the views that send to it to where they were. Black stays as it was made since.
pub(super) fn bring_back(model: &mut Model, to: WallState) -> Option<Effect> {
    let workshop = &mut model.screens.workshop;
    (workshop.votes.live, workshop.cases.live) = (to.question, to.case);
    (workshop.teams.sent, workshop.teams.teams_sent) = (to.map, to.teams);
    (workshop.votes.unkept, workshop.votes.answered) = (to.unkept, to.answered);
    model.wall.prepared = to.prepared;
    let Showing { page, countdown, .. } = to.showing;
    let showing = Showing { page, countdown, ..model.wall.showing.clone() };
    send(model, showing)
}

/// What was told on a wall belongs to the page before.
fn unsay(model: &mut Model) {
    if model.wall.follows {
        model.notice = None;
    }
}

/// Takes everything off the wall: names may be on it.
pub(super) fn forget(model: &mut Model) -> Option<Effect> {
    model.wall.prepared = None;
    let neutral = model.wall.showing.cleared();
    send(model, neutral)
}

/// Draws aliases for whoever has none; those of the class in front go by their badges.
pub(super) fn draw_aliases(model: &mut Model) {
    let today = model.today();
    let front = class_of(&model.book, today, model.screens.workshop.class);
    model.wall.draw(&model.book, front, today);
}

/// Sends the screen in front, which only the shell can draw.
pub(super) fn send_screen(model: &mut Model) -> Vec<Effect> {
    if model.only_follows() {
        return Vec::new();
    }
    let why = match model.navigation.tab {
        _ if model.saving.load_progress != LoadProgress::Done => Some(frame::STILL_READING),
        // What is on the wall there is sent by what is done there.
        Tab::Workshop => Some(phrases::SENT_BY_CLASS),
        _ => refusal(model),
    };
    model.notice = why.map(Phrase::say);
    // Whoever is on the page keeps the alias from now on.
    draw_aliases(model);
    if why.is_none() { vec![Effect::DrawScreen] } else { Vec::new() }
}

/// Sends a page that was drawn. Whoever sends it wants to see it: a wall that was black or stood still does so no more.
pub(super) fn send_page(model: &mut Model, page: WallPage) -> Vec<Effect> {
    let showing = Showing { page: Some(page), black: false, frozen: false, ..model.wall.showing.clone() };
    model.wall.prepared = None;
    let effect = send(model, showing);
    model.notice = Some(phrases::SENT.say());
    effect.into_iter().collect()
}

/// Sends what a screen changed of the wall.
pub(super) fn send(model: &mut Model, showing: Showing) -> Option<Effect> {
    if showing == model.wall.showing || model.only_follows() {
        return None;
    }
    let (serial, today) = (model.wall.showing.serial.saturating_add(1), model.today());
    let front = class_of(&model.book, today, model.screens.workshop.class);
    let class = front.filter(|_| showing.page.is_some() || showing.countdown.is_some());
    model.wall.showing = Showing { serial, day: Some(today), class, ..showing };
    Some(Effect::Show(Box::new(model.wall.showing.clone())))
}

/// Tells once how to enlarge the font, where the terminal shows more than a wall can bear. It waits while it would lie on what was
/// sent.
pub(super) fn tell_size(model: &mut Model) {
    if model.wall.on && !model.wall.told && small(model.window.size) && has_foot(model) {
        model.wall.told = true;
        let larger = Key { ctrl: true, ..Key::plain(Code::Char('+')) };
        model.notice = Some(phrases::SMALL.with([&larger.name(model.session.lang)]));
    }
}

/// Whether there is a row for what is told: in a window for the wall a page has all of them, and black hides it.
fn has_foot(model: &Model) -> bool {
    let showing = &model.wall.showing;
    let title = model.wall.title && !model.wall.follows;
    let sent = model.shows_stage() && !title && !showing.is_neutral();
    !sent || !showing.black && (!model.wall.follows || showing.of_desk().is_some())
}

/// Whether an action is stopped because an audience looks. On the title page only what turns to a page counts, or what has
/// nothing to do with a page; elsewhere nothing is changed that nobody could see.
pub(super) fn stops(model: &mut Model, action: Action) -> bool {
    if model.wall.follows {
        return follower_stops(model, action);
    }
    if !model.wall.on {
        return false;
    }
    if model.wall.title {
        return title_stops(model, action);
    }
    let stopped = !allows(model, action);
    if stopped {
        model.notice = Some(phrases::READ_ONLY.say());
    }
    stopped
}

/// A window for the wall has only what belongs to the window.
fn follower_stops(model: &mut Model, action: Action) -> bool {
    let own = key_rows(KeyScope::Wall).any(|row| row.action == action);
    if !own {
        model.notice = Some(phrases::FOLLOWS.say());
    }
    !own
}

fn title_stops(model: &mut Model, action: Action) -> bool {
    match action {
        Action::Go(tab) => {
            model.wall.title = false;
            // The tab behind the title page comes as it is.
            tab == model.navigation.tab
        }
        Action::Drill | Action::Potato => {
            model.wall.title = false;
            false
        }
        Action::Help
        | Action::Palette
        | Action::Language
        | Action::Theme
        | Action::Projector
        | Action::Redraw
        | Action::Suspend
        | Action::Quit => false,
        _ => true,
    }
}
