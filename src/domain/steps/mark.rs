//! The mark on a card that was moved although its gate was not met.

use jiff::civil::Date;

use super::super::project::{Project, Stage};
use super::check;
use super::gate::{Need, passed, unpaid};
use super::path::{Leg, standing};
use super::proof::{Asked, asked, proves};

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
/// It stands until an order or a counting advance appears that dates from the day of the move or later, and the skipped checks are
/// settled. A stored proof whose promise was broken, or whose date passed unkept, is none any more. Steps that were taken back owe
/// nothing, and a paid card owes what its gate asks for.
#[must_use]
pub fn mark(project: &Project, today: Date) -> Option<Mark> {
    if project.stage() == Stage::Lost {
        return None;
    }
    let mut found = Mark { since: Date::MAX, needs: Vec::new() };
    for leg in standing(project) {
        let owed = [unproven(project, &leg, today), unfinished(project, &leg, today)];
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

fn unproven(project: &Project, leg: &Leg, today: Date) -> Option<Need> {
    let asked = asked(project.size, leg.from, leg.to);
    let stored = leg.step.proof.and_then(|id| project.meeting(id)).is_some_and(|m| proves(m, asked, today));
    let since = || project.meetings.iter().any(|m| m.at.date() >= leg.step.on && proves(m, asked, today));
    match asked {
        Asked::Nothing => None,
        _ if stored || since() => None,
        Asked::Action => Some(Need::Proof),
        Asked::Order => Some(Need::Order),
    }
}

fn unfinished(project: &Project, leg: &Leg, today: Date) -> Option<Need> {
    if leg.to == Stage::Paid { unpaid(project, today) } else { None }
}
