//! Asks for the time. No other file of the program does.

use std::time::{Duration, Instant};

use jiff::civil::{Date, DateTime, time};

/// Where the time comes from.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// The system, in its own zone.
    System,
    /// Nine in the morning of a day, for tests and demonstrations.
    Fixed(Date),
    /// What a story says it is; its minutes last a second.
    Played(fn() -> DateTime),
}

impl Clock {
    /// The local date and minute.
    #[must_use]
    pub fn now(self) -> DateTime {
        match self {
            Self::System => jiff::ZonedDateTime::now().datetime(),
            Self::Fixed(day) => day.to_datetime(time(9, 0, 0, 0)),
            Self::Played(told) => told(),
        }
    }

    /// How long until the clock shows another second; none where the time stands still.
    #[must_use]
    pub fn next_second(self) -> Option<Duration> {
        let now = match self {
            Self::System => self.now(),
            Self::Fixed(_) => return None,
            Self::Played(_) => return Some(Duration::from_millis(100)),
        };
        let gone = u64::try_from(now.subsec_nanosecond()).unwrap_or(0);
        Some(Duration::from_nanos(1_000_000_000_u64.saturating_sub(gone)))
    }

    /// How long until the next minute has surely begun; none where the time stands still. Where the system tells of a new minute
    /// itself (`tick`), that comes first.
    #[must_use]
    pub fn next_minute(self) -> Option<Duration> {
        match self {
            Self::System => {
                let second = u64::try_from(jiff::ZonedDateTime::now().second()).unwrap_or(0);
                Some(Duration::from_secs(61 - second.min(59)))
            }
            Self::Fixed(_) => None,
            Self::Played(_) => Some(Duration::from_secs(1)),
        }
    }
}

/// The second of the system's clock at which the next minute begins.
#[must_use]
pub fn upcoming_minute() -> i64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    now.ok().and_then(|now| i64::try_from(now.as_secs() / 60 * 60 + 60).ok()).unwrap_or(0)
}

/// When something is due, counted by a clock that never jumps.
#[derive(Debug, Clone, Copy)]
pub struct Deadline(Instant);

impl Deadline {
    /// So long from now.
    #[must_use]
    pub fn after(wait: Duration) -> Self {
        Self(Instant::now() + wait)
    }

    /// How long it still takes; zero once it is due.
    #[must_use]
    pub fn left(self) -> Duration {
        self.0.saturating_duration_since(Instant::now())
    }
}
