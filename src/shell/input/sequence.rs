//! Cuts the bytes of a terminal into what belongs together: a character, a sequence, an answer. Source: ECMA-48, and xterm's
//! "Control Sequences" for what terminals add to it.

/// The byte every sequence begins with.
pub(super) const ESC: u8 = 0x1b;
const BELL: u8 = 0x07;
/// The longest sequence of numbers and the longest answer that are waited for.
const LONGEST_NUMBERS: usize = 64;
const LONGEST_ANSWER: usize = 4096;

/// What belongs together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sequence<'a> {
    /// Esc by itself.
    Esc,
    /// A character, control characters too, and whether Alt was held.
    Char(char, bool),
    /// `ESC [`, parameters, a last byte.
    Csi(&'a [u8], u8),
    /// `ESC O` and a byte.
    Ss3(u8),
    /// What follows `ESC ]`, an answer, without its end.
    Osc(&'a [u8]),
    /// An answer nobody asked for, or what is none of all these.
    Rubbish,
}

/// The first thing in `bytes` and how long it is; none where it is not there as a whole. Once nothing more comes, `ended`, there
/// always is one.
pub(super) fn first(bytes: &[u8], ended: bool) -> Option<(usize, Sequence<'_>)> {
    match bytes {
        [] => None,
        [ESC] => ended.then_some((1, Sequence::Esc)),
        [ESC, ESC, ..] => Some((1, Sequence::Esc)),
        // Alt with the letter, unless a sequence follows.
        [ESC, letter @ (b'[' | b'O' | b']' | b'P' | b'_' | b'^' | b'X')] => {
            ended.then_some((2, Sequence::Char(char::from(*letter), true)))
        }
        [ESC, b'[', rest @ ..] => numbers(rest, ended).map(|(length, found)| (2 + length, found)),
        [ESC, b'O', byte @ b' '..=b'~', ..] => Some((3, Sequence::Ss3(*byte))),
        [ESC, b']', rest @ ..] => answer(rest, ended).map(|length| (2 + length, Sequence::Osc(unended(rest, length)))),
        [ESC, b'P' | b'_' | b'^' | b'X', rest @ ..] => {
            answer(rest, ended).map(|length| (2 + length, Sequence::Rubbish))
        }
        [ESC, rest @ ..] => character(rest, ended).map(|(length, found)| match found {
            Sequence::Char(ch, _) => (1 + length, Sequence::Char(ch, true)),
            other => (1 + length, other),
        }),
        _ => character(bytes, ended),
    }
}

/// What follows `ESC [`. A byte that belongs to no sequence breaks it off and counts by itself.
fn numbers(rest: &[u8], ended: bool) -> Option<(usize, Sequence<'_>)> {
    match rest {
        // The mouse of a terminal that knows no other way: a button and a place, a byte each.
        [b'M', place @ ..] => {
            let length = place.iter().take(3).take_while(|byte| **byte >= b' ').count();
            return (length == 3 || length < place.len() || ended).then_some((1 + length, Sequence::Rubbish));
        }
        // A function key of the Linux console.
        [b'['] => return ended.then_some((1, Sequence::Rubbish)),
        [b'[', b'A'..=b'E', ..] => return Some((2, Sequence::Rubbish)),
        [b'[', ..] => return Some((1, Sequence::Rubbish)),
        _ => {}
    }
    let length = rest.iter().take(LONGEST_NUMBERS).take_while(|byte| (0x20..=0x3f).contains(*byte)).count();
    match (rest.get(length), rest.get(..length)) {
        (Some(last @ 0x40..=0x7e), Some(numbers)) => Some((length + 1, Sequence::Csi(numbers, *last))),
        (None, _) if !ended => None,
        _ => Some((length, Sequence::Rubbish)),
    }
}

/// How long the rest of an answer is: up to a bell or `ESC \`. A control character breaks it off and counts by itself, so that no
/// Enter is lost in it.
fn answer(rest: &[u8], ended: bool) -> Option<usize> {
    let length = rest.iter().take(LONGEST_ANSWER).take_while(|byte| **byte >= b' ').count();
    match (rest.get(length), rest.get(length + 1)) {
        (Some(&BELL), _) => Some(length + 1),
        (Some(&ESC), Some(b'\\')) => Some(length + 2),
        (None | Some(&ESC), None) if !ended => None,
        _ => Some(length),
    }
}

/// An answer without the bell or `ESC \` it ends with.
fn unended(rest: &[u8], length: usize) -> &[u8] {
    let whole = rest.get(..length).unwrap_or_default();
    let end = whole.iter().position(|byte| *byte < b' ').unwrap_or(whole.len());
    whole.get(..end).unwrap_or_default()
}

/// The first character of `bytes`; a byte that begins none is passed over.
fn character(bytes: &[u8], ended: bool) -> Option<(usize, Sequence<'_>)> {
    let length = match bytes.first()? {
        0x00..=0x7f => 1,
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return Some((1, Sequence::Rubbish)),
    };
    let follow = bytes.iter().skip(1).take(length - 1).take_while(|byte| (0x80..=0xbf).contains(*byte)).count();
    if follow + 1 < length {
        return (ended || bytes.len() > follow + 1).then_some((follow + 1, Sequence::Rubbish));
    }
    let text = bytes.get(..length).and_then(|bytes| std::str::from_utf8(bytes).ok());
    Some((length, text.and_then(|text| text.chars().next()).map_or(Sequence::Rubbish, |ch| Sequence::Char(ch, false))))
}
