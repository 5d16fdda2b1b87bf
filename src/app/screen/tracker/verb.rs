//! This file lists the verbs that only the tracker has.

/// A verb of the tracker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum TrackerVerb {
    /// Opens the customer.
    Customer,
    /// Puts somebody aside, or takes them back.
    Archive,
    /// Erases somebody for good.
    Erase,
}
