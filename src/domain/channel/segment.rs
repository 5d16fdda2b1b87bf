//! Places a customer in the attack/defence matrix (客户细分的攻守模型): purchase potential against our share of it. The positions of
//! the five cells are our reading, because the figure of the course is lost.

use jiff::civil::Date;
use rust_decimal::{Decimal, RoundingStrategy};
use strum::EnumCount as _;

use super::super::account::{Account, ChannelFigure};
use super::super::money::Money;
use super::super::settings::ChannelLimits;
use super::super::stance::Stance;

/// A cell of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumCount)]
pub enum Segment {
    /// 获取: high potential, low share.
    Acquire,
    /// 保留: high potential, high share.
    Retain,
    /// 侵扰: middle potential, low share; what is disturbed is the rival, not the customer.
    Disrupt,
    /// 维持: middle potential, high share.
    Maintain,
    /// 放弃: low potential, whatever the share.
    Abandon,
}

/// Where customers can stand: the five cells, and the place of those nobody rated. None is that place.
pub const PLACES: [Option<Segment>; Segment::COUNT + 1] = [
    Some(Segment::Acquire),
    Some(Segment::Retain),
    Some(Segment::Disrupt),
    Some(Segment::Maintain),
    Some(Segment::Abandon),
    None,
];

/// The number of a place in [`PLACES`].
#[must_use]
pub fn place_number(place: Option<Segment>) -> usize {
    place.map_or(Segment::COUNT, |segment| segment as usize)
}

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

impl Segment {
    /// From the upper left cell, row by row.
    pub const ALL: [Self; Self::COUNT] = [Self::Acquire, Self::Retain, Self::Disrupt, Self::Maintain, Self::Abandon];

    /// What is done there with time, people and money.
    #[must_use]
    pub const fn stance(self) -> Stance {
        match self {
            Self::Acquire | Self::Disrupt => Stance::Attack,
            Self::Retain => Stance::Defend,
            Self::Maintain => Stance::Maintain,
            Self::Abandon => Stance::Abandon,
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
        match (self.level(potential), self.is_large_share(potential, sales)) {
            (PotentialLevel::Low, _) => Segment::Abandon,
            (PotentialLevel::Middle, false) => Segment::Disrupt,
            (PotentialLevel::Middle, true) => Segment::Maintain,
            (PotentialLevel::High, false) => Segment::Acquire,
            (PotentialLevel::High, true) => Segment::Retain,
        }
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
