//! The ledger keeps where every customer stands in the matrix, in step with the book. What drawing needs is worked out here when
//! something changes: lists, sums, and how many stand where, so that a frame costs the same whatever the size of the book.

use std::sync::Arc;

use jiff::civil::Date;

use super::axis::Axis;
use super::cause::Cause;
use super::ranked::{MatrixList, MatrixRanking, PlottedRow};
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
    ranking: MatrixRanking,
    /// The ranks of the customers in each place.
    lists: [Vec<usize>; PLACES.len()],
    /// The ranks of the customers behind the cause, in its order.
    caused: Vec<usize>,
    pub sums: PlaceSums,
    pub axis: Axis,
    /// The limits the axis was laid for.
    set_by: Option<ChannelLimits>,
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
        let limits = book.settings().channel;
        if !stands || self.set_by != Some(limits) {
            self.axis = Axis::of(&limits, self.seen.all().iter().filter_map(|seen| seen.made.bin));
            self.set_by = Some(limits);
        }
        if !stands {
            self.ranking = MatrixRanking::of(self.seen.all().iter().map(|seen| &seen.made));
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
        self.ranking.judge_by(asked.limits);
        for list in &mut self.lists {
            list.clear();
        }
        self.caused.clear();
        self.sums = PlaceSums::default();
        let looked_at = asked.found.as_deref().map(|found| self.looked_at(found));
        let mut standing = vec![None; self.ranking.len()];
        for ((rank, (ranked, row)), standing) in self.ranking.all().enumerate().zip(&mut standing) {
            let found = looked_at.as_ref().is_none_or(|found| found.get(ranked.number).is_some_and(|found| *found));
            if !found || (asked.owner != OwnerFilter::All && !row.is_of(asked.owner)) {
                continue;
            }
            let place = ranked.place;
            self.sums.add(place, &ranked.sum);
            *standing = place;
            if let Some(list) = self.lists.get_mut(place_number(place)) {
                list.push(rank);
            }
            if asked.cause.as_ref().is_some_and(|cause| cause.concerns(row, place)) {
                self.caused.push(rank);
            }
        }
        if let Some(cause) = &asked.cause {
            let all: Vec<_> = self.ranking.all().map(|(_, row)| row).collect();
            self.caused.sort_by_cached_key(|rank| all.get(*rank).map(|row| cause.order(row)));
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

    /// Counts the customers of each spot, given where each stands of those looked at, by rank.
    fn count_spots(&mut self, standing: &[Option<Segment>]) {
        let mut spots: [Vec<SpotCount>; Segment::ALL.len()] = Default::default();
        for &PlottedRow { rank, bin, share, late } in &self.ranking.plotted {
            let Some(place) = standing.get(rank).copied().flatten() else { continue };
            let Some(spots) = spots.get_mut(place_number(Some(place))) else { continue };
            let late = late && place == Segment::Acquire;
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

    /// The customers in a place, by its number: the most headroom first.
    #[must_use]
    pub fn list(&self, place: usize) -> MatrixList<'_> {
        self.ranking.list(self.lists.get(place).map(Vec::as_slice).unwrap_or_default())
    }

    /// The customers in each place.
    pub fn lists(&self) -> impl Iterator<Item = MatrixList<'_>> {
        self.lists.iter().map(|ranks| self.ranking.list(ranks))
    }

    /// The customers behind the cause, in its order.
    #[must_use]
    pub fn caused(&self) -> MatrixList<'_> {
        self.ranking.list(&self.caused)
    }

    /// Nobody is listed by a cause any longer.
    pub fn forget_cause(&mut self) {
        self.caused.clear();
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
