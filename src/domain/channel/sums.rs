//! Adds up what stands in each place of the matrix. Every customer stands in exactly one, so the counts add up to all of them.

use super::super::account::ChannelFigure;
use super::super::money::Money;
use super::super::settings::ChannelLimits;
use super::segment::{PLACES, Segment, place_number};

/// What stands in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PlaceSum {
    /// How many customers.
    pub count: usize,
    /// What they could buy in a year.
    pub potential: Money,
    /// What they buy from us in a year.
    pub sales: Money,
    /// What they could still buy from us.
    pub headroom: Money,
}

impl PlaceSum {
    /// What one customer with those figures adds.
    #[must_use]
    pub fn of(figure: Option<&ChannelFigure>) -> Self {
        Self {
            count: 1,
            potential: figure.and_then(|figure| figure.potential).unwrap_or_default(),
            sales: figure.map(|figure| figure.sales).unwrap_or_default(),
            headroom: figure.and_then(ChannelFigure::headroom).unwrap_or_default(),
        }
    }

    fn add(&mut self, more: &Self) {
        let add = |sum: &mut Money, more: Money| sum.0 = sum.0.saturating_add(more.0);
        self.count += more.count;
        add(&mut self.potential, more.potential);
        add(&mut self.sales, more.sales);
        add(&mut self.headroom, more.headroom);
    }
}

/// What stands in each place, in the order of [`PLACES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PlaceSums(pub [PlaceSum; PLACES.len()]);

impl PlaceSums {
    /// Of customers by their figures.
    #[must_use]
    pub fn of<'a>(limits: &ChannelLimits, figures: impl Iterator<Item = Option<&'a ChannelFigure>>) -> Self {
        let mut sums = Self::default();
        for figure in figures {
            sums.add(limits.place(figure), &PlaceSum::of(figure));
        }
        sums
    }

    /// Adds to that place.
    pub fn add(&mut self, place: Option<Segment>, more: &PlaceSum) {
        if let Some(sum) = self.0.get_mut(place_number(place)) {
            sum.add(more);
        }
    }

    /// Of one place.
    #[must_use]
    pub fn get(&self, place: Option<Segment>) -> PlaceSum {
        self.0.get(place_number(place)).copied().unwrap_or_default()
    }

    /// How many customers there are in all places.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.iter().map(|sum| sum.count).sum()
    }
}
