//! What a customer owes as of the day in front: counted in whole units, or exactly where its amounts are too fine or too large for
//! that.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use domain::credit::ageing::Debt;
use domain::credit::ageing::units::{DebtUnits, decimal};

/// What a customer owes.
#[derive(Debug, Clone, PartialEq)]
pub enum Owed {
    /// In units, as nearly everybody.
    Counted(DebtUnits),
    /// Worked out from the invoices.
    Exact(Box<Debt>),
}

impl Owed {
    /// All that is worked out of it.
    #[must_use]
    pub fn debt(&self) -> Debt {
        match self {
            Self::Counted(units) => units.debt(),
            Self::Exact(debt) => **debt,
        }
    }

    /// Whether nothing is open, so that there is nothing to show of it.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        match self {
            Self::Counted(units) => units.is_settled(),
            Self::Exact(debt) => debt.is_settled(),
        }
    }

    /// All of it, credits taken off.
    #[must_use]
    pub fn total(&self) -> OwedAmount {
        match self {
            Self::Counted(units) => OwedAmount::Units(units.total()),
            Self::Exact(debt) => OwedAmount::Exact(debt.ageing.total().0),
        }
    }

    /// What is overdue.
    #[must_use]
    pub fn overdue(&self) -> OwedAmount {
        match self {
            Self::Counted(units) => OwedAmount::Units(units.overdue),
            Self::Exact(debt) => OwedAmount::Exact(debt.overdue.0),
        }
    }

    /// Days the oldest of what is overdue is late.
    #[must_use]
    pub fn oldest(&self) -> i32 {
        match self {
            Self::Counted(units) => units.oldest,
            Self::Exact(debt) => debt.oldest,
        }
    }
}

/// An amount to be put in order.
#[derive(Debug, Clone, Copy)]
pub enum OwedAmount {
    Units(i64),
    Exact(Decimal),
}

impl OwedAmount {
    /// The same as a decimal.
    #[must_use]
    pub fn exact(self) -> Decimal {
        match self {
            Self::Units(units) => decimal(units.into()),
            Self::Exact(exact) => exact,
        }
    }
}

impl Ord for OwedAmount {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Units(one), Self::Units(other)) => one.cmp(other),
            _ => self.exact().cmp(&other.exact()),
        }
    }
}

impl PartialOrd for OwedAmount {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for OwedAmount {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for OwedAmount {}
