//! Reads one typed line: a badge or a name, and behind it a code, twelve counts or the 24 numbers of paper.

use domain::workshop::code::{HandInCode, SIGNS, typed_signs};

use super::super::super::{is_han, narrow};
use super::answer::{HandInAnswer, HandInLine, Who};
use super::counts::{COUNTS, counts_of, look_like_counts};
use super::fault::{HandInFault, HandInTrouble};
use super::numerals::{numerals, parts_numbers};
use super::paper::paper_of;
use super::typed_numbers::marked;

/// Up to so many numbers counts are meant, from there on picks.
const COUNTS_AT_MOST: usize = 16;

/// Reads a line: `17, QNJ8NY`, `Zhang San qnj-8ny`, `张三：3 2 2 1 / 4 1 2 1 / 2 2 2 2`.
///
/// # Errors
/// The first thing that is wrong.
pub fn hand_in_line(text: &str) -> Result<HandInLine, HandInTrouble> {
    let chars: Vec<char> = text.chars().collect();
    if text.trim().is_empty() {
        return Err(HandInTrouble::whole(HandInFault::Empty));
    }
    if marked(text).is_none() && hand_in_answer(text).is_ok() {
        return Err(HandInTrouble::at(1, HandInFault::NoName));
    }
    let (signs, blanks) = (places(&chars, is_sign), places(&chars, char::is_whitespace));
    let words = (1..chars.len()).filter(|at| is_han(chars[at - 1]) && chars[*at].is_ascii_alphanumeric());
    let cuts = signs.iter().chain(&blanks).map(|at| (*at, at + 1)).chain(words.map(|at| (at, at)));
    let cuts: Vec<_> = cuts.filter(|(end, _)| chars[..*end].iter().any(|ch| ch.is_alphanumeric())).collect();
    let read = |(end, start): (usize, usize)| {
        let who =
            Who::read(String::from_iter(&chars[..end]).trim_end_matches(is_sign)).filter(|who| !who.is_no_name())?;
        Some(HandInLine { who, answer: hand_in_answer(&String::from_iter(&chars[start..])).ok()? })
    };
    if let Some(line) = cuts.iter().copied().find_map(read) {
        return Ok(line);
    }
    Err(why(&chars, &cuts, signs.first().copied()))
}

/// Why no cut of a line gives an answer.
fn why(chars: &[char], cuts: &[(usize, usize)], sign: Option<usize>) -> HandInTrouble {
    let behind = |start: usize| String::from_iter(&chars[start..]);
    let fault = |start: usize| match hand_in_answer(&behind(start)) {
        Err(trouble) => trouble.behind(start),
        Ok(_) => HandInTrouble::whole(HandInFault::NoAnswer),
    };
    let said = |start: &usize| behind(*start).chars().any(char::is_alphanumeric);
    let starts: Vec<_> = cuts.iter().map(|(_, start)| *start).filter(said).collect();
    let numbers = |start: &usize| numerals(&behind(*start)).is_ok_and(|row| row.len() > 1);
    let six = |start: &usize| typed_signs(&behind(*start)).len() == SIGNS;
    let after_sign = sign.map(|at| at + 1).filter(said);
    let meant = after_sign.filter(numbers).or_else(|| starts.iter().copied().find(numbers));
    let meant = meant.or_else(|| starts.iter().copied().find(six)).or_else(|| starts.iter().max().copied());
    let alone = cuts.is_empty() && typed_signs(&behind(0)).len().abs_diff(SIGNS) <= 1;
    let meant = meant.filter(|start| numbers(start) || near_code(&chars[*start..])).or(alone.then_some(0));
    meant.map_or(HandInTrouble::whole(HandInFault::NoAnswer), fault)
}

/// Whether somebody must have meant a code: a digit is in it, or about six letters.
fn near_code(chars: &[char]) -> bool {
    let typed = typed_signs(&String::from_iter(chars));
    typed.iter().any(char::is_ascii_digit) || typed.len().abs_diff(SIGNS) <= 1
}

/// Reads an answer alone: a code, twelve counts or the 24 numbers of paper.
///
/// # Errors
/// The first thing that is wrong.
pub fn hand_in_answer(text: &str) -> Result<HandInAnswer, HandInTrouble> {
    let Ok(row) = numerals(text) else { return code(text) };
    let numbers = row.iter().filter(|numeral| numeral.number.is_some()).count();
    if look_like_counts(&row) || numbers > SIGNS && numbers <= COUNTS_AT_MOST {
        return counts_of(&row).map(HandInAnswer::Code);
    }
    if numbers > COUNTS {
        return paper_of(&row).map(HandInAnswer::Picks);
    }
    code(text)
}

fn code(text: &str) -> Result<HandInAnswer, HandInTrouble> {
    HandInCode::read(text).map(HandInAnswer::Code).map_err(|fault| {
        let typed = typed_signs(text);
        let blank = text.chars().take_while(|ch| ch.is_whitespace()).count();
        let fault = HandInFault::Code { typed: String::from_iter(typed), fault };
        HandInTrouble::at(blank + 1, fault)
    })
}

/// What stands between whose it is and the answer.
fn is_sign(ch: char) -> bool {
    ch == '\t' || !ch.is_whitespace() && ch != '.' && ch != '。' && parts_numbers(ch) || narrow(ch) == '='
}

fn places(chars: &[char], wanted: impl Fn(char) -> bool) -> Vec<usize> {
    (0..chars.len()).filter(|at| wanted(chars[*at])).collect()
}
