//! This file lists the verbs that only the Channel tab has.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum ChannelVerb {
    /// Notes a correction for somebody.
    Correct,
    /// Notes a step of teaching.
    Teach,
    /// Shows the self-check of the coach, with the laws.
    SelfCheck,
    /// Adds somebody to the team.
    AddMember,
}
