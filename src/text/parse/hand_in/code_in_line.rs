//! Finds the code in a line of anything: six signs in one word or in a few, as people break them. A word of letters alone
//! counts only where it is written in capitals or ends the line, because one six-letter word in 132 is a code by chance.

use domain::workshop::code::{ALPHABET, CodeFault, HandInCode, SIGNS, is_gap, plain, typed_signs};

use super::super::super::is_han;
use super::sender::Sender;
use super::speech::is_speech;

/// Signs between two parts of a code, at most.
const GAP: usize = 3;
/// The vowels that a code may have, and letters that few words have.
const VOWELS: [char; 3] = ['A', 'E', 'Y'];
const RARE: [char; 4] = ['J', 'Q', 'X', 'Z'];

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CodeInLine {
    /// Nothing like a code.
    Nothing,
    /// One code, from this character up to that.
    One(usize, usize, HandInCode),
    /// Two different ones.
    Two(HandInCode, HandInCode),
    /// Something that must have been meant as one, where it begins, and why it is none.
    Wrong(usize, String, CodeFault),
}

/// A run of letters and digits, from this character up to that.
#[derive(Debug, Clone, Copy)]
struct CodePart {
    start: usize,
    end: usize,
    /// Whether only blanks and hyphens stand between it and the next one.
    linked: bool,
}

impl CodeInLine {
    /// Looks through a line; `named` where who sends it stands above.
    pub(super) fn find(line: &[char], named: bool) -> Self {
        let parts = parts(line);
        let codes = codes(line, &parts);
        let with_digit = |(start, end, _): &(usize, usize, HandInCode)| line[*start..*end].iter().any(|ch| digit(*ch));
        // A code with a digit is no reason to pass over another one: which of them is meant nobody can tell.
        let counts = |code: &(usize, usize, HandInCode)| with_digit(code) || stands_out(line, code.0, code.1);
        let sure: Vec<_> = codes.into_iter().filter(counts).collect();
        match sure.as_slice() {
            [] => meant(line, &parts, named).unwrap_or(Self::Nothing),
            [(start, end, code), others @ ..] => match others.iter().find(|(.., other)| other != code) {
                None => Self::One(*start, *end, *code),
                Some((.., other)) => Self::Two(*code, *other),
            },
        }
    }
}

fn parts(line: &[char]) -> Vec<CodePart> {
    let mut found: Vec<CodePart> = Vec::new();
    let mut at = 0;
    while at < line.len() {
        let length = line.iter().skip(at).take_while(|ch| ch.is_alphanumeric() && !is_han(**ch)).count();
        if length > 0 {
            if let Some(before) = found.last_mut() {
                let gap = &line[before.end..at];
                before.linked = gap.len() <= GAP && gap.iter().all(|ch| is_gap(*ch));
            }
            found.push(CodePart { start: at, end: at + length, linked: false });
        }
        at += length.max(1);
    }
    found
}

/// Stretches of linked parts that have so many signs.
fn stretches(parts: &[CodePart], signs: usize) -> impl Iterator<Item = &[CodePart]> {
    let from = move |first: usize| {
        let (mut length, mut last) = (0, first);
        while length < signs && last < parts.len() && (last == first || parts[last - 1].linked) {
            length += parts[last].end - parts[last].start;
            last += 1;
        }
        (length == signs).then(|| &parts[first..last])
    };
    (0..parts.len()).filter_map(from)
}

fn codes(line: &[char], parts: &[CodePart]) -> Vec<(usize, usize, HandInCode)> {
    let read = |stretch: &[CodePart]| {
        let (start, end) = (stretch.first()?.start, stretch.last()?.end);
        Some((start, end, HandInCode::read(&String::from_iter(&line[start..end])).ok()?))
    };
    stretches(parts, SIGNS).filter_map(read).collect()
}

/// Whether a word of letters is written as a code is: in capitals, or at the end of the line.
fn stands_out(line: &[char], start: usize, end: usize) -> bool {
    let capitals = !line[start..end].iter().any(|ch| ch.is_lowercase());
    capitals || !line[end..].iter().any(|ch| ch.is_alphanumeric())
}

/// What must have been meant as a code: letters and digits mixed in one word, or in words that each have a digit; else six capitals
/// behind a name.
fn meant(line: &[char], parts: &[CodePart], named: bool) -> Option<CodeInLine> {
    let mixed = |stretch: &&[CodePart]| {
        let signs = |part: &CodePart| line[part.start..part.end].to_vec();
        let digits = stretch.iter().all(|part| signs(part).iter().any(|ch| digit(*ch)));
        let letters = stretch.iter().any(|part| signs(part).iter().any(|ch| plain(*ch).is_ascii_alphabetic()));
        let hyphens = |from: usize, to: usize| line[from..to].iter().all(|ch| !ch.is_whitespace());
        let joined = stretch.windows(2).all(|pair| hyphens(pair[0].end, pair[1].start));
        let any_digit = stretch.iter().any(|part| signs(part).iter().any(|ch| digit(*ch)));
        letters && (digits || joined && any_digit)
    };
    let mut near = [SIGNS, SIGNS - 1, SIGNS + 1].into_iter();
    let stretch = near.find_map(|signs| stretches(parts, signs).find(mixed));
    let stretch = stretch.map(|stretch| Some((stretch.first()?.start, stretch.last()?.end)));
    let (start, end) = stretch.unwrap_or_else(|| six_capitals(line, parts, named))?;
    let typed = String::from_iter(&line[start..end]);
    let fault = HandInCode::read(&typed).err()?;
    Some(CodeInLine::Wrong(start, String::from_iter(typed_signs(&typed)), fault))
}

/// Six capitals that a code may have, in one word behind a name, where they are no word of a language. A sentence has such words too.
fn six_capitals(line: &[char], parts: &[CodePart], named: bool) -> Option<(usize, usize)> {
    let like_code = |part: &&CodePart| {
        let word = line.get(part.start..part.end).unwrap_or_default();
        let narrow: Vec<char> = word.iter().map(|ch| plain(*ch)).collect();
        let capitals = !word.iter().any(|ch| ch.is_lowercase());
        let sender = || !Sender::of(&String::from_iter(line.get(..part.start).unwrap_or_default())).name.is_empty();
        let signs = narrow.len() == SIGNS && narrow.iter().all(|ch| ch.is_ascii_uppercase() && ALPHABET.contains(ch));
        capitals && signs && !reads_as_word(&narrow) && (named || sender())
    };
    parts.iter().find(like_code).map(|part| (part.start, part.end))
}

/// Whether six capitals are likely a word: one that many say, or one with vowels enough and no rare letter.
fn reads_as_word(word: &[char]) -> bool {
    let vowels = word.iter().filter(|ch| VOWELS.contains(ch)).count();
    let rare = word.iter().any(|ch| RARE.contains(ch));
    is_speech(&String::from_iter(word)) || vowels > 1 && !rare
}

fn digit(ch: char) -> bool {
    plain(ch).is_ascii_digit()
}
