//! This view is the page before the first sheet of an assessment.

use super::route::BrainRoute;
use crate::action::Action;
use crate::desk::Desk;
use crate::keymap::{KeyGroup, KeyScope, row};
use domain::attempt::Attempt;
use domain::id::Id;
use words::{action as labels, brain as phrases};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Intro,
    title: labels::SCOPE_INTRO,
    rows: &[row("enter", Action::Open, labels::BEGIN, true), row("esc", Action::Back, labels::BACK, true)],
};

/// Begins an attempt, or goes back.
pub fn act(desk: &mut Desk, person: Id, action: Action) -> BrainRoute {
    match action {
        Action::Open => {
            let attempt = Attempt::begin(desk.ids, desk.today);
            let id = attempt.id;
            desk.book.edit_person(person, |p| p.attempts.push(attempt));
            // Not told: on a first sheet the line at the bottom belongs to the keys.
            desk.undo_label = Some(phrases::BEGUN.say());
            BrainRoute::Sheet(person, id)
        }
        Action::Back => BrainRoute::Home,
        _ => BrainRoute::Stay,
    }
}
