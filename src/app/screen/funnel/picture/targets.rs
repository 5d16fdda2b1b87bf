//! This file lays the targets out in rows: this quarter, and the next ones that have a target.

use jiff::civil::Date;

use super::bar::length;
use domain::funnel::coverage::{Coverage, Unscheduled, quarters, target_of_owner};
use domain::funnel::owner::OwnerFilter;
use domain::id::Id;
use domain::project::Project;
use domain::quarter::Quarter;
use domain::settings::Target;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TargetRow {
    pub quarter: Quarter,
    /// Whether it is the one that runs.
    pub runs: bool,
    /// The target with how far it is; none where none is set.
    pub set: Option<Set>,
}

/// A target and how far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Set {
    /// Names the target.
    pub id: Id,
    /// How far its quarter is.
    pub coverage: Coverage,
    /// How much of the target is won, 0 to 1000.
    pub won: u16,
    /// How much of it is won or in the pipeline.
    pub covered: u16,
}

/// The targets of somebody, or of all of us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Targets {
    /// The quarter that runs, and the next ones with a target; 4 at most.
    pub rows: Vec<TargetRow>,
    /// Targets of others for this quarter or later.
    pub elsewhere: usize,
    /// Open money of theirs that no quarter can count on.
    pub unscheduled: Unscheduled,
}

impl Targets {
    /// Lays out how far each is. `projects` are those of everybody.
    #[must_use]
    pub fn of(projects: &[&Project], targets: &[Target], owner: OwnerFilter, today: Date) -> Self {
        let now = Quarter::of(today);
        let ahead = || targets.iter().filter(|target| target.quarter >= now);
        let row = |quarter: Quarter| TargetRow {
            quarter,
            runs: quarter == now,
            set: target_of_owner(targets, owner, quarter).map(|target| set(projects, target, today)),
        };
        let rows = quarters(targets, owner, today).into_iter().map(row).collect();
        let theirs = projects.iter().copied().filter(|project| owner.matches(project.owner));
        Self {
            rows,
            elsewhere: ahead().filter(|t| !owner.aims(t.owner)).count(),
            unscheduled: Unscheduled::of(theirs, today),
        }
    }
}

fn set(projects: &[&Project], target: &Target, today: Date) -> Set {
    let coverage = Coverage::of(projects.iter().copied(), target, today);
    let both = coverage.won.0.saturating_add(coverage.pipeline.0);
    // A target of zero is reached from the start.
    let won = if coverage.reached() { super::bar::FULL } else { length(coverage.won.0, target.amount.0) };
    Set { id: target.id, coverage, won, covered: length(both, target.amount.0).max(won) }
}
