//! This file lists the verbs that only the Channel tab has.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum ChannelVerb {
    /// Opens the exercise with the gaps of the scorecard.
    Blanks,
    /// To the grid of what a bad debt costs.
    BadDebts,
}
