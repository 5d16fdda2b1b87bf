//! Reads a span of the calendar as people name it, and tells its last day: `last quarter`, `上季末`, `2025Q4`, `上个月底`, `去年底`.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::digits::{TextScan, normalized};
use super::quarter;
use domain::quarter::Quarter;

/// Months, and years, counted from this one.
const MONTHS: [(i32, &[&str]); 3] = [
    (-1, &["last month", "上个月", "上月"]),
    (0, &["this month", "这个月", "本月"]),
    (1, &["next month", "下个月", "下月"]),
];
const YEARS: [(i32, &[&str]); 4] = [
    (-2, &["前年"]),
    (-1, &["last year", "去年", "上年"]),
    (0, &["this year", "今年", "本年"]),
    (1, &["next year", "明年"]),
];
/// What says that the end is meant, before the span and behind it.
const END_BEFORE: [&str; 3] = ["the end of ", "end of ", "end "];
const END_BEHIND: [&str; 4] = ["末", "底", "'s end", " end"];

/// The last day of the span of the calendar that `text` names; `None` where it names none.
#[must_use]
pub fn period_end(text: &str, today: Date) -> Option<Date> {
    let text = normalized(text);
    let mut scan = TextScan::new(&text);
    let before = scan.any(&END_BEFORE);
    let rest = scan.rest();
    let behind = END_BEHIND.iter().find_map(|end| rest.strip_suffix(end));
    let bare = behind.unwrap_or(rest).trim_end();
    // An end alone is that of the span under way: 月底, 季末, 年底.
    match bare {
        _ if !before && behind.is_none() => span_end(bare, today),
        "月" | "month" | "the month" => Some(today.last_of_month()),
        "季" | "季度" | "quarter" | "the quarter" => Some(Quarter::of(today).last_day()),
        "年" | "year" | "the year" => Some(today.last_of_year()),
        _ => span_end(bare, today),
    }
}

fn span_end(text: &str, today: Date) -> Option<Date> {
    let whole = |lists: &[(i32, &[&str])]| {
        let mut scan = TextScan::new(text);
        scan.named(lists).filter(|_| scan.done())
    };
    if let Some(months) = whole(&MONTHS) {
        return today.first_of_month().checked_add(months.months()).ok().map(Date::last_of_month);
    }
    if let Some(years) = whole(&YEARS) {
        return today.first_of_year().checked_add(years.years()).ok().map(Date::last_of_year);
    }
    quarter::quarter(text, today).ok().map(Quarter::last_day)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::super::super::samples::any_dirt;
    use super::*;

    #[test]
    fn the_end_of_a_span_is_its_last_day() {
        let table = [
            (
                date(2025, 12, 31),
                &["last quarter", "Last Quarter", "end of last quarter", "上季末", "上季度末", "上个季度", "上季"][..],
            ),
            (
                date(2025, 12, 31),
                &[
                    "2025Q4",
                    "q4 2025",
                    "2025年四季度",
                    "去年四季度末",
                    "去年底",
                    "去年",
                    "last year",
                    "end of last year",
                ],
            ),
            (date(2025, 12, 31), &["last month", "end of last month", "上月", "上月底", "上个月末", "上个月"]),
            (date(2026, 1, 31), &["本月底", "这个月", "月底", "month end", "end of the month", "end of month"]),
            (date(2026, 2, 28), &["下个月底", "下月", "next month"]),
            (date(2026, 3, 31), &["q1", "一季度", "一季度末", "本季末", "季末", "this quarter", "end of quarter"]),
            (date(2026, 12, 31), &["年底", "今年底", "this year", "end of the year"]),
            (date(2024, 12, 31), &["前年底", "2024q4"]),
        ];
        for (day, texts) in table {
            for text in texts {
                assert_eq!(period_end(text, date(2026, 1, 5)), Some(day), "{text}");
            }
        }
    }

    #[test]
    fn what_names_a_day_or_nothing_is_no_span() {
        for text in
            ["", "2025-12-31", "12-31", "-30", "昨天", "fri", "end", "底", "末", "3", "月", "quarterly", "上", "q5"]
        {
            assert_eq!(period_end(text, date(2026, 1, 5)), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_typed_panics(text in any_dirt()) {
            let _ = period_end(&text, date(2026, 1, 5));
        }
    }
}
