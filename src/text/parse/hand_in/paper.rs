//! Reads the numbers of paper: eight on each of the three sheets, 1 to 32 in the order printed. It tells after every number
//! how far it is and refuses at once what cannot be.

use domain::attempt::{ELEMENTS, Elements, PICKS, SHEETS, SheetAnswer};

use super::answer::PaperPicks;
use super::fault::{HandInFault, HandInTrouble};
use super::numerals::{Numeral, numerals};

/// How far somebody is who types the numbers of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperEntry {
    /// The numbers that are in, a row a sheet, without what is wrong.
    pub picked: [Vec<u64>; SHEETS],
    /// The first thing that is wrong.
    pub trouble: Option<HandInTrouble>,
}

impl PaperEntry {
    /// Reads what is typed so far. A last number that may become another one by one more digit is not called wrong yet.
    #[must_use]
    pub fn of(text: &str) -> Self {
        match numerals(text) {
            Ok(row) => Self::of_numerals(&row),
            Err(trouble) => {
                let before: String = text.chars().take(trouble.column.map_or(0, |column| column - 1)).collect();
                let mut entry = numerals(&before).map_or_else(|_| Self::new(), |row| Self::of_numerals(&row));
                entry.trouble.get_or_insert(trouble);
                entry
            }
        }
    }

    const fn new() -> Self {
        Self { picked: [const { Vec::new() }; SHEETS], trouble: None }
    }

    fn of_numerals(row: &[Numeral]) -> Self {
        let mut entry = Self::new();
        for numeral in row {
            if let Err(fault) = entry.take(*numeral) {
                entry.trouble = Some(HandInTrouble::at(numeral.column, fault));
                break;
            }
        }
        entry
    }

    fn take(&mut self, numeral: Numeral) -> Result<(), HandInFault> {
        let sheet = self.sheet();
        let Some(number) = numeral.number else {
            let count = self.count();
            let whole = count == 0 && sheet > 0 || count == PICKS;
            return if whole { Ok(()) } else { Err(HandInFault::HowManyPicks { sheet, count }) };
        };
        let Some(picked) = self.picked.get_mut(sheet).filter(|picked| picked.len() < PICKS) else {
            return Err(HandInFault::TooManyNumbers(number));
        };
        if number == 0 || number > ELEMENTS as u64 {
            return Err(HandInFault::NoSuchElement { sheet, number });
        }
        if picked.contains(&number) {
            let may_grow = numeral.open && number * 10 <= ELEMENTS as u64;
            return if may_grow { Ok(()) } else { Err(HandInFault::PickedTwice { sheet, number }) };
        }
        picked.push(number);
        Ok(())
    }

    /// The sheet that is being typed, from 0: the first that has not its eight, else the last.
    #[must_use]
    pub fn sheet(&self) -> usize {
        self.picked.iter().position(|picked| picked.len() < PICKS).unwrap_or(SHEETS - 1)
    }

    /// How many numbers of that sheet are in.
    #[must_use]
    pub fn count(&self) -> usize {
        self.picked[self.sheet()].len()
    }

    /// The three sheets as picked, in the order printed; none until all is in and nothing is wrong.
    #[must_use]
    pub fn picks(&self) -> Option<PaperPicks> {
        let whole = self.trouble.is_none() && self.picked.iter().all(|picked| picked.len() == PICKS);
        whole.then(|| Box::new(std::array::from_fn(|sheet| answer_of(sheet, &self.picked[sheet]))))
    }
}

/// The three sheets as picked on paper.
///
/// # Errors
/// The first thing that is wrong.
pub fn paper(text: &str) -> Result<PaperPicks, HandInTrouble> {
    paper_of(&numerals(text)?)
}

/// The three sheets from numbers already taken apart.
///
/// # Errors
/// The first thing that is wrong.
pub fn paper_of(row: &[Numeral]) -> Result<PaperPicks, HandInTrouble> {
    let closed: Vec<_> = row.iter().map(|numeral| Numeral { open: false, ..*numeral }).collect();
    let entry = PaperEntry::of_numerals(&closed);
    let lacks = HandInFault::HowManyPicks { sheet: entry.sheet(), count: entry.count() };
    entry.picks().ok_or_else(|| entry.trouble.unwrap_or(HandInTrouble::whole(lacks)))
}

/// A sheet with the elements of these numbers picked.
fn answer_of(sheet: usize, numbers: &[u64]) -> SheetAnswer {
    let mut answer = SheetAnswer { order: Elements::paper(sheet), picks: Elements::default() };
    let places = numbers.iter().filter_map(|number| usize::try_from(*number).ok()?.checked_sub(1));
    let keys: Vec<_> = places.filter_map(|place| answer.order.keys().get(place).copied()).collect();
    for key in keys {
        answer.toggle(key);
    }
    answer
}
