//! The map of a class: a point for each profile of those who agreed, the mean kite, who leads with what, and what the group may
//! overlook. It knows no names, and fewer than five profiles make none.

use std::collections::BTreeMap;

use super::super::brain::profile::{Band, Profile, SECONDARY_FROM};
use super::super::brain::told::{ToldDominance, count_told};
use super::super::quadrant::{PerQuadrant, Quadrant};
use super::ratio::Ratio;

/// The fewest profiles of a map: among fewer everybody could tell whose point is whose.
pub const LEAST: usize = 5;
/// A quadrant in which fewer than one in so many lead is one that the group overlooks.
const FEW: usize = 5;
/// At most so many picks between the largest and the smallest mean is "nearly even", as it is for a person.
const NEARLY_EVEN: usize = 2;

/// Where profiles stand on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MapPoint {
    /// Right less left: C + D − A − B, from −24 to 24.
    pub x: i16,
    /// Upper less lower: A + D − B − C, from −24 to 24.
    pub y: i16,
}

/// Why a quadrant is one that the group overlooks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OverlookReason {
    /// The mean is in the low band: below 3 of 24.
    LowMean,
    /// Fewer than one in five lead with it.
    FewLead,
    /// Neither, but no other mean is lower, and the largest is more than 2 above.
    Lowest,
}

/// What the group is told of its mix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupReading {
    /// The four means lie within 2 picks.
    NearlyEven,
    /// What the group may overlook, the lowest mean first; never empty.
    Overlooks(Vec<(Quadrant, OverlookReason)>),
}

/// Too few profiles for a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooFewProfiles {
    /// How many there are.
    pub have: usize,
}

/// The map of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupMap {
    /// How many profiles it is made of.
    pub profiles: usize,
    /// Points from the left to the right, then from below, each with how many stand there. The order tells nothing of the people.
    pub points: Vec<(MapPoint, usize)>,
    /// The exact mean of each quadrant.
    pub mean: PerQuadrant<Ratio>,
    /// How many have each quadrant among their primaries.
    pub leading: PerQuadrant<usize>,
    /// How many lead with each set of quadrants, as it may be said: the most frequent first, then by letters.
    pub dominances: Vec<(ToldDominance, usize)>,
    /// How many hardly differ from ticking blindly, so that nobody can say with what they lead.
    pub blind: usize,
    /// What the group is told.
    pub reading: GroupReading,
}

impl GroupMap {
    /// Draws the map of these profiles. Whoever did not agree to be on it must not be among them.
    ///
    /// # Errors
    ///
    /// With fewer than five.
    pub fn new(profiles: &[Profile]) -> Result<Self, TooFewProfiles> {
        let number = profiles.len();
        if number < LEAST {
            return Err(TooFewProfiles { have: number });
        }
        let mut points = BTreeMap::new();
        for profile in profiles {
            *points.entry(point(profile.counts)).or_default() += 1;
        }
        let (dominances, blind) = count_told(profiles);
        let sums = PerQuadrant::from_fn(|q| profiles.iter().map(|profile| usize::from(profile.counts[q])).sum());
        let leads = |q: Quadrant| profiles.iter().filter(|profile| profile.bands()[q] == Band::Primary).count();
        let leading = PerQuadrant::from_fn(leads);
        Ok(Self {
            profiles: number,
            points: points.into_iter().collect(),
            mean: sums.map(|sum: usize| Ratio::new(sum as u128, number as u128)),
            leading,
            dominances,
            blind,
            reading: reading(sums, leading, number),
        })
    }

    /// The mean in tenths of a pick.
    #[must_use]
    pub fn tenths(&self) -> [u16; 4] {
        self.mean.0.map(|mean| u16::try_from(mean.times(10)).unwrap_or(0))
    }

    /// The mean in whole picks, for drawing the kite.
    #[must_use]
    pub fn kite(&self) -> PerQuadrant<u8> {
        self.mean.map(|mean| u8::try_from(mean.times(1)).unwrap_or(u8::MAX))
    }
}

/// Where a profile stands.
#[must_use]
pub fn point(counts: PerQuadrant<u8>) -> MapPoint {
    let [a, b, c, d] = counts.0.map(i16::from);
    MapPoint { x: c + d - a - b, y: a + d - b - c }
}

/// A quadrant is overlooked if its mean is low or few lead with it; if neither is true of any, the lowest one is.
fn reading(sums: PerQuadrant<usize>, leading: PerQuadrant<usize>, number: usize) -> GroupReading {
    let least = sums.0.iter().min().copied().unwrap_or(0);
    let most = sums.0.iter().max().copied().unwrap_or(0);
    if most - least <= NEARLY_EVEN * number {
        return GroupReading::NearlyEven;
    }
    let reason = |quadrant: Quadrant| {
        if sums[quadrant] < usize::from(SECONDARY_FROM) * number {
            Some(OverlookReason::LowMean)
        } else if leading[quadrant] * FEW < number {
            Some(OverlookReason::FewLead)
        } else {
            None
        }
    };
    let told = |reason: &dyn Fn(Quadrant) -> Option<OverlookReason>| {
        let found = Quadrant::ALL.into_iter().filter_map(|quadrant| Some((quadrant, reason(quadrant)?)));
        let mut found: Vec<_> = found.collect();
        found.sort_by_key(|(quadrant, _)| (sums[*quadrant], *quadrant));
        found
    };
    let overlooked = told(&reason);
    if overlooked.is_empty() {
        return GroupReading::Overlooks(told(&|q| (sums[q] == least).then_some(OverlookReason::Lowest)));
    }
    GroupReading::Overlooks(overlooked)
}
