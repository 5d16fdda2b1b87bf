//! Reads days named by their weekday: `fri`, `next fri`, `周五`, `下周一`.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::digits::TextScan;
use super::error::ParseError;
use super::facing::DateFacing;

/// Names of the days, counted from Monday.
const ENGLISH: [(i64, &[&str]); 7] = [
    (0, &["monday", "mon"]),
    (1, &["tuesday", "tues", "tue"]),
    (2, &["wednesday", "weds", "wed"]),
    (3, &["thursday", "thurs", "thur", "thu"]),
    (4, &["friday", "fri"]),
    (5, &["saturday", "sat"]),
    (6, &["sunday", "sun"]),
];

/// What follows 周, 星期 or 礼拜, counted from Monday.
const CHINESE: [(i64, &[&str]); 7] = [
    (0, &["一", "1"]),
    (1, &["二", "2"]),
    (2, &["三", "3"]),
    (3, &["四", "4"]),
    (4, &["五", "5"]),
    (5, &["六", "6"]),
    (6, &["日", "天", "7"]),
];

/// Which week is meant, counted from this one; 下下周 is left to `repeated`.
const WEEKS: [(i64, &[&str]); 3] = [(0, &["this ", "本", "这个", "这"]), (1, &["next "]), (-1, &["last "])];

/// Reads a weekday: with a week named, the day of that week (weeks begin on Monday); without, the coming or the
/// latest one, never today.
pub(super) fn weekday(text: &str, today: Date, facing: DateFacing) -> Option<Result<Date, ParseError>> {
    let mut scan = TextScan::new(text);
    let week = scan.named(&WEEKS).or_else(|| repeated(&mut scan));
    let chinese = scan.any(&["星期", "礼拜", "周"]);
    let day = scan.named(if chinese { &CHINESE } else { &ENGLISH })?;
    if !scan.done() {
        return None;
    }
    let since_monday = i64::from(today.weekday().since(Weekday::Monday));
    let days = match week {
        Some(weeks) => weeks * 7 + day - since_monday,
        None if facing == DateFacing::Past => (day - since_monday).rem_euclid(7) - 7,
        None => (day - since_monday - 1).rem_euclid(7) + 1,
    };
    Some(today.checked_add(days.days()).map_err(|_| ParseError::YearOutOfRange))
}

/// Reads 下, 下下, 上 …, with the 个 of 下个星期: how many weeks or months on from this one.
pub(super) fn repeated(scan: &mut TextScan) -> Option<i64> {
    let mut times = 0;
    // Nobody says it more often; the sum stays small.
    while times < 9 && scan.eat("下") {
        times += 1;
    }
    while times <= 0 && times > -9 && scan.eat("上") {
        times -= 1;
    }
    if times == 0 {
        return None;
    }
    scan.eat("个");
    Some(times)
}
