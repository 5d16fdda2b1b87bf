//! The mark on a card that was moved although its gate was not met.

use jiff::civil::Date;

use super::super::meeting::Meeting;
use super::super::project::{Project, Stage};
use super::super::tracker::promise::counts;
use super::check;
use super::gate::{Need, passed, unpaid};
use super::path::{Leg, standing};
use super::proof::{RequiredProof, asked, ordered, proves};

/// What a card owes to the way it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The day of the first move that owes something.
    pub since: Date,
    /// What would clear it: a proof or an order dated since the move, checks that were skipped, money to come in. Never empty.
    pub needs: Vec<Need>,
}

/// What weighs most of what a card owes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Debt {
    /// A proof, or a signed order.
    Proof,
    /// An invoice, or the money of one.
    Money,
    /// Checks that were skipped, nothing else.
    Checks,
}

impl Mark {
    /// What weighs most: a proof before money, money before checks.
    #[must_use]
    pub fn debt(&self) -> Debt {
        let any = |wanted: fn(&Need) -> bool| self.needs.iter().any(wanted);
        if any(|need| matches!(need, Need::Proof | Need::Order)) {
            Debt::Proof
        } else if any(|need| matches!(need, Need::Invoice | Need::Balance(_))) {
            Debt::Money
        } else {
            Debt::Checks
        }
    }
}

/// Reads the mark of a card; none where nothing is owed, and on a lost one.
///
/// It stands until an order or a counting advance appears that dates from the day of the move or later, one for each move, and the
/// skipped checks are settled. A stored proof whose promise was broken, or whose date passed unkept, is none any more. Steps that were taken back owe
/// nothing, and a paid card owes what its gate asks for.
#[must_use]
pub fn mark(project: &Project, today: Date) -> Option<Mark> {
    if project.stage() == Stage::Lost {
        return None;
    }
    let mut found = Mark { since: Date::MAX, needs: Vec::new() };
    let path = standing(project);
    for (leg, proof) in path.iter().zip(unproven(project, &path, today)) {
        let owed = [proof, unfinished(project, leg, today)];
        let skipped = passed(leg.from, leg.to).flat_map(|step| check::open(project, step)).map(Need::Check);
        for need in owed.into_iter().flatten().chain(skipped) {
            found.since = found.since.min(leg.step.on);
            if !found.needs.contains(&need) {
                found.needs.push(need);
            }
        }
    }
    (!found.needs.is_empty()).then_some(found)
}

/// What each of the moves that stand still owes of proof, in their order. From the latest back every move without a stored proof that
/// holds takes one meeting for itself that proves no other and dates from its day or later; an order, which carries a card from
/// anywhere, is good for every move before it.
fn unproven(project: &Project, path: &[Leg], today: Date) -> Vec<Option<Need>> {
    let mut owed: Vec<_> = path.iter().map(|leg| owes(project, leg, today)).collect();
    // What is stored with a move and does not prove it is spoken for by none.
    let vain: Vec<_> = path.iter().zip(&owed).filter(|(_, need)| need.is_some()).map(|(leg, _)| leg.step).collect();
    let stored = |m: &&Meeting| project.history.iter().any(|step| step.proof == Some(m.id) && !vain.contains(&step));
    let mut free: Vec<&Meeting> = project.meetings.iter().filter(|m| !stored(m)).collect();
    for (leg, need) in path.iter().zip(&mut owed).rev().filter(|(_, need)| need.is_some()) {
        let since = |m: &Meeting| m.at.date() >= leg.step.on;
        let order = |m: &Meeting| ordered(m, today) && since(m);
        let later = path.iter().filter(|other| other.step.on >= leg.step.on && other.from >= leg.to);
        let signed = later.filter_map(|other| project.meeting(other.step.proof?)).any(order);
        let taken = free.iter().position(|m| !ordered(m, today) && since(m) && counts(m, today));
        if signed || free.iter().any(|m| order(m)) {
            *need = None;
        } else if let Some(place) = taken.filter(|_| *need == Some(Need::Proof)) {
            free.remove(place);
            *need = None;
        }
    }
    owed
}

/// What a move owes of proof where none but the one that is stored with it counts.
fn owes(project: &Project, leg: &Leg, today: Date) -> Option<Need> {
    let asked = asked(project.size, leg.from, leg.to);
    let stored = leg.step.proof.and_then(|id| project.meeting(id)).is_some_and(|m| proves(m, asked, today));
    match asked {
        RequiredProof::Nothing => None,
        _ if stored => None,
        RequiredProof::Action => Some(Need::Proof),
        RequiredProof::Order => Some(Need::Order),
    }
}

fn unfinished(project: &Project, leg: &Leg, today: Date) -> Option<Need> {
    if leg.to == Stage::Paid { unpaid(project, today) } else { None }
}
