//! Tells what is known of a participant's thinking profile: what they handed in, else their own latest assessment. From it comes
//! what they may try, and how often each element was picked in the class.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::super::attempt::{ElementKey, Elements, SHEETS};
use super::super::brain::chance::{Clarity, clarity};
use super::super::brain::profile::Profile;
use super::super::person::Person;
use super::super::quadrant::Quadrant;
use super::Workshop;
use super::hand_in::HandInWay;

/// What is known of one participant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassResult {
    /// Their counts.
    pub profile: Profile,
    /// The elements they picked, where they are known.
    pub picks: Option<[Elements; SHEETS]>,
    /// How it was handed in; none where it is their own assessment.
    pub way: Option<HandInWay>,
}

impl ClassResult {
    /// Of somebody in a class; none where nothing was handed in and no assessment is finished.
    #[must_use]
    pub fn of(class: &Workshop, person: &Person) -> Option<Self> {
        let came = class.hand_in(person.id).map(|handed_in| Self {
            profile: handed_in.profile(),
            picks: handed_in.picks.clone(),
            way: Some(handed_in.way),
        });
        came.or_else(|| Self::own(person))
    }

    /// Of somebody's own assessment alone.
    #[must_use]
    pub fn own(person: &Person) -> Option<Self> {
        let attempt = person.latest()?;
        let picks = attempt.sheets.each_ref().map(|sheet| sheet.picks.clone());
        Some(Self { profile: Profile::score(attempt)?, picks: Some(picks), way: None })
    }

    /// The two quadrants whose customers are worth a try: those with the fewest picks, which are easiest to pass over. Where
    /// the result hardly differs from chance no quadrant can be named, and two that lie across from each other stand for all.
    #[must_use]
    pub fn to_try(&self) -> [Quadrant; 2] {
        if clarity(self.profile.counts) == Clarity::Blind {
            return [Quadrant::A, Quadrant::C];
        }
        let mut all = Quadrant::ALL;
        all.sort_by_key(|quadrant| self.profile.counts[*quadrant]);
        let [first, second, _, _] = all;
        [first, second]
    }
}

/// How often each element was picked by those whose picks are known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ElementTally {
    /// Whose picks are counted.
    pub people: usize,
    sheets: [BTreeMap<ElementKey, u16>; SHEETS],
}

impl ElementTally {
    /// Of several participants together.
    pub fn of<'a>(results: impl IntoIterator<Item = &'a ClassResult>) -> Self {
        let mut tally = Self::default();
        for picks in results.into_iter().filter_map(|result| result.picks.as_ref()) {
            tally.people += 1;
            for (sheet, picked) in tally.sheets.iter_mut().zip(picks) {
                for key in picked.keys() {
                    *sheet.entry(*key).or_default() += 1;
                }
            }
        }
        tally
    }

    /// The elements of a sheet that were picked, the most picked first; those picked equally often by their keys.
    #[must_use]
    pub fn ranked(&self, sheet: usize) -> Vec<(ElementKey, u16)> {
        let mut all: Vec<_> = self.sheets.get(sheet).into_iter().flatten().map(|(key, count)| (*key, *count)).collect();
        all.sort_by_key(|(key, count)| (Reverse(*count), *key));
        all
    }
}
