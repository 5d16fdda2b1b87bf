//! Takes a row of numbers apart: numbers with where they stand, and the signs that end a sheet.

use super::super::super::narrow;
use super::fault::{HandInFault, HandInTrouble};

/// More digits than any number here has; beyond them it is this.
const MOST: u64 = 999_999_999_999;

/// A piece of a row of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numeral {
    /// Where it begins, from 1.
    pub column: usize,
    /// The number; none for a sign that ends a sheet.
    pub number: Option<u64>,
    /// How many digits it was typed with.
    pub digits: usize,
    /// Whether it ends the text, so that digits may still follow.
    pub open: bool,
}

/// The numbers of a row. Between them stand blanks, commas, points and colons; a slash, a bar or a new line ends a sheet.
///
/// # Errors
/// The first thing that is no number.
pub fn numerals(text: &str) -> Result<Vec<Numeral>, HandInTrouble> {
    let mut found = Vec::new();
    let mut typed = text.chars().enumerate().peekable();
    while let Some((place, ch)) = typed.next() {
        let column = place + 1;
        if ends_sheet(ch) {
            found.push(Numeral { column, number: None, digits: 0, open: false });
        } else if narrow(ch).is_ascii_digit() {
            let mut word = String::from(narrow(ch));
            while let Some((_, digit)) = typed.next_if(|(_, next)| narrow(*next).is_ascii_digit()) {
                word.push(narrow(digit));
            }
            let number = word.parse().map_or(MOST, |number: u64| number.min(MOST));
            found.push(Numeral { column, number: Some(number), digits: word.len(), open: typed.peek().is_none() });
        } else if !parts_numbers(ch) {
            let mut word = String::from(ch);
            while let Some((_, next)) = typed.next_if(|(_, next)| !parts_numbers(*next) && !ends_sheet(*next)) {
                word.push(next);
            }
            return Err(HandInTrouble::at(column, HandInFault::NotANumber(word)));
        }
    }
    Ok(found)
}

/// What may stand between two numbers.
pub(super) fn parts_numbers(ch: char) -> bool {
    ch == '、' || ch.is_whitespace() && ch != '\n' || matches!(narrow(ch), ',' | ';' | ':' | '.')
}

/// What ends a sheet.
pub(super) fn ends_sheet(ch: char) -> bool {
    ch != '、' && matches!(narrow(ch), '/' | '|' | '\\' | '\n')
}
