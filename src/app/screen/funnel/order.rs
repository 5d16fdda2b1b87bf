//! This file orders the cards of a column and the owners that a filter offers.

use std::cmp::{Ordering, Reverse};
use strum::EnumCount as _;

use super::card::Card;
use domain::money::Money;
use words::{Phrase, funnel as phrases};

/// What the cards are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, strum::EnumCount)]
pub enum Order {
    /// Longest in the stage first.
    #[default]
    Age,
    /// Largest amount first; those without one last.
    Amount,
    /// Best grade first.
    Grade,
    /// Next action due first; those without a day last.
    Next,
    /// By the sound of customer and project.
    Name,
}

impl Order {
    /// In the order they are offered.
    pub const ALL: [Self; Self::COUNT] = [Self::Age, Self::Amount, Self::Grade, Self::Next, Self::Name];

    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Phrase {
        match self {
            Self::Age => phrases::BY_AGE,
            Self::Amount => phrases::BY_AMOUNT,
            Self::Grade => phrases::BY_GRADE,
            Self::Next => phrases::BY_NEXT,
            Self::Name => phrases::BY_NAME,
        }
    }

    /// The one offered next.
    #[must_use]
    pub fn next(self) -> Self {
        let place = Self::ALL.iter().position(|order| *order == self).map_or(0, |place| place + 1);
        Self::ALL.get(place).copied().unwrap_or_default()
    }

    /// Compares two cards under the median of the open projects. Equals go by name; no two cards are equal.
    #[must_use]
    pub fn compare(self, median: Option<Money>, a: &Card, b: &Card) -> Ordering {
        let first = match self {
            Self::Age => (a.days.is_none(), Reverse(a.days)).cmp(&(b.days.is_none(), Reverse(b.days))),
            Self::Amount => b.amount.cmp(&a.amount),
            Self::Grade => a.grade(median).letter.cmp(&b.grade(median).letter),
            Self::Next => (a.due().is_none(), a.due()).cmp(&(b.due().is_none(), b.due())),
            Self::Name => Ordering::Equal,
        };
        first.then_with(|| a.sort_key.cmp(&b.sort_key)).then_with(|| a.key.cmp(&b.key))
    }
}
