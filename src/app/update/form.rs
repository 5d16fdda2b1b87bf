//! This file lets a person work in a form: it types, commits, submits, and keeps as a draft what is not valid yet.

use super::commit::commit_changes;
use super::erase;
use crate::action::{Action, Tab};
use crate::effect::Effect;
use crate::form::spec::FormPlace;
use crate::form::subject::{FormWriter, Leaving, Subject};
use crate::form::{Commit, FieldChange, FieldValue, Form, FormSpec, Values, Written, typing};
use crate::key::{Code, Key};
use crate::model::Model;
use crate::overlay::Overlay;
use crate::session::Session;
use crate::wall::Private;
use domain::erasure::Erased;
use words::{form as phrases, frame};

/// Lays a form over the screen, with what was left unfinished in it.
pub(super) fn open_form(model: &mut Model, subject: Subject) {
    let spec = subject.spec();
    // How the program looks is no secret of a customer, and a window that follows may choose its own language.
    let writes_book = spec.place() != FormPlace::Program;
    if writes_book && model.only_follows() {
        return;
    }
    if model.wall.hides(Private::Form) {
        model.notice = Some(frame::NOT_ON_WALL.say());
        return;
    }
    let Some(mut form) = Form::open(subject, &model.form_scene()) else { return };
    let place = spec.draft_key();
    for draft in model.saving.drafts.entries.iter().filter(|d| d.place == place) {
        form.restore(&draft.field, &draft.text);
        // A draft of a field that the form does not ask now is not shown, so it is not announced.
        if form.entries.iter().any(|entry| entry.field.name == draft.field) {
            model.notice = Some(phrases::DRAFT_BACK.say());
        }
    }
    model.overlays.push(Overlay::Form(Box::new(form)));
}

/// A new day has come while forms lie open: from now on they read a day as of today.
pub(super) fn update_today(model: &mut Model) {
    let today = model.today();
    for overlay in &mut model.overlays {
        if let Overlay::Form(form) = overlay {
            form.context.today = today;
        }
    }
}

fn front_form(model: &mut Model) -> Option<&mut Form> {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => Some(form),
        _ => None,
    }
}

/// Turns the choice with the focus by a key; none where the key is not for a choice. A turned choice is committed at once:
/// there is no half of one that somebody might still be typing.
pub(super) fn change_choice(model: &mut Model, pressed: Key) -> Option<Vec<Effect>> {
    let Form { entries, focus, context, .. } = front_form(model)?;
    let entry = entries.get_mut(*focus)?;
    typing::change_choice(&mut entry.input, entry.field.kind, pressed, context).then(|| commit(model))
}

/// Types a key into the field with the focus; tells whether the field took it.
pub(super) fn type_in(model: &mut Model, pressed: Key) -> bool {
    front_form(model).is_some_and(|form| form.key(pressed))
}

/// Enter and Tab go on, Shift-Tab goes back, Esc closes. Each commits first, so that no way out of a field loses what was
/// typed.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let mut effects = commit(model);
    let Some(form) = front_form(model) else { return effects };
    form.show_committed();
    let last = form.at_last();
    let wrong = form.problem(form.focus).is_some();
    match action {
        // Enter on the last field writes what was gathered: it is the key already in use to go on, and there is nowhere to go
        // on to.
        Action::Open if last && form.needs_submit() => effects.extend(submit(model)),
        Action::Open if last && !wrong => effects.extend(close(model)),
        Action::Open if wrong => _ = form.tried.insert(form.focus),
        // The wheel; the keys for it go through `move_cursor` by way of `Form::key`.
        Action::Down => _ = form.move_cursor(Code::Down) || form.move_focus(true),
        Action::Up => _ = form.move_cursor(Code::Up) || form.move_focus(false),
        Action::Open | Action::NextPane => drop(form.move_focus(true)),
        Action::PrevPane => drop(form.move_focus(false)),
        Action::Back => effects.extend(close(model)),
        _ => {}
    }
    effects
}

/// The mouse was pressed on a field.
pub(super) fn click(model: &mut Model, row: usize) -> Vec<Effect> {
    let effects = commit(model);
    if let Some(form) = front_form(model) {
        form.show_committed();
        form.focus = row.min(form.entries.len().saturating_sub(1));
    }
    effects
}

