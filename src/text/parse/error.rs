//! Names the reasons why a typed value is refused. The sentences for them are made elsewhere.

use rust_decimal::Decimal;

/// What is wrong with a typed value; the phrase for it is made elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParseError {
    /// Nothing is typed.
    Empty,
    /// Not a way to write a date.
    NotADate,
    /// There are months 1 to 12.
    NoSuchMonth {
        /// The month as typed.
        month: u32,
    },
    /// The month, or any month if none is given, has no such day.
    NoSuchDay {
        /// The year, where it was typed or follows from the words.
        year: Option<i16>,
        /// The month, where it was typed or follows from the words.
        month: Option<u32>,
        /// The day as typed.
        day: u32,
    },
    /// A date before 1900 or after 2999.
    YearOutOfRange,
    /// Not a way to write an amount.
    NotMoney {
        /// The first character that cannot be understood, as typed.
        at: char,
    },
    /// Amounts go up to 10^15.
    TooLarge,
    /// Amounts below zero have no meaning here.
    Negative,
    /// More decimals than the four that are kept.
    TooPrecise,
    /// Not a way to write a quarter of a year.
    NotAQuarter,
    /// There are quarters 1 to 4.
    NoSuchQuarter {
        /// The quarter as typed.
        number: u32,
    },
    /// Not a way to write a percentage.
    NotPercent,
    /// Outside the range that has a meaning.
    OutOfRange {
        /// The smallest value allowed.
        min: Decimal,
        /// The largest value allowed.
        max: Decimal,
    },
}
