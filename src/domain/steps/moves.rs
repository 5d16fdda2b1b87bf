//! Works out the moves of a project: forward, back, to lost, and back from lost. Each function returns the move to add to the
//! history, or says what would allow it.

use jiff::civil::Date;

use super::super::account::Account;
use super::super::id::Id;
use super::super::project::{LostReason, Move, Project, Stage};
use super::super::yardstick::Yardstick;
use super::gate::{Requirement, check_gate};
use super::path::origin;
use super::proof::available_proofs;

/// What somebody wants to do with a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoveRequest<'a> {
    /// Where to.
    pub to: Stage,
    /// Why, in words; blank where nothing was written.
    pub reason: &'a str,
    /// The meeting that proves it; of none the best that can is taken.
    pub proof: Option<Id>,
}

/// The day a move is dated: today, but never before the last one, so that the history stays in order.
fn day(project: &Project, today: Date) -> Date {
    project.history.iter().map(|step| step.on).max().map_or(today, |last| last.max(today))
}

/// Moves a project on or back. With a written reason it goes wherever it is wished to but to the lost, whatever the gate lacks.
///
/// # Errors
/// What is missing, where the gate is not met and no reason is written, or where `lose` is the way.
pub fn new_move(
    account: &Account,
    project: &Project,
    wish: &MoveRequest,
    by: &Yardstick,
    today: Date,
) -> Result<Move, Vec<Requirement>> {
    let (reason, to) = (wish.reason.trim(), wish.to);
    let fit = available_proofs(project, to, today);
    let proof = match wish.proof {
        Some(id) => fit.iter().find(|m| m.id == id),
        None => fit.first(),
    };
    let mut needs = check_gate(account, project, to, by, today);
    // A meeting was named and proves nothing here: the gate, which saw another, would have let it through.
    if proof.is_none() && !fit.is_empty() {
        needs.push(if to < Stage::Collection { Requirement::Proof } else { Requirement::Order });
    }
    let never =
        needs.iter().any(|need| matches!(need, Requirement::Another | Requirement::LostReason)) || to == Stage::Lost;
    if !needs.is_empty() && (never || reason.is_empty()) {
        return Err(needs);
    }
    let proof = proof.map(|meeting| meeting.id);
    Ok(Move { on: day(project, today), to, reason: reason.to_owned(), lost: None, proof })
}

/// Gives a project up, with a reason from the list and a text. The history remembers where it stood.
///
/// # Errors
/// `Requirement::Another` where it is lost already, `Requirement::First` where all is paid, `Requirement::Reason` where any
/// other reason lacks its text.
pub fn new_loss(project: &Project, why: LostReason, text: &str, today: Date) -> Result<Move, Vec<Requirement>> {
    let text = text.trim();
    match project.stage() {
        Stage::Lost => Err(vec![Requirement::Another]),
        Stage::Paid => Err(vec![Requirement::First(Stage::Collection)]),
        _ if why == LostReason::Other && text.is_empty() => Err(vec![Requirement::Reason]),
        _ => {
            let on = day(project, today);
            Ok(Move { on, to: Stage::Lost, reason: text.to_owned(), lost: Some(why), proof: None })
        }
    }
}

/// Takes a lost project up again in the stage it was lost in; none where it is not lost.
#[must_use]
pub fn new_revival(project: &Project, today: Date) -> Option<Move> {
    let lost = project.stage() == Stage::Lost;
    let back = Move { on: day(project, today), to: origin(project), reason: String::new(), lost: None, proof: None };
    lost.then_some(back)
}
