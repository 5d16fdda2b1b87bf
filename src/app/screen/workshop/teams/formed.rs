//! Teams that were looked for beside the loop. It names no screen, so that the news of them can be told to any.

use domain::id::Id;
use domain::workshop::teams::form_teams;
use domain::workshop::teams::plan::TeamPlan;
use domain::workshop::teams::refusal::TeamRefusal;
use domain::workshop::teams::request::TeamRequest;

/// Whether the search for a large class goes the same way each time: a class that is asked twice sits as it sat.
const SEED: u64 = 1;

/// Teams that were looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormedTeams {
    /// Whose.
    pub class: Id,
    /// What was asked for.
    pub asked: TeamRequest,
    /// The teams, or what is in the way.
    pub found: Result<TeamPlan, TeamRefusal>,
}

impl FormedTeams {
    /// Looks for teams of a class. A large one takes up to a second: it is not for the loop.
    #[must_use]
    pub fn find(class: Id, asked: TeamRequest) -> Self {
        let found = form_teams(&asked, SEED);
        Self { class, asked, found }
    }
}
