//! `update` takes a message and is the only place where the model changes. It answers with the effects that the shell is to
//! perform.

use super::action::{Action, Tab};
use super::aim::Aim;
use super::effect::Effect;
use super::key::Key;
use super::model::Model;
use super::msg::{MouseTarget, Msg};
use super::navigation::Unseen;
use super::overlay::Overlay;
use super::projection::allows;
use super::saving::LoadProgress;
use words::{Phrase, frame};

mod act;
mod commit;
mod data;
mod desk;
mod erase;
mod form;
pub(crate) mod global;
mod handout;
mod input_method;
mod overlay;
mod sample;
mod wall;

pub use desk::grid_columns;

use act::act;
use desk::on_desk;

/// Takes news in and says what the shell is to do.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let seen = moves_lists(model, &msg).then(|| model.aim());
    let mut effects = handle(model, msg);
    effects.extend(wall::keep_up(model));
    if model.wall.on {
        wall::draw_aliases(model);
    }
    if let Some(seen) = seen {
        note_unseen(model, seen);
    }
    if model.saving.load_progress == LoadProgress::Done {
        let chapters = model.screen().chapters().iter().copied();
        let missing: Vec<_> = chapters.filter(|name| model.courses.mark_requested(*name)).collect();
        effects.extend(missing.into_iter().map(Effect::ReadCourse));
    }
    effects
}

/// Whether lists may move though nobody pressed a key: a new day, or a change by another program.
fn moves_lists(model: &Model, msg: &Msg) -> bool {
    match msg {
        Msg::Now(now) => now.date() != model.today(),
        Msg::ChangedOutside(_) | Msg::RemovedOutside(_) | Msg::Merged(..) => true,
        _ => false,
    }
}

/// Remembers until the next frame what moved. What the mouse holds is let go where the cursor is at something else.
fn note_unseen(model: &mut Model, seen: Aim) {
    model.window.unseen.rows = true;
    if model.aim() != seen {
        model.window.unseen.aim = true;
        model.release_mouse();
    }
}

fn handle(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(pressed) => key(model, pressed),
        Msg::Paste(text) => paste(model, &text),
        Msg::Click(target) => click(model, target),
        Msg::Drag(target) => drag(model, target),
        Msg::Release(target) => release(model, target),
        Msg::Wheel(rows) => wheel(model, rows),
        Msg::Resize(columns, rows) => {
            model.window.size = (columns, rows);
            wall::tell_size(model);
            Vec::new()
        }
        Msg::PageSize(rows, limit) => {
            (model.window.page_rows, model.window.scroll_limit) = (rows, limit);
            Vec::new()
        }
        Msg::Drawn => {
            // Under a menu the list cannot be seen.
            if model.overlays.is_empty() {
                model.window.unseen = Unseen::default();
            }
            Vec::new()
        }
        Msg::Now(now) => {
            let (day, before) = (model.today(), model.session.now);
            model.session.now = now;
            let mut effects: Vec<_> = wall::set_second(model, now).into_iter().collect();
            // What is due, stale or overdue hangs on the day, and midnight may pass while the program is open.
            if model.today() != day {
                model.refresh_screen();
                form::update_today(model);
                effects.extend(wall::begin_day(model));
            } else if now != before && model.navigation.tab == Tab::Today {
                // Praise goes stale by the hour.
                model.refresh_screen();
            }
            effects
        }
        Msg::Tick(now) => wall::set_second(model, now).into_iter().collect(),
        Msg::Commit => form::commit_on_pause(model),
        Msg::Leave => form::commit_or_keep(model),
        Msg::Tell(say) => {
            model.notice = Some(say);
            Vec::new()
        }
        other => data::handle(model, other),
    }
}

/// A key clears what was told before, unless it goes on with a word that an input method writes.
fn key(model: &mut Model, pressed: Key) -> Vec<Effect> {
    let before = model.notice.take();
    let effects = lead(model, pressed);
    input_method::join(model, before.as_ref());
    effects
}

/// A key goes to the topmost overlay, else to the field being typed in, else to the screen and the global keys.
fn lead(model: &mut Model, pressed: Key) -> Vec<Effect> {
    // A screen that shows nothing must do nothing: nobody could see what a key did.
    let found = model.session.keymap.find(model.screen_scope(), pressed.narrow());
    if model.too_small() && !matches!(found, Some(Action::Quit | Action::Language)) {
        return Vec::new();
    }
    if !model.overlays.is_empty() {
        return overlay::key(model, pressed);
    }
    // In a field only the few keys of the field count; every other key is text, also `q`.
    let bound = model.session.keymap.find(super::keymap::KeyScope::Field, pressed);
    if let Some(line) = model.screen_mut().line_editor() {
        if bound.is_none() && super::form::typing::line_key(line, pressed) {
            model.refresh_screen();
            return Vec::new();
        }
        return bound.map(|action| act(model, action)).unwrap_or_default();
    }
    let pressed = pressed.narrow();
    if let Some(action) = model.session.keymap.find(model.screen_scope(), pressed) {
        if let Some(digit) = pressed.digit().filter(|_| model.screen().types_number(action)) {
            if wall::stops(model, action) {
                return Vec::new();
            }
            model.notice = model.screen_mut().type_digit(digit).err().map(Phrase::say);
            return Vec::new();
        }
        return act(model, action);
    }
    if model.wall.follows {
        model.notice = Some(words::wall::FOLLOWS.say());
        return Vec::new();
    }
    if model.wall.on && model.wall.title || input_method::tell(model, pressed) {
        return Vec::new();
    }
    let help = model.session.keymap.name(model.screen_scope(), Action::Help, model.session.lang);
    model.notice = Some(frame::NO_KEY_HERE.with([&pressed.name(model.session.lang), &help]));
    Vec::new()
}

