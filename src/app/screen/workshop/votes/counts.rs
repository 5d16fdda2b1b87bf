//! Reads the counts of a vote as a trainer types them in a hurry: numbers in the order of the cards, with whatever stands between.

use domain::course::lesson::CARDS;
use domain::workshop::tally::CardCounts;
use text::narrow;
use words::{Say, votes as phrases};

/// The most cards of one choice: no room holds more people.
pub const MOST: u16 = 9999;

/// Why what was typed is no vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CountsTrouble {
    /// So many numbers, and so many choices.
    Few(usize, usize),
    /// So many numbers, and so many choices.
    Many(usize, usize),
    /// This is no number of cards.
    Word(String),
    /// Nobody raised a card.
    Nothing,
}

/// Reads one count for each of so many choices.
///
/// # Errors
/// What is wrong with it.
pub fn read(typed: &str, choices: usize) -> Result<CardCounts, CountsTrouble> {
    let plain: String = typed.chars().map(narrow).collect();
    let between = |ch: char| ch.is_whitespace() || matches!(ch, ',' | '/' | ';' | '.');
    let words: Vec<&str> = plain.split(between).filter(|word| !word.is_empty()).collect();
    let mut counts = [0; CARDS];
    for (place, word) in words.iter().enumerate() {
        let digits = word.bytes().all(|byte| byte.is_ascii_digit());
        let count = word.parse().ok().filter(|count| digits && *count <= MOST);
        let count = count.ok_or_else(|| CountsTrouble::Word((*word).to_owned()))?;
        if let Some(slot) = counts.get_mut(place) {
            *slot = count;
        }
    }
    match words.len() {
        typed if typed < choices => Err(CountsTrouble::Few(typed, choices)),
        typed if typed > choices => Err(CountsTrouble::Many(typed, choices)),
        _ if counts == [0; CARDS] => Err(CountsTrouble::Nothing),
        _ => Ok(CardCounts(counts)),
    }
}

impl CountsTrouble {
    /// What is said of it.
    #[must_use]
    pub fn say(&self) -> Say {
        match self {
            Self::Few(typed, choices) => phrases::TOO_FEW.with([&typed.to_string(), &choices.to_string()]),
            Self::Many(typed, choices) => phrases::TOO_MANY.with([&typed.to_string(), &choices.to_string()]),
            Self::Word(word) => phrases::NO_NUMBER.with([word.as_str(), &MOST.to_string()]),
            Self::Nothing => phrases::NO_CARDS.say(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn counts_read_back_whatever_stands_between(
            counts in prop::collection::vec(0..=MOST, 2..=CARDS),
            between in prop::sample::select(vec![" ", ", ", "，", "、", ";", "；", "/", "\u{3000}", "  "]),
            wide in any::<bool>(),
        ) {
            let widen = |ch: char| match ch.to_digit(10) {
                Some(digit) if wide => char::from_u32(0xFF10 + digit).unwrap(),
                _ => ch,
            };
            let typed: Vec<String> = counts.iter().map(|n| n.to_string().chars().map(widen).collect()).collect();
            let mut wanted = [0; CARDS];
            wanted[..counts.len()].copy_from_slice(&counts);
            let read = read(&format!(" {} ", typed.join(between)), counts.len());
            let nothing = counts.iter().all(|count| *count == 0);
            prop_assert_eq!(read, if nothing { Err(CountsTrouble::Nothing) } else { Ok(CardCounts(wanted)) });
        }

        #[test]
        fn whatever_is_typed_is_read_or_told(typed in "\\PC{0,20}", choices in 2..=CARDS) {
            if let Ok(counts) = read(&typed, choices) {
                prop_assert!(counts.sum() > 0);
            }
        }
    }

    #[test]
    fn what_is_wrong_is_told_by_what_is_wrong() {
        assert_eq!(read("12 3 2", 4), Err(CountsTrouble::Few(3, 4)));
        assert_eq!(read("", 3), Err(CountsTrouble::Few(0, 3)));
        assert_eq!(read("1 2 3 4 5", 4), Err(CountsTrouble::Many(5, 4)));
        assert_eq!(read("12 x 2 1", 4), Err(CountsTrouble::Word("x".to_owned())));
        assert_eq!(read("12 -3 2 1", 4), Err(CountsTrouble::Word("-3".to_owned())));
        assert_eq!(read("12 +3 2 1", 4), Err(CountsTrouble::Word("+3".to_owned())));
        assert_eq!(read("99999 3 2 1", 4), Err(CountsTrouble::Word("99999".to_owned())));
        assert_eq!(read("0 0", 2), Err(CountsTrouble::Nothing));
    }
}
