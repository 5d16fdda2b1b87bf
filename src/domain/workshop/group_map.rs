//! The map of a class: a point for each profile of those who agreed, the mean kite, who leads with what, and what the group may
//! overlook. Sums and raised hands of many count in all but the points. It knows no names, and fewer than five make none.

use std::collections::BTreeMap;

use super::super::brain::profile::{Profile, SECONDARY_FROM};
use super::super::quadrant::{PerQuadrant, Quadrant};
use super::leads::ClassLeads;
use super::ratio::Ratio;
use super::together::TogetherIn;

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

/// Somebody who agreed to be on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapProfile {
    /// Their profile.
    pub profile: Profile,
    /// Whether the sums of a team hold their answer too.
    pub summed: bool,
    /// Whether they were asked to raise a hand.
    pub asked: bool,
}

impl From<Profile> for MapProfile {
    fn from(profile: Profile) -> Self {
        Self { profile, summed: false, asked: false }
    }
}

/// The mean of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupMean {
    /// How many people it is made of.
    pub people: usize,
    /// How many of them are known by the sums of a team alone.
    pub summed: usize,
    /// The exact mean of each quadrant.
    pub mean: PerQuadrant<Ratio>,
}

/// The map of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupMap {
    /// How many points there are; none where fewer than five agreed.
    pub profiles: usize,
    /// Points from the left to the right, then from below, each with how many stand there. The order tells nothing of the people.
    pub points: Vec<(MapPoint, usize)>,
    /// The mean of the class; none where nothing but raised hands is known.
    pub mean: Option<GroupMean>,
    /// Who leads with what.
    pub leads: ClassLeads,
    /// What the group is told; none where it cannot be said.
    pub reading: Option<GroupReading>,
}

impl GroupMap {
    /// Draws the map of these profiles, and of what was handed in together. Whoever did not agree to be on it must not be among the
    /// profiles. Fewer than five profiles count nowhere; sums and hands count from five people up, and sums only where at least five
    /// of those they speak for are no points: otherwise the points taken off them would tell of one person.
    ///
    /// # Errors
    ///
    /// Where nothing is left.
    pub fn new(profiles: &[MapProfile], together: TogetherIn) -> Result<Self, TooFewProfiles> {
        let have = profiles.len();
        let profiles = if have < LEAST { &[] } else { profiles };
        let known = profiles.iter().filter(|known| known.summed).count();
        let hidden = together.summed.saturating_sub(known);
        let together = if hidden < LEAST { together.without_sums() } else { together };
        let together = if together.raised < LEAST { together.without_hands() } else { together };
        if profiles.is_empty() && together.summed == 0 && together.raised == 0 {
            return Err(TooFewProfiles { have });
        }
        let mut points = BTreeMap::new();
        for known in profiles {
            *points.entry(point(known.profile.counts)).or_default() += 1;
        }
        let asked: Vec<_> = profiles.iter().map(|known| (known.profile.clone(), known.asked)).collect();
        let leads = ClassLeads::of(&asked, &together);
        let sums = together.summed > 0;
        let alone: Vec<_> = profiles.iter().filter(|known| !(sums && known.summed)).collect();
        let of = |q: Quadrant| alone.iter().map(|known| usize::from(known.profile.counts[q])).sum::<usize>();
        let picks = PerQuadrant::from_fn(|q| of(q) + together.picks[q]);
        let people = alone.len() + together.summed;
        let mean = (people > 0).then(|| GroupMean {
            people,
            summed: if sums { hidden } else { 0 },
            mean: picks.map(|sum: usize| Ratio::new(sum as u128, people as u128)),
        });
        let reading = reading(picks, people, &leads);
        Ok(Self { profiles: profiles.len(), points: points.into_iter().collect(), mean, leads, reading })
    }
}

impl GroupMap {
    /// Whether more people are counted than stand on the map as points.
    #[must_use]
    pub fn beside_points(&self) -> bool {
        self.leads.by_hands > 0 || self.mean.as_ref().is_some_and(|mean| mean.summed > 0)
    }

    /// How many stand behind what the group is told.
    #[must_use]
    pub fn told_of(&self) -> usize {
        self.mean.as_ref().map_or(self.leads.people, |mean| mean.people)
    }

    /// Whether those are the points of the map.
    #[must_use]
    pub fn told_of_points(&self) -> bool {
        self.mean.as_ref().is_some_and(|mean| mean.summed == 0)
    }
}

impl GroupMean {
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

/// A quadrant is overlooked if its mean is low or few lead with it; if neither is true of any, the lowest one is. That few lead
/// with it is said only where it is known of as many as the mean is made of; without a mean it is all there is to say.
fn reading(sums: PerQuadrant<usize>, number: usize, leads: &ClassLeads) -> Option<GroupReading> {
    let least = sums.0.iter().min().copied().unwrap_or(0);
    let most = sums.0.iter().max().copied().unwrap_or(0);
    if number > 0 && most - least <= NEARLY_EVEN * number {
        return Some(GroupReading::NearlyEven);
    }
    let reason = |quadrant: Quadrant| {
        if sums[quadrant] < usize::from(SECONDARY_FROM) * number {
            Some(OverlookReason::LowMean)
        } else if leads.people >= number && leads.leading[quadrant] * FEW < leads.people {
            Some(OverlookReason::FewLead)
        } else {
            None
        }
    };
    let told = |reason: &dyn Fn(Quadrant) -> Option<OverlookReason>| {
        let found = Quadrant::ALL.into_iter().filter_map(|quadrant| Some((quadrant, reason(quadrant)?)));
        let mut found: Vec<_> = found.collect();
        found.sort_by_key(|(quadrant, _)| (sums[*quadrant], leads.leading[*quadrant], *quadrant));
        found
    };
    let overlooked = told(&reason);
    if !overlooked.is_empty() {
        return Some(GroupReading::Overlooks(overlooked));
    }
    let lowest = || GroupReading::Overlooks(told(&|q| (sums[q] == least).then_some(OverlookReason::Lowest)));
    (number > 0).then(lowest)
}
