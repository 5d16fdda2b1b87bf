//! Tells exactly what is missing to a move from stage to stage. No gate refuses for good: a written reason opens it. Source:
//! the six steps of the course.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::super::account::Account;
use super::super::money::Money;
use super::super::project::{Project, Stage};
use super::super::yardstick::Yardstick;
use super::check::{self, CheckKey, STEPS};
use super::path::origin;
use super::proof::{RequiredProof, available_proofs, required_proof};

/// Something a move still lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Requirement {
    /// A stage other than the one it stands in.
    Another,
    /// One stage at a time: this one comes first.
    First(Stage),
    /// An owner who is somebody in the book.
    Owner,
    /// One contact with a name at the customer.
    Contact,
    /// A written reason: to pursue it, to step back, or what was lost and how.
    Reason,
    /// Why it was lost, from the list.
    LostReason,
    /// A check that is open.
    Check(CheckKey),
    /// An order or a counting advance, dated since the stage was entered.
    Proof,
    /// A signed order; an advance will not do.
    Order,
    /// At least one invoice.
    Invoice,
    /// A balance of zero; this much is open, negative where too much was paid.
    Balance(Money),
}

/// Tells exactly what a move to a stage lacks; empty where the gate is open.
///
/// Forward goes one stage at a time: into the first step with an owner, a reason and a named contact; out of the steps 1 to 4 with
/// their checks settled and a proof; into collection on a signed order, which carries a card there from anywhere; to paid with
/// an invoice and nothing left to pay. Backward always needs a reason, a lost project goes back where it was lost without one, and
/// losing asks why.
#[must_use]
pub fn check_gate(account: &Account, project: &Project, to: Stage, by: &Yardstick, today: Date) -> Vec<Requirement> {
    let now = origin(project);
    let lost = project.stage() == Stage::Lost;
    if to == project.stage() {
        return vec![Requirement::Another];
    }
    match (now, to) {
        (Stage::Paid, Stage::Lost) => vec![Requirement::First(Stage::Collection)],
        (_, Stage::Lost) => vec![Requirement::LostReason],
        _ if lost && to == now => Vec::new(),
        _ if lost => vec![Requirement::First(now), Requirement::Reason],
        _ if to < now => vec![Requirement::Reason],
        _ => forward(account, project, (now, to), by, today),
    }
}

fn forward(
    account: &Account,
    project: &Project,
    (from, to): (Stage, Stage),
    by: &Yardstick,
    today: Date,
) -> Vec<Requirement> {
    let order = !available_proofs(project, Stage::Collection, today).is_empty();
    let asked = required_proof(project.size, from, to);
    if to == Stage::Collection {
        return if order { Vec::new() } else { vec![Requirement::Order] };
    }
    let mut needs = Vec::new();
    // A signed order carries the card to collection from anywhere, so that only the last stage is left to go.
    let carried = order && to == Stage::Paid;
    let next = if carried { Some(Stage::Collection) } else { next(from) };
    needs.extend(next.filter(|next| *next < to).map(Requirement::First));
    if from == Stage::Target && !carried {
        needs.extend(pursuit(account, project, by));
    }
    if !carried {
        needs.extend(passed(from, to).flat_map(|step| check::open_checks(project, step)).map(Requirement::Check));
    }
    match asked {
        RequiredProof::Order if !order => needs.push(Requirement::Order),
        RequiredProof::OrderOrAdvance if available_proofs(project, to, today).is_empty() => {
            needs.push(Requirement::Proof);
        }
        _ => {}
    }
    if to == Stage::Paid {
        needs.extend(unpaid(project, today));
    }
    needs
}

fn next(stage: Stage) -> Option<Stage> {
    Stage::ALL.into_iter().find(|other| *other > stage && *other != Stage::Lost)
}

/// What is missing to take a customer up: owner and contact where they are, the reason always, since it is written with the move.
fn pursuit(account: &Account, project: &Project, by: &Yardstick) -> Vec<Requirement> {
    let named = account.contacts.iter().any(|c| c.archived.is_none() && !c.name.trim().is_empty());
    let missing = [
        (by.owner(project).is_none(), Requirement::Owner),
        (!named, Requirement::Contact),
        (true, Requirement::Reason),
    ];
    missing.into_iter().filter(|(lacks, _)| *lacks).map(|(_, need)| need).collect()
}

/// The steps whose checks a forward move asks for: the one it leaves, if that is 1 to 4, and every one it passes over.
pub(super) fn passed(from: Stage, to: Stage) -> impl Iterator<Item = u8> {
    let (from, to) = (from as u8, to as u8);
    (1..=STEPS).filter(move |step| (*step == from && from <= 4 && from < to) || (from < *step && *step < to))
}

/// What is missing to be paid: an invoice that is no credit, and a balance of zero over all of them.
pub(super) fn unpaid(project: &Project, today: Date) -> Option<Requirement> {
    if project.invoices.iter().all(|invoice| invoice.amount.0 < Decimal::ZERO) {
        return Some(Requirement::Invoice);
    }
    let balances = project.invoices.iter().map(|invoice| invoice.balance(today).0);
    let left = balances.fold(Decimal::ZERO, Decimal::saturating_add);
    (!left.is_zero()).then_some(Requirement::Balance(Money(left)))
}
