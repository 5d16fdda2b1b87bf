//! Reads dates as other programs write them: with a time behind, in digits alone, with the year at the end. Where day and month
//! can change places, only the rest of a column tells which is which.

use jiff::civil::Date;

use super::date::{counts_from_today, date_facing};
use super::digits::normalized;
use super::error::ParseError;
use super::facing::DateFacing;

/// What stands first in a date whose year does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateOrder {
    /// `31/03/2026`.
    DayFirst,
    /// `03/31/2026`.
    MonthFirst,
}

/// Two numbers of which one is the day, and the year where it is written.
struct LooseDate {
    first: i8,
    second: i8,
    year: Option<i16>,
    sign: char,
}

/// The order that a date was written in for sure; none where it fits both, or does not ask.
#[must_use]
pub fn date_order(text: &str) -> Option<DateOrder> {
    let loose = loose(&without_time(&normalized(text)))?;
    match (loose.first, loose.second) {
        // Nobody writes the month first between full stops.
        _ if loose.sign == '.' && loose.year.is_some() => Some(DateOrder::DayFirst),
        (13..=31, 1..=12) => Some(DateOrder::DayFirst),
        (1..=12, 13..=31) => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

/// Reads a date of a table, where `today` is given. A time behind it is dropped, whatever its zone: the date as written counts.
/// One that leaves its year open lies on the side asked for, and `order` says which of two numbers is the day.
///
/// # Errors
/// As `date`, and `DayOrMonth` where the order is needed and not known. What counts from today is `CountsFromToday`: nobody knows
/// on which day a table was written.
pub fn written_date(text: &str, today: Date, facing: DateFacing, order: Option<DateOrder>) -> Result<Date, ParseError> {
    let text = without_time(&normalized(text));
    if let Some(day) = in_digits(&text) {
        return Ok(day);
    }
    if counts_from_today(&text, today) {
        return Err(ParseError::CountsFromToday);
    }
    let Some(loose) = loose(&text) else { return date_facing(&text, today, facing) };
    let read = |month: i8, day: i8| match loose.year {
        Some(year) => date_facing(&format!("{year}-{month}-{day}"), today, facing),
        None => date_facing(&format!("{month}-{day}"), today, facing),
    };
    let (day_first, month_first) = (read(loose.second, loose.first), read(loose.first, loose.second));
    match (date_order(&text).or(order), &day_first, &month_first) {
        (Some(DateOrder::DayFirst), ..) => day_first,
        (None, Ok(one), Ok(other)) if one != other => {
            Err(ParseError::DayOrMonth { day_first: *one, month_first: *other })
        }
        (None, Ok(day), _) | (None, _, Ok(day)) => Ok(*day),
        (Some(DateOrder::MonthFirst) | None, ..) => month_first,
    }
}

/// A text without a time at its end: ` 17:00`, `t00:00:00.000z`, ` 9:15 pm`.
fn without_time(text: &str) -> String {
    let Some(colon) = text.find(':') else { return text.to_owned() };
    let (before, behind) = text.split_at_checked(colon).unwrap_or((text, ""));
    let hour = before.chars().rev().take_while(char::is_ascii_digit).count();
    let (day, _) = before.split_at_checked(before.len() - hour).unwrap_or((before, ""));
    let rest = behind.trim_end_matches(['a', 'p', 'm', 'z', ' ']);
    let clock = rest.chars().all(|ch| ch.is_ascii_digit() || ":.+-".contains(ch));
    match day.strip_suffix([' ', 't']) {
        Some(day) if (1..=2).contains(&hour) && clock => day.trim_end().to_owned(),
        _ => text.to_owned(),
    }
}

/// `20260305`.
fn in_digits(text: &str) -> Option<Date> {
    let number: u32 = text.parse().ok().filter(|_| text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()))?;
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    let year = i16::try_from(year).ok().filter(|year| (1900..=2999).contains(year))?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Two numbers of one or two digits, and perhaps a year of four behind them, with the same sign between.
fn loose(text: &str) -> Option<LooseDate> {
    let sign = text.chars().find(|ch| !ch.is_ascii_digit()).filter(|ch| "/.-".contains(*ch))?;
    let parts: Vec<&str> = text.split(sign).map(str::trim).collect();
    let short = |part: &str| part.parse::<i8>().ok().filter(|_| part.len() <= 2);
    let (first, second, year) = match parts.as_slice() {
        [first, second] => (short(first)?, short(second)?, None),
        [first, second, year] if year.len() == 4 => (short(first)?, short(second)?, Some(year.parse().ok()?)),
        _ => return None,
    };
    Some(LooseDate { first, second, year, sign })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const TODAY: Date = date(2026, 1, 5);

    fn read(text: &str, order: Option<DateOrder>) -> Result<Date, ParseError> {
        written_date(text, TODAY, DateFacing::Coming, order)
    }

    #[test]
    fn what_other_programs_write_is_read() {
        for text in [
            "2026-03-31",
            "2026-03-31 17:00",
            "2026-03-31 09:15:00",
            "2026-03-31T00:00:00.000Z",
            "2026-03-31T23:59:59+08:00",
            "2026/3/31 9:15 PM",
            "20260331",
            "31.03.2026",
            "31/03/2026",
            "03/31/2026",
            "3-31-2026",
            "2026年3月31日",
        ] {
            assert_eq!(read(text, None), Ok(date(2026, 3, 31)), "{text}");
        }
    }

    #[test]
    fn day_and_month_change_places_only_where_the_order_says_so() {
        let both = ParseError::DayOrMonth { day_first: date(2026, 3, 5), month_first: date(2026, 5, 3) };
        assert_eq!(read("05/03/2026", None), Err(both));
        assert_eq!(read("05/03/2026", Some(DateOrder::DayFirst)), Ok(date(2026, 3, 5)));
        assert_eq!(read("05/03/2026", Some(DateOrder::MonthFirst)), Ok(date(2026, 5, 3)));
        assert_eq!(read("5/5/2026", None), Ok(date(2026, 5, 5)));
        assert_eq!(read("05.03.2026", None), Ok(date(2026, 3, 5)));
        assert!(matches!(read("3/12", None), Err(ParseError::DayOrMonth { .. })));
        assert_eq!(date_order("31/03/2026 17:00"), Some(DateOrder::DayFirst));
        assert_eq!(date_order("12/20"), Some(DateOrder::MonthFirst));
        assert_eq!(date_order("05/03/2026"), None);
        assert_eq!(date_order("2026-03-31"), None);
    }

    #[test]
    fn a_date_without_a_year_lies_on_its_side() {
        let past = |text| written_date(text, TODAY, DateFacing::Past, Some(DateOrder::MonthFirst));
        for (text, day) in [
            ("12月20日", date(2025, 12, 20)),
            ("12/20", date(2025, 12, 20)),
            ("1/5", TODAY),
            ("1/6", date(2025, 1, 6)),
            ("2月29日", date(2024, 2, 29)),
            ("2027-05-01", date(2027, 5, 1)),
        ] {
            assert_eq!(past(text), Ok(day), "{text}");
        }
    }

    #[test]
    fn what_counts_from_the_day_it_was_written_is_no_date_of_a_table() {
        for text in [
            "tomorrow",
            "明天",
            "+3",
            "-2w",
            "3天后",
            "in 2 weeks",
            "周五",
            "next fri",
            "monday",
            "5号",
            "下个月5号",
            "明年3月1日",
        ] {
            for facing in [DateFacing::Coming, DateFacing::Past] {
                assert_eq!(written_date(text, TODAY, facing, None), Err(ParseError::CountsFromToday), "{text}");
            }
        }
    }

    #[test]
    fn what_is_no_date_stays_none() {
        for text in ["31/02/2026", "99/99/2026", "12:00", "2026-13-01 10:00", "soon", "1/2/3", "00/00/0000"] {
            assert!(read(text, Some(DateOrder::DayFirst)).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_past_date_is_never_ahead(month in 1_u8..=12, day in 1_u8..=31, days in 0_i32..2000) {
            let today = TODAY.saturating_add(jiff::Span::new().days(days));
            if let Ok(read) = written_date(&format!("{month}月{day}日"), today, DateFacing::Past, None) {
                prop_assert!(read <= today && (read.month().unsigned_abs(), read.day().unsigned_abs()) == (month, day));
            }
        }

        #[test]
        fn nothing_written_is_a_panic(text in ".{0,12}|[0-9:/.tTzZ +-]{0,24}") {
            let _ = read(&text, None);
        }
    }
}
