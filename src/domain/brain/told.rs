//! Which letters may be said of a result: none where blind ticking would do the same, and with a question mark where it only leans.
//! Every list, page and count of letters asks here.

use super::chance::{Clarity, clarity};
use super::profile::{Dominance, Profile};

/// Who leads, as it may be said.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ToldDominance {
    /// The quadrants that lead.
    pub dominance: Dominance,
    /// Whether the result only leans that way.
    pub leans: bool,
}

impl ToldDominance {
    /// Of a result; none where it hardly differs from ticking blindly.
    #[must_use]
    pub fn of(profile: &Profile) -> Option<Self> {
        let leans = match clarity(profile.counts) {
            Clarity::Blind => return None,
            Clarity::Leans => true,
            Clarity::Clear => false,
        };
        Some(Self { dominance: profile.dominance(), leans })
    }

    /// Letters in order, such as `AD`, or `AD?` where the result leans.
    #[must_use]
    pub fn letters(&self) -> String {
        self.marked(self.dominance.letters())
    }

    fn marked(&self, letters: String) -> String {
        if self.leans { letters + "?" } else { letters }
    }
}

/// The letters of a result, in a pair the larger told, such as `A>D?`; none where it hardly differs from ticking blindly.
#[must_use]
pub fn told_letters(profile: &Profile) -> Option<String> {
    let told = ToldDominance::of(profile)?;
    Some(told.marked(profile.pair_order().unwrap_or_else(|| told.dominance.letters())))
}

/// Counts results by who leads: the most frequent first, then by letters; and tells how many hardly differ from ticking blindly.
pub fn count_told<'a>(profiles: impl IntoIterator<Item = &'a Profile>) -> (Vec<(ToldDominance, usize)>, usize) {
    let (mut counts, mut blind): (Vec<(ToldDominance, usize)>, _) = (Vec::new(), 0);
    for profile in profiles {
        let Some(told) = ToldDominance::of(profile) else {
            blind += 1;
            continue;
        };
        match counts.iter_mut().find(|(known, _)| *known == told) {
            Some((_, count)) => *count += 1,
            None => counts.push((told, 1)),
        }
    }
    counts.sort_by_key(|(told, count)| (usize::MAX - count, told.letters()));
    (counts, blind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quadrant::PerQuadrant;

    fn profile(counts: [u8; 4]) -> Profile {
        let sheet = PerQuadrant(counts.map(|count| count / 3));
        let last = PerQuadrant(counts.map(|count| count - count / 3 * 2));
        Profile::from_sheets([sheet, sheet, last])
    }

    #[test]
    fn letters_follow_what_chance_would_do() {
        let told =
            |counts| (ToldDominance::of(&profile(counts)).map(|told| told.letters()), told_letters(&profile(counts)));
        let text = |letters: &str, order: &str| (Some(letters.to_owned()), Some(order.to_owned()));
        assert_eq!(told([12, 7, 2, 3]), text("AB", "A>B"));
        assert_eq!(told([4, 8, 3, 9]), text("BD?", "D>B?"));
        assert_eq!(told([8, 8, 0, 8]), text("ABD", "ABD"));
        assert_eq!(told([7, 3, 8, 6]), (None, None));
    }

    #[test]
    fn nobody_is_counted_under_letters_that_chance_would_give() {
        let all = [[12, 7, 2, 3], [7, 3, 8, 6], [4, 8, 3, 9], [13, 6, 2, 3], [9, 3, 5, 7]].map(profile);
        let (counts, blind) = count_told(&all);
        let counts: Vec<_> = counts.into_iter().map(|(told, count)| (told.letters(), count)).collect();
        assert_eq!((counts, blind), (vec![("AB".to_owned(), 2), ("BD?".to_owned(), 1)], 2));
    }
}
