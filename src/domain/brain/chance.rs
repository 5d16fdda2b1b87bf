//! Works out what somebody who ticks blindly comes out as, so that a result is never called a preference where chance alone
//! would do the same. Every number is counted and none is simulated.
//!
//! A sheet ticked blindly draws its picks without putting any back, so the picks of one quadrant follow the hypergeometric
//! distribution, and those of all four together the multivariate one. The sheets are independent: their sums are folded.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::super::attempt::{PER_QUADRANT, PICKS, SHEETS};
use super::super::quadrant::{PerQuadrant, Quadrant};

/// From this count on a quadrant is said to lead: chance alone gives a quadrant so many in one of eleven.
pub const LEADING_FROM: u8 = 9;
/// Up to this count a quadrant is said to have few.
pub const FEW_TO: u8 = 3;
/// What chance gives in four of five: the grey zone of the bars.
pub const CHANCE_ZONE: std::ops::RangeInclusive<u8> = 4..=8;
/// One blind ticker in so many: from here on a result speaks clearly.
const CLEAR_FROM: u64 = 20;
/// From here on it leans.
const LEANS_FROM: u64 = 5;
/// Parts of one in which a chance is held where tenths are wanted.
const PARTS: u128 = 1_000_000_000_000;

/// How far a result is from what blind ticking would give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Clarity {
    /// Hardly differs from ticking blindly.
    Blind,
    /// Leans: fewer than one blind ticker in five is as uneven.
    Leans,
    /// Speaks clearly: at most one blind ticker in twenty is as uneven.
    Clear,
}

impl Clarity {
    /// What a result says that one blind ticker in so many would reach.
    #[must_use]
    pub const fn of(one_in: u64) -> Self {
        if one_in >= CLEAR_FROM {
            Self::Clear
        } else if one_in >= LEANS_FROM {
            Self::Leans
        } else {
            Self::Blind
        }
    }
}

/// The exact distribution of what blind ticking gives, in ways out of all ways to fill the sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlindTicks {
    /// Picks over all sheets.
    total: u32,
    /// All ways to fill the sheets.
    ways: u128,
    /// Ways in which one quadrant gets 0, 1, 2 picks and so on.
    counts: Vec<u128>,
    /// Ways that are as uneven, by unevenness.
    unevenness: BTreeMap<u32, u128>,
    /// How often two attempts lie at most 0, 1, 2 picks apart and so on, as long as that is rare; in parts of one.
    steady: Vec<u128>,
}

/// Counted once: the sheets of the course are always the same.
static COURSE: LazyLock<BlindTicks> = LazyLock::new(|| BlindTicks::of(SHEETS, PER_QUADRANT, PICKS));

impl BlindTicks {
    /// Of the self-assessment of the course.
    #[must_use]
    pub fn course() -> &'static Self {
        &COURSE
    }

    /// Of so many sheets, with so many elements a quadrant, of which so many are picked.
    #[must_use]
    pub fn of(sheets: usize, per_quadrant: u8, picks: usize) -> Self {
        let of_quadrant = |n: usize| choose(usize::from(per_quadrant), n);
        let mut sheet = Ways::new(picks);
        for a in 0..=picks {
            for b in 0..=picks - a {
                for c in 0..=picks - a - b {
                    let d = picks - a - b - c;
                    sheet.add([a, b, c], of_quadrant(a) * of_quadrant(b) * of_quadrant(c) * of_quadrant(d));
                }
            }
        }
        let all = (1..sheets).fold(sheet.clone(), |sum, _| sum.fold(&sheet));
        let total = u32::try_from(sheets * picks).unwrap_or(u32::MAX);
        let (mut counts, mut unevenness) = (vec![0; sheets * picks + 1], BTreeMap::new());
        for ([a, b, c], ways) in all.iter() {
            counts[a] += ways;
            let d = sheets * picks - a - b - c;
            *unevenness.entry(spread([a, b, c, d], total)).or_default() += ways;
        }
        let rare = |share: &u128| share.saturating_mul(CLEAR_FROM.into()) <= PARTS;
        let steady = all.apart_at_most().take_while(rare).collect();
        Self { total, ways: counts.iter().sum(), counts, unevenness, steady }
    }

    /// All ways to fill the sheets.
    #[must_use]
    pub const fn ways(&self) -> u128 {
        self.ways
    }

    /// Ways in which one quadrant gets exactly so many picks.
    #[must_use]
    pub fn ways_of_count(&self, count: u8) -> u128 {
        self.counts.get(usize::from(count)).copied().unwrap_or(0)
    }

    /// Ways that are at least as uneven as these counts: S = Σ(count − the even split)².
    #[must_use]
    pub fn ways_as_uneven(&self, counts: PerQuadrant<u8>) -> u128 {
        self.unevenness.range(spread(counts.0.map(usize::from), self.total)..).map(|(_, ways)| ways).sum()
    }

    /// One blind ticker in so many gets counts as uneven as these, rounded down; where none does, as if it were one.
    #[must_use]
    pub fn one_in(&self, counts: PerQuadrant<u8>) -> u64 {
        u64::try_from(self.ways / self.ways_as_uneven(counts).max(1)).unwrap_or(u64::MAX)
    }

    /// Whether at most one of twenty pairs of blind attempts lies so few picks apart, or fewer.
    #[must_use]
    pub fn is_rarely_so_steady(&self, moved: u8) -> bool {
        usize::from(moved) < self.steady.len()
    }

    /// Picks that two blind attempts lie apart on average, in tenths, half-up: 4 · Σ F(k)(1 − F(k)), where F(k) is the chance
    /// of at most k picks for a quadrant.
    #[must_use]
    pub fn moved_in_tenths(&self) -> u32 {
        let (mut below, mut sum) = (0, 0);
        for ways in &self.counts {
            below += ways;
            let part = below * PARTS / self.ways;
            sum += part * (PARTS - part);
        }
        u32::try_from((4 * 10 * sum + PARTS * PARTS / 2) / (PARTS * PARTS)).unwrap_or(u32::MAX)
    }
}

