//! Says on which side of today a date lies that leaves its year open.

use jiff::civil::Date;

/// Which way a date looks that does not say its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateFacing {
    /// Ahead: the coming one, today included.
    Coming,
    /// Back: the latest one, today included.
    Past,
}

impl DateFacing {
    /// So many years or months on, or back.
    pub(super) const fn signed(self, count: i16) -> i16 {
        match self {
            Self::Coming => count,
            Self::Past => -count,
        }
    }

    /// Whether a date lies on this side of today, or is today.
    pub(super) fn reaches(self, date: Date, today: Date) -> bool {
        match self {
            Self::Coming => date >= today,
            Self::Past => date <= today,
        }
    }
}