/// The mouse was pressed on a mark: it turns, and the field comes in front.
pub(super) fn toggle_mark(model: &mut Model, field: usize, place: usize) -> Vec<Effect> {
    let mut effects = click(model, field);
    if let Some(form) = front_form(model) {
        form.toggle_mark(place);
        effects.extend(commit(model));
    }
    effects
}

/// Writes all fields of a form that gathers them, as one step of undo; where a field is wrong, goes there and says why.
fn submit(model: &mut Model) -> Vec<Effect> {
    let Some(form) = front_form(model) else { return Vec::new() };
    let (subject, spec) = (form.subject, form.spec());
    let values = match form.values() {
        Ok(values) => values,
        Err((place, why)) => {
            form.focus = place;
            form.tried.extend(0..form.entries.len());
            model.notice = Some(why);
            return Vec::new();
        }
    };
    // Another program may have changed the record while the form lay open: only what was changed here is written.
    let values = if spec.keeps_untouched() { lay_over(model, &*spec, values) } else { values };
    let (mut writer, _) = desk(model);
    let recorded = spec.submit(&mut writer, &values);
    let say = recorded.say.clone();
    model.notice = None;
    let mut effects = commit_changes(model, Some(recorded.say));
    let kept = effects.is_empty();
    if kept && (recorded.refused || model.notice.is_some() || spec.gone(&model.book)) {
        // Refused, or what it belongs to is gone: the form stays, with everything typed in it.
        model.notice.get_or_insert_with(|| if recorded.refused { say } else { phrases::NOT_RECORDED.say() });
        return effects;
    }
    model.overlays.pop();
    model.notice = Some(if kept { phrases::UNCHANGED.say() } else { say });
    if let Some(key) = recorded.show_project.filter(|key| model.book.project(*key).is_some()) {
        if !model.navigation.tab.shares() {
            model.open_tab(Tab::Tracker);
        }
        model.show_project(key);
    }
    if model.saving.drafts.forget(&spec.draft_key()) {
        effects.push(model.saving.send_drafts());
    }
    if let Subject::HandOver(id, Leaving::Erased) = subject {
        erase::ask_erase(model, Erased::Person(id));
    }
    effects
}

/// What a form works on, and the form.
fn desk(model: &mut Model) -> (FormWriter<'_>, Option<&Form>) {
    let Model { book, courses, session, overlays, .. } = model;
    let Session { now, lang, config, ids, keymap: _, terminal: _, second: _ } = session;
    let form = if let Some(Overlay::Form(form)) = overlays.last() { Some(&**form) } else { None };
    (FormWriter { book, courses, ids, today: now.date(), config, lang }, form)
}

/// The answers as they stand in the book now, with those laid over that were changed in the form: what came from elsewhere
/// while the form was open stays.
fn lay_over(model: &mut Model, spec: &dyn FormSpec, values: Values) -> Values {
    let now = spec.fields(&model.form_scene()).unwrap_or_default();
    front_form(model).map_or_else(Values::default, |form| values.laid_over(&now, &form.initial_values))
}

/// Keeps what was typed as a draft, so that it comes back after Esc, a closed window or a power cut.
fn keep_draft(model: &mut Model, place: &str, field: &'static str, text: &str) -> Vec<Effect> {
    if model.saving.drafts.get(place, field) == Some(text) {
        return Vec::new();
    }
    model.saving.drafts.set(place, field, Some(text));
    vec![model.saving.send_drafts()]
}

/// Tells that what was typed is kept: now where it is on the disk, else as soon as it is.
fn tell_kept(model: &mut Model) {
    model.saving.owe_word_of_draft();
    if model.saving.settle_word_of_draft() {
        model.notice = Some(phrases::DRAFT_KEPT.say());
    }
}

fn close(model: &mut Model) -> Vec<Effect> {
    if let Some(form) = front_form(model).filter(|f| f.needs_submit()) {
        let place = form.spec().draft_key();
        model.overlays.pop();
        if model.saving.drafts.entries.iter().any(|d| d.place == place) {
            tell_kept(model);
        }
        return Vec::new();
    }
    let typed = |f: &Form| f.entry().is_some_and(|e| !typing::text(&e.input).trim().is_empty());
    let kept = front_form(model).is_some_and(|f| f.problem(f.focus).is_some() && typed(f));
    let emptied = front_form(model).filter(|f| f.problem(f.focus).is_some() && f.spec().has_record());
    let emptied = emptied.and_then(|f| f.entry().map(|e| e.field.label));
    model.overlays.pop();
    if kept {
        tell_kept(model);
    } else if let Some(label) = emptied {
        model.notice = Some(phrases::OLD_KEPT.with_phrases([label]));
    }
    Vec::new()
}

