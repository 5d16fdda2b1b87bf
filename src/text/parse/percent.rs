//! Reads percentages as people type them: `12`, `12%`, `12.5 %`, `１２％`.

use rust_decimal::Decimal;

use super::digits::{decimal, normalized};
use super::error::ParseError;

/// Reads a percentage from 0 to 100; `12.5 %` is 12.5.
///
/// # Errors
/// `Empty`, `NotPercent`, `TooPrecise` or `OutOfRange`.
pub fn percent(text: &str) -> Result<Decimal, ParseError> {
    percent_within(text, Decimal::ZERO, Decimal::ONE_HUNDRED)
}

/// Reads a percentage from `min` to `max`.
///
/// # Errors
/// `Empty`, `NotPercent`, `TooPrecise` or `OutOfRange`.
pub fn percent_within(text: &str, min: Decimal, max: Decimal) -> Result<Decimal, ParseError> {
    let text = normalized(text);
    if text.is_empty() {
        return Err(ParseError::Empty);
    }
    let number = text.strip_suffix('%').unwrap_or(&text).trim_end();
    let digits = number.strip_prefix(['+', '-']).unwrap_or(number);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.len() + part.len() == 0 || ![whole, part].iter().all(|digits| digits.bytes().all(|b| b.is_ascii_digit())) {
        return Err(ParseError::NotPercent);
    }
    let value = match decimal(whole, part) {
        Err(ParseError::TooLarge) => return Err(ParseError::OutOfRange { min, max }),
        value => value?.normalize(),
    };
    let value = if number.starts_with('-') && !value.is_zero() { -value } else { value };
    if (min..=max).contains(&value) { Ok(value) } else { Err(ParseError::OutOfRange { min, max }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_read() {
        for (text, value) in [
            ("12", "12"),
            ("12%", "12"),
            ("12.5 %", "12.5"),
            ("１２％", "12"),
            ("１２．５％", "12.5"),
            ("0", "0"),
            ("-0", "0"),
            ("+5", "5"),
            ("100.00%", "100"),
            (".5", "0.5"),
            (" 7 ", "7"),
        ] {
            assert_eq!(percent(text).map(|value| value.to_string()), Ok(value.to_owned()), "{text:?}");
        }
    }

    #[test]
    fn what_is_wrong_is_told() {
        let range = ParseError::OutOfRange { min: Decimal::ZERO, max: Decimal::ONE_HUNDRED };
        let table: &[(&str, ParseError)] = &[
            ("", ParseError::Empty),
            (" ", ParseError::Empty),
            ("%", ParseError::NotPercent),
            (".", ParseError::NotPercent),
            ("12%%", ParseError::NotPercent),
            ("1,2", ParseError::NotPercent),
            ("1.2.3", ParseError::NotPercent),
            ("half", ParseError::NotPercent),
            ("五", ParseError::NotPercent),
            ("--1", ParseError::NotPercent),
            ("100.01", range),
            ("101", range),
            ("-1%", range),
            ("99999999999999999999999999999999999", range),
            ("0.1111111111111111111111111111111111", ParseError::TooPrecise),
        ];
        for (text, refusal) in table {
            assert_eq!(percent(text), Err(*refusal), "{text:?}");
        }
    }

    #[test]
    fn the_range_can_be_given() {
        let within = |text| percent_within(text, Decimal::from(-50), Decimal::from(400));
        assert_eq!(within("-50"), Ok(Decimal::from(-50)));
        assert_eq!(within("400%"), Ok(Decimal::from(400)));
        assert!(within("401").is_err() && within("-51").is_err());
    }
}
