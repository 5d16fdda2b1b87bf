//! Reads amounts of money as people type them: `125,000`, `12.5万`, `1.2亿`, `12.5k`, `¥12,000`.

use rust_decimal::Decimal;

use super::super::narrow;
use super::digits::{dash, decimal};
use super::error::ParseError;
use domain::money::Money;

/// The largest amount read.
const MOST: i64 = 1_000_000_000_000_000;
/// Decimals kept, after 万 or k are counted in.
const DECIMALS: u32 = 4;

/// Units and how many zeros they stand for; longer words before shorter ones.
const UNITS: &[(&str, u32)] = &[
    ("千万", 7),
    ("百万", 6),
    ("十万", 5),
    ("万亿", 12),
    ("千亿", 11),
    ("百亿", 10),
    ("十亿", 9),
    ("千", 3),
    ("万", 4),
    ("亿", 8),
    ("k", 3),
    ("w", 4),
    ("mio", 6),
    ("m", 6),
    ("bn", 9),
    ("b", 9),
];

/// Reads an amount of zero or more.
///
/// # Errors
/// `Empty`, `NotMoney` with the first character that is wrong, `TooPrecise`, `TooLarge` or `Negative`.
pub fn money(text: &str) -> Result<Money, ParseError> {
    let amount = signed_money(text)?;
    if amount.0 < Decimal::ZERO { Err(ParseError::Negative) } else { Ok(amount) }
}

/// Reads an amount that may be below zero.
///
/// # Errors
/// As `money`, but never `Negative`.
pub fn signed_money(text: &str) -> Result<Money, ParseError> {
    let typed: Vec<char> = text.trim().chars().collect();
    let mut tape = Tape { chars: &typed, at: 0 };
    if typed.is_empty() {
        return Err(ParseError::Empty);
    }
    let mut negative = tape.sign();
    tape.skip("¥￥");
    negative |= !negative && tape.sign();
    let number = tape.number()?;
    tape.skip(" ");
    let zeros = tape.unit();
    tape.skip(" ");
    tape.skip("元");
    if tape.at < typed.len() {
        return Err(tape.wrong());
    }
    let amount = number.scaled(zeros)?;
    Ok(Money(if negative && !amount.is_zero() { -amount } else { amount }))
}

/// How many zeros a unit stands for, with 元 behind it or alone; none where it is no unit.
#[must_use]
pub fn unit_zeros(word: &str) -> Option<u32> {
    let typed: Vec<char> = word.trim().chars().collect();
    let mut tape = Tape { chars: &typed, at: 0 };
    let zeros = tape.unit();
    tape.skip(" ");
    tape.skip("元");
    (tape.at == typed.len() && tape.at > 0).then_some(zeros)
}

/// The digits of a number, before and behind the point.
struct Number {
    whole: String,
    part: String,
}

impl Number {
    /// The exact value with the zeros of its unit.
    fn scaled(&self, zeros: u32) -> Result<Decimal, ParseError> {
        let factor = Decimal::from(10_u64.pow(zeros));
        let amount = decimal(&self.whole, &self.part)?.checked_mul(factor).ok_or(ParseError::TooLarge)?.normalize();
        if amount > Decimal::from(MOST) {
            Err(ParseError::TooLarge)
        } else if amount.scale() > DECIMALS {
            Err(ParseError::TooPrecise)
        } else {
            Ok(amount)
        }
    }
}

/// The typed characters and how far they are read; a refusal names the character as it was typed.
struct Tape<'a> {
    chars: &'a [char],
    at: usize,
}

impl Tape<'_> {
    /// The next character as its ASCII key, in small letters.
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).map(|ch| narrow(dash(*ch)).to_ascii_lowercase())
    }

    /// Skips any of `chars`.
    fn skip(&mut self, chars: &str) {
        while self.peek().is_some_and(|ch| chars.contains(ch)) {
            self.at += 1;
        }
    }

    /// Reads a sign and the spaces behind it; whether it is a minus.
    fn sign(&mut self) -> bool {
        let sign = self.peek();
        if matches!(sign, Some('+' | '-')) {
            self.at += 1;
        }
        self.skip(" ");
        sign == Some('-')
    }

    /// Reads digits with commas between groups of three, and a part behind a point.
    fn number(&mut self) -> Result<Number, ParseError> {
        let mut number = Number { whole: self.digits(), part: String::new() };
        let first = number.whole.len();
        while self.peek() == Some(',') {
            let comma = self.at;
            self.at += 1;
            let group = self.digits();
            if !(1..=3).contains(&first) || group.len() != 3 {
                self.at = comma;
                return Err(self.wrong());
            }
            number.whole += &group;
        }
        if self.peek() == Some('.') {
            self.at += 1;
            number.part = self.digits();
        }
        if number.whole.is_empty() && number.part.is_empty() { Err(self.wrong()) } else { Ok(number) }
    }

    fn digits(&mut self) -> String {
        let mut digits = String::new();
        while let Some(digit) = self.peek().filter(char::is_ascii_digit) {
            digits.push(digit);
            self.at += 1;
        }
        digits
    }

    /// Reads a unit; how many zeros it stands for.
    fn unit(&mut self) -> u32 {
        let start = self.at;
        for (word, zeros) in UNITS {
            self.at = start;
            if word.chars().all(|ch| self.peek().is_some_and(|next| next == ch) && self.step()) {
                return *zeros;
            }
        }
        self.at = start;
        0
    }

    fn step(&mut self) -> bool {
        self.at += 1;
        true
    }

    /// The refusal of the next character, or of the last one where the text ends too early.
    fn wrong(&self) -> ParseError {
        let at = self.chars.get(self.at).or(self.chars.last()).copied().unwrap_or(' ');
        ParseError::NotMoney { at }
    }
}

#[cfg(test)]
mod tests;
