//! Reads quarters of a year as people type them: `2026Q1`, `26q1`, `Q1 2026`, `2026年一季度`, `明年三季度`, `下季度`.

use jiff::civil::Date;

use super::digits::{TextScan, normalized};
use super::error::ParseError;
use domain::quarter::Quarter;

/// The years a quarter may lie in; what is outside is a slip of the finger.
const REACH: std::ops::RangeInclusive<u32> = 1900..=2999;
/// Where a year of two digits begins.
const CENTURY: u32 = 2000;

/// A quarter counted from this one.
const NEAR: [(i32, &[&str]); 3] = [
    (0, &["this quarter", "本季度", "这个季度", "这季度", "本季"]),
    (1, &["next quarter", "下个季度", "下季度", "下季"]),
    (-1, &["last quarter", "上个季度", "上季度", "上季"]),
];

/// A year counted from this one.
const YEARS: [(i32, &[&str]); 4] =
    [(0, &["this year", "今年", "本年"]), (1, &["next year", "明年"]), (-1, &["last year", "去年"]), (2, &["后年"])];

/// One way to write a quarter. `None`: not this way.
type QuarterReader = fn(TextScan, Date) -> Option<Result<Quarter, ParseError>>;

const FORMS: [QuarterReader; 3] = [near, year_first, quarter_first];

/// Reads a quarter, where `today` is given: without a year it is one of this year.
///
/// # Errors
/// `Empty`, `NotAQuarter`, `NoSuchQuarter`, or `YearOutOfRange` before 1900 and after 2999.
pub fn quarter(text: &str, today: Date) -> Result<Quarter, ParseError> {
    let text = normalized(text);
    if text.is_empty() {
        return Err(ParseError::Empty);
    }
    let mut refused = None;
    for form in FORMS {
        match form(TextScan::new(&text), today) {
            Some(Ok(quarter)) => return Ok(quarter),
            Some(Err(why)) => refused = refused.or(Some(why)),
            None => {}
        }
    }
    Err(refused.unwrap_or(ParseError::NotAQuarter))
}

/// A quarter that has a word of its own.
fn near(mut scan: TextScan, today: Date) -> Option<Result<Quarter, ParseError>> {
    let shift = scan.named(&NEAR)?;
    if !scan.done() {
        return None;
    }
    let here = Quarter::of(today);
    let count = i32::from(here.year()) * 4 + i32::from(here.number()) - 1 + shift;
    let (year, number) = (u32::try_from(count.div_euclid(4)), u32::try_from(count.rem_euclid(4) + 1));
    Some(exact(year.ok()?, number.ok()?))
}

/// The year, then the quarter; or the quarter alone.
fn year_first(mut scan: TextScan, today: Date) -> Option<Result<Quarter, ParseError>> {
    let rest = scan;
    let year = year(&mut scan, today).filter(|_| !scan.done());
    let mut scan = if year.is_some() { scan } else { rest };
    scan.any(&["-", "/", ".", "的"]);
    let number = number(&mut scan)?;
    scan.done().then(|| exact(year.unwrap_or_else(|| this_year(today)), number))
}

/// The quarter, then the year.
fn quarter_first(mut scan: TextScan, today: Date) -> Option<Result<Quarter, ParseError>> {
    let number = number(&mut scan)?;
    scan.any(&["-", "/", ".", ",", "of "]);
    let year = year(&mut scan, today)?;
    scan.done().then(|| exact(year, number))
}

fn this_year(today: Date) -> u32 {
    u32::from(today.year().unsigned_abs())
}

/// A year in words, in four digits or in two.
fn year(scan: &mut TextScan, today: Date) -> Option<u32> {
    if let Some(years) = scan.named(&YEARS) {
        return this_year(today).checked_add_signed(years);
    }
    let year = match scan.number()? {
        short @ 10..=99 => CENTURY + short,
        0..=9 => return None,
        full => full,
    };
    scan.eat("年");
    Some(year)
}

/// The number of a quarter with the sign for one: `q1`, `1q`, `一季度`, `第一季度`.
fn number(scan: &mut TextScan) -> Option<u32> {
    if scan.any(&["quarter", "q"]) {
        return scan.number();
    }
    scan.eat("第");
    let number = scan.number()?;
    scan.any(&["季度", "季", "q"]).then_some(number)
}

fn exact(year: u32, number: u32) -> Result<Quarter, ParseError> {
    if !REACH.contains(&year) {
        return Err(ParseError::YearOutOfRange);
    }
    let found = i16::try_from(year).ok().zip(u8::try_from(number).ok());
    found.and_then(|(year, number)| Quarter::new(year, number)).ok_or(ParseError::NoSuchQuarter { number })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const TODAY: Date = date(2026, 1, 5);

    #[test]
    fn quarters_read_in_both_languages() {
        for (text, wanted) in [
            ("2026Q1", "2026Q1"),
            ("2026 q1", "2026Q1"),
            ("26Q1", "2026Q1"),
            (" ２０２６Ｑ３ ", "2026Q3"),
            ("2026-Q4", "2026Q4"),
            ("2026/q2", "2026Q2"),
            ("Q1 2027", "2027Q1"),
            ("1Q27", "2027Q1"),
            ("Q2/27", "2027Q2"),
            ("quarter 2 of 2027", "2027Q2"),
            ("Q1", "2026Q1"),
            ("q4", "2026Q4"),
            ("4q", "2026Q4"),
            ("一季度", "2026Q1"),
            ("第三季度", "2026Q3"),
            ("2季度", "2026Q2"),
            ("2026年一季度", "2026Q1"),
            ("2027 年 第四季度", "2027Q4"),
            ("27年二季度", "2027Q2"),
            ("2027第三季度", "2027Q3"),
            ("明年三季度", "2027Q3"),
            ("今年Q2", "2026Q2"),
            ("去年的四季度", "2025Q4"),
            ("next year Q2", "2027Q2"),
            ("本季度", "2026Q1"),
            ("下季度", "2026Q2"),
            ("last quarter", "2025Q4"),
        ] {
            assert_eq!(quarter(text, TODAY).map(|q| q.to_string()), Ok(wanted.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_no_quarter_is_refused() {
        for (text, why) in [
            ("", ParseError::Empty),
            ("　", ParseError::Empty),
            ("spring", ParseError::NotAQuarter),
            ("2026", ParseError::NotAQuarter),
            ("2026年", ParseError::NotAQuarter),
            ("2026-01-05", ParseError::NotAQuarter),
            ("2026Q", ParseError::NotAQuarter),
            ("Q1Q2", ParseError::NotAQuarter),
            ("Q5", ParseError::NoSuchQuarter { number: 5 }),
            ("2026Q0", ParseError::NoSuchQuarter { number: 0 }),
            ("2026年五季度", ParseError::NoSuchQuarter { number: 5 }),
            ("202Q1", ParseError::YearOutOfRange),
            ("30000Q1", ParseError::YearOutOfRange),
            ("99999999999999999999Q1", ParseError::YearOutOfRange),
        ] {
            assert_eq!(quarter(text, TODAY), Err(why), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_back(year in 1900_i16..=2999, number in 1_u8..=4, days in 0_i32..300_000) {
            let today = date(1970, 1, 1).saturating_add(jiff::Span::new().days(days));
            let shown = Quarter::new(year, number).unwrap();
            prop_assert_eq!(quarter(&shown.to_string(), today), Ok(shown));
        }

        #[test]
        fn nothing_typed_is_a_panic(text in ".{0,12}|[0-9０-９qQ年季度第一二四五 /-]{0,12}") {
            let _ = quarter(&text, TODAY);
        }
    }
}
