//! This file finds the quotation marks that leave open what the cells are: one that is never closed, one with text behind its
//! closing mark, and one that took in lines which look like rows.

/// A mark that cannot be trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuoteFault {
    /// The line on which it opens, from 1.
    pub line: usize,
    /// The line on which it closes, or the last one it reaches.
    pub until: usize,
    /// Lines below the first that it took in, empty ones left out: none of them was read as a row.
    pub taken: usize,
    /// What is wrong with it.
    pub trouble: QuoteTrouble,
}

/// What is wrong with a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuoteTrouble {
    /// It is not closed up to the end of the file.
    NeverClosed,
    /// Text follows its closing mark in the same cell: this much of it.
    TextBehind(String),
    /// It closes lines below, and the lines between have as many separators as rows of their own would.
    Swallowed,
}

/// Characters of the text behind a closing mark that are kept.
const KEPT: usize = 20;

/// The marks of a text that cannot be trusted, each with the byte it stands at, from the byte `from`. With the number of
/// columns, lines that look like rows count as swallowed; without, a cell may hold any lines.
#[must_use]
pub fn faults(text: &str, from: usize, separator: u8, columns: Option<usize>) -> Vec<(usize, QuoteFault)> {
    let mut scan = QuoteScan { text: text.as_bytes(), at: from, line: 1, separator, row_end: None, until: 1, taken: 0 };
    let mut found = Vec::new();
    let mut starts = true;
    while let Some(byte) = scan.peek() {
        if starts && byte == b'"' {
            let (at, line) = (scan.at, scan.line);
            (scan.until, scan.taken) = (line, 0);
            if let Some(trouble) = scan.quoted(text, columns) {
                found.push((at, QuoteFault { line, until: scan.until, taken: scan.taken, trouble }));
            }
            starts = false;
        } else if let Some(end) = scan.line_break() {
            scan.row_end.get_or_insert(end);
            starts = true;
        } else {
            scan.at += 1;
            starts = byte == separator;
        }
    }
    found
}

/// The kinds of line break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LineBreak {
    Return,
    Feed,
    Both,
}

/// How far a text is read.
struct QuoteScan<'a> {
    text: &'a [u8],
    at: usize,
    line: usize,
    separator: u8,
    /// How the first row ends, and so all others.
    row_end: Option<LineBreak>,
    /// The last line with text that the mark under way reached.
    until: usize,
    /// Lines with text that it took in below its own.
    taken: usize,
}

