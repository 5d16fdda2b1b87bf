//! Counts and sums the cards of each stage, plain and weighted by their chance.

use rust_decimal::Decimal;

use super::super::money::Money;
use super::super::project::{Project, Stage};
use super::amount::{Probabilities, weighted};

/// The cards of one stage, or of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StageSum {
    /// Cards.
    pub count: usize,
    /// Cards without an amount; in no sum.
    pub unpriced: usize,
    /// Their amounts.
    pub amount: Money,
    /// Their amounts, each times its chance.
    pub weighted: Money,
}

impl StageSum {
    fn add_project(&mut self, project: &Project, probabilities: Probabilities) {
        self.add_card(project.amount, weighted(project, probabilities));
    }

    /// Counts one more card in, with what it is worth; none where that is unknown.
    pub fn add_card(&mut self, amount: Option<Money>, weighted: Option<Money>) {
        self.count += 1;
        self.unpriced += usize::from(amount.is_none());
        let add = |to: &mut Money, more: Option<Money>| {
            to.0 = to.0.saturating_add(more.map_or(Decimal::ZERO, |m| m.0));
        };
        add(&mut self.amount, amount);
        add(&mut self.weighted, weighted);
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            count: self.count + other.count,
            unpriced: self.unpriced + other.unpriced,
            amount: Money(self.amount.0.saturating_add(other.amount.0)),
            weighted: Money(self.weighted.0.saturating_add(other.weighted.0)),
        }
    }

    /// This without the cards of a part of it; none where the sums came to their end and a difference would be a guess.
    #[must_use]
    pub fn minus(self, part: Self) -> Option<Self> {
        let full = [self.amount, self.weighted].iter().any(|sum| sum.0 == Decimal::MAX || sum.0 == Decimal::MIN);
        (!full).then(|| Self {
            count: self.count.saturating_sub(part.count),
            unpriced: self.unpriced.saturating_sub(part.unpriced),
            amount: Money(self.amount.0.saturating_sub(part.amount.0)),
            weighted: Money(self.weighted.0.saturating_sub(part.weighted.0)),
        })
    }
}

/// The figures of all stages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures([StageSum; 9]);

impl Figures {
    /// Counts and adds up in one pass.
    #[must_use]
    pub fn of<'a>(projects: impl IntoIterator<Item = &'a Project>, probabilities: Probabilities) -> Self {
        let mut found = Self::default();
        for project in projects {
            if let Some(sum) = found.0.get_mut(project.stage() as usize) {
                sum.add_project(project, probabilities);
            }
        }
        found
    }

    /// The figures of a stage.
    #[must_use]
    pub fn stage(&self, stage: Stage) -> StageSum {
        self.0.get(stage as usize).copied().unwrap_or_default()
    }

    /// The open pipeline: the target stage and the steps 1 to 5. Step 6 is won and counts in the cash forecast.
    #[must_use]
    pub fn open(&self) -> StageSum {
        self.0.iter().take(Stage::Collection as usize).fold(StageSum::default(), |all, sum| all.plus(*sum))
    }

    /// Every card of the book.
    #[must_use]
    pub fn all(&self) -> StageSum {
        self.0.iter().fold(StageSum::default(), |all, sum| all.plus(*sum))
    }
}
