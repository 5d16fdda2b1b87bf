//! Moves the three limit lines of the matrix. A line never passes another one, and a share stays within 1 and 100.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use strum::EnumCount as _;

use super::super::money::Money;
use super::super::settings::ChannelLimits;

/// A limit line of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumCount)]
pub enum LimitLine {
    /// The share from which a customer lies at the right.
    Share,
    /// The potential from which it is middle.
    Middle,
    /// The potential from which it is high.
    High,
}

impl LimitLine {
    /// In the order they are chosen.
    pub const ALL: [Self; Self::COUNT] = [Self::Share, Self::Middle, Self::High];

    /// The one after it, round and round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Share => Self::Middle,
            Self::Middle => Self::High,
            Self::High => Self::Share,
        }
    }
}

/// Why a line does not go where it was to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineRefusal {
    /// The share would leave 1 to 100.
    ShareRange,
    /// The middle line would pass the high one.
    OverHigh,
    /// The high line would pass the middle one.
    UnderMiddle,
    /// A potential of nothing or less is no limit.
    NotPositive,
    /// A potential beyond all measure.
    TooLarge,
}

/// The largest potential a line is moved to.
const TOP: i64 = 1_000_000_000_000;

impl ChannelLimits {
    /// Where a line lies.
    #[must_use]
    pub fn value(&self, line: LimitLine) -> Decimal {
        match line {
            LimitLine::Share => Decimal::from(self.share),
            LimitLine::Middle => self.middle.0,
            LimitLine::High => self.high.0,
        }
    }

    /// The limits with one line elsewhere.
    ///
    /// # Errors
    /// Where the line would pass another one, or leave what it can be.
    pub fn with_line(&self, line: LimitLine, value: Decimal) -> Result<Self, LineRefusal> {
        let mut moved = *self;
        match line {
            LimitLine::Share => {
                let share = value.trunc().to_u8().filter(|share| (1..=100).contains(share));
                moved.share = share.ok_or(LineRefusal::ShareRange)?;
            }
            LimitLine::Middle | LimitLine::High if value <= Decimal::ZERO => return Err(LineRefusal::NotPositive),
            LimitLine::Middle | LimitLine::High if value > Decimal::from(TOP) => return Err(LineRefusal::TooLarge),
            LimitLine::Middle if value > self.high.0 => return Err(LineRefusal::OverHigh),
            LimitLine::High if value < self.middle.0 => return Err(LineRefusal::UnderMiddle),
            LimitLine::Middle => moved.middle = Money(value),
            LimitLine::High => moved.high = Money(value),
        }
        Ok(moved)
    }

    /// The limits with one line a step up or down: one percent of share, or the next round potential. A step that would pass the
    /// other line ends on it.
    ///
    /// # Errors
    /// Where the line lies at its end already.
    pub fn with_step(&self, line: LimitLine, up: bool) -> Result<Self, LineRefusal> {
        let now = self.value(line);
        let wanted = match line {
            LimitLine::Share if up => now + Decimal::ONE,
            LimitLine::Share => now - Decimal::ONE,
            LimitLine::Middle | LimitLine::High => next_round(now, up),
        };
        if up && wanted <= now {
            return Err(LineRefusal::TooLarge);
        }
        match self.with_line(line, wanted) {
            Err(LineRefusal::OverHigh) if self.middle < self.high => self.with_line(line, self.high.0),
            Err(LineRefusal::UnderMiddle) if self.middle < self.high => self.with_line(line, self.middle.0),
            other => other,
        }
    }
}

/// The next potential of two digits and zeros, above or below.
#[must_use]
pub fn next_round(from: Decimal, up: bool) -> Decimal {
    let from = from.clamp(Decimal::ONE, Decimal::from(TOP));
    // The unit is the second digit from the left; just above a power of ten a step down is ten times finer.
    let mut unit = Decimal::ONE;
    let ten = Decimal::TEN;
    while from > unit * Decimal::ONE_HUNDRED || (up && from == unit * Decimal::ONE_HUNDRED) {
        unit *= ten;
    }
    let below = (from / unit).floor() * unit;
    let next = match (up, below == from) {
        (true, _) => below + unit,
        (false, true) => from - unit,
        (false, false) => below,
    };
    next.clamp(Decimal::ONE, Decimal::from(TOP)).normalize()
}

/// A potential rounded to two digits and zeros, as a line that is dragged comes to lie on it.
#[must_use]
pub fn round_potential(value: Decimal) -> Decimal {
    let up = next_round(value, true);
    let down = next_round(up, false);
    if value - down < up - value { down } else { up }
}
