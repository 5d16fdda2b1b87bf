//! Compares selling for cash only with selling everything on credit (赊销还是不赊销).

use rust_decimal::Decimal;

use super::{CalculationFault, part};

/// What is known of the two ways of selling. Percents are parts of a hundred.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CreditCase {
    /// Sales where only cash is taken.
    pub cash_sales: Decimal,
    /// Sales where all buy on credit.
    pub credit_sales: Decimal,
    /// Margin after variable cost, in percent of sales.
    pub margin: Decimal,
    /// Part of the credit sales that is never paid, in percent.
    pub never_paid: Decimal,
    /// What a year of borrowed money costs, in percent.
    pub rate: Decimal,
    /// Days until credit is paid.
    pub days: Decimal,
}

/// What the two ways bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CreditVerdict {
    /// Profit for cash only.
    pub cash: Decimal,
    /// Profit on credit.
    pub credit: Decimal,
    /// The part never paid, in percent, at which both bring the same; below zero where credit never pays.
    pub break_even: Decimal,
}

/// The example of the course: sales for cash and on credit, margin, part never paid, rate, days.
pub const EXAMPLE: [u32; 6] = [1_000_000, 1_300_000, 10, 2, 6, 90];

impl CreditCase {
    /// The example of the course.
    #[must_use]
    pub fn example() -> Self {
        let [cash_sales, credit_sales, margin, never_paid, rate, days] = EXAMPLE.map(Decimal::from);
        Self { cash_sales, credit_sales, margin, never_paid, rate, days }
    }

    /// The profits of both ways, and where they meet.
    ///
    /// # Errors
    /// `BelowZero` where sales, part, rate or days are below nothing, `AboveWhole` where a part is above 100, `RateAboveWhole`,
    /// `NoCreditSales` where nothing is sold on credit, `TooLarge`.
    pub fn verdict(&self) -> Result<CreditVerdict, CalculationFault> {
        let Self { cash_sales, credit_sales, margin, never_paid, rate, days } = *self;
        if [cash_sales, credit_sales, never_paid, rate, days].iter().any(|value| *value < Decimal::ZERO) {
            return Err(CalculationFault::BelowZero);
        }
        if margin > Decimal::ONE_HUNDRED || never_paid > Decimal::ONE_HUNDRED {
            return Err(CalculationFault::AboveWhole);
        }
        if rate > Decimal::ONE_HUNDRED {
            return Err(CalculationFault::RateAboveWhole);
        }
        if credit_sales.is_zero() {
            return Err(CalculationFault::NoCreditSales);
        }
        self.compare().ok_or(CalculationFault::TooLarge)
    }

    /// Divisions come last, so that what comes out even stays even.
    fn compare(&self) -> Option<CreditVerdict> {
        let Self { cash_sales, credit_sales, margin, never_paid, rate, days } = *self;
        let interest = rate.checked_mul(days)?.checked_div(Decimal::from(365))?;
        let cash = part(cash_sales.checked_mul(margin)?);
        let credit = part(credit_sales.checked_mul(margin.checked_sub(never_paid)?.checked_sub(interest)?)?);
        let forgone = margin.checked_mul(cash_sales)?.checked_div(credit_sales)?;
        let break_even = margin.checked_sub(interest)?.checked_sub(forgone)?;
        Some(CreditVerdict { cash, credit, break_even })
    }
}
