//! Reads twelve counts, four a sheet: `3 2 2 1 / 4 1 2 1 / 2 2 2 2`, or `3221 4121 2222`.

use domain::attempt::{PICKS, SHEETS};
use domain::quadrant::PerQuadrant;
use domain::workshop::code::HandInCode;

use super::fault::{HandInFault, HandInTrouble};
use super::numerals::{Numeral, numerals};

/// Counts of a sheet.
const QUADRANTS: usize = 4;
/// What the counts of a sheet make.
const EACH: u64 = PICKS as u64;
/// Counts of an answer.
pub(super) const COUNTS: usize = QUADRANTS * SHEETS;

/// The counts of three sheets, as the code that says them.
///
/// # Errors
/// The first thing that is wrong.
pub fn counts(text: &str) -> Result<HandInCode, HandInTrouble> {
    counts_of(&numerals(text)?)
}

/// The same from numbers already taken apart.
///
/// # Errors
/// The first thing that is wrong.
pub fn counts_of(row: &[Numeral]) -> Result<HandInCode, HandInTrouble> {
    let sheets = sheets_of(&single_digits(row), EACH)?;
    let narrow = sheets.map(|sheet| sheet.map(|count| u8::try_from(count).unwrap_or(u8::MAX)));
    HandInCode::of(narrow).map_err(|bad| {
        HandInTrouble::whole(HandInFault::SheetSum { sheet: bad.sheet, sum: bad.sum.into(), wanted: EACH })
    })
}

/// Three sheets of four numbers each, each with this sum.
pub(super) fn sheets_of(row: &[Numeral], wanted: u64) -> Result<[PerQuadrant<u64>; SHEETS], HandInTrouble> {
    let numbers = row.iter().filter(|numeral| numeral.number.is_some()).count();
    let mut sheets = [PerQuadrant([0; QUADRANTS]); SHEETS];
    let (mut sheet, mut place) = (0, 0);
    for numeral in row {
        match numeral.number {
            None if place == 0 => {}
            None => return Err(HandInTrouble::at(numeral.column, HandInFault::HowManyCounts { sheet, count: place })),
            Some(_) if sheet == SHEETS => return Err(HandInTrouble::whole(HandInFault::HowMany(numbers))),
            Some(number) => {
                sheets[sheet].0[place] = number;
                place += 1;
                if place == QUADRANTS {
                    let sum = sheets[sheet].0.iter().fold(0_u64, |sum, count| sum.saturating_add(*count));
                    if sum != wanted {
                        let fault = HandInFault::SheetSum { sheet, sum, wanted };
                        return Err(HandInTrouble::at(numeral.column, fault));
                    }
                    (sheet, place) = (sheet + 1, 0);
                }
            }
        }
    }
    if sheet == SHEETS { Ok(sheets) } else { Err(HandInTrouble::whole(HandInFault::HowMany(numbers))) }
}

/// Numbers typed without blanks between, taken apart where that gives the twelve: no count has two digits.
fn single_digits(row: &[Numeral]) -> Vec<Numeral> {
    let numbers = row.iter().filter(|numeral| numeral.number.is_some()).count();
    let digits: usize = row.iter().map(|numeral| numeral.digits).sum();
    if numbers == COUNTS || digits != COUNTS {
        return row.to_vec();
    }
    let digit = |numeral: Numeral, place: usize| {
        let behind = u32::try_from(numeral.digits - 1 - place).unwrap_or(0);
        let column = numeral.column + place;
        Numeral { column, number: numeral.number.map(|number| number / 10_u64.pow(behind) % 10), digits: 1, ..numeral }
    };
    let parts = |numeral: &Numeral| {
        let numeral = *numeral;
        (0..numeral.digits.max(1)).map(move |place| if numeral.digits == 0 { numeral } else { digit(numeral, place) })
    };
    row.iter().flat_map(parts).collect()
}

/// Whether so many numbers with so many digits are meant as counts.
pub(super) fn look_like_counts(row: &[Numeral]) -> bool {
    let numbers = row.iter().filter(|numeral| numeral.number.is_some()).count();
    let digits: usize = row.iter().map(|numeral| numeral.digits).sum();
    numbers == COUNTS || digits == COUNTS && row.iter().all(|numeral| [0, 4, COUNTS].contains(&numeral.digits))
}
