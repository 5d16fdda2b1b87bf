//! Takes a typed line apart into whose numbers they are and the numbers, as far as it is typed.

use super::super::super::narrow;
use super::answer::Who;
use super::numerals::{Numeral, ends_sheet, numerals, parts_numbers};

/// The numbers at the end of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedNumbers<'a> {
    /// Whose they are, where that stands in front.
    pub who: Option<Who>,
    /// The numbers as typed.
    pub text: &'a str,
    /// The numbers without the first, which may be a badge; none where somebody stands in front by name, or fewer than two are in.
    pub behind_first: Option<(u64, &'a str)>,
}

impl<'a> TypedNumbers<'a> {
    /// Takes a line apart; none where it does not end in numbers.
    #[must_use]
    pub fn of(line: &'a str) -> Option<Self> {
        let (start, text) = end_of_numbers(line)?;
        let front = line.get(..start)?.trim();
        let row = numerals(text).ok()?;
        let behind_first = first_apart(text, &row);
        if let Some((badge, rest)) = marked(line) {
            return Some(Self { who: Who::read(badge), text: rest, behind_first: None });
        }
        let whole = Self { who: Who::read(front.trim_end_matches(parts_numbers)), text, behind_first };
        if front.is_empty() {
            return Some(whole);
        }
        // Behind a sign such as `#` the first number is the badge.
        let badge = behind_first.and_then(|(badge, rest)| Some((Who::read(&format!("{front}{badge}"))?, rest)));
        match badge {
            Some((who @ Who::Badge(_), text)) => Some(Self { who: Some(who), text, behind_first: None }),
            _ => Some(whole),
        }
    }
}

/// A badge in front of a colon, and what stands behind it: the only colon of the line.
pub(super) fn marked(line: &str) -> Option<(&str, &str)> {
    let (front, rest) = line.split_once([':', '\u{ff1a}'])?;
    let digits = front.trim().chars().all(|ch| narrow(ch).is_ascii_digit()) && !front.trim().is_empty();
    (digits && !rest.contains([':', '\u{ff1a}'])).then_some((front, rest))
}

/// The longest end of a line that is numbers and what parts them, and where it begins.
fn end_of_numbers(line: &str) -> Option<(usize, &str)> {
    let of_numbers = |ch: char| narrow(ch).is_ascii_digit() || parts_numbers(ch) || ends_sheet(ch);
    let end = line.trim_end_matches(of_numbers);
    let apart = !end.ends_with(|ch: char| ch.is_ascii_alphabetic());
    let tail = line.get(end.len()..)?;
    let shift = if apart { tail.find(|ch: char| narrow(ch).is_ascii_digit()) } else { after_blank(tail) };
    let start = end.len() + shift?;
    Some((start, line.get(start..)?))
}

/// The first figure of a tail that does not belong to the word before it.
fn after_blank(tail: &str) -> Option<usize> {
    let blank = tail.find(|ch: char| !narrow(ch).is_ascii_digit())?;
    Some(blank + tail.get(blank..)?.find(|ch: char| narrow(ch).is_ascii_digit())?)
}

fn first_apart<'a>(text: &'a str, row: &[Numeral]) -> Option<(u64, &'a str)> {
    let first = row.first()?.number?;
    let rest = text.trim_start_matches(|ch: char| narrow(ch).is_ascii_digit());
    let rest = rest.trim_start_matches(parts_numbers);
    rest.starts_with(|ch: char| narrow(ch).is_ascii_digit()).then_some((first, rest))
}
