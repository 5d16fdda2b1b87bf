//! The only place where anything changes.

use super::action::Action;
use super::desk::{Desk, Wish};
use super::effect::Effect;
use super::history::{Step, merged};
use super::key::Key;
use super::model::{Model, Reading};
use super::msg::{Msg, Target};
use super::overlay::menu::Menu;
use super::overlay::{Overlay, ask};
use super::phrase::{Say, frame};
use super::saving::Access;
use super::screen::Screen as _;
use crate::domain::lang::Lang;

mod data;
mod form;
mod global;
mod over;

/// Takes news in and says what the shell is to do.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(pressed) => key(model, pressed),
        Msg::Paste(text) => paste(model, &text),
        Msg::Click(target) => click(model, target),
        Msg::Wheel(rows) => wheel(model, rows),
        Msg::Size(columns, rows) => {
            model.size = (columns, rows);
            Vec::new()
        }
        Msg::Page(rows, limit) => {
            (model.page, model.limit) = (rows, limit);
            Vec::new()
        }
        Msg::Now(now) => {
            model.now = now;
            Vec::new()
        }
        Msg::Commit => form::commit(model),
        Msg::Tell(say) => {
            model.notice = Some(say);
            Vec::new()
        }
        other => data::take(model, other),
    }
}

/// A key: to the topmost overlay, else to the field being typed in, else to the screen and what lies behind.
fn key(model: &mut Model, pressed: Key) -> Vec<Effect> {
    model.notice = None;
    if !model.overlays.is_empty() {
        return over::key(model, pressed);
    }
    if let Some(line) = model.brain.line() {
        let bound = model.keymap.find(super::keymap::Scope::Field, pressed);
        if bound.is_none() && super::form::typing::line_key(line, pressed) {
            model.brain.refresh(&model.book);
            return Vec::new();
        }
        return bound.map(|action| act(model, action)).unwrap_or_default();
    }
    let pressed = pressed.narrow();
    if let Some(action) = model.keymap.find(model.screen_scope(), pressed) {
        return act(model, action);
    }
    let help = model.keymap.name(model.screen_scope(), Action::Help, model.lang);
    model.notice = Some(frame::NO_KEY_HERE.with([&pressed.name(model.lang), &help]));
    Vec::new()
}

/// Does an action: a global one here, the rest on the screen.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if let Some(effects) = global::act(model, action) {
        return effects;
    }
    if model.reading != Reading::Done {
        model.notice = Some(frame::STILL_READING.say());
        return Vec::new();
    }
    if let Err(why) = model.brain.can(&model.book, action) {
        model.notice = Some(why.say());
        return Vec::new();
    }
    on_desk(model, |brain, desk| brain.act(desk, action))
}

/// Lets a screen act on a desk, then settles what it did.
pub(super) fn on_desk(model: &mut Model, act: impl FnOnce(&mut super::screen::brain::Brain, &mut Desk)) -> Vec<Effect> {
    let columns = columns(model);
    let mut desk = Desk {
        today: model.now.date(),
        lang: model.lang,
        page: model.page,
        limit: model.limit,
        columns,
        course: model.course.as_deref(),
        book: &mut model.book,
        ids: &mut model.ids,
        told: None,
        label: None,
        wish: None,
    };
    act(&mut model.brain, &mut desk);
    let Desk { told, label, wish, .. } = desk;
    if told.is_some() {
        model.notice.clone_from(&told);
    }
    let effects = settle(model, label.or(told));
    match wish {
        Some(Wish::NewPerson) => form::open(model, super::form::subject::Subject::NewPerson),
        Some(Wish::EditPerson(id)) => form::open(model, super::form::subject::Subject::Person(id)),
        Some(Wish::Menu) => model.overlays.push(Overlay::Menu(Menu::here(model.screen_scope()))),
        None => {}
    }
    effects
}

