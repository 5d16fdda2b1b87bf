//! Works out what a project is worth in the funnel: its chance, its weighted amount, and the median of all open projects.

use rust_decimal::Decimal;

use super::super::money::Money;
use super::super::project::{Project, Stage};

/// Chances of the target stage and of the six steps, 0 to 100 percent.
pub type Probabilities = [u8; 7];

/// The chance of a stage as a share, 0 to 1: as configured, more than 100 percent counting as 100; of paid 1, of lost 0.
#[must_use]
pub fn probability(probabilities: Probabilities, stage: Stage) -> Decimal {
    let sure = if stage == Stage::Paid { 100 } else { 0 };
    let percent = probabilities.get(stage as usize).copied().unwrap_or(sure);
    Decimal::new(i64::from(percent.min(100)), 2)
}

/// The amount times the chance of its stage; none where the amount is unknown.
#[must_use]
pub fn weighted(project: &Project, probabilities: Probabilities) -> Option<Money> {
    let amount = project.amount?;
    Some(Money(amount.0.saturating_mul(probability(probabilities, project.stage()))))
}

/// The stages whose chance is smaller than that of the stage before: allowed, and worth telling.
#[must_use]
pub fn falling(probabilities: Probabilities) -> Vec<Stage> {
    let steps = Stage::ALL.into_iter().skip(1).zip(probabilities.windows(2));
    steps.filter(|(_, pair)| matches!(pair, [before, after] if after < before)).map(|(stage, _)| stage).collect()
}

/// The median: the middle one, or the mean of the middle two; none of none.
#[must_use]
pub fn median(amounts: impl IntoIterator<Item = Money>) -> Option<Money> {
    let mut all: Vec<Money> = amounts.into_iter().collect();
    all.sort_unstable();
    middle(&all)
}

/// The median of amounts that are in order.
#[must_use]
pub fn middle(sorted: &[Money]) -> Option<Money> {
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = *sorted.get((sorted.len() - 1) / 2)?;
    // Half of each first, so that no sum runs over.
    let half = Decimal::new(5, 1);
    Some(if lower == upper {
        upper
    } else {
        Money(lower.0.saturating_mul(half).saturating_add(upper.0.saturating_mul(half)))
    })
}

/// The median amount of the open projects; those without an amount are left out.
#[must_use]
pub fn open_median<'a>(projects: impl IntoIterator<Item = &'a Project>) -> Option<Money> {
    let open = |project: &&Project| project.stage() < Stage::Collection;
    median(projects.into_iter().filter(open).filter_map(|project| project.amount))
}
