//! This file follows up every change of the book: it makes one step of undo, asks for the saves, and brings what is shown in
//! step. No other file does so, so that nothing is changed without being saved.

use crate::effect::Effect;
use crate::form::subject::Subject;
use crate::history::wall_step::WallStep;
use crate::history::{UndoStep, merge_changes};
use crate::model::Model;
use crate::overlay::{Confirm, OnYes, Overlay};
use domain::book::Change;
use domain::id::Id;
use domain::project::{Project, ProjectKey};
use domain::record::Record;
use words::{Phrase, Say, frame};

/// Turns the journal into a step of undo, called `label`, and into saves; a follower's changes are taken back.
pub(super) fn commit_changes(model: &mut Model, label: Option<Say>) -> Vec<Effect> {
    commit_with_wall(model, label, None)
}

/// The same with what was done to the wall: both are one step.
pub(super) fn commit_with_wall(model: &mut Model, label: Option<Say>, wall: Option<Box<WallStep>>) -> Vec<Effect> {
    // The journal is read whatever the screen says it did, so that no change can go unsaved or miss its step of undo.
    let changes = merge_changes(model.book.take_journal());
    if changes.is_empty() {
        if wall.is_some() {
            model.history.push(UndoStep { say: label.unwrap_or_else(|| frame::CHANGED.say()), changes, wall });
        }
        return Vec::new();
    }
    let locked = changes.iter().any(|c| model.saving.file_problems.iter().any(|t| t.key == Some(c.key)));
    // The screens change the book without asking who may write. A file that does not read must not be written over either: what
    // is in it would be lost.
    let refusal = model.saving.access.refusal().or_else(|| locked.then_some(frame::LOCKED));
    if let Some(why) = refusal {
        for change in changes.iter().rev() {
            match &change.before {
                Some(record) => model.book.put_unjournaled(record.clone()),
                None => model.book.remove_unjournaled(change.key),
            }
        }
        model.notice = Some(why.say());
        refresh(model);
        return Vec::new();
    }
    let mut effects = save_changes(model, &changes);
    let arrived: Vec<_> = changes.iter().flat_map(passed_gates).collect();
    if arrived.into_iter().fold(false, |any, gate| model.saving.drafts.forget(&gate.spec().draft_key()) | any) {
        effects.push(model.saving.send_drafts());
    }
    model.history.push(UndoStep { say: label.unwrap_or_else(|| frame::CHANGED.say()), changes, wall });
    effects
}

/// The gates that changed projects have passed: the drafts of their forms are of no use any more.
fn passed_gates(change: &Change) -> Vec<Subject> {
    let (Some(Record::Account(before)), Some(Record::Account(after))) = (&change.before, &change.after) else {
        return Vec::new();
    };
    let stood = |id: Id| before.project(id).map(Project::stage);
    let moved = after.projects.iter().filter(|project| stood(project.id).is_some_and(|stage| stage != project.stage()));
    let key = |project: &Project| ProjectKey { account: after.id, project: project.id };
    moved.map(|project| Subject::Gate(key(project), project.stage())).collect()
}

/// Sends changed records to be saved and shows them.
pub(super) fn save_changes(model: &mut Model, changes: &[Change]) -> Vec<Effect> {
    for change in changes {
        model.saving.mark_sent(change.key);
    }
    refresh(model);
    changes.iter().map(|c| Effect::Save(c.key)).collect()
}

/// Keeps what is shown in step with the book; the screens that are not in front come in step when they come there.
pub(super) fn refresh(model: &mut Model) {
    model.refresh_screen();
}

/// Something is lost by leaving: that is a choice.
pub(super) fn ask_to_quit(model: &mut Model, why: Phrase) {
    model.saving.leaving = false;
    let say = why.say();
    model.overlays.push(Overlay::Confirm(Confirm { say, on_yes: OnYes::QuitUnsaved, yes: false }));
}
