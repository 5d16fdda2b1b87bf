//! Names a quarter of a year: the time a target is set for.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Three months of one year; written as `2026Q1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Quarter {
    year: i16,
    number: u8,
}

/// The text is not a year and a quarter 1 to 4.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a quarter is a year, Q and a number 1 to 4, such as 2026Q1; found `{0}`")]
pub struct BadQuarter(String);

impl Quarter {
    /// The quarter of that year; none unless the number is 1 to 4 and the year 0 to 9999.
    #[must_use]
    pub fn new(year: i16, number: u8) -> Option<Self> {
        ((0..=9999).contains(&year) && (1..=4).contains(&number)).then_some(Self { year, number })
    }

    /// The quarter a day lies in.
    #[must_use]
    pub fn of(day: Date) -> Self {
        let number = day.month().unsigned_abs().saturating_sub(1) / 3 + 1;
        Self { year: day.year(), number }
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i16 {
        self.year
    }

    /// 1 to 4.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.number
    }

    /// The one before; of the first quarter of all itself.
    #[must_use]
    pub const fn before(self) -> Self {
        match self {
            Self { year, number: 1 } if year > 0 => Self { year: year - 1, number: 4 },
            Self { number: 1, .. } => self,
            Self { year, number } => Self { year, number: number - 1 },
        }
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        let month = i8::try_from(self.number * 3).unwrap_or(12);
        Date::new(self.year, month, 1).map_or(Date::MAX, Date::last_of_month)
    }

    /// Tells whether a day lies in it.
    #[must_use]
    pub fn contains(self, day: Date) -> bool {
        Self::of(day) == self
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}Q{}", self.year, self.number)
    }
}

impl FromStr for Quarter {
    type Err = BadQuarter;

    fn from_str(text: &str) -> Result<Self, BadQuarter> {
        let bad = || BadQuarter(text.to_owned());
        let (year, number) = text.split_once('Q').ok_or_else(bad)?;
        let (year, number) = (year.parse().map_err(|_| bad())?, number.parse().map_err(|_| bad())?);
        Self::new(year, number).ok_or_else(bad)
    }
}

impl Serialize for Quarter {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Quarter {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}
