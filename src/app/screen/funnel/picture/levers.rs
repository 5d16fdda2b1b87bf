//! This file changes the four levers of velocity on trial, in steps of five percent, and works out what each does to the
//! money a day.

use rust_decimal::Decimal;

use domain::funnel::velocity::{Lever, Velocity};

/// Percent of one pull.
pub const STEP: i32 = 5;
/// As far as a lever goes down.
pub const LEAST: i32 = -90;
/// As far as it goes up.
pub const MOST: i32 = 200;

/// How far each lever is pulled, in percent; at rest they are 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Levers([i32; Lever::ALL.len()]);

/// A lever with its figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeverRow {
    pub lever: Lever,
    /// The figure as measured.
    pub now: Decimal,
    /// How far it is pulled, in percent.
    pub percent: i32,
    /// The figure then.
    pub then: Decimal,
    /// What this lever alone adds to the money a day, as a share; none where there is no money a day.
    pub gain: Option<Decimal>,
}

impl Levers {
    /// Whether none is pulled.
    #[must_use]
    pub fn at_rest(&self) -> bool {
        *self == Self::default()
    }

    /// How far a lever is pulled, in percent.
    #[must_use]
    pub fn percent(&self, lever: Lever) -> i32 {
        self.0.get(lever as usize).copied().unwrap_or_default()
    }

    /// The velocity with all levers pulled.
    #[must_use]
    pub fn pulled(&self, now: &Velocity) -> Velocity {
        Lever::ALL.into_iter().fold(*now, |so_far, lever| so_far.with(lever, self.percent(lever)))
    }

    /// Every lever with its figure.
    #[must_use]
    pub fn rows(&self, now: &Velocity) -> [LeverRow; Lever::ALL.len()] {
        Lever::ALL.map(|lever| {
            let percent = self.percent(lever);
            let then = now.with(lever, percent);
            LeverRow { lever, now: now.figure(lever), percent, then: then.figure(lever), gain: then.gain(now) }
        })
    }

    /// Pulls a lever up or down by a step; tells whether it went. It goes no further than its figure can change: no rate
    /// rises above 1, and no order takes less than a day.
    pub fn pull(&mut self, now: &Velocity, lever: Lever, up: bool) -> bool {
        let before = self.percent(lever);
        let to = if up { before + STEP } else { before - STEP };
        let homeward = to.abs() < before.abs();
        let moves = homeward || now.with(lever, to).figure(lever) != now.with(lever, before).figure(lever);
        let goes = moves && (LEAST..=MOST).contains(&to);
        if let (true, Some(percent)) = (goes, self.0.get_mut(lever as usize)) {
            *percent = to;
        }
        goes
    }

    /// Lets levers back that are pulled further than the figures as measured now allow.
    pub fn limit_to(&mut self, now: &Velocity) {
        for lever in Lever::ALL {
            let Some(percent) = self.0.get_mut(lever as usize) else { continue };
            let idle = |at: i32, back: i32| now.with(lever, at).figure(lever) == now.with(lever, back).figure(lever);
            while *percent != 0 && idle(*percent, *percent - STEP * percent.signum()) {
                *percent -= STEP * percent.signum();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use domain::funnel::velocity::{Mean, VelocityCount};

    fn velocity(open: i64, rate: (i64, u32), amount: i64, days: i64) -> Velocity {
        let mean = |sum| Mean { sum, count: Decimal::ONE };
        Velocity {
            open: Decimal::from(open),
            rate: mean(Decimal::new(rate.0, rate.1)),
            amount: mean(Decimal::from(amount)),
            days: mean(Decimal::from(days)),
            counted: VelocityCount::default(),
        }
    }

    #[test]
    fn a_fifth_less_time_is_a_quarter_more_money() {
        let now = velocity(40, (25, 2), 25_000, 90);
        let mut levers = Levers::default();
        assert!((0..4).all(|_| levers.pull(&now, Lever::Days, false)));
        let row = levers.rows(&now)[3];
        assert_eq!((row.now, row.percent, row.then), (Decimal::from(90), -20, Decimal::from(72)));
        assert_eq!(row.gain.map(|g| g.round_dp(9)), Some(Decimal::new(25, 2)));
        assert_eq!(levers.pulled(&now).per_day().round_dp(1), Decimal::new(34722, 1));
    }

    #[test]
    fn a_lever_stops_where_its_figure_does() {
        let now = velocity(3, (96, 2), 100, 1);
        let mut levers = Levers::default();
        assert!(levers.pull(&now, Lever::Rate, true), "96 to 100 percent is a change");
        assert!(!levers.pull(&now, Lever::Rate, true) && levers.percent(Lever::Rate) == STEP);
        assert!(levers.pull(&now, Lever::Rate, false) && levers.at_rest());
        assert!(!levers.pull(&now, Lever::Days, false), "a day is the shortest way");
        assert!(levers.pull(&now, Lever::Days, true));
        let nothing = velocity(0, (5, 1), 100, 9);
        assert!(!levers.pull(&nothing, Lever::Open, true), "nothing times anything");
    }

    #[test]
    fn levers_come_back_as_far_as_new_figures_allow() {
        let mut levers = Levers::default();
        let few = velocity(3, (2, 1), 100, 50);
        assert!((0..20).all(|_| levers.pull(&few, Lever::Rate, true)), "doubled");
        levers.limit_to(&velocity(3, (8, 1), 100, 50));
        assert_eq!(levers.percent(Lever::Rate), 25);
        levers.limit_to(&velocity(3, (0, 0), 100, 50));
        assert!(levers.at_rest());
    }

    proptest! {
        #[test]
        fn no_lever_leaves_its_bounds(
            pulls in prop::collection::vec((0_usize..4, any::<bool>()), 0..300),
            open in 0_i64..500,
            rate in 0_i64..=100,
            amount in 0_i64..10_000_000,
            days in 1_i64..900,
            turn in 1_i64..=100,
        ) {
            let now = velocity(open, (rate, 2), amount, days);
            let mut levers = Levers::default();
            for (lever, up) in pulls {
                levers.pull(&now, Lever::ALL[lever], up);
            }
            let later = velocity(open / turn, (rate / turn, 2), amount, days / turn + 1);
            for now in [now, later] {
                levers.limit_to(&now);
                for row in levers.rows(&now) {
                    prop_assert!((LEAST..=MOST).contains(&row.percent) && row.percent % STEP == 0);
                    // Pulled means changed: no row shows a percentage that does nothing.
                    prop_assert!(row.percent == 0 || row.now != row.then);
                }
                let pulled = levers.pulled(&now);
                let [open, rate, amount, days] = Lever::ALL.map(|lever| pulled.figure(lever));
                prop_assert!(rate <= Decimal::ONE && days >= Decimal::ONE);
                prop_assert!(open >= Decimal::ZERO && amount >= Decimal::ZERO);
            }
        }
    }
}
