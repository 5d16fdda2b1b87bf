//! Names the reasons why a typed value is refused. The sentences for them are made elsewhere.

use jiff::civil::Date;
use rust_decimal::Decimal;

use domain::money::Money;

/// What is wrong with a typed value; the phrase for it is made elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParseError {
    /// Nothing is typed.
    Empty,
    /// Not a way to write a date.
    NotADate,
    /// A day that is told from the day on which it was written, where nobody knows which that was.
    CountsFromToday,
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
    /// Day and month can change places.
    DayOrMonth {
        /// With the day first.
        day_first: Date,
        /// With the month first.
        month_first: Date,
    },
    /// Not a way to write an amount.
    NotMoney {
        /// The first character that cannot be understood, as typed.
        at: char,
    },
    /// The sign before the last three digits stands before decimals or between thousands.
    PointOrComma {
        /// The sign.
        sign: char,
        /// The amount with decimals behind it.
        decimals: Money,
        /// The amount with thousands behind it.
        thousands: Money,
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
