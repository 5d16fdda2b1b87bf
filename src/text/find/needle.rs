//! Matches one word of a query against a prepared text. Most texts are turned down by a quick look, without being read.

use nucleo_matcher::pattern::{Atom, AtomKind, CaseMatching, Normalization};
use nucleo_matcher::{Matcher, Utf32Str, chars};

use super::haystack::{Haystack, Marks, bit, starts_word};
use super::spelling;

/// What a match in one piece is worth more, on the scale of the matcher: about two characters.
const WHOLE: u32 = 32;

/// How a word fits a text, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum MatchTier {
    /// In one piece at the start.
    Start,
    /// In one piece at the start of a word.
    Word,
    /// In one piece, or by its sound.
    Whole,
    /// Its characters in order, with others between.
    Gaps,
    /// Only a text beside it has it.
    Related,
}

impl MatchTier {
    /// All of them, the best first.
    pub(super) const ALL: [Self; 5] = [Self::Start, Self::Word, Self::Whole, Self::Gaps, Self::Related];
}

/// One word of a query.
#[derive(Debug)]
pub(super) struct Needle {
    atom: Atom,
    /// Its characters, as the matcher compares them.
    written: Vec<char>,
    /// Whether capitals count as small letters.
    caseless: bool,
    /// What every text that has it must have.
    mark: u64,
    /// Its letters and digits, if it has nothing else, in small letters: what pinyin can match.
    sound: Vec<u8>,
}

// The searches are generic and so are compiled in the rooms that call them: without `inline` each look at a name would be a call
// from one crate into another, which made a letter in a palette over 10,000 projects half as slow again.
impl Needle {
    pub(super) fn new(word: &str) -> Self {
        let spelt = word.bytes().all(|b| b.is_ascii_alphanumeric());
        let atom = Atom::new(word, CaseMatching::Smart, Normalization::Smart, AtomKind::Fuzzy, false);
        let written: Vec<_> = atom.needle_text().chars().collect();
        Self {
            caseless: !written.iter().any(|ch| chars::is_upper_case(*ch)),
            mark: written.iter().fold(0, |set, ch| set | bit(*ch)),
            sound: if spelt { word.to_ascii_lowercase().into_bytes() } else { Vec::new() },
            atom,
            written,
        }
    }

    /// How it fits, if it does: exactly where `score` gives a number.
    #[inline]
    pub(super) fn fit(&self, haystack: &Haystack, matcher: &mut Matcher) -> Option<MatchTier> {
        self.written_fit(haystack, matcher).or_else(|| self.sounds(haystack).then_some(MatchTier::Whole))
    }

    /// Whether any of a group of texts has it, where that can be told without reading them: `None` where it cannot.
    #[inline]
    pub(super) fn told(&self, marks: &Marks) -> Option<bool> {
        if !marks.plain {
            return None;
        }
        let single = self.sound.len() == 1;
        let first = self.sound.first().map_or(0, |first| bit(char::from(*first)));
        let written = marks.written & self.mark == self.mark;
        let spoken = marks.initials & first != 0 && marks.spoken & self.mark == self.mark;
        match (written, spoken) {
            (false, false) => Some(false),
            // A single letter or digit has its own bit: the marks know all there is.
            (true, _) if single && self.caseless => Some(true),
            (_, true) if single => Some(true),
            _ => None,
        }
    }

    #[inline]
    fn sounds(&self, haystack: &Haystack) -> bool {
        let marks = haystack.marks();
        let Some(first) = self.sound.first() else { return false };
        marks.initials & bit(char::from(*first)) != 0
            && marks.spoken & self.mark == self.mark
            && (self.sound.len() == 1 || spelling::spells(&self.sound, haystack))
    }

    #[inline]
    fn written_fit(&self, haystack: &Haystack, matcher: &mut Matcher) -> Option<MatchTier> {
        let marks = haystack.marks();
        if !marks.plain {
            return self.odd_fit(haystack, matcher);
        }
        if marks.written & self.mark != self.mark {
            return None;
        }
        if self.caseless && self.sound.len() == 1 {
            // A single letter or digit has its own bit: the marks know all there is.
            let fit = if marks.starts & self.mark == 0 { MatchTier::Whole } else { MatchTier::Word };
            return Some(if marks.head == self.mark { MatchTier::Start } else { fit });
        }
        match haystack.text() {
            // The matcher never finds a word with other characters in a text of ASCII.
            Utf32Str::Ascii(_) if !self.atom.needle_text().is_ascii() => self.odd_fit(haystack, matcher),
            Utf32Str::Ascii(text) => self.plain_fit(text, |byte| char::from(*byte)),
            Utf32Str::Unicode(text) => self.plain_fit(text, |ch| *ch),
        }
    }

    /// Where an accent or a capital of another alphabet is in the way, the matcher itself is asked.
    fn odd_fit(&self, haystack: &Haystack, matcher: &mut Matcher) -> Option<MatchTier> {
        self.atom.score(haystack.text(), matcher)?;
        let whole = haystack.has_whole(self.atom.needle_text());
        Some(if whole { MatchTier::Whole } else { MatchTier::Gaps })
    }

    fn plain_fit<T>(&self, text: &[T], read: impl Fn(&T) -> char) -> Option<MatchTier> {
        let fold = |place: &T| if self.caseless { read(place).to_ascii_lowercase() } else { read(place) };
        let (first, others) = self.written.split_first()?;
        let mut places = text.iter();
        let start = places.position(|place| fold(place) == *first)?;
        if !others.iter().all(|wanted| places.any(|place| fold(place) == *wanted)) {
            return None;
        }
        let mut best = MatchTier::Gaps;
        for (place, here) in text.iter().enumerate().skip(start) {
            if fold(here) != *first {
                continue;
            }
            let piece = text.get(place..place + self.written.len()).unwrap_or_default();
            if piece.len() == self.written.len() && piece.iter().map(fold).eq(self.written.iter().copied()) {
                let before = place.checked_sub(1).and_then(|before| text.get(before)).map(&read);
                let fit = if place == 0 { MatchTier::Start } else { MatchTier::Word };
                let fit = if starts_word(before, read(here)) { fit } else { MatchTier::Whole };
                best = best.min(fit);
                if best <= MatchTier::Word {
                    break;
                }
            }
        }
        Some(best)
    }

    /// How well it matches: the better of the two ways; `None` if it does in neither.
    #[inline]
    pub(super) fn score(&self, haystack: &Haystack, matcher: &mut Matcher) -> Option<u32> {
        self.written_score(haystack, matcher).max(spelling::score(&self.sound, haystack))
    }

    /// How well the characters match. In one piece counts extra: Chinese has no word starts for the matcher to see.
    #[inline]
    fn written_score(&self, haystack: &Haystack, matcher: &mut Matcher) -> Option<u32> {
        let score = self.atom.score(haystack.text(), matcher)?;
        let whole = haystack.has_whole(self.atom.needle_text());
        Some(u32::from(score) + if whole { WHOLE } else { 0 })
    }
}
