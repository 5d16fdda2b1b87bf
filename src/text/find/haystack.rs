//! Prepares a text that is searched many times.

use nucleo_matcher::{Utf32Str, Utf32String, chars};
use pinyin::ToPinyinMulti;

use super::super::name::without_padding;
use super::super::narrow;

/// Readings of one character that are kept; the rarer ones would only make noise.
const READINGS: usize = 3;
/// Letters of the longest syllable: `zhuang`.
const LONGEST: usize = 6;

/// A text to be found, with the sounds of its Chinese characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Haystack {
    text: Utf32String,
    sounds: Box<[Sound]>,
    marks: Marks,
}

/// What tells most texts apart without reading them: sets of characters, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Marks {
    /// The character at the start.
    pub(super) head: u64,
    /// Characters at the start of a word.
    pub(super) starts: u64,
    /// All characters.
    pub(super) written: u64,
    /// Letters at the start of a reading.
    pub(super) initials: u64,
    /// All letters of all readings.
    pub(super) spoken: u64,
    /// Whether the matcher takes every character for what it is, but for the case of ASCII letters: no accents, no other alphabets
    /// with capitals.
    pub(super) plain: bool,
}

/// One reading of one character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sound {
    letters: [u8; LONGEST],
    /// Whether a new character begins here; otherwise it is another reading of the same one.
    pub(super) first: bool,
    /// Whether a character without a sound (a space, a comma) stands before it, or nothing at all.
    pub(super) word_start: bool,
}

impl Sound {
    /// How many letters of `needle` from its start this reading begins with.
    #[inline]
    pub(super) fn common(self, needle: &[u8]) -> usize {
        self.letters.iter().zip(needle).take_while(|(a, b)| a == b).count()
    }
}

impl Haystack {
    /// Makes `text` ready: looks up the pinyin of every Chinese character once.
    #[must_use]
    pub fn new(text: &str) -> Self {
        if text.is_ascii() {
            // The matcher for characters finds everything there is.
            let text = Utf32String::from(text);
            let marks = marks(text.slice(..), &[]);
            return Self { text, sounds: Box::default(), marks };
        }
        // As a query is: the width of a character should not matter.
        let text: String = text.chars().map(narrow).map(shape).collect();
        // A padded name is found as it is said.
        let text = if text.contains(' ') { without_padding(&text) } else { text };
        let mut sounds = Vec::new();
        let (mut chinese, mut fresh) = (false, true);
        for ch in text.chars() {
            let before = sounds.len();
            push(&mut sounds, ch, fresh);
            fresh = sounds.len() == before;
            chinese |= !fresh && !ch.is_ascii();
        }
        if !chinese {
            sounds.clear();
        }
        let text = Utf32String::from(text);
        let marks = marks(text.slice(..), &sounds);
        Self { text, sounds: sounds.into(), marks }
    }

    #[inline]
    pub(super) fn text(&self) -> Utf32Str<'_> {
        self.text.slice(..)
    }

    /// Whether `needle`, which matches, does so in one piece. (The matcher's own search misses Chinese behind the start.)
    #[inline]
    pub(super) fn has_whole(&self, needle: Utf32Str<'_>) -> bool {
        let same = |ch: char, wanted: char| ch == wanted || chars::to_lower_case(chars::normalize(ch)) == wanted;
        let text = self.text();
        (0..=text.len().saturating_sub(needle.len()))
            .any(|start| needle.chars().zip(text.slice(start..).chars()).all(|(wanted, ch)| same(ch, wanted)))
    }

    /// The readings of its characters, one after the other; empty for a text without Chinese.
    #[inline]
    pub(super) fn sounds(&self) -> &[Sound] {
        &self.sounds
    }

    #[inline]
    pub(super) const fn marks(&self) -> &Marks {
        &self.marks
    }
}

/// A small letter that has two shapes, such as the sigma at the end of a word, in the one it is searched by. The matcher folds it in
/// one place and not in another, and falls over the difference.
pub(super) fn shape(ch: char) -> char {
    if ch.is_uppercase() { ch } else { chars::to_lower_case(ch) }
}

fn marks(text: Utf32Str<'_>, sounds: &[Sound]) -> Marks {
    let mut marks = Marks { plain: true, ..Marks::default() };
    let mut before: Option<char> = None;
    for ch in text.chars() {
        let bit = bit(ch);
        marks.written |= bit;
        if starts_word(before, ch) {
            marks.starts |= bit;
        }
        if before.is_none() {
            marks.head = bit;
        }
        marks.plain &= ch.is_ascii() || (chars::normalize(ch) == ch && chars::to_lower_case(ch) == ch);
        before = Some(ch);
    }
    for sound in sounds {
        let mut letters = sound.letters.into_iter().take_while(|letter| *letter > 0).map(|letter| bit(letter.into()));
        marks.initials |= letters.next().unwrap_or(0);
        marks.spoken |= marks.initials | letters.fold(0, |set, letter| set | letter);
    }
    marks
}

/// Whether a word starts with `ch`: behind a space, a sign, or a character of another kind.
pub(super) fn starts_word(before: Option<char>, ch: char) -> bool {
    before.is_none_or(|before| !before.is_alphanumeric() || before.is_ascii() != ch.is_ascii())
}

/// Appends the readings of a character: its pinyin, or itself if it is a letter or digit.
fn push(sounds: &mut Vec<Sound>, ch: char, fresh: bool) {
    let start = sounds.len();
    if ch.is_ascii_alphanumeric() {
        let mut buffer = [0; 4];
        sounds.extend(sound(ch.to_ascii_lowercase().encode_utf8(&mut buffer), true, fresh));
        return;
    }
    for reading in ch.to_pinyin_multi().into_iter().flatten() {
        let kept = sounds.len() - start;
        // Readings that differ only in tone are one.
        let next = sound(reading.plain(), kept == 0, fresh);
        let known = |next: Sound| sounds.iter().skip(start).any(|sound| sound.letters == next.letters);
        if kept < READINGS
            && let Some(next) = next.filter(|next| !known(*next))
        {
            sounds.push(next);
        }
    }
}

/// A reading in the letters of a keyboard: `ü` is typed as `v`.
fn sound(plain: &str, first: bool, fresh: bool) -> Option<Sound> {
    let mut letters = [0; LONGEST];
    for (place, ch) in plain.chars().enumerate() {
        let letter = match ch {
            'ü' => b'v',
            'ê' => b'e',
            _ => u8::try_from(ch).ok().filter(u8::is_ascii_alphanumeric)?,
        };
        *letters.get_mut(place)? = letter;
    }
    Some(Sound { letters, first, word_start: fresh })
}

/// A character as a member of a set: ASCII letters, whatever their case, and digits have a bit of their own, all others share the rest.
pub(super) fn bit(ch: char) -> u64 {
    match ch.to_ascii_lowercase() {
        ch @ 'a'..='z' => 1 << (u32::from(ch) - u32::from('a')),
        ch @ '0'..='9' => 1 << (u32::from(ch) - u32::from('0') + 26),
        ch => 1 << (36 + u32::from(ch) % 28),
    }
}
