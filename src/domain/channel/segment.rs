//! Places a customer in the attack/defence matrix (客户细分的攻守模型): purchase potential against our share of it. The positions of
//! the five cells are our reading, because the figure of the course is lost.

use jiff::civil::Date;
use rust_decimal::prelude::ToPrimitive as _;
use rust_decimal::{Decimal, RoundingStrategy};

use super::super::account::{Account, ChannelFigure};
use super::super::money::Money;
pub use super::super::segment::{PLACES, Segment, place_number};
use super::super::settings::ChannelLimits;

/// How high a potential lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PotentialLevel {
    /// Under the limit of the middle.
    Low,
    /// From the limit of the middle on.
    Middle,
    /// From the high limit on.
    High,
}

impl PotentialLevel {
    /// The cell at this height, at the right where we have a large share.
    #[must_use]
    pub const fn cell(self, large: bool) -> Segment {
        match (self, large) {
            (Self::Low, _) => Segment::Abandon,
            (Self::Middle, false) => Segment::Disrupt,
            (Self::Middle, true) => Segment::Maintain,
            (Self::High, false) => Segment::Acquire,
            (Self::High, true) => Segment::Retain,
        }
    }
}

impl ChannelLimits {
    /// How high a potential lies; a limit belongs to the upper side.
    #[must_use]
    pub fn level(&self, potential: Money) -> PotentialLevel {
        if potential < self.middle {
            PotentialLevel::Low
        } else if potential < self.high {
            PotentialLevel::Middle
        } else {
            PotentialLevel::High
        }
    }

    /// Whether we have the share of a potential from which a customer lies at the right.
    #[must_use]
    pub fn is_large_share(&self, potential: Money, sales: Money) -> bool {
        // Compared without a division, so that a potential of nothing needs no case of its own.
        let sold = sales.0.saturating_mul(Decimal::ONE_HUNDRED);
        sold >= potential.0.saturating_mul(Decimal::from(self.share))
    }

    /// The cell of a customer with that potential and those sales a year.
    #[must_use]
    pub fn segment(&self, potential: Money, sales: Money) -> Segment {
        self.level(potential).cell(self.is_large_share(potential, sales))
    }

    /// The same by the [reach](ChannelFigure::reach) of the share, which is worked out once for any limits.
    #[must_use]
    pub fn segment_by_reach(&self, potential: Money, reach: u8) -> Segment {
        self.level(potential).cell(reach >= self.share)
    }

    /// The place those figures give; none where the potential is not known.
    #[must_use]
    pub fn place(&self, figure: Option<&ChannelFigure>) -> Option<Segment> {
        let figure = figure?;
        Some(self.segment(figure.potential?, figure.sales))
    }

    /// The cell of a customer on a day, by the figures known then; none where the potential is not known.
    #[must_use]
    pub fn segment_of(&self, account: &Account, day: Date) -> Option<Segment> {
        self.place(account.channel_figure(day))
    }

    /// A share of the potential in percent as it is shown: whole, half up. Where that would step over the limit it is cut off after
    /// one decimal, so that what is shown lies on the side where the customer lies.
    #[must_use]
    pub fn shown_share(&self, share: Decimal) -> Decimal {
        let limit = Decimal::from(self.share);
        let whole = share.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        if (whole >= limit) == (share >= limit) {
            return whole.normalize();
        }
        share.round_dp_with_strategy(1, RoundingStrategy::ToZero).normalize()
    }
}

impl ChannelFigure {
    /// The largest limit in whole percent by which our share is a large one; what it says of any limit from 0 to 255 is what
    /// [`ChannelLimits::is_large_share`] says. None where no single number does: without a potential, or where figures are under
    /// nothing or beyond all measure.
    #[must_use]
    pub fn reach(&self) -> Option<u8> {
        let potential =
            self.potential.filter(|potential| potential.0 > Decimal::ZERO && self.sales.0 >= Decimal::ZERO)?;
        potential.0.checked_mul(Decimal::from(u8::MAX))?;
        self.sales.0.checked_mul(Decimal::ONE_HUNDRED)?;
        let large = |share| ChannelLimits { share, ..ChannelLimits::default() }.is_large_share(potential, self.sales);
        let near = self.share()?.trunc().to_u8().unwrap_or(u8::MAX);
        // A quotient is rounded at its last digit, and may come to a whole number that is not reached, or miss one that is.
        let around = [near.saturating_add(1), near, near.saturating_sub(1)];
        around.into_iter().find(|share| large(*share))
    }

    /// Our share of the potential in percent, as it is: it may be over a hundred. None where there is no potential to divide by.
    #[must_use]
    pub fn share(&self) -> Option<Decimal> {
        let potential = self.potential?.0;
        if potential <= Decimal::ZERO {
            return None;
        }
        self.sales.0.saturating_mul(Decimal::ONE_HUNDRED).checked_div(potential)
    }

    /// What the customer could still buy from us in a year: potential less sales, never less than nothing. None where the potential
    /// is not known.
    #[must_use]
    pub fn headroom(&self) -> Option<Money> {
        let left = self.potential?.0.saturating_sub(self.sales.0);
        Some(Money(left.max(Decimal::ZERO)))
    }
}

impl Account {
    /// The figures that were known on a day: the latest of a day not after it.
    #[must_use]
    pub fn channel_figure(&self, day: Date) -> Option<&ChannelFigure> {
        self.channel.iter().filter(|figure| figure.on <= day).max_by_key(|figure| figure.on)
    }

    /// Notes figures; those of the same day are replaced. They lie in the order of their days.
    pub fn put_channel_figure(&mut self, figure: ChannelFigure) {
        self.channel.retain(|other| other.on != figure.on);
        let place = self.channel.iter().position(|other| other.on > figure.on).unwrap_or(self.channel.len());
        self.channel.insert(place, figure);
    }
}
