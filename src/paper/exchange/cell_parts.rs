//! Some columns say one thing together: several numbers of one person, stage and status, a name in pieces. This file puts their
//! cells into one.

use std::borrow::Cow;

use super::cell::{CellIntent, guard};
use super::heading::{Heading, is_among};
use text::is_han;
use words::exchange as phrases;

/// What stands between two numbers of one person.
pub const BETWEEN_NUMBERS: &str = " / ";

/// Columns that say one thing together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellParts {
    /// Numbers of one person: the first filled one, then the others.
    Numbers(Vec<usize>),
    /// Stage and status, each with the word that a yes stands for.
    Stages(Vec<(usize, Option<&'static str>)>),
    /// A name in pieces.
    Person {
        /// Where the given names stand.
        given: Vec<usize>,
        /// Where the family name stands.
        family: Option<usize>,
    },
}

impl CellParts {
    /// Numbers in these places.
    #[must_use]
    pub fn numbers(places: &[usize]) -> Self {
        Self::Numbers(places.to_vec())
    }

    /// Stage and status in these places.
    #[must_use]
    pub fn stages(places: &[usize], headings: &[Heading]) -> Self {
        Self::Stages(places.iter().map(|place| (*place, headings.get(*place).and_then(flag))).collect())
    }

    /// The pieces of a name in these places.
    #[must_use]
    pub fn person(places: &[usize], headings: &[Heading]) -> Self {
        let is_family = |place: &usize| headings.get(*place).is_some_and(|name| name.is_any(phrases::FAMILY_NAME));
        let family = places.iter().copied().find(is_family);
        Self::Person { given: places.iter().copied().filter(|place| Some(*place) != family).collect(), family }
    }

    /// What a row says in these places.
    #[must_use]
    pub fn cell<'a>(&self, cells: &'a [String]) -> Cow<'a, str> {
        let cell = |place: &usize| cells.get(*place).map_or("", String::as_str);
        match self {
            Self::Numbers(places) => match places.as_slice() {
                [only] => Cow::Borrowed(cell(only)),
                several => Cow::Owned(numbers(several.iter().map(cell))),
            },
            Self::Stages(places) => {
                let words = places.iter().map(|(place, flag)| status(cell(place), *flag));
                Cow::Owned(words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("\n"))
            }
            Self::Person { given, family } => {
                let family = family.as_ref().map_or("", cell);
                Cow::Owned(person_name(&given.iter().map(cell).collect::<Vec<_>>(), family))
            }
        }
    }
}

/// Whether this names a piece of a name.
#[must_use]
pub fn is_piece(heading: &Heading) -> bool {
    [phrases::GIVEN_NAME, phrases::MIDDLE_NAME, phrases::FAMILY_NAME].into_iter().any(|words| heading.is_any(words))
}

/// The word that a yes in a column stands for.
fn flag(heading: &Heading) -> Option<&'static str> {
    let flags = [
        (phrases::FLAG_WON, phrases::STATUS_WON),
        (phrases::FLAG_LOST, phrases::STATUS_LOST),
        (phrases::FLAG_CLOSED, phrases::STATUS_CLOSED),
    ];
    let (_, word) = flags.into_iter().find(|(names, _)| heading.is_any(*names))?;
    word.en.split('|').next()
}

fn status<'a>(cell: &'a str, flag: Option<&'a str>) -> &'a str {
    match flag {
        Some(word) if is_among(phrases::YES, cell) => word,
        Some(_) if is_among(phrases::NO, cell) => "",
        _ => cell.trim(),
    }
}

/// The filled numbers of one person in one cell, each once.
fn numbers<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    let (mut found, mut emptied): (Vec<String>, bool) = (Vec::new(), false);
    for cell in cells {
        match CellIntent::read(cell) {
            CellIntent::Keep => {}
            CellIntent::Empty => emptied = true,
            CellIntent::Write(number) if found.contains(&number) => {}
            CellIntent::Write(number) => found.push(number),
        }
    }
    if found.is_empty() && emptied { "-".to_owned() } else { guard(&found.join(BETWEEN_NUMBERS)) }
}

/// A name from its pieces: a Chinese one with the family first and nothing between.
fn person_name(given: &[&str], family: &str) -> String {
    let chinese = std::iter::once(&family).chain(given).any(|piece| piece.chars().any(is_han));
    let given = given.iter().copied();
    let pieces: Vec<&str> =
        if chinese { std::iter::once(family).chain(given).collect() } else { given.chain([family]).collect() };
    let pieces: Vec<&str> = pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).collect();
    pieces.join(if chinese { "" } else { " " })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_put_together_as_it_is_said() {
        assert_eq!(person_name(&["Ada", "", "M."], "Test"), "Ada M. Test");
        assert_eq!(person_name(&[" 建国 "], "王"), "王建国");
        assert_eq!(person_name(&["Ada"], ""), "Ada");
        assert_eq!(person_name(&[""], ""), "");
    }

    #[test]
    fn the_first_filled_number_leads_and_the_others_stay() {
        for (cells, wanted) in [
            (vec!["138", ""], "138"),
            (vec!["", "021"], "021"),
            (vec!["138", "021"], "138 / 021"),
            (vec!["138", "138"], "138"),
            (vec!["-", "021"], "021"),
            (vec!["-", "-"], "-"),
            (vec!["", ""], ""),
            (vec!["'+86 1", "2"], "'+86 1 / 2"),
        ] {
            assert_eq!(numbers(cells.iter().copied()), wanted, "{cells:?}");
        }
    }

    #[test]
    fn a_yes_stands_for_what_its_column_is_called() {
        let places = [0, 1, 2];
        let headings = ["Stage", "Is Won", "Closed"].map(Heading::read);
        let parts = CellParts::stages(&places, &headings);
        let cell = |cells: [&str; 3]| parts.cell(&cells.map(str::to_owned)).into_owned();
        assert_eq!(cell(["Proposal", "true", "1"]), "Proposal\nwon\nclosed");
        assert_eq!(cell(["Proposal", "0", "否"]), "Proposal");
    }
}
