//! Dates as typed, read on Wednesday 2026-03-11.

use jiff::civil::date as day;
use proptest::prelude::*;

use super::*;

fn today() -> Date {
    day(2026, 3, 11)
}

/// Each text is read as its date.
fn check(table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(date(text, today()).map(|date| date.to_string()), Ok((*expected).to_owned()), "{text:?}");
    }
}

#[test]
fn full_dates_are_read() {
    check(&[
        ("2026-01-05", "2026-01-05"),
        ("2026/1/5", "2026-01-05"),
        ("2026.1.5", "2026-01-05"),
        (" 2026－０１－０５ ", "2026-01-05"),
        ("2026。1。5", "2026-01-05"),
        ("2026年1月5日", "2026-01-05"),
        ("2026年1月5号", "2026-01-05"),
        ("2024-02-29", "2024-02-29"),
        ("2026 年 1 月 5 日", "2026-01-05"),
        ("明年1月5日", "2027-01-05"),
        ("去年12-31", "2025-12-31"),
    ]);
}

#[test]
fn a_day_is_the_coming_one_today_included() {
    check(&[
        ("03-11", "2026-03-11"),
        ("3/12", "2026-03-12"),
        ("3/10", "2027-03-10"),
        ("1/5", "2027-01-05"),
        ("1.5", "2027-01-05"),
        ("1月5日", "2027-01-05"),
        ("十二月三十一号", "2026-12-31"),
        ("１２月５日", "2026-12-05"),
        ("2/29", "2028-02-29"),
        ("11号", "2026-03-11"),
        ("10号", "2026-04-10"),
        ("5日", "2026-04-05"),
        ("三十一号", "2026-03-31"),
    ]);
}

#[test]
fn distances_are_counted_from_today() {
    check(&[
        ("+3", "2026-03-14"),
        ("＋３", "2026-03-14"),
        ("+ 3", "2026-03-14"),
        ("-2", "2026-03-09"),
        ("−2", "2026-03-09"),
        ("+0", "2026-03-11"),
        ("+2w", "2026-03-25"),
        ("+2 weeks", "2026-03-25"),
        ("+1m", "2026-04-11"),
        ("-1y", "2025-03-11"),
        ("+2周", "2026-03-25"),
        ("3天后", "2026-03-14"),
        ("三天后", "2026-03-14"),
        ("３天之后", "2026-03-14"),
        ("两周后", "2026-03-25"),
        ("2个星期以后", "2026-03-25"),
        ("一个月后", "2026-04-11"),
        ("三天前", "2026-03-08"),
        ("in 3 days", "2026-03-14"),
        ("1 week ago", "2026-03-04"),
        ("2 months later", "2026-05-11"),
    ]);
}

#[test]
fn some_days_have_words() {
    check(&[
        ("today", "2026-03-11"),
        ("Tomorrow", "2026-03-12"),
        ("YESTERDAY", "2026-03-10"),
        ("day after tomorrow", "2026-03-13"),
        ("今天", "2026-03-11"),
        ("明天", "2026-03-12"),
        ("后天", "2026-03-13"),
        ("大后天", "2026-03-14"),
        ("昨天", "2026-03-10"),
        ("前天", "2026-03-09"),
    ]);
}

#[test]
fn a_weekday_is_the_coming_one_never_today() {
    check(&[
        ("fri", "2026-03-13"),
        ("Friday", "2026-03-13"),
        ("ｆｒｉ", "2026-03-13"),
        ("wed", "2026-03-18"),
        ("tue", "2026-03-17"),
        ("thurs", "2026-03-12"),
        ("sun", "2026-03-15"),
        ("周五", "2026-03-13"),
        ("星期五", "2026-03-13"),
        ("礼拜五", "2026-03-13"),
        ("周日", "2026-03-15"),
        ("周天", "2026-03-15"),
        ("星期三", "2026-03-18"),
        ("周5", "2026-03-13"),
    ]);
}

#[test]
fn a_weekday_of_a_named_week_is_in_that_week() {
    check(&[
        ("next fri", "2026-03-20"),
        ("next  Monday", "2026-03-16"),
        ("this mon", "2026-03-09"),
        ("last fri", "2026-03-06"),
        ("下周一", "2026-03-16"),
        ("下周日", "2026-03-22"),
        ("下个星期三", "2026-03-18"),
        ("下下周三", "2026-03-25"),
        ("本周一", "2026-03-09"),
        ("这周五", "2026-03-13"),
        ("上周五", "2026-03-06"),
    ]);
}

