//! Counts who leads with what in a class: by profiles, and by raised hands of those whose profile is not known.

use super::super::brain::profile::{Band, Profile};
use super::super::brain::told::{ToldDominance, count_told};
use super::super::quadrant::PerQuadrant;
use super::together::TogetherIn;

/// Who leads with what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassLeads {
    /// How many are counted.
    pub people: usize,
    /// How many of them raised a hand.
    pub by_hands: usize,
    /// How many lead with each set of quadrants, as it may be said: the most frequent first, then by letters.
    pub dominances: Vec<(ToldDominance, usize)>,
    /// How many hardly differ from ticking blindly, so that nobody can say with what they lead.
    pub blind: usize,
    /// How many have each quadrant among their primaries.
    pub leading: PerQuadrant<usize>,
}

impl ClassLeads {
    /// Counts profiles, each with whether its owner was asked to raise a hand, and the hands. Nobody is counted twice: whoever was
    /// asked is among the hands, unless fewer were raised than profiles of those who were asked are here. Then profiles alone count.
    #[must_use]
    pub fn of(profiles: &[(Profile, bool)], together: &TogetherIn) -> Self {
        let asked = profiles.iter().filter(|(_, asked)| *asked).count();
        let hands = together.hands_count(asked);
        let counted: Vec<_> =
            profiles.iter().filter(|(_, asked)| !(hands && *asked)).map(|(profile, _)| profile).collect();
        let (mut dominances, blind) = count_told(counted.iter().copied());
        let primary = |q| counted.iter().filter(|profile| profile.bands()[q] == Band::Primary).count();
        let mut leading = PerQuadrant::from_fn(primary);
        let by_hands = if hands { together.raised } else { 0 };
        for (dominance, people) in together.hands.iter().filter(|_| hands) {
            dominance.quadrants().iter().for_each(|quadrant| leading[*quadrant] += people);
            let told = ToldDominance { dominance: dominance.clone(), leans: false };
            match dominances.iter_mut().find(|(known, _)| *known == told) {
                Some((_, count)) => *count += people,
                None => dominances.push((told, *people)),
            }
        }
        dominances.retain(|(_, people)| *people > 0);
        dominances.sort_by_key(|(told, count)| (usize::MAX - count, told.letters()));
        Self { people: counted.len() + by_hands, by_hands, dominances, blind, leading }
    }
}
