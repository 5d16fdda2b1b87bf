//! How much room there is for what stands beside the checks.

/// How fully it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DetailLevel {
    /// Everything, with every question of the walk-around.
    Whole,
    /// A sentence a person, wrapped.
    Digest,
    /// A row a person, and a row for what was proved.
    Tight,
}
