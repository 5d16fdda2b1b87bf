//! Tells at every key how far somebody is who types the numbers of paper or counts, and what is wrong at once.

use paper::hand_in::say;
use text::parse::hand_in::{PaperEntry, numerals};
use words::{Say, roster as phrases};

/// Picks of a sheet, and quadrants of it.
const EIGHT: u64 = 8;
const QUADRANTS: usize = 4;
/// Counts of the three sheets.
const COUNTS: usize = 12;

/// What is told of a line as far as it is typed, and whether something is wrong; nothing where no numbers are being typed.
#[must_use]
pub fn telling(line: &str) -> Option<(Say, bool)> {
    let typed = numbers_of(line)?;
    let entry = PaperEntry::of(typed);
    match (&entry.trouble, counts_so_far(typed)) {
        (Some(_), Some(count)) => Some((phrases::COUNTS_AT.with([&count.to_string()]), false)),
        (None, Some(COUNTS)) => Some((phrases::COUNTS_AT.with([&COUNTS.to_string()]), false)),
        (trouble, _) => Some((say::entry(&entry), trouble.is_some())),
    }
}

/// The numbers behind whose they are: behind a colon, else from the first figure on; nothing for a badge alone or a code.
fn numbers_of(line: &str) -> Option<&str> {
    let colon = line.find([':', '\u{ff1a}']).and_then(|at| line.get(at..)).map(|rest| {
        let mut behind = rest.chars();
        behind.next();
        behind.as_str()
    });
    let first = || line.find(|ch: char| text::narrow(ch).is_ascii_digit()).and_then(|at| line.get(at..));
    let typed = colon.or_else(first)?;
    let row = numerals(typed).ok()?;
    let figures = row.iter().filter(|numeral| numeral.number.is_some()).count();
    (figures > usize::from(colon.is_none())).then_some(typed)
}

/// How many counts are in, where all of them can be counts: four of a sheet make eight and no more.
fn counts_so_far(typed: &str) -> Option<usize> {
    let row = numerals(typed).ok()?;
    let figures: Vec<u64> = row.iter().filter_map(|numeral| numeral.number).collect();
    let fits = |sheet: &[u64]| {
        let sum: u64 = sheet.iter().fold(0, |sum, count| sum.saturating_add(*count));
        if sheet.len() == QUADRANTS { sum == EIGHT } else { sum <= EIGHT }
    };
    (figures.len() <= COUNTS && figures.chunks(QUADRANTS).all(fits)).then_some(figures.len())
}

#[cfg(test)]
mod tests {
    use domain::lang::Lang;

    use super::*;

    #[test]
    fn every_number_is_told_at_once() {
        let told = |line: &str| telling(line).map(|(say, _)| say.text(Lang::En));
        assert_eq!(telling("7: 3 7 7 ").map(|told| told.1), Some(true));
        assert_eq!(telling("7: 3 7 8").map(|told| told.1), Some(false));
        assert_eq!(told("7"), None);
        assert_eq!(told("7, K7M2PX"), None);
        assert_eq!(told("7: 3 7 8").as_deref(), Some("sheet 1, 3 of 8"));
        assert_eq!(told("7: 3 7 7 ").as_deref(), Some("Number 7 stands twice on sheet 1."));
        assert_eq!(told("An Ning 3 7 33 ").as_deref(), Some("Sheet 1 has no number 33; the numbers are 1 to 32."));
        assert_eq!(told("7: 3 2 2 1 / 4 1").as_deref(), Some("counts, 6 of 12"));
        assert_eq!(told("3 2 2 1 4 1 2 1 2 2 2 2").as_deref(), Some("counts, 12 of 12"));
    }
}
