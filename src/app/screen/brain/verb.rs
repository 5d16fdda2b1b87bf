//! This file lists the verbs that only the Brain tab has.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum BrainVerb {
    /// Takes the assessment.
    Assess,
    /// Compares two.
    Compare,
    /// Walks around the quadrants with a message.
    Walk,
    /// Chooses who listens.
    Listener,
    /// Exchanges the two sides.
    Swap,
    /// Sets by hand what was estimated.
    Overrule,
    /// Goes to the element with the number that is typed.
    Number,
}
