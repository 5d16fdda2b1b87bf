//! This file reads the bytes of a spreadsheet export into rows, with the line each begins on, and writes rows as bytes that a
//! Chinese spreadsheet opens right. It is the one place that knows encodings and the rules of CSV (RFC 4180). What a cell
//! means is decided elsewhere.

use std::io;

use encoding_rs::{DecoderResult, Encoding, GBK, UTF_8};

/// What may stand between cells.
const SEPARATORS: [char; 3] = [',', ';', '\t'];
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
}

/// Why a file gives no rows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CsvError {
    /// It is a workbook with another ending.
    #[error("a workbook, not a text")]
    Workbook,
    /// Neither UTF-8 nor GBK.
    #[error("line {line}: neither UTF-8 nor GBK")]
    Encoding {
        /// Where the first byte stands that fits neither, from 1.
        line: usize,
    },
}

/// Takes the bytes of a file apart: UTF-8 with or without a mark, UTF-16 with one, else GBK; cells between commas, semicolons
/// or tabs, whichever the first line has most of. Empty lines are no rows.
///
/// # Errors
/// What makes it no text.
pub fn csv_rows(bytes: &[u8]) -> Result<Vec<CsvRow>, CsvError> {
    if WORKBOOKS.iter().any(|sign| bytes.starts_with(sign)) {
        return Err(CsvError::Workbook);
    }
    let text = decode(bytes).map_err(|line| CsvError::Encoding { line })?;
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(separator(&text));
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    let mut rows = Vec::new();
    for record in reader.from_reader(text.as_bytes()).records() {
        let record = record.map_err(|e| unreadable(&e))?;
        let start = record.position().map_or(0, |place| usize::try_from(place.byte()).unwrap_or(usize::MAX));
        rows.push(CsvRow { line: lines.at(start), cells: record.iter().map(str::to_owned).collect() });
    }
    Ok(rows)
}

/// A text is read from memory as UTF-8 and with any number of cells: what is left to fail names its line.
fn unreadable(error: &csv::Error) -> CsvError {
    let line = error.position().map_or(1, |place| usize::try_from(place.line()).unwrap_or(usize::MAX));
    CsvError::Encoding { line }
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

/// The text of a file; else the line of the first byte that fits no encoding.
fn decode(bytes: &[u8]) -> Result<String, usize> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return decode_as(encoding, bytes.get(mark..).unwrap_or_default()).map_err(|read| line_after(&read));
    }
    decode_as(UTF_8, bytes).or_else(|read| {
        // Chinese that reads as UTF-8 is UTF-8, and a damaged byte behind it does not make it GBK.
        if read.chars().any(|ch| ('\u{3400}'..='\u{9fff}').contains(&ch)) {
            return Err(line_after(&read));
        }
        decode_as(GBK, bytes).map_err(|further| line_after(&further).max(line_after(&read)))
    })
}

/// The text in one encoding; else what could be read of it.
fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, String> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(bytes.len());
    let mut text = String::with_capacity(room);
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (DecoderResult::InputEmpty, _) => Ok(text),
        _ => Err(text),
    }
}

/// The line that a text ends on.
fn line_after(text: &str) -> usize {
    Lines { text: text.as_bytes(), at: 0, line: 1 }.at(text.len())
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

impl Lines<'_> {
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
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cells(bytes: &[u8]) -> Vec<(usize, Vec<String>)> {
        csv_rows(bytes).unwrap().into_iter().map(|row| (row.line, row.cells)).collect()
    }

    fn gbk(text: &str) -> Vec<u8> {
        GBK.encode(text).0.into_owned()
    }

    #[test]
    fn every_encoding_a_spreadsheet_writes_is_read() {
        let text = "客户名称,备注\r\n华东电力,「好」\r\n";
        let wide: Vec<u8> = [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        for bytes in [text.as_bytes().to_vec(), format!("{MARK}{text}").into_bytes(), gbk(text), wide] {
            let rows = cells(&bytes);
            assert_eq!(rows[0].1, ["客户名称", "备注"]);
            assert_eq!(rows[1], (2, vec!["华东电力".to_owned(), "「好」".to_owned()]));
        }
    }

    #[test]
    fn what_is_no_text_names_the_line_of_its_first_bad_byte() {
        let bad = |bytes: &[u8]| csv_rows(bytes).unwrap_err();
        assert_eq!(bad(b"name\nx\ny\xff\xff\n"), CsvError::Encoding { line: 3 });
        assert_eq!(bad("\u{FEFF}name\n\u{e9}".as_bytes().split_last().unwrap().1), CsvError::Encoding { line: 2 });
        let mut damaged = gbk("名称\r\n华东\r\n");
        damaged.extend(b"\xff\n");
        assert_eq!(bad(&damaged), CsvError::Encoding { line: 3 });
        assert_eq!(bad("名称\n华东\n".as_bytes().split_last_chunk::<2>().unwrap().0), CsvError::Encoding { line: 2 });
        assert_eq!(bad(b"PK\x03\x04..."), CsvError::Workbook);
    }

    #[test]
    fn the_first_line_tells_the_separator() {
        for (text, wanted) in [
            ("a,b\n1,2", vec!["1", "2"]),
            ("a;b;c\n1;2,5;3", vec!["1", "2,5", "3"]),
            ("a\tb\n1\t2", vec!["1", "2"]),
            ("\"a,b,c\";d\n1;2", vec!["1", "2"]),
            ("a\n1,2", vec!["1", "2"]),
        ] {
            assert_eq!(cells(text.as_bytes())[1].1, wanted, "{text}");
        }
    }

    #[test]
    fn rows_know_the_line_they_begin_on() {
        let rows = cells(b"\r\na,b\r\n\"x\r\ny\",1\r\n\r\n\nz,2\rw,\"3\n\"\nv\n");
        let lines: Vec<_> = rows.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 3, 7, 8, 10]);
        assert_eq!(rows[1].1[0], "x\r\ny");
        assert_eq!(rows[4].1, ["v"]);
    }

    #[test]
    fn nothing_gives_no_rows() {
        for bytes in [&b""[..], b"\n\r\n", MARK.as_bytes()] {
            assert_eq!(cells(bytes), []);
        }
    }

    proptest! {
        #[test]
        fn rows_read_back_as_written(
            rows in prop::collection::vec(prop::collection::vec("[a,;\t\"\r\n '=客\u{FEFF}]{0,8}", 3), 1..6),
        ) {
            let header = vec!["a".to_owned(), "b".to_owned(), "c".to_owned()];
            let all: Vec<_> = std::iter::once(header).chain(rows).collect();
            let text = csv_text(&all).unwrap();
            prop_assert!(text.starts_with(MARK));
            let read: Vec<_> = cells(text.as_bytes()).into_iter().map(|(_, cells)| cells).collect();
            prop_assert_eq!(read, all);
        }

        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = csv_rows(&bytes);
        }
    }
}
