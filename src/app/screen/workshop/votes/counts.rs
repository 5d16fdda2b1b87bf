//! Reads the counts of a vote as a trainer types them in a hurry: numbers in the order of the cards, with whatever stands between,
//! or each behind the letter of its card.

use domain::course::lesson::CARDS;
use domain::quadrant::Quadrant;
use domain::workshop::tally::CardCounts;
use text::narrow;
use words::{Say, hands, votes as phrases};

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

/// Reads one count for each of so many choices: `5 4 0 1`, or `A 5 B 4 D 1`, where a card without a letter was raised by nobody.
///
/// # Errors
/// What is wrong with it.
pub fn read(typed: &str, choices: usize) -> Result<CardCounts, CountsTrouble> {
    let plain: String = typed.chars().map(narrow).collect();
    if plain.chars().any(|ch| place_of(ch).is_some()) {
        return lettered(&plain, choices);
    }
    let read = numbers(&plain, choices)?;
    let mut counts = [0; CARDS];
    for (slot, count) in counts.iter_mut().zip(read) {
        *slot = count;
    }
    Ok(CardCounts(counts))
}

/// Reads one count for each of so many rows; by the letters of cards too, where there are no more rows than cards.
///
/// # Errors
/// What is wrong with it.
pub fn read_each(typed: &str, rows: usize) -> Result<Vec<u16>, CountsTrouble> {
    if rows <= CARDS {
        return read(typed, rows).map(|counts| counts.0.into_iter().take(rows).collect());
    }
    let plain: String = typed.chars().map(narrow).collect();
    numbers(&plain, rows)
}

/// So many numbers, whatever stands between, and not all of them nothing.
fn numbers(plain: &str, wanted: usize) -> Result<Vec<u16>, CountsTrouble> {
    let between = |ch: char| ch.is_whitespace() || matches!(ch, ',' | '/' | ';' | '.');
    let number = |word: &str| {
        let digits = word.bytes().all(|byte| byte.is_ascii_digit());
        let count = word.parse().ok().filter(|count| digits && *count <= MOST);
        count.ok_or_else(|| CountsTrouble::Word(word.to_owned()))
    };
    let words = plain.split(between).filter(|word| !word.is_empty());
    let counts = words.map(number).collect::<Result<Vec<u16>, _>>()?;
    match counts.len() {
        typed if typed < wanted => Err(CountsTrouble::Few(typed, wanted)),
        typed if typed > wanted => Err(CountsTrouble::Many(typed, wanted)),
        _ if counts.iter().all(|count| *count == 0) => Err(CountsTrouble::Nothing),
        _ => Ok(counts),
    }
}

/// The place of a card by its letter.
fn place_of(letter: char) -> Option<usize> {
    Quadrant::from_letter(letter).map(|card| card as usize)
}

/// Reads counts that each stand behind the letter of their card.
fn lettered(plain: &str, choices: usize) -> Result<CardCounts, CountsTrouble> {
    let mut counts = [None; CARDS];
    let mut waiting: Option<usize> = None;
    let mut rest = plain;
    while let Some(first) = rest.chars().next() {
        let long = rest.find(|ch: char| ch.is_ascii_digit() != first.is_ascii_digit()).unwrap_or(rest.len());
        let long = if first.is_ascii_digit() { long } else { first.len_utf8() };
        let (word, behind) = rest.split_at_checked(long).unwrap_or((rest, ""));
        let bad = || CountsTrouble::Word(word.to_owned());
        match (place_of(first).filter(|place| *place < choices), waiting) {
            (Some(place), None) => waiting = Some(place),
            (None, Some(place)) if first.is_ascii_digit() => {
                let slot = counts.get_mut(place).filter(|slot| slot.is_none()).ok_or_else(bad)?;
                *slot = Some(word.parse().ok().filter(|count| *count <= MOST).ok_or_else(bad)?);
                waiting = None;
            }
            _ if first.is_whitespace() || matches!(first, ',' | '/' | ';' | '.' | ':' | '=') => {}
            _ => return Err(bad()),
        }
        rest = behind;
    }
    match (waiting, counts.map(Option::unwrap_or_default)) {
        (Some(place), _) => {
            Err(CountsTrouble::Word(Quadrant::ALL.get(place).map(Quadrant::to_string).unwrap_or_default()))
        }
        (None, [0, 0, 0, 0]) => Err(CountsTrouble::Nothing),
        (None, counts) => Ok(CardCounts(counts)),
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

    /// What is said of it where hands or ticks were counted.
    #[must_use]
    pub fn say_of_hands(&self) -> Say {
        match self {
            Self::Few(typed, rows) => hands::TOO_FEW.with([&typed.to_string(), &rows.to_string()]),
            Self::Many(typed, rows) => hands::TOO_MANY.with([&typed.to_string(), &rows.to_string()]),
            Self::Word(word) => hands::NO_NUMBER.with([word.as_str(), &MOST.to_string()]),
            Self::Nothing => hands::NOTHING.say(),
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
    fn a_count_may_stand_behind_the_letter_of_its_card() {
        for typed in ["A 5 B 4 C 0 D 1", "a5 b4 d1", "D:1，A=5、B：4", "Ａ５Ｂ４Ｄ１"] {
            assert_eq!(read(typed, 4), Ok(CardCounts([5, 4, 0, 1])), "{typed}");
        }
        assert_eq!(read("A 5 B 4", 2), Ok(CardCounts([5, 4, 0, 0])));
        for (typed, word) in [
            ("A 5 B 4 D 1", "D"),
            ("A 5 A 4", "4"),
            ("A 5 x", "x"),
            ("A B 4", "B"),
            ("A 5 B", "B"),
            ("A -5", "-"),
            ("5 B 4", "5"),
        ] {
            assert_eq!(read(typed, 3), Err(CountsTrouble::Word(word.to_owned())), "{typed}");
        }
        assert_eq!(read("A 0", 4), Err(CountsTrouble::Nothing));
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
