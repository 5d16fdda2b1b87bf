//! Reads a time of the day: `9`, `9:30`, `0930`, `2 pm`, `下午2点`, `九点半`.

use jiff::civil::Time;

use super::digits::{TextScan, normalized};

/// A part of the day that is named before or behind the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DayHalf {
    Morning,
    /// Twelve is noon, and the hours after it are those of the afternoon.
    Noon,
    Afternoon,
}

const BEFORE: &[(DayHalf, &[&str])] = &[
    (DayHalf::Morning, &["凌晨", "清晨", "早上", "早晨", "上午", "早"]),
    (DayHalf::Noon, &["中午", "正午"]),
    (DayHalf::Afternoon, &["下午", "午后", "傍晚", "晚上", "晚"]),
];
const BEHIND: &[(DayHalf, &[&str])] = &[(DayHalf::Morning, &["a.m.", "am"]), (DayHalf::Afternoon, &["p.m.", "pm"])];

/// Reads a time of the day; none where it is no way to write one.
#[must_use]
pub fn time(text: &str) -> Option<Time> {
    let text = normalized(text);
    if ["noon", "中午", "正午"].contains(&text.as_str()) {
        return Time::new(12, 0, 0, 0).ok();
    }
    if let Some((hour, minute)) = together(&text) {
        return clock(hour, minute);
    }
    let mut scan = TextScan::new(&text);
    let before = scan.named(BEFORE);
    let (hour, minute) = apart(&mut scan)?;
    let behind = scan.named(BEHIND);
    if !scan.done() || before.is_some() && behind.is_some() {
        return None;
    }
    clock(in_half(hour, before.or(behind))?, minute)
}

fn clock(hour: u32, minute: u32) -> Option<Time> {
    Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()
}

/// Three or four digits without a sign between: the last two are minutes.
fn together(text: &str) -> Option<(u32, u32)> {
    let plain = (3..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let (hour, minute) = text.split_at_checked(text.len().checked_sub(2)?).filter(|_| plain)?;
    Some((hour.parse().ok()?, minute.parse().ok()?))
}

/// An hour, and minutes behind a sign where there are any.
fn apart(scan: &mut TextScan) -> Option<(u32, u32)> {
    let hour = scan.number()?;
    if scan.any(&["点钟", "点整"]) {
        return Some((hour, 0));
    }
    if scan.any(&["点", "时"]) {
        if scan.eat("半") {
            return Some((hour, 30));
        }
        if scan.eat("一刻") {
            return Some((hour, 15));
        }
        let minute = scan.number();
        return (minute.is_some() || !scan.eat("分")).then(|| {
            scan.eat("分");
            (hour, minute.unwrap_or(0))
        });
    }
    if scan.any(&[":", "."]) {
        return Some((hour, scan.number()?));
    }
    Some((hour, 0))
}

/// The hour of 24; none where the half of the day has no such hour.
fn in_half(hour: u32, half: Option<DayHalf>) -> Option<u32> {
    match (half, hour) {
        (Some(DayHalf::Morning), 12) => Some(0),
        (None, _)
        | (Some(DayHalf::Morning), 0..12)
        | (Some(DayHalf::Noon), 11..=12)
        | (Some(DayHalf::Afternoon), 12..24) => Some(hour),
        (Some(DayHalf::Noon), 1..=2) | (Some(DayHalf::Afternoon), 1..12) => Some(hour + 12),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_reads_in_both_languages() {
        for (text, wanted) in [
            ("9", (9, 0)),
            ("9:30", (9, 30)),
            ("09.05", (9, 5)),
            ("0930", (9, 30)),
            ("930", (9, 30)),
            ("９：３０", (9, 30)),
            ("１４", (14, 0)),
            ("0:00", (0, 0)),
            ("2 pm", (14, 0)),
            ("2:15 p.m.", (14, 15)),
            ("12am", (0, 0)),
            ("noon", (12, 0)),
            ("下午2点", (14, 0)),
            ("下午 2:30", (14, 30)),
            ("上午九点半", (9, 30)),
            ("九点", (9, 0)),
            ("十点一刻", (10, 15)),
            ("10点05分", (10, 5)),
            ("中午12点", (12, 0)),
            ("中午1点", (13, 0)),
            ("下午14点", (14, 0)),
            ("晚上8点钟", (20, 0)),
        ] {
            assert_eq!(time(text), Time::new(wanted.0, wanted.1, 0, 0).ok(), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "24:00",
            "9:60",
            "0960",
            "12345",
            "9:",
            "soon",
            "上午14点",
            "13 am",
            "下午2点 pm",
            "9点分",
            "-9",
            "9 9",
        ] {
            assert_eq!(time(text), None, "{text}");
        }
    }
}
