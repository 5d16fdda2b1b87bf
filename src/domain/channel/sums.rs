//! Adds up what stands in each place of the matrix. Every customer stands in exactly one, so the counts add up to all of them.

use rust_decimal::Decimal;

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
    fn add(&mut self, figure: Option<&ChannelFigure>) {
        let add = |sum: &mut Money, more: Option<Money>| {
            sum.0 = sum.0.saturating_add(more.map_or(Decimal::ZERO, |more| more.0));
        };
        self.count += 1;
        add(&mut self.potential, figure.and_then(|figure| figure.potential));
        add(&mut self.sales, figure.map(|figure| figure.sales));
        add(&mut self.headroom, figure.and_then(ChannelFigure::headroom));
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
            sums.add(limits.place(figure), figure);
        }
        sums
    }

    /// Adds a customer of that place.
    pub fn add(&mut self, place: Option<Segment>, figure: Option<&ChannelFigure>) {
        if let Some(sum) = self.0.get_mut(place_number(place)) {
            sum.add(figure);
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
