//! Draws a countdown over the whole wall: the time as large as it can be, a bar that shrinks, the task under it. How urgent it is
//! is told by colour and by marks at both sides; it goes on below zero.

use jiff::civil::DateTime;
use ratatui::layout::Rect;

use super::super::large::clock::ClockFace;
use super::super::large::size::LargeSize;
use super::letters::{Letters, high};
use super::room::ROOM;
use crate::paint::{Paint, below, inset, right_of, row};
use domain::workshop::showing::Countdown;

/// How near the end is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CountdownStage {
    /// There is time.
    Calm,
    /// At most 20 % is left.
    Soon,
    /// At most 5 % is left.
    Last,
    /// It is over.
    Over,
}

/// Percent left from which on the end is near, and very near.
const NEAR: (i64, i64) = (20, 5);

impl CountdownStage {
    /// The stage with so many seconds left of so many.
    #[must_use]
    pub fn of(left: i64, whole: u32) -> Self {
        let whole = i64::from(whole);
        if left < 0 {
            Self::Over
        } else if left * 100 <= whole * NEAR.1 {
            Self::Last
        } else if left * 100 <= whole * NEAR.0 {
            Self::Soon
        } else {
            Self::Calm
        }
    }

    /// What stands before the time and behind it.
    const fn marks(self) -> (&'static str, &'static str) {
        match self {
            Self::Calm => ("", ""),
            Self::Soon => (">", "<"),
            Self::Last | Self::Over => (">>", "<<"),
        }
    }
}

/// Minutes and seconds; a minus where it is over.
#[must_use]
pub fn written(left: i64) -> String {
    let (sign, left) = (if left < 0 { "-" } else { "" }, left.unsigned_abs());
    format!("{sign}{:02}:{:02}", left / 60, left % 60)
}

pub fn draw(paint: &mut Paint, countdown: &Countdown, now: DateTime, area: Rect) {
    let left = countdown.left(now);
    let stage = CountdownStage::of(left, countdown.seconds);
    let style = match stage {
        CountdownStage::Calm => paint.styles.strong,
        CountdownStage::Soon => paint.styles.warn,
        CountdownStage::Last | CountdownStage::Over => paint.styles.urgent,
    };
    let area = inset(area, 2);
    let (letters, lines) = task(paint, countdown, area);
    let foot = high(letters, lines.len());
    let bar_rows = (area.height / 20).max(1);
    let clock = Rect { height: area.height.saturating_sub(foot + bar_rows + 3), ..below(area, 1) };
    figures(paint, clock, &written(left), stage, style);
    let rest = below(area, clock.height + 1);
    bar(paint, Rect { height: bar_rows.min(rest.height), ..rest }, (left, countdown.seconds), style);
    let base = paint.styles.base;
    for (place, line) in lines.iter().enumerate() {
        letters.centre(paint, letters.line(below(rest, bar_rows + 1), place), line, base);
    }
}

/// The task, as large as a third of the wall allows.
fn task(paint: &Paint, countdown: &Countdown, area: Rect) -> (Letters, Vec<String>) {
    let text = countdown.task.get(paint.lang);
    let plain = Letters::new(paint.ruler, None);
    if text.is_empty() {
        return (plain, Vec::new());
    }
    let fitting = |size: LargeSize| {
        size.width(paint.ruler, text)?;
        let letters = Letters::new(paint.ruler, Some(size));
        let lines = letters.balanced(text, area.width)?;
        (lines.len() <= 2 && high(letters, lines.len()) <= area.height / 3).then_some((letters, lines))
    };
    let large = LargeSize::all(paint.lang).find_map(fitting);
    large.unwrap_or_else(|| (plain, plain.balanced(text, area.width.min(ROOM)).unwrap_or_default()))
}

/// The time with its marks, as large as it can be; room for the marks is kept from the start, so that the time does not jump.
fn figures(paint: &mut Paint, area: Rect, time: &str, stage: CountdownStage, style: ratatui::style::Style) {
    let Some(face) = ClockFace::fitting(paint, area, &format!(">>{time}<<")) else {
        let (before, behind) = stage.marks();
        paint.centre(row(below(area, area.height / 2), 0), &format!("{before} {time} {behind}"), style);
        return;
    };
    let (before, behind) = stage.marks();
    let text = format!("{before}{time}{behind}");
    face.draw(paint, area, &text, style);
}

/// What is left of the time, from the left.
fn bar(paint: &mut Paint, area: Rect, (left, whole): (i64, u32), style: ratatui::style::Style) {
    let border = paint.styles.border;
    let halves = i64::from(area.width) * 2 * left.max(0) / i64::from(whole.max(1));
    let halves = u16::try_from(halves).unwrap_or(u16::MAX).min(area.width * 2);
    for line in 0..area.height {
        let at = row(area, line);
        if line + 1 == area.height {
            let track = paint.glyphs.across.repeat(usize::from(area.width.saturating_sub(halves.div_ceil(2))));
            paint.text(right_of(at, halves.div_ceil(2)), &track, border);
        }
        paint.bar(at, halves, style);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_nears_at_a_fifth_and_at_a_twentieth() {
        let stage = |left| CountdownStage::of(left, 600);
        assert_eq!(stage(600), CountdownStage::Calm);
        assert_eq!((stage(121), stage(120)), (CountdownStage::Calm, CountdownStage::Soon));
        assert_eq!(
            (stage(31), stage(30), stage(0)),
            (CountdownStage::Soon, CountdownStage::Last, CountdownStage::Last)
        );
        assert_eq!(stage(-1), CountdownStage::Over);
        assert!(CountdownStage::of(0, 0) >= CountdownStage::Last);
    }

    #[test]
    fn a_time_is_written_in_minutes_and_seconds() {
        let all = [0, 59, 60, 725, 5_999, 6_000, -1, -61].map(written);
        assert_eq!(all, ["00:00", "00:59", "01:00", "12:05", "99:59", "100:00", "-00:01", "-01:01"]);
    }
}
