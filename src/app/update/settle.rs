//! After something was done: a step of undo, the saves, and what is shown kept in step with the book.

use crate::app::effect::Effect;
use crate::app::history::{Step, merged};
use crate::app::model::Model;
use crate::app::overlay::{Overlay, ask};
use crate::app::phrase::{Say, frame};
use crate::app::saving::Access;
use crate::app::screen::Screen as _;
use crate::domain::book::Change;

/// Turns the journal into a step of undo, called `label`, and into saves; a follower's changes are taken back.
pub fn settle(model: &mut Model, label: Option<Say>) -> Vec<Effect> {
    let changes = merged(model.book.take_journal());
    if changes.is_empty() {
        return Vec::new();
    }
    let locked = changes.iter().any(|c| model.troubles.iter().any(|t| t.key == Some(c.key)));
    if model.access == Access::Follower || locked {
        for change in changes.iter().rev() {
            match &change.before {
                Some(record) => model.book.lay(record.clone()),
                None => model.book.lift(change.key),
            }
        }
        model.notice = Some(if locked { frame::LOCKED } else { frame::FOLLOWER }.say());
        refresh(model);
        return Vec::new();
    }
    let effects = hand_over(model, &changes);
    model.history.push(Step { say: label.unwrap_or_else(|| frame::CHANGED.say()), changes });
    effects
}

/// Sends changed records to be saved and shows them.
pub fn hand_over(model: &mut Model, changes: &[Change]) -> Vec<Effect> {
    for change in changes {
        model.saving.sent(change.key);
    }
    refresh(model);
    changes.iter().map(|c| Effect::Save(c.key)).collect()
}

/// Keeps what is shown in step with the book.
pub fn refresh(model: &mut Model) {
    // The others come in step when they come in front; the names on the wall come from the first.
    let today = model.today();
    model.brain.refresh(&model.book, today);
    model.relist();
    for row in &model.brain.home.rows {
        let next = model.masks.len() + 1;
        model.masks.entry(row.person()).or_insert(next);
    }
}

/// Something is not on disk: leaving is a choice.
pub fn ask_to_quit(model: &mut Model) {
    model.leaving = false;
    let say = frame::QUIT_UNSAVED.say();
    model.overlays.push(Overlay::Ask(ask::Ask { say, yes: ask::Yes::QuitUnsaved }));
}
