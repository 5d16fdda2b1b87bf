//! Measures velocity, the money a day the funnel brings in, and what each of its four levers would change. Where it cannot be
//! measured it says which figure is missing.

use rust_decimal::Decimal;
use strum::EnumCount as _;

use super::super::project::Project;
use super::history::{ProjectStatus, days_to_order, project_status};

/// Closed projects it takes to measure.
pub const CLOSED: usize = 5;

/// One of the four levers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::EnumCount)]
pub enum Lever {
    /// More open projects.
    Open,
    /// A better win rate.
    Rate,
    /// Larger orders.
    Amount,
    /// A shorter way to the order.
    Days,
}

impl Lever {
    /// In the order of the sum.
    pub const ALL: [Self; Self::COUNT] = [Self::Open, Self::Rate, Self::Amount, Self::Days];
}

/// The four figures velocity is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Velocity {
    /// Open projects.
    pub open: Decimal,
    /// Won of the closed, 0 to 1.
    pub rate: Decimal,
    /// Average amount of the won projects that have one.
    pub amount: Decimal,
    /// Average days from the opening to the order, counted as 1 at least.
    pub days: Decimal,
}

/// What velocity cannot be measured without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MissingFigure {
    /// So many more closed projects.
    Closed(usize),
    /// One that is won.
    Won,
    /// The amount of one that is won.
    Amount,
    /// One that was won after it was opened, by its record.
    Days,
}

impl Velocity {
    /// Measures the projects.
    ///
    /// # Errors
    /// What is missing, in the order it would be filled: 5 closed projects, one of them won, one amount, one way to an order.
    pub fn of<'a>(projects: impl IntoIterator<Item = &'a Project>) -> Result<Self, Vec<MissingFigure>> {
        let (mut open, mut lost, mut won) = (0_usize, 0_usize, 0_usize);
        let (mut amounts, mut days) = (Average::default(), Average::default());
        for project in projects {
            match project_status(project) {
                ProjectStatus::Open => open += 1,
                ProjectStatus::Lost => lost += 1,
                ProjectStatus::Won => {
                    won += 1;
                    amounts.add(project.amount.map(|amount| amount.0));
                    days.add(days_to_order(project).map(Decimal::from));
                }
            }
        }
        let closed = won + lost;
        let rate = Decimal::from(won).checked_div(Decimal::from(closed)).unwrap_or_default();
        match (amounts.mean(), days.mean()) {
            (Some(amount), Some(days)) if closed >= CLOSED => {
                Ok(Self { open: Decimal::from(open), rate, amount, days: days.max(Decimal::ONE) })
            }
            (amount, days) => {
                let mut missing = Vec::new();
                missing.extend((closed < CLOSED).then(|| MissingFigure::Closed(CLOSED.saturating_sub(closed))));
                missing.extend((won == 0).then_some(MissingFigure::Won));
                missing.extend((won > 0 && amount.is_none()).then_some(MissingFigure::Amount));
                missing.extend((won > 0 && days.is_none()).then_some(MissingFigure::Days));
                Err(missing)
            }
        }
    }

    /// Money a day: open times rate times amount, by days; fewer than one day counts as one.
    #[must_use]
    pub fn per_day(&self) -> Decimal {
        let value = self.open.saturating_mul(self.rate).saturating_mul(self.amount);
        value.checked_div(self.days.max(Decimal::ONE)).unwrap_or_default()
    }

    /// The same with one figure larger or smaller by so many percent; none falls below 0, the rate stays at 1 at most and the days
    /// at 1 at least.
    #[must_use]
    pub fn with(mut self, lever: Lever, percent: i32) -> Self {
        let factor = Decimal::new(i64::from(percent).saturating_add(100).max(0), 2);
        match lever {
            Lever::Open => self.open = self.open.saturating_mul(factor),
            Lever::Rate => self.rate = self.rate.saturating_mul(factor).min(Decimal::ONE),
            Lever::Amount => self.amount = self.amount.saturating_mul(factor),
            Lever::Days => self.days = self.days.saturating_mul(factor).max(Decimal::ONE),
        }
        self
    }

    /// How much more money a day this is than `before`, as a share: 0.25 is a quarter more. None where that was nothing.
    #[must_use]
    pub fn gain(&self, before: &Self) -> Option<Decimal> {
        self.per_day().checked_div(before.per_day()).map(|ratio| ratio.saturating_sub(Decimal::ONE))
    }
}

/// A mean in the making; what is unknown is left out.
#[derive(Default)]
struct Average {
    sum: Decimal,
    count: usize,
}

impl Average {
    fn add(&mut self, more: Option<Decimal>) {
        if let Some(more) = more {
            self.sum = self.sum.saturating_add(more);
            self.count += 1;
        }
    }

    fn mean(&self) -> Option<Decimal> {
        self.sum.checked_div(Decimal::from(self.count))
    }
}
