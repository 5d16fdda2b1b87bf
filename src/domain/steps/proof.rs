//! Finds the proof of a move (过关凭证): an order, or an advance that counts. A meeting proves at most one move.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::super::meeting::{Meeting, Outcome};
use super::super::project::{Project, SaleSize, Stage};
use super::super::tracker::promise::counts_as_proof;

/// What a move asks the customer to have done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RequiredProof {
    /// Nothing.
    Nothing,
    /// An order or a counting advance.
    OrderOrAdvance,
    /// A signed order.
    Order,
}

/// What a forward move asks. Into collection an order, never an advance; out of the steps 1 to 4 an order or an advance. A small sale
/// is asked for the order alone, because it has no advances.
#[must_use]
pub fn required_proof(size: SaleSize, from: Stage, to: Stage) -> RequiredProof {
    match to {
        _ if to <= from => RequiredProof::Nothing,
        Stage::Collection | Stage::Paid if from < Stage::Collection => RequiredProof::Order,
        Stage::Trust | Stage::Needs | Stage::Value | Stage::Commitment if size == SaleSize::Large => {
            RequiredProof::OrderOrAdvance
        }
        _ => RequiredProof::Nothing,
    }
}

/// Whether an order was signed in a meeting that was held.
#[must_use]
pub fn ordered(meeting: &Meeting, today: Date) -> bool {
    meeting.held(today) && meeting.outcome == Some(Outcome::Order)
}

/// Whether a meeting is good for what is asked.
#[must_use]
pub fn proves(meeting: &Meeting, asked: RequiredProof, today: Date) -> bool {
    match asked {
        RequiredProof::Nothing => false,
        RequiredProof::OrderOrAdvance => counts_as_proof(meeting, today),
        RequiredProof::Order => ordered(meeting, today),
    }
}

/// The signed order that carries a project straight to collection from any stage before it; none where none is signed, or it proved
/// another move.
#[must_use]
pub fn order_to_collection(project: &Project, today: Date) -> Option<&Meeting> {
    let before = super::path::origin(project) < Stage::Collection && project.stage() != Stage::Lost;
    available_proofs(project, Stage::Collection, today).first().copied().filter(|_| before)
}

/// The meetings that can prove a move to a stage and prove no other yet: advances first, since an order is good for more, the latest
/// of each first. For a move that asks for an order any signed one will do; else they date from the day the stage was entered or
/// later. A move that asks for nothing has none.
#[must_use]
pub fn available_proofs(project: &Project, to: Stage, today: Date) -> Vec<&Meeting> {
    let asked = required_proof(project.size, super::path::origin(project), to);
    let entered = project.entered_stage_on();
    let used = |meeting: &Meeting| project.history.iter().any(|step| step.proof == Some(meeting.id));
    let recent = |meeting: &Meeting| asked == RequiredProof::Order || meeting.dated() >= entered;
    let fits = |meeting: &&Meeting| proves(meeting, asked, today) && recent(meeting) && !used(meeting);
    let mut found: Vec<_> = project.meetings.iter().filter(fits).collect();
    found.sort_by_key(|m| (m.outcome == Some(Outcome::Order), Reverse((m.at, m.id))));
    found
}
