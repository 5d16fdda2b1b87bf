//! Names the two reference grids of the course: what their rows and columns are, and what a sum of each comes to.

use rust_decimal::Decimal;

use crate::screen::credit::figure::written;
use domain::course::lesson::PageFigure;
use domain::credit::bad_debt::{self, extra_sales};
use domain::credit::delay::{self, Lasts, months_until_gone};
use domain::credit::{CalculationFault, half_up};
use words::{Say, credit as phrases};

/// One of the two grids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, strum::EnumCount, strum::VariantArray)]
pub enum GridKind {
    /// Losses down, margins across: the sales that repay it.
    #[default]
    BadDebt,
    /// Margins down, rates across: the months until it is gone.
    Delay,
}

impl GridKind {
    /// The figures of the rows, from above.
    #[must_use]
    pub const fn rows(self) -> &'static [u32] {
        match self {
            Self::BadDebt => &bad_debt::LOSSES,
            Self::Delay => &delay::MARGINS,
        }
    }

    /// The figures of the columns, from the left.
    #[must_use]
    pub const fn columns(self) -> &'static [u32] {
        match self {
            Self::BadDebt => &bad_debt::MARGINS,
            Self::Delay => &delay::RATES,
        }
    }

    /// The grid that a figure of the course is; none of another figure.
    #[must_use]
    pub const fn of(figure: PageFigure) -> Option<Self> {
        match figure {
            PageFigure::BadDebt => Some(Self::BadDebt),
            PageFigure::Delay => Some(Self::Delay),
            PageFigure::Kite | PageFigure::Matrix | PageFigure::Rope | PageFigure::Funnel => None,
        }
    }

    /// The other one.
    pub(super) const fn other(self) -> Self {
        match self {
            Self::BadDebt => Self::Delay,
            Self::Delay => Self::BadDebt,
        }
    }

    /// What a sum comes to; none where money costs nothing and delay eats nothing.
    ///
    /// # Errors
    /// Why there is no figure.
    pub fn exact(self, one: Decimal, two: Decimal) -> Result<Option<Decimal>, CalculationFault> {
        match self {
            Self::BadDebt => extra_sales(one, two).map(Some),
            Self::Delay => months_until_gone(one, two).map(|lasts| match lasts {
                Lasts::Months(months) => Some(months),
                Lasts::Always => None,
            }),
        }
    }

    /// The same as it is written.
    ///
    /// # Errors
    /// Why there is no figure.
    pub fn sum(self, one: Decimal, two: Decimal) -> Result<Option<String>, CalculationFault> {
        let write = |exact| match self {
            Self::BadDebt => written(half_up(exact, 0)),
            Self::Delay => half_up(exact, 1).to_string(),
        };
        self.exact(one, two).map(|exact| exact.map(write))
    }

    /// The sum with its figures, as a sentence.
    ///
    /// # Errors
    /// Why there is no figure.
    pub(super) fn sentence(self, one: Decimal, two: Decimal) -> Result<Say, CalculationFault> {
        let figures = [written(one), written(two)];
        let [first, second] = &figures;
        Ok(match (self, self.sum(one, two)?) {
            (Self::BadDebt, Some(sum)) => phrases::BAD_DEBT_CELL.with([first, second, &sum]),
            (Self::Delay, Some(_)) if one <= Decimal::ZERO => phrases::DELAY_NOTHING.say(),
            (Self::Delay, Some(sum)) => phrases::DELAY_CELL.with([first, second, &sum]),
            (_, None) => phrases::DELAY_NEVER.say(),
        })
    }

    /// The place of the figure a fault is about.
    pub(super) const fn blamed(self, fault: CalculationFault) -> usize {
        match (self, fault) {
            (Self::BadDebt, CalculationFault::NoMargin | CalculationFault::AboveWhole)
            | (Self::Delay, CalculationFault::BelowZero | CalculationFault::RateAboveWhole) => 1,
            _ => 0,
        }
    }
}
