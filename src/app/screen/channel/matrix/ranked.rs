//! The customers in the order in which they are listed, with what every key asks of all of them side by side in memory: the rows
//! themselves lie all over it, and reading 5,000 of those takes longer than the sums do.

use std::cmp::Reverse;
use std::sync::Arc;

use super::row::MatrixRow;
use domain::channel::segment::Segment;
use domain::channel::sums::PlaceSum;
use domain::id::Id;
use domain::settings::ChannelLimits;

/// What is asked of one customer.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RankedRow {
    /// Its number in the order of the ids.
    pub(super) number: usize,
    /// What it adds to the sum of its place.
    pub(super) sum: PlaceSum,
    /// Its place by the limits of the last time.
    pub(super) place: Option<Segment>,
}

/// A customer on the plot.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PlottedRow {
    /// Its place in the order of the lists.
    pub(super) rank: usize,
    pub(super) bin: u64,
    pub(super) share: u8,
    /// Whether it owes money that is late.
    pub(super) late: bool,
}

/// All customers, the most headroom first.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct MatrixRanking {
    rows: Vec<Arc<MatrixRow>>,
    ranked: Vec<RankedRow>,
    /// Those whose potential is known, from the lowest potential and share on.
    pub(super) plotted: Vec<PlottedRow>,
    /// What the places were told by.
    limits: Option<ChannelLimits>,
}

impl MatrixRanking {
    /// Puts customers in order, given in the order of their ids.
    pub(super) fn of<'a>(all: impl Iterator<Item = &'a Arc<MatrixRow>>) -> Self {
        let mut numbered: Vec<_> = all.enumerate().collect();
        numbered.sort_by_cached_key(|(_, row)| (Reverse(row.rank), row.id));
        let ranked = numbered.iter().map(|(number, row)| {
            let sum = PlaceSum::of(row.now.as_ref());
            RankedRow { number: *number, sum, place: None }
        });
        let plotted = numbered.iter().enumerate().filter_map(|(rank, (_, row))| {
            let late = row.is_bad_payer(Some(Segment::Acquire));
            Some(PlottedRow { rank, bin: row.bin?, share: row.share, late })
        });
        let mut plotted: Vec<_> = plotted.collect();
        plotted.sort_by_key(|plotted| (plotted.bin, plotted.share));
        Self {
            ranked: ranked.collect(),
            plotted,
            rows: numbered.into_iter().map(|(_, row)| row.clone()).collect(),
            limits: None,
        }
    }

    /// Tells each customer's place by these limits, where others were in force.
    pub(super) fn judge_by(&mut self, limits: ChannelLimits) {
        if self.limits.replace(limits) != Some(limits) {
            for (ranked, row) in self.ranked.iter_mut().zip(&self.rows) {
                ranked.place = row.place(&limits);
            }
        }
    }

    /// All of them in order.
    pub(super) fn all(&self) -> impl Iterator<Item = (&RankedRow, &Arc<MatrixRow>)> {
        self.ranked.iter().zip(&self.rows)
    }

    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Those at these ranks.
    pub(super) fn list<'a>(&'a self, ranks: &'a [usize]) -> MatrixList<'a> {
        MatrixList { rows: &self.rows, ranks }
    }
}

/// Customers in the order in which they are listed.
#[derive(Debug, Clone, Copy)]
pub struct MatrixList<'a> {
    rows: &'a [Arc<MatrixRow>],
    ranks: &'a [usize],
}

impl<'a> MatrixList<'a> {
    /// How many there are.
    #[must_use]
    pub const fn len(self) -> usize {
        self.ranks.len()
    }

    /// Whether there is nobody.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.ranks.is_empty()
    }

    /// The one in that row.
    #[must_use]
    pub fn get(self, row: usize) -> Option<&'a Arc<MatrixRow>> {
        self.rows.get(*self.ranks.get(row)?)
    }

    /// All of them.
    pub fn iter(self) -> impl Iterator<Item = &'a Arc<MatrixRow>> {
        self.ranks.iter().filter_map(move |rank| self.rows.get(*rank))
    }

    /// The row of a customer.
    #[must_use]
    pub fn row_of(self, id: Id) -> Option<usize> {
        self.iter().position(|row| row.id == id)
    }
}
