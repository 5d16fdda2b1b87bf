//! Reads how many hands went up for each dominance: `A 12 B 7 AB 5`. It is the coarsest way to hand in, and takes no names.

use domain::brain::profile::Dominance;

use super::super::super::narrow;
use super::super::digits::dash;
use super::fault::{HandInFault, HandInTrouble};

/// The most hands that are believed.
const MOST: u16 = 9_999;

/// The hands of one dominance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DominanceHands {
    /// Which quadrants lead.
    pub dominance: Dominance,
    /// How many.
    pub count: u16,
}

/// Reads letters with their number of hands, in any order, with or without signs between.
///
/// # Errors
/// The first thing that is wrong.
pub fn hands(text: &str) -> Result<Vec<DominanceHands>, HandInTrouble> {
    let typed: Vec<char> = text.chars().map(narrow).collect();
    let mut found: Vec<DominanceHands> = Vec::new();
    let mut waiting: Option<(usize, String)> = None;
    let mut at = 0;
    while at < typed.len() {
        let kind = KindOfSign::of(typed[at]);
        let length = typed.iter().skip(at).take_while(|ch| KindOfSign::of(**ch) == kind).count();
        let word: String = typed.iter().skip(at).take(length).collect();
        let column = at + 1;
        match (kind, waiting.take()) {
            // A dash between a letter and its number is no minus; one behind a blank is.
            (KindOfSign::Between, _) if is_minus(&word) && typed.get(at + length).is_some_and(char::is_ascii_digit) => {
                let digits: String = typed.iter().skip(at + length).take_while(|ch| ch.is_ascii_digit()).collect();
                let place = HandInTrouble::at(at + length, HandInFault::NotANumber(format!("-{digits}")));
                return Err(place);
            }
            (KindOfSign::Between, before) => waiting = before,
            (KindOfSign::Letter, None) => waiting = Some((column, word)),
            (KindOfSign::Letter, Some((column, letters))) => {
                return Err(HandInTrouble::at(column, HandInFault::NoHands(letters)));
            }
            (KindOfSign::Digit, None) => return Err(HandInTrouble::at(column, HandInFault::NotLetters(word))),
            (KindOfSign::Digit, Some((place, letters))) => found.push(one(place, &letters, column, &word, &found)?),
        }
        at += length;
    }
    match waiting {
        Some((column, letters)) => Err(HandInTrouble::at(column, HandInFault::NoHands(letters))),
        None if found.is_empty() => Err(HandInTrouble::whole(HandInFault::Empty)),
        None => Ok(found),
    }
}

/// Whether what stands before a number ends in a minus of that number.
fn is_minus(between: &str) -> bool {
    let mut signs = between.chars().rev();
    signs.next().map(dash) == Some('-') && signs.next().is_some_and(|ch| ch.is_whitespace() || matches!(ch, ':' | '='))
}

fn one(
    place: usize,
    letters: &str,
    column: usize,
    digits: &str,
    before: &[DominanceHands],
) -> Result<DominanceHands, HandInTrouble> {
    let strange = || HandInTrouble::at(place, HandInFault::NotLetters(letters.to_owned()));
    let dominance = Dominance::from_letters(letters).ok_or_else(strange)?;
    if before.iter().any(|hands| hands.dominance == dominance) {
        return Err(HandInTrouble::at(place, HandInFault::LettersTwice(dominance.letters())));
    }
    let count = digits.parse().ok().filter(|count| *count <= MOST);
    let count = count.ok_or_else(|| HandInTrouble::at(column, HandInFault::NotANumber(digits.to_owned())))?;
    Ok(DominanceHands { dominance, count })
}

/// What a sign is to this row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum KindOfSign {
    /// Part of a set of letters, right or wrong.
    Letter,
    /// Part of a number.
    Digit,
    /// Blanks, commas, colons, signs of equality.
    Between,
}

impl KindOfSign {
    fn of(ch: char) -> Self {
        if ch.is_ascii_digit() {
            Self::Digit
        } else if ch.is_alphabetic() {
            Self::Letter
        } else {
            Self::Between
        }
    }
}
