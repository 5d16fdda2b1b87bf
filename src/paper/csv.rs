//! This file reads the bytes of a spreadsheet export into rows, with the line each begins on, and writes rows as bytes that a
//! Chinese spreadsheet opens right. It is the one place that knows the rules of CSV (RFC 4180). Which encoding the bytes are
//! in, and which quotation marks cannot be trusted, stand in the files below; what a cell means is decided elsewhere.

use std::io;

pub mod encoding;
pub mod quotes;

pub use encoding::{TextEncoding, UnclearText};
pub use quotes::{QuoteFault, QuoteTrouble};

/// What may stand between cells.
const SEPARATORS: [char; 3] = [',', ';', '\t'];
/// What a spreadsheet writes above the names to say what stands between cells.
const ANNOUNCED: &str = "sep=";
/// How a workbook begins, new and old: it is no text at all.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];
/// Without this mark in front a Chinese spreadsheet takes UTF-8 for GBK.
const MARK: &str = "\u{FEFF}";

/// A row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CsvRow {
    /// The line it begins on, from 1.
    pub line: usize,
    /// Its cells, as many as there are.
    pub cells: Vec<String>,
    /// A quotation mark that leaves open what the cells are.
    pub quote: Option<QuoteFault>,
}

/// A file taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CsvFile {
    /// Its rows.
    pub rows: Vec<CsvRow>,
    /// What its bytes were read as.
    pub encoding: TextEncoding,
    /// Whether semicolons stand between its cells, as where a comma stands before decimals.
    pub semicolons: bool,
}

/// What somebody says of a file that does not tell by itself.
#[derive(Debug, Clone, Copy)]
pub struct CsvReading {
    /// What its bytes are.
    pub encoding: Option<TextEncoding>,
    /// Whether a text is the name of a column: a Chinese one tells what its bytes are.
    pub is_column: fn(&str) -> bool,
    /// Whether a cell over several lines is one cell, even where its lines look like rows.
    pub long_cells: bool,
}

impl Default for CsvReading {
    /// Nobody says anything.
    fn default() -> Self {
        Self { encoding: None, is_column: |_| false, long_cells: false }
    }
}

/// Why a file gives no rows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CsvError {
    /// It is a workbook with another ending.
    #[error("a workbook, not a text")]
    Workbook,
    /// Its bytes fit no encoding, or more than one.
    #[error("line {}: the encoding is unclear", .0.line)]
    Encoding(UnclearText),
}

/// Takes the bytes of a file apart: cells between commas, semicolons or tabs, whichever the first line has most of. Empty lines
/// are no rows.
///
/// # Errors
/// What makes it no text, or leaves open which text.
pub fn read_csv(bytes: &[u8], reading: CsvReading) -> Result<CsvFile, CsvError> {
    if WORKBOOKS.iter().any(|sign| bytes.starts_with(sign)) {
        return Err(CsvError::Workbook);
    }
    let (text, encoding) = encoding::decode(bytes, reading.encoding, reading.is_column).map_err(CsvError::Encoding)?;
    let (announced, skipped) = announced(&text);
    let separator = announced.unwrap_or_else(|| separator(&text));
    let mut rows = rows(&text, skipped, separator).map_err(CsvError::Encoding)?;
    let columns = rows.iter().take(TOP).map(|(_, row)| row.cells.len()).max().unwrap_or(0);
    let faults = quotes::faults(&text, skipped, separator, if reading.long_cells { None } else { Some(columns) });
    for (fault_at, fault) in faults {
        let behind = rows.partition_point(|(start, _)| *start <= fault_at);
        if let Some((_, row)) = behind.checked_sub(1).and_then(|place| rows.get_mut(place)) {
            row.quote.get_or_insert(fault);
        }
    }
    Ok(CsvFile { rows: rows.into_iter().map(|(_, row)| row).collect(), encoding, semicolons: separator == b';' })
}

/// Rows from the top that tell how wide the table is.
const TOP: usize = 10;

/// The rows of a text with the byte each begins at.
fn rows(text: &str, skipped: usize, separator: u8) -> Result<Vec<(usize, CsvRow)>, UnclearText> {
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(separator);
    let mut lines = Lines::new(text);
    let mut rows = Vec::new();
    let rest = text.as_bytes().get(skipped..).unwrap_or_default();
    for record in reader.from_reader(rest).records() {
        // A text is read from memory as UTF-8 and with any number of cells: what is left to fail names its line.
        let record = record.map_err(|e| {
            let line = e.position().map_or(1, |place| usize::try_from(place.line()).unwrap_or(usize::MAX));
            UnclearText { line, readings: Vec::new() }
        })?;
        let start = record.position().map_or(0, |place| usize::try_from(place.byte()).unwrap_or(usize::MAX));
        let start = start.saturating_add(skipped);
        let cells = record.iter().map(str::to_owned).collect();
        rows.push((start, CsvRow { line: lines.at(start), cells, quote: None }));
    }
    Ok(rows)
}

/// What a first line says to stand between cells, and how many bytes that line takes.
fn announced(text: &str) -> (Option<u8>, usize) {
    let line = text.split(['\r', '\n']).next().unwrap_or_default();
    let sign = line.get(..ANNOUNCED.len()).filter(|word| word.eq_ignore_ascii_case(ANNOUNCED));
    match (sign, line.as_bytes().get(ANNOUNCED.len()..)) {
        (Some(_), Some([sign])) => (Some(*sign), line.len()),
        _ => (None, 0),
    }
}

/// The text of rows, with a mark in front and the line ends of a spreadsheet.
///
/// # Errors
/// What the writer refuses; memory takes everything.
pub fn csv_text(rows: &[Vec<String>]) -> io::Result<String> {
    let mut writer = csv::WriterBuilder::new();
    writer.flexible(true).terminator(csv::Terminator::CRLF);
    let mut writer = writer.from_writer(Vec::from(MARK));
    for row in rows {
        writer.write_record(row)?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// What stands between the cells of a text: whatever its first line has most of, outside quotation marks.
fn separator(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [0_usize; SEPARATORS.len()];
    for ch in text.trim_start_matches(['\r', '\n']).chars() {
        match ch {
            '"' => quoted = !quoted,
            '\r' | '\n' if !quoted => break,
            _ if quoted => {}
            _ => SEPARATORS.iter().zip(&mut counts).filter(|(sign, _)| **sign == ch).for_each(|(_, count)| *count += 1),
        }
    }
    let most = counts.iter().max().copied().unwrap_or(0);
    let best = SEPARATORS.iter().zip(counts).find(|(_, count)| *count == most).map_or(',', |(sign, _)| *sign);
    u8::try_from(best).unwrap_or(b',')
}

/// Counts lines on the way through a text; every kind of line break is one.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        Self { text: text.as_bytes(), at: 0, line: 1 }
    }

    /// The line of the first byte at or behind `start` that is no line break; `start` never goes back.
    fn at(&mut self, start: usize) -> usize {
        while let Some(byte) = self.text.get(self.at) {
            let breaks = matches!(byte, b'\r' | b'\n');
            if self.at >= start && !breaks {
                break;
            }
            let second = *byte == b'\n' && self.at > 0 && self.text.get(self.at - 1) == Some(&b'\r');
            self.line += usize::from(breaks && !second);
            self.at += 1;
        }
        self.line
    }
}

#[cfg(test)]
mod tests;
