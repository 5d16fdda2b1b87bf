//! The six signs in which somebody hands in a finished assessment: the counts of its three sheets, and a check that catches
//! every single wrong sign and every swap of two signs.
//!
//! An alphabet of 29 signs makes the proof plain arithmetic: 29 is prime. Without 0 O 1 I L U thirty signs are left; B is left
//! out too, because a hand takes it for 8, and because two of the worst things to call somebody in Chinese are written with it.

use std::fmt;

use crate::attempt::SHEETS;
use crate::quadrant::PerQuadrant;
use ranking::{CountsFault, RESULTS, index_of, result_of};

pub mod ranking;
pub mod repair;

/// Signs of a code.
pub const SIGNS: usize = 6;
/// The signs; the place of one is its value. No 0 O 1 I L U and no B.
pub const ALPHABET: [char; 29] = [
    '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P', 'Q', 'R', 'S',
    'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// How many signs there are: a prime, so that no product of two numbers below it is a multiple of it.
const BASE: u64 = 29;
/// What each sign counts in the check. None is zero, so one wrong sign changes the sum; no two are equal, so a swap of two
/// different signs does too.
const WEIGHTS: [u64; SIGNS] = [1, 2, 3, 4, 5, 6];
/// The last weight times this is one more than a multiple of 29.
const LAST_INVERSE: u64 = 5;
/// What five signs can say.
const SPACE: u64 = BASE.pow(5);
/// Spreads the results over all that five signs can say, so that the codes of two alike results are not alike, and what no
/// result has is found at every place. Chosen, with the offset, so that common words of six such letters are no codes.
const SPREAD: u64 = 16_040_044;
/// Spreading taken back: the product of both is one more than a multiple of `SPACE`.
const GATHER: u64 = 16_471_332;
/// Where the first result lies.
const OFFSET: u64 = 572_291;

const _: () = assert!(SPREAD * GATHER % SPACE == 1 && WEIGHTS[SIGNS - 1] * LAST_INVERSE % BASE == 1);

/// The result of a finished assessment as six signs: 165³ results in 29⁶ texts, so that one text in 132 is a code. That is
/// what seven bits of check are worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HandInCode(u32);

/// Why a text is no code. Places are those of the signs, from 1, blanks and hyphens not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault {
    /// Not six signs but so many.
    Length(usize),
    /// No code has this sign.
    Sign {
        /// Where it stands.
        at: usize,
        /// As typed.
        sign: char,
    },
    /// The check says that a sign is wrong, or that signs changed places.
    Check,
}

impl HandInCode {
    /// The code of the counts of three sheets.
    ///
    /// # Errors
    /// The first sheet that has not its eight.
    pub fn of(sheets: [PerQuadrant<u8>; SHEETS]) -> Result<Self, CountsFault> {
        index_of(sheets).map(Self)
    }

    /// The counts it stands for, each sheet with a sum of eight.
    #[must_use]
    pub const fn sheets(self) -> [PerQuadrant<u8>; SHEETS] {
        result_of(self.0)
    }

    /// The code of that number, counted from 0; none where there is no such result.
    #[must_use]
    pub const fn nth(index: u32) -> Option<Self> {
        if index < RESULTS { Some(Self(index)) } else { None }
    }

    /// Its number among all codes.
    #[must_use]
    pub const fn index(self) -> u32 {
        self.0
    }

    /// The values of its signs.
    #[must_use]
    pub fn values(self) -> [u8; SIGNS] {
        let mut rest = (u64::from(self.0) * SPREAD + OFFSET) % SPACE;
        let (mut values, mut sum) = ([0; SIGNS], 0);
        for place in (0..SIGNS - 1).rev() {
            values[place] = rest % BASE;
            sum += WEIGHTS[place] * values[place];
            rest /= BASE;
        }
        values[SIGNS - 1] = (BASE - sum % BASE) * LAST_INVERSE % BASE;
        values.map(|value| u8::try_from(value).unwrap_or(u8::MAX))
    }

    /// The code whose signs have these values.
    ///
    /// # Errors
    /// The check, where they are those of no code.
    pub fn of_values(values: [u8; SIGNS]) -> Result<Self, CodeFault> {
        let values = values.map(u64::from);
        let sum: u64 = values.iter().zip(WEIGHTS).map(|(value, weight)| value * weight).sum();
        let said = values.iter().take(SIGNS - 1).fold(0, |said, value| said * BASE + value);
        if !sum.is_multiple_of(BASE) || said >= SPACE {
            return Err(CodeFault::Check);
        }
        let index = (said + SPACE - OFFSET) % SPACE * GATHER % SPACE;
        u32::try_from(index).ok().and_then(Self::nth).ok_or(CodeFault::Check)
    }

    /// Its signs.
    #[must_use]
    pub fn signs(self) -> [char; SIGNS] {
        self.values().map(|value| ALPHABET[usize::from(value)])
    }

    /// Reads a code however it is typed: small or large, full width, with blanks and hyphens anywhere. B is read as 8,
    /// because no code has a B. No other sign is taken for another: 0 O 1 I L U could be too many things.
    ///
    /// # Errors
    /// Why it is none.
    pub fn read(text: &str) -> Result<Self, CodeFault> {
        let typed = typed_signs(text);
        if typed.len() != SIGNS {
            return Err(CodeFault::Length(typed.len()));
        }
        let mut values = [0; SIGNS];
        for (place, (sign, value)) in typed.iter().zip(&mut values).enumerate() {
            *value = value_of(*sign).ok_or(CodeFault::Sign { at: place + 1, sign: *sign })?;
        }
        Self::of_values(values)
    }
}

impl fmt::Display for HandInCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.signs().iter().try_for_each(|sign| write!(f, "{sign}"))
    }
}

/// What a text has beside blanks, hyphens and marks that are not seen, in narrow capitals.
#[must_use]
pub fn typed_signs(text: &str) -> Vec<char> {
    text.chars().filter(|ch| !is_gap(*ch)).map(plain).collect()
}

/// The value of a sign in plain capitals; none where no code has it.
#[must_use]
pub fn value_of(sign: char) -> Option<u8> {
    let meant = if sign == 'B' { '8' } else { sign };
    ALPHABET.iter().position(|known| *known == meant).and_then(|place| u8::try_from(place).ok())
}

/// A character as the narrow capital it stands for.
#[must_use]
pub fn plain(ch: char) -> char {
    let narrow = match ch {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(ch) - 0xFEE0).unwrap_or(ch),
        _ => ch,
    };
    narrow.to_ascii_uppercase()
}

/// Blanks, hyphens of every kind, and marks that are not seen.
#[must_use]
pub fn is_gap(ch: char) -> bool {
    ch.is_whitespace()
        || matches!(ch, '-' | '_' | '\u{2010}'..='\u{2015}' | '−' | '－' | '﹣' | '·' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}