/// A pasted text goes in at once and not letter by letter: a whole page of it is one change of the field, one step of undo and
/// one frame, and an Enter in it cannot submit a form.
fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    model.notice = None;
    if model.overlays.is_empty() && !model.too_small() && model.screen().takes_paste(text) {
        return paste_whole(model, text);
    }
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => {
            if form.paste(text) {
                model.notice = Some(words::form::PASTE_CUT.say());
            }
        }
        Some(Overlay::Palette(palette)) => {
            palette.line.insert(text);
            palette.search();
        }
        Some(_) => {}
        None if model.wall.follows => model.notice = Some(words::wall::FOLLOWS.say()),
        None => match model.screen_mut().line_editor() {
            Some(line) => {
                line.insert(text);
                model.refresh_screen();
            }
            None => model.notice = Some(frame::NOWHERE_TO_PASTE.say()),
        },
    }
    Vec::new()
}

/// The screen takes a whole text in, unless nothing may happen there now.
fn paste_whole(model: &mut Model, text: &str) -> Vec<Effect> {
    let refusal = if model.wall.on {
        Some(words::wall::READ_ONLY)
    } else if model.saving.load_progress != LoadProgress::Done {
        Some(frame::STILL_READING)
    } else {
        None
    };
    match refusal {
        Some(why) => {
            model.notice = Some(why.say());
            Vec::new()
        }
        None => on_desk(model, |screen, desk| screen.paste(desk, text)),
    }
}

fn click(model: &mut Model, target: MouseTarget) -> Vec<Effect> {
    model.notice = None;
    match target {
        MouseTarget::Choice(row) => overlay::click(model, row),
        MouseTarget::Mark(field, place) => form::toggle_mark(model, field, place),
        MouseTarget::Key(action) if model.overlays.is_empty() => act(model, action),
        MouseTarget::Key(action) => overlay::act(model, action),
        MouseTarget::Overlay => Vec::new(),
        MouseTarget::Outside if model.overlays.is_empty() => Vec::new(),
        MouseTarget::Outside => overlay::act(model, Action::Back),
        _ if !model.overlays.is_empty() => Vec::new(),
        MouseTarget::Tab(tab) => act(model, Action::Go(tab)),
        MouseTarget::Row(..) | MouseTarget::Pane(_) if model.saving.load_progress != LoadProgress::Done => Vec::new(),
        MouseTarget::Row(..) | MouseTarget::Pane(_) if model.window.unseen.rows => {
            model.notice = Some(frame::MOVED_AWAY.say());
            Vec::new()
        }
        MouseTarget::Row(pane, row) => {
            model.window.mouse_down = target.spot();
            on_desk(model, |screen, desk| screen.click(desk, pane, row))
        }
        MouseTarget::Pane(pane) => {
            model.window.mouse_down = target.spot();
            on_desk(model, |screen, desk| screen.click_pane(desk, pane))
        }
    }
}

/// Shows what letting go here would do.
fn drag(model: &mut Model, target: MouseTarget) -> Vec<Effect> {
    if let (Some(from), Some(over), true) = (model.window.mouse_down, target.spot(), model.overlays.is_empty()) {
        model.screen_mut().drag(from, over);
    }
    Vec::new()
}

fn release(model: &mut Model, target: Option<MouseTarget>) -> Vec<Effect> {
    match (model.window.mouse_down.take(), target.and_then(MouseTarget::spot), model.overlays.is_empty()) {
        (Some(from), Some(to), true) => on_desk(model, |screen, desk| screen.release(desk, from, to)),
        // Let go beside everything, the card stays where it was: nothing is moved by a slip of the hand.
        (Some(from), _, true) => on_desk(model, |screen, desk| screen.release(desk, from, from)),
        _ => {
            model.release_mouse();
            Vec::new()
        }
    }
}

fn wheel(model: &mut Model, rows: i16) -> Vec<Effect> {
    // Nobody who brushes against it is told anything in front of an audience.
    if model.wall.follows && model.overlays.is_empty() {
        return Vec::new();
    }
    let action = if rows < 0 { Action::Up } else { Action::Down };
    if model.wall.on && model.overlays.is_empty() && !allows(model, action) {
        return Vec::new();
    }
    let mut effects = Vec::new();
    for _ in 0..rows.unsigned_abs().min(50) {
        effects.extend(if model.overlays.is_empty() { act(model, action) } else { overlay::act(model, action) });
    }
    effects
}

#[cfg(test)]
mod tests;
