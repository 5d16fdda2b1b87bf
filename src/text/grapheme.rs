//! Splits text into graphemes by the tables of Unicode. It takes a short cut where no table is needed, because most of what is
//! drawn is plain letters, Chinese and lines.

use unicode_segmentation::UnicodeSegmentation;

/// The graphemes of a text, one after the other.
#[derive(Debug, Clone)]
pub struct Graphemes<'a>(&'a str);

/// The graphemes of `text`.
#[must_use]
pub const fn graphemes(text: &str) -> Graphemes<'_> {
    Graphemes(text)
}

impl<'a> Iterator for Graphemes<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        // Two printable bytes of ASCII, or the last one: most of all.
        if let [first, rest @ ..] = self.0.as_bytes()
            && matches!((first, rest.first()), (b' '..=b'~', None | Some(b' '..=b'~')))
            && let Some((grapheme, rest)) = self.0.split_at_checked(1)
        {
            self.0 = rest;
            return Some(grapheme);
        }
        let mut chars = self.0.chars();
        let first = chars.next()?;
        let rest = chars.as_str();
        let alone = plain(first) && chars.next().is_none_or(plain);
        let len = if alone { self.0.len() - rest.len() } else { self.0.graphemes(true).next()?.len() };
        let (grapheme, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        Some(grapheme)
    }
}

/// The last place up to `at` where two graphemes part whatever stands farther off; the start of the text at the least.
pub(crate) fn seam_before(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let mut follower = None;
    for (place, ch) in before.char_indices().rev() {
        if let Some(seam) = follower.filter(|_| plain(ch)) {
            return seam;
        }
        follower = plain(ch).then_some(place);
    }
    0
}

/// The first place from `at` on where two graphemes part whatever stands farther off; the end of the text at the latest.
pub(crate) fn seam_after(text: &str, at: usize) -> usize {
    let after = text.get(at..).unwrap_or_default();
    let mut leader = false;
    for (place, ch) in after.char_indices() {
        if leader && plain(ch) {
            return at + place;
        }
        leader = plain(ch);
    }
    text.len()
}

/// Characters that never join another such one: ASCII but for controls, dashes and dots, lines and blocks, Chinese and its signs.
const fn plain(ch: char) -> bool {
    matches!(
        ch,
        ' '..='~'
            | '\u{b7}'
            | '\u{2010}'..='\u{2027}'
            | '\u{2500}'..='\u{259f}'
            | '\u{3000}'..='\u{3029}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{ff01}'..='\u{ff60}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::samples::any_dirt;
    use super::*;

    #[test]
    fn plain_characters_stand_alone() {
        let all: Vec<_> = ('\0'..='\u{ffff}').filter(|ch| plain(*ch)).collect();
        assert!(all.len() > 20_000);
        for pair in all.windows(2).chain(all.chunks_exact(7)) {
            let text: String = pair.iter().collect();
            assert_eq!(text.graphemes(true).count(), pair.len(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn a_seam_parts_graphemes_whatever_is_beside_it(left in any_dirt(), right in any_dirt()) {
            let text = left.clone() + &right;
            let whole = text.graphemes(true).count();
            for seam in [seam_before(&text, left.len()), seam_after(&text, left.len())] {
                let (before, after) = text.split_at(seam);
                prop_assert_eq!(before.graphemes(true).count() + after.graphemes(true).count(), whole, "{:?}", text);
            }
        }

        #[test]
        fn the_quick_way_tells_the_same(text in any_dirt()) {
            prop_assert!(graphemes(&text).eq(text.graphemes(true)), "{:?}", text);
        }
    }
}
