//! Makes teams of a class: sizes differ by at most one, and the mix of quadrants is as even as it can be.
//!
//! The objective, smallest first: the sum over teams and quadrants of (team's mean − class's mean)², then the largest part of it
//! that one team has. People without a profile come before both: they are spread evenly by number, and count for no mean. Locks
//! and pairs kept apart hold always.
//!
//! All is compared in whole numbers. Small classes are gone through; larger ones are searched by a seed for a number of steps,
//! never for a time, so that a seed finds the same teams on every machine.

mod bound;
mod climb;
mod conflict;
mod exact;
mod ground;
mod heat;
pub mod late;
pub mod plan;
pub mod refusal;
pub mod request;
mod scale;
mod score;
mod seating;
mod tally;

use super::ratio::Ratio;
use bound::TeamFloor;
use climb::TeamClimb;
use ground::TeamGround;
use plan::{TeamPlan, TeamProof};
use refusal::TeamRefusal;
use request::TeamRequest;
use scale::TeamScale;
use score::TeamScore;

/// A class up to this size is gone through.
pub const PROVEN_TO: usize = 12;
/// Changes tried for a large class: less than a second on any machine in use.
pub const STEPS: u32 = 2_000_000;
/// Changes tried before a small class is gone through: a good start leaves less to go through.
const FIRST_STEPS: u32 = 1_000;

/// Makes teams in one go, with the usual number of steps.
///
/// # Errors
///
/// When the request cannot be met, naming what is in the way.
pub fn form_teams(request: &TeamRequest, seed: u64) -> Result<TeamPlan, TeamRefusal> {
    let mut search = TeamSearch::new(request, seed)?;
    search.step(STEPS);
    Ok(search.plan())
}

/// A search that has teams from the beginning and better ones the longer it goes on.
#[derive(Debug, Clone)]
pub struct TeamSearch {
    ground: TeamGround,
    scale: TeamScale,
    climb: TeamClimb,
    floor: TeamFloor,
    proven: bool,
}

impl TeamSearch {
    /// Begins; a small class is finished with that.
    ///
    /// # Errors
    ///
    /// When the request cannot be met, naming what is in the way.
    pub fn new(request: &TeamRequest, seed: u64) -> Result<Self, TeamRefusal> {
        let ground = TeamGround::new(request)?;
        let seats = conflict::seats(&ground)?;
        let scale = measure(&ground);
        let floor = TeamFloor::of(&ground, &scale);
        let mut climb = TeamClimb::new(&ground, &scale, seats, seed);
        let proven = ground.people() <= PROVEN_TO;
        if proven {
            climb.step(&ground, &scale, FIRST_STEPS);
            let known = std::mem::take(&mut climb.best);
            (climb.best, climb.score) = exact::best(&ground, &scale, known);
        }
        Ok(Self { ground, scale, climb, floor, proven })
    }

    /// Tries so many changes more; nothing where the teams are proven to be the best.
    pub fn step(&mut self, changes: u32) {
        if !self.proven {
            self.climb.step(&self.ground, &self.scale, changes);
        }
    }

    /// The best teams so far.
    #[must_use]
    pub fn plan(&self) -> TeamPlan {
        let TeamScore { bunching, total, worst } = self.climb.score;
        // The bound is one for people without a profile spread as evenly as can be; where they are not, it says nothing.
        let spread = bunching == self.floor.bunching;
        let proof = match (self.proven, spread) {
            (true, _) => TeamProof::Best,
            (false, true) if self.scale.exact && total <= self.floor.total => TeamProof::MostEven,
            (false, true) => TeamProof::NotBelow(self.scale.ratio(self.floor.total)),
            (false, false) => TeamProof::NotBelow(Ratio::ZERO),
        };
        TeamPlan {
            seats: self.climb.best.clone(),
            unevenness: self.scale.ratio(total),
            worst: self.scale.ratio(worst),
            proof,
        }
    }
}

/// Measures for every number of profiles a team may have.
fn measure(ground: &TeamGround) -> TeamScale {
    let profiles: Vec<[i64; 4]> =
        (0..ground.people()).filter(|p| ground.profiled[*p]).map(|p| ground.counts[p]).collect();
    let without = ground.people() - profiles.len();
    let sizes = ground.base.saturating_sub(without)..=ground.places();
    TeamScale::new(&profiles, ground.teams, sizes)
}
