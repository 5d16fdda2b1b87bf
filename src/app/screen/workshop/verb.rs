//! This file lists the verbs that only the Workshop tab has.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum WorkshopVerb {
    /// Shows another class.
    ChooseClass,
}
