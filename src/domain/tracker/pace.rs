//! Measures the pace of a project by two clocks, and tells whether its stage runs ahead of its proof and whether it stands
//! still.

use jiff::civil::Date;

use super::super::meeting::{Meeting, Outcome};
use super::super::project::{CheckState, Project, SaleSize, Stage};
use super::super::settings::Limits;
use super::promise::{counts_as_proof, customer_moved_on};

/// Days on both clocks: how long ago we moved, and how long ago the customer did. Since the opening where nothing happened yet,
/// never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks {
    /// Days since a held meeting, a touch, a done action or a done check.
    pub ours: i64,
    /// Days since the latest order or counting advance, or since the day a promise was kept.
    pub customer: i64,
}

/// Reads the clocks of a project.
#[must_use]
pub fn clocks(project: &Project, today: Date) -> Clocks {
    let held = project.meetings.iter().filter(|m| m.is_ours(today)).map(|m| m.at.date());
    let touches = project.touches.iter().map(|t| t.on);
    let tasks = project.tasks.iter().filter_map(|t| t.done);
    let checks =
        project.checks.iter().filter_map(|c| if let CheckState::Done(day) = c.state { Some(day) } else { None });
    let ours = held.chain(touches).chain(tasks).chain(checks).filter(|day| *day <= today).max();
    let theirs = project.meetings.iter().filter_map(|m| customer_moved_on(m, today)).max();
    let days = |since: Option<Date>| i64::from((today - since.unwrap_or(project.opened)).get_days()).max(0);
    Clocks { ours: days(ours), customer: days(theirs) }
}

/// Whether the stage runs ahead of its proof: the move into it went forward without one, and no order or counting advance is
/// dated on or after it. The first two stages need no proof, and collection needs an order. A small sale is asked for that
/// order alone, because it has no advances.
#[must_use]
pub fn is_stage_ahead(project: &Project, today: Date) -> bool {
    let mut moves: Vec<_> = project.history.iter().collect();
    moves.sort_by_key(|m| m.on);
    let Some((last, before)) = moves.split_last() else { return false };
    let from = before.last().map_or(Stage::Target, |m| m.to);
    let ordered = |m: &Meeting| m.held(today) && m.outcome == Some(Outcome::Order);
    let proves = |m: &Meeting| match last.to {
        Stage::Collection => ordered(m),
        _ => counts_as_proof(m, today),
    };
    let asked = match last.to {
        Stage::Collection => true,
        Stage::Trust | Stage::Needs | Stage::Value | Stage::Commitment => project.size == SaleSize::Large,
        Stage::Target | Stage::Analyse | Stage::Paid | Stage::Lost => false,
    };
    let since = || project.meetings.iter().any(|m| m.dated() >= last.on && proves(m));
    // A promise that was broken since proves nothing any more.
    let proof = last.proof.and_then(|id| project.meeting(id)).filter(|m| proves(m));
    asked && last.to > from && proof.is_none() && !since()
}

/// The days in the stage where they are strictly over its limit and the project is not on hold until after `today`.
#[must_use]
pub fn days_stale(project: &Project, limits: &Limits, today: Date) -> Option<i64> {
    let limit = limits.stage.get(project.stage() as usize)?;
    let held_back = project.hold_until.is_some_and(|until| until > today);
    let age = i64::from((today - project.entered_stage_on()).get_days());
    (age > i64::from(*limit) && !held_back).then_some(age)
}
