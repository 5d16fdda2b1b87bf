//! The ledger keeps where every customer stands in the matrix, in step with the book. What drawing needs is worked out here when
//! something changes: lists, sums, and how many stand where, so that a frame costs the same whatever the size of the book.

use std::cmp::Reverse;
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
    /// Those the text finds, in the order of their ids; none where nothing is searched.
    pub found: Option<Arc<[Id]>>,
    pub cause: Option<Arc<Cause>>,
}

/// Where all customers stand.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MatrixLedger {
    seen: Follower<Account, Arc<MatrixRow>>,
    judged: Option<(Date, Yardstick)>,
    asked: Option<MatrixQuestion>,
    /// The numbers of the customers in the order of the ids: the most headroom first.
    by_rank: Vec<usize>,
    /// The same from the lowest potential and share on.
    by_spot: Vec<usize>,
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
        if !stands {
            self.put_in_order();
        }
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
        self.sums = PlaceSums::default();
        let looked_at = asked.found.as_deref().map(|found| self.looked_at(found));
        let mut standing = vec![None; self.seen.all().len()];
        for &number in &self.by_rank {
            let Some(seen) = self.seen.all().get(number) else { continue };
            let row = &seen.made;
            let found = looked_at.as_ref().is_none_or(|found| found.get(number).is_some_and(|found| *found));
            if !found || !row.is_of(asked.owner) {
                continue;
            }
            let place = row.place(limits);
            self.sums.add(place, row.now.as_ref());
            if let Some(standing) = standing.get_mut(number) {
                *standing = place;
            }
            if let Some(list) = self.lists.get_mut(place_number(place)) {
                list.push(row.clone());
            }
            if asked.cause.as_ref().is_some_and(|cause| cause.concerns(row, place)) {
                self.caused.push(row.clone());
            }
        }
        if let Some(cause) = &asked.cause {
            cause.sort(&mut self.caused);
        }
        self.count_spots(&standing);
    }

    /// Which of the customers, in the order of their ids, are among these, which lie in that order too.
    fn looked_at(&self, found: &[Id]) -> Vec<bool> {
        let mut found = found.iter().copied().peekable();
        let mut is_found = |id: Id| {
            while found.next_if(|other| *other < id).is_some() {}
            found.next_if_eq(&id).is_some()
        };
        self.seen.all().iter().map(|seen| is_found(seen.id)).collect()
    }

    /// Counts the customers of each spot, given where each stands of those looked at.
    fn count_spots(&mut self, standing: &[Option<Segment>]) {
        let mut spots: [Vec<SpotCount>; Segment::ALL.len()] = Default::default();
        for &number in &self.by_spot {
            let Some((seen, place)) = self.seen.all().get(number).zip(standing.get(number).copied().flatten()) else {
                continue;
            };
            let row = &seen.made;
            let (Some(bin), share, late) = (row.bin, row.share, row.is_bad_payer(Some(place))) else { continue };
            let Some(spots) = spots.get_mut(place_number(Some(place))) else { continue };
            match spots.last_mut() {
                Some(last) if (last.bin, last.share) == (bin, share) => {
                    last.count += 1;
                    last.late |= late;
                }
                _ => spots.push(SpotCount { place, share, bin, count: 1, late }),
            }
        }
        self.spots.clear();
        self.spots.extend(spots.into_iter().flatten());
    }

    /// Puts the customers in the orders in which they are listed and drawn, whatever the limits are.
    fn put_in_order(&mut self) {
        let seen = self.seen.all();
        let rank = |number: &usize| seen.get(*number).map(|seen| (Reverse(seen.made.rank), seen.id));
        let spot = |number: &usize| seen.get(*number).map(|seen| (seen.made.bin, seen.made.share));
        let mut by_rank: Vec<usize> = (0..seen.len()).collect();
        by_rank.sort_by_cached_key(rank);
        let mut by_spot: Vec<usize> = (0..seen.len()).collect();
        by_spot.sort_by_cached_key(spot);
        (self.by_rank, self.by_spot) = (by_rank, by_spot);
    }

    /// How many customers of the whole book stand elsewhere by other limits.
    #[must_use]
    pub fn changing(&self, one: &ChannelLimits, other: &ChannelLimits) -> usize {
        self.seen.all().iter().filter(|seen| seen.made.moves(one, other)).count()
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
