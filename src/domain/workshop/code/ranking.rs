//! Numbers the results of the assessment through: the picks of each quadrant on each of the three sheets, eight a sheet. So one
//! number stands for twelve counts.

use crate::attempt::{PICKS, SHEETS};
use crate::quadrant::PerQuadrant;

/// Picks of a sheet.
const EACH: u8 = 8;

const _: () = assert!(EACH as usize == PICKS);

/// Ways in which the picks of one sheet fall on four quadrants.
const ONE_SHEET: u32 = ways(EACH, 4);

/// How many results there are: 165³.
pub const RESULTS: u32 = ONE_SHEET * ONE_SHEET * ONE_SHEET;

/// The counts of a sheet do not make eight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountsFault {
    /// Which, 0 to 2.
    pub sheet: usize,
    /// What they make.
    pub sum: u32,
}

/// The number of a result among all, from 0.
///
/// # Errors
/// The first sheet that has not its eight.
pub(super) fn index_of(sheets: [PerQuadrant<u8>; SHEETS]) -> Result<u32, CountsFault> {
    let mut index = 0;
    for (sheet, counts) in sheets.iter().enumerate() {
        let sum = counts.0.iter().copied().map(u32::from).sum();
        if sum != u32::from(EACH) {
            return Err(CountsFault { sheet, sum });
        }
        index = index * ONE_SHEET + sheet_index(counts.0);
    }
    Ok(index)
}

/// The result of that number; numbers beyond the last begin anew.
pub(super) const fn result_of(index: u32) -> [PerQuadrant<u8>; SHEETS] {
    let (mut rest, mut sheet) = (index % RESULTS, SHEETS);
    let mut sheets = [PerQuadrant([0; 4]); SHEETS];
    while sheet > 0 {
        sheet -= 1;
        sheets[sheet] = PerQuadrant(nth_sheet(rest % ONE_SHEET));
        rest /= ONE_SHEET;
    }
    sheets
}

/// The places of A, B and C, each with the quadrants behind it; D has what is left.
const FIRST: [(usize, u32); 3] = [(0, 3), (1, 2), (2, 1)];

/// Ways in which so many picks fall on so many quadrants.
const fn ways(picks: u8, quadrants: u32) -> u32 {
    let picks = picks as u32;
    match quadrants {
        1 => 1,
        2 => picks + 1,
        3 => (picks + 1) * (picks + 2) / 2,
        _ => (picks + 1) * (picks + 2) * (picks + 3) / 6,
    }
}

/// The number of a sheet: those with fewer picks of A come last, then those with fewer of B, then of C.
const fn sheet_index(counts: [u8; 4]) -> u32 {
    let (mut index, mut left, mut at) = (0, EACH, 0);
    while at < FIRST.len() {
        let (place, behind) = FIRST[at];
        // Those that leave fewer picks behind this place are numbered first.
        left -= counts[place];
        index += if left == 0 { 0 } else { ways(left - 1, behind + 1) };
        at += 1;
    }
    index
}

/// The sheet of that number, below 165.
const fn nth_sheet(index: u32) -> [u8; 4] {
    let (mut rest, mut left, mut at) = (index, EACH, 0);
    let mut counts = [0; 4];
    while at < FIRST.len() {
        let (place, behind) = FIRST[at];
        let mut stay = 0;
        while stay < left && ways(stay, behind + 1) <= rest {
            stay += 1;
        }
        rest -= if stay == 0 { 0 } else { ways(stay - 1, behind + 1) };
        counts[place] = left - stay;
        left = stay;
        at += 1;
    }
    counts[3] = left;
    counts
}
