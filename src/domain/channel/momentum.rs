//! Adds up what drives a dealer and what holds it back (渠道动力): the momentum of a day, the strongest brake, and how it came to be.

use jiff::civil::Date;

use crate::account::Account;
use crate::force::ChannelForce;

/// The momentum from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MomentumPoint {
    /// The day something changed.
    pub on: Date,
    /// What drives, added up: zero or more.
    pub drive: i32,
    /// What holds back, added up: zero or less.
    pub brake: i32,
}

impl MomentumPoint {
    /// The momentum: all forces added up.
    #[must_use]
    pub const fn momentum(&self) -> i32 {
        self.drive + self.brake
    }
}

impl Account {
    /// What drives and what holds back on a day, by the strengths known then.
    #[must_use]
    pub fn momentum(&self, day: Date) -> MomentumPoint {
        let strengths = || self.forces.iter().map(|force| i32::from(force.strength(day)));
        MomentumPoint {
            on: day,
            drive: strengths().filter(|s| *s > 0).sum(),
            brake: strengths().filter(|s| *s < 0).sum(),
        }
    }

    /// What holds back most on a day; several where they are equally strong, the one known longest first.
    #[must_use]
    pub fn strongest_brakes(&self, day: Date) -> Vec<&ChannelForce> {
        let worst = self.forces.iter().map(|force| force.strength(day)).min().filter(|strength| *strength < 0);
        let mut brakes: Vec<_> = self.forces.iter().filter(|force| Some(force.strength(day)) == worst).collect();
        brakes.sort_by_key(|force| force.levels.iter().map(|level| level.on).min());
        brakes
    }

    /// The momentum from each day on that something changed, oldest first, up to a day.
    #[must_use]
    pub fn momentum_history(&self, until: Date) -> Vec<MomentumPoint> {
        let mut days: Vec<_> =
            self.forces.iter().flat_map(|f| &f.levels).map(|l| l.on).filter(|on| *on <= until).collect();
        days.sort_unstable();
        days.dedup();
        days.into_iter().map(|day| self.momentum(day)).collect()
    }
}
