//! Places a customer in the attack/defence matrix (客户细分的攻守模型): purchase potential against our share of it. The positions of
//! the five cells are our reading, because the figure of the course is lost.

use jiff::civil::Date;
use rust_decimal::Decimal;
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
    /// The cell of a customer with that potential and those sales a year.
    #[must_use]
    pub fn segment(&self, potential: Money, sales: Money) -> Segment {
        if potential < self.middle {
            return Segment::Abandon;
        }
        // Compared without a division, so that a potential of nothing needs no case of its own.
        let sold = sales.0.saturating_mul(Decimal::ONE_HUNDRED);
        let much = sold >= potential.0.saturating_mul(Decimal::from(self.share));
        match (potential >= self.high, much) {
            (true, false) => Segment::Acquire,
            (true, true) => Segment::Retain,
            (false, false) => Segment::Disrupt,
            (false, true) => Segment::Maintain,
        }
    }

    /// The cell of a customer on a day, by the figures known then; none where the potential is not known.
    #[must_use]
    pub fn segment_of(&self, account: &Account, day: Date) -> Option<Segment> {
        let figure = account.channel_figure(day)?;
        Some(self.segment(figure.potential?, figure.sales))
    }
}

impl Account {
    /// The figures that were known on a day: the latest of a day not after it.
    #[must_use]
    pub fn channel_figure(&self, day: Date) -> Option<&ChannelFigure> {
        self.channel.iter().filter(|figure| figure.on <= day).max_by_key(|figure| figure.on)
    }
}
