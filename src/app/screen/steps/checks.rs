//! This file settles a check: done today, not applicable, or open again. Each change is told and can be undone.

use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use domain::book::Book;
use domain::project::{CheckState, ProjectKey};
use domain::steps::check::{self, CheckKey};
use words::{Phrase, Say, steps as phrases};

/// How a check stands.
#[must_use]
pub fn check_state(book: &Book, key: ProjectKey, check: CheckKey) -> Option<CheckState> {
    book.project(key).and_then(|(_, project)| check::check_state(project, check)).cloned()
}

/// A check in words: the name of its step, and its number there.
#[must_use]
pub fn naming_check(phrase: Phrase<2>, check: CheckKey) -> Say {
    phrase.args([phrases::step(check.step).into(), check.number.to_string().into()])
}

/// Ticks a check as done today; one that is done is opened again.
pub fn toggle(desk: &mut Desk, key: ProjectKey, check: CheckKey) {
    match check_state(desk.book, key, check) {
        Some(CheckState::Done(_)) => reopen(desk, key, check),
        Some(CheckState::NotApplicable(_)) | None => {
            let today = desk.today;
            set_state(desk, key, check, (Some(CheckState::Done(today)), phrases::TICKED));
        }
    }
}

/// Asks why a check does not apply; where that was said before, it applies again.
pub fn waive(desk: &mut Desk, key: ProjectKey, check: CheckKey) {
    if let Some(CheckState::NotApplicable(_)) = check_state(desk.book, key, check) {
        set_state(desk, key, check, (None, phrases::APPLIES));
    } else {
        desk.request = Some(Request::Form(Subject::Waive(key, check)));
    }
}

/// Opens a check again.
pub fn reopen(desk: &mut Desk, key: ProjectKey, check: CheckKey) {
    set_state(desk, key, check, (None, phrases::REOPENED));
}

fn set_state(desk: &mut Desk, key: ProjectKey, check: CheckKey, (state, done_phrase): (Option<CheckState>, Phrase<2>)) {
    let mut changed = false;
    desk.book.edit_project(key, |project| changed = check::set_check(project, check, state).is_ok());
    if changed {
        desk.tell(naming_check(done_phrase, check));
    }
}
