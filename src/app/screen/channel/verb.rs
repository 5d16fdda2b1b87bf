//! This file lists the verbs that only the Channel tab has.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum ChannelVerb {
    /// Opens the exercise with the gaps of the scorecard.
    Blanks,
    /// To the grid of what a bad debt costs.
    BadDebts,
    /// Moves a limit line of the matrix.
    LimitLine,
    /// Shows the customers of one of us in the matrix.
    MatrixOwner,
    /// Shows the customers behind the largest mismatch of the resources.
    MismatchCustomers,
    /// Notes a correction for somebody.
    Correct,
    /// Notes a step of teaching.
    Teach,
    /// Shows the self-check of the coach, with the laws.
    SelfCheck,
    /// Adds somebody to the team.
    AddMember,
}
