//! Reads amounts as other programs write them, with a point or a comma before decimals. `85.000` is eighty-five in one country
//! and eighty-five thousand in the next: only the rest of a column tells.

use super::super::narrow;
use super::error::ParseError;
use super::money::money;

/// What stands before decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DecimalMark {
    /// `1,250.50`.
    Point,
    /// `1.250,50`.
    Comma,
}

impl DecimalMark {
    const fn of(sign: char) -> Self {
        if sign == '.' { Self::Point } else { Self::Comma }
    }

    const fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }
}

/// A number taken apart.
#[derive(Debug, PartialEq, Eq)]
enum NumberShape {
    /// Digits without a sign, or with signs that only part thousands and tell nothing.
    Whole(String),
    /// The digits before and behind the one sign that stands before decimals.
    Decimals(String, String, DecimalMark),
    /// Thousands that show what stands before decimals elsewhere.
    Thousands(String, DecimalMark),
    /// One sign with three digits behind it: decimals of the mark, or thousands.
    Either(String, String, DecimalMark),
    /// No number.
    Odd,
}

/// What stands before decimals, where the text tells by itself.
#[must_use]
pub fn decimal_mark(text: &str) -> Option<DecimalMark> {
    match shape(&parts(text).1) {
        NumberShape::Decimals(_, _, mark) | NumberShape::Thousands(_, mark) => Some(mark),
        NumberShape::Whole(_) | NumberShape::Either(..) | NumberShape::Odd => None,
    }
}

/// Reads an amount of a table: like `money`, with either mark before decimals, and with spaces or apostrophes between thousands.
///
/// # Errors
/// As `money`, and `PointOrComma` where `mark` is needed and not given.
pub fn written_money(text: &str, mark: Option<DecimalMark>) -> Result<domain::money::Money, ParseError> {
    let (before, number, behind) = parts(text);
    let read = |digits: String| money(&format!("{before}{digits}{behind}"));
    let point = |whole: &str, part: &str| read(format!("{whole}.{part}"));
    let against = |own: DecimalMark| mark.is_some_and(|mark| mark != own);
    match shape(&number) {
        NumberShape::Whole(digits) => read(digits),
        NumberShape::Thousands(digits, own) if !against(own) => read(digits),
        NumberShape::Decimals(whole, part, own) if !against(own) => point(&whole, &part),
        NumberShape::Either(whole, part, own) => match mark {
            Some(mark) if mark == own => point(&whole, &part),
            Some(_) => read(whole + &part),
            None => Err(ParseError::PointOrComma {
                sign: if own == DecimalMark::Point { '.' } else { ',' },
                decimals: point(&whole, &part)?,
                thousands: read(whole + &part)?,
            }),
        },
        NumberShape::Thousands(..) | NumberShape::Decimals(..) => {
            Err(ParseError::NotMoney { at: number.chars().find(|ch| ".,".contains(*ch)).unwrap_or(' ') })
        }
        NumberShape::Odd => money(text),
    }
}

/// What stands before the digits, the digits with what is between them, and what follows.
fn parts(text: &str) -> (String, String, String) {
    let plain: Vec<char> = text.trim().chars().map(sign).collect();
    let digit = |ch: &char| ch.is_ascii_digit();
    let Some(mut start) = plain.iter().position(digit) else {
        return (plain.iter().collect(), String::new(), String::new());
    };
    if let Some(before) = start.checked_sub(1).filter(|at| plain.get(*at).is_some_and(|ch| ".,".contains(*ch))) {
        start = before;
    }
    let inside = |ch: &char| digit(ch) || ".,' ".contains(*ch);
    let length = plain.iter().skip(start).take_while(|ch| inside(ch)).count();
    let number: String = plain.iter().skip(start).take(length).collect();
    let number = number.trim_end_matches([' ', '\'']).to_owned();
    let end = start + number.chars().count();
    (plain.iter().take(start).collect(), number, plain.iter().skip(end).collect())
}

/// A sign as it is compared: every kind of space and of apostrophe is one.
fn sign(ch: char) -> char {
    match narrow(ch) {
        ch if ch.is_whitespace() => ' ',
        '’' | '‘' => '\'',
        ch => ch,
    }
}

fn shape(number: &str) -> NumberShape {
    let groups: Vec<&str> = number.split(['.', ',', '\'', ' ']).collect();
    let signs: Vec<char> = number.chars().filter(|ch| !ch.is_ascii_digit()).collect();
    let (Some((first, rest)), digits) = (groups.split_first(), groups.concat()) else { return NumberShape::Odd };
    let thousands = |groups: &[&str]| (1..=3).contains(&first.len()) && groups.iter().all(|group| group.len() == 3);
    match (signs.as_slice(), rest) {
        ([], _) if !digits.is_empty() => NumberShape::Whole(digits),
        ([sign], [part]) if ".,".contains(*sign) => {
            let (whole, mark) = ((*first).to_owned(), DecimalMark::of(*sign));
            let either = thousands(rest) && !first.starts_with('0');
            let (part, dry) = ((*part).to_owned(), digits.is_empty());
            match (either, dry) {
                (true, _) => NumberShape::Either(whole, part, mark),
                (_, true) => NumberShape::Odd,
                _ => NumberShape::Decimals(whole, part, mark),
            }
        }
        // All of one kind: they part thousands.
        ([sign, more @ ..], _) if more.iter().all(|other| other == sign) && thousands(rest) => match sign {
            '.' | ',' => NumberShape::Thousands(digits, DecimalMark::of(*sign).other()),
            _ => NumberShape::Whole(digits),
        },
        // All of one kind but the last, which stands before decimals.
        ([sign, more @ .., last], [inner @ .., part])
            if ".,".contains(*last) && sign != last && more.iter().all(|other| other == sign) && thousands(inner) =>
        {
            NumberShape::Decimals(format!("{first}{}", inner.concat()), (*part).to_owned(), DecimalMark::of(*last))
        }
        _ => NumberShape::Odd,
    }
}

