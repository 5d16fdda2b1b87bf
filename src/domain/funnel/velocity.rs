//! Measures velocity, the money a day the funnel brings in, and what each of its four levers would change. Where it cannot be
//! measured it says which figure is missing.

use rust_decimal::Decimal;
use strum::EnumCount as _;

use super::super::project::Project;
use super::history::{ProjectStatus, days_to_order, project_status};
use super::rates::{ENOUGH, WinRate};

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

/// A figure as it was counted, not yet divided: a sum of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mean {
    /// What was added up.
    pub sum: Decimal,
    /// Of how many.
    pub count: Decimal,
}

impl Mean {
    /// The mean; 0 of none.
    #[must_use]
    pub fn value(self) -> Decimal {
        self.sum.checked_div(self.count).unwrap_or_default()
    }
}

/// The four figures velocity is made of. None is divided before the end, so that no rounding is multiplied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Velocity {
    /// Open projects.
    pub open: Decimal,
    /// Won of the closed.
    pub rate: Mean,
    /// The amounts of the won projects that have one.
    pub amount: Mean,
    /// The days from the opening to the order, 1 each at least on average.
    pub days: Mean,
    /// What was counted, before any lever.
    pub counted: VelocityCount,
}

/// What a velocity rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct VelocityCount {
    /// How the projects ended, and how many are open.
    pub ends: WinRate,
    /// The average amount of the open projects that have one; none where none has.
    pub open_amount: Option<Decimal>,
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
    /// What is missing, in the order it would be filled: 10 closed projects, one of them won, one amount, one way to an order.
    pub fn of<'a>(projects: impl IntoIterator<Item = &'a Project>) -> Result<Self, Vec<MissingFigure>> {
        let mut ends = WinRate::default();
        let [mut amount, mut days, mut open_amount] = [Mean { sum: Decimal::ZERO, count: Decimal::ZERO }; 3];
        for project in projects {
            let status = project_status(project);
            ends.count(status);
            match status {
                ProjectStatus::Open => open_amount.add(project.amount.map(|amount| amount.0)),
                ProjectStatus::Lost => {}
                ProjectStatus::Won => {
                    amount.add(project.amount.map(|amount| amount.0));
                    days.add(days_to_order(project).map(Decimal::from));
                }
            }
        }
        let missing = missing(ends, amount, days);
        if !missing.is_empty() {
            return Err(missing);
        }
        let open_amount = Some(open_amount).filter(|mean| !mean.count.is_zero()).map(Mean::value);
        Ok(Self {
            open: Decimal::from(ends.open),
            rate: Mean { sum: Decimal::from(ends.won), count: Decimal::from(ends.closed) },
            amount,
            days: Mean { sum: days.sum.max(days.count), ..days },
            counted: VelocityCount { ends, open_amount },
        })
    }

    /// Money a day: open times won times amount, by closed times days, divided once.
    #[must_use]
    pub fn per_day(&self) -> Decimal {
        let days = self.days.sum.max(self.days.count);
        let above = [self.open, self.rate.sum, self.amount.sum, self.days.count];
        divided(above, [self.rate.count, self.amount.count, days])
    }

    /// The least and the most it can be by the projects still open: all of them lost, all of them won, and the orders as large and as
    /// quick as those won so far.
    #[must_use]
    pub fn range(&self) -> (Decimal, Decimal) {
        let WinRate { won, closed, open } = self.counted.ends;
        let with = |won: usize| Mean { sum: Decimal::from(won), count: Decimal::from(closed + open) };
        let of = |rate| Self { rate, ..*self }.per_day();
        (of(with(won)), of(with(won + open)))
    }

    /// The average amount of what is open, where it differs from the average won by more than half of that: then the orders to
    /// come are not the orders that were.
    #[must_use]
    pub fn other_amount(&self) -> Option<Decimal> {
        let won = self.amount.value();
        let gap = |open: &Decimal| open.saturating_sub(won).abs().saturating_mul(Decimal::TWO) > won;
        self.counted.open_amount.filter(gap)
    }

    /// The same with one figure larger or smaller by so many percent; none falls below 0, the rate stays at 1 at most and the days
    /// at 1 at least.
    #[must_use]
    pub fn with(mut self, lever: Lever, percent: i32) -> Self {
        let factor = Decimal::new(i64::from(percent).saturating_add(100).max(0), 2);
        match lever {
            Lever::Open => self.open = self.open.saturating_mul(factor),
            Lever::Rate => self.rate.sum = self.rate.sum.saturating_mul(factor).min(self.rate.count),
            Lever::Amount => self.amount.sum = self.amount.sum.saturating_mul(factor),
            Lever::Days => self.days.sum = self.days.sum.saturating_mul(factor).max(self.days.count),
        }
        self
    }

    /// The figure a lever changes.
    #[must_use]
    pub fn figure(&self, lever: Lever) -> Decimal {
        match lever {
            Lever::Open => self.open,
            Lever::Rate => self.rate.value(),
            Lever::Amount => self.amount.value(),
            Lever::Days => self.days.value(),
        }
    }

    /// How much more money a day this is than `before`, as a share: 0.25 is a quarter more. None where that was nothing.
    #[must_use]
    pub fn gain(&self, before: &Self) -> Option<Decimal> {
        self.per_day().checked_div(before.per_day()).map(|ratio| ratio.saturating_sub(Decimal::ONE))
    }
}

impl Mean {
    /// Counts one more in; what is unknown is left out.
    fn add(&mut self, more: Option<Decimal>) {
        if let Some(more) = more {
            self.sum = self.sum.saturating_add(more);
            self.count += Decimal::ONE;
        }
    }
}

fn missing(ends: WinRate, amount: Mean, days: Mean) -> Vec<MissingFigure> {
    let won = ends.won > 0;
    let all = [
        (ends.closed < ENOUGH).then(|| MissingFigure::Closed(ENOUGH.saturating_sub(ends.closed))),
        (!won).then_some(MissingFigure::Won),
        (won && amount.count.is_zero()).then_some(MissingFigure::Amount),
        (won && days.count.is_zero()).then_some(MissingFigure::Days),
    ];
    all.into_iter().flatten().collect()
}

/// The product of some figures by the product of others. It is divided once; only where a product is more than a decimal holds,
/// which no real book comes to, one figure after the other.
fn divided(above: [Decimal; 4], below: [Decimal; 3]) -> Decimal {
    let product = |all: &[Decimal]| all.iter().try_fold(Decimal::ONE, |product, next| product.checked_mul(*next));
    if let (Some(above), Some(below)) = (product(&above), product(&below)) {
        return above.checked_div(below).unwrap_or_default();
    }
    let [first, rest @ ..] = above;
    let pairs = rest.into_iter().zip(below);
    pairs.fold(first, |value, (more, less)| value.saturating_mul(more.checked_div(less).unwrap_or_default()))
}
