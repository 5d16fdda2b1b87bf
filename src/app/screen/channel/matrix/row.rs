//! A customer as the matrix knows it: its figures today and a quarter ago, what it owes, and where it is drawn.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::axis::bin;
use domain::account::{Account, ChannelFigure};
use domain::channel::segment::Segment;
use domain::channel::spread::account_owners;
use domain::funnel::owner::OwnerFilter;
use domain::id::Id;
use domain::money::Money;
use domain::receivable::open_parts;
use domain::settings::ChannelLimits;
use domain::yardstick::Yardstick;

/// A customer as the matrix knows it.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixRow {
    pub id: Id,
    pub name: Box<str>,
    /// The figures known today.
    pub now: Option<ChannelFigure>,
    /// The figures known a quarter ago.
    pub before: Option<ChannelFigure>,
    /// What is overdue, after the credits of the customer.
    pub overdue: Money,
    /// Its place in a list: whole units of headroom.
    pub rank: u64,
    pub(super) owners: BTreeSet<Option<Id>>,
    pub(super) bin: Option<u64>,
    /// Whole percent of share, at most a hundred.
    pub(super) share: u8,
    /// Up to which limit the share is a large one; see [`ChannelFigure::reach`].
    reach: Option<u8>,
}

impl MatrixRow {
    pub(super) fn of(account: &Account, by: &Yardstick, today: Date) -> Self {
        let now = account.channel_figure(today).cloned();
        let headroom = now.as_ref().and_then(ChannelFigure::headroom);
        let overdue = open_parts(account, today).into_iter().filter(|open| open.is_overdue(today));
        Self {
            id: account.id,
            name: account.name.as_str().into(),
            before: account.channel_figure(quarter_before(today)).cloned(),
            overdue: Money(overdue.fold(Decimal::ZERO, |sum, open| sum.saturating_add(open.left.0))),
            rank: headroom.and_then(|headroom| headroom.0.trunc().to_u64()).unwrap_or(0),
            owners: account_owners(account, by).collect(),
            bin: now.as_ref().and_then(|figure| figure.potential).map(bin),
            share: drawn_share(now.as_ref()),
            reach: now.as_ref().and_then(ChannelFigure::reach),
            now,
        }
    }

    /// Whether it is a customer of whoever is chosen; without an open project it is nobody's.
    pub(super) fn is_of(&self, owner: OwnerFilter) -> bool {
        let nobody = owner == OwnerFilter::Nobody && self.owners.is_empty();
        owner == OwnerFilter::All || nobody || self.owners.iter().any(|own| owner.matches(*own))
    }

    /// The place it has by these limits.
    pub(super) fn place(&self, limits: &ChannelLimits) -> Option<Segment> {
        let potential = self.now.as_ref()?.potential?;
        match self.reach {
            Some(reach) => Some(limits.segment_by_reach(potential, reach)),
            None => limits.place(self.now.as_ref()),
        }
    }

    /// Whether it stands elsewhere by other limits.
    pub(super) fn moves(&self, one: &ChannelLimits, other: &ChannelLimits) -> bool {
        let level = |limits: &ChannelLimits| (limits.middle, limits.high);
        let large = |limits: &ChannelLimits| self.reach.map(|reach| reach >= limits.share);
        // Of a line of share alone most stay, and that is told without their potentials.
        let same = level(one) == level(other) && self.reach.is_some() && large(one) == large(other);
        !same && self.place(one) != self.place(other)
    }

    /// Whether a customer to acquire owes money that is late.
    #[must_use]
    pub fn is_bad_payer(&self, place: Option<Segment>) -> bool {
        place == Some(Segment::Acquire) && self.overdue.0 > Decimal::ZERO
    }

    /// Where it is drawn by figures: column of a hundred, bin; none where the potential is not known.
    #[must_use]
    pub fn point(figure: Option<&ChannelFigure>) -> Option<(u8, u64)> {
        let potential = figure?.potential?;
        Some((drawn_share(figure), bin(potential)))
    }
}

/// Three months before a day.
#[must_use]
pub fn quarter_before(today: Date) -> Date {
    today.saturating_sub(3.months())
}

/// A share as it is drawn: whole percent, at most a hundred.
fn drawn_share(figure: Option<&ChannelFigure>) -> u8 {
    let share = figure.and_then(ChannelFigure::share).unwrap_or_default();
    share.trunc().to_u8().unwrap_or(100).min(100)
}
