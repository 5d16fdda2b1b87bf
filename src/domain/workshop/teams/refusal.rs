//! Why no teams can be made, naming the wishes that stand in each other's way.

use super::super::super::id::Id;

/// One wish of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TeamWish {
    /// Somebody stays in a team.
    Locked {
        /// Who.
        person: Id,
        /// Where.
        team: usize,
    },
    /// Two never share a team.
    Apart(Id, Id),
}

/// Why a request cannot be met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TeamRefusal {
    /// No teams are asked for.
    NoTeams,
    /// Some teams would be empty.
    MoreTeamsThanPeople,
    /// Somebody stands in the list twice.
    PersonTwice(Id),
    /// A wish names somebody who is not in the list.
    UnknownPerson(Id),
    /// A wish names a team that there is not.
    NoSuchTeam {
        /// Who was to be there.
        person: Id,
        /// The number of the team.
        team: usize,
    },
    /// Somebody shall stay in two teams.
    LockedTwice(Id),
    /// Somebody shall be kept apart from himself or herself.
    ApartFromSelf(Id),
    /// Two stay in one team and shall be kept apart.
    LockedTogether {
        /// The one.
        first: Id,
        /// The other.
        second: Id,
        /// Where both stay.
        team: usize,
    },
    /// More people stay in a team than it has places.
    TooFull {
        /// Which team.
        team: usize,
        /// Who stays there.
        locked: Vec<Id>,
        /// Places of the largest team.
        places: usize,
    },
    /// More people are kept apart from each other than there are teams.
    MutuallyApart(Vec<Id>),
    /// These wishes cannot be met together; without any one of them the others could be.
    Conflict(Vec<TeamWish>),
    /// Nobody found a way to meet the wishes, and nobody proved that there is none.
    Unsettled,
}
