//! A form over the screen: typing, committing, keeping what is not valid yet.

use super::settle::settle;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::form::subject::{self, Subject};
use crate::app::form::{Commit, Form, Ground, Named, Value, typing};
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::app::phrase::{Say, form as words, frame};
use crate::app::saving::Access;

/// Lays a form over the screen, with what was left unfinished in it.
pub fn open(model: &mut Model, subject: Subject) {
    if model.access == Access::Follower && subject != Subject::Looks {
        model.notice = Some(frame::FOLLOWER.say());
        return;
    }
    if model.projector && subject != Subject::Looks {
        model.notice = Some(frame::NOT_ON_WALL.say());
        return;
    }
    let roster = model.book.people().values().map(|p| Named::new(p.id, &p.name)).collect();
    let ground = Ground { today: model.today(), roster, ruler: model.ruler() };
    let fields = subject.fields(&model.book, &model.config, model.lang);
    let mut form = Form::new(subject, subject.title(), fields, ground);
    let place = subject.place();
    for draft in model.drafts.entries.iter().filter(|d| d.place == place) {
        form.restore(&draft.field, &draft.text);
        model.notice = Some(words::DRAFT_BACK.say());
    }
    model.overlays.push(Overlay::Form(Box::new(form)));
}

fn form(model: &mut Model) -> Option<&mut Form> {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => Some(form),
        _ => None,
    }
}

/// Turns the choice with the focus by a key; none where the key is not for a choice.
pub fn choose(model: &mut Model, pressed: Key) -> Option<Vec<Effect>> {
    let form = form(model)?;
    let entry = form.entries.get_mut(form.focus)?;
    typing::choose(&mut entry.input, entry.field.kind, pressed).then(|| commit(model))
}

/// Types a key into the field with the focus.
pub fn type_in(model: &mut Model, pressed: Key) {
    if let Some(form) = form(model) {
        form.key(pressed);
    }
}

/// Enter and Tab go on, Shift-Tab goes back, Esc closes; each commits first.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let mut effects = commit(model);
    let Some(form) = form(model) else { return effects };
    form.settle();
    let last = form.focus + 1 >= form.entries.len();
    let wrong = form.problem(form.focus).is_some();
    match action {
        Action::Open if last && !wrong => effects.extend(close(model)),
        Action::Open if wrong => {}
        Action::Open | Action::NextPane | Action::Down => drop(form.step(true)),
        Action::PrevPane | Action::Up => drop(form.step(false)),
        Action::Back => effects.extend(close(model)),
        _ => {}
    }
    effects
}

/// The mouse was pressed on a field.
pub fn click(model: &mut Model, row: usize) -> Vec<Effect> {
    let effects = commit(model);
    if let Some(form) = form(model) {
        form.settle();
        form.focus = row.min(form.entries.len().saturating_sub(1));
    }
    effects
}

fn close(model: &mut Model) -> Vec<Effect> {
    let typed = |f: &Form| f.entry().is_some_and(|e| !typing::text(&e.input).trim().is_empty());
    let kept = form(model).is_some_and(|f| f.problem(f.focus).is_some() && typed(f));
    let emptied = form(model).filter(|f| f.problem(f.focus).is_some() && f.subject != Subject::NewPerson);
    let emptied = emptied.and_then(|f| f.entry().map(|e| e.field.label));
    model.overlays.pop();
    if kept {
        model.notice = Some(words::DRAFT_KEPT.say());
    } else if let Some(label) = emptied {
        model.notice = Some(words::OLD_KEPT.of([label]));
    }
    Vec::new()
}

/// What was kept of the field with the focus is mended: its value stands there again.
fn forget(model: &mut Model, place: &str) -> Vec<Effect> {
    let field = form(model).and_then(|f| f.entry().map(|e| e.field.name)).unwrap_or_default();
    if model.drafts.get(place, field).is_none() {
        return Vec::new();
    }
    model.drafts.set(place, field, None);
    vec![Effect::SaveDrafts]
}

/// A pause in typing commits the field, unless it is half a name.
pub fn pause(model: &mut Model) -> Vec<Effect> {
    if form(model).is_none_or(|f| f.settled()) { commit(model) } else { Vec::new() }
}

/// Commits the field being typed in: a valid value goes into the book, an invalid one is kept as text.
pub fn commit(model: &mut Model) -> Vec<Effect> {
    let Some(form) = form(model) else { return Vec::new() };
    let (subject, place) = (form.subject, form.subject.place());
    match form.commit() {
        Commit::Same => forget(model, &place),
        // Nothing was typed that could be lost: the field keeps what it held.
        Commit::Invalid(_, text, _) if text.trim().is_empty() => Vec::new(),
        Commit::Invalid(field, text, _) => {
            if model.drafts.get(&place, field) == Some(&text) {
                return Vec::new();
            }
            model.drafts.set(&place, field, Some(&text));
            vec![Effect::SaveDrafts]
        }
        Commit::New(field, value) => {
            let mut effects = write(model, subject, field, &value);
            if model.drafts.get(&place, field).is_some() {
                model.drafts.set(&place, field, None);
                effects.push(Effect::SaveDrafts);
            }
            effects
        }
    }
}

fn write(model: &mut Model, target: Subject, field: &'static str, value: &Value) -> Vec<Effect> {
    match target {
        Subject::Looks => {
            let spoken = subject::write_looks(&mut model.config, field, value);
            model.lang = spoken.unwrap_or(model.lang);
            return vec![Effect::SaveConfig];
        }
        Subject::Book => subject::write_book(&mut model.book, field, value),
        Subject::NewPerson if field != "name" => return Vec::new(),
        Subject::NewPerson | Subject::Person(_) => {
            let today = model.today();
            let now = subject::write_person(&mut model.book, &mut model.ids, today, target, (field, value));
            write_pending_kind(model, target, now);
            if let Some(form) = form(model) {
                form.subject = now;
            }
            if let (Subject::NewPerson, Subject::Person(id)) = (target, now) {
                model.brain.open_person(&model.book, id);
            }
        }
    }
    let told = told(model, target);
    model.notice = Some(told.clone());
    settle(model, Some(told))
}

/// The kind may have been chosen before the name made the person.
fn write_pending_kind(model: &mut Model, target: Subject, now: Subject) {
    if target != Subject::NewPerson {
        return;
    }
    let chosen = form(model).and_then(|f| f.entries.iter().find(|e| e.field.name == "kind").map(|e| e.value.clone()));
    if let Some(value) = chosen {
        let today = model.today();
        subject::write_person(&mut model.book, &mut model.ids, today, now, ("kind", &value));
    }
}

fn told(model: &mut Model, target: Subject) -> Say {
    if let (Subject::NewPerson, Some(Subject::Person(id))) = (target, form(model).map(|f| f.subject)) {
        let name = model.book.people().get(&id).map(|p| p.name.clone()).unwrap_or_default();
        frame::ADDED.naming(id, &name, &[])
    } else {
        let label = form(model).and_then(|f| f.entry().map(|e| e.field.label));
        label.map_or_else(|| frame::CHANGED.say(), |label| frame::FIELD_CHANGED.of([label]))
    }
}
