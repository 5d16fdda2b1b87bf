//! Takes a pasted list of names apart: which line names the columns, what is only the number of a line, and what is left of each.

use domain::workshop::code::HandInCode;
use text::{clean_line, name_key, narrow};
use words::{hand_in, roster as phrases};

use super::super::newcomer::{SIGNS, name_and_firm};

/// What stands behind the number of a line where it is certain that it is one.
const MARKS: [char; 4] = ['.', ')', ']', '/'];
/// What stands before a line of a list.
const BULLETS: [char; 5] = ['-', '*', '\u{2022}', '\u{b7}', '\u{25cf}'];

/// A pasted list of names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct NameList {
    pub(super) names: Vec<ListedName>,
    /// The line that names the columns and was passed over.
    pub(super) header: Option<usize>,
    /// How many numbers of lines were taken off.
    pub(super) numbers: usize,
}

/// Somebody in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ListedName {
    /// From 1.
    pub(super) line: usize,
    /// The line without its number.
    pub(super) text: String,
    pub(super) name: String,
    pub(super) firm: String,
}

impl NameList {
    /// Takes a paste apart.
    pub(super) fn of(pasted: &str) -> Self {
        let mut lines: Vec<(usize, &str)> =
            (1..).zip(pasted.lines()).filter(|(_, text)| !text.trim().is_empty()).collect();
        let columns = lines.first().and_then(|(_, text)| NameColumns::of(text));
        let header = columns.as_ref().and_then(|_| lines.first().map(|(line, _)| *line));
        lines.drain(..usize::from(header.is_some()));
        // Numbers without a sign behind them are certain only where they count the lines.
        let count =
            |(place, (_, text)): (usize, &(usize, &str))| numbered(text).is_some_and(|of| of.number == place + 1);
        let counted = lines.len() > 1 && lines.iter().enumerate().all(count);
        let mut list = Self { header, ..Self::default() };
        for (line, text) in lines {
            let cut = numbered(text).filter(|of| of.marked || counted);
            list.numbers += usize::from(cut.is_some());
            // Where the header has a column for the number, the cells are counted with it.
            let (name, firm) = match &columns {
                Some(columns) if columns.several => columns.read(text),
                _ => name_and_firm(without_bullet(cut.as_ref().map_or(text, |of| of.rest))),
            };
            let text = without_bullet(cut.map_or(text, |of| of.rest)).to_owned();
            list.names.push(ListedName { line, text, name, firm });
        }
        list
    }

    /// Whether what is pasted is names and no answers: beside the numbers of the lines no figure stands there, and no code.
    pub(super) fn is_all_names(&self) -> bool {
        let code = |word: &str| HandInCode::read(word).is_ok();
        let answer =
            |text: &str| text.chars().any(char::is_numeric) || text.split(|ch: char| !ch.is_alphanumeric()).any(code);
        !self.names.iter().any(|listed| answer(&listed.text))
    }
}

/// Where a header says that names and firms stand.
struct NameColumns {
    name: usize,
    firm: Option<usize>,
    /// Whether there is more than the name.
    several: bool,
}

impl NameColumns {
    /// Reads a header; none where the line names nothing that a list is headed by.
    fn of(line: &str) -> Option<Self> {
        let cells: Vec<String> = line.split(SIGNS).map(name_key).collect();
        let among = |words: words::Phrase| {
            let all = [words.zh, words.en];
            let is = |cell: &String| all.iter().flat_map(|list| list.split('|')).any(|word| name_key(word) == *cell);
            cells.iter().position(is)
        };
        let name = among(hand_in::NAME_COLUMN)?;
        Some(Self { name, firm: among(phrases::FIRM_COLUMN), several: cells.len() > 1 })
    }

    fn read(&self, line: &str) -> (String, String) {
        let cells: Vec<&str> = line.split(SIGNS).collect();
        let cell = |place: usize| cells.get(place).map(|cell| clean_line(cell).trim().to_owned()).unwrap_or_default();
        (cell(self.name), self.firm.map(cell).unwrap_or_default())
    }
}

/// A line that begins with a number.
struct NumberedLine<'a> {
    number: usize,
    /// Whether a sign behind it says that it counts lines.
    marked: bool,
    rest: &'a str,
}

/// Takes the number off a line: `1. `, `1)`, `（1）`, `1、`, `1 `, with a tab too. What has a figure behind it is no such number.
fn numbered(line: &str) -> Option<NumberedLine<'_>> {
    let line = without_bullet(line);
    let open = line.trim_start_matches(|ch| narrow(ch) == '(' || narrow(ch) == '[');
    let behind = open.trim_start_matches(|ch| narrow(ch).is_ascii_digit());
    let digits: String = open.chars().map(narrow).take_while(char::is_ascii_digit).collect();
    let rest = behind.trim_start_matches(|ch| MARKS.contains(&narrow(ch)) || SIGNS.contains(&ch));
    let marked = behind.starts_with(|ch| MARKS.contains(&narrow(ch)));
    let apart = rest.len() < behind.len() || behind.starts_with(char::is_whitespace);
    let named = rest.trim_start().starts_with(char::is_alphabetic);
    (apart && named).then_some(())?;
    Some(NumberedLine { number: digits.parse().ok()?, marked, rest: rest.trim_start() })
}

fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let rest = line.trim_start_matches(BULLETS);
    if rest.starts_with(char::is_whitespace) { rest.trim_start() } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(pasted: &str) -> Vec<(String, String)> {
        let list = NameList::of(pasted);
        assert!(list.is_all_names(), "{pasted}");
        list.names.into_iter().map(|listed| (listed.name, listed.firm)).collect()
    }

    #[test]
    fn the_number_of_a_line_and_the_names_of_the_columns_are_nobody() {
        let both = |names: [&str; 2], firm: &str| names.map(|name| (name.to_owned(), firm.to_owned()));
        for pasted in [
            "王建\nAnna",
            "1. 王建\n2. Anna",
            "1) 王建\n2) Anna",
            "（1）王建\n（2）Anna",
            "１、王建\n２、Anna",
            "01.王建\n02.Anna",
            "1 王建\n2 Anna",
            "1\t王建\n2\tAnna",
            "- 王建\n• Anna",
            "姓名\n王建\nAnna",
            "Name\n1. 王建\n2. Anna",
            "序号,姓名\n1,王建\n2,Anna",
        ] {
            assert_eq!(names(pasted), both(["王建", "Anna"], ""), "{pasted}");
        }
        for pasted in [
            "1. 王建，江州\n2. Anna, 江州",
            "1,王建,江州\n2,Anna,江州",
            "序号\t姓名\t单位\n1\t王建\t江州\n2\tAnna\t江州",
            "Company\tFull name\n江州\t王建\n江州\tAnna",
        ] {
            assert_eq!(names(pasted), both(["王建", "Anna"], "江州"), "{pasted}");
        }
    }

    #[test]
    fn what_may_be_an_answer_stays() {
        for pasted in ["1 EMSQ24\n2 2TGH7E", "王建 13800001234\nAnna", "1. 3 7 8\n2. 4 5 6", "5 王建\n7 Anna", "EMSQ24"]
        {
            assert!(!NameList::of(pasted).is_all_names(), "{pasted}");
        }
    }

    #[test]
    fn what_was_passed_over_is_known() {
        let list = NameList::of("\n姓名\n1. 王建\nAnna\n");
        assert_eq!((list.header, list.numbers, list.names.len()), (Some(2), 1, 2));
        assert_eq!(list.names.iter().map(|listed| listed.line).collect::<Vec<_>>(), [3, 4]);
    }
}
