//! Works out the coverage of a quarter: the open pipeline that closes in it, divided by what is still to be won. Open money that
//! no quarter can count on, because its expected close is past or not known, is told apart and never dropped.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::super::alerts::past_close;
use super::super::id::Id;
use super::super::money::Money;
use super::super::project::Project;
use super::super::quarter::Quarter;
use super::super::settings::Target;
use super::figures::StageSum;
use super::history::{ProjectStatus, ordered_on, project_status};
use super::owner::OwnerFilter;

/// Quarters told at most.
pub const MOST: usize = 4;

/// A target, and how far its quarter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// What is to be won.
    pub target: Money,
    /// What was won: orders of the quarter.
    pub won: Money,
    /// Open projects whose close is expected in the quarter and not past, unweighted.
    pub pipeline: Money,
}

/// Open money that belongs to no quarter, and how many cards have no amount; nothing of it is weighted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Unscheduled {
    /// The expected close is past.
    pub past: StageSum,
    /// No close is expected.
    pub undated: StageSum,
}

impl Unscheduled {
    /// Adds up in one pass.
    #[must_use]
    pub fn of<'a>(projects: impl IntoIterator<Item = &'a Project>, today: Date) -> Self {
        let mut found = Self::default();
        for project in projects.into_iter().filter(|project| project_status(project) == ProjectStatus::Open) {
            if past_close(project, today).is_some() {
                found.past.add_card(project.amount, None);
            } else if project.close.is_none() {
                found.undated.add_card(project.amount, None);
            }
        }
        found
    }

    /// Both together.
    #[must_use]
    pub fn all(&self) -> StageSum {
        self.past.plus(self.undated)
    }
}

impl Coverage {
    /// Adds up what belongs to a target in one pass. Amounts that are unknown are left out.
    #[must_use]
    pub fn of<'a>(projects: impl IntoIterator<Item = &'a Project>, target: &Target, today: Date) -> Self {
        let mut found = Self { target: target.amount, won: Money::default(), pipeline: Money::default() };
        let mine = |project: &&Project| target.owner.is_none_or(|owner| project.owner == Some(owner));
        for project in projects.into_iter().filter(mine) {
            let day = |wanted: Option<Date>| wanted.is_some_and(|day| target.quarter.contains(day));
            let to = match project_status(project) {
                ProjectStatus::Open if day(project.close.filter(|close| *close >= today)) => &mut found.pipeline,
                ProjectStatus::Won if day(ordered_on(project)) => &mut found.won,
                _ => continue,
            };
            to.0 = to.0.saturating_add(project.amount.map_or(Decimal::ZERO, |amount| amount.0));
        }
        found
    }

    /// Whether what was won is the target or more.
    #[must_use]
    pub fn reached(&self) -> bool {
        self.won >= self.target
    }

    /// Pipeline by what is still to be won: 3 is three times as much. None where the target is reached.
    #[must_use]
    pub fn ratio(&self) -> Option<Decimal> {
        let left = self.target.0.saturating_sub(self.won.0);
        self.pipeline.0.checked_div(left).filter(|_| !self.reached())
    }
}

/// The target of somebody, or with none of all of us, for a quarter; of several the one set last.
#[must_use]
pub fn find_target(targets: &[Target], owner: Option<Id>, quarter: Quarter) -> Option<&Target> {
    targets.iter().rev().find(|target| target.owner == owner && target.quarter == quarter)
}

/// The target of those whose projects are looked at; of nobody's there is none.
#[must_use]
pub fn target_of_owner(targets: &[Target], owner: OwnerFilter, quarter: Quarter) -> Option<&Target> {
    find_target(targets, owner.person(), quarter).filter(|target| owner.aims(target.owner))
}

/// The quarter that runs, and the next ones with a target of somebody; [`MOST`] at most.
#[must_use]
pub fn quarters(targets: &[Target], owner: OwnerFilter, today: Date) -> Vec<Quarter> {
    let now = Quarter::of(today);
    let ahead = targets.iter().filter(|target| target.quarter >= now && owner.aims(target.owner));
    let mut quarters: Vec<Quarter> = ahead.map(|target| target.quarter).collect();
    quarters.push(now);
    quarters.sort_unstable();
    quarters.dedup();
    quarters.truncate(MOST);
    quarters
}
