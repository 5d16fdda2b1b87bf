//! Reads dates as people type them: ISO, a day and a month, a distance, a word, a weekday.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::digits::{TextScan, normalized};
use super::error::ParseError;
use super::facing::DateFacing;
use super::weekday::{repeated, weekday};

/// The years a date may lie in; what is outside is a slip of the finger.
const REACH: std::ops::RangeInclusive<i16> = 1900..=2999;
/// How many years to look ahead for a 29 February.
const LEAP: i16 = 8;

/// One way to write a date. `None`: not this way.
type DateReader = fn(&str, Date, DateFacing) -> Option<Result<Date, ParseError>>;

const FORMS: [DateReader; 6] = [word, weekday, distance, full, month_and_day, day_of_month];
/// Years that are told from this one.
const NAMED_YEARS: [(i16, &[&str]); 4] = [(-1, &["去年"]), (0, &["今年"]), (1, &["明年"]), (2, &["后年"])];

/// Reads a date, where `today` is given.
///
/// `2026-01-05` (also with `/`, `.` or 年月日), `1/5`, `1月5日` and `5号` (the coming ones, today included), `+3`, `-2w`, `3天后`,
/// `tomorrow`, `后天`, `fri` and `周五` (the coming one, never today), `next fri` and `下周五` (of next week), `下个月5号`.
///
/// # Errors
/// `Empty`, `NotADate`, `NoSuchMonth`, `NoSuchDay`, or `YearOutOfRange` before 1900 and after 2999.
pub fn date(text: &str, today: Date) -> Result<Date, ParseError> {
    date_facing(text, today, DateFacing::Coming)
}

/// Reads a date as `date` does; one that leaves its year open lies on the side asked for.
///
/// # Errors
/// As `date`.
pub fn date_facing(text: &str, today: Date, facing: DateFacing) -> Result<Date, ParseError> {
    let text = normalized(text);
    if text.is_empty() {
        return Err(ParseError::Empty);
    }
    let read = FORMS.iter().find_map(|form| form(&text, today, facing)).unwrap_or(Err(ParseError::NotADate));
    read.and_then(|date| if REACH.contains(&date.year()) { Ok(date) } else { Err(ParseError::YearOutOfRange) })
}

/// Whether a date says nothing without the day on which it was written: `tomorrow`, `+3`, `周五`, `5号`, `明年3月1日`.
pub(super) fn counts_from_today(text: &str, today: Date) -> bool {
    let told: [DateReader; 4] = [word, weekday, distance, day_of_month];
    let read = |form: &DateReader| form(text, today, DateFacing::Coming).is_some();
    TextScan::new(text).named(&NAMED_YEARS).is_some() || told.iter().any(read)
}

/// A day that has a word of its own.
fn word(text: &str, today: Date, _: DateFacing) -> Option<Result<Date, ParseError>> {
    let days = match text {
        "大前天" => -3,
        "前天" | "前日" | "day before yesterday" => -2,
        "昨天" | "昨日" | "yesterday" => -1,
        "今天" | "今日" | "today" => 0,
        "明天" | "明日" | "tomorrow" => 1,
        "后天" | "后日" | "day after tomorrow" => 2,
        "大后天" => 3,
        _ => return None,
    };
    Some(shift(today, days.days()))
}

/// A distance from today: `+3`, `-2w`, `3天后`, `in 2 weeks`, `3 days ago`. A sign needs no unit: it counts days.
fn distance(text: &str, today: Date, _: DateFacing) -> Option<Result<Date, ParseError>> {
    let mut scan = TextScan::new(text);
    let sign = scan.named(&[(1, &["+", "in "]), (-1, &["-"])]);
    let count = i64::from(scan.number()?);
    let unit = scan.named(&UNITS);
    let side = scan.named(&[(-1, &["之前", "以前", "前", "ago"]), (1, &["之后", "以后", "后", "later", "from now"])]);
    let direction = match (sign, side) {
        (Some(sign), None) => sign,
        (None, Some(side)) if unit.is_some() => side,
        _ => return None,
    };
    if !scan.done() {
        return None;
    }
    let distance = unit.unwrap_or(DateUnit::Day).span(direction * count);
    Some(distance.ok_or(ParseError::YearOutOfRange).and_then(|distance| shift(today, distance)))
}

/// A unit of a distance.
#[derive(Clone, Copy)]
enum DateUnit {
    Day,
    Week,
    Month,
    Year,
}

const UNITS: [(DateUnit, &[&str]); 4] = [
    (DateUnit::Day, &["days", "day", "天", "日", "d"]),
    (DateUnit::Week, &["weeks", "week", "个星期", "星期", "个礼拜", "礼拜", "周", "w"]),
    (DateUnit::Month, &["months", "month", "个月", "月", "m"]),
    (DateUnit::Year, &["years", "year", "年", "y"]),
];

