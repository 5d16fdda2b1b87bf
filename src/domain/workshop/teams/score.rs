//! How even the teams are, in the order in which it counts; smaller is better.

/// Measured by one scale, so that two scores of one class compare as whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct TeamScore {
    /// People without a profile: the sum of their squared numbers in each team.
    pub bunching: u64,
    /// The sum of the squared distances of the teams' means from the class's.
    pub total: i128,
    /// The largest part of that which one team has.
    pub worst: i128,
}
