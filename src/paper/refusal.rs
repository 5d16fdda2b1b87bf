//! This file says in words what is wrong with a typed date, amount or percentage. A field of a form and the report of an
//! import use the same words.

use text::narrow;
use text::parse::{ParseError, unit_zeros};
use words::{Say, form as phrases, gate as moving};

/// What is wrong, in words.
#[must_use]
pub fn error_text(error: &ParseError) -> Say {
    match error {
        ParseError::Empty => phrases::EMPTY.say(),
        // No form asks which of two readings is meant, or what day a word counts from: a table tells of them with the way on.
        ParseError::NotADate | ParseError::DayOrMonth { .. } | ParseError::CountsFromToday => phrases::NOT_A_DATE.say(),
        ParseError::NoSuchMonth { month } => phrases::NO_SUCH_MONTH.with([&month.to_string()]),
        ParseError::NoSuchDay { .. } => phrases::NO_SUCH_DAY.say(),
        ParseError::YearOutOfRange => phrases::OUT_OF_REACH.say(),
        ParseError::PointOrComma { sign, .. } => phrases::NOT_MONEY_AT.with([&sign.to_string()]),
        ParseError::NotMoney { at } => money_text(*at),
        ParseError::TooPrecise => phrases::TOO_PRECISE.say(),
        ParseError::TooLarge => phrases::TOO_LARGE.say(),
        ParseError::Negative => phrases::NEGATIVE.say(),
        ParseError::NotAQuarter => moving::NOT_A_QUARTER.say(),
        ParseError::NoSuchQuarter { number } => moving::NO_SUCH_QUARTER.with([&number.to_string()]),
        ParseError::NotPercent => phrases::NOT_PERCENT.say(),
        ParseError::OutOfRange { min, max } => phrases::OUT_OF_RANGE.with([&min.to_string(), &max.to_string()]),
    }
}

/// What is wrong with an amount at a sign. One that may stand in an amount stands at the wrong place.
fn money_text(at: char) -> Say {
    match narrow(at) {
        ',' => phrases::COMMA_ALONE.say(),
        sign if sign.is_ascii_digit() || ".+-".contains(sign) || unit_zeros(&sign.to_string()).is_some() => {
            phrases::NOT_MONEY_HERE.with([&at.to_string()])
        }
        _ => phrases::NOT_MONEY_AT.with([&at.to_string()]),
    }
}
