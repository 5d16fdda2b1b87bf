//! This file moves a project along the funnel, from whatever screen. It moves at once where the gate is open, and opens the
//! form of what is missing where it is not. It refuses nothing without saying what would allow it.

use super::desk::{Desk, Request};
use super::form::subject::{Subject, gate::wording};
use domain::project::{Move, Project, ProjectKey, Stage};
use domain::steps::loose_ends::loose_ends;
use domain::steps::moves::{self, new_move};
use domain::steps::path::origin;
use domain::steps::proof::order_to_collection;
use words::{Phrase, action, gate as phrases, tracker};

/// Which way somebody wants to move a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Forward,
    Backward,
    /// Out of the funnel.
    Lose,
}

/// Why a project in a stage cannot go that way at all, whatever is done about it: the same words on every screen.
#[must_use]
pub const fn dead_end(stage: Stage, way: Way) -> Option<Phrase> {
    match (stage, way) {
        (Stage::Paid, Way::Forward) => Some(phrases::NOTHING_BEYOND),
        (Stage::Target, Way::Backward) => Some(phrases::NOTHING_BEFORE),
        (Stage::Lost, Way::Backward | Way::Lose) => Some(phrases::LOST_ALREADY),
        _ => None,
    }
}

/// Moves it one stage on, and with a signed order straight to collection; of a lost one it tells what takes it up again.
pub fn forward(desk: &mut Desk, key: ProjectKey) {
    let Some(stage) = stage(desk, key) else { return };
    match stage {
        Stage::Lost => tell_lost(desk, key),
        _ if refused(desk, stage, Way::Forward) => {}
        _ if carried(desk, key) => to(desk, key, Stage::Collection),
        _ => adjacent_stage(stage, 1).into_iter().for_each(|next| to(desk, key, next)),
    }
}

/// Tells that it is lost, and what takes it up again where.
fn tell_lost(desk: &mut Desk, key: ProjectKey) {
    let stage = desk.book.project(key).map(|(_, project)| tracker::stage(origin(project)));
    if let Some(stage) = stage {
        desk.tell(phrases::LOST_REVIVES.with_phrases([action::REVIVE, stage]));
    }
}

/// Whether a signed order that proves no other move takes it straight to collection.
fn carried(desk: &Desk, key: ProjectKey) -> bool {
    desk.book.project(key).is_some_and(|(_, project)| order_to_collection(project, desk.today).is_some())
}

/// Moves it one stage back. That always asks why, and the answer stays in the history.
pub fn backward(desk: &mut Desk, key: ProjectKey) {
    let Some(stage) = stage(desk, key) else { return };
    if !refused(desk, stage, Way::Backward)
        && let Some(before) = adjacent_stage(stage, -1)
    {
        to(desk, key, before);
    }
}

/// Moves it to a stage, such as the column it was dragged to. To the lost it asks why. A lost one goes back at once to the
/// stage where it was lost, and to no other: from there it moves like any project.
pub fn to(desk: &mut Desk, key: ProjectKey, stage: Stage) {
    let Some((account, project)) = desk.book.project(key) else { return };
    if stage == Stage::Lost && project.stage() != Stage::Lost {
        lose(desk, key);
    } else if stage == project.stage() {
        desk.tell(phrases::STANDS_THERE.with_phrases([tracker::stage(stage)]));
    } else if project.stage() == Stage::Lost && stage == origin(project) {
        revive(desk, key);
    } else if project.stage() == Stage::Lost {
        tell_lost(desk, key);
    } else if stage == Stage::Paid && !loose_ends(project, desk.today).is_empty() {
        // What is still open is asked about, even where nothing is missing.
        desk.request = Some(Request::Form(Subject::Gate(key, stage)));
    } else {
        let request = moves::MoveRequest { to: stage, reason: "", proof: None };
        match new_move(account, project, &request, &desk.book.yardstick(), desk.today) {
            Ok(step) => add_move(desk, key, step),
            Err(_) => desk.request = Some(Request::Form(Subject::Gate(key, stage))),
        }
    }
}

/// Gives it up: asks why.
pub fn lose(desk: &mut Desk, key: ProjectKey) {
    match stage(desk, key) {
        None => {}
        Some(stage) if refused(desk, stage, Way::Lose) => {}
        Some(Stage::Paid) => desk.tell(phrases::PAID_NOT_LOST.with_phrases([tracker::stage(Stage::Collection)])),
        Some(_) => desk.request = Some(Request::Form(Subject::Lose(key))),
    }
}

/// Takes a lost one up again, in the stage it was lost in.
pub fn revive(desk: &mut Desk, key: ProjectKey) {
    let Some((_, project)) = desk.book.project(key) else { return };
    match moves::new_revival(project, desk.today) {
        Some(step) => {
            let say = phrases::REVIVED.args([project.name.as_str().into(), tracker::stage(step.to).into()]);
            desk.tell(say);
            desk.book.edit_project(key, |project| project.history.push(step));
        }
        None => desk.tell(phrases::NEVER_LOST),
    }
}

/// Tells why it cannot go that way; whether it cannot.
fn refused(desk: &mut Desk, stage: Stage, way: Way) -> bool {
    let why = dead_end(stage, way);
    if let Some(why) = why {
        desk.tell(why);
    }
    why.is_some()
}

fn stage(desk: &Desk, key: ProjectKey) -> Option<Stage> {
    desk.book.project(key).map(|(_, project)| project.stage())
}

/// The stage so many places on; none where there is none, and the lost is no place on the way.
fn adjacent_stage(stage: Stage, by: isize) -> Option<Stage> {
    let place = (stage as usize).checked_add_signed(by)?;
    Stage::ALL.get(place).copied().filter(|stage| *stage != Stage::Lost)
}

/// Adds the move to the history and tells where the project stands now.
fn add_move(desk: &mut Desk, key: ProjectKey, step: Move) {
    desk.book.edit_project(key, |project| project.history.push(step));
    let text = |project: &Project| wording::move_text(project, desk.today);
    if let Some(say) = desk.book.project(key).map(|(_, project)| text(project)) {
        desk.tell(say);
    }
}

#[cfg(test)]
mod tests;
