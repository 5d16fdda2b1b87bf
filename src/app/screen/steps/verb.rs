//! This file lists the verbs that only the Six steps tab has.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum StepsVerb {
    /// Marks a check as not applicable.
    Waive,
}
