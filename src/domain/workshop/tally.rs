//! Counts that are saved as one line, such as `3 2 2 1 / 4 1 2 1 / 2 2 2 2`: a person can read them, and two versions of a file
//! are never mixed within one.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::super::attempt::{PICKS, SHEETS};

/// The text holds other counts than belong there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadTally {
    /// Not so many numbers as belong there.
    #[error("`{0}` is not four counts A to D for each sheet, such as `3 2 2 1 / 4 1 2 1 / 2 2 2 2`")]
    Shape(String),
    /// A sheet of one person sums to something else.
    #[error("sheet {sheet} sums to {sum} and not to 8")]
    Sum {
        /// From 1.
        sheet: usize,
        /// What it sums to.
        sum: u32,
    },
}

/// Counts A to D.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct CardCounts(pub [u16; 4]);

/// Counts A to D on each of the three sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct SheetTally<T>(pub [[T; 4]; SHEETS]);

/// Picks of one person A to D on each of the three sheets; each sheet sums to 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SheetCounts([[u8; 4]; SHEETS]);

impl SheetCounts {
    /// Takes counts of which each sheet sums to 8.
    ///
    /// # Errors
    /// The first sheet that does not.
    pub fn new(counts: [[u8; 4]; SHEETS]) -> Result<Self, BadTally> {
        for (place, sheet) in counts.iter().enumerate() {
            let sum: u32 = sheet.iter().map(|count| u32::from(*count)).sum();
            if usize::try_from(sum) != Ok(PICKS) {
                return Err(BadTally::Sum { sheet: place + 1, sum });
            }
        }
        Ok(Self(counts))
    }

    /// The counts, a row a sheet.
    #[must_use]
    pub const fn sheets(&self) -> &[[u8; 4]; SHEETS] {
        &self.0
    }
}

impl CardCounts {
    /// All cards together.
    #[must_use]
    pub fn sum(&self) -> u32 {
        self.0.iter().map(|count| u32::from(*count)).sum()
    }
}

fn four<T: FromStr>(text: &str) -> Option<[T; 4]> {
    let numbers: Option<Vec<T>> = text.split_whitespace().map(|word| word.parse().ok()).collect();
    numbers?.try_into().ok()
}

fn write_spaced<T: fmt::Display>(f: &mut fmt::Formatter<'_>, counts: &[T; 4]) -> fmt::Result {
    for (place, count) in counts.iter().enumerate() {
        write!(f, "{}{count}", if place == 0 { "" } else { " " })?;
    }
    Ok(())
}

impl fmt::Display for CardCounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_spaced(f, &self.0)
    }
}

impl FromStr for CardCounts {
    type Err = BadTally;

    fn from_str(text: &str) -> Result<Self, BadTally> {
        four(text).map(Self).ok_or_else(|| BadTally::Shape(text.to_owned()))
    }
}

impl<T: fmt::Display> fmt::Display for SheetTally<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, sheet) in self.0.iter().enumerate() {
            f.write_str(if place == 0 { "" } else { " / " })?;
            write_spaced(f, sheet)?;
        }
        Ok(())
    }
}

impl<T: FromStr> FromStr for SheetTally<T> {
    type Err = BadTally;

    fn from_str(text: &str) -> Result<Self, BadTally> {
        let sheets: Option<Vec<_>> = text.split('/').map(four).collect();
        let sheets = sheets.and_then(|sheets| <[_; SHEETS]>::try_from(sheets).ok());
        sheets.map(Self).ok_or_else(|| BadTally::Shape(text.to_owned()))
    }
}

impl fmt::Display for SheetCounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        SheetTally(self.0).fmt(f)
    }
}

impl FromStr for SheetCounts {
    type Err = BadTally;

    fn from_str(text: &str) -> Result<Self, BadTally> {
        Self::new(text.parse::<SheetTally<u8>>()?.0)
    }
}

impl Serialize for CardCounts {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CardCounts {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

impl<T: fmt::Display> Serialize for SheetTally<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de, T: FromStr> Deserialize<'de> for SheetTally<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

impl Serialize for SheetCounts {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for SheetCounts {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_one_line_and_come_back() {
        let counts = SheetCounts::new([[3, 2, 2, 1], [4, 1, 2, 1], [2, 2, 2, 2]]).unwrap();
        assert_eq!(counts.to_string(), "3 2 2 1 / 4 1 2 1 / 2 2 2 2");
        assert_eq!(counts.to_string().parse(), Ok(counts));
        assert_eq!("12 3 2 1".parse(), Ok(CardCounts([12, 3, 2, 1])));
        let sums: SheetTally<u16> = "30 20 20 10 / 40 10 20 10 / 20 20 20 20".parse().unwrap();
        assert_eq!(sums.0[1], [40, 10, 20, 10]);
    }

    #[test]
    fn what_does_not_sum_to_eight_is_told_by_its_sheet() {
        let told = "3 2 2 1 / 4 1 2 2 / 2 2 2 2".parse::<SheetCounts>();
        assert_eq!(told, Err(BadTally::Sum { sheet: 2, sum: 9 }));
        assert!(matches!("3 2 2 / 4 1 2 2 / 2 2 2 2".parse::<SheetCounts>(), Err(BadTally::Shape(_))));
        assert!(matches!("3 2 2 1".parse::<SheetCounts>(), Err(BadTally::Shape(_))));
        assert!(matches!("3 2 x 1".parse::<CardCounts>(), Err(BadTally::Shape(_))));
    }
}
