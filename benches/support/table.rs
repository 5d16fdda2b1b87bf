//! Measures and the table they are printed in: what, floor, ours, ratio, goal. Nothing is judged by a test; a person reads it.

use std::fmt;
use std::time::Duration;

/// Something measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Amount {
    /// Seconds.
    Time(f64),
    /// Bytes.
    Bytes(f64),
    /// Pieces.
    Count(f64),
}

impl Amount {
    fn value(self) -> f64 {
        match self {
            Self::Time(v) | Self::Bytes(v) | Self::Count(v) => v,
        }
    }
}

impl From<Duration> for Amount {
    fn from(time: Duration) -> Self {
        Self::Time(time.as_secs_f64())
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match *self {
            Self::Time(s) if s < 0.001 => format!("{:.0} µs", s * 1e6),
            Self::Time(s) => format!("{:.2} ms", s * 1e3),
            Self::Bytes(b) if b < 10_000.0 => format!("{b:.0} B"),
            Self::Bytes(b) if b < 1e6 => format!("{:.1} kB", b / 1e3),
            Self::Bytes(b) => format!("{:.1} MB", b / 1e6),
            Self::Count(n) => format!("{n:.0}"),
        };
        f.pad(&text)
    }
}

/// What is aimed at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Goal {
    /// At most so many times the floor.
    Ratio(f64),
    /// At most so much.
    Most(Amount),
    /// Nothing: printed to compare with.
    None,
}

/// Prints the head of a table.
pub(crate) fn head(title: &str, note: &str) {
    println!("\n{title}\n{note}");
    println!("{:<44} {:>10} {:>10} {:>7} {:>10}", "what", "floor", "ours", "ratio", "goal");
}

/// Prints a line; a goal that was missed is marked.
pub(crate) fn line(what: &str, floor: Option<Amount>, ours: Amount, goal: Goal) {
    let ratio = floor.map(|floor| ours.value() / floor.value());
    let (aim, met) = match goal {
        Goal::Ratio(most) => (format!("≤ {most} ×"), ratio.is_some_and(|r| r <= most)),
        Goal::Most(most) => (format!("≤ {most}"), ours.value() <= most.value()),
        Goal::None => (String::new(), true),
    };
    let floor = floor.map_or_else(String::new, |f| f.to_string());
    let ratio = ratio.map_or_else(String::new, |r| format!("{r:.2} ×"));
    let mark = if met { "" } else { "  missed" };
    println!("{what:<44} {floor:>10} {ours:>10} {ratio:>7} {aim:>10}{mark}");
}

/// The middle one.
pub(crate) fn median(times: &[Duration]) -> Duration {
    share(times, 50)
}

/// The one that so many of a hundred do not exceed.
pub(crate) fn share(times: &[Duration], percent: usize) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(place).copied().unwrap_or_default()
}
