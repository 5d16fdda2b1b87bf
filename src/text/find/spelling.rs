//! Matches letters against the sounds of Chinese characters: `hddl`, `huadong` and `huadl` all spell 华东电力.

use super::haystack::{Haystack, Sound};

/// Weights on the scale of the matcher for characters, a little below it, so that what is written beats what only sounds so.
const LETTER: u16 = 16;
/// For the first letter of a character, and once more at the start of a word.
const START: u16 = 6;
/// For a character right behind the one matched before.
const CLOSE: u16 = 4;
/// For leaving characters out.
const GAP: u16 = 3;
/// Letters of a needle that can be matched: more than anybody types, and a small table.
const LONGEST: usize = 32;

/// Best score by the number of letters matched so far; 0 where so many cannot be matched.
type Scores = [u16; LONGEST + 1];

const NONE: Scores = [0; LONGEST + 1];

/// Whether `needle` spells the haystack: as `score`, without asking how well.
pub(super) fn spells(needle: &[u8], haystack: &Haystack) -> bool {
    if needle.is_empty() || needle.len() > LONGEST {
        return false;
    }
    // Bit n: its first n letters are spelt by the characters so far, those left out not counted.
    let (mut before, mut so_far) = (1_u64, 1_u64);
    let all = 1_u64 << needle.len();
    for sound in haystack.sounds() {
        if sound.first {
            before = so_far;
        }
        let mut open = before;
        while open != 0 {
            let matched = open.trailing_zeros();
            open &= open - 1;
            let rest = usize::try_from(matched).ok().and_then(|matched| needle.get(matched..)).unwrap_or_default();
            for more in 1..=sound.common(rest) {
                so_far |= 1 << (usize::try_from(matched).unwrap_or(0) + more);
            }
        }
        if so_far & all != 0 {
            return true;
        }
    }
    false
}

/// How well `needle` spells the haystack: every character taken gives one or more letters from the start of a reading, in order.
pub(super) fn score(needle: &[u8], haystack: &Haystack) -> Option<u32> {
    if !spells(needle, haystack) {
        return None;
    }
    // Ending with this character, with the one before it, and further left.
    let (mut now, mut close, mut far) = (NONE, NONE, NONE);
    for sound in haystack.sounds() {
        if sound.first {
            for (far, close) in far.iter_mut().zip(close).take(needle.len() + 1) {
                *far = close.max(*far);
            }
            close = now;
            now = NONE;
        }
        extend_matches(*sound, needle, &close, &far, &mut now);
    }
    let best = [now, close, far].map(|scores| scores[needle.len()]).into_iter().max()?;
    (best > 0).then_some(best.into())
}

/// Lets one reading give letters to every beginning matched so far.
fn extend_matches(sound: Sound, needle: &[u8], close: &Scores, far: &Scores, now: &mut Scores) {
    let start = START + if sound.word_start { START } else { 0 };
    for matched in 0..needle.len() {
        let near = if close[matched] > 0 { close[matched] + CLOSE } else { 0 };
        let before = near.max(far[matched].saturating_sub(GAP));
        if before == 0 && matched > 0 {
            continue;
        }
        let letters = sound.common(needle.get(matched..).unwrap_or_default());
        for (slot, gain) in now.iter_mut().skip(matched + 1).take(letters).zip((LETTER..).step_by(LETTER.into())) {
            *slot = (before + start + gain).max(*slot);
        }
    }
}
