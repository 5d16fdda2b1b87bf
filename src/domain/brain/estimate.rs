//! Estimates the quadrants of a contact (关键客户全脑图分析) from clues a salesperson saw, or takes a judgement by hand.
//!
//! An estimate is one person's working note about another and never a measurement: the fewer clues there are, the less is said.
//! It stays out of exports and off the projector.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::super::contact::{Clue, Contact};
use super::super::course::tracker::CLUES;
use super::super::quadrant::{PerQuadrant, Quadrant};
use super::profile::{Band, Profile, TOTAL};

/// From this many ticks on the leading quadrant is named.
pub const THIN_FROM: u8 = 4;
/// From this many ticks on the second quadrant is named too.
pub const FAIR_FROM: u8 = 8;
/// From this many ticks on there are bands, a kite, and the two of us side by side.
pub const GOOD_FROM: u8 = 12;

/// How much the clues can carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// 4 to 7 ticks.
    Thin,
    /// 8 to 11.
    Fair,
    /// 12 and more.
    Good,
}

/// What the clues of a contact say, and what was set by hand over them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Estimate {
    /// Clues seen of each quadrant, 0 to 6.
    pub ticks: PerQuadrant<u8>,
    /// All of them, 0 to 24.
    pub total: u8,
    /// The day of the latest clue.
    pub newest: Option<Date>,
    /// The day of the earliest clue.
    pub oldest: Option<Date>,
    /// Leading quadrants set by hand, in order and never empty, with the day of the judgement.
    pub by_hand: Option<(Vec<Quadrant>, Date)>,
}

impl Estimate {
    /// Reads a contact; a key the course does not have is left out, and one that stands twice counts once, by its later day.
    #[must_use]
    pub fn of(contact: &Contact) -> Self {
        let mut days = PerQuadrant([[None::<Date>; CLUES as usize]; 4]);
        for clue in &contact.clues {
            if let Some((quadrant, number)) = parse_clue_key(&clue.key)
                && let Some(day) = days[quadrant].get_mut(usize::from(number - 1))
            {
                *day = (*day).max(Some(clue.on));
            }
        }
        let ticks: PerQuadrant<u8> = days.map(|days| days.iter().flatten().map(|_| 1).sum());
        let seen = || days.0.iter().flatten().flatten().copied();
        let by_hand = contact.overrule.as_ref().and_then(|overrule| {
            let led = |q: &Quadrant| overrule.quadrants.contains(q);
            let quadrants: Vec<_> = Quadrant::ALL.into_iter().filter(led).collect();
            (!quadrants.is_empty()).then_some((quadrants, overrule.on))
        });
        Self { ticks, total: ticks.0.iter().sum(), newest: seen().max(), oldest: seen().min(), by_hand }
    }

    /// How much the clues can carry; none under 4 ticks.
    #[must_use]
    pub const fn evidence(&self) -> Option<Evidence> {
        if self.total >= GOOD_FROM {
            Some(Evidence::Good)
        } else if self.total >= FAIR_FROM {
            Some(Evidence::Fair)
        } else if self.total >= THIN_FROM {
            Some(Evidence::Thin)
        } else {
            None
        }
    }

    /// Days since the judgement by hand, else since the latest clue; a day ahead of `today` counts as today.
    #[must_use]
    pub fn age(&self, today: Date) -> Option<i64> {
        let day = self.by_hand.as_ref().map(|(_, on)| *on).or(self.newest)?;
        Some((today.duration_since(day).as_hours() / 24).max(0))
    }

    /// The leading quadrants: those set by hand; from 4 ticks those with the most, ties in order; else none.
    #[must_use]
    pub fn leading_quadrants(&self) -> Vec<Quadrant> {
        if let Some((quadrants, _)) = &self.by_hand {
            return quadrants.clone();
        }
        let most = self.ticks.0.iter().max().copied().unwrap_or(0);
        let leads = |q: &Quadrant| self.evidence().is_some() && self.ticks[*q] == most;
        Quadrant::ALL.into_iter().filter(leads).collect()
    }

    /// The second quadrants: from 8 ticks those with the most after a single leading one. Where all the rest tie nobody is second,
    /// and over a judgement by hand nobody is either.
    #[must_use]
    pub fn second_quadrants(&self) -> Vec<Quadrant> {
        let leading = self.leading_quadrants();
        if self.by_hand.is_some() || self.total < FAIR_FROM || leading.len() != 1 {
            return Vec::new();
        }
        let rest = || Quadrant::ALL.into_iter().filter(|q| !leading.contains(q));
        let most = rest().map(|q| self.ticks[q]).max().unwrap_or(0);
        let second: Vec<_> = rest().filter(|q| most > 0 && self.ticks[*q] == most).collect();
        if second.len() < rest().count() { second } else { Vec::new() }
    }

    /// In which order the quadrants count with this one when a message is checked: bands where there are some, else the leading
    /// before the second before the rest. None where nobody leads.
    #[must_use]
    pub fn listening_ranks(&self) -> Option<PerQuadrant<u8>> {
        if let Some(bands) = self.bands() {
            return Some(bands.map(Band::digit));
        }
        let (leading, second) = (self.leading_quadrants(), self.second_quadrants());
        let rank = |q| {
            if leading.contains(&q) {
                1
            } else if second.contains(&q) {
                2
            } else {
                3
            }
        };
        (!leading.is_empty()).then(|| PerQuadrant::from_fn(rank))
    }