/// What one blind ticker in so many reaches decides what may be said of these counts.
#[must_use]
pub fn clarity(counts: PerQuadrant<u8>) -> Clarity {
    Clarity::of(BlindTicks::course().one_in(counts))
}

/// The quadrants that are said to lead.
#[must_use]
pub fn leading(counts: PerQuadrant<u8>) -> Vec<Quadrant> {
    Quadrant::ALL.into_iter().filter(|q| counts[*q] >= LEADING_FROM).collect()
}

/// The quadrants that are said to have few.
#[must_use]
pub fn few(counts: PerQuadrant<u8>) -> Vec<Quadrant> {
    Quadrant::ALL.into_iter().filter(|q| counts[*q] <= FEW_TO).collect()
}

/// Sixteen times S, so that an even split which is no whole number stays one.
fn spread(counts: [usize; 4], total: u32) -> u32 {
    counts.into_iter().map(|n| u32::try_from(4 * n).unwrap_or(u32::MAX).abs_diff(total).pow(2)).sum()
}

/// Ways to choose `n` of `of`.
fn choose(of: usize, n: usize) -> u128 {
    if n > of { 0 } else { (0..n).fold(1, |ways, i| ways * (of - i) as u128 / (i as u128 + 1)) }
}

/// Ways for the counts of A, B and C; that of D follows from the total.
#[derive(Debug, Clone)]
struct Ways {
    /// The total, which none of the three exceeds.
    most: usize,
    cells: Vec<u128>,
}

impl Ways {
    fn new(most: usize) -> Self {
        Self { most, cells: vec![0; (most + 1).pow(3)] }
    }

    fn add(&mut self, [a, b, c]: [usize; 3], ways: u128) {
        let side = self.most + 1;
        self.cells[(a * side + b) * side + c] += ways;
    }

    /// The counts that occur, with their ways.
    fn iter(&self) -> impl Iterator<Item = ([usize; 3], u128)> {
        let side = self.most + 1;
        let seen = self.cells.iter().enumerate().filter(|(_, ways)| **ways > 0);
        seen.map(move |(i, ways)| ([i / side / side, i / side % side, i % side], *ways))
    }

    /// Ways of one place; none beyond the last.
    fn at(&self, [a, b, c]: [usize; 3]) -> u128 {
        let most = self.most;
        if a > most || b > most || c > most { 0 } else { self.cells[(a * (most + 1) + b) * (most + 1) + c] }
    }

    /// How often two of these lie at most 0, 1, 2 picks apart and so on, in parts of one. Every part is rounded down, the whole by
    /// less than two of them.
    fn apart_at_most(&self) -> impl Iterator<Item = u128> {
        let all: u128 = self.iter().map(|(_, ways)| ways).sum();
        let exactly = move |moved: usize| {
            let steps = steps(moved);
            let around = |from| steps.iter().filter_map(|step| walk(from, *step)).map(|to| self.at(to)).sum::<u128>();
            self.iter().map(|(from, ways)| ways * (around(from) * PARTS / all)).sum::<u128>() / all
        };
        (0..=self.most).scan(0, move |sum, moved| {
            *sum += exactly(moved);
            Some(*sum)
        })
    }

    /// The sums of these and others.
    fn fold(&self, other: &Self) -> Self {
        let mut sums = Self::new(self.most + other.most);
        for ([a, b, c], ways) in self.iter() {
            for ([x, y, z], more) in other.iter() {
                sums.add([a + x, b + y, c + z], ways * more);
            }
        }
        sums
    }
}

/// The changes of A, B and C by which exactly so many picks move; D takes up the rest.
fn steps(moved: usize) -> Vec<[isize; 3]> {
    let most = isize::try_from(moved).unwrap_or(isize::MAX);
    let mut steps = Vec::new();
    for a in -most..=most {
        for b in -most..=most {
            let ends = (-most..=most).filter(|c| a.abs() + b.abs() + c.abs() + (a + b + c).abs() == 2 * most);
            steps.extend(ends.map(|c| [a, b, c]));
        }
    }
    steps
}

/// Where a step leads from a place; none below nothing.
fn walk([a, b, c]: [usize; 3], step: [isize; 3]) -> Option<[usize; 3]> {
    Some([a.checked_add_signed(step[0])?, b.checked_add_signed(step[1])?, c.checked_add_signed(step[2])?])
}

#[cfg(test)]
mod tests;
