//! Fuzzy finding for the palette and the filters: by characters, by pinyin and by pinyin initials, in one list.

mod collation;
mod haystack;
mod spell;

use std::cmp::Reverse;

use nucleo_matcher::pattern::{Atom, AtomKind, CaseMatching, Normalization};
use nucleo_matcher::{Config, Matcher};

use super::text::narrow;
pub use collation::collation;
pub use haystack::Haystack;

/// What a match in one piece is worth more, on the scale of the matcher: about two characters.
const WHOLE: u32 = 32;

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
        let query: String = query.chars().map(narrow).collect();
        let needles: Vec<_> = query.split_whitespace().map(Needle::new).collect();
        let scored = haystacks.into_iter().enumerate();
        let mut found: Vec<(u32, usize)> =
            scored.filter_map(|(place, haystack)| Some((self.score(&needles, haystack)?, place))).collect();
        found.sort_by_key(|(score, _)| Reverse(*score));
        found.into_iter().map(|(_, place)| place).collect()
    }

    /// The sum over the needles of the better of the two ways to match; `None` if one of them does not match at all.
    fn score(&mut self, needles: &[Needle], haystack: &Haystack) -> Option<u32> {
        let mut sum = 0;
        for needle in needles {
            let by_text = self.written(needle, haystack);
            let by_sound = spell::score(&needle.sound, haystack);
            sum += by_text.max(by_sound)?;
        }
        Some(sum)
    }

    /// How well the characters match. In one piece counts extra: Chinese has no word starts for the matcher to see.
    fn written(&mut self, needle: &Needle, haystack: &Haystack) -> Option<u32> {
        let score = needle.atom.score(haystack.text(), &mut self.0)?;
        let whole = haystack.has_whole(needle.atom.needle_text());
        Some(u32::from(score) + if whole { WHOLE } else { 0 })
    }
}

/// One word of a query.
struct Needle {
    atom: Atom,
    /// Its letters and digits, if it has nothing else, in small letters: what pinyin can match.
    sound: Vec<u8>,
}

impl Needle {
    fn new(word: &str) -> Self {
        let spelt = word.bytes().all(|b| b.is_ascii_alphanumeric());
        Self {
            atom: Atom::new(word, CaseMatching::Smart, Normalization::Smart, AtomKind::Fuzzy, false),
            sound: if spelt { word.to_ascii_lowercase().into_bytes() } else { Vec::new() },
        }
    }
}

#[cfg(test)]
mod tests;
