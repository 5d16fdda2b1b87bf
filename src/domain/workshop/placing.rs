//! Twelve dealers, five cells: where the teams of a class put each dealer, what most of them said, and where it belongs.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::super::course::lesson::ExampleDealer;
use super::super::id::Id;
use super::super::money::Money;
use super::super::segment::Segment;
use super::super::settings::ChannelLimits;

/// Where a team put each dealer of the list, in its order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamPlacing {
    /// Names the entry.
    pub id: Id,
    /// Which team, from 0.
    pub team: u16,
    /// One cell a dealer.
    pub places: Vec<Segment>,
}

/// Where the class put a dealer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DealerPlace {
    /// The cell most teams chose; of two that are level the one further up.
    pub place: Segment,
    /// Whether another team chose another one.
    pub disputed: bool,
}

impl ExampleDealer {
    /// Where it belongs by the limits of the course.
    #[must_use]
    pub fn belongs(&self) -> Segment {
        let potential = Decimal::from(self.potential);
        let sales = potential * Decimal::from(self.share) / Decimal::ONE_HUNDRED;
        ChannelLimits::default().segment(Money(potential), Money(sales))
    }
}

/// Where the class put each of so many dealers, in their order; of a team the last entry counts, and only one that places them all.
/// Nothing where no team did.
#[must_use]
pub fn placed(placings: &[TeamPlacing], dealers: usize) -> Vec<DealerPlace> {
    let counts = |(at, own): &(usize, &TeamPlacing)| {
        let later = placings.iter().skip(at + 1).any(|other| other.team == own.team);
        !later && own.places.len() == dealers
    };
    let counted: Vec<_> = placings.iter().enumerate().filter(counts).map(|(_, own)| own).collect();
    let one = |dealer: usize| {
        let chosen: Vec<Segment> = counted.iter().filter_map(|own| own.places.get(dealer).copied()).collect();
        let many = |segment: &Segment| chosen.iter().filter(|other| *other == segment).count();
        // Of equals the last one is the greatest: from below, the upper cell wins.
        let place = Segment::ALL.into_iter().rev().max_by_key(many)?;
        (!chosen.is_empty()).then(|| DealerPlace { place, disputed: many(&place) < chosen.len() })
    };
    (0..dealers).filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use Segment::{Abandon, Acquire, Disrupt, Retain};

    use super::*;
    use crate::id::IdSource;
    use crate::lang::Text;

    fn placing(team: u16, places: &[Segment]) -> TeamPlacing {
        TeamPlacing { id: IdSource::new(u64::from(team) + 1).next_id(), team, places: places.to_vec() }
    }

    #[test]
    fn most_teams_decide_and_who_differs_is_told() {
        assert_eq!(placed(&[], 2), []);
        let at = |place, disputed| DealerPlace { place, disputed };
        let teams = [placing(0, &[Acquire, Retain]), placing(1, &[Disrupt, Retain]), placing(2, &[Disrupt, Retain])];
        assert_eq!(placed(&teams, 2), [at(Disrupt, true), at(Retain, false)]);
        assert_eq!(placed(&teams[..2], 2), [at(Acquire, true), at(Retain, false)], "of two the upper one");
        let anew = [teams[0].clone(), placing(0, &[Abandon, Abandon]), placing(1, &[Acquire])];
        assert_eq!(placed(&anew, 2), [at(Abandon, false), at(Abandon, false)], "the last whole one of a team");
    }

    #[test]
    fn a_dealer_on_a_limit_belongs_above_it() {
        let name = Text { zh: "甲".to_owned(), en: "East".to_owned() };
        let belongs = |potential, share| ExampleDealer { name: name.clone(), potential, share }.belongs();
        assert_eq!([belongs(2_000_000, 49), belongs(2_000_000, 50)], [Acquire, Retain]);
        assert_eq!([belongs(500_000, 10), belongs(499_999, 90)], [Disrupt, Abandon]);
    }
}
