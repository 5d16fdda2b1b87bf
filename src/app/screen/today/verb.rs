//! This file lists the verbs that only Today has.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum TodayVerb {
    /// Says that a promise was broken.
    Break,
}
