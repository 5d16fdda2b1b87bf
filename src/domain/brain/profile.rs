//! Scores a self-assessment: counts, bands, dominance, robustness, balances and swing. A profile tells preferences and never
//! abilities.
//!
//! Source: the course's own exercise after Ned Herrmann's model, with the field's band limits of 67 and 34 rescaled to 24
//! picks.

use super::super::attempt::{Attempt, SHEETS};
use super::super::quadrant::{PerQuadrant, Quadrant};

/// Picks of a finished attempt over the three sheets.
pub const TOTAL: u8 = 24;
/// From this count on a quadrant is primary.
pub const PRIMARY_FROM: u8 = 6;
/// From this count on a quadrant is secondary.
pub const SECONDARY_FROM: u8 = 3;
/// The kite's rim; larger counts touch it.
pub const RIM: u8 = 16;
/// At most this difference between the largest and the smallest count is "nearly even".
const NEARLY_EVEN: u8 = 2;

/// How strongly a quadrant is preferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// At least 6 of 24.
    Primary,
    /// 3 to 5.
    Secondary,
    /// At most 2.
    Low,
}

impl Band {
    /// The band of a count of picks.
    #[must_use]
    pub const fn of(count: u8) -> Self {
        if count >= PRIMARY_FROM {
            Self::Primary
        } else if count >= SECONDARY_FROM {
            Self::Secondary
        } else {
            Self::Low
        }
    }

    /// The digit in the code: 1, 2 or 3.
    #[must_use]
    pub const fn digit(self) -> u8 {
        match self {
            Self::Primary => 1,
            Self::Secondary => 2,
            Self::Low => 3,
        }
    }
}

/// The set of primary quadrants, letters in order; never empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Dominance(Vec<Quadrant>);

impl Dominance {
    /// Reads letters in any order and case, such as `da`; none where there are none, another one, or one twice.
    #[must_use]
    pub fn from_letters(letters: &str) -> Option<Self> {
        let read: Vec<_> = letters.chars().map(Quadrant::from_letter).collect::<Option<_>>()?;
        let known: Vec<_> = Quadrant::ALL.into_iter().filter(|quadrant| read.contains(quadrant)).collect();
        (!known.is_empty() && known.len() == read.len()).then_some(Self(known))
    }

    /// The primary quadrants in the order A, B, C, D.
    #[must_use]
    pub fn quadrants(&self) -> &[Quadrant] {
        &self.0
    }

    /// Letters in order, such as `AD`.
    #[must_use]
    pub fn letters(&self) -> String {
        self.0.iter().map(|q| q.letter()).collect()
    }
}

/// What one pick more here and one less there would do to the result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Robustness {
    /// Different codes one pick away, this one left out.
    pub codes: usize,
    /// Whether one of them has another dominance.
    pub dominance_may_change: bool,
}

/// Shares of two halves in whole percent; they sum to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    /// Left, or upper.
    pub first: u8,
    /// Right, or lower.
    pub second: u8,
}

/// How much a quadrant's count differs between the sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Swing {
    /// The quadrant that swings most; ties in the order A, B, C, D.
    pub quadrant: Quadrant,
    /// Max − min over the sheets, 1 to 8.
    pub size: u8,
    /// Sheet with the most of it, 0 to 2.
    pub most: usize,
    /// Sheet with the least of it, 0 to 2.
    pub least: usize,
}

/// The result of a finished self-assessment. A preference, not an ability.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Counts of each sheet.
    pub sheets: [PerQuadrant<u8>; SHEETS],
    /// Counts over the three sheets; the sum is 24.
    pub counts: PerQuadrant<u8>,
}

impl Profile {
    /// Scores an attempt; none unless all three sheets have their 8 picks.
    #[must_use]
    pub fn score(attempt: &Attempt) -> Option<Self> {
        attempt.complete().then(|| Self::from_sheets(attempt.sheets.each_ref().map(|s| s.picks.tally())))
    }

    /// Sums the sheets.
    #[must_use]
    pub fn from_sheets(sheets: [PerQuadrant<u8>; SHEETS]) -> Self {
        let counts = PerQuadrant::from_fn(|q| sheets.iter().map(|s| s[q]).sum());
        Self { sheets, counts }
    }

    /// The band of each quadrant.
    #[must_use]
    pub fn bands(&self) -> PerQuadrant<Band> {
        self.counts.map(Band::of)
    }

