//! This file reads a table in which a class hands in: a column of names or badges, and beside it a code, twelve counts or the 24
//! numbers of paper. A first row with the names of the columns may be there or not. Forms and spreadsheets bring columns of their
//! own, such as a time; they do no harm.

use text::parse::hand_in::{HandInAnswer, HandInFault, HandInLine, HandInTrouble, Numeral, UnreadLine, Who};
use text::parse::hand_in::{counts_of, numerals, paper_of};
use text::{clean_line, name_key};
use words::{Phrase, hand_in as phrases};

use crate::csv::{CsvError, CsvReading, CsvRow, read_csv};
use domain::lang::Lang;
use domain::workshop::code::HandInCode;

pub mod say;

/// What a table gives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HandInTable {
    /// What was read, each with the line its row begins on.
    pub read: Vec<(usize, HandInLine)>,
    /// The other rows. The column of a trouble is that of the table.
    pub unread: Vec<UnreadLine>,
    /// The line that names the columns, where one does.
    pub header: Option<usize>,
}

/// Where things stand in a row, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct HandInColumns {
    name: Option<usize>,
    badge: Option<usize>,
    code: Option<usize>,
}

/// Reads the bytes of a file, or of what was pasted from a spreadsheet.
///
/// # Errors
/// What makes it no text, or leaves open which text.
pub fn read_table(bytes: &[u8]) -> Result<HandInTable, CsvError> {
    let reading = CsvReading { is_column: |text| is_heading(text), ..CsvReading::default() };
    let rows = read_csv(bytes, reading)?.rows;
    let first = rows.first();
    let top = first.map(HandInColumns::of);
    let (columns, rows) = match top {
        Some(columns) if columns != HandInColumns::default() => (columns, rows.get(1..).unwrap_or_default()),
        Some(columns) if first.is_some_and(without_numbers) => (columns, rows.get(1..).unwrap_or_default()),
        _ => (HandInColumns::default(), rows.as_slice()),
    };
    let header = top.filter(|columns| *columns != HandInColumns::default()).and(first).map(|row| row.line);
    let mut table = HandInTable { header, ..HandInTable::default() };
    for row in rows.iter().filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty())) {
        match read_row(row, columns) {
            Ok(line) => table.read.push((row.line, line)),
            Err(trouble) => {
                let text = clean_line(&row.cells.join(" "));
                table.unread.push(UnreadLine { line: row.line, text, trouble });
            }
        }
    }
    Ok(table)
}

impl HandInColumns {
    fn of(row: &CsvRow) -> Self {
        let find = |phrase| row.cells.iter().position(|cell| is(cell, phrase));
        Self { name: find(phrases::NAME_COLUMN), badge: find(phrases::BADGE_COLUMN), code: find(phrases::CODE_COLUMN) }
    }

    /// Whose row it is: by the badge where there is one, else by the name; without columns by the first cell that is not empty.
    fn who(self, row: &CsvRow) -> Option<(usize, Who)> {
        let filled = |at: &usize| row.cells.get(*at).is_some_and(|cell| !cell.trim().is_empty());
        let named = [self.badge, self.name].into_iter().flatten().find(filled);
        let known = self.badge.is_some() || self.name.is_some();
        let at = named.or_else(|| (0..row.cells.len()).find(filled).filter(|_| !known))?;
        Some((at, Who::read(&clean_line(row.cells.get(at)?))?))
    }
}

fn read_row(row: &CsvRow, columns: HandInColumns) -> Result<HandInLine, HandInTrouble> {
    let Some((at, who)) = columns.who(row) else { return Err(HandInTrouble::whole(HandInFault::NoName)) };
    let skipped = [Some(at), columns.name, columns.badge];
    let cells: Vec<_> = row.cells.iter().enumerate().filter(|(place, _)| !skipped.contains(&Some(*place))).collect();
    let answer = match columns.code.and_then(|code| cells.iter().find(|(place, _)| *place == code)) {
        Some((place, cell)) if !cell.trim().is_empty() => read_code(*place, cell)?,
        _ => read_cells(&cells)?,
    };
    Ok(HandInLine { who, answer })
}

fn read_code(place: usize, cell: &str) -> Result<HandInAnswer, HandInTrouble> {
    let wrong = |fault| HandInTrouble::at(place + 1, HandInFault::Code { typed: clean_line(cell), fault });
    HandInCode::read(cell).map(HandInAnswer::Code).map_err(wrong)
}

/// Without a column for codes: a cell that is one, else the longest row of cells with numbers.
fn read_cells(cells: &[(usize, &String)]) -> Result<HandInAnswer, HandInTrouble> {
    let row = longest_numbers(cells);
    match row.len() {
        12 => return counts_of(&row).map(HandInAnswer::Code),
        24 => return paper_of(&row).map(HandInAnswer::Picks),
        _ => {}
    }
    let mut mixed = cells.iter().filter(|(_, cell)| numerals(cell).is_err() && !cell.trim().is_empty());
    if let Some(answer) = cells.iter().find_map(|(place, cell)| read_code(*place, cell).ok()) {
        return Ok(answer);
    }
    match (row.len(), mixed.next(), mixed.next()) {
        // One cell beside the name must have been meant as the code.
        (0, Some((place, cell)), None) => read_code(*place, cell),
        (0, ..) => Err(HandInTrouble::whole(HandInFault::NoAnswer)),
        (count, ..) => Err(HandInTrouble::whole(HandInFault::HowMany(count))),
    }
}

/// The numbers of the longest row of cells that hold nothing else; their column is that of the cell.
fn longest_numbers(cells: &[(usize, &String)]) -> Vec<Numeral> {
    let (mut longest, mut now) = (Vec::new(), Vec::new());
    let mut next = 0;
    for (place, cell) in cells {
        let read = numerals(cell).unwrap_or_default();
        if *place != next {
            now = Vec::new();
        }
        next = place + 1;
        if read.is_empty() || read.iter().any(|numeral| numeral.number.is_none()) {
            now = Vec::new();
        } else {
            now.extend(read.into_iter().map(|numeral| Numeral { column: place + 1, open: false, ..numeral }));
        }
        if now.len() > longest.len() {
            longest.clone_from(&now);
        }
    }
    longest
}

/// Whether a row holds no figure at all, so that it can only say what stands below.
fn without_numbers(row: &CsvRow) -> bool {
    !row.cells.iter().any(|cell| cell.chars().any(|ch| ch.is_ascii_digit()) || HandInCode::read(cell).is_ok())
}

fn is_heading(text: &str) -> bool {
    [phrases::NAME_COLUMN, phrases::BADGE_COLUMN, phrases::CODE_COLUMN].into_iter().any(|phrase| is(text, phrase))
}

/// Whether a text is one of the words of a phrase, in either language.
fn is(text: &str, phrase: Phrase) -> bool {
    let words = Lang::ALL.into_iter().flat_map(|lang| phrase.text(lang).split('|'));
    words.map(name_key).any(|word| word == name_key(text))
}

#[cfg(test)]
mod tests;
