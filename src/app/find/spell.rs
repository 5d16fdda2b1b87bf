//! Matching letters against the sounds of Chinese characters: `hddl`, `huadong` and `huadl` all spell 华东电力.

use super::haystack::{Haystack, Sound};

/// Weights on the scale of the matcher for characters, a little below it, so that what is written beats what only sounds so.
const LETTER: u32 = 16;
/// For the first letter of a character, and once more at the start of a word.
const START: u32 = 6;
/// For a character right behind the one matched before.
const CLOSE: u32 = 4;
/// For leaving characters out.
const GAP: u32 = 3;
/// Letters of a needle that are looked at: more than anybody types, and a small table.
const LONGEST: usize = 32;

/// Best scores by the number of letters matched so far.
type Scores = [Option<u32>; LONGEST + 1];

/// How well `needle` spells the haystack: every character taken gives one or more letters from the start of a reading, in order.
pub(super) fn score(needle: &[u8], haystack: &Haystack) -> Option<u32> {
    if needle.is_empty() || needle.len() > LONGEST || !haystack.has_all(needle) {
        return None;
    }
    // Up to the character before this one; ending with it; and ending somewhere further left.
    let (mut now, mut close, mut far): (Scores, Scores, Scores) =
        ([None; LONGEST + 1], [None; LONGEST + 1], [None; LONGEST + 1]);
    for sound in haystack.sounds() {
        if sound.first {
            merge(&mut far, &close, needle.len());
            close = now;
            now = [None; LONGEST + 1];
        }
        take(sound, needle, &close, &far, &mut now);
    }
    let end = needle.len();
    [now, close, far].iter().filter_map(|scores| *scores.get(end)?).max()
}

/// Lets one reading give letters to every beginning matched so far.
fn take(sound: &Sound, needle: &[u8], close: &Scores, far: &Scores, now: &mut Scores) {
    let start = START + if sound.fresh { START } else { 0 };
    for (matched, rest) in (0..needle.len()).map(|at| (at, needle.get(at..).unwrap_or_default())) {
        let before = if matched == 0 {
            Some(0)
        } else {
            let near = close[matched].map(|score| score + CLOSE);
            near.max(far[matched].map(|score| score.saturating_sub(GAP)))
        };
        let Some(before) = before else { continue };
        let mut score = before + start;
        for letters in 1..=sound.common(rest) {
            score += LETTER;
            let slot = &mut now[matched + letters];
            *slot = (*slot).max(Some(score));
        }
    }
}

fn merge(into: &mut Scores, from: &Scores, end: usize) {
    for (slot, score) in into.iter_mut().zip(from).take(end + 1) {
        *slot = (*slot).max(*score);
    }
}