impl DateUnit {
    /// `count` units, or `None` beyond any calendar.
    fn span(self, count: i64) -> Option<Span> {
        let span = Span::new();
        let span = match self {
            Self::Day => span.try_days(count),
            Self::Week => span.try_weeks(count),
            Self::Month => span.try_months(count),
            Self::Year => span.try_years(count),
        };
        span.ok()
    }
}

/// Year, month and day.
fn full(text: &str, today: Date, _: DateFacing) -> Option<Result<Date, ParseError>> {
    let mut scan = TextScan::new(text);
    let named = scan.named(&NAMED_YEARS);
    let year = named.map(|years| today.year() + years).or_else(|| year(&mut scan, text))?;
    let (month, day) = month_day(&mut scan)?;
    Some(exact(year, month, day))
}

/// Reads a year and what follows it. It has four digits: 26-01-05 could be any of three dates.
fn year(scan: &mut TextScan, text: &str) -> Option<i16> {
    let four = text.chars().take_while(char::is_ascii_digit).count() == 4;
    let year = scan.number().filter(|_| four)?;
    i16::try_from(year).ok().filter(|_| scan.any(&["-", "/", ".", "年"]))
}

/// Month and day: the coming or the latest one, today included.
fn month_and_day(text: &str, today: Date, facing: DateFacing) -> Option<Result<Date, ParseError>> {
    let (month, day) = month_day(&mut TextScan::new(text))?;
    let mut found = (0..=LEAP).filter_map(|years| exact(today.year() + facing.signed(years), month, day).ok());
    // No year has it: the refusal of any year says why, but must not blame that year.
    Some(found.find(|date| facing.reaches(*date, today)).ok_or_else(|| match exact(today.year(), month, day) {
        Err(ParseError::NoSuchMonth { month }) => ParseError::NoSuchMonth { month },
        _ => ParseError::NoSuchDay { year: None, month: Some(month), day },
    }))
}

/// A day alone (`5号`): the coming or the latest one, today included; or the day of a named month (`下个月5号`).
fn day_of_month(text: &str, today: Date, facing: DateFacing) -> Option<Result<Date, ParseError>> {
    let mut scan = TextScan::new(text);
    let months = named_month(&mut scan);
    let day = scan.number()?;
    if !scan.any(&["号", "日"]) || !scan.done() {
        return None;
    }
    let first = |months: i64| shift(today.first_of_month(), months.months());
    let in_month = |first: Date| exact(first.year(), first.month().unsigned_abs().into(), day);
    if let Some(months) = months {
        return Some(first(months).and_then(in_month));
    }
    // The next month may lack the day; the one after it then has it.
    let mut found = (0..3).filter_map(|months| first(facing.signed(months).into()).and_then(in_month).ok());
    let found = found.find(|date| facing.reaches(*date, today));
    Some(found.ok_or(ParseError::NoSuchDay { year: None, month: None, day }))
}

/// Reads which month is meant, counted from this one; what is not a month stays unread.
fn named_month(scan: &mut TextScan) -> Option<i64> {
    let mut ahead = *scan;
    let months = ahead.named(&[(0, &["本", "这个", "这"])]).or_else(|| repeated(&mut ahead))?;
    ahead.eat("月").then(|| {
        *scan = ahead;
        months
    })
}

/// Reads `1-5`, `1/5`, `1.5`, `1月5日`, `1月5号`, to the end.
fn month_day(scan: &mut TextScan) -> Option<(u32, u32)> {
    // More digits are the start of a full date.
    let month = scan.number().filter(|month| *month < 100)?;
    if !scan.any(&["-", "/", ".", "月"]) {
        return None;
    }
    let day = scan.number()?;
    scan.any(&["日", "号"]);
    scan.done().then_some((month, day))
}

/// The date, if there is one.
fn exact(year: i16, month: u32, day: u32) -> Result<Date, ParseError> {
    let short = i8::try_from(month).ok().filter(|month| (1..=12).contains(month));
    let month_number = short.ok_or(ParseError::NoSuchMonth { month })?;
    let missing = ParseError::NoSuchDay { year: Some(year), month: Some(month), day };
    let day = i8::try_from(day).map_err(|_| missing)?;
    Date::new(year, month_number, day).map_err(|_| missing)
}

fn shift(from: Date, span: Span) -> Result<Date, ParseError> {
    from.checked_add(span).map_err(|_| ParseError::YearOutOfRange)
}

#[cfg(test)]
mod tests;
