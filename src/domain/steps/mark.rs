//! Works out the mark on a card that was moved although its gate was not met, and what would clear it.

use jiff::civil::Date;

use super::super::meeting::Meeting;
use super::super::project::{Project, Stage};
use super::super::tracker::promise::counts_as_proof;
use super::check;
use super::gate::{Requirement, passed, unpaid};
use super::path::{StageMove, standing_moves};
use super::proof::{RequiredProof, ordered, proves, required_proof};

/// What a card owes to the way it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardMark {
    /// The day of the first move that owes something.
    pub since: Date,
    /// What would clear it: a proof or an order dated since the move, checks that were skipped, money to come in. Never empty.
    pub needs: Vec<Requirement>,
}

/// What weighs most of what a card owes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DebtKind {
    /// A proof, or a signed order.
    Proof,
    /// An invoice, or the money of one.
    Money,
    /// Checks that were skipped, nothing else.
    Checks,
}

impl CardMark {
    /// What weighs most: a proof before money, money before checks.
    #[must_use]
    pub fn debt(&self) -> DebtKind {
        let any = |wanted: fn(&Requirement) -> bool| self.needs.iter().any(wanted);
        if any(|need| matches!(need, Requirement::Proof | Requirement::Order)) {
            DebtKind::Proof
        } else if any(|need| matches!(need, Requirement::Invoice | Requirement::Balance(_))) {
            DebtKind::Money
        } else {
            DebtKind::Checks
        }
    }
}

/// Reads the mark of a card; none where nothing is owed, and on a lost one.
///
/// It stands until an order or a counting advance appears that dates from the day of the move or later, one for each move, and the
/// skipped checks are settled. A stored proof whose promise was broken, or whose date passed unkept, is none any more. Steps that were taken back owe
/// nothing, and a paid card owes what its gate asks for.
#[must_use]
pub fn card_mark(project: &Project, today: Date) -> Option<CardMark> {
    if project.stage() == Stage::Lost {
        return None;
    }
    let paid = project.stage() == Stage::Paid;
    let mut found = CardMark { since: Date::MAX, needs: Vec::new() };
    let path = standing_moves(project);
    for (stage_move, proof) in path.iter().zip(unproven(project, &path, today)) {
        // Money that came in is more than any word of the customer, so that a paid card is asked for the rest of it only.
        let owed = [proof.filter(|_| !paid), unfinished(project, stage_move, today)];
        let skipped = passed(stage_move.from, stage_move.to)
            .flat_map(|step| check::open_checks(project, step))
            .map(Requirement::Check);
        for need in owed.into_iter().flatten().chain(skipped) {
            found.since = found.since.min(stage_move.history_move.on);
            if !found.needs.contains(&need) {
                found.needs.push(need);
            }
        }
    }
    (!found.needs.is_empty()).then_some(found)
}

/// Whether a card owes a proof or an order to the way it came: said on the board and told by the alert.
#[must_use]
pub fn owes_proof(project: &Project, today: Date) -> bool {
    card_mark(project, today).is_some_and(|mark| mark.debt() == DebtKind::Proof)
}

/// What each of the moves that stand still owes of proof, in their order. From the latest back every move without a stored proof that
/// holds takes one meeting for itself that proves no other and dates from its day or later; an order, which carries a card from
/// anywhere, is good for every move before it.
fn unproven(project: &Project, path: &[StageMove], today: Date) -> Vec<Option<Requirement>> {
    let mut owed: Vec<_> = path.iter().map(|stage_move| owes(project, stage_move, today)).collect();
    // What is stored with a move and does not prove it is spoken for by none.
    let vain: Vec<_> = path
        .iter()
        .zip(&owed)
        .filter(|(_, need)| need.is_some())
        .map(|(stage_move, _)| stage_move.history_move)
        .collect();
    let stored = |m: &&Meeting| project.history.iter().any(|step| step.proof == Some(m.id) && !vain.contains(&step));
    let mut free: Vec<&Meeting> = project.meetings.iter().filter(|m| !stored(m)).collect();
    for (stage_move, need) in path.iter().zip(&mut owed).rev().filter(|(_, need)| need.is_some()) {
        let since = |m: &Meeting| m.at.date() >= stage_move.history_move.on;
        let order = |m: &Meeting| ordered(m, today) && since(m);
        let later = path
            .iter()
            .filter(|other| other.history_move.on >= stage_move.history_move.on && other.from >= stage_move.to);
        let signed = later.filter_map(|other| project.meeting(other.history_move.proof?)).any(order);
        let taken = free.iter().position(|m| !ordered(m, today) && since(m) && counts_as_proof(m, today));
        if signed || free.iter().any(|m| order(m)) {
            *need = None;
        } else if let Some(place) = taken.filter(|_| *need == Some(Requirement::Proof)) {
            free.remove(place);
            *need = None;
        }
    }
    owed
}

/// What a move owes of proof where none but the one that is stored with it counts.
fn owes(project: &Project, stage_move: &StageMove, today: Date) -> Option<Requirement> {
    let asked = required_proof(project.size, stage_move.from, stage_move.to);
    let stored =
        stage_move.history_move.proof.and_then(|id| project.meeting(id)).is_some_and(|m| proves(m, asked, today));
    match asked {
        RequiredProof::Nothing => None,
        _ if stored => None,
        RequiredProof::OrderOrAdvance => Some(Requirement::Proof),
        RequiredProof::Order => Some(Requirement::Order),
    }
}

fn unfinished(project: &Project, stage_move: &StageMove, today: Date) -> Option<Requirement> {
    if stage_move.to == Stage::Paid { unpaid(project, today) } else { None }
}
