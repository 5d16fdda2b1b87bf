//! Finds entries of the palette and the filters by characters, by pinyin and by pinyin initials, and ranks them in one list.

mod collation;
mod group;
mod haystack;
mod needle;
mod spelling;

use std::cmp::Reverse;

use nucleo_matcher::{Config, Matcher, chars};

use super::narrow;
pub use collation::collation;
pub use group::GroupMarks;
pub use haystack::Haystack;
use needle::{MatchTier, Needle};

/// At most so many finds are put in order by how well each matches. Where more match, nobody can tell a good score from a better one:
/// those go by how they fit, and keep their order.
const FEW: usize = 400;

/// Ranks haystacks. Holds the matcher's working memory (about 135 KB), so keep one and use it again.
#[derive(Debug, Clone)]
pub struct Finder(Matcher);

impl Default for Finder {
    fn default() -> Self {
        let mut config = Config::DEFAULT;
        config.prefer_prefix = true;
        Self(Matcher::new(config))
    }
}

impl Finder {
    /// The places of the haystacks that match `query`, best first; equals keep their order. An empty query keeps all as they are.
    ///
    /// Every word of the query must match: its characters in order, gaps allowed (capitals count if it has any), or, where the
    /// haystack has Chinese, pinyin in full, by initials, or mixed. Full-width letters count as their keys.
    pub fn rank<'a>(&mut self, query: &str, haystacks: impl IntoIterator<Item = &'a Haystack>) -> Vec<usize> {
        self.rank_groups(query, haystacks.into_iter().map(|haystack| ([haystack], [])))
    }

    /// The places of the haystacks that match `query` best: more than one where none matches better than the others.
    pub fn best<'a>(&mut self, query: &str, haystacks: impl IntoIterator<Item = &'a Haystack>) -> Vec<usize> {
        let needles = needles(query);
        let nothing: [&Haystack; 0] = [];
        let scored = haystacks.into_iter().enumerate();
        let scored: Vec<_> =
            scored.filter_map(|(place, own)| Some((self.score(&needles, own, &nothing)?, place))).collect();
        let most = scored.iter().map(|(score, _)| *score).max();
        scored.into_iter().filter(|(score, _)| Some(*score) == most).map(|(_, place)| place).collect()
    }

    /// As `rank`, of groups of haystacks, numbered through, with others beside each group: a word of the query that is not in the one
    /// may be in any of those beside it, and counts less there.
    pub fn rank_groups<'a, O, B>(&mut self, query: &str, groups: impl IntoIterator<Item = (O, B)>) -> Vec<usize>
    where
        O: IntoIterator<Item = &'a Haystack>,
        B: IntoIterator<Item = &'a Haystack> + Clone,
    {
        let needles = needles(query);
        let mut found: [Vec<usize>; MatchTier::ALL.len()] = Default::default();
        let mut close = Vec::new();
        let mut place = 0;
        let mut known = vec![None; needles.len()];
        for (owns, beside) in groups {
            known.fill(None);
            for own in owns {
                if let Some(fit) = self.fit(&needles, own, &beside, &mut known) {
                    if let Some(places) = found.get_mut(fit as usize) {
                        places.push(place);
                    }
                    if close.len() <= FEW {
                        close.push((place, own, beside.clone()));
                    }
                }
                place += 1;
            }
        }
        if close.len() > FEW {
            return found.concat();
        }
        let scored = close.into_iter();
        let mut scored: Vec<_> =
            scored.filter_map(|(place, own, beside)| Some((self.score(&needles, own, &beside)?, place))).collect();
        scored.sort_by_key(|(score, _)| Reverse(*score));
        scored.into_iter().map(|(_, place)| place).collect()
    }

    /// What stands before the groups that match `query`, in their order: every word of it must be in one of the texts of the group.
    pub fn find_groups<'a, 'm, K, T>(
        &mut self,
        query: &str,
        groups: impl IntoIterator<Item = (K, &'m GroupMarks, T)>,
    ) -> Vec<K>
    where
        T: IntoIterator<Item = &'a Haystack> + Clone,
    {
        let needles = needles(query);
        let mut found = |(key, marks, texts): (K, &GroupMarks, T)| {
            let mut is_in = |needle: &Needle| {
                needle
                    .told(marks.marks())
                    .unwrap_or_else(|| texts.clone().into_iter().any(|text| needle.fit(text, &mut self.0).is_some()))
            };
            needles.iter().all(&mut is_in).then_some(key)
        };
        groups.into_iter().filter_map(&mut found).collect()
    }

    /// The worst fit of the needles; `None` if one of them does not match at all. What lies beside is asked once for each needle.
    fn fit<'a, B>(
        &mut self,
        needles: &[Needle],
        own: &Haystack,
        beside: &B,
        known: &mut [Option<bool>],
    ) -> Option<MatchTier>
    where
        B: IntoIterator<Item = &'a Haystack> + Clone,
    {
        let mut worst = MatchTier::Start;
        for (needle, known) in needles.iter().zip(known) {
            let fit = needle.fit(own, &mut self.0).or_else(|| {
                let mut others = beside.clone().into_iter();
                let found = || others.any(|other| needle.fit(other, &mut self.0).is_some());
                known.get_or_insert_with(found).then_some(MatchTier::Related)
            });
            worst = worst.max(fit?);
        }
        Some(worst)
    }

    /// The sum over the needles; `None` if one of them does not match at all.
    fn score<'a, B>(&mut self, needles: &[Needle], own: &Haystack, beside: &B) -> Option<u32>
    where
        B: IntoIterator<Item = &'a Haystack> + Clone,
    {
        let mut sum = 0;
        for needle in needles {
            let score = needle.score(own, &mut self.0).or_else(|| {
                let others = beside.clone().into_iter();
                others.filter_map(|other| needle.score(other, &mut self.0)).max().map(|score| score / 2)
            });
            sum += score?;
        }
        Some(sum)
    }
}

/// The words of a query.
fn needles(query: &str) -> Vec<Needle> {
    let query: String = query.chars().map(narrow).map(haystack::shape).collect();
    query.split_whitespace().map(Needle::new).collect()
}

/// Whether everything that `now` finds was found by `before`: letters were only added at its end. An accent changes what the
/// letters before it match, so it never narrows.
#[must_use]
pub fn narrows(before: &str, now: &str) -> bool {
    now.starts_with(before) && now.chars().all(|ch| chars::normalize(ch) == ch)
}

#[cfg(test)]
mod tests;
