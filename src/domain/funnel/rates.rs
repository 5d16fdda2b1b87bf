//! Measures rates from the history: who went on from a stage, and who won from it. A rate always comes with the number of
//! projects it rests on, and a win rate with the range that the projects still open leave it.

use rust_decimal::Decimal;

use super::super::project::Project;
use super::history::{ProjectStatus, StageTrack, Visited, project_status};

/// Closed projects a measured rate needs before it is shown.
pub const ENOUGH: usize = 10;

/// A part of a whole: `part` is never more than `whole`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fraction {
    /// Of them.
    pub part: usize,
    /// All that were looked at, told as n.
    pub whole: usize,
}

impl Fraction {
    /// Part by whole, 0 to 1; none of none.
    #[must_use]
    pub fn rate(self) -> Option<Decimal> {
        Decimal::from(self.part).checked_div(Decimal::from(self.whole))
    }

    /// The same in whole percent, rounded half up for the eye.
    #[must_use]
    pub fn percent(self) -> Option<usize> {
        self.part.saturating_mul(200).saturating_add(self.whole).checked_div(self.whole.saturating_mul(2))
    }

    /// Counts one more, and whether it belongs to the part.
    pub fn count(&mut self, part: bool) {
        self.whole += 1;
        self.part += usize::from(part);
    }

    /// Adds another one up with this one.
    pub const fn add(&mut self, other: Self) {
        self.part += other.part;
        self.whole += other.whole;
    }
}

/// How the projects ended that were once in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WinRate {
    /// Won.
    pub won: usize,
    /// Closed: won or lost. Told as n.
    pub closed: usize,
    /// Still open: each may yet be won or lost.
    pub open: usize,
}

impl WinRate {
    /// Counts a project in.
    pub(super) const fn count(&mut self, status: ProjectStatus) {
        match status {
            ProjectStatus::Open => self.open += 1,
            ProjectStatus::Lost => self.closed += 1,
            ProjectStatus::Won => {
                self.closed += 1;
                self.won += 1;
            }
        }
    }

    /// Won of closed, 0 to 1; none where nothing closed.
    #[must_use]
    pub fn rate(self) -> Option<Decimal> {
        Fraction { part: self.won, whole: self.closed }.rate()
    }

    /// The rate where enough closed to measure it: from n = 10.
    #[must_use]
    pub fn measured(self) -> Option<Decimal> {
        self.rate().filter(|_| self.closed >= ENOUGH)
    }

    /// The lowest it can become, if all still open are lost, and the highest, if all are won; none where there is too little to
    /// measure. The measured rate lies between them.
    #[must_use]
    pub fn range(self) -> Option<(Decimal, Decimal)> {
        let whole = self.closed + self.open;
        let share = |part| Fraction { part, whole }.rate();
        share(self.won).zip(share(self.won + self.open)).filter(|_| self.closed >= ENOUGH)
    }

    /// Whether a chance that was set contradicts what was measured: it lies outside the range.
    #[must_use]
    pub fn contradicts(self, chance: Decimal) -> bool {
        self.range().is_some_and(|(low, high)| chance < low || chance > high)
    }
}

/// What the histories tell of one stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Conversion {
    /// Of the projects that left it, those later in a forward stage beyond.
    pub conversion: Fraction,
    /// Projects that stand in it now: nobody knows yet whether they go on.
    pub standing: usize,
    /// How the projects ended that were ever in it. Stands beside the configured probability.
    pub won: WinRate,
    /// Projects whose history has a hole there: left out of all.
    pub unknown: usize,
}

/// Measures the target stage and the six steps in one pass.
#[must_use]
pub fn conversions<'a>(projects: impl IntoIterator<Item = &'a Project>) -> [Conversion; 7] {
    let mut found = [Conversion::default(); 7];
    for project in projects {
        let track = StageTrack::of(project);
        let (now, status) = (project.stage() as usize, project_status(project));
        for (stage, passage) in found.iter_mut().enumerate() {
            match track.been[stage] {
                Visited::No => {}
                Visited::Unknown => passage.unknown += 1,
                Visited::Yes => {
                    if stage == now {
                        passage.standing += 1;
                    } else {
                        passage.conversion.count(track.beyond[stage]);
                    }
                    passage.won.count(status);
                }
            }
        }
    }
    found
}
