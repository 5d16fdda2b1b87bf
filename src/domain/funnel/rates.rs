//! Measures rates from the history: who went on from a stage, and who won from it. A rate always comes with the number of
//! projects it rests on.

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

    /// The rate where there is enough to measure it: from n = 10.
    #[must_use]
    pub fn measured(self) -> Option<Decimal> {
        self.rate().filter(|_| self.whole >= ENOUGH)
    }

    fn count(&mut self, part: bool) {
        self.whole += 1;
        self.part += usize::from(part);
    }
}

/// What the histories tell of one stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Conversion {
    /// Of the projects ever in it, those later in a forward stage beyond.
    pub conversion: Fraction,
    /// Of the closed projects ever in it, those won. Stands beside the configured probability.
    pub won: Fraction,
    /// Projects whose history has a hole there: left out of both.
    pub unknown: usize,
}

/// Measures the target stage and the six steps in one pass.
#[must_use]
pub fn conversions<'a>(projects: impl IntoIterator<Item = &'a Project>) -> [Conversion; 7] {
    let mut found = [Conversion::default(); 7];
    for project in projects {
        let track = StageTrack::of(project);
        let standing = project_status(project);
        for (stage, passage) in found.iter_mut().enumerate() {
            match track.been[stage] {
                Visited::No => {}
                Visited::Unknown => passage.unknown += 1,
                Visited::Yes => {
                    passage.conversion.count(track.beyond[stage]);
                    if standing != ProjectStatus::Open {
                        passage.won.count(standing == ProjectStatus::Won);
                    }
                }
            }
        }
    }
    found
}