    /// Ticks as shares of 24, each half-up, so that they lie on the kite of a self-assessment; from 12 ticks, and not over a
    /// judgement by hand, which has letters and no kite.
    #[must_use]
    pub fn shares_of_24(&self) -> Option<PerQuadrant<u8>> {
        self.drawn().then(|| self.ticks.map(|t| share(t, self.total, TOTAL)))
    }

    /// Ticks in percent, each half-up; where there are counts.
    #[must_use]
    pub fn percents(&self) -> Option<PerQuadrant<u8>> {
        self.drawn().then(|| self.ticks.map(|t| share(t, self.total, 100)))
    }

    /// The band of each quadrant: by hand the chosen are primary and the rest secondary; from 12 ticks by the limits of a
    /// profile; with fewer there are none, because a handful of clues tells who leads and no more.
    #[must_use]
    pub fn bands(&self) -> Option<PerQuadrant<Band>> {
        let chosen = |(quadrants, _): &(Vec<Quadrant>, Date)| {
            PerQuadrant::from_fn(|q| if quadrants.contains(&q) { Band::Primary } else { Band::Secondary })
        };
        let counts = self.shares_of_24().map(|counts| counts.map(Band::of));
        self.by_hand.as_ref().map(chosen).or(counts)
    }

    /// Clues that are still needed for more to be said, and how many there are then; none once the evidence is good.
    #[must_use]
    pub fn wanted(&self) -> Option<(u8, u8)> {
        let goal = [THIN_FROM, FAIR_FROM, GOOD_FROM].into_iter().find(|goal| self.total < *goal)?;
        Some((goal - self.total, goal))
    }

    /// Whether there is a kite.
    const fn drawn(&self) -> bool {
        self.by_hand.is_none() && self.total >= GOOD_FROM
    }
}

/// The gap between two people that costs most when they talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Where I exceed them most.
    pub you: Quadrant,
    /// Where they exceed me most.
    pub them: Quadrant,
    /// By how much they do, in 24ths, half-up; 1 to 24.
    pub points: u8,
}

/// Compares both as shares of 24, ties in order; none where there is no kite, or less than half a point between the two.
#[must_use]
pub fn gap(me: &Profile, them: &Estimate) -> Option<Gap> {
    let counts = them.shares_of_24()?;
    // Exact, in parts of the total: rounded shares need not sum to 24, and then one side could seem larger everywhere.
    let total = i32::from(them.total);
    let more = |q: Quadrant| i32::from(them.ticks[q]) * i32::from(TOTAL) - i32::from(me.counts[q]) * total;
    let most = |sign: i32| Quadrant::ALL.into_iter().max_by_key(|q| (sign * more(*q), Reverse(*q)));
    let (you, larger) = (most(-1)?, most(1)?);
    let points = counts[larger].saturating_sub(me.counts[larger]);
    (points > 0).then_some(Gap { you, them: larger, points })
}

/// Compares two profiles, ties in order; none where the counts are the same. Seen from the other side the two change places.
#[must_use]
pub fn gap_between(you: PerQuadrant<u8>, them: PerQuadrant<u8>) -> Option<Gap> {
    let more = |q: Quadrant, sign: i16| sign * (i16::from(them[q]) - i16::from(you[q]));
    let most = |sign: i16| Quadrant::ALL.into_iter().max_by_key(|q| (more(*q, sign), Reverse(*q)));
    let (yours, theirs) = (most(-1)?, most(1)?);
    let points = them[theirs].saturating_sub(you[theirs]);
    (points > 0).then_some(Gap { you: yours, them: theirs, points })
}

/// Ticks a clue with today's date, or takes it back; tells whether it is ticked now. An unknown key changes nothing.
pub fn toggle(clues: &mut Vec<Clue>, key: &str, today: Date) -> bool {
    if parse_clue_key(key).is_none() {
        return false;
    }
    let before = clues.len();
    clues.retain(|clue| clue.key != key);
    let ticked = clues.len() == before;
    if ticked {
        clues.push(Clue { key: key.to_owned(), on: today });
    }
    ticked
}

/// Quadrant and number of a clue's key; none where the course has no such clue.
#[must_use]
pub fn parse_clue_key(key: &str) -> Option<(Quadrant, u8)> {
    let mut signs = key.chars();
    let (letter, number, rest) = (signs.next()?, signs.next()?, signs.next());
    let quadrant = Quadrant::ALL.into_iter().find(|q| q.letter() == letter)?;
    let number = u8::try_from(number.to_digit(10)?).ok().filter(|n| (1..=CLUES).contains(n))?;
    rest.is_none().then_some((quadrant, number))
}

/// `part` of `whole` in parts of `of`, half-up; 0 of an empty whole.
fn share(part: u8, whole: u8, of: u8) -> u8 {
    let (part, whole, of) = (u32::from(part), u32::from(whole.max(1)), u32::from(of));
    u8::try_from((2 * part * of + whole) / (2 * whole)).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests;