#[test]
fn a_day_of_a_named_month_is_in_that_month() {
    check(&[
        ("下个月5号", "2026-04-05"),
        ("下月5日", "2026-04-05"),
        ("下下个月三号", "2026-05-03"),
        ("上个月28号", "2026-02-28"),
        ("这个月5号", "2026-03-05"),
        ("本月20日", "2026-03-20"),
    ]);
}

#[test]
fn what_is_wrong_is_told() {
    let no_day = |year, month, day| ParseError::NoSuchDay { year, month, day };
    let table: &[(&str, ParseError)] = &[
        ("", ParseError::Empty),
        (" 　\t", ParseError::Empty),
        ("soon", ParseError::NotADate),
        ("客户", ParseError::NotADate),
        ("26-01-05", ParseError::NotADate),
        ("2026-01", ParseError::NotADate),
        ("2026-01-05x", ParseError::NotADate),
        ("5", ParseError::NotADate),
        ("3后", ParseError::NotADate),
        ("+", ParseError::NotADate),
        ("+3天后", ParseError::NotADate),
        ("next", ParseError::NotADate),
        ("下周", ParseError::NotADate),
        ("周八", ParseError::NotADate),
        ("👍", ParseError::NotADate),
        ("2026-13-05", ParseError::NoSuchMonth { month: 13 }),
        ("0/5", ParseError::NoSuchMonth { month: 0 }),
        ("2026-02-29", no_day(Some(2026), Some(2), 29)),
        ("2026-01-32", no_day(Some(2026), Some(1), 32)),
        ("2026-01-00", no_day(Some(2026), Some(1), 0)),
        ("2026-01-999", no_day(Some(2026), Some(1), 999)),
        ("4/31", no_day(None, Some(4), 31)),
        ("2月30日", no_day(None, Some(2), 30)),
        ("32号", no_day(None, None, 32)),
        ("下个月31号", no_day(Some(2026), Some(4), 31)),
        ("+999999999999", ParseError::YearOutOfRange),
        ("-999999999999y", ParseError::YearOutOfRange),
        ("99999999999999999999天后", ParseError::YearOutOfRange),
        ("+1000y", ParseError::YearOutOfRange),
        ("0206-01-05", ParseError::YearOutOfRange),
        ("9999-01-05", ParseError::YearOutOfRange),
    ];
    for (text, refusal) in table {
        assert_eq!(date(text, today()), Err(*refusal), "{text:?}");
    }
}

#[test]
fn a_month_later_stays_inside_the_month() {
    assert_eq!(date("+1m", day(2026, 1, 31)), Ok(day(2026, 2, 28)));
}

#[test]
fn the_edge_of_the_calendar_does_not_panic() {
    for today in [Date::MIN, Date::MAX] {
        for text in ["+1", "-1", "fri", "下周日", "上周一", "下个月5号", "31号", "2/29", "12/31", "明年1-1", "大后天"]
        {
            assert!(date(text, today).is_err(), "{text} at {today}");
        }
    }
}

proptest! {
    #[test]
    fn written_dates_read_back(days in 0_i64..400_000) {
        let written = day(1900, 1, 1).saturating_add(days.days());
        let text = written.to_string();
        prop_assert_eq!(date(&text, today()), Ok(written));
        let chinese = format!("{}年{}月{}日", written.year(), written.month(), written.day());
        prop_assert_eq!(date(&chinese, today()), Ok(written));
    }

    #[test]
    fn a_coming_day_is_never_past(month in 1_i8..=12, number in 1_i8..=28, back in 0_i64..3000) {
        let today = today().saturating_add(back.days());
        let read = date(&format!("{month}/{number}"), today).unwrap();
        prop_assert!(read >= today && (read.month(), read.day()) == (month, number));
        let read = date(&format!("{number}号"), today).unwrap();
        prop_assert!(read >= today && read.day() == number);
    }

    #[test]
    fn no_text_panics(text in "[0-9+\\-/.年月日号下周个天后前一十两 a-z]{0,12}", any in ".{0,8}") {
        let _ = date(&text, today());
        let _ = date(&any, today());
    }
}