/// Columns of the grid of elements at the present width and language.
#[must_use]
pub fn columns(model: &Model) -> usize {
    let ruler = model.ruler();
    let sheets = model.course.iter().flat_map(|c| &c.assessment.sheets);
    let widest = sheets.flat_map(|s| &s.elements).map(|e| ruler.width(e.text.get(model.lang))).max();
    super::screen::brain::sheet::columns(usize::from(model.size.0).saturating_sub(2), widest.unwrap_or(16))
}

/// Turns the journal into a step of undo, called `label`, and into saves; a follower's changes are taken back.
pub(super) fn settle(model: &mut Model, label: Option<Say>) -> Vec<Effect> {
    let changes = merged(model.book.take_journal());
    if changes.is_empty() {
        return Vec::new();
    }
    if model.access == Access::Follower {
        for change in changes.iter().rev() {
            match &change.before {
                Some(record) => model.book.lay(record.clone()),
                None => model.book.lift(change.key),
            }
        }
        model.notice = Some(frame::FOLLOWER.say());
        refresh(model);
        return Vec::new();
    }
    let effects = changes.iter().map(|c| Effect::Save(c.key)).collect::<Vec<_>>();
    for change in &changes {
        model.saving.sent(change.key);
    }
    model.history.push(Step { say: label.unwrap_or_else(|| frame::CHANGED.say()), changes });
    refresh(model);
    effects
}

/// Keeps what is shown in step with the book.
pub(super) fn refresh(model: &mut Model) {
    model.brain.refresh(&model.book);
    model.masks = model.book.people().keys().enumerate().map(|(i, id)| (*id, i + 1)).collect();
}

fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    model.notice = None;
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => form.paste(text),
        Some(Overlay::Palette(palette)) => {
            palette.line.insert(text);
            palette.search();
        }
        Some(_) => {}
        None => match model.brain.line() {
            Some(line) => {
                line.insert(text);
                model.brain.refresh(&model.book);
            }
            None => model.notice = Some(frame::NOWHERE_TO_PASTE.say()),
        },
    }
    Vec::new()
}

fn click(model: &mut Model, target: Target) -> Vec<Effect> {
    model.notice = None;
    match target {
        Target::Choice(row) => over::click(model, row),
        Target::Key(action) if model.overlays.is_empty() => act(model, action),
        Target::Key(action) => over::act(model, action),
        Target::Outside if model.overlays.is_empty() => Vec::new(),
        Target::Outside => over::act(model, Action::Back),
        _ if !model.overlays.is_empty() => Vec::new(),
        Target::Tab(tab) => act(model, Action::Go(tab)),
        Target::Row(..) if model.reading != Reading::Done => Vec::new(),
        Target::Row(pane, row) => on_desk(model, |brain, desk| brain.click(desk, pane, row)),
    }
}

fn wheel(model: &mut Model, rows: i16) -> Vec<Effect> {
    let action = if rows < 0 { Action::Up } else { Action::Down };
    let mut effects = Vec::new();
    for _ in 0..rows.unsigned_abs().min(50) {
        effects.extend(if model.overlays.is_empty() { act(model, action) } else { over::act(model, action) });
    }
    effects
}

/// Switches the language and keeps the choice.
pub(super) fn speak(model: &mut Model, lang: Lang) -> Vec<Effect> {
    model.lang = lang;
    model.config.lang = Some(lang);
    vec![Effect::SaveConfig]
}

/// Ends: at once where all is on disk, after the last answer where something is on its way, and asks first where something
/// could not be saved.
pub(super) fn quit(model: &mut Model) -> Vec<Effect> {
    let mut effects = form::commit(model);
    if model.saving.troubled() {
        ask_to_quit(model);
    } else if model.saving.quiet() {
        effects.push(Effect::Quit);
    } else {
        model.leaving = true;
    }
    effects
}

/// Something is not on disk: leaving is a choice.
pub(super) fn ask_to_quit(model: &mut Model) {
    model.leaving = false;
    let say = frame::QUIT_UNSAVED.say();
    model.overlays.push(Overlay::Ask(ask::Ask { say, yes: ask::Yes::QuitUnsaved }));
}

#[cfg(test)]
mod tests;
