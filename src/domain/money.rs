//! Defines an amount of money: an exact decimal in the one currency of the book.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// An amount in the book's currency; exact, rounded for display only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(pub Decimal);

impl Money {
    /// An amount of whole units.
    #[must_use]
    pub fn whole(units: i64) -> Self {
        Self(Decimal::from(units))
    }
}
