//! Grades a project (等级) by four tests of a point each, and keeps the reasons. Source: the funnel of the course.

use jiff::civil::Date;
use strum::EnumCount as _;

use super::super::account::Account;
use super::super::alert::{AlertKind, Severity};
use super::super::alerts::alerts;
use super::super::money::Money;
use super::super::project::Project;
use super::super::settings::Limits;
use super::super::tracker::positions::Positions;
use super::super::tracker::promise::customer_moved_on;
use super::super::yardstick::Yardstick;

/// Days ahead in which an expected close is worth a point, the last one counted.
pub const NEAR: i32 = 90;

/// The grade, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GradeLetter {
    /// A级: all four tests, and no urgent alert.
    A,
    /// B级: three tests, or four under an urgent alert.
    B,
    /// C级: two tests.
    C,
    /// D级: one test or none.
    D,
}

/// The four tests, in the order they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::EnumCount)]
pub enum GradeTest {
    /// The three lights of the tracker are on; of a small sale a buyer was met, and the salesperson's light is on.
    Positions,
    /// The amount is the median of the open projects or more; a missing amount scores no.
    Amount,
    /// The close is expected between today and 90 days from now.
    Close,
    /// The last outcome is an order or a counting advance, not older than the limit of the customer's clock.
    Outcome,
}

impl GradeTest {
    /// In the order they are told.
    pub const ALL: [Self; Self::COUNT] = [Self::Positions, Self::Amount, Self::Close, Self::Outcome];
}

/// A grade with its reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Grade {
    /// The grade.
    pub letter: GradeLetter,
    /// Whether each test is passed, in the order of `GradeTest::ALL`.
    pub tests: [bool; 4],
    /// The urgent alert that keeps it from an A; none where it is no A anyway.
    pub held_back: Option<AlertKind>,
}

/// What a grade hangs on beside the median, which changes with every other project: worked out once and kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct GradeInputs {
    positions: bool,
    amount: Option<Money>,
    close: bool,
    outcome: bool,
    urgent: Option<AlertKind>,
}

impl GradeInputs {
    /// Puts a project to the tests that need no median.
    #[must_use]
    pub fn of(account: &Account, project: &Project, positions: &Positions, limits: &Limits, today: Date) -> Self {
        let mut tested = Self {
            positions: positions.in_place(),
            amount: project.amount,
            close: near(project, today),
            outcome: recent(project, limits, today),
            urgent: None,
        };
        // The alerts are the dear part, and only who may have four points asks for them.
        if tested.positions && tested.close && tested.outcome && tested.amount.is_some() {
            let mut kinds = alerts(account, project, limits, today).into_iter().map(|alert| alert.kind);
            tested.urgent = kinds.find(|kind| kind.severity() == Severity::Urgent);
        }
        tested
    }

    /// The grade under a median; none where no open project has an amount.
    #[must_use]
    pub fn grade(&self, median: Option<Money>) -> Grade {
        let tests = GradeTest::ALL.map(|test| match test {
            GradeTest::Positions => self.positions,
            GradeTest::Amount => self.amount.zip(median).is_some_and(|(amount, median)| amount >= median),
            GradeTest::Close => self.close,
            GradeTest::Outcome => self.outcome,
        });
        let held_back = self.urgent.filter(|_| tests == [true; 4]);
        let letter = match tests.into_iter().filter(|passed| *passed).count() {
            4 if held_back.is_none() => GradeLetter::A,
            3 | 4 => GradeLetter::B,
            2 => GradeLetter::C,
            _ => GradeLetter::D,
        };
        Grade { letter, tests, held_back }
    }
}

impl Grade {
    /// Works the grade of a project out. `median` is that of the open projects; none where no open project has an amount.
    #[must_use]
    pub fn of(account: &Account, project: &Project, by: &Yardstick, median: Option<Money>, today: Date) -> Self {
        let positions = Positions::of(account, project, by, today);
        GradeInputs::of(account, project, &positions, &by.limits, today).grade(median)
    }

    /// Tests passed, 0 to 4.
    #[must_use]
    pub fn points(&self) -> usize {
        self.tests.iter().filter(|passed| **passed).count()
    }
}

fn near(project: &Project, today: Date) -> bool {
    project.close.is_some_and(|close| close >= today && (close - today).get_days() <= NEAR)
}

/// Of the held meetings the last one decides, by time, then id. How old its outcome is tells the customer's clock: a promise that
/// was kept is as old as the day it was kept, an order as its paper.
fn recent(project: &Project, limits: &Limits, today: Date) -> bool {
    let held = project.meetings.iter().filter(|m| m.held(today));
    let moved = held.max_by_key(|m| (m.at, m.id)).and_then(|last| customer_moved_on(last, today));
    moved.is_some_and(|day| (today - day).get_days() <= i32::from(limits.customer))
}
