//! This file lists the verbs that only the Funnel tab has.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum FunnelVerb {
    /// Gives a project up.
    Lose,
    /// Takes a lost project up again.
    Revive,
    /// Jumps to a number.
    Jump,
    /// Puts in another order.
    Sort,
    /// Folds a column, or unfolds it.
    Collapse,
    /// Turns from the board of the funnel to its picture.
    Picture,
    /// Shows what is of one of us.
    Owner,
    /// Shows one grade.
    Grade,
    /// Shows what is marked.
    Stale,
    /// Shows one customer.
    Only,
    /// Shows or hides what is lost and paid.
    Closed,
}
