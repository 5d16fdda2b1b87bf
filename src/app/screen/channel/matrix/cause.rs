//! A cause is a cell of the table of resources with the customers that stand behind it. The matrix lists them in its order.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::row::MatrixRow;
use domain::channel::segment::Segment;
use domain::id::Id;
use domain::resource::Resource;
use domain::stance::Stance;

/// What the customers behind a cell are listed by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    pub resource: Resource,
    pub stance: Stance,
    /// Whether more went there than was planned: those it went to come first, else those it did not go to.
    pub over: bool,
    /// What went to each customer there: tenths of time, or projects.
    pub loads: BTreeMap<Id, u32>,
}

impl Cause {
    /// What went to a customer.
    #[must_use]
    pub fn load(&self, id: Id) -> u32 {
        self.loads.get(&id).copied().unwrap_or(0)
    }

    /// Whether a customer stands behind the cell: it has the stance today, or something went to it while it had.
    #[must_use]
    pub fn concerns(&self, row: &MatrixRow, place: Option<Segment>) -> bool {
        let stands = place.map(Segment::stance) == Some(self.stance);
        if self.over && self.resource != Resource::Money {
            self.load(row.id) > 0
        } else {
            stands || self.load(row.id) > 0
        }
    }

    /// What a customer is put in order by.
    #[must_use]
    pub fn order(&self, row: &MatrixRow) -> impl Ord + use<> {
        let load = self.load(row.id);
        let most = if self.over { Reverse(load) } else { Reverse(u32::MAX - load) };
        (most, Reverse(row.rank), row.id)
    }
}