    /// The code in the order A-B-C-D, such as `1-2-2-1`.
    #[must_use]
    pub fn code(&self) -> String {
        code(self.counts)
    }

    /// The primaries.
    #[must_use]
    pub fn dominance(&self) -> Dominance {
        dominance(self.counts)
    }

    /// In a pair, the larger told, such as `A>D` or `A=D`; none for other sets.
    #[must_use]
    pub fn pair_order(&self) -> Option<String> {
        let [a, b] = self.dominance().0.try_into().ok()?;
        Some(match self.counts[a].cmp(&self.counts[b]) {
            std::cmp::Ordering::Greater => format!("{a}>{b}"),
            std::cmp::Ordering::Less => format!("{b}>{a}"),
            std::cmp::Ordering::Equal => format!("{a}={b}"),
        })
    }

    /// Whether max − min is at most 2; then the ABCD reading is added.
    #[must_use]
    pub fn nearly_even(&self) -> bool {
        let max = self.counts.0.iter().max().copied().unwrap_or(0);
        let min = self.counts.0.iter().min().copied().unwrap_or(0);
        max - min <= NEARLY_EVEN
    }

    /// Counts the codes one pick away.
    #[must_use]
    pub fn robustness(&self) -> Robustness {
        let near: Vec<_> = neighbours(self.counts).collect();
        let mut codes: Vec<_> = near.iter().map(|c| code(*c)).filter(|c| *c != self.code()).collect();
        codes.sort();
        codes.dedup();
        let here = self.dominance();
        Robustness { codes: codes.len(), dominance_may_change: near.iter().any(|c| dominance(*c) != here) }
    }

    /// Left (A+B) and right (C+D) in percent, left rounded half-up.
    #[must_use]
    pub fn left_right(&self) -> Balance {
        balance(self.counts[Quadrant::A] + self.counts[Quadrant::B])
    }

    /// Upper (A+D) and lower (B+C) in percent, upper rounded half-up.
    #[must_use]
    pub fn upper_lower(&self) -> Balance {
        balance(self.counts[Quadrant::A] + self.counts[Quadrant::D])
    }

    /// The largest swing between the sheets; none where the three sheets agree.
    #[must_use]
    pub fn swing(&self) -> Option<Swing> {
        let mut largest: Option<Swing> = None;
        for quadrant in Quadrant::ALL {
            let counts = self.sheets.map(|s| s[quadrant]);
            let max = counts.iter().max().copied().unwrap_or(0);
            let min = counts.iter().min().copied().unwrap_or(0);
            if max - min > largest.map_or(0, |s| s.size) {
                let find = |n| counts.iter().position(|c| *c == n).unwrap_or(0);
                largest = Some(Swing { quadrant, size: max - min, most: find(max), least: find(min) });
            }
        }
        largest
    }
}

/// The counts reached by moving one pick from one quadrant to another.
pub fn neighbours(counts: PerQuadrant<u8>) -> impl Iterator<Item = PerQuadrant<u8>> {
    let pairs = Quadrant::ALL.into_iter().flat_map(|from| Quadrant::ALL.map(|to| (from, to)));
    pairs.filter(move |(from, to)| from != to && counts[*from] > 0 && counts[*to] < TOTAL).map(move |(from, to)| {
        let mut moved = counts;
        moved[from] -= 1;
        moved[to] += 1;
        moved
    })
}

/// Picks moved between two attempts: half the sum of the absolute differences.
#[must_use]
pub fn picks_moved(from: PerQuadrant<u8>, to: PerQuadrant<u8>) -> u8 {
    from.0.iter().zip(to.0).map(|(a, b)| a.abs_diff(b)).sum::<u8>() / 2
}

fn code(counts: PerQuadrant<u8>) -> String {
    counts.0.map(|c| Band::of(c).digit().to_string()).join("-")
}

fn dominance(counts: PerQuadrant<u8>) -> Dominance {
    Dominance(Quadrant::ALL.into_iter().filter(|q| Band::of(counts[*q]) == Band::Primary).collect())
}

/// `part` of 24 in percent, half-up.
fn balance(part: u8) -> Balance {
    let total = u16::from(TOTAL);
    let first = (u16::from(part) * 200 + total) / (2 * total);
    let first = u8::try_from(first.min(100)).unwrap_or(100);
    Balance { first, second: 100 - first }
}

#[cfg(test)]
mod tests;
