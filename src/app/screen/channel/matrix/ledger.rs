//! The ledger keeps where every customer stands in the matrix, in step with the book. What drawing needs is worked out here when
//! something changes: lists, sums, and how many stand where, so that a frame costs the same whatever the size of the book.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::axis::Axis;
use super::cause::Cause;
use super::row::MatrixRow;
use crate::follow::{Changes, Follower};
use domain::account::Account;
use domain::book::Book;
use domain::channel::segment::{PLACES, Segment, place_number};
use domain::channel::sums::PlaceSums;
use domain::funnel::owner::OwnerFilter;
use domain::id::Id;
use domain::settings::ChannelLimits;
use domain::yardstick::Yardstick;

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
    judged: Option<(Date, Yardstick)>,
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
        let by = book.yardstick();
        let judged = Some((today, by.clone()));
        let anew = self.judged != judged;
        if anew {
            self.seen = Follower::default();
            self.judged = judged;
        }
        let changes = self.seen.look(book.accounts(), |account, _| Arc::new(MatrixRow::of(account, &by, today)));
        let stands = !anew && changes == Changes::Nothing;
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