#[cfg(test)]
mod tests {
    use domain::money::Money;
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    use super::*;

    fn read(text: &str, mark: Option<DecimalMark>) -> Result<String, ParseError> {
        written_money(text, mark).map(|amount| amount.0.normalize().to_string())
    }

    #[test]
    fn what_tells_by_itself_is_read_either_way() {
        for (text, value, mark) in [
            ("12,5", "12.5", Some(DecimalMark::Comma)),
            ("12.5", "12.5", Some(DecimalMark::Point)),
            ("1.250.000,00", "1250000", Some(DecimalMark::Comma)),
            ("1,250,000.00", "1250000", Some(DecimalMark::Point)),
            ("1.250.000", "1250000", Some(DecimalMark::Comma)),
            ("1,250,000", "1250000", Some(DecimalMark::Point)),
            ("0,125", "0.125", Some(DecimalMark::Comma)),
            ("1234.567", "1234.567", Some(DecimalMark::Point)),
            ("1 250 000,5", "1250000.5", Some(DecimalMark::Comma)),
            ("1\u{a0}250\u{202f}000", "1250000", None),
            ("1'250.50", "1250.5", Some(DecimalMark::Point)),
            ("1’250", "1250", None),
            ("500000", "500000", None),
            ("12,5万", "125000", Some(DecimalMark::Comma)),
            ("¥ 12.50 元", "12.5", Some(DecimalMark::Point)),
            (".5", "0.5", Some(DecimalMark::Point)),
            ("12.", "12", Some(DecimalMark::Point)),
            ("１２，５００．５", "12500.5", Some(DecimalMark::Point)),
        ] {
            assert_eq!(read(text, None), Ok(value.to_owned()), "{text}");
            assert_eq!(decimal_mark(text), mark, "{text}");
        }
    }

    #[test]
    fn three_digits_behind_one_sign_ask_for_the_column() {
        for (text, decimals, thousands) in
            [("85.000", "85", "85000"), ("1,250", "1.25", "1250"), ("1.250万", "12500", "12500000")]
        {
            let point = text.contains('.');
            let (own, other) =
                if point { (DecimalMark::Point, DecimalMark::Comma) } else { (DecimalMark::Comma, DecimalMark::Point) };
            assert!(matches!(read(text, None), Err(ParseError::PointOrComma { .. })), "{text}");
            assert_eq!(read(text, Some(own)), Ok(decimals.to_owned()), "{text}");
            assert_eq!(read(text, Some(other)), Ok(thousands.to_owned()), "{text}");
            assert_eq!(decimal_mark(text), None);
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in ["", "abc", "1,2,3", "1.2.3", "1,25.000", "12,50,000", "1.38E+10", "-5", "1..5", ".", "12x"] {
            assert!(read(text, None).is_err(), "{text}");
        }
        assert!(read("12.5", Some(DecimalMark::Comma)).is_err());
        assert!(read("1,250,000", Some(DecimalMark::Comma)).is_err());
    }

    proptest! {
        #[test]
        fn an_amount_is_read_as_written_or_asked_about(units in 0_i64..1_000_000_000_000, scale in 0_u32..=4, comma: bool) {
            let amount = Decimal::new(units, scale);
            let digits = amount.to_string();
            let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
            let mut grouped = String::new();
            for (place, digit) in whole.chars().enumerate() {
                if place > 0 && (whole.len() - place).is_multiple_of(3) {
                    grouped.push(if comma { '.' } else { ',' });
                }
                grouped.push(digit);
            }
            if !part.is_empty() {
                grouped = format!("{grouped}{}{part}", if comma { ',' } else { '.' });
            }
            let mark = if comma { DecimalMark::Comma } else { DecimalMark::Point };
            prop_assert_eq!(written_money(&grouped, Some(mark)), Ok(Money(amount.normalize())));
            match written_money(&grouped, None) {
                Ok(read) => prop_assert_eq!(read, Money(amount.normalize())),
                Err(ParseError::PointOrComma { decimals, thousands, .. }) => {
                    prop_assert!([decimals, thousands].contains(&Money(amount.normalize())));
                }
                Err(other) => prop_assert!(false, "{:?} {:?}", grouped, other),
            }
        }

        #[test]
        fn nothing_written_is_a_panic(text in ".{0,12}|[0-9., '万kE+-]{0,14}") {
            let _ = (read(&text, None), decimal_mark(&text));
        }
    }
}
