//! Reads text from the left for the other parsers: fixed words, and numbers in digits or in Chinese.

use rust_decimal::Decimal;

use super::super::narrow;
use super::error::ParseError;

/// The largest number read; anything beyond is this, which every caller finds out of reach.
const MOST: u32 = 999_999_999;
/// Digits of a decimal that are read; more would not fit into the type, and say nothing.
const DIGITS: usize = 24;

/// `text` as the parsers want it: full-width characters as ASCII, small letters, single spaces, none at the ends.
pub(super) fn normalized(text: &str) -> String {
    let text: String = text.chars().map(dash).map(narrow).flat_map(char::to_lowercase).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The signs that keyboards and word processors put where a minus is meant.
pub(super) fn dash(ch: char) -> char {
    match ch {
        '\u{2010}'..='\u{2015}' | '−' | '﹣' => '-',
        _ => ch,
    }
}

/// The part of a plain text that is not read yet.
#[derive(Clone, Copy)]
pub(super) struct TextScan<'a>(&'a str);

impl<'a> TextScan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self(text)
    }

    /// Reads `word` and the space behind it, if it is next.
    pub(super) fn eat(&mut self, word: &str) -> bool {
        match self.0.strip_prefix(word) {
            Some(rest) => {
                self.0 = rest.trim_start();
                true
            }
            None => false,
        }
    }

    /// Reads the first of `words` that is next; whether there was one. Longer words must come before their beginnings.
    pub(super) fn any(&mut self, words: &[&str]) -> bool {
        words.iter().any(|word| self.eat(word))
    }

    /// Reads the first word that is next in any of the lists; what its list stands for.
    pub(super) fn named<T: Copy>(&mut self, lists: &[(T, &[&str])]) -> Option<T> {
        lists.iter().find(|(_, words)| self.any(words)).map(|(meaning, _)| *meaning)
    }

    /// Reads a whole number: digits, or Chinese up to 99.
    pub(super) fn number(&mut self) -> Option<u32> {
        let digits = self.0.chars().take_while(char::is_ascii_digit).count();
        if digits > 0 {
            let (number, rest) = self.0.split_at_checked(digits)?;
            self.0 = rest.trim_start();
            return Some(number.parse().map_or(MOST, |number: u32| number.min(MOST)));
        }
        let chinese: String = self.0.chars().take_while(|ch| figure(*ch).is_some()).collect();
        let number = hanzi(&chinese)?;
        self.0 = self.0.strip_prefix(chinese.as_str())?.trim_start();
        Some(number)
    }

    /// What is not read yet.
    pub(super) fn rest(self) -> &'a str {
        self.0
    }

    /// Whether everything is read.
    pub(super) fn done(self) -> bool {
        self.0.is_empty()
    }
}

/// The exact number with these digits before and behind the point; no digits are zero.
pub(super) fn decimal(whole: &str, part: &str) -> Result<Decimal, ParseError> {
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    if whole.len() > DIGITS {
        Err(ParseError::TooLarge)
    } else if whole.len() + part.len() > DIGITS {
        Err(ParseError::TooPrecise)
    } else {
        Decimal::from_str_exact(&format!("0{whole}.{part}0")).map_err(|_| ParseError::TooPrecise)
    }
}

/// The value of a Chinese figure; ten is a place as well as a figure.
fn figure(ch: char) -> Option<u32> {
    let value = match ch {
        '零' | '〇' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        _ => return None,
    };
    Some(value)
}

/// A Chinese number up to 99: `七`, `十`, `十二`, `三十`, `二十一`.
fn hanzi(text: &str) -> Option<u32> {
    let figures: Vec<u32> = text.chars().map(figure).collect::<Option<_>>()?;
    match figures.as_slice() {
        [one] => Some(*one),
        [10, one] if *one < 10 => Some(10 + one),
        [tens, 10] if (1..10).contains(tens) => Some(tens * 10),
        [tens, 10, one] if (1..10).contains(tens) && (1..10).contains(one) => Some(tens * 10 + one),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_digits_and_in_chinese() {
        let table: &[(&str, Option<u32>, &str)] = &[
            ("12月", Some(12), "月"),
            ("007", Some(7), ""),
            ("3 d", Some(3), "d"),
            ("99999999999999999999", Some(MOST), ""),
            ("两周", Some(2), "周"),
            ("十天", Some(10), "天"),
            ("十二", Some(12), ""),
            ("三十", Some(30), ""),
            ("三十一号", Some(31), "号"),
            ("一二", None, "一二"),
            ("十十", None, "十十"),
            ("二十十", None, "二十十"),
            ("零", Some(0), ""),
            ("月", None, "月"),
            ("", None, ""),
        ];
        for (text, number, rest) in table {
            let mut scan = TextScan::new(text);
            assert_eq!((scan.number(), scan.0), (*number, *rest), "{text:?}");
        }
    }

    #[test]
    fn plain_text_is_narrow_small_and_single_spaced() {
        assert_eq!(normalized(" ＋３　Ｄ  −1–2 NEXT　Fri\t"), "+3 d -1-2 next fri");
    }
}
