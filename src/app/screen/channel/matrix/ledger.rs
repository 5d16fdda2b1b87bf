//! The ledger keeps where every customer stands in the matrix, in step with the book. What drawing needs is worked out here when
//! something changes: lists, sums, and how many stand where, so that a frame costs the same whatever the size of the book.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::ToSpan as _;
use jiff::civil::Date;
use rust_decimal::prelude::ToPrimitive as _;

use super::axis::{Axis, bin};
use super::cause::Cause;
use crate::follow::{Changes, Follower};
use domain::account::{Account, ChannelFigure};
use domain::book::Book;
use domain::channel::segment::{PLACES, Segment, place_number};
use domain::channel::sums::PlaceSums;
use domain::funnel::owner::OwnerFilter;
use domain::id::Id;
use domain::money::Money;
use domain::receivable::open_parts;
use domain::settings::ChannelLimits;
use rust_decimal::Decimal;

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
    owners: BTreeSet<Option<Id>>,
    bin: Option<u64>,
    /// Whole percent of share, at most a hundred.
    share: u8,
}

impl MatrixRow {
    fn of(account: &Account, today: Date) -> Self {
        let now = account.channel_figure(today).cloned();
        let headroom = now.as_ref().and_then(ChannelFigure::headroom);
        let overdue = open_parts(account, today).into_iter().filter(|open| open.is_overdue(today));
        Self {
            id: account.id,
            name: account.name.as_str().into(),
            before: account.channel_figure(quarter_before(today)).cloned(),
            overdue: Money(overdue.fold(Decimal::ZERO, |sum, open| sum.saturating_add(open.left.0))),
            rank: headroom.and_then(|headroom| headroom.0.trunc().to_u64()).unwrap_or(0),
            owners: account.projects.iter().filter(|p| !p.is_closed()).map(|project| project.owner).collect(),
            bin: now.as_ref().and_then(|figure| figure.potential).map(bin),
            share: drawn_share(now.as_ref()),
            now,
        }
    }

    /// Whether it is a customer of whoever is chosen; without an open project it is nobody's.
    fn is_of(&self, owner: OwnerFilter) -> bool {
        let nobody = owner == OwnerFilter::Nobody && self.owners.is_empty();
        owner == OwnerFilter::All || nobody || self.owners.iter().any(|own| owner.matches(*own))
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

/// How many customers stand in one spot of one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpotCount {
    pub place: Segment,
    /// Whole percent of share, at most a hundred.
    pub share: u8,
    pub bin: u64,
    pub count: u32,
    /// Whether one of them is a bad payer to acquire.
    pub late: bool,
}

/// What decides which customers are looked at and where they stand.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MatrixQuestion {
    pub limits: ChannelLimits,
    pub owner: OwnerFilter,
    /// Those the text finds; none where nothing is searched.
    pub found: Option<Arc<BTreeSet<Id>>>,
    pub cause: Option<Arc<Cause>>,
}

/// Where all customers stand.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MatrixLedger {
    seen: Follower<Account, Arc<MatrixRow>>,
    day: Option<Date>,
    asked: Option<MatrixQuestion>,
    /// The customers in each place, the most headroom first.
    pub lists: [Vec<Arc<MatrixRow>>; PLACES.len()],
    /// The customers behind the cause, in its order.
    pub caused: Vec<Arc<MatrixRow>>,
    pub sums: PlaceSums,
    pub axis: Axis,
    pub spots: Vec<SpotCount>,
}

impl MatrixLedger {
    /// Follows the book, the day and what is asked; tells whether anything is new.
    pub fn update(&mut self, book: &Book, today: Date, asked: &MatrixQuestion) -> bool {
        let new_day = self.day != Some(today);
        if new_day {
            self.seen = Follower::default();
            self.day = Some(today);
        }
        let changes = self.seen.look(book.accounts(), |account, _| Arc::new(MatrixRow::of(account, today)));
        let stands = !new_day && changes == Changes::Nothing;
        if stands && self.asked.as_ref() == Some(asked) {
            return false;
        }
        self.axis = Axis::of(&book.settings().channel, self.seen.all().iter().filter_map(|seen| seen.made.bin));
        self.asked = Some(asked.clone());
        self.arrange(asked);
        true
    }

    /// Judges by other limits what is known already.
    pub fn judge_by(&mut self, limits: ChannelLimits) {
        let Some(asked) = self.asked.take() else { return };
        let asked = MatrixQuestion { limits, ..asked };
        self.arrange(&asked);
        self.asked = Some(asked);
    }

    fn arrange(&mut self, asked: &MatrixQuestion) {
        let limits = &asked.limits;
        for list in &mut self.lists {
            list.clear();
        }
        self.caused.clear();
        for row in self.seen.all().iter().map(|seen| &seen.made) {
            let found = asked.found.as_ref().is_none_or(|found| found.contains(&row.id));
            if !found || !row.is_of(asked.owner) {
                continue;
            }
            let place = limits.place(row.now.as_ref());
            if let Some(list) = self.lists.get_mut(place_number(place)) {
                list.push(row.clone());
            }
            if asked.cause.as_ref().is_some_and(|cause| cause.concerns(row, place)) {
                self.caused.push(row.clone());
            }
        }
        for list in &mut self.lists {
            list.sort_unstable_by_key(|row| (Reverse(row.rank), row.id));
        }
        if let Some(cause) = &asked.cause {
            cause.sort(&mut self.caused);
        }
        self.sums = PlaceSums::of(limits, self.lists.iter().flatten().map(|row| row.now.as_ref()));
        self.count_spots();
    }

    /// Counts the customers of each spot.
    fn count_spots(&mut self) {
        let mut spots: Vec<(Segment, u64, u8, bool)> = Vec::new();
        for (place, list) in PLACES.into_iter().zip(&self.lists) {
            let Some(segment) = place else { continue };
            spots.extend(list.iter().filter_map(|row| Some((segment, row.bin?, row.share, row.is_bad_payer(place)))));
        }
        spots.sort_unstable();
        self.spots.clear();
        for (place, bin, share, late) in spots {
            match self.spots.last_mut() {
                Some(last) if (last.place, last.bin, last.share) == (place, bin, share) => {
                    last.count += 1;
                    last.late |= late;
                }
                _ => self.spots.push(SpotCount { place, share, bin, count: 1, late }),
            }
        }
    }

    /// How many customers of the whole book stand elsewhere by other limits.
    #[must_use]
    pub fn changing(&self, one: &ChannelLimits, other: &ChannelLimits) -> usize {
        let moves = |row: &MatrixRow| one.place(row.now.as_ref()) != other.place(row.now.as_ref());
        self.seen.all().iter().filter(|seen| moves(&seen.made)).count()
    }

    /// A customer as of the last look.
    #[must_use]
    pub fn row(&self, id: Id) -> Option<&Arc<MatrixRow>> {
        self.seen.get(id).map(|seen| &seen.made)
    }

    /// Everybody who owns an open project.
    pub fn owners(&self) -> impl Iterator<Item = Id> {
        self.seen.all().iter().flat_map(|seen| seen.made.owners.iter().copied().flatten())
    }

    /// How many customers the book has.
    #[must_use]
    pub fn all(&self) -> usize {
        self.seen.all().len()
    }

    /// The customers by id, as of the last look.
    pub fn ids(&self) -> impl Iterator<Item = Id> {
        self.seen.all().iter().map(|seen| seen.id)
    }
}