impl QuoteScan<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    /// Reads a line break, if one is next.
    fn line_break(&mut self) -> Option<LineBreak> {
        let (kind, length) = match (self.peek()?, self.text.get(self.at + 1)) {
            (b'\r', Some(b'\n')) => (LineBreak::Both, 2),
            (b'\r', _) => (LineBreak::Return, 1),
            (b'\n', _) => (LineBreak::Feed, 1),
            _ => return None,
        };
        self.at += length;
        self.line += 1;
        Some(kind)
    }

    /// Reads a line break inside a mark, if one is next, and counts the line below where it is not empty.
    fn next_line(&mut self) -> Option<LineBreak> {
        let end = self.line_break()?;
        if self.peek().is_some_and(|next| !matches!(next, b'\r' | b'\n')) {
            (self.until, self.taken) = (self.line, self.taken + 1);
        }
        Some(end)
    }

    /// Reads a quoted cell up to its closing mark; what is wrong with it.
    fn quoted(&mut self, text: &str, columns: Option<usize>) -> Option<QuoteTrouble> {
        self.at += 1;
        let (mut breaks, mut separators, mut fullest, mut here) = (0, 0, 0, 0);
        loop {
            match self.peek() {
                None => return Some(QuoteTrouble::NeverClosed),
                Some(b'"') if self.text.get(self.at + 1) == Some(&b'"') => self.at += 2,
                Some(b'"') => break,
                Some(byte) => match self.next_line() {
                    // A spreadsheet breaks lines inside a cell otherwise than rows: such a break ends no row for sure.
                    Some(end) if self.row_end.is_none_or(|row| row == end) => {
                        fullest = if breaks > 0 { here.max(fullest) } else { 0 };
                        (breaks, here) = (breaks + 1, 0);
                    }
                    Some(_) => {}
                    None => {
                        let more = usize::from(byte == self.separator);
                        (separators, here) = (separators + more, here + more);
                        self.at += 1;
                    }
                },
            }
        }
        self.at += 1;
        if self.peek().is_some_and(|next| next != self.separator && !matches!(next, b'\r' | b'\n')) {
            let rest = text.get(self.at..).unwrap_or_default();
            let ends = |ch: char| matches!(ch, '\r' | '\n') || u8::try_from(ch) == Ok(self.separator);
            return Some(QuoteTrouble::TextBehind(rest.split(ends).next()?.chars().take(KEPT).collect()));
        }
        // As many separators as the rows would have; or a line between, which has them all.
        let rows = |between: usize| separators >= breaks * between || (between > 1 && fullest >= between);
        let swallowed = columns.is_some_and(|columns| breaks > 0 && rows(columns.saturating_sub(1)));
        swallowed.then_some(QuoteTrouble::Swallowed)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{CsvReading, csv_text, read_csv};
    use super::*;

    fn found(text: &str) -> Vec<QuoteFault> {
        let file = read_csv(text.as_bytes(), CsvReading::default()).unwrap();
        file.rows.into_iter().filter_map(|row| row.quote).collect()
    }

    #[test]
    fn a_mark_that_swallows_rows_is_named_by_the_lines_it_opens_and_closes_on() {
        use QuoteTrouble::{NeverClosed, Swallowed, TextBehind};
        for (text, line, until, taken, trouble) in [
            ("a,b,c\n1,\"x,2\n3,4,5\n", 2, 3, 1, NeverClosed),
            ("a,b,c\n1,\"x,2\n3,4,5\n\n6,7,8\n\n", 2, 5, 2, NeverClosed),
            ("a,b,c\n1,2,3\n4,\"x\n5,6,7\n8,y\",9\n", 3, 5, 2, Swallowed),
            ("a,b,c\n1,2,\"x\n5,6,y\"\n", 2, 3, 1, Swallowed),
            ("a,b,c\n1,\"B,x\n2,D\",y\n", 2, 3, 1, Swallowed),
            ("a,b\n\"x,1\ny,2\n\"z\",3\n", 2, 4, 2, TextBehind("z\"".into())),
            ("a,b,c\n1,\"x,2\n3,4,5\n6,\"y,7\n8,9,10\n", 2, 4, 2, TextBehind("y".into())),
            ("a,b\n\"Fan 5\" pipe\",1\n", 2, 2, 0, TextBehind(" pipe\"".into())),
            ("a;b\r\n1;\"x\r\n2;y\"\r\n", 2, 3, 1, Swallowed),
        ] {
            assert_eq!(found(text), [QuoteFault { line, until, taken, trouble }], "{text:?}");
        }
    }

    #[test]
    fn honest_cells_over_several_lines_are_cells() {
        for text in [
            // A spreadsheet breaks rows with two characters and lines in a cell with one.
            "a,b,c\r\n1,\"x, y, z\nu, v, w\",2\r\n",
            "a,b,c\n1,\"Dear Sir,\nplease call\nat nine\",2\n",
            "a,b\n\"5\"\" pipe\",1\n",
            "a,b\n5\" pipe,1\nx \"y\" z,2\n",
            "a,b\n\"\",\"\"\n",
        ] {
            assert_eq!(found(text), [], "{text:?}");
        }
        let long = CsvReading { long_cells: true, ..CsvReading::default() };
        let file = read_csv(b"a,b\n\"x,1\ny,2\",3\n", long).unwrap();
        assert_eq!((file.rows[1].cells.len(), &file.rows[1].quote), (2, &None));
    }

    proptest! {
        /// A stray mark before any cell spoils rows that say so, and no others; the line named is where it stands.
        #[test]
        fn a_stray_mark_spoils_nothing_in_silence(
            table in prop::collection::vec(prop::collection::vec("[a-z客]{1,4}", 3), 2..8),
            wide: bool, row in 1_usize..8, column in 0_usize..3, close in prop::option::of((0_usize..8, 0_usize..3)),
        ) {
            let row = row % table.len();
            let end = if wide { "\r\n" } else { "\n" };
            let mut cells = table.clone();
            cells[row][column].insert(0, '"');
            if let Some((behind, other)) = close.filter(|(behind, _)| (1..cells.len() - row).contains(behind)) {
                cells[row + behind][other].push('"');
            }
            let text: String = cells.iter().map(|row| row.join(",") + end).collect();
            let file = read_csv(text.as_bytes(), CsvReading::default()).unwrap();
            for read in &file.rows {
                if read.cells.len() == 3 && read.quote.is_none() {
                    prop_assert_eq!(&read.cells, &table[read.line - 1], "{:?}", text);
                }
            }
            let first = file.rows.iter().find_map(|row| row.quote.clone());
            let odd = file.rows.iter().any(|row| row.cells.len() != 3);
            prop_assert!(odd || first.is_some());
            if let Some(fault) = first {
                prop_assert_eq!(fault.line, row + 1);
            }
        }

        #[test]
        fn what_we_write_is_trusted(rows in prop::collection::vec(prop::collection::vec("[a,\"\n '=客]{0,8}", 3), 1..6)) {
            let all: Vec<_> = std::iter::once(vec!["a".to_owned(), "b".to_owned(), "c".to_owned()]).chain(rows).collect();
            prop_assert_eq!(found(&csv_text(&all).unwrap()), []);
        }
    }
}