/// Drops the draft of the field with the focus: its value stands there again.
fn forget_draft(model: &mut Model, place: &str) -> Vec<Effect> {
    let field = front_form(model).and_then(|f| f.entry().map(|e| e.field.name)).unwrap_or_default();
    if model.saving.drafts.get(place, field).is_none() {
        return Vec::new();
    }
    model.saving.drafts.set(place, field, None);
    vec![model.saving.send_drafts()]
}

/// A pause in typing commits the field, unless it is half a name.
pub(super) fn commit_on_pause(model: &mut Model) -> Vec<Effect> {
    if front_form(model).is_none_or(|f| f.can_autocommit()) { commit(model) } else { Vec::new() }
}

/// Commits the field being typed in before the program ends. Half a name, which would be taken for somebody else, is kept as it
/// was typed.
pub(super) fn commit_or_keep(model: &mut Model) -> Vec<Effect> {
    let Some(open) = front_form(model).filter(|form| !form.can_autocommit()) else { return commit(model) };
    let place = open.spec().draft_key();
    let typed = open.entry().map(|entry| (entry.field.name, typing::text(&entry.input)));
    typed.map(|(field, text)| keep_draft(model, &place, field, &text)).unwrap_or_default()
}

/// Commits the field being typed in: a valid value goes into the book, an invalid one is kept as text.
pub(super) fn commit(model: &mut Model) -> Vec<Effect> {
    let Some(open) = front_form(model) else { return Vec::new() };
    let (spec, place) = (open.spec(), open.spec().draft_key());
    match open.commit() {
        Commit::Unchanged if spec.needs_submit() => Vec::new(),
        Commit::Unchanged => forget_draft(model, &place),
        // Nothing was typed that could be lost: the field keeps what it held, and its draft goes.
        Commit::Invalid(_, text, _) if text.trim().is_empty() => forget_draft(model, &place),
        Commit::Invalid(field, text, _) => keep_draft(model, &place, field, &text),
        Commit::Changed(field, value) if spec.needs_submit() => {
            // As understood, not as typed: tomorrow `+7` would be another day.
            let shown = |f: &mut Form| {
                f.entry().map(|e| {
                    typing::draft_text(&typing::input_for(&e.field, &value, &f.context), e.field.kind, &f.context)
                })
            };
            let text = front_form(model).and_then(shown).unwrap_or_default();
            keep_draft(model, &place, field, &text)
        }
        Commit::Changed(field, value) => {
            let mut effects = write(model, &*spec, field, &value);
            if model.saving.drafts.get(&place, field).is_some() {
                model.saving.drafts.set(&place, field, None);
                effects.push(model.saving.send_drafts());
            }
            effects
        }
    }
}

/// Writes a committed field, and tells what became of it.
fn write(model: &mut Model, spec: &dyn FormSpec, name: &'static str, value: &FieldValue) -> Vec<Effect> {
    let (mut writer, form) = desk(model);
    let entries = form.map_or(&[][..], |form| &form.entries);
    let say = match spec.write(&mut writer, &FieldChange { name, value, entries }) {
        Written::Later => return Vec::new(),
        Written::Config => return vec![model.saving.send_config()],
        Written::Refused => {
            model.notice = Some(phrases::NOT_RECORDED.say());
            return Vec::new();
        }
        Written::Book => {
            let label = form.and_then(Form::entry).map(|entry| entry.field.label);
            label.map_or_else(|| frame::CHANGED.say(), |label| frame::FIELD_CHANGED.with_phrases([label]))
        }
        Written::Made(made) => {
            if let Some(form) = front_form(model) {
                form.subject = made.subject;
            }
            model.screens.brain.open_person(&model.book, made.id);
            made.say
        }
    };
    model.notice = Some(say.clone());
    commit_changes(model, Some(say))
}
